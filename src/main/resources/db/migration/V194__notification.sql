-- Messages to parties and staff: owned by org.wuzhen.notification.

-- texts with trigger and recipient; a new version replaces one from a day on
create table notification_template (
  id          bigint generated always as identity primary key,
  code        text        not null,
  version     int         not null check (version > 0),
  -- kind of the act that sends it
  trigger     text        not null,
  recipient   text        not null check (recipient in ('APPLICANT', 'RESPONDENT', 'PARTIES', 'NAMED_SIDE', 'HANDLER',
                                                        'NAMED_PERSON')),
  -- name of the act's detail that names the recipient
  detail      text,
  channel     text        not null check (channel in ('SMS', 'DESK')),
  step        text        not null,
  body        text        not null,
  -- kind of the paper that tells the same: nothing is sent where its receipt was acknowledged
  told_by     text,
  valid_from  date        not null,
  valid_to    date,
  entered_by  text        not null,
  entered_at  timestamptz not null,
  unique (code, version),
  check (valid_to >= valid_from),
  check ((recipient in ('HANDLER', 'NAMED_PERSON')) = (channel = 'DESK')),
  check (detail is not null or recipient not in ('NAMED_SIDE', 'NAMED_PERSON'))
);

create table notification_centre_phone (
  centre      text        primary key,
  phone       text        not null,
  entered_by  text        not null,
  entered_at  timestamptz not null
);

-- the outbox, and the record of what was told to whom; no number of a party stands here in clear
create table notification_message (
  id           bigint generated always as identity primary key,
  case_number  text        not null references case_file (number),
  centre       text        not null,
  template     bigint      not null references notification_template (id),
  trigger      text        not null,
  channel      text        not null check (channel in ('SMS', 'DESK')),
  step         text        not null,
  party        bigint,
  person       text,
  recipient    text        not null,
  body         text        not null,
  state        text        not null check (state in ('PENDING', 'SENT', 'DELIVERED', 'FAILED', 'NOT_SENT')),
  why          text,
  -- masked
  phone        text,
  created_at   timestamptz not null,
  -- times of the database's own clock: the nodes share it
  next_attempt_at timestamptz not null default now(),
  leased_by    text,
  leased_until timestamptz,
  attempts     int         not null default 0,
  sent_at      timestamptz,
  delivered_at timestamptz,
  read_at      timestamptz,
  -- the one that failed and is sent once more
  again_of     bigint      unique references notification_message (id),
  check ((party is null) <> (person is null)),
  check ((party is null) = (channel = 'DESK')),
  check ((leased_by is null) = (leased_until is null)),
  check (state not in ('FAILED', 'NOT_SENT') or why is not null)
);
create index notification_message_of_case on notification_message (case_number, id);
create index notification_message_waiting on notification_message (id) where state = 'PENDING';
create index notification_message_handed_over on notification_message (id) where state = 'SENT';
create index notification_message_to_parties on notification_message (centre, id) where party is not null;
create index notification_message_to_person on notification_message (person, id) where person is not null;
create index notification_message_unread on notification_message (person) where person is not null and read_at is null;

-- parties that want no messages
create table notification_refusal (
  id          bigint generated always as identity primary key,
  case_number text        not null references case_file (number),
  party       bigint      not null,
  entered_by  text        not null,
  entered_at  timestamptz not null,
  ended_by    text,
  ended_at    timestamptz,
  check ((ended_by is null) = (ended_at is null))
);
create unique index notification_refusal_open on notification_refusal (case_number, party) where ended_at is null;

-- text messages that were kept instead of sent
create table notification_kept (
  message       bigint      primary key references notification_message (id),
  phone         text        not null,
  body          text        not null,
  number_exists boolean     not null,
  kept_at       timestamptz not null
);

do $$
begin
  if current_user <> '${app_role}' then
    revoke delete on notification_template, notification_centre_phone, notification_message, notification_refusal
      from "${app_role}";
    revoke update, delete on notification_kept from "${app_role}";
  end if;
end
$$;
