-- A matter in a department's hands ends as well when a leader takes charge of the case.
alter table handling_matter drop constraint handling_matter_outcome_check;
alter table handling_matter add constraint handling_matter_outcome_check
  check (outcome in ('DONE', 'PARTIAL', 'NOT_DONE', 'WITHDRAWN', 'GAVE_WAY', 'CASE_ENDED'));
