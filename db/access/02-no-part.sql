-- Who takes no part in a record, and so does not see it.

-- What a record stands together with: its letter and parts, copies in other books, the visit, the matter, the case and its other instances.
create or replace function related_records(of_kind text, of_id bigint) returns table (kind text, id bigint)
language sql stable parallel safe
as $$
  select x.kind, x.id
    from petition p
   cross join lateral (values ('petition', p.part_of), ('petition', p.origin_id), ('matter', p.matter_id), ('visit', p.visit_id)) x (kind, id)
   where of_kind = 'petition' and p.id = of_id and x.id is not null
  union all select 'petition', p.id from petition p where of_kind = 'petition' and p.part_of = of_id
  union all select 'petition', p.id from petition p where of_kind = 'petition' and p.origin_id = of_id
  union all select 'visit', r.visit_id from session_registration r where of_kind = 'petition' and r.petition_id = of_id and r.visit_id is not null
  union all select 'resolution', r.id from resolution r where of_kind = 'petition' and r.petition_id = of_id
  union all select 'petition', p.id from petition p where of_kind = 'visit' and p.visit_id = of_id
  union all select 'petition', r.petition_id from session_registration r where of_kind = 'visit' and r.visit_id = of_id and r.petition_id is not null
  union all select 'matter', v.matter_id from visit v where of_kind = 'visit' and v.id = of_id and v.matter_id is not null
  union all select 'petition', p.id from petition p where of_kind = 'matter' and p.matter_id = of_id
  union all select 'visit', v.id from visit v where of_kind = 'matter' and v.matter_id = of_id
  union all select 'resolution', r.id from resolution r where of_kind = 'matter' and r.matter_id = of_id
  union all
  select x.kind, x.id
    from resolution r cross join lateral (values ('petition', r.petition_id), ('matter', r.matter_id), ('resolution', r.earlier_id)) x (kind, id)
   where of_kind = 'resolution' and r.id = of_id and x.id is not null
  union all select 'resolution', r.id from resolution r where of_kind = 'resolution' and r.earlier_id = of_id
$$;
-- Everything that hangs together with one record, itself included.
create or replace function together_with(of_kind text, of_id bigint) returns table (kind text, id bigint)
language sql stable parallel safe
as $$
  with recursive reach (kind, id) as (
    select of_kind, of_id
    union
    select n.kind, n.id from reach r cross join lateral related_records(r.kind, r.id) n)
  select kind, id from reach
$$;
-- A complaint of first instance that is no secret: whoever is complained of may resolve it himself.
create or replace function first_complaint(of_kind text, of_id bigint) returns boolean language sql stable parallel safe
as $$
  select case of_kind
    when 'petition' then exists (
      select from petition p where p.id = of_id and not p.secret and coalesce(p.kind, p.stated_kind) = 'complaint'
         and (select c.facts ->> 'instance' from classification c where c.petition_id = p.id order by c.id desc limit 1) is distinct from 'second')
    when 'visit' then exists (select from visit v where v.id = of_id and not v.secret and v.content_kind = 'complaint')
    when 'resolution' then exists (select from resolution r where r.id = of_id and not r.secret
                                      and r.procedure in ('complaint.first', 'complaint.discipline.first'))
    else false end
$$;
-- All records that an official must not see, by kind. A matter is one of them when none of its members is left to him.
create or replace function exclusions_of(wanted int, out petition bigint[], out visit bigint[], out resolution bigint[], out matter bigint[])
language plpgsql stable parallel safe security definer set search_path = public, pg_temp
as $$
begin
  petition := '{}'; visit := '{}'; resolution := '{}'; matter := '{}';
  if wanted is null or not exists (select from exclusion e where e.official_id = wanted and e.ended_on is null) then return; end if;
  with recursive reach (kind, id, resolves) as (
    select case when e.petition_id is not null then 'petition' when e.visit_id is not null then 'visit' else 'resolution' end,
           coalesce(e.petition_id, e.visit_id, e.resolution_id), e.resolves
      from exclusion e where e.official_id = wanted and e.ended_on is null
    union
    select n.kind, n.id, r.resolves from reach r cross join lateral related_records(r.kind, r.id) n
  ), judged as (
    select r.kind, r.id, bool_or(not r.resolves) or not first_complaint(r.kind, r.id) as shut from reach r group by r.kind, r.id
  ), left_over as (
    select n.id from judged j cross join lateral related_records(j.kind, j.id) n where not j.shut and n.kind = 'matter')
  select coalesce(array_agg(j.id) filter (where j.kind = 'petition'), '{}'),
         coalesce(array_agg(j.id) filter (where j.kind = 'visit'), '{}'),
         coalesce(array_agg(j.id) filter (where j.kind = 'resolution'), '{}'),
         coalesce(array_agg(j.id) filter (where j.kind = 'matter' and j.id not in (select l.id from left_over l)), '{}')
    into petition, visit, resolution, matter
    from judged j where j.shut;
end $$;
-- The same for the actor: as() reads it once for each transaction; whoever did not is asked here.
create or replace function app_excluded_anew(kind text) returns bigint[] language sql stable parallel safe
as $$ select array(select jsonb_array_elements_text(to_jsonb(e) -> kind)::bigint) from exclusions_of(app_official()) e $$;
-- Not in SQL: written into every query anew, it would be planned with each of them.
create or replace function app_excluded(kind text) returns bigint[] language plpgsql stable parallel safe
as $$
declare known text := current_setting('app.excluded_' || kind, true);
begin
  if known <> '' then return known::bigint[]; end if;
  return app_excluded_anew(kind);
end $$;
