-- Operators and whoever watches from outside ask all day how much is open: read off an index that holds nothing else.
-- Owned by org.wuzhen.department.

-- how many of a department stand where, since when the oldest waits, and the oldest themselves
create index department_enquiry_open on department_enquiry (department, asked_at, id) include (state)
  where state in ('PENDING', 'SENT', 'RECEIVED', 'MANUAL');
drop index department_enquiry_by_department;

-- what was answered today
create index department_enquiry_answered on department_enquiry (answered_at, department) where answered_at is not null;

-- The order in which the office names departments; whoever joins later stands behind. Owned by org.wuzhen.directory.
alter table directory_department add column place int;
update directory_department set place = array_position(array[
  'COURT', 'PSB', 'JUSTICE', 'PETITION', 'PROCURATORATE', 'HRSS', 'HOUSING', 'LAND', 'MARKET', 'HEALTH', 'CIVIL_AFFAIRS',
  'URBAN_MGMT', 'AGRI', 'UNION', 'WOMEN', 'EMERGENCY', 'ECOLOGY', 'EDUCATION', 'TRANSPORT', 'CULTURE', 'DISABLED', 'YOUTH',
  'FINANCE', 'TAX', 'VETERANS', 'MEDICAL_INSURANCE', 'STATE_ASSETS', 'WATER', 'DATA', 'SERVICE_OFFICE'], code);
