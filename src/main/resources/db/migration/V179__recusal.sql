-- 回避与投诉: who was asked to step back from a case, by whom, and what was decided. Owned by org.wuzhen.recusal.
create table recusal_request (
  id               bigint generated always as identity primary key,
  case_number      text        not null references case_file (number),
  person           text        not null,
  raised_for       text        not null check (raised_for in ('APPLICANT', 'RESPONDENT', 'THIRD', 'SELF')),
  ground           text        not null,
  statement        text        not null,
  raised_by        text        not null,
  raised_at        timestamptz not null,
  decider_centre   text        not null,
  carried          boolean     not null,
  outcome          text check (outcome in ('UPHELD', 'NOT_UPHELD', 'WITHDRAWN')),
  decision_reason  text,
  decided_by       text,
  decided_at       timestamptz,
  replaced_by      text,
  replaced_at      timestamptz,
  check ((outcome is null) = (decided_at is null)),
  check (replaced_by is null or outcome = 'UPHELD')
);
create index recusal_request_of_case on recusal_request (case_number);
create unique index recusal_request_open on recusal_request (case_number, person) where outcome is null;
