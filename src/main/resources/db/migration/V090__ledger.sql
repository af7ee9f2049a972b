-- The read side: owned by org.wuzhen.ledger.

-- what happened on a case, as its page tells it; only grows
create table ledger_timeline (
  id          bigint generated always as identity primary key,
  case_number text        not null,
  at          timestamptz not null,
  kind        text        not null,
  actor       text        not null,
  post        text,
  summary     text        not null,
  reason      text
);
create index ledger_timeline_of_case on ledger_timeline (case_number, at, id);

-- what the list of cases is sorted and filtered by
create table ledger_case (
  number         text        primary key,
  centre         text        not null,
  stage          text        not null,
  dispute_type   text        not null,
  risk           text,
  risk_rank      smallint    not null,
  handler        text,
  first_receiver text        not null,
  registered_at  timestamptz not null,
  restricted     boolean     not null,
  suspended      boolean     not null,
  result         text,
  clock          bigint,
  due_at         timestamptz
);
create index ledger_case_by_urgency on ledger_case (due_at, risk_rank desc, registered_at desc, number);
create index ledger_case_by_centre on ledger_case (centre, due_at, risk_rank desc, registered_at desc, number);
create index ledger_case_by_head on ledger_case (number text_pattern_ops);
create index ledger_case_by_tail on ledger_case (reverse(number) text_pattern_ops);
