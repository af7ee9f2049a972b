-- How far the sample cases of the demo profile have come: owned by org.wuzhen.demo, empty elsewhere.

create table demo_progress (
  id          text    primary key,
  case_number text    not null,
  steps       integer not null
);
