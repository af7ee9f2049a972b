-- What both sides of a summons say of each other, and which department answers for which disputes: owned by
-- org.wuzhen.handling.

create table handling_score (
  matter  bigint      not null references handling_matter (id),
  side    text        not null check (side in ('SUMMONER', 'DEPARTMENT')),
  first   integer     not null check (first between 1 and 5),
  second  integer     not null check (second between 1 and 5),
  third   integer     check (third between 1 and 5),
  reason  text,
  author  text        not null,
  how     text        not null check (how in ('FORM', 'SYSTEM')),
  at      timestamptz not null,
  primary key (matter, side),
  check (reason is not null or least(first, second, coalesce(third, 5)) > 2)
);

-- 责任清单: lines are added and ended, never changed
create table handling_duty (
  id            bigint generated always as identity primary key,
  department    text not null,
  dispute_type  text not null,
  basis         text not null,
  from_day      date not null,
  to_day        date,
  added_by      text not null,
  added_at      timestamptz not null,
  ended_by      text,
  ended_at      timestamptz,
  check (to_day is null or to_day >= from_day)
);
create unique index handling_duty_in_force on handling_duty (department, dispute_type) where to_day is null;

insert into handling_duty (department, dispute_type, basis, from_day, added_by, added_at)
select department, dispute_type, '区级部门责任清单（初始配置）', date '2026-01-01', 'system', now()
from (values ('HRSS', 'MIGRANT_WAGES'), ('HRSS', 'LABOUR_OTHER'), ('HEALTH', 'MEDICAL'), ('HOUSING', 'PROPERTY_MGMT'),
             ('LAND', 'EXPROPRIATION'), ('MARKET', 'CONSUMER_OTHER'), ('AGRI', 'MARITIME_FISHERY'))
     as duty (department, dispute_type)
