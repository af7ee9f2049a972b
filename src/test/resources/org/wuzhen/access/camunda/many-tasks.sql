-- Open tasks with their cases, processes, candidates, grants and variables, numbered from :from to :to, 300 for each
-- post at a centre when :posts is a 300th of all. The posts go on with made-up ones when the office has too few.
with centre as (
  select code, row_number() over (order by code) - 1 as place, count(*) over () as many from directory_centre
), post (place, name, process, key, label) as (values
  (0, 'MEDIATOR.%s', 'mediation', 'UserTask_HoldSession', '召开调解会'),
  (1, 'INTAKE_CLERK.%s', 'intake', 'UserTask_ReviewAcceptance', '受理审查'),
  (2, 'ARCHIVIST.%s', 'dossier', 'UserTask_AssembleDossier', '整理立卷'),
  (3, 'TRIAGE_OFFICER.%s', 'triage', 'UserTask_ConfirmTriage', '确认分诊'),
  (4, 'COMMITTEE_HEAD.%s', 'dossier', 'UserTask_ReviewClosure', '结案审查'),
  (5, 'SECONDED_OFFICER.%s.HRSS', 'opinion', 'UserTask_GiveOpinion', '答复征询')
), definition as (
  select distinct on (KEY_) KEY_, ID_ from ACT_RE_PROCDEF order by KEY_, VERSION_ desc
), task as (
  select i, c.code, p.process, p.key, p.label, d.ID_ as definition,
    format(case when i % :posts < c.many * 6 then p.name else 'POST_' || i % :posts || '.%s' end, c.code) as candidates,
    'BH' || c.code || to_char(date '2020-01-01' + i / 9000, 'YYYYMMDD') || lpad((i % 9000 + 1)::text, 4, '0') as number,
    md5('process' || i)::uuid::text as process_id, md5('task' || i)::uuid::text as task_id,
    case when i % 3 = 0 then 'made.up' || i % 2000 end as assignee,
    timestamp '2026-11-01' - i % 500 * interval '1 hour' as created,
    case when i % 10 < 9 then timestamp '2026-11-10' + i * 13 % 700 * interval '1 hour' end as due
  from generate_series(:from, :to) i
    join centre c on c.place = i % :posts % c.many
    join post p on p.place = i % :posts / c.many % 6
    join definition d on d.KEY_ = p.process
), filed as (
  insert into case_file (number, centre, stage, dispute_type, channel, facts, claims, people_count, first_receiver,
    request_at, registered_at, restricted)
  select number, code, 'MEDIATION', 'NEIGHBOUR', 'WINDOW', '楼上漏水', '修好并赔偿', 2, 'made.up' || i % 2000,
    created, created, i % 200 = 0 from task
), reached as (
  insert into case_reached (case_number, centre, why, reached_by, reached_at)
  select number, '00', '跨街镇', 'made.up', created from task where i % 10 = 7 and code <> '00'
), running as (
  insert into ACT_RU_EXECUTION (ID_, REV_, ROOT_PROC_INST_ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_ID_, ACT_ID_,
    ACT_INST_ID_, IS_ACTIVE_, IS_CONCURRENT_, IS_SCOPE_, IS_EVENT_SCOPE_, SUSPENSION_STATE_, CACHED_ENT_STATE_,
    PROC_DEF_KEY_)
  select process_id, 1, process_id, process_id, number, definition, key, key || ':' || task_id, true, false, true, false,
    1, 16, process from task
), listed as (
  insert into ACT_RU_TASK (ID_, REV_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, NAME_, TASK_DEF_KEY_, ASSIGNEE_,
    PRIORITY_, CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_, TASK_STATE_)
  select task_id, case when assignee is null then 1 else 2 end, process_id, process_id, definition,
    label || '｜' || number || '｜邻里', key, assignee, 50 + i % 3 * 10, created, due, 1, 'Created' from task
), linked as (
  insert into ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_)
  select md5('link' || i)::uuid::text, 1, candidates, 'candidate', task_id from task
), granted as (
  insert into ACT_RU_AUTHORIZATION (ID_, REV_, TYPE_, GROUP_ID_, RESOURCE_TYPE_, RESOURCE_ID_, PERMS_)
  select md5('grant' || i)::uuid::text, 1, 1, candidates, 7, task_id, 16386 from task
), assigned as (
  insert into ACT_RU_AUTHORIZATION (ID_, REV_, TYPE_, USER_ID_, RESOURCE_TYPE_, RESOURCE_ID_, PERMS_)
  select md5('own grant' || i)::uuid::text, 1, 1, assignee, 7, task_id, 49154 from task where assignee is not null
)
insert into ACT_RU_VARIABLE (ID_, REV_, TYPE_, NAME_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, TEXT_, VAR_SCOPE_,
  SEQUENCE_COUNTER_, IS_CONCURRENT_LOCAL_)
select md5(name || i)::uuid::text, 1, 'string', name, process_id, process_id, definition, name || i % 10, process_id, 1,
  false
from task, unnest(array['centreCode', 'riskLevel', 'disputeType', 'route', 'caseNumber']) name
