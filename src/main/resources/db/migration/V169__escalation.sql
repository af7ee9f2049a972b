-- Cases raised (提级): owned by org.wuzhen.escalation.

create table escalation_proposal (
  id              bigint generated always as identity primary key,
  case_number     text        not null references case_file (number),
  origin          text        not null check (origin in ('RULE', 'HAND')),
  from_centre     text        not null,
  target          text        check (target in ('DISTRICT', 'STREET', 'CITY')),
  to_centre       text,
  rule_row        text,
  rule_reason     text,
  rule_basis      text,
  raised_by       text        not null,
  raised_at       timestamptz not null,
  told_at         timestamptz,
  proposed_by     text,
  reason          text,
  done            text,
  open_points     text,
  state           text        not null check (state in ('WEIGHING', 'PROPOSED', 'WAITING', 'REFUSED', 'ENDED')),
  sheet           text,
  handed_at       timestamptz,
  receipt_due     timestamptz,
  reminded_at     timestamptz,
  received_how    text        check (received_how in ('FORM', 'SILENCE', 'ORDER', 'CITY')),
  received_by     text,
  received_at     timestamptz,
  refused_by      text,
  refused_at      timestamptz,
  refusal_reason  text,
  refusal_basis   text,
  ruled_by        text,
  ruled_at        timestamptz,
  receipt_ordered boolean,
  ruling_reason   text,
  ruling_body     text,
  ruling_paper    text,
  city_unit       text,
  city_paper      text,
  city_on         date,
  city_words      text,
  outcome         text        check (outcome in ('NOT_PROPOSED', 'TAKEN_OVER', 'STAYED', 'REPORTED', 'WITHDRAWN',
                                                 'CASE_ENDED')),
  ended_at        timestamptz,
  ended_by        text,
  end_reason      text,
  check ((origin = 'RULE') = (rule_row is not null)),
  check ((state = 'ENDED') = (outcome is not null) and (outcome is null) = (ended_at is null)),
  check (target is null or (target = 'CITY') = (to_centre is null)),
  check ((refused_at is null) = (refusal_reason is null)),
  check ((ruled_at is null) = (receipt_ordered is null))
);
create index escalation_proposal_of_case on escalation_proposal (case_number, id);
-- one at a time, and each row of the table asks once at each centre
create unique index escalation_proposal_open on escalation_proposal (case_number) where outcome is null;
create unique index escalation_proposal_once on escalation_proposal (case_number, rule_row, from_centre)
  where rule_row is not null;
-- what a rule has noted and no process has taken up yet
create index escalation_proposal_untold on escalation_proposal (raised_at) where told_at is null and outcome is null;

-- the hand-over sheet as it was made: clocks with their dates, open tasks, departments, papers
create table escalation_sheet_line (
  escalation bigint  not null references escalation_proposal (id),
  seq        integer not null,
  part       text    not null check (part in ('CLOCK', 'TASK', 'DEPARTMENT', 'PAPER')),
  label      text    not null,
  words      text    not null,
  primary key (escalation, seq)
);

-- mediations that came to nothing, which the rule counts
create table escalation_failed_mediation (
  id          bigint generated always as identity primary key,
  case_number text        not null references case_file (number),
  failed_at   timestamptz not null
);
create index escalation_failed_of_case on escalation_failed_mediation (case_number);

-- up to when the clocks of cases have been looked at
create table escalation_look (
  single  boolean     primary key default true check (single),
  through timestamptz not null
);
insert into escalation_look (through) values (now());

-- whom to tell how a raised case ended: its first receiver (首接负责)
create table escalation_told (
  case_number text        not null primary key references case_file (number),
  person      text        not null,
  ended_at    timestamptz not null,
  seen_at     timestamptz
);
create index escalation_told_unseen on escalation_told (person) where seen_at is null;

-- clocks by the moment they run out, for whoever looks for those that did (owned by org.wuzhen.casefile)
create index case_clock_due on case_clock (due_at) where ended_at is null and paused_at is null and task_id is null;
