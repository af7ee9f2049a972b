-- Who sees a case besides its own centre, and who no longer does: owned by org.wuzhen.casefile.

-- another centre that a case has come to: the district's, when it concerns several streets or a mediator from there takes
-- part; any that it is raised or handed to
create table case_reached (
  case_number text        not null references case_file (number),
  centre      text        not null,
  why         text        not null,
  reached_by  text        not null,
  reached_at  timestamptz not null,
  primary key (case_number, centre)
);
create index case_reached_by_centre on case_reached (centre, case_number);

insert into case_reached (case_number, centre, why, reached_by, reached_at)
select f.number, c.parent, '跨街镇', f.first_receiver, f.registered_at
from case_file f join directory_centre c on c.code = f.centre
where c.parent is not null and 'CROSS_STREET' = any (string_to_array(f.marks, ','));

-- whoever stepped back from a case or was refused reads it no more, until chosen anew
create table case_recused (
  case_number text        not null references case_file (number),
  person      text        not null,
  recused_at  timestamptz not null,
  lifted_at   timestamptz,
  primary key (case_number, person)
);
create index case_recused_of_person on case_recused (person, case_number) where lifted_at is null;

insert into case_recused (case_number, person, recused_at)
select case_number, person, max(recused_at) from mediation_mediator where recused_at is not null
group by case_number, person;
