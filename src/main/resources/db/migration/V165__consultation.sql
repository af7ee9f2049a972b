-- Joint consultations (会诊): owned by org.wuzhen.consultation.

create table consultation (
  id              bigint generated always as identity primary key,
  case_number     text        not null references case_file (number),
  origin          text        not null check (origin in ('ROAD', 'HAND')),
  why             text,
  opened_by       text        not null,
  opened_at       timestamptz not null,
  due_at          timestamptz not null,
  state           text        not null check (state in ('CONVENING', 'ASKING', 'MET', 'ENDED')),
  advised_members text,
  composition_row text,
  lead            text,
  chair           text        check (chair in ('COMMITTEE_HEAD', 'STREET_DIRECTOR', 'DISTRICT_DIRECTOR')),
  quorum          integer     check (quorum >= 1),
  question        text,
  change_reason   text,
  convened_by     text,
  convened_at     timestamptz,
  meeting_at      timestamptz,
  meeting_place   text,
  dispute         text,
  focus           text        check (focus in ('PAYMENT', 'ORDER', 'OWNERSHIP', 'SAFETY', 'LICENCE', 'ENVIRONMENT', 'OTHER')),
  lead_reason     text,
  lead_decided_by text,
  conclusion      text,
  outcome         text        check (outcome in ('PLAN', 'ESCALATE', 'EVIDENCE')),
  next_step       text        check (next_step in ('MEDIATION', 'HANDLING', 'PETITION', 'REMEDY', 'LEADERCASE')),
  department      text,
  paper_number    text,
  minutes_by      text,
  minutes_at      timestamptz,
  ended_at        timestamptz,
  end_reason      text,
  check ((state = 'ENDED') = (ended_at is not null))
);
create index consultation_of_case on consultation (case_number, id);
-- one consultation of a case at a time
create unique index consultation_open on consultation (case_number) where ended_at is null;

create table consultation_member (
  id           bigint generated always as identity primary key,
  consultation bigint      not null references consultation (id),
  department   text        not null,
  centre       text        not null,
  seat         integer     not null check (seat >= 0),
  reason       text,
  added_by     text        not null,
  added_at     timestamptz not null,
  asked_at     timestamptz,
  opinion_due  timestamptz,
  reminded_at  timestamptz,
  head_told_at timestamptz,
  silent_at    timestamptz,
  unique (consultation, department),
  unique (consultation, seat)
);

-- what a department says before the meeting; of several, the last that counts is its opinion
create table consultation_opinion (
  id           bigint generated always as identity primary key,
  member       bigint      not null references consultation_member (id),
  how          text        not null check (how in ('FORM', 'SYSTEM')),
  stand        text        not null check (stand in ('AGREES', 'AGREES_WITH_CHANGES', 'DISAGREES', 'NOT_COMPETENT')),
  words        text        not null,
  decision     boolean     not null,
  amount       numeric(14, 2),
  basis        text,
  author       text        not null,
  authority    bigint,
  on_behalf_of text,
  binding      boolean     not null,
  beyond       text,
  counts       boolean     not null,
  at           timestamptz not null,
  head         text,
  head_signed  boolean,
  head_words   text,
  head_at      timestamptz,
  check ((head is null) = (head_signed is null))
);
create index consultation_opinion_of_member on consultation_opinion (member, id);

-- each date of the meeting, held or put off
create table consultation_meeting (
  consultation bigint      not null references consultation (id),
  date_no      integer     not null check (date_no >= 1),
  planned_at   timestamptz not null,
  place        text        not null,
  held_at      timestamptz,
  result       text        check (result in ('AGREED', 'DISAGREED', 'POSTPONED')),
  recorded_by  text,
  recorded_at  timestamptz,
  primary key (consultation, date_no)
);

create table consultation_attendance (
  consultation bigint  not null,
  date_no      integer not null,
  member       bigint  not null references consultation_member (id),
  came         text    not null check (came in ('OFFICER', 'STAND_IN', 'ABSENT')),
  who          text,
  said         text,
  primary key (consultation, date_no, member),
  foreign key (consultation, date_no) references consultation_meeting (consultation, date_no)
);

-- what the minutes order, with its dates; followed beside the road until it is closed
create table consultation_action (
  id           bigint generated always as identity primary key,
  consultation bigint      not null references consultation (id),
  department   text        not null,
  centre       text        not null,
  words        text        not null,
  due_on       date        not null,
  state        text        not null check (state in ('OPEN', 'REPORTED', 'DONE', 'NOT_DONE', 'DROPPED')),
  late_at      timestamptz,
  ended_at     timestamptz,
  check ((state in ('DONE', 'NOT_DONE', 'DROPPED')) = (ended_at is not null))
);
create index consultation_action_of on consultation_action (consultation, id);

create table consultation_action_entry (
  id     bigint generated always as identity primary key,
  action bigint      not null references consultation_action (id),
  kind   text        not null check (kind in ('DONE', 'NOT_DONE', 'EXTENSION_ASKED', 'EXTENSION_GRANTED',
                                              'EXTENSION_REFUSED', 'VERIFIED', 'AGAIN', 'DROPPED')),
  day    date,
  words  text        not null,
  author text        not null,
  at     timestamptz not null
);
create index consultation_action_entry_of on consultation_action_entry (action, id);
