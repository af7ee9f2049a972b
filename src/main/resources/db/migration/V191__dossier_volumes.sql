-- Volumes of a case that was reopened: what was archived before stays as it was sealed (owned by org.wuzhen.dossier).

create table dossier_earlier_volume (
  case_number      text        not null references case_file (number),
  ordinal          integer     not null check (ordinal >= 1),
  volume_number    text        not null unique,
  retention        text        not null,
  retain_until     date,
  records          integer     not null,
  pages            integer     not null,
  register         text        not null,
  seal             text        not null,
  assembled_by     text        not null,
  assembled_at     timestamptz not null,
  archived_by      text        not null,
  archived_at      timestamptz not null,
  retention_reason text,
  retention_row    text,
  reopened_at      timestamptz not null,
  primary key (case_number, ordinal)
);
