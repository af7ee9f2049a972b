-- What the log-in asks beyond a password: owned by org.wuzhen.access.

alter table access_account
  alter column password_hash drop not null, -- an account may have the unit's own log-in only
  add column must_change    boolean not null default false,
  add column one_time_until timestamptz;

-- passwords that were replaced, so that none of the last ones comes back
create table access_former_password (
  person        text        not null references access_account (person),
  password_hash text        not null,
  replaced_at   timestamptz not null
);
create index access_former_password_of on access_former_password (person, replaced_at);

-- the one session of a person: a browser that holds another key has been replaced, or was ended from outside
create table access_session (
  person   text        primary key references directory_person (id),
  key      text        not null,
  begun_at timestamptz not null,
  address  text        not null,
  ended    text
);

-- the secret is sealed; before the first right code it is not yet enrolled; each time step opens once
create table access_second_factor (
  id            bigint      generated always as identity unique,
  person        text        primary key references directory_person (id),
  secret_sealed text        not null,
  made_at       timestamptz not null,
  enrolled_at   timestamptz,
  last_step     bigint      not null default 0
);

create table access_recovery_code (
  person    text        not null references access_second_factor (person) on delete cascade,
  code_hash text        not null,
  used_at   timestamptz,
  primary key (person, code_hash)
);

-- who is who at the unit's identity provider; its claim may be an ID number, so it is sealed and found by keyed hash
create table access_identity (
  id           bigint      generated always as identity unique,
  person       text        primary key references directory_person (id),
  claim_sealed text        not null,
  claim_hash   text        not null unique,
  linked_at    timestamptz not null
);

-- for tools that cannot type a code: taken by somebody who has, for some hours
create table access_tool_pass (
  person    text        primary key references directory_person (id),
  pass_hash text        not null,
  until     timestamptz not null
);

-- what happened at the door, for the accounts page; it only grows
create table access_trail (
  id      bigint      generated always as identity primary key,
  at      timestamptz not null,
  person  text,
  kind    text        not null,
  by_whom text        not null,
  summary text        not null,
  reason  text,
  address text
);
create index access_trail_of on access_trail (person, id desc);
revoke update, delete on access_trail from "${app_role}";
