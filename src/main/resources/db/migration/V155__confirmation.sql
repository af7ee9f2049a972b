-- Judicial confirmation of an agreement: owned by org.wuzhen.confirmation.

create table confirmation_file (
  id                bigint generated always as identity primary key,
  case_number       text    not null references case_file (number),
  round             integer not null,
  state             text    not null,
  agreement_no      text,
  effective_on      date    not null,
  last_day          date    not null,
  content_problem   text,
  remark            text,
  court_basis       text,
  court_name        text,
  facts             text,
  committee_proof   boolean not null default false,
  property_involved boolean not null default false,
  property_proof    text,
  applied_on        date,
  submitted_at      timestamptz,
  letter            text,
  application_ref   text,
  court_case_no     text,
  accepted_on       date,
  judge             text,
  supplements       integer not null default 0,
  wanted            text,
  supplement_by     date,
  withdrawals       integer not null default 0,
  withdrawn_by      text,
  withdrawal_reason text,
  withdrawn_on      date,
  ruling            text,
  ruling_no         text,
  ruled_on          date,
  ruling_ground     text,
  ruling_reasons    text,
  ruling_by         text,
  opened_at         timestamptz not null,
  ended_at          timestamptz,
  ended_why         text,
  unique (case_number, round)
);

create table confirmation_consent (
  id          bigint generated always as identity primary key,
  file_id     bigint  not null references confirmation_file (id),
  party       bigint  not null,
  agrees      boolean not null,
  said_on     date    not null,
  manner      text    not null,
  recorded_by text        not null,
  recorded_at timestamptz not null
);
create index confirmation_consent_of_file on confirmation_consent (file_id, id);

create table confirmation_delivery (
  id                bigint generated always as identity primary key,
  file_id           bigint  not null references confirmation_file (id),
  party             bigint  not null,
  address           text,
  agent             text,
  address_confirmed boolean not null,
  identity_seen     boolean not null,
  unique (file_id, party)
);

create table confirmation_supplement (
  id       bigint generated always as identity primary key,
  file_id  bigint  not null references confirmation_file (id),
  seq      integer not null,
  wanted   text    not null,
  given    text    not null,
  given_by text        not null,
  given_at timestamptz not null
);
create index confirmation_supplement_of_file on confirmation_supplement (file_id, id);

-- What the court's system sent after the result was entered by hand, or once more: shown beside, changes nothing.
create table confirmation_beside (
  id            bigint generated always as identity primary key,
  file_id       bigint not null references confirmation_file (id),
  message_id    text   not null unique,
  ruling        text   not null,
  court_case_no text   not null,
  ruled_on      date   not null,
  reasons       text,
  came_at       timestamptz not null
);
create index confirmation_beside_of_file on confirmation_beside (file_id, id);
