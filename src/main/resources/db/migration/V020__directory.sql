-- The office: owned by org.wuzhen.directory.

create table directory_centre (
  code       text    primary key check (code ~ '^[0-9]{2}$'),
  name       text    not null,
  short_name text    not null,
  level      text    not null check (level in ('DISTRICT', 'STREET')),
  parent     text    references directory_centre (code),
  committee  text    not null,
  abbrev     text    not null
);

create table directory_community (
  code   text primary key,
  name   text not null,
  centre text not null references directory_centre (code)
);
create index directory_community_of_centre on directory_community (centre, code);

create table directory_person (
  id     text    primary key check (id ~ '^[A-Za-z0-9_.-]+$'),
  name   text    not null,
  active boolean not null
);

create table directory_post_holding (
  person     text not null references directory_person (id),
  post       text not null,
  centre     text not null references directory_centre (code),
  department text,
  speciality text,
  from_day   date not null,
  to_day     date,
  primary key (person, post, centre, from_day),
  check (to_day is null or to_day >= from_day)
);
create index directory_post_holding_by_post on directory_post_holding (post, centre);
