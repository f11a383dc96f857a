-- Searching among what one may see.

-- Words of a petition, with each abbreviation beside its long form, so that either finds the other.
-- Materialized: folded once, not once for every abbreviation.
create or replace function search_words(given text) returns tsvector language sql stable
as $$
  with plain as materialized (select regexp_replace(fold(given), '[^[:alnum:]]+', ' ', 'g') as words)
  select to_tsvector('simple', words || ' ' || coalesce((
    select string_agg(a.short || ' ' || a.long, ' ')
      from abbreviation a
     where ' ' || words || ' ' like '% ' || a.short || ' %' or ' ' || words || ' ' like '% ' || a.long || ' %'), ''))
    from plain
$$;

-- One petition, or many at once: index_petition(variadic ids).
drop function if exists index_petition(bigint);
create or replace function index_petition(variadic changed bigint[]) returns void
language sql security definer set search_path = public, pg_temp
as $$
  insert into petition_search (petition_id, unit_id, handler_unit_id, secret, recorded_by, received_on, words)
  select p.id, p.unit_id, p.handler_unit_id, p.secret, p.recorded_by, p.received_on,
         search_words(concat_ws(' ', p.book_number || '/' || p.book_year || case when p.part > 0 then '-' || p.part else '' end, p.summary, p.request, p.respondent_name,
           p.respondent_address, p.forwarder_name, p.forwarder_number,
           (select string_agg(concat_ws(' ', q.full_name, q.address, q.id_number, q.phone), ' ')
              from petition_person q where q.petition_id = p.id)))
    from petition p where p.id = any (changed)
  on conflict (petition_id) do update
    set unit_id = excluded.unit_id, handler_unit_id = excluded.handler_unit_id, secret = excluded.secret,
        received_on = excluded.received_on, words = excluded.words
$$;

-- The same for a visit, at its every change.
create or replace function index_visit(changed bigint) returns void
language sql security definer set search_path = public, pg_temp
as $$
  insert into visit_search (visit_id, words)
  select v.id, search_words(concat_ws(' ', v.book_number || '/' || v.book_year, v.content, v.request, v.respondent_name, v.earlier_body,
           (select string_agg(concat_ws(' ', q.full_name, q.address, q.id_number, q.phone), ' ')
              from visit_person q where q.visit_id = v.id and q.replaced_at is null)))
    from visit v where v.id = changed
  on conflict (visit_id) do update set words = excluded.words
$$;

-- What was typed as a query: every word must begin a word of the petition. Null when nothing is left to look for.
create or replace function search_query(asked text) returns tsquery language sql stable
as $$
  select to_tsquery('simple', string_agg(quote_literal(word) || ':*', ' & '))
    from regexp_split_to_table(fold(asked), '[^[:alnum:]]+') word
   where word <> ''
$$;

-- Row security keeps an index from being used with @@ (it could leak), so the search asks the same question itself:
-- the actor's units and secrecy, in one place, as owner. A common word is found among the newest petitions without
-- touching the rest; a rare one through the index. `total` is exact unless `more`.
create or replace function search_petitions(asked text, wanted int)
returns table (petition_id bigint, total int, more boolean)
language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
  query tsquery := search_query(asked);
  units int[] := app_units();
  sees boolean := app_sees_secret();
  me int := app_recorder();
  shut bigint[] := app_excluded('petition');
  recent constant int := 3000;
  found bigint[];
begin
  if query is null then return; end if;
  found := case cardinality(units)
    when 0 then '{}'
    when 1 then search_newest_of_unit(query, units[1], sees, me, shut, wanted + 1, recent)
    else search_newest(query, units, sees, me, shut, wanted + 1, recent) end;
  if found is not null then
    return query select f.id, least(cardinality(found), wanted), cardinality(found) > wanted
      from unnest(found[1:wanted]) with ordinality f(id, place) order by f.place;
    return;
  end if;
  return query
    select s.petition_id, (count(*) over ())::int, false
      from petition_search s
     where s.words @@ query
       and (s.unit_id = any (units) or s.handler_unit_id = any (units))
       and (not s.secret or sees or s.recorded_by = me) and s.petition_id <> all (shut)
     order by s.received_on desc, s.petition_id desc
     limit wanted;
end $$;

-- The first `wanted` hits among the newest petitions of the whole system; null when there are fewer.
drop function if exists search_newest(tsquery, int[], boolean, int, int, int);
create or replace function search_newest(query tsquery, units int[], sees boolean, me int, shut bigint[], wanted int, recent int)
returns bigint[] language plpgsql stable set search_path = public, pg_temp
as $$
declare found bigint[];
begin
  select array_agg(s.petition_id order by s.received_on desc, s.petition_id desc) into found
    from (select n.petition_id, n.received_on
            from (select * from petition_search order by received_on desc, petition_id desc limit recent) n
           where n.words @@ query
             and (n.unit_id = any (units) or n.handler_unit_id = any (units))
             and (not n.secret or sees or n.recorded_by = me) and n.petition_id <> all (shut)
           order by n.received_on desc, n.petition_id desc limit wanted) s;
  return case when cardinality(found) = wanted then found end;
end $$;

-- The first `wanted` hits of one unit: among the newest that it received and the newest that it handles for others. All of
-- its hits when it has no more petitions than that; null when older ones would have to be asked too.
drop function if exists search_newest_of_unit(tsquery, int, boolean, int, int, int);
create or replace function search_newest_of_unit(query tsquery, unit int, sees boolean, me int, shut bigint[], wanted int, recent int)
returns bigint[] language plpgsql stable set search_path = public, pg_temp
as $$
declare
  found bigint[];
  own int;
  others int;
begin
  select array_agg(s.petition_id order by s.received_on desc, s.petition_id desc),
         count(*) filter (where s.own), count(*) filter (where not s.own) into found, own, others
    from ((select n.petition_id, n.received_on, true as own
             from (select * from petition_search
                    where unit_id = unit order by received_on desc, petition_id desc limit recent) n
            where n.words @@ query and (not n.secret or sees or n.recorded_by = me) and n.petition_id <> all (shut)
            order by n.received_on desc, n.petition_id desc limit wanted)
          union all
          (select n.petition_id, n.received_on, false
             from (select * from petition_search
                    where handler_unit_id = unit and handler_unit_id <> unit_id
                    order by received_on desc, petition_id desc limit recent) n
            where n.words @@ query and (not n.secret or sees or n.recorded_by = me) and n.petition_id <> all (shut)
            order by n.received_on desc, n.petition_id desc limit wanted)) s;
  if own < wanted and (select count(*) from (select from petition_search where unit_id = unit limit recent) n) = recent then
    return null;
  end if;
  if others < wanted and (select count(*) from (select from petition_search
       where handler_unit_id = unit and handler_unit_id <> unit_id limit recent) n) = recent then
    return null;
  end if;
  return coalesce(found[1:wanted], '{}');
end $$;
