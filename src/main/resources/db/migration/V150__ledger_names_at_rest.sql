-- PostgreSQL puts two indexes together (BitmapAnd) only when their conditions differ: names are asked for beside a centre, a
-- type or whoever sees the case, and results beside any of them.
-- Owned by org.wuzhen.ledger.
drop index ledger_resting_by_name;
create index ledger_resting_by_name
  on ledger_case using gin (name_pairs) with (fastupdate = off) where stage = 'ARCHIVED';
drop index ledger_resting_by_result;
create index ledger_case_by_result on ledger_case (result) where result is not null;
