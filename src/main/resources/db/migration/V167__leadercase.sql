-- Leaders in charge of cases (专诊·领导包案): owned by org.wuzhen.leadercase.

create table leadercase_charge (
  id              bigint generated always as identity primary key,
  case_number     text        not null references case_file (number),
  ordered_by      text        not null,
  ordered_at      timestamptz not null,
  order_reason    text,
  advised_level   text        check (advised_level in ('DIVISION', 'DISTRICT', 'PRINCIPAL')),
  advised_row     text,
  level           text        check (level in ('DIVISION', 'DISTRICT', 'PRINCIPAL')),
  leader          text,
  leader_centre   text,
  secretary       text,
  appointed_by    text,
  appointed_at    timestamptz,
  accepted_at     timestamptz,
  due_at          timestamptz,
  overdue_at      timestamptz,
  extension_days  integer,
  extension_why   text,
  extension_asked timestamptz,
  extended        boolean,
  extended_by     text,
  extended_at     timestamptz,
  extended_why    text,
  outcome         text        check (outcome in ('AGREED', 'PARTLY_AGREED', 'RESOLVED', 'CONCLUDED', 'HOLDING', 'CASE_ENDED')),
  ended_at        timestamptz,
  check ((leader is null) = (secretary is null) and (leader is null) = (appointed_at is null)),
  check ((outcome is null) = (ended_at is null)),
  check ((extended is null) = (extended_by is null))
);
create index leadercase_charge_of_case on leadercase_charge (case_number, id);
-- one leader at a time
create unique index leadercase_charge_open on leadercase_charge (case_number) where outcome is null;
create index leadercase_charge_load on leadercase_charge (leader) where outcome is null;

-- who was in charge before, and why it changed: declined, or handed over
create table leadercase_change (
  charge         bigint      not null references leadercase_charge (id),
  at             timestamptz not null,
  by             text        not null,
  from_leader    text        not null,
  to_leader      text,
  to_secretary   text,
  reason         text        not null,
  primary key (charge, at)
);

-- papers that the secretary prepares and only the leader signs
create table leadercase_paper (
  id          bigint generated always as identity primary key,
  charge      bigint      not null references leadercase_charge (id),
  kind        text        not null check (kind in ('MEETING', 'PLAN', 'PROGRESS', 'CLOSING')),
  round       integer     not null check (round >= 1),
  drafted_by  text        not null,
  drafted_at  timestamptz not null,
  happened_at timestamptz,
  measure     text        check (measure in ('MEDIATION', 'HANDLING', 'CONSULTATION', 'VISIT', 'HELP', 'OTHER', 'CLOSE')),
  department  text,
  outcome     text        check (outcome in ('AGREED', 'PARTLY_AGREED', 'RESOLVED', 'CONCLUDED', 'HOLDING')),
  responsible text,
  next_look   date,
  returned_at timestamptz,
  comment     text,
  signed_by   text,
  signed_at   timestamptz,
  unique (charge, kind, round),
  check ((signed_by is null) = (signed_at is null))
);
create table leadercase_section (
  paper    bigint  not null references leadercase_paper (id),
  position integer not null,
  title    text    not null,
  body     text    not null,
  primary key (paper, position)
);

-- what was done after a signed plan, and what came of it
create table leadercase_measure (
  id         bigint generated always as identity primary key,
  charge     bigint      not null references leadercase_charge (id),
  kind       text        not null,
  department text,
  begun_at   timestamptz not null,
  ended_at   timestamptz,
  result     text,
  account    text
);
create index leadercase_measure_of_charge on leadercase_measure (charge, id);
