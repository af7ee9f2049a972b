-- What a department sends a second time, seen by those who watch over the exchange: owned by org.wuzhen.department.

alter table department_message
  -- how often the same message came again under its number, and when last
  add column repeats     int not null default 0,
  add column repeated_at timestamptz,
  drop constraint department_message_state,
  add constraint department_message_state check (state in
    ('NEW', 'APPLIED', 'CONFIRMED', 'SECOND', 'LATE', 'CLOSED', 'REPORTED', 'REPEATED', 'SET_ASIDE', 'DISMISSED')),
  add constraint department_message_repeats check ((repeats = 0) = (repeated_at is null));
create index department_message_called on department_message (department, id) where via = 'CALLBACK';
