-- What departments are asked and what they send: owned by org.wuzhen.department. Nothing is ever deleted here: the rows
-- are also the record of personal data given to other bodies (网络数据安全条例 art. 12, at least three years).

create table department_enquiry (
  id            bigint generated always as identity primary key,
  request_id    text        not null unique,
  case_number   text        not null references case_file (number),
  element       text        not null,
  round         int         not null check (round > 0),
  department    text        not null,
  operation     text        not null,
  purpose       text        not null,
  legal_basis   text        not null,
  requester     text        not null,
  deadline      timestamptz,
  -- until when the answer has to be there before people take over
  answer_due    timestamptz not null,
  -- a process of the case waits for the answer
  awaited       boolean     not null,
  manual_allowed boolean    not null,
  -- names of the fields that are given away, never what stands in them
  fields        text        not null,
  payload_sealed text       not null,
  digest        text        not null,
  asked_by      text        not null,
  asked_at      timestamptz not null,
  state         text        not null
                check (state in ('PENDING', 'SENT', 'RECEIVED', 'ANSWERED', 'MANUAL', 'WITHDRAWN')),
  state_since   timestamptz not null,
  why           text,
  -- times of the database's own clock: the nodes share it
  next_attempt_at timestamptz not null default now(),
  leased_by     text,
  leased_until  timestamptz,
  attempts      int         not null default 0,
  faults        int         not null default 0,
  -- a call may have gone out and nobody knows whether it arrived
  uncertain     boolean     not null default false,
  first_sent_at timestamptz,
  last_sent_at  timestamptz,
  received_at   timestamptz,
  ext_ref       text,
  reply_status  text        check (reply_status in ('OK', 'NOT_FOUND', 'REFUSED')),
  reply_at      timestamptz,
  reply_sealed  text,
  -- log-in name of whoever entered the result by hand; null for the department's own answer
  reply_by      text,
  answered_at   timestamptz,
  check ((answered_at is null) = (state <> 'ANSWERED')),
  check ((leased_by is null) = (leased_until is null)),
  unique (case_number, element, round, department)
);
create index department_enquiry_of_case on department_enquiry (case_number, id);
create index department_enquiry_to_send on department_enquiry (department, id) where state in ('PENDING', 'SENT');
create index department_enquiry_due on department_enquiry (answer_due)
  where state in ('PENDING', 'SENT', 'RECEIVED');
create index department_enquiry_by_department on department_enquiry (department, asked_at);
revoke delete on department_enquiry from "${app_role}";

-- Every time that something went out; written before the call and completed after it.
create table department_attempt (
  id          bigint generated always as identity primary key,
  enquiry     bigint      not null references department_enquiry (id),
  number      int         not null,
  kind        text        not null check (kind in ('SEND', 'ASK')),
  node        text        not null,
  began_at    timestamptz not null default clock_timestamp(),
  ended_at    timestamptz,
  outcome     text,
  http_status int,
  millis      int,
  error       text,
  unique (enquiry, number),
  check ((ended_at is null) = (outcome is null))
);
create index department_attempt_by_time on department_attempt (began_at);
revoke delete on department_attempt from "${app_role}";

-- What departments sent: answers at once, answers later, and what they begin themselves.
create table department_message (
  id           bigint generated always as identity primary key,
  department   text        not null,
  message_id   text        not null,
  via          text        not null check (via in ('AT_ONCE', 'ASKED', 'CALLBACK')),
  -- null for what a department begins itself
  request_id   text,
  case_number  text        references case_file (number),
  operation    text        not null,
  status       text        not null check (status in ('OK', 'NOT_FOUND', 'REFUSED', 'PENDING')),
  ext_ref      text,
  replied_at   timestamptz,
  received_at  timestamptz not null,
  digest       text        not null,
  -- reason and payload
  payload_sealed text      not null,
  state        text        not null default 'NEW',
  applied_at   timestamptz,
  why          text,
  tries        int         not null default 0,
  next_try_at  timestamptz not null default now(),
  unique (department, message_id)
);
create index department_message_new on department_message (next_try_at, id) where state = 'NEW';
create index department_message_of_case on department_message (case_number, id);
create index department_message_of_request on department_message (request_id, id);
revoke delete on department_message from "${app_role}";

-- A department's line, where an operator holds it.
create table department_line (
  department text        primary key,
  paused_at  timestamptz,
  paused_by  text,
  reason     text,
  check ((paused_at is null) = (paused_by is null) and (paused_at is null) = (reason is null))
);
