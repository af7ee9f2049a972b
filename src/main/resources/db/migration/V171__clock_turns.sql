-- When the light of a running clock turns next: owned by org.wuzhen.casefile.

alter table case_clock add column turns_at timestamptz;

-- the clocks that run are looked at once; what is looked at then is their light today
update case_clock set turns_at = started_at where ended_at is null;

create index case_clock_turning on case_clock (turns_at)
  where ended_at is null and paused_at is null and turns_at is not null;
