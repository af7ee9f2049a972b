-- Numbers of the slips by which a matter goes to a department (交办单) and of the summonses (吹哨单): owned by org.wuzhen.handling.

alter table handling_dispatch add column slip_no text unique;
alter table handling_matter add column summons_no text unique;
