-- Editions and drafts: owned by org.wuzhen.publishing.

create table publishing_edition (
  number        integer     primary key,
  deployment_id text        not null unique,
  digest        text        not null,
  shipped       boolean     not null,
  published_by  text        not null,
  published_at  timestamptz not null default now()
);

create table publishing_draft (
  digest     text        primary key,
  reason     text        not null,
  created_at timestamptz not null default now()
);

create table publishing_draft_resource (
  digest  text  not null references publishing_draft (digest),
  name    text  not null,
  content bytea not null,
  primary key (digest, name)
);
