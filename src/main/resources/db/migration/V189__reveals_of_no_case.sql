-- Masked data is also looked at where there is no case: somebody on the list of 问诊. The register then names that number.
alter table access_reveal alter column case_number drop not null;
alter table access_reveal add column own_number text;
alter table access_reveal add constraint access_reveal_of_one check ((case_number is null) != (own_number is null));
create index access_reveal_of_own on access_reveal (own_number, id) where own_number is not null;
