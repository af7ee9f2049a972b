-- The case: owned by org.wuzhen.casefile.

-- every two neighbouring characters of a name: finds 李明 within 李明华 by an index
create function name_bigrams(name text) returns text[]
language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct substr(n, i, 2)), array[]::text[])
  from (select replace(name, ' ', '') as n) s, generate_series(1, greatest(length(replace(name, ' ', '')) - 1, 1)) as i
$$;

create table case_number_series (
  series       text   not null,
  organisation text   not null,
  period       text   not null,
  last         bigint not null,
  primary key (series, organisation, period)
);

create table case_number (
  number       text        primary key,
  series       text        not null,
  organisation text        not null,
  period       text        not null,
  sequence     bigint      not null,
  case_number  text        not null,
  allotted_at  timestamptz not null default now(),
  void_reason  text,
  voided_at    timestamptz,
  unique (series, organisation, period, sequence)
);

create table case_file (
  number          text        primary key,
  centre          text        not null,
  stage           text        not null,
  result          text,
  dispute_type    text        not null,
  channel         text        not null,
  channel_ref     text,
  community       text,
  grid            text,
  place           text,
  facts           text        not null,
  claims          text        not null,
  amount          numeric(15, 2),
  people_count    integer     not null,
  marks           text        not null default '',
  risk            text,
  route           text,
  advised_clinic  text,
  handler         text,
  first_receiver  text        not null,
  edition         text,
  request_at      timestamptz not null,
  registered_at   timestamptz not null,
  accepted_at     timestamptz,
  closed_at       timestamptz,
  suspended_at    timestamptz,
  suspend_reason  text,
  restricted      boolean     not null default false,
  joined_into     text        references case_file (number),
  version         integer     not null default 0
);
create unique index case_file_channel_ref on case_file (channel, channel_ref) where channel_ref is not null;
create index case_file_by_centre on case_file (centre, registered_at desc);
create index case_file_by_stage on case_file (stage, registered_at desc);

create table case_party (
  id          bigint  generated always as identity primary key,
  case_number text    not null references case_file (number),
  side        text    not null,
  kind        text    not null,
  name        text    not null,
  name_pairs  text[]  generated always as (name_bigrams(name)) stored,
  gender      text,
  birth_date  date,
  id_sealed   text,
  id_hash     text,
  phone_sealed text,
  phone_hash  text,
  address     text,
  minor       boolean not null default false,
  representative text
);
create index case_party_of_case on case_party (case_number);
create index case_party_by_pairs on case_party using gin (name_pairs);
create index case_party_by_id on case_party (id_hash) where id_hash is not null;
create index case_party_by_phone on case_party (phone_hash) where phone_hash is not null;

create table case_decision (
  id          bigint generated always as identity primary key,
  case_number text        not null references case_file (number),
  kind        text        not null,
  outcome     text        not null,
  reason      text        not null,
  basis       text,
  rule_row    text,
  advised     text,
  overridden  boolean     not null default false,
  decided_by  text        not null,
  decided_at  timestamptz not null default now()
);
create index case_decision_of_case on case_decision (case_number, id);

create table case_notice (
  id           bigint generated always as identity primary key,
  case_number  text        not null references case_file (number),
  kind         text        not null,
  number       text,
  content      text        not null,
  basis        text,
  recipient    text        not null,
  issued_by    text        not null,
  issued_at    timestamptz not null default now(),
  acknowledged_at timestamptz,
  acknowledged_how text
);
create index case_notice_of_case on case_notice (case_number, id);

create table case_clock (
  id            bigint generated always as identity primary key,
  case_number   text        not null references case_file (number),
  term          text        not null,
  label         text        not null,
  basis         text        not null,
  legal         boolean     not null,
  task_id       text,
  started_at    timestamptz not null,
  state         jsonb       not null,
  last_day      date        not null,
  due_at        timestamptz not null,
  paused_at     timestamptz,
  ended_at      timestamptz,
  ended_how     text
);
create index case_clock_of_case on case_clock (case_number, id);
create unique index case_clock_open on case_clock (case_number, term, coalesce(task_id, '')) where ended_at is null;

create table case_remark (
  id          bigint generated always as identity primary key,
  case_number text        not null references case_file (number),
  task_name   text,
  content     text        not null,
  written_by  text        not null,
  written_at  timestamptz not null default now()
);
create index case_remark_of_case on case_remark (case_number, id);
