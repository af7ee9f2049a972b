-- Follow-up, closure and archive: owned by org.wuzhen.dossier.

create table dossier_follow_up (
  id                  bigint      generated always as identity primary key,
  case_number         text        not null references case_file (number),
  round               integer     not null,
  reached             boolean     not null,
  way                 text        not null,
  visited             text,
  performance         text,
  satisfaction        text,
  satisfaction_reason text,
  other_remedy        text,
  other_remedy_note   text,
  hidden_risk         boolean     not null default false,
  risk_note           text,
  measures            text,
  not_reached_why     text,
  visited_at          timestamptz not null,
  visited_by          text        not null,
  finding             text,
  finding_facts       text,
  finding_measures    text,
  verified_by         text,
  verified_at         timestamptz,
  unique (case_number, round)
);

create table dossier_closure (
  id          bigint      generated always as identity primary key,
  case_number text        not null references case_file (number),
  round       integer     not null,
  decision    text        not null,
  opinion     text        not null,
  reviewed_by text        not null,
  reviewed_at timestamptz not null,
  unique (case_number, round)
);

-- what the rule table asked for when the case was closed
create table dossier_item (
  case_number text    not null references case_file (number),
  position    integer not null,
  kind        text    not null,
  alternative text,
  need        text    not null,
  reason      text    not null,
  rule_row    text    not null,
  primary key (case_number, position)
);

create table dossier_volume (
  case_number      text        primary key references case_file (number),
  assembled_by     text        not null,
  assembled_at     timestamptz not null,
  volume_number    text        unique,
  retention        text,
  retention_reason text,
  retention_row    text,
  retain_until     date,
  records          integer,
  pages            integer,
  register         text,
  seal             text,
  archived_by      text,
  archived_at      timestamptz,
  check ((archived_at is null) = (seal is null))
);

create table dossier_review (
  id          bigint      generated always as identity primary key,
  case_number text        not null references case_file (number),
  round       integer     not null,
  decision    text        not null,
  opinion     text,
  reviewed_by text        not null,
  reviewed_at timestamptz not null,
  unique (case_number, round)
);

create table dossier_returned_item (
  review_id bigint  not null references dossier_review (id),
  position  integer not null,
  kind      text    not null,
  reason    text    not null,
  primary key (review_id, position)
);
