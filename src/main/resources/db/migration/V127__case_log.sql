-- The log of a case: in which centre's post somebody acted. Owned by org.wuzhen.ledger.

alter table ledger_timeline add column centre text;
