-- The agreement and its performance: owned by org.wuzhen.agreement.

create table agreement_agreement (
  id                 bigint generated always as identity primary key,
  case_number        text    not null references case_file (number),
  round              integer not null,
  kind               text    not null,
  state              text    not null default 'DRAFT',
  number             text    unique,
  main_facts         text,
  matters            text,
  terms              text,
  mode               text,
  total              numeric(15, 2),
  copies             integer,
  mediator_signed_on date,
  sealed_on          date,
  effective_on       date,
  refusal            text,
  begun_by           text        not null,
  begun_at           timestamptz not null default now(),
  unique (case_number, round)
);

create table agreement_instalment (
  id             bigint generated always as identity primary key,
  agreement_id   bigint  not null references agreement_agreement (id),
  seq            integer not null,
  debtor         bigint  not null,
  subject        text    not null,
  what           text    not null,
  amount         numeric(15, 2),
  original_due   date    not null,
  due            date    not null,
  state          text    not null default 'OPEN',
  paid           numeric(15, 2) not null default 0,
  performed_on   date,
  shortfall      text,
  advised_remedy text,
  advised_reason text,
  advised_basis  text,
  advised_row    text,
  unique (agreement_id, seq)
);

create table agreement_receipt (
  id            bigint generated always as identity primary key,
  instalment_id bigint  not null references agreement_instalment (id),
  kind          text    not null,
  received_on   date    not null,
  amount        numeric(15, 2),
  pages         integer not null,
  kept_at       text    not null,
  filed_by      text        not null,
  filed_at      timestamptz not null default now()
);
create index agreement_receipt_of_instalment on agreement_receipt (instalment_id);

create table agreement_signature (
  agreement_id bigint not null references agreement_agreement (id),
  party        bigint not null,
  signed_on    date   not null,
  manner       text   not null,
  primary key (agreement_id, party)
);

create table agreement_reminder (
  id            bigint generated always as identity primary key,
  instalment_id bigint not null references agreement_instalment (id),
  reminded_on   date   not null,
  channel       text   not null,
  answer        text,
  reminded_by   text        not null,
  recorded_at   timestamptz not null default now()
);
create index agreement_reminder_of_instalment on agreement_reminder (instalment_id);
