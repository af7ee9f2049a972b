-- When the step that follows was really begun; owned by org.wuzhen.casefile. One step of a case at most waits for it.
alter table case_step add column begun_at timestamptz;
