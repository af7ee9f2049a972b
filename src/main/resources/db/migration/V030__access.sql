-- Accounts and their lock-out: owned by org.wuzhen.access.

create table access_account (
  person        text        primary key references directory_person (id),
  password_hash text        not null,
  opened_at     timestamptz not null default now(),
  changed_at    timestamptz not null default now()
);

-- wrong tries by SHA-256 of the name typed: a name without an account is locked out like any other, and a password typed
-- into the wrong field is not kept
create table access_login (
  name_hash      text        primary key,
  failed         integer     not null,
  last_failed_at timestamptz not null,
  locked_until   timestamptz
);
create index access_login_by_time on access_login (last_failed_at);
