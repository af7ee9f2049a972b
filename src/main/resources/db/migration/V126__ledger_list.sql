-- The list of cases (案件台账): more to filter by, lights that a query can count, searches that somebody keeps.
-- Owned by org.wuzhen.ledger.

alter table ledger_case
  add column community  text,
  add column channel    text,
  -- the light of the clock that counts: red from red_from on, else amber from amber_from on, else green; a clock that
  -- stands still keeps its light, so the moments to come are null
  add column amber_from timestamptz,
  add column red_from   timestamptz,
  -- whether the moments above were worked out; not so in rows from before this column
  add column lit        boolean not null default false,
  add column open       boolean generated always as (stage not in ('CLOSED', 'ARCHIVED')) stored;

update ledger_case l
set community = f.community, channel = f.channel, red_from = l.due_at
from case_file f where f.number = l.number;

alter table ledger_case alter column channel set not null;

drop index ledger_case_by_urgency;
drop index ledger_case_by_centre;

-- the order of the list, and the same within a centre
create index ledger_case_by_urgency
  on ledger_case (due_at, open desc, risk_rank desc, registered_at desc, number);
create index ledger_case_of_centre_by_urgency
  on ledger_case (centre, due_at, open desc, risk_rank desc, registered_at desc, number);
create index ledger_case_by_registration on ledger_case (registered_at desc, number);
create index ledger_case_of_centre_by_registration on ledger_case (centre, registered_at desc, number);
-- whoever handles a case or took it in sees it wherever it goes
create index ledger_case_by_handler on ledger_case (handler) where handler is not null;
create index ledger_case_by_first_receiver on ledger_case (first_receiver);
-- few cases of the whole register have a clock that runs: lights are counted here
create index ledger_case_lights on ledger_case (centre, red_from, amber_from) where clock is not null;
create index ledger_case_unlit on ledger_case (number) where clock is not null and not lit;

-- searches that somebody keeps under a name; both may hold a party's name and are sealed
create table ledger_saved_search (
  id          bigint      generated always as identity primary key,
  person      text        not null,
  search_sealed text      not null,
  opening     boolean     not null default false,
  saved_at    timestamptz not null
);
create index ledger_saved_search_of_person on ledger_saved_search (person, id);
create unique index ledger_saved_search_opening on ledger_saved_search (person) where opening;
