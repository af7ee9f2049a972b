-- 移送: what the police or the procuratorate wrote when they handed a dispute over. Owned by org.wuzhen.intake.
create table intake_transfer (
  case_number   text        primary key references case_file (number),
  department    text        not null,
  transfer_no   text        not null,
  message_id    text        not null,
  ground        text,
  alarm_no      text,
  consent       boolean,
  officer       text,
  files         text,
  reply_by      date,
  already_known boolean     not null,
  received_at   timestamptz not null,
  unique (department, transfer_no)
);
create index intake_transfer_of_alarm on intake_transfer (department, alarm_no) where alarm_no is not null;
