-- 部门来函: what departments tell of their own accord about a case. Owned by org.wuzhen.letter.
create table letter (
  id           bigint generated always as identity primary key,
  case_number  text        not null references case_file (number),
  department   text        not null,
  kind         text        not null,
  message_id   text        not null,
  reference    text        not null,
  outcome      text        not null,
  words        text        not null,
  happened_on  date        not null,
  told_of      text,
  received_at  timestamptz not null,
  measure      text        check (measure in ('FILED', 'TOLD', 'PROCEED')),
  note         text,
  read_by      text,
  read_at      timestamptz,
  unique (department, message_id),
  check ((measure is null) = (read_at is null)),
  check ((read_by is null) = (read_at is null)),
  check (measure is null or measure = 'FILED' or note is not null)
);
create index letter_of_case on letter (case_number, id);
