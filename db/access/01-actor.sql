-- Who may touch what, a file for each subject. All are reapplied, in the order of their numbers and in one transaction, after every
-- migration: 14 grants what the others made.
-- tiepdan_app: the site for officials. tiepdan_public: pages without sign-in. Neither owns anything.

do $$ begin
  if not exists (select from pg_roles where rolname = 'tiepdan_app') then create role tiepdan_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'tiepdan_public') then create role tiepdan_public nologin; end if;
exception when duplicate_object or unique_violation then null; -- another process was first
end $$;

revoke all on schema public from public;
revoke all on all tables in schema public from public, tiepdan_app, tiepdan_public;
revoke all on all functions in schema public from public, tiepdan_app, tiepdan_public;
grant usage on schema public to tiepdan_app, tiepdan_public;

-- ------------------------------------------------ the actor, set for each transaction by as()

create or replace function app_units() returns int[] language sql stable parallel safe
as $$ select coalesce(string_to_array(nullif(current_setting('app.units', true), ''), ',')::int[], '{}') $$;
create or replace function app_official() returns int language sql stable parallel safe
as $$ select nullif(current_setting('app.official', true), '')::int $$;
-- As whose own record a secret one is seen by who entered it; nobody's once he has handed his unit's work over.
create or replace function app_recorder() returns int language sql stable parallel safe
as $$ select case when current_setting('app.former', true) = 'on' then null else app_official() end $$;
create or replace function app_post() returns int language sql stable parallel safe
as $$ select nullif(current_setting('app.post', true), '')::int $$;
create or replace function app_sees_secret() returns boolean language sql stable parallel safe
as $$ select coalesce(current_setting('app.secret', true) = 'on', false) $$;
create or replace function app_task() returns text language sql stable parallel safe
as $$ select coalesce(current_setting('app.task', true), '') $$;
