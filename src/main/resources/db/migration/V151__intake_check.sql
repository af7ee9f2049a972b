-- What was checked when a dispute was registered, and what came of it: owned by org.wuzhen.intake.

create table intake_check (
  id            bigint generated always as identity primary key,
  request_id    text        not null unique,
  case_number   text        not null references case_file (number),
  kind          text        not null check (kind in ('IDENTITY', 'SUIT', 'PETITION')),
  party         bigint      references case_party (id),
  asked_at      timestamptz not null,
  by_hand_since timestamptz,
  result        text        check (result in ('MATCHES', 'DIFFERS', 'NONE', 'FOUND', 'UNKNOWN')),
  -- what the result would have the clerk answer to the negative list: names of AcceptedElsewhere and FinalSettlement
  elsewhere     text,
  settlement    text,
  found_sealed  text,
  answered_at   timestamptz,
  answered_by   text,
  finding       text        check (finding in ('CLEARED', 'GO_ON', 'STOP')),
  decided_by    text,
  decided_at    timestamptz,
  check ((result is null) = (answered_at is null)),
  check ((finding is null) = (decided_at is null))
);
create index intake_check_of_case on intake_check (case_number, id);
