-- The road of a hard case: what it went on from, and who was brought in on it. Owned by org.wuzhen.casefile.

-- a step of the road that ended without ending the case, with what it had concluded; case_file.result is the end's alone
create table case_step (
  id          bigint      generated always as identity primary key,
  case_number text        not null references case_file (number),
  step        text        not null,
  outcome     text        not null,
  result      text,
  next        text        not null,
  ended_by    text        not null,
  ended_at    timestamptz not null
);
create index case_step_of_case on case_step (case_number, id);

-- a person who reads a case wherever they sit: the leader in charge of it, whoever prepares the leader's papers
create table case_admitted (
  case_number text        not null references case_file (number),
  person      text        not null,
  why         text        not null,
  admitted_by text        not null,
  admitted_at timestamptz not null,
  ended_at    timestamptz,
  primary key (case_number, person)
);
create index case_admitted_of_person on case_admitted (person, case_number) where ended_at is null;

-- the same for the list of cases (org.wuzhen.ledger): people who were brought in stand among those that the case has come
-- to, by their @name. No line has one yet, so that what is stored stays right
create or replace function ledger_seen(centre text, restricted boolean, first_receiver text, handler text, reached text[],
                                       asked text[]) returns text[]
language sql immutable parallel safe as $$
  select case when restricted then array[]::text[]
    else array_remove(array['@' || first_receiver, '@' || handler], null)
         || array(select case when r like '@%' then r else '>' || r end from unnest(reached) as r) || asked
         || array(select split_part(a, '.', 1) from unnest(asked[2:]) as a) end
$$;
