-- Whoever is excluded from a record sees no row of it nor of anything that hangs on it, in whatever table: a new table is not
-- forgotten. Narrows what the policies above give. A record itself is asked by its own number alone: what it belongs to counts there.
do $$ declare t record; begin
  for t in
    select c.table_name as name,
           string_agg(format('(%I = any ((select app_excluded(%L))::bigint[])) is not true', c.column_name,
                             case c.column_name when 'id' then c.table_name else replace(c.column_name, '_id', '') end), ' and ') as rest
      from information_schema.columns c join information_schema.tables b using (table_schema, table_name)
     where c.table_schema = 'public' and b.table_type = 'BASE TABLE'
       and case when c.table_name in ('petition', 'visit', 'resolution', 'matter') then c.column_name = 'id'
                else c.column_name in ('petition_id', 'visit_id', 'resolution_id') end
     group by c.table_name
  loop
    execute format('drop policy if exists not_excluded on %I', t.name);
    execute format('create policy not_excluded on %I as restrictive to tiepdan_app using (%s)', t.name, t.rest);
  end loop;
end $$;

-- The respondent bears the name of an official: kept out until somebody says whether it is he. He is told nothing.
-- A head or chairman of whom is complained resolves at first instance himself (Luật Khiếu nại 2011, Điều 7).
create or replace function namesakes(given text) returns setof int language sql stable
as $$
  with words as (
    select regexp_split_to_array(btrim(regexp_replace(fold(given), '[^[:alnum:]]+', ' ', 'g')), ' ') as all_words)
  select o.id from official o
   where o.active and fold(o.full_name) = any (array(
     select array_to_string(w.all_words[first:last], ' ')
       from words w cross join generate_series(1, cardinality(w.all_words)) first
      cross join lateral generate_series(first + 1, least(first + 5, cardinality(w.all_words))) last))
$$;
create or replace function propose_exclusions() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
declare of_petition bigint; of_visit bigint; of_resolution bigint; complaint boolean; on_day date := day_of_unit(new.unit_id);
begin
  case tg_table_name
    when 'petition' then of_petition := new.id; complaint := coalesce(new.kind, new.stated_kind) = 'complaint';
    when 'visit' then of_visit := new.id; complaint := new.content_kind = 'complaint';
    else of_resolution := new.id; complaint := new.procedure like 'complaint%';
  end case;
  -- What was said of the petition holds for its case: nobody is proposed twice.
  if of_resolution is not null and tg_op = 'INSERT' then
    if exists (select from petition p where p.id = new.petition_id and p.respondent_name = new.respondent_name) then return null; end if;
  end if;
  update exclusion e set ended_on = on_day, ended_why = 'Đã sửa tên người bị khiếu nại, tố cáo'
   where (e.petition_id = of_petition or e.visit_id = of_visit or e.resolution_id = of_resolution) and e.ended_on is null and e.confirmed_on is null
     and e.official_id not in (select namesakes(coalesce(new.respondent_name, '')));
  insert into exclusion (official_id, petition_id, visit_id, resolution_id, relation, resolves, since)
  select n.id, of_petition, of_visit, of_resolution, 'respondent',
         complaint and exists (select from post p where p.official_id = n.id and p.role in ('head', 'chairman') and p.valid @> on_day), on_day
    from namesakes(new.respondent_name) n(id)
   where not exists (select from exclusion e where e.official_id = n.id
                        and (e.petition_id = of_petition or e.visit_id = of_visit or e.resolution_id = of_resolution));
  return null;
end $$;
do $$ declare t text; begin
  foreach t in array array['petition', 'visit', 'resolution'] loop
    execute format('drop trigger if exists propose_exclusions on %I', t);
    execute format('drop trigger if exists propose_exclusions_again on %I', t);
    execute format('create trigger propose_exclusions after insert on %I for each row
                    when (new.respondent_name is not null) execute function propose_exclusions()', t);
    execute format('create trigger propose_exclusions_again after update of respondent_name on %I for each row
                    when (new.respondent_name is distinct from old.respondent_name) execute function propose_exclusions()', t);
  end loop;
end $$;

-- Who takes no part in a record or in what it stands together with, for whoever sees the record. `own` says that it was said of this very one.
create or replace function excluded_from(of_kind text, of_id bigint)
returns table (id bigint, official_id int, relation text, rule text, resolves boolean, note text, since date, confirmed_on date,
  recorded_by int, own boolean)
language sql stable security definer set search_path = public, pg_temp
as $$
  select e.id, e.official_id, e.relation, e.rule, e.resolves, e.note, e.since, e.confirmed_on, e.recorded_by,
         case of_kind when 'petition' then e.petition_id when 'visit' then e.visit_id else e.resolution_id end is not distinct from of_id
    from together_with(of_kind, of_id) t
   cross join lateral (select * from exclusion x where t.kind = 'petition' and x.petition_id = t.id
                       union all select * from exclusion x where t.kind = 'visit' and x.visit_id = t.id
                       union all select * from exclusion x where t.kind = 'resolution' and x.resolution_id = t.id) e
   where e.ended_on is null and (of_id = any (app_excluded(of_kind))) is not true
   order by e.since, e.id
$$;

-- Work that lies with somebody who may take no part in it goes back to its unit, in every book where the record stands.
create or replace function release_excluded(of_kind text, of_id bigint, on_day date) returns int
language plpgsql security definer set search_path = public, pg_temp
as $$
declare freed bigint[];
begin
  with freed_now as (
    update petition p set handler_post_id = null, version = version + 1
      from together_with(of_kind, of_id) t, post h
     where t.kind = 'petition' and p.id = t.id and h.id = p.handler_post_id
       and h.official_id in (select e.official_id from excluded_from(of_kind, of_id) e)
    returning p.id)
  select array_agg(f.id) into freed from freed_now f;
  update resolution r set handler_post_id = null, version = version + 1
    from together_with(of_kind, of_id) t, post h
   where t.kind = 'resolution' and r.id = t.id and h.id = r.handler_post_id
     and h.official_id in (select e.official_id from excluded_from(of_kind, of_id) e);
  update assignment a set ended_on = on_day, ended_why = 'Người được giao không được tham gia'
   where a.petition_id = any (freed) and a.ended_on is null;
  return coalesce(cardinality(freed), 0);
end $$;

-- Nobody gives such work to him, by whatever door.
create or replace function refuse_excluded_handler() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if exists (select from exclusion e join post h on h.official_id = e.official_id
              where h.id = new.handler_post_id and e.ended_on is null)
     and exists (select from excluded_from(tg_table_name, new.id) e join post h on h.official_id = e.official_id
                  where h.id = new.handler_post_id) then
    -- What begins with it begins without a handler.
    if tg_op = 'INSERT' then
      execute format('update %I set handler_post_id = null where id = $1', tg_table_name) using new.id;
      return null;
    end if;
    raise exception 'the handler takes no part in % %', tg_table_name, new.id using errcode = '23514', constraint = 'handler_is_not_excluded';
  end if;
  return null;
end $$;
do $$ declare t text; begin
  foreach t in array array['petition', 'resolution'] loop
    execute format('drop trigger if exists refuse_excluded_handler on %I', t);
    execute format('create trigger refuse_excluded_handler after insert or update of handler_post_id on %I for each row
                    when (new.handler_post_id is not null) execute function refuse_excluded_handler()', t);
  end loop;
end $$;
