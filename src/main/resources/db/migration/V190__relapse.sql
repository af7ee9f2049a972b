-- Re-examination of closed cases (复诊): owned by org.wuzhen.relapse.

create table relapse_review (
  id              bigint generated always as identity primary key,
  case_number     text        not null references case_file (number),
  centre          text        not null,
  cause           text        not null check (cause in ('DAY_30', 'DAY_90', 'DAY_180', 'COMPLAINT', 'LEGACY', 'HOLDING')),
  begun_by        text        not null,
  begun_at        timestamptz not null,
  why             text        not null,
  result_then     text,
  dispute_type    text        not null,
  compared_by     text,
  compared_at     timestamptz,
  contact         text        check (contact in ('PHONE', 'HOME_VISIT', 'OFFICE_VISIT', 'NOT_REACHED')),
  state_now       text,
  finding         text        check (finding in ('STABLE', 'SAME_AGAIN', 'NEW_FACTS', 'NOT_PERFORMED', 'UNRESOLVED')),
  settled         boolean,
  threat          boolean,
  diagnosed_by    text,
  diagnosed_at    timestamptz,
  root_cause      text,
  diagnosis       text,
  advised_way     text        check (advised_way in ('PLAN', 'HEARING', 'HOLDING')),
  advised_row     text,
  way             text        check (way in ('PLAN', 'HEARING', 'HOLDING')),
  way_reason      text,
  plan            text,
  next_step       text,
  department      text,
  approved        boolean,
  approved_by     text,
  approved_at     timestamptz,
  approval_words  text,
  concluded       boolean,
  conclusion      text,
  conclusion_basis text,
  conclusion_paper text,
  signed_by       text,
  signed_at       timestamptz,
  watch_unit      text,
  watcher         text,
  watch_measures  text,
  next_look       date,
  outcome         text        check (outcome in ('REOPENED', 'ENDED', 'HOLDING', 'STABLE')),
  ended_at        timestamptz,
  ended_by        text,
  check ((outcome is null) = (ended_at is null)),
  check (outcome is distinct from 'HOLDING' or watcher is not null and next_look is not null),
  check (outcome is distinct from 'ENDED' or concluded and conclusion_paper is not null)
);
create index relapse_review_of_case on relapse_review (case_number, id);
-- one at a time
create unique index relapse_review_open on relapse_review (case_number) where outcome is null;
create index relapse_review_of_centre on relapse_review (centre, begun_at desc);

-- when a closed case is looked at again; one daily sweep begins what is due
create table relapse_due (
  id          bigint generated always as identity primary key,
  case_number text        not null references case_file (number),
  cause       text        not null check (cause in ('DAY_30', 'DAY_90', 'DAY_180', 'LEGACY', 'HOLDING')),
  due_on      date        not null,
  legacy      boolean     not null,
  reason      text        not null,
  rule_row    text,
  made_at     timestamptz not null,
  review      bigint      references relapse_review (id),
  dropped_at  timestamptz,
  dropped_why text,
  check (review is null or dropped_at is null)
);
create index relapse_due_of_case on relapse_due (case_number, id);
create unique index relapse_due_once on relapse_due (case_number, cause, due_on) where review is null and dropped_at is null;
create index relapse_due_open on relapse_due (due_on, id) where review is null and dropped_at is null;

-- the same dispute registered again under a number of its own
create table relapse_complaint (
  review      bigint      not null references relapse_review (id),
  case_number text        not null references case_file (number),
  at          timestamptz not null,
  primary key (review, case_number)
);

-- hearings (听证): no case is concluded without one that was held
create table relapse_hearing (
  id            bigint generated always as identity primary key,
  review        bigint      not null references relapse_review (id),
  round         integer     not null check (round >= 1),
  paper         text        not null unique,
  called_by     text        not null,
  called_at     timestamptz not null,
  planned_at    timestamptz not null,
  place         text        not null,
  chair         text        not null,
  recorder      text        not null,
  matters       text        not null,
  told          text        not null,
  held          boolean,
  held_at       timestamptz,
  held_by       text,
  attended      text,
  minutes       text,
  panel_opinion text,
  votes_end     integer,
  votes_against integer,
  postponed_why text,
  unique (review, round),
  check ((held is null) = (held_by is null)),
  check (held is distinct from true or minutes is not null and panel_opinion is not null and votes_end is not null
         and votes_against is not null),
  check (held is distinct from false or postponed_why is not null)
);
create table relapse_panel (
  hearing  bigint  not null references relapse_hearing (id),
  position integer not null,
  name     text    not null,
  role     text    not null check (role in ('LAWYER', 'DEPUTY', 'MEMBER_CPPCC', 'EXPERT', 'COMMUNITY', 'MEDIATOR', 'CADRE')),
  primary key (hearing, position)
);

-- closed before there was this table, without having been settled: looked at once more, the oldest first, some each day
insert into relapse_due (case_number, cause, due_on, legacy, reason, made_at)
select number, 'LEGACY', current_date + (row_number() over (partition by centre order by closed_at))::int / 3, true,
       '历史遗留：没有化解就结案的案件', now()
from case_file
where stage = 'ARCHIVED' and joined_into is null and not restricted
  and result in ('FAILED', 'REFUSED', 'TERMINATED', 'DEFAULTED', 'NOT_HANDLED', 'PARTLY_HANDLED', 'HOLDING');
