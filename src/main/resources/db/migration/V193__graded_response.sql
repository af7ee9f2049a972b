-- Graded responses (战平一体、分级响应): owned by org.wuzhen.gradedresponse.

create table gradedresponse_response (
  number         text        primary key,
  zone           text        not null,
  zone_name      text        not null,
  units          text        not null,
  level          text        not null check (level in ('LEVEL_IV', 'LEVEL_III', 'LEVEL_II', 'LEVEL_I')),
  report_minutes integer     not null default 0,
  roster         text        not null default '',
  begun_at       timestamptz not null,
  ends_at        timestamptz not null,
  change         bigint      not null default 0,
  ended_at       timestamptz,
  ended_how      text        check (ended_how in ('STOOD_DOWN', 'RAN_OUT')),
  check ((ended_at is null) = (ended_how is null)),
  check (ends_at > begun_at)
);
-- one response of a zone at a time
create unique index gradedresponse_running on gradedresponse_response (zone) where ended_at is null;
create index gradedresponse_ended on gradedresponse_response (ended_at desc) where ended_at is not null;

-- what the commander signed, in its order; the end that comes by itself bears no name; what the rule asks for is noted once
create table gradedresponse_order (
  id         bigint generated always as identity primary key,
  response   text        not null references gradedresponse_response (number),
  kind       text        not null check (kind in ('DECLARED', 'RAISED', 'LOWERED', 'PROLONGED', 'SHORTENED', 'STOOD_DOWN',
                                                  'RAN_OUT')),
  level      text        not null check (level in ('PEACE', 'LEVEL_IV', 'LEVEL_III', 'LEVEL_II', 'LEVEL_I')),
  ends_at    timestamptz not null,
  reason     text        not null,
  signed_by  text,
  signed_for text,
  signed_at  timestamptz not null,
  measures   text,
  rule_row   text,
  check ((signed_by is null) = (kind = 'RAN_OUT') and (signed_by is null) = (signed_for is null))
);
create index gradedresponse_order_of on gradedresponse_order (response, id);

-- who was called on duty, and until when
create table gradedresponse_duty (
  id         bigint generated always as identity primary key,
  response   text        not null references gradedresponse_response (number),
  centre     text        not null,
  post       text        not null,
  person     text        not null,
  since_at   timestamptz not null,
  until_at   timestamptz
);
create index gradedresponse_duty_of on gradedresponse_duty (response, centre, id);

-- situation reports, asked for round by round; one that did not come stays as missed
create table gradedresponse_report (
  id        bigint generated always as identity primary key,
  response  text        not null references gradedresponse_response (number),
  round     integer     not null,
  centre    text        not null,
  asked_at  timestamptz not null,
  due_at    timestamptz not null,
  state     text        not null check (state in ('ASKED', 'GIVEN', 'MISSED', 'DROPPED')),
  situation text        check (situation in ('STEADY', 'SIGNS', 'INCIDENT')),
  gathered  integer     not null default 0 check (gathered >= 0),
  words     text,
  needs     text,
  given_by  text,
  given_at  timestamptz,
  unique (response, round, centre),
  check ((state = 'GIVEN') = (given_at is not null) and (given_at is null) = (situation is null))
);

do $$
begin
  if current_user <> '${app_role}' then
    revoke delete on gradedresponse_response, gradedresponse_order, gradedresponse_duty, gradedresponse_report
      from "${app_role}";
  end if;
end
$$;
