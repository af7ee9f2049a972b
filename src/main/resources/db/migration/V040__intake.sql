-- Intake: owned by org.wuzhen.intake.

create table intake_review (
  id                 bigint generated always as identity primary key,
  case_number        text        not null references case_file (number),
  accepted_elsewhere text        not null,
  final_settlement   text        not null,
  subject_class      text        not null,
  respondent_consent text        not null,
  sham_suspected     boolean     not null,
  report_cause       text        not null,
  remark             text,
  reviewed_by        text        not null,
  reviewed_at        timestamptz not null,
  decision           text,
  reason_code        text,
  reason             text,
  basis              text,
  route_advice       text,
  rule_row           text,
  case_result        text,
  restricted         boolean
);
create index intake_review_of_case on intake_review (case_number, id);

create table intake_police_report (
  id          bigint generated always as identity primary key,
  case_number text        not null references case_file (number),
  reported_to text        not null,
  reported_at timestamptz not null,
  receipt_no  text        not null,
  measures    text,
  entered_by  text        not null,
  entered_at  timestamptz not null
);
create index intake_police_report_of_case on intake_police_report (case_number, id);
