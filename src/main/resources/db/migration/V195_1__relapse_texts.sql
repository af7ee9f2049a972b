-- What parties are told of a re-examination (复诊) and its hearing, and nothing of the dispute itself.
insert into notification_template (code, version, trigger, recipient, detail, channel, step, body, told_by, valid_from,
                                   entered_by, entered_at)
values
  ('relapse-opened', 1, 'relapse-opened', 'PARTIES', null, 'SMS', '复诊',
   '编号{案号}的事项，{中心}正在回头看，工作人员会与您联系，了解现在的情况。{咨询}',
   'relapse-opened', date '2026-01-01', 'system', now()),
  ('relapse-plan', 1, 'relapse-plan-approved', 'PARTIES', null, 'SMS', '复诊',
   '编号{案号}的事项将按新方案重新办理，编号不变，工作人员会与您联系。{咨询}',
   null, date '2026-01-01', 'system', now()),
  ('hearing-called', 1, 'hearing-called', 'PARTIES', null, 'SMS', '听证',
   '编号{案号}的事项将举行听证，时间、地点见{中心}的听证通知。{咨询}',
   'hearing', date '2026-01-01', 'system', now()),
  ('hearing-postponed', 1, 'hearing-postponed', 'PARTIES', null, 'SMS', '听证',
   '编号{案号}的事项原定的听证延期举行，时间另行通知。{咨询}',
   'hearing-postponed', date '2026-01-01', 'system', now()),
  ('conclusion-signed', 1, 'conclusion-signed', 'PARTIES', null, 'SMS', '听证',
   '编号{案号}的事项听证后的处理意见已经作出，{中心}会书面告知您。{咨询}',
   'conclusion', date '2026-01-01', 'system', now());
