-- 问诊: people of special groups whom a social worker asks after, each contact, and what they needed. Owned by
-- org.wuzhen.care. Whatever tells who somebody is, or how they are, lies sealed in care_sealed and nowhere else: when
-- its time is over, those rows are deleted and the rest tells nobody's story.

create table care_person (
  id            bigint generated always as identity primary key,
  number        text        not null unique,
  centre        text        not null,
  community     text,
  group_code    text        not null,
  group_label   text        not null,
  basis         text        not null,
  basis_version text        not null,
  basis_row     text        not null,
  minor         boolean     not null,
  state         text        not null check (state in ('PROPOSED', 'ON', 'DECLINED', 'LEFT')),
  case_number   text        references case_file (number),
  consent       text        check (consent in ('PERSON', 'GUARDIAN', 'DUTY')),
  social_worker text,
  level         text        check (level in ('HIGH', 'MIDDLE', 'LOW')),
  every_days    integer     check (every_days between 1 and 365),
  next_due      date,
  last_outcome  text,
  last_at       timestamptz,
  entered_by    text        not null,
  entered_at    timestamptz not null,
  put_on_by     text,
  put_on_at     timestamptz,
  left_cause    text,
  left_by       text,
  left_at       timestamptz,
  keep_until    date,
  erased_at     timestamptz,
  check (state != 'ON' or (level is not null and every_days is not null and next_due is not null
                           and social_worker is not null and consent is not null)),
  check (state not in ('LEFT', 'DECLINED') or (left_by is not null and keep_until is not null))
);
create index care_person_of_centre on care_person (centre, state);
create index care_person_due on care_person (next_due) where state = 'ON';
create index care_person_kept on care_person (keep_until) where state in ('LEFT', 'DECLINED') and erased_at is null;
create index care_person_of_case on care_person (case_number) where case_number is not null;

create table care_level (
  id           bigint generated always as identity primary key,
  person_id    bigint      not null references care_person (id),
  level        text        not null check (level in ('HIGH', 'MIDDLE', 'LOW')),
  every_days   integer     not null,
  advised_days integer     not null,
  rule_reason  text        not null,
  rule_basis   text        not null,
  rule_row     text        not null,
  overridden   boolean     not null,
  changed_by   text        not null,
  changed_at   timestamptz not null
);
create index care_level_of_person on care_level (person_id, id);

create table care_contact (
  id              bigint generated always as identity primary key,
  number          text        not null unique,
  person_id       bigint      not null references care_person (id),
  due_on          date        not null,
  due_at          timestamptz not null,
  begun_at        timestamptz not null,
  missed_at       timestamptz,
  state           text        not null check (state in ('OPEN', 'DONE', 'CALLED_OFF')),
  way             text        check (way in ('VISIT', 'CALL')),
  outcome         text        check (outcome in ('STABLE', 'RISK', 'DISPUTE', 'NOT_REACHED')),
  done_by         text,
  done_at         timestamptz,
  case_number     text        references case_file (number),
  risk_measure    text,
  risk_by         text,
  risk_at         timestamptz,
  check ((state = 'DONE') = (outcome is not null and done_by is not null and done_at is not null))
);
create index care_contact_of_person on care_contact (person_id, id);
create unique index care_contact_open on care_contact (person_id) where state = 'OPEN';
create index care_contact_running on care_contact (due_at) where state = 'OPEN' and missed_at is null;
create index care_contact_of_case on care_contact (case_number) where case_number is not null;

create table care_need (
  id          bigint generated always as identity primary key,
  contact_id  bigint      not null references care_contact (id),
  place       integer     not null,
  department  text        not null,
  desk        text        not null,
  result      text        check (result in ('HELPED', 'UNDER_WAY', 'CANNOT')),
  answered_by text,
  answered_at timestamptz,
  check ((result is null) = (answered_at is null)),
  unique (contact_id, place)
);

create table care_sealed (
  id          bigint generated always as identity primary key,
  person_id   bigint not null references care_person (id),
  field       text   not null,
  of_kind     text   not null check (of_kind in ('PERSON', 'LEVEL', 'CONTACT', 'NEED')),
  of_id       bigint not null,
  text_sealed text   not null,
  text_hash   text
);
create unique index care_sealed_of on care_sealed (of_kind, of_id, field);
create index care_sealed_of_person on care_sealed (person_id);
create index care_sealed_by_hash on care_sealed (text_hash) where text_hash is not null;
