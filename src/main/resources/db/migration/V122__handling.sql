-- What departments were asked about a case, and what they answered: owned by org.wuzhen.handling.

create table handling_request (
  id          bigint generated always as identity primary key,
  case_number text        not null references case_file (number),
  department  text        not null,
  centre      text        not null,
  matter      text        not null check (matter in ('OPINION', 'DECISION', 'PART')),
  question    text        not null,
  amount      numeric(15, 2) check (amount >= 0),
  wanted_on   date,
  asked_by    text        not null,
  asked_at    timestamptz not null,
  reminded_at timestamptz,
  silent_at   timestamptz,
  ended_at    timestamptz,
  ended_how   text        check (ended_how in ('ANSWERED', 'WITHDRAWN', 'CASE_ENDED')),
  end_reason  text,
  check ((ended_at is null) = (ended_how is null))
);
create index handling_request_of_case on handling_request (case_number, id);
-- one question at a time to each department
create unique index handling_request_open on handling_request (case_number, department) where ended_at is null;

-- one row each time that an officer answers; what the head then says stands beside it
create table handling_reply (
  id            bigint generated always as identity primary key,
  request       bigint      not null references handling_request (id),
  department    text        not null,
  officer       text        not null,
  decision      boolean     not null,
  opinion       text        not null,
  amount        numeric(15, 2) check (amount >= 0),
  basis         text,
  authority     bigint      references directory_authority (id),
  on_behalf_of  text,
  binding       boolean     not null,
  beyond        text,
  at            timestamptz not null,
  head          text,
  head_said     text        check (head_said in ('APPROVED', 'CHANGED', 'RETURNED')),
  head_opinion  text,
  head_amount   numeric(15, 2) check (head_amount >= 0),
  head_at       timestamptz,
  check ((head is null) = (head_said is null) and (head is null) = (head_at is null))
);
create index handling_reply_of_request on handling_reply (request, id);
create index handling_reply_by_time on handling_reply (at) where authority is not null;

-- in whose name somebody acted (代表…主要领导): owned by org.wuzhen.ledger

alter table ledger_timeline add column on_behalf_of text;
