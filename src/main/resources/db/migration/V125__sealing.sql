-- Numbers of persons that somebody typed into a narrative: owned by org.wuzhen.casefile. The narrative holds a mark with
-- the row's id; the case is null only within the transaction that registers it.

create table case_sealed_text (
  id          bigint generated always as identity primary key,
  case_number text        references case_file (number),
  kind        text        not null check (kind in ('ID_NUMBER', 'PHONE', 'BANK_CARD')),
  text_sealed text        not null,
  text_hash   text        not null,
  minor       boolean     not null,
  written_by  text        not null,
  written_at  timestamptz not null
);
create index case_sealed_text_of_case on case_sealed_text (case_number, id);
create index case_sealed_text_by_hash on case_sealed_text (text_hash);

-- What was shown to whom and why: owned by org.wuzhen.access. It only grows, and never holds what was shown.

create table access_reveal (
  id          bigint generated always as identity primary key,
  case_number text        not null references case_file (number),
  field       text        not null,
  party       bigint,
  sealed_text bigint,
  person      text        not null,
  post        text,
  centre      text,
  purpose     text        not null,
  note        text,
  revealed_at timestamptz not null
);
create index access_reveal_by_person on access_reveal (person, revealed_at desc);
create index access_reveal_by_time on access_reveal (revealed_at desc, id desc);
create index access_reveal_of_case on access_reveal (case_number, id);
revoke update, delete on access_reveal from "${app_role}";
