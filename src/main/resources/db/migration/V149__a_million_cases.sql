-- What a year's million of cases made slow, measured under the load of a country (docs/performance.md).

-- how many cases each mediator has, and how many nearby, is read off the index alone
create index case_file_load on case_file (handler) include (number, stage, result, community) where handler is not null;
drop index case_file_by_handler;

-- who may have come with the same dispute before is found by the people, not by the type and the month
create index case_party_by_name on case_party (name);

-- the engine looks for due jobs, and for the tasks under each task that ends, through whole tables
create index act_job_due on act_ru_job (duedate_);
create index act_task_below on act_ru_task (parent_task_id_) where parent_task_id_ is not null;
