-- The register of a case's papers: owned by org.wuzhen.casefile.

create table case_record (
  id          bigint generated always as identity primary key,
  case_number text        not null references case_file (number),
  kind        text        not null,
  source      text        not null,
  title       text        not null,
  pages       integer     check (pages > 0),
  dated_on    date        not null,
  location    text,
  filed_by    text        not null,
  filed_at    timestamptz not null default now()
);
create index case_record_of_case on case_record (case_number, id);
