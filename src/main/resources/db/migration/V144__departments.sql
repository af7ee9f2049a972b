-- One list of departments: decisions and advice name them as the directory does (V120).
-- Owned by org.wuzhen.triage and org.wuzhen.casefile.

update triage_advice set lead_department = case lead_department
    when 'CULTURE_TOURISM' then 'CULTURE' when 'YOUTH_LEAGUE' then 'YOUTH' else 'SERVICE_OFFICE' end
  where lead_department in ('CULTURE_TOURISM', 'YOUTH_LEAGUE', 'GOVERNMENT_SERVICE');
update triage_advice set co_departments = replace(replace(replace(co_departments,
    'CULTURE_TOURISM', 'CULTURE'), 'YOUTH_LEAGUE', 'YOUTH'), 'GOVERNMENT_SERVICE', 'SERVICE_OFFICE')
  where co_departments ~ 'CULTURE_TOURISM|YOUTH_LEAGUE|GOVERNMENT_SERVICE';
update case_decision set
    outcome = replace(replace(replace(outcome,
      'CULTURE_TOURISM', 'CULTURE'), 'YOUTH_LEAGUE', 'YOUTH'), 'GOVERNMENT_SERVICE', 'SERVICE_OFFICE'),
    advised = replace(replace(replace(advised,
      'CULTURE_TOURISM', 'CULTURE'), 'YOUTH_LEAGUE', 'YOUTH'), 'GOVERNMENT_SERVICE', 'SERVICE_OFFICE')
  where kind = 'departments'
    and (outcome ~ 'CULTURE_TOURISM|YOUTH_LEAGUE|GOVERNMENT_SERVICE'
      or advised ~ 'CULTURE_TOURISM|YOUTH_LEAGUE|GOVERNMENT_SERVICE');

-- What the file of a case shows of a request to a department: owned by org.wuzhen.handling.

alter table handling_request
  add column overdue_at timestamptz,
  add column urged_at timestamptz,
  add column urged text,
  add column due_at timestamptz;
update handling_request set overdue_at = silent_at where silent_at is not null;
