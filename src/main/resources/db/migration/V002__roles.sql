-- The application role owns nothing: it reads and writes rows, and cannot create, alter, drop or truncate.
-- Whatever the owner role makes later is given to it by default; a table that only grows takes rights back itself.

revoke create on schema public from public;
revoke temporary on database "${flyway:database}" from public;

grant usage on schema public to "${app_role}";
grant select, insert, update, delete on all tables in schema public to "${app_role}";
grant usage, select on all sequences in schema public to "${app_role}";

alter default privileges in schema public grant select, insert, update, delete on tables to "${app_role}";
alter default privileges in schema public grant usage, select on sequences to "${app_role}";

-- what was migrated when is for the owner to write (one role for both would lock itself out)
do $$
begin
  if current_user <> '${app_role}' then
    revoke insert, update, delete on "${flyway:table}" from "${app_role}";
  end if;
end
$$;
