-- 巡诊: rounds of visits to communities, and the disputes found there. Owned by org.wuzhen.outreach.
create table outreach_round (
  number          text        primary key,
  centre          text        not null,
  period_from     date        not null,
  period_to       date        not null,
  state           text        not null check (state in ('PLANNING', 'UNDER_WAY', 'DONE', 'LEFT_OUT', 'MISSED')),
  begun_at        timestamptz not null,
  planned_by      text,
  planned_at      timestamptz,
  left_out_reason text,
  ended_at        timestamptz,
  check (period_from <= period_to),
  check ((state = 'LEFT_OUT') = (left_out_reason is not null)),
  unique (centre, period_from)
);
create index outreach_round_of_period on outreach_round (period_from desc, centre);

create table outreach_visit (
  id              bigint generated always as identity primary key,
  round           text        not null references outreach_round (number),
  place           int         not null,
  community       text        not null,
  visitor         text        not null,
  planned_day     date        not null,
  state           text        not null check (state in ('PLANNED', 'DONE', 'MISSED')),
  people          int         check (people > 0),
  summary         text,
  recorded_by     text,
  recorded_at     timestamptz,
  times_missed    int         not null default 0,
  missed_reason   text,
  missed_by       text,
  unique (round, place),
  unique (round, community),
  check ((state = 'DONE') = (recorded_at is not null))
);
create index outreach_visit_of_community on outreach_visit (community, planned_day) where state = 'DONE';

create table outreach_dispute (
  visit           bigint      not null references outreach_visit (id),
  case_number     text        not null references case_file (number),
  found_by        text        not null,
  found_at        timestamptz not null,
  primary key (visit, case_number)
);
create unique index outreach_dispute_case on outreach_dispute (case_number);
