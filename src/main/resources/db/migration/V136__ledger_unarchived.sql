-- Nearly every case of the register is archived: the few others are counted by stage without touching those.
-- Owned by org.wuzhen.ledger.
create index ledger_case_unarchived on ledger_case (stage, centre) where stage <> 'ARCHIVED';
