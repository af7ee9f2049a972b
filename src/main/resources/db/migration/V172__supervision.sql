-- Supervision (督办): owned by org.wuzhen.supervision.

-- every clock whose light has turned, once; it leaves the desk when it has ended
create table supervision_watch (
  clock        bigint      primary key,
  case_number  text        not null references case_file (number),
  centre       text        not null,
  department   text,
  term         text        not null,
  label        text        not null,
  legal        boolean     not null,
  task         text,
  person       text,
  groups       text[]      not null,
  due_at       timestamptz not null,
  light        text        not null check (light in ('GREEN', 'AMBER', 'RED')),
  amber_at     timestamptz,
  red_at       timestamptz,
  reminded_at  timestamptz,
  reminders    integer     not null default 0,
  ended_at     timestamptz,
  check (light <> 'RED' or red_at is not null)
);
create index supervision_watch_open on supervision_watch (due_at, clock) where ended_at is null and light <> 'GREEN';
create index supervision_watch_of_centre on supervision_watch (centre, due_at, clock)
  where ended_at is null and light <> 'GREEN';
create index supervision_watch_of_case on supervision_watch (case_number) where ended_at is null;

-- each reminder (催办), of a clock or of an order; only grows
create table supervision_reminder (
  id           bigint generated always as identity primary key,
  clock        bigint      not null references supervision_watch (clock),
  case_number  text        not null references case_file (number),
  cause        text        not null check (cause in ('AMBER', 'RED', 'HAND')),
  person       text,
  groups       text[]      not null,
  by           text        not null,
  at           timestamptz not null
);
-- the round reminds once for each light of a clock
create unique index supervision_reminder_once on supervision_reminder (clock, cause) where cause <> 'HAND';
create index supervision_reminder_of_person on supervision_reminder (person, clock) where person is not null;
create index supervision_reminder_of_groups on supervision_reminder using gin (groups);
create index supervision_reminder_of_case on supervision_reminder (case_number, id);

-- supervision orders (督办单)
create table supervision_order (
  id            bigint generated always as identity primary key,
  case_number   text        not null references case_file (number),
  origin        text        not null check (origin in ('CLOCK', 'HAND', 'REPORTED')),
  report_key    text,
  cause         text        not null,
  demand        text,
  term          text        not null default '',
  legal         boolean     not null default false,
  matter_due    timestamptz,
  person        text,
  groups        text[]      not null,
  unit          text        not null,
  department    text,
  centre        text        not null,
  asked_colour  text        check (asked_colour in ('RED', 'YELLOW', 'BLUE')),
  asked_reason  text,
  opened_by     text        not null,
  opened_at     timestamptz not null,
  number        text        unique,
  colour        text        check (colour in ('RED', 'YELLOW', 'BLUE')),
  colour_reason text,
  colour_basis  text,
  colour_row    text,
  answer_term   text,
  issued_at     timestamptz,
  answer_due    timestamptz,
  interviewed   timestamptz,
  state         text        not null check (state in ('OPENED', 'ANSWERING', 'REVIEWING', 'INTERVIEW', 'NOTICE', 'ENDED')),
  outcome       text        check (outcome in ('ACCEPTED', 'ACCOUNTABILITY', 'LAPSED', 'NOT_SUPERVISED')),
  ended_at      timestamptz,
  ended_by      text,
  end_reason    text,
  check ((state = 'ENDED') = (outcome is not null) and (outcome is null) = (ended_at is null)),
  check ((number is null) = (issued_at is null) and (number is null) = (colour is null)),
  check ((origin = 'REPORTED') = (report_key is not null))
);
create index supervision_order_of_case on supervision_order (case_number, id);
create index supervision_order_open on supervision_order (answer_due, id) where outcome is null;
-- what a stage reports is ordered once
create unique index supervision_order_reported on supervision_order (case_number, report_key)
  where report_key is not null;

-- the clocks that an order is about; a clock is never in two
create table supervision_order_clock (
  clock      bigint primary key references supervision_watch (clock),
  order_id   bigint not null references supervision_order (id)
);
create index supervision_order_clock_of on supervision_order_clock (order_id);

-- answers, reviews, interviews and notices, in their order; only grows
create table supervision_entry (
  id        bigint generated always as identity primary key,
  order_id  bigint      not null references supervision_order (id),
  kind      text        not null check (kind in ('ANSWER', 'RETURNED', 'ACCEPTED', 'NOT_ACCEPTED', 'UNANSWERED', 'POSTPONED',
                                                 'INTERVIEW', 'NOTICE')),
  whom      text,
  words     text        not null,
  author    text        not null,
  at        timestamptz not null
);
create index supervision_entry_of on supervision_entry (order_id, id);

do $$
begin
  if current_user <> '${app_role}' then
    revoke update, delete on supervision_reminder, supervision_entry from "${app_role}";
    revoke delete on supervision_watch, supervision_order, supervision_order_clock from "${app_role}";
  end if;
end
$$;
