-- A line of the list of cases says itself who sees it and which names are in it, so that one look at one table answers:
-- whoever sees few of a million cases, or looks for a name that thousands bear, waits no longer than others.
-- Owned by org.wuzhen.ledger.

-- every two neighbouring characters of each name; names one a line, without blanks
create function ledger_name_pairs(names text) returns text[]
language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct pair), array[]::text[])
  from unnest(string_to_array(names, e'\n')) as name, unnest(name_bigrams(name)) as pair
  where name <> ''
$$;

-- Sight.covers from the other side: centres, departments (HRSS), departments at a centre (HRSS.04) and people (@name)
-- that see an ordinary case; of a restricted one only its centre (!04)
create function ledger_seen(centre text, restricted boolean, first_receiver text, handler text, reached text[],
                            asked text[]) returns text[]
language sql immutable parallel safe as $$
  select case when restricted then array['!' || centre]
    else array_remove(array[centre, '@' || first_receiver, '@' || handler], null) || reached || asked
         || array(select split_part(a, '.', 1) from unnest(asked) as a) end
$$;

alter table ledger_case
  add column names   text   not null default '',
  add column reached text[] not null default array[]::text[],
  add column asked   text[] not null default array[]::text[];

update ledger_case l
set names = coalesce(p.names, ''),
    reached = array(select r.centre from case_reached r where r.case_number = l.number order by r.centre),
    asked = array(select a.department || '.' || a.centre from case_asked a where a.case_number = l.number order by 1)
from (
  select f.number, string_agg(replace(p.name, ' ', ''), e'\n' order by p.id) as names
  from case_file f left join case_party p on p.case_number = f.number
  group by f.number) p
where p.number = l.number;

alter table ledger_case
  add column name_pairs text[] generated always as (ledger_name_pairs(names)) stored,
  add column seen text[]
    generated always as (ledger_seen(centre, restricted, first_receiver, handler, reached, asked)) stored;

-- what is common has to be known as such
alter table ledger_case alter column name_pairs set statistics 1000;
alter table ledger_case alter column seen set statistics 1000;

create index ledger_case_by_name on ledger_case using gin (name_pairs) with (fastupdate = off);
create index ledger_case_by_seen on ledger_case using gin (seen) with (fastupdate = off);
drop index ledger_case_by_handler;
drop index ledger_case_by_first_receiver;
create index ledger_case_by_handler on ledger_case (handler, due_at) where handler is not null;

create index ledger_case_by_type on ledger_case (dispute_type, due_at, open desc, risk_rank desc, registered_at desc, number);
create index ledger_case_by_result on ledger_case (result) where result is not null;
create index ledger_case_by_channel on ledger_case (channel);
create index ledger_case_by_community on ledger_case (community);
create index ledger_case_by_risk on ledger_case (risk_rank, due_at, open desc, registered_at desc, number);

analyze ledger_case;
