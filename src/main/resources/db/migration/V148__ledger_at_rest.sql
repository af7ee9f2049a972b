-- Nearly every line of the list of cases is at rest: archived, no clock runs, and it hardly changes again. The lines that
-- move are few. Each half has its own indexes: those at rest are written once in the life of a case, those that move stay
-- small, and no order of one is walked through the other.
-- Owned by org.wuzhen.ledger.

-- Sight.covers from the other side, without the case's own centre and the department asked first: centres that an ordinary
-- case has come to (>04), further departments that were asked (HRSS), each at its centre (HRSS.04), and people (@name). A
-- restricted one is seen at its centre only
create or replace function ledger_seen(centre text, restricted boolean, first_receiver text, handler text, reached text[],
                                       asked text[]) returns text[]
language sql immutable parallel safe as $$
  select case when restricted then array[]::text[]
    else array_remove(array['@' || first_receiver, '@' || handler], null)
         || array(select '>' || r from unnest(reached) as r) || asked
         || array(select split_part(a, '.', 1) from unnest(asked[2:]) as a) end
$$;

-- takes its index with it
alter table ledger_case drop column seen;

alter table ledger_case
  add column seen text[]
    generated always as (ledger_seen(centre, restricted, first_receiver, handler, reached, asked)) stored,
  add column asked_first text
    generated always as (case when not restricted then split_part(asked[1], '.', 1) end) stored,
  add column rests boolean
    generated always as (stage = 'ARCHIVED' and clock is null and due_at is null) stored;

alter table ledger_case alter column seen set statistics 1000;

drop index ledger_case_by_urgency;
drop index ledger_case_of_centre_by_urgency;
drop index ledger_case_by_registration;
drop index ledger_case_of_centre_by_registration;
drop index ledger_case_lights;
drop index ledger_case_unarchived;
drop index ledger_case_by_handler;
drop index ledger_case_by_type;
drop index ledger_case_by_result;
drop index ledger_case_by_channel;
drop index ledger_case_by_community;
drop index ledger_case_by_risk;
drop index ledger_case_by_name;

-- lines that move: the orders of those who see many centres, and all that is asked of a centre's in one piece
create index ledger_moving_by_urgency
  on ledger_case (due_at, open desc, risk_rank desc, registered_at desc, number) where not rests;
create index ledger_moving_by_registration on ledger_case (registered_at desc, number) where not rests;
create index ledger_moving_of_centre on ledger_case (centre, number)
  include (stage, clock, red_from, amber_from, due_at, open, dispute_type, risk, risk_rank, channel, result, handler,
           community, registered_at, restricted) where not rests;
create index ledger_moving_of_department on ledger_case (asked_first) where not rests and asked_first is not null;
create index ledger_moving_by_handler on ledger_case (handler) where not rests;
create index ledger_moving_by_seen on ledger_case using gin (seen) with (fastupdate = off) where not rests;
create index ledger_moving_by_name on ledger_case using gin (name_pairs) with (fastupdate = off) where not rests;

-- lines at rest: written once; with what is filtered by, so that a long walk along an order touches no line
create index ledger_resting_by_urgency on ledger_case (risk_rank desc, registered_at desc, number)
  include (centre, dispute_type, risk, channel, result, handler, community, restricted) where rests;
create index ledger_resting_by_registration on ledger_case (registered_at desc, number) where rests;
create index ledger_resting_by_type on ledger_case (dispute_type, risk_rank desc, registered_at desc, number)
  include (centre, risk, channel, result, handler, community, restricted) where rests;
create index ledger_resting_by_type_back on ledger_case (dispute_type desc, risk_rank desc, registered_at desc, number)
  include (centre, risk, channel, result, handler, community, restricted) where rests;
create index ledger_resting_of_centre on ledger_case (centre, number)
  include (dispute_type, risk, risk_rank, channel, result, handler, community, registered_at, restricted) where rests;
create index ledger_resting_of_department on ledger_case (asked_first, number)
  include (centre, dispute_type, risk, risk_rank, channel, result, handler, community, registered_at)
  where rests and asked_first is not null;
create index ledger_resting_by_handler on ledger_case (handler) where rests;
create index ledger_resting_by_result on ledger_case (result) where rests;
create index ledger_resting_by_channel on ledger_case (channel) where rests;
create index ledger_resting_by_risk on ledger_case (risk) where rests;
create index ledger_resting_by_community on ledger_case (community) where rests;
create index ledger_resting_by_seen on ledger_case using gin (seen) with (fastupdate = off) where rests;
create index ledger_resting_by_name on ledger_case using gin (name_pairs) with (fastupdate = off) where rests;

-- some types are never of some risk, or never come in by some channel
create statistics ledger_case_kinds (mcv) on rests, dispute_type, risk, channel, result from ledger_case;
alter statistics ledger_case_kinds set statistics 1000;

-- that an index alone may answer
alter table ledger_case set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);

analyze ledger_case;
