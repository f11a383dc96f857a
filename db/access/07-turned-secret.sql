-- A record that turns out to hold a denunciation.

-- The story is append-only, but for one thing: a denouncer's name leaves it, with the flag that it did.
create or replace function refuse_change() returns trigger language plpgsql
as $$
begin
  if tg_op = 'UPDATE' and current_setting('app.hiding', true) = 'on'
     and to_jsonb(new) - array['data', 'secret'] = to_jsonb(old) - array['data', 'secret'] then return new; end if;
  raise exception 'table % is append-only', tg_table_name using errcode = '23001';
end $$;

-- What hangs on a record becomes secret with it, whichever command made it so.
create or replace function turned_secret() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
declare t text;
begin
  perform set_config('app.hiding', 'on', true);
  foreach t in array case tg_table_name
    when 'petition' then array['transfer', 'notice', 'task', 'stored_file', 'event', 'session_registration', 'resolution']
    when 'resolution' then array['notice', 'task', 'stored_file', 'event', 'coordination']
    else array['task', 'stored_file', 'event', 'session_registration'] end loop
    execute format('update %I set secret = true where %I = $1 and not secret', t, tg_table_name || '_id') using new.id;
  end loop;
  perform set_config('app.hiding', '', true);
  if tg_table_name = 'resolution' then
    delete from resolution_person where resolution_id = new.id;
    update stored_file set secret = true, name = regexp_replace(name, '^.*(\.[^.]+)$', 'Tệp\1')
     where coordination_id in (select k.id from coordination k where k.resolution_id = new.id);
  end if;
  return null;
end $$;
do $$ declare t text; begin
  foreach t in array array['petition', 'visit', 'resolution'] loop
    execute format('drop trigger if exists turned_secret on %I', t);
    execute format('create trigger turned_secret after update of secret on %I for each row
                    when (new.secret and not old.secret) execute function turned_secret()', t);
  end loop;
end $$;

-- Whoever asked to be received about a denunciation is named in the vault only, however the two came together.
create or replace function hide_registered() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  new.secret := new.secret or exists (select from petition p where p.id = new.petition_id and p.secret)
                           or exists (select from visit v where v.id = new.visit_id and v.secret);
  if new.secret and new.full_name not like 'Người tố cáo%' then
    new.full_name := 'Người tố cáo';
  end if;
  if new.secret then
    new.address := 'Giữ bí mật';
    new.id_number := null;
    new.phone := null;
  end if;
  return new;
end $$;
drop trigger if exists hide_registered on session_registration;
create trigger hide_registered before insert or update on session_registration for each row execute function hide_registered();

-- Takes what the pattern finds out of every text of a secret record, in whatever table it stands: a new table is not forgotten.
create or replace function hide_in_record(of_petition bigint, of_visit bigint, pattern text) returns void
language plpgsql security definer set search_path = public, pg_temp
as $$
declare t record; of_session bigint; whole text := '\y' || pattern || '\y';
begin
  if not exists (select from petition p where p.id = of_petition and p.secret and p.id <> all (app_excluded('petition'))
                    and (p.unit_id = any (app_units()) or p.handler_unit_id = any (app_units())))
     and not exists (select from visit v where v.id = of_visit and v.secret
                        and (v.unit_id = any (app_units()) or v.heir_unit_id = any (app_units()))
                        and v.id <> all (app_excluded('visit'))) then
    raise exception 'no such denunciation' using errcode = '02000';
  end if;
  select session_id into of_session from visit where id = of_visit;
  perform set_config('app.hiding', 'on', true);
  for t in
    select c.table_name as name,
           string_agg(format('%1$I = regexp_replace(%1$I::text, $5, ''[giữ bí mật]'', ''gi'')::%2$s', c.column_name, c.data_type), ', ')
             filter (where c.data_type in ('text', 'jsonb')) as changes,
           string_agg(format('%I::text ~* $5', c.column_name), ' or ') filter (where c.data_type in ('text', 'jsonb')) as found,
           concat_ws(' or ',
             case c.table_name when 'petition' then 'id = $1' when 'visit' then 'id = $2' when 'reception_session' then 'id = $3' end,
             string_agg(format('%I = %s', c.column_name, case c.column_name
                 when 'petition_id' then '$1' when 'visit_id' then '$2' when 'session_id' then '$3'
                 when 'transfer_id' then 'any ($4)' when 'resolution_id' then 'any ($6)' end), ' or ')
               filter (where c.column_name in ('petition_id', 'visit_id', 'session_id', 'transfer_id', 'resolution_id'))) as mine
      from information_schema.columns c join information_schema.tables b using (table_schema, table_name)
     where c.table_schema = 'public' and b.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
       and c.table_name !~ '^vault_|_search$|_person$|_key$'
     group by c.table_name
  loop
    if t.mine <> '' and t.changes is not null then
      execute format('update %I set %s where (%s) and (%s)', t.name, t.changes, t.mine, t.found)
        using of_petition, of_visit, of_session, array(select id from transfer where petition_id = of_petition), whole,
              array(select id from resolution where petition_id = of_petition);
    end if;
  end loop;
  perform set_config('app.hiding', '', true);
end $$;
