-- The day on which an office works.

-- Null in a real office, which works on the real day.
create or replace function demo_day_of_official(wanted int) returns date language sql stable
as $$
  select coalesce((select d.today from demo_office d join post p on p.unit_id = d.unit_id where p.official_id = wanted limit 1),
                  (select today from demo_clock))
$$;
create or replace function day_of_unit(wanted int) returns date language sql stable security definer set search_path = public, pg_temp
as $$
  select coalesce((select today from demo_office where unit_id = wanted), (select today from demo_clock),
                  (now() at time zone 'Asia/Ho_Chi_Minh')::date)
$$;

-- ------------------------------------------------ units, officials, posts: known to all, changed by who administers them

-- As owner: the policy of posts asks it.
create or replace function app_administers() returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$ select exists (select from post where id = app_post() and official_id = app_official() and role = 'admin') $$;

do $$ declare t text; begin
  foreach t in array array['unit', 'unit_name', 'unit_parent', 'unit_succession', 'official', 'post'] loop
    execute format('alter table %I enable row level security', t);
    execute format('drop policy if exists known on %I', t);
    execute format('create policy known on %I for select using (true)', t);
    execute format('drop policy if exists administer on %I', t);
    execute format('create policy administer on %I to tiepdan_app using ((select app_administers())) with check ((select app_administers()))', t);
  end loop;
end $$;

-- A password that an administrator gives; its holder has to change it, and is signed out wherever he was signed in.
create or replace function give_password(wanted int, hash text) returns void
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if not app_administers() then raise exception 'not an administrator' using errcode = '42501'; end if;
  insert into credential (official_id, password_hash) values (wanted, hash)
  on conflict (official_id) do update set password_hash = excluded.password_hash, must_change = true,
    failed_attempts = 0, locked_until = null;
  delete from session where official_id = wanted;
end $$;

-- The first office with its first administrator; once anybody can sign in, never again.
create or replace function first_administrator(unit_code text, unit_level text, office jsonb, login text, full_name text, hash text, on_day date)
returns int language plpgsql security definer set search_path = public, pg_temp
as $$
declare of_unit int; of_official int; of_post int;
begin
  perform pg_advisory_xact_lock(hashtextextended('first-administrator', 0));
  if exists (select from credential) then return null; end if;
  insert into unit (code, level, since) values (unit_code, unit_level, on_day) returning id into of_unit;
  insert into unit_name (unit_id, name, short_name, symbol, superior_name, place, valid)
  values (of_unit, office->>'name', office->>'shortName', office->>'symbol', office->>'superiorName', office->>'place', daterange(on_day, null));
  insert into official (login, full_name) values (first_administrator.login, first_administrator.full_name) returning id into of_official;
  insert into credential (official_id, password_hash, must_change) values (of_official, hash, false);
  insert into post (official_id, unit_id, role, title, valid)
  values (of_official, of_unit, 'admin', 'Quản trị hệ thống', daterange(on_day, null)) returning id into of_post;
  insert into event (unit_id, type, happened_on, official_id, post_id, data)
  values (of_unit, 'office.set-up', on_day, of_official, of_post, jsonb_build_object('login', first_administrator.login));
  return of_official;
end $$;

create or replace function nobody_can_sign_in() returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$ select not exists (select from credential) $$;
