-- Matters in a department's hands (部门办理·吹哨报到): owned by org.wuzhen.handling.

create table handling_matter (
  id              bigint generated always as identity primary key,
  case_number     text        not null references case_file (number),
  origin          text        not null check (origin in ('DISPATCH', 'SUMMONS')),
  summoning_kind  text        check (summoning_kind in ('STREET', 'STREET_COMMITTEE', 'COMMUNITY_COMMITTEE')),
  summoning_body  text,
  department      text        not null,
  centre          text        not null,
  demand          text        not null,
  place           text,
  complicated     boolean     not null,
  raised_by       text        not null,
  raised_at       timestamptz not null,
  dispatches      integer     not null default 0,
  state           text        not null check (state in ('SIGNING', 'RETURNED', 'WORKING', 'VERIFYING', 'ENDED')),
  due_at          timestamptz,
  overdue_at      timestamptz,
  outcome         text        check (outcome in ('DONE', 'PARTIAL', 'NOT_DONE', 'WITHDRAWN', 'CASE_ENDED')),
  ended_at        timestamptz,
  ended_by        text,
  end_reason      text,
  scored_until    timestamptz,
  scoring_closed  timestamptz,
  check ((origin = 'SUMMONS') = (summoning_kind is not null) and (origin = 'SUMMONS') = (summoning_body is not null)),
  check ((state = 'ENDED') = (outcome is not null) and (outcome is null) = (ended_at is null))
);
create index handling_matter_of_case on handling_matter (case_number, id);
-- one matter at a time in each department's hands
create unique index handling_matter_open on handling_matter (case_number, department) where outcome is null;
create index handling_matter_summons on handling_matter (raised_at) where origin = 'SUMMONS';

-- one row for each dispatch: until when it can be returned, how it was signed for, what was ruled on its return
create table handling_dispatch (
  matter         bigint      not null references handling_matter (id),
  round          integer     not null check (round >= 1),
  department     text        not null,
  centre         text        not null,
  last           boolean     not null,
  at             timestamptz not null,
  by             text        not null,
  sign_due       timestamptz not null,
  return_until   timestamptz not null,
  reminded_at    timestamptz,
  unsigned_at    timestamptz,
  signed_at      timestamptz,
  signed_by      text,
  signed_how     text        check (signed_how in ('FORM', 'SYSTEM', 'SILENCE')),
  returned_at    timestamptz,
  returned_by    text,
  returned_how   text        check (returned_how in ('FORM', 'SYSTEM')),
  return_reason  text,
  return_basis   text,
  suggested      text,
  advised        text        check (advised in ('ALLOW', 'DENY', 'DESIGNATE')),
  advised_row    text,
  ruling         text        check (ruling in ('ALLOW', 'DENY', 'DESIGNATE')),
  ruling_reason  text,
  ruled_by       text,
  ruled_at       timestamptz,
  primary key (matter, round),
  check ((signed_at is null) = (signed_how is null)),
  check ((returned_at is null) = (return_reason is null)),
  check ((ruled_at is null) = (ruling is null))
);

-- what was reported, asked, answered, fed back and verified, in its order; what came beside counts for nothing
create table handling_entry (
  id      bigint generated always as identity primary key,
  matter  bigint      not null references handling_matter (id),
  round   integer     not null,
  kind    text        not null check (kind in ('PROGRESS', 'QUESTION', 'ANSWER', 'EXTENSION_ASKED', 'EXTENSION_DECIDED',
                                              'FEEDBACK', 'VERIFIED', 'BESIDE')),
  how     text        not null check (how in ('FORM', 'SYSTEM')),
  result  text,
  days    integer,
  words   text        not null,
  author  text        not null,
  at      timestamptz not null
);
create index handling_entry_of_matter on handling_entry (matter, id);
