-- Disputes that a court refers before filing, and what the court is told of them: owned by org.wuzhen.courtreferral.

create table court_referral (
  case_number        text        primary key references case_file (number),
  -- by what the court knows it: one referral is one case, whatever number its message bears
  court_code         text        not null,
  referral_no        text        not null,
  message_id         text        not null,
  cause              text        not null,
  referred_on        date        not null,
  received_at        timestamptz not null,
  limit_days         integer     not null check (limit_days between 1 and 60),
  wanted_mediator    text,
  judge              text,
  -- names, kinds and digests of what the court enclosed, one in each line
  files              text,

  -- the centre takes it or gives it back
  decision           text        check (decision in ('ACCEPTED', 'DECLINED')),
  ack_no             text,
  mediator           text,
  disclosure         text,
  decline_reason     text,
  decided_by         text,
  decided_at         timestamptz,

  other_side         text        check (other_side in ('AGREES', 'REFUSES', 'UNREACHABLE')),
  other_side_how     text,
  other_side_note    text,
  other_side_by      text,
  other_side_at      timestamptz,

  recalled_at        timestamptz,
  recall_reason      text,

  -- it has come to its end, and the court is being told
  ended_at           timestamptz,
  result             text,

  report_no          text,
  ground             text,
  ended_on           date,
  agreement_no       text,
  confirmation_wanted boolean,
  undisputed_facts   text,
  appraisal_days     integer     check (appraisal_days >= 0),
  extended_to        date,
  summary            text,
  report_digest      text,
  report_bytes       integer,
  reported_by        text,
  reported_at        timestamptz,

  ack_receipt        text,
  ack_receipt_at     timestamptz,
  report_receipt     text,
  report_receipt_at  timestamptz,

  check ((decision is null) = (decided_at is null)),
  check ((decision = 'DECLINED') = (decline_reason is not null)),
  check ((other_side is null) = (other_side_at is null)),
  check ((reported_at is null) = (report_no is null))
);
create unique index court_referral_of_court on court_referral (court_code, referral_no);
