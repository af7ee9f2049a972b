-- How many disputes a community has at the moment, asked when visits are planned. Owned by org.wuzhen.casefile.
create index case_file_open_of_community on case_file (community)
  where community is not null and stage not in ('CLOSED', 'ARCHIVED');
