-- Imports of the office from Excel: owned by org.wuzhen.office.

create table office_import (
  id          bigint      generated always as identity primary key,
  person      text        not null references directory_person (id),
  checked_at  timestamptz not null,
  file_name   text        not null,
  file_size   integer     not null,
  file_digest text        not null,
  -- the file waits here for its confirmation, a day at the most
  content     bytea,
  state       text        not null check (state in ('CHECKED', 'APPLIED', 'DROPPED')),
  rows_read   integer     not null,
  added       integer     not null,
  changed     integer     not null,
  ended       integer     not null,
  problems    integer     not null,
  finished_at timestamptz,
  check (state = 'CHECKED' or content is null)
);
create index office_import_waiting on office_import (checked_at) where content is not null;
