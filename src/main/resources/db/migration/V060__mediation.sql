-- People's mediation: owned by org.wuzhen.mediation. What was said and found stands here and nowhere in the engine.

-- the load of a mediator: the open cases that he or she carries
create index case_file_by_handler on case_file (handler) where handler is not null;

create table mediation_mediator (
  id             bigint generated always as identity primary key,
  case_number    text        not null references case_file (number),
  person         text        not null,
  role           text        not null,
  chosen_how     text        not null,
  reason         text        not null,
  chosen_by      text        not null,
  chosen_at      timestamptz not null,
  released_at    timestamptz,
  recused_at     timestamptz,
  recusal_reason text,
  check (recused_at is null or released_at is not null and recusal_reason is not null)
);
create unique index mediation_mediator_acting on mediation_mediator (case_number, person) where released_at is null;
create unique index mediation_mediator_lead on mediation_mediator (case_number)
  where released_at is null and role = 'LEAD';
create index mediation_mediator_of_case on mediation_mediator (case_number, id);

create table mediation_disclosure (
  id           bigint generated always as identity primary key,
  case_number  text        not null references case_file (number),
  person       text        not null,
  relation     text        not null,
  details      text,
  consent      text        not null,
  told_how     text        not null,
  recused      boolean     not null,
  disclosed_by text        not null,
  disclosed_at timestamptz not null
);
create index mediation_disclosure_of_case on mediation_disclosure (case_number, id);

create table mediation_investigation (
  id              bigint generated always as identity primary key,
  case_number     text        not null references case_file (number),
  number          integer     not null,
  conducted       boolean     not null,
  investigated_at timestamptz,
  place           text,
  asked_parties   text        not null default '',
  asked_others    text,
  present         text,
  record          text        not null,
  evidence        text,
  more            boolean     not null,
  recorded_by     text        not null,
  recorded_at     timestamptz not null,
  unique (case_number, number),
  check (not conducted or investigated_at is not null and place is not null)
);

create table mediation_session (
  id            bigint generated always as identity primary key,
  case_number   text        not null references case_file (number),
  number        integer     not null,
  planned_at    timestamptz not null,
  place         text        not null,
  open          boolean     not null,
  notice_how    text        not null,
  invitees      text,
  arranged_by   text        not null,
  arranged_at   timestamptz not null,
  held_from     timestamptz,
  held_to       timestamptz,
  attended      text,
  others        text,
  absence       text,
  record        text,
  recorder      text,
  result        text,
  result_note   text,
  recorded_by   text,
  recorded_at   timestamptz,
  unique (case_number, number),
  check (result is null or held_from is not null and held_to >= held_from and record is not null)
);

create table mediation_extension (
  id           bigint generated always as identity primary key,
  case_number  text        not null references case_file (number),
  extended_by  integer     not null check (extended_by > 0),
  unit         text        not null,
  agreed_how   text        not null,
  reason       text        not null,
  from_day     date        not null,
  to_day       date        not null,
  granted_by   text        not null,
  granted_at   timestamptz not null
);
create index mediation_extension_of_case on mediation_extension (case_number, id);
