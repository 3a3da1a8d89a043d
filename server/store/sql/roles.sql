-- Owns the three roles of a database of its own. Run once, in that database, by a superuser (or a role that may create roles and owns
-- the database); may be repeated. Then `npm run migrate` as sarhad_owner makes the tables, and gives the other two what server/store/sql/grants.ts says.
--
--   sarhad_owner  makes and changes the tables: npm run migrate, npm run fill
--   sarhad_app    serves: reads and adds, and cannot rewrite what was known
--   sarhad_read   reads events alone: replicas, and people who look
--
-- None has a password here: set them (\password sarhad_app), or let certificates or the operating system vouch for them.
do $$
declare
  role text;
begin
  foreach role in array array['sarhad_owner', 'sarhad_app', 'sarhad_read'] loop
    if not exists (select from pg_roles where rolname = role) then
      execute format('create role %I login nosuperuser nocreatedb nocreaterole noreplication', role);
    end if;
  end loop;

  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect, temporary on database %I to sarhad_owner, sarhad_app', current_database());
  execute format('grant connect on database %I to sarhad_read', current_database());
end
$$;

revoke all on schema public from public;
grant usage, create on schema public to sarhad_owner;
grant usage on schema public to sarhad_app, sarhad_read;

-- Limits of the server itself, beside those of the program: a statement whose asker has gone, or a transaction that nobody ends, holds up nobody for long.
alter role sarhad_app set statement_timeout = '15min';
alter role sarhad_app set idle_in_transaction_session_timeout = '2min';
alter role sarhad_app set client_connection_check_interval = '10s';
alter role sarhad_read set statement_timeout = '2min';
alter role sarhad_read set idle_in_transaction_session_timeout = '2min';
alter role sarhad_read set default_transaction_read_only = on;
