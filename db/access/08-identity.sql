-- The one door to who denounced.

-- Leaves its trace in the same transaction; the caller commits before it unseals anything.
create or replace function open_identity(wanted bigint, purpose text, on_day date)
returns table (wrapped_key bytea, "position" int, sealed bytea)
language plpgsql security definer set search_path = public, pg_temp
as $$
declare visible petition%rowtype;
begin
  if length(btrim(coalesce(purpose, ''))) < 10 then
    raise exception 'purpose is required' using errcode = '22023';
  end if;
  select p.* into visible from petition p
   where p.id = wanted
     and (p.unit_id = any (app_units()) or p.handler_unit_id = any (app_units()))
     and app_sees_secret() and p.id <> all (app_excluded('petition'));
  if not found or app_official() is null then
    raise exception 'no such denunciation' using errcode = '02000';
  end if;
  insert into event (petition_id, unit_id, type, happened_on, official_id, post_id, secret, data)
  values (wanted, visible.unit_id, 'identity.opened', on_day, app_official(), app_post(), true,
          jsonb_build_object('purpose', btrim(purpose)));
  return query
    select coalesce(i.wrapped_key, k.wrapped_key), i.position, i.sealed
      from vault_key k join vault_identity i on i.petition_id = k.petition_id
     where k.petition_id = wanted order by i.position;
end $$;

-- The same door for who is charged with the case of a denunciation: the petition may lie in the book of another unit.
create or replace function open_case_identity(wanted bigint, purpose text, on_day date)
returns table (petition_id bigint, wrapped_key bytea, "position" int, sealed bytea)
language plpgsql security definer set search_path = public, pg_temp
as $$
declare visible resolution%rowtype; origin bigint;
begin
  if length(btrim(coalesce(purpose, ''))) < 10 then
    raise exception 'purpose is required' using errcode = '22023';
  end if;
  select r.* into visible from resolution r
   where r.id = wanted and r.secret and app_sees_secret() and r.id <> all (app_excluded('resolution'))
     and (r.unit_id = any (app_units()) or r.handler_unit_id = any (app_units()));
  if not found or app_official() is null then
    raise exception 'no such denunciation' using errcode = '02000';
  end if;
  select case when exists (select from vault_identity v where v.petition_id = p.id) then p.id else coalesce(p.part_of, p.id) end
    into origin from petition p where p.id = visible.petition_id;
  insert into event (resolution_id, unit_id, type, happened_on, official_id, post_id, secret, data)
  values (wanted, visible.unit_id, 'identity.opened', on_day, app_official(), app_post(), true,
          jsonb_build_object('purpose', btrim(purpose)));
  return query
    select origin, coalesce(i.wrapped_key, k.wrapped_key), i.position, i.sealed
      from vault_key k join vault_identity i on i.petition_id = k.petition_id
     where k.petition_id = origin order by i.position;
end $$;

-- The same door for a visit whose citizen denounced.
create or replace function open_visit_identity(wanted bigint, purpose text, on_day date)
returns table (wrapped_key bytea, "position" int, sealed bytea)
language plpgsql security definer set search_path = public, pg_temp
as $$
declare visible visit%rowtype;
begin
  if length(btrim(coalesce(purpose, ''))) < 10 then
    raise exception 'purpose is required' using errcode = '22023';
  end if;
  select v.* into visible from visit v
   where v.id = wanted and (v.unit_id = any (app_units()) or v.heir_unit_id = any (app_units())) and app_sees_secret()
     and v.id <> all (app_excluded('visit'));
  if not found or app_official() is null then
    raise exception 'no such denunciation' using errcode = '02000';
  end if;
  insert into event (visit_id, unit_id, type, happened_on, official_id, post_id, secret, data)
  values (wanted, visible.unit_id, 'identity.opened', on_day, app_official(), app_post(), true,
          jsonb_build_object('purpose', btrim(purpose)));
  return query
    select coalesce(i.wrapped_key, k.wrapped_key), i.position, i.sealed
      from vault_key k join vault_identity i on i.visit_id = k.visit_id
     where k.visit_id = wanted order by i.position;
end $$;

-- In which units a matter was brought forward, for whoever sees one of its visits or petitions; names no more than the units.
create or replace function matter_units(wanted bigint) returns setof int
language sql stable security definer set search_path = public, pg_temp
as $$
  with member as (
    select unit_id, unit_id as handler_unit_id, secret from visit where matter_id = wanted and id <> all (app_excluded('visit'))
    union all
    select unit_id, handler_unit_id, secret from petition
     where matter_id = wanted and part = 0 and origin_id is null and id <> all (app_excluded('petition')))
  select distinct unit_id from member
   where (not secret or app_sees_secret())
     and exists (select from member m where (m.unit_id = any (app_units()) or m.handler_unit_id = any (app_units()))
                    and (not m.secret or app_sees_secret()))
$$;
