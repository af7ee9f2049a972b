-- Operating modes of centres beside the calendar: owned by org.wuzhen.deadline.
-- What a shortened term would be in ordinary times: owned by org.wuzhen.casefile.

-- the centres whose mode a change concerned, comma separated; null: it changed the calendar of all
alter table deadline_recount add column units text;

-- the mode of a centre since a change; the newest is in force, a centre without any is in ordinary times; only grows
create table deadline_mode (
  unit     text   not null,
  calendar bigint not null references deadline_recount (calendar),
  mode     text   not null check (mode in ('PEACE', 'LEVEL_IV', 'LEVEL_III', 'LEVEL_II', 'LEVEL_I')),
  primary key (unit, calendar)
);

do $$
begin
  if current_user <> '${app_role}' then
    revoke update, delete on deadline_mode from "${app_role}";
  end if;
end
$$;

-- the same term without any response; null while the two are one
alter table case_clock add column ordinary jsonb;
