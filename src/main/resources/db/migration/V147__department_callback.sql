-- What departments send of themselves: owned by org.wuzhen.department.

-- A nonce opens the door once; forgotten when no message can bear it any more.
create table department_nonce (
  department text        not null,
  nonce      text        not null,
  until      timestamptz not null,
  primary key (department, nonce)
);
create index department_nonce_until on department_nonce (until);

-- Who was refused at the door, by hour. Empty texts where nobody known came; never what a message said.
create table department_refusal (
  hour       timestamptz not null,
  department text        not null,
  key_id     text        not null,
  address    text        not null,
  problem    text        not null,
  times      bigint      not null,
  first_at   timestamptz not null,
  last_at    timestamptz not null,
  message_id text,
  primary key (hour, department, key_id, address, problem)
);
create index department_refusal_latest on department_refusal (last_at desc);

-- A message is kept as it came and read later: what it says is known when it has been held against its contract. Its
-- sealed text is the whole of it; two texts are compared opened, so that no digest lies beside them.
alter table department_message
  alter column operation drop not null,
  alter column status drop not null,
  drop column digest,
  -- since when it is to be applied: it came, or somebody had it tried again
  add column queued_at   timestamptz not null default now(),
  -- why it was put aside (未匹配消息)
  add column problem     text,
  add column set_aside_at timestamptz,
  -- the enquiry to which somebody attached it
  add column attached_to text,
  add column settled_by  text,
  add column settled_at  timestamptz,
  add column settled_why text,
  add constraint department_message_state check (state in
    ('NEW', 'APPLIED', 'CONFIRMED', 'SECOND', 'LATE', 'CLOSED', 'REPORTED', 'SET_ASIDE', 'DISMISSED')),
  add constraint department_message_set_aside check ((problem is null) = (set_aside_at is null)),
  add constraint department_message_problem check (state not in ('SET_ASIDE', 'DISMISSED') or problem is not null);
create index department_message_set_aside_at on department_message (set_aside_at) where state = 'SET_ASIDE';
