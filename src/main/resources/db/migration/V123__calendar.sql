-- Holiday notices and the recounting of open deadlines: owned by org.wuzhen.deadline.
-- The number of the calendar on a clock: owned by org.wuzhen.casefile.

-- every notice ever entered; the newest of a year is in force; only grows
create table deadline_holiday_notice (
  id         bigint generated always as identity primary key,
  year       integer     not null,
  source     text        not null,
  title      text        not null,
  notice     jsonb       not null,
  entered_by text        not null,
  entered_at timestamptz not null
);
create index deadline_holiday_notice_of_year on deadline_holiday_notice (year, id desc);

-- each change of the calendar and how far the open deadlines have been counted anew; the newest number is in force
create table deadline_recount (
  calendar    bigint generated always as identity primary key,
  notice      bigint      references deadline_holiday_notice (id),
  cause       text        not null,
  shipped     text        not null,
  total       integer     not null,
  done        integer     not null default 0,
  changed     integer     not null default 0,
  past        integer     not null default 0,
  last_case   text,
  failed_case text,
  state       text        not null check (state in ('RUNNING', 'DONE', 'SUPERSEDED')),
  started_at  timestamptz not null,
  finished_at timestamptz
);

-- one role for both would lock itself out
do $$
begin
  if current_user <> '${app_role}' then
    revoke update, delete on deadline_holiday_notice from "${app_role}";
    revoke delete on deadline_recount from "${app_role}";
  end if;
end
$$;

-- by which calendar the dates of a clock were counted
alter table case_clock add column calendar bigint not null default 0;
create index case_clock_by_calendar on case_clock (calendar, case_number) where ended_at is null;
