-- Tasks that deputies have in hand: owned by org.wuzhen.journey.

create table journey_deputised_task (
  task_id text        primary key,
  absent  text        not null,
  deputy  text        not null,
  since   timestamptz not null
);
create index journey_deputised_task_of_absent on journey_deputised_task (absent);

-- who carries which open case
create index case_file_carried on case_file (handler) where handler is not null and stage not in ('CLOSED', 'ARCHIVED');
