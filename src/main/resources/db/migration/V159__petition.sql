-- Petitions that a centre handles itself, and matters that the petition office passes on to it: owned by org.wuzhen.petition.

-- one row for each message of the petition office by which a matter was passed on
create table petition_transfer (
  case_number    text        primary key references case_file (number),
  petition_no    text        not null,
  transfer_no    text        not null unique,
  assigned       boolean     not null,
  category       text        not null,
  transferred_on date        not null,
  limit_date     date,
  need_report    boolean     not null,
  received_at    timestamptz not null,
  decided        text        check (decided in ('TAKEN_ON', 'OBJECTED')),
  decided_by     text,
  decided_at     timestamptz,
  objection      text,
  basis          text,
  suggested_unit text,
  upheld         boolean,
  answer         text,
  reported_at    timestamptz
);

create table petition_matter (
  case_number     text        primary key references case_file (number),
  officer_centre  text        not null,
  begun_at        timestamptz not null,
  form            text        check (form in ('LETTER', 'VISIT', 'CALL', 'ONLINE')),
  aim             text        check (aim in ('SUGGESTION', 'COMPLAINT', 'REQUEST', 'REPORT')),
  repeated        boolean,
  category        text,
  people          integer     check (people >= 1),
  -- ids of at most five parties, comma separated: their names lie with the parties
  representatives text,
  confidential    boolean     not null default false,
  legal_matter    boolean,
  registered_by   text,
  registered_at   timestamptz,
  acceptance      text        check (acceptance in ('accepted', 'not-accepted', 'transferred')),
  reason          text,
  basis           text,
  way             text,
  notice_no       text,
  told_on         date,
  told_how        text,
  petition_no     text,
  duplicates      text,
  bureau_said     text,
  accepted_on     date,
  handler         text,
  asked_days      integer     check (asked_days between 1 and 30),
  asked_why       text,
  outcome         text,
  ended_at        timestamptz
);

create table petition_opinion (
  id          bigint generated always as identity primary key,
  case_number text        not null references case_file (number),
  round       integer     not null,
  opinion_no  text,
  decision    text        not null check (decision in ('SUPPORTED', 'PARTLY_SUPPORTED', 'EXPLAINED', 'NOT_SUPPORTED')),
  facts       text        not null,
  opinion     text        not null,
  basis       text        not null,
  drafted_by  text        not null,
  drafted_at  timestamptz not null,
  extended    boolean     not null,
  signed_by   text,
  signed_at   timestamptz,
  returned    text,
  served_on   date,
  served_how  text
);
create index petition_opinion_of_case on petition_opinion (case_number, id);

create table petition_review (
  id           bigint generated always as identity primary key,
  case_number  text        not null references case_file (number),
  level        text        not null check (level in ('REVIEW', 'RE_REVIEW')),
  round        integer     not null,
  against_no   text        not null,
  served_on    date        not null,
  requested_on date        not null,
  grounds      text        not null,
  review_no    text,
  accepted     boolean,
  refused      text,
  result       text        check (result in ('UPHELD', 'CHANGED', 'REVOKED')),
  decided_on   date,
  result_on    date,
  summary      text,
  by_hand      boolean,
  unique (case_number, level, round)
);
