-- The same matter.

-- The keys of petitions as they are now: of which petition, under which key, of which kind.
create or replace function key_petitions(ids bigint[], keys bigint[], kinds smallint[]) returns void
language sql security definer set search_path = public, pg_temp
as $$
  delete from petition_key where petition_id = any (ids);
  insert into petition_key (key, petition_id, kind)
    select distinct on (k.key, k.id) k.key, k.id, k.kind from unnest(ids, keys, kinds) k(id, key, kind)
$$;

-- Petitions that share a key with what is asked, those with the weightiest keys first (weights by kind, from 1). The question
-- of who may see them is the one of search_petitions, but that a secret petition is there only for posts that handle
-- denunciations. However common a key is, only its newest petitions are looked at: the work is bounded.
-- Keys of a person (1 to 4) never lead from an open petition, or from what somebody types, to a secret one nor back: whoever
-- knows a name would learn that its bearer denounced, or the denouncer's name would stand on the open petition.
drop function if exists petition_candidates(bigint[], real[], int, bigint);
create or replace function petition_candidates(asked bigint[], weights real[], wanted int, but bigint, of_secret boolean default false)
returns table (petition_id bigint, kinds smallint[])
language sql stable security definer set search_path = public, pg_temp
as $$
  with hit as materialized (
    select k.petition_id, k.kind
      from unnest(asked) a(key)
     cross join lateral (select p.petition_id, p.kind from petition_key p where p.key = a.key
                          order by p.key desc, p.petition_id desc limit 150) k
      join petition_search s on s.petition_id = k.petition_id
     where k.kind > 4 or s.secret = of_secret
  ), best as materialized (
    select h.petition_id, array_agg(distinct h.kind) as kinds, sum(weights[h.kind]) as weight
      from hit h where h.petition_id is distinct from but group by h.petition_id
     order by weight desc, h.petition_id desc limit 20 * wanted
  )
  select b.petition_id, b.kinds
    from best b join petition_search s on s.petition_id = b.petition_id
   where (s.unit_id = any (app_units()) or s.handler_unit_id = any (app_units()))
     and (not s.secret or app_sees_secret()) and s.petition_id <> all (app_excluded('petition'))
   order by b.weight desc, b.petition_id desc limit wanted
$$;

-- The same for a petition in the book, by the keys it was given. Who may not see denouncers asks nothing by their keys.
create or replace function petition_candidates_of(wanted_of bigint, weights real[], wanted int)
returns table (petition_id bigint, kinds smallint[])
language sql stable security definer set search_path = public, pg_temp
as $$
  select c.petition_id, c.kinds
    from (select array_agg(k.key) as asked, bool_or(s.secret) as secret
            from petition_key k join petition_search s on s.petition_id = k.petition_id
           where k.petition_id = wanted_of and s.petition_id <> all (app_excluded('petition'))
             and (s.unit_id = any (app_units()) or s.handler_unit_id = any (app_units()))
             and (not s.secret or app_sees_secret() or (s.recorded_by = app_recorder() and k.kind > 4))) own
   cross join lateral petition_candidates(own.asked, weights, wanted, wanted_of, own.secret) c
   -- Parts of one letter are no copies of each other, and an open part must not name the sender of a secret one.
   where not exists (
     select from petition mine join petition other on coalesce(other.part_of, other.id) = coalesce(mine.part_of, mine.id)
      where mine.id = wanted_of and other.id = c.petition_id)
$$;
