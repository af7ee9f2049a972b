-- Delegated authority of seconded officers: owned by org.wuzhen.directory. Nothing is ever deleted here.

create table directory_authority (
  id            bigint generated always as identity primary key,
  person        text        not null references directory_person (id),
  department    text        not null,
  scope         text        not null,
  types         text        not null default '',
  ceiling       numeric(15, 2) check (ceiling > 0),
  from_day      date        not null,
  to_day        date        not null,
  document      text        not null,
  revoked_at    timestamptz,
  revoke_reason text,
  check (to_day >= from_day),
  check ((revoked_at is null) = (revoke_reason is null))
);
create index directory_authority_of_person on directory_authority (person, department);

-- Which departments were asked about a case, at which centre: owned by org.wuzhen.casefile.

create table case_asked (
  case_number text        not null references case_file (number),
  department  text        not null,
  centre      text        not null,
  asked_by    text        not null,
  asked_at    timestamptz not null,
  ended_at    timestamptz,
  primary key (case_number, department, centre)
);
create index case_asked_of_department on case_asked (department, centre, case_number);
