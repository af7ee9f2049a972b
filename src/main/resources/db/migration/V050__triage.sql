-- Triage: owned by org.wuzhen.triage.

-- what the rules said, once per round: a corrected type or a changed risk colour asks them again
create table triage_advice (
  id                    bigint generated always as identity primary key,
  case_number           text        not null references case_file (number),
  dispute_type          text        not null,
  lead_department       text        not null,
  co_departments        text        not null,
  classification_reason text        not null,
  classification_row    text        not null,
  earlier_outcome       text        not null,
  risk_advised          text        not null,
  risk                  text        not null,
  risk_reason           text        not null,
  risk_basis            text        not null,
  risk_row              text        not null,
  route                 text        not null,
  clinic                text        not null,
  route_reason          text        not null,
  route_basis           text        not null,
  route_row             text        not null,
  advised_at            timestamptz not null
);
create index triage_advice_of_case on triage_advice (case_number, id);

-- what the parties are to be told when the dispute goes another way
create table triage_guidance (
  id          bigint generated always as identity primary key,
  case_number text        not null references case_file (number),
  body        text        not null,
  contact     text        not null,
  deadline    text        not null,
  notice      text        not null,
  basis       text        not null,
  rule_row    text        not null,
  found_at    timestamptz not null
);
create index triage_guidance_of_case on triage_guidance (case_number, id);
