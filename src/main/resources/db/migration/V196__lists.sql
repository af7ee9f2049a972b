-- The three lists (责任清单、负面清单、规则清单) for government, enterprises and society: owned by org.wuzhen.lists.

create table lists_entry (
  id           bigint generated always as identity primary key,
  code         text        not null,
  version      int         not null check (version > 0),
  kind         text        not null check (kind in ('DUTY', 'NEGATIVE', 'RULE')),
  subject      text        not null check (subject in ('GOVERNMENT', 'ENTERPRISE', 'SOCIETY')),
  -- code of the department that answers for it, or CENTRE for the mediation centres themselves
  owner        text        not null,
  title        text        not null,
  text         text        not null,
  basis        text        not null,
  -- the kind of dispute that a department answers for, where the entry says so
  dispute_type text,
  valid_from   date        not null,
  valid_to     date,
  why          text,
  entered_by   text        not null,
  entered_at   timestamptz not null,
  unique (code, version),
  check (valid_to >= valid_from)
);
create index lists_entry_duties on lists_entry (owner, dispute_type) where kind = 'DUTY' and dispute_type is not null;

-- which row of which decision table stands on which entry
create table lists_feed (
  code      text not null,
  decision  text not null,
  rule_row  text not null,
  primary key (decision, rule_row)
);
create index lists_feed_of_entry on lists_feed (code);

-- the list of duties comes under this roof, with what was ended
insert into lists_entry (code, version, kind, subject, owner, title, text, basis, dispute_type, valid_from, valid_to,
                         entered_by, entered_at)
select 'duty-' || id, 1, 'DUTY', 'GOVERNMENT', department, '部门负责的纠纷', '本类纠纷由本部门负责，收到派单的不得以不属于职责为由退件。',
       basis, dispute_type, from_day, to_day, added_by, added_at
from handling_duty order by id;
drop table handling_duty;

do $$
begin
  if current_user <> '${app_role}' then
    revoke delete on lists_entry from "${app_role}";
    revoke insert, update, delete on lists_feed from "${app_role}";
  end if;
end
$$;
