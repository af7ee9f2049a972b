-- The whole office: departments, base units, grids, zones, leading groups; posts for one of them; deputies.
-- Owned by org.wuzhen.directory.

create table directory_department (
  code       text    primary key check (code ~ '^[A-Z][A-Z_]*$'),
  name       text    not null,
  short_name text    not null,
  resident   boolean not null
);
insert into directory_department (code, name, short_name, resident) values
  ('COURT', '滨海新区人民法院', '法院', true),
  ('PSB', '市公安局滨海新区分局', '公安', true),
  ('JUSTICE', '滨海新区司法局', '司法', true),
  ('PETITION', '滨海新区信访办公室', '信访', true),
  ('PROCURATORATE', '滨海新区人民检察院', '检察', true),
  ('HRSS', '滨海新区人力资源和社会保障局', '人社', true),
  ('HOUSING', '滨海新区住房和建设委员会', '住建', true),
  ('LAND', '市规划和自然资源局滨海新区分局', '规划资源', true),
  ('MARKET', '滨海新区市场监督管理局', '市场监管', true),
  ('HEALTH', '滨海新区卫生健康委员会', '卫健', true),
  ('CIVIL_AFFAIRS', '滨海新区民政局', '民政', true),
  ('URBAN_MGMT', '滨海新区城市管理委员会', '城管', true),
  ('AGRI', '滨海新区农业农村委员会', '农业农村', true),
  ('UNION', '滨海新区总工会', '总工会', true),
  ('WOMEN', '滨海新区妇女联合会', '妇联', true),
  ('EMERGENCY', '滨海新区应急管理局', '应急', false),
  ('ECOLOGY', '滨海新区生态环境局', '生态环境', false),
  ('EDUCATION', '滨海新区教育体育委员会', '教体', false),
  ('TRANSPORT', '滨海新区交通运输局', '交通运输', false),
  ('CULTURE', '滨海新区文化和旅游局', '文旅', false),
  ('DISABLED', '滨海新区残疾人联合会', '残联', false),
  ('YOUTH', '共青团滨海新区委员会', '团委', false),
  ('FINANCE', '滨海新区金融工作局', '金融', false),
  ('TAX', '国家税务总局天津市滨海新区税务局', '税务', false),
  ('VETERANS', '滨海新区退役军人事务局', '退役军人', false),
  ('MEDICAL_INSURANCE', '市医疗保障局滨海新区分局', '医保', false),
  ('STATE_ASSETS', '滨海新区国有资产监督管理委员会', '国资', false),
  ('WATER', '滨海新区水务局', '水务', false),
  ('DATA', '滨海新区数据局', '数据', false),
  ('SERVICE_OFFICE', '滨海新区政务服务办公室', '政务服务', false);

alter table directory_community add column kind text not null default 'COMMUNITY'
  check (kind in ('VILLAGE', 'COMMUNITY', 'PREPARATORY_GROUP'));
update directory_community set kind = 'VILLAGE' where name like '%村';
alter table directory_community alter column kind drop default;

create table directory_grid (
  code      text primary key,
  name      text not null,
  community text not null references directory_community (code),
  centre    text not null references directory_centre (code)
);
create index directory_grid_of_community on directory_grid (community, code);
create index directory_grid_of_centre on directory_grid (centre, code);

create table directory_micro_grid (
  code text primary key,
  name text not null,
  grid text not null references directory_grid (code)
);
create index directory_micro_grid_of_grid on directory_micro_grid (grid, code);

create table directory_zone (
  code      text primary key,
  name      text not null,
  parent    text references directory_zone (code),
  centre    text not null references directory_centre (code),
  community text references directory_community (code)
);
create index directory_zone_of_centre on directory_zone (centre, code);

create table directory_leading_group (
  code text primary key,
  name text not null
);

-- a post for the centre itself, or for one base unit, grid, zone, leading group or seat of it, or for a department
alter table directory_post_holding
  add column unit text,
  add column mode text check (mode in ('RESIDENT', 'ROTATING', 'ON_CALL')),
  add column deputy_for text references directory_person (id),
  add column end_reason text;
alter table directory_post_holding drop constraint directory_post_holding_pkey;
create unique index directory_post_holding_once on directory_post_holding
  (person, post, centre, coalesce(unit, ''), coalesce(department, ''), coalesce(deputy_for, ''), from_day);
create index directory_post_holding_at on directory_post_holding (centre, person);
create index directory_post_holding_of_department on directory_post_holding (department, centre)
  where department is not null;
create index directory_post_holding_of_unit on directory_post_holding (unit) where unit is not null;
create index directory_post_holding_ending on directory_post_holding (to_day) where to_day is not null;

-- who leaves keeps the account until the end of the last day
alter table directory_person add column last_day date;
create index directory_person_leaving on directory_person (last_day) where active and last_day is not null;
create index directory_person_by_name on directory_person (name);

create table directory_stand_in (
  id       bigint generated always as identity primary key,
  absent   text   not null references directory_person (id),
  deputy   text   not null references directory_person (id),
  from_day date   not null,
  to_day   date   not null,
  reason   text   not null,
  check (to_day >= from_day),
  check (absent != deputy)
);
create index directory_stand_in_of_absent on directory_stand_in (absent, from_day);
create index directory_stand_in_of_deputy on directory_stand_in (deputy, from_day);
