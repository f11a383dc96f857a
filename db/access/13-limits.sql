-- Limits reckoned anew, of every record, whoever changes the calendar.

-- The limits of petitions and visits that run, each step and first day once: no record is named.
create or replace function running_limits() returns table (step text, day0 date, due_on date)
language sql stable security definer set search_path = public, pg_temp
as $$
  select distinct c.step, c.day0, c.due_on from clock c
   where c.met_on is null and c.cancelled_on is null and c.resolution_id is null
$$;

-- Cases in which a limit runs, so many after this one: where they stand, and the days stored.
create or replace function running_cases(after bigint, wanted int)
returns table (id bigint, standing jsonb, limits jsonb)
language sql stable security definer set search_path = public, pg_temp
as $$
  select r.id, r.standing, l.limits
    from resolution r
   cross join lateral (select jsonb_agg(jsonb_build_object('step', c.step, 'day0', c.day0, 'due', c.due_on)) as limits
                         from clock c where c.resolution_id = r.id and c.met_on is null and c.cancelled_on is null) l
   where r.id > after and r.ended_on is null and l.limits is not null
   order by r.id limit wanted
$$;

-- Stores limits as they are reckoned now, brings each record's next day up to date and tells its story what moved and why.
-- `limits`: [{step, day0, due_on, ledger, of}], of these cases, or of all petitions and visits where `of` is null; `cases`: [{id, due_on, wake_on}].
create or replace function move_limits(limits jsonb, cases jsonb, why text) returns int
language plpgsql security definer set search_path = public, pg_temp
as $$
declare petitions bigint[]; visits bigint[]; moved int;
begin
  with given as materialized (
    select row_number() over () as place, g.*
      from jsonb_to_recordset(limits) as g(step text, day0 date, due_on date, ledger jsonb, "of" bigint[])
  ), of_case as materialized (
    select g.place, g.step, g.day0, unnest(g."of") as resolution_id from given g where g."of" is not null
  ), found as (
    select g.place, c.id from given g join clock c on c.step = g.step and c.day0 = g.day0
     where g."of" is null and c.resolution_id is null and c.met_on is null and c.cancelled_on is null
    union all
    select g.place, c.id from of_case g join clock c on c.resolution_id = g.resolution_id and c.step = g.step and c.day0 = g.day0
     where c.met_on is null and c.cancelled_on is null
  ), running as materialized (
    select c.id, c.petition_id, c.visit_id, c.resolution_id, c.due_on as was, g.due_on as becomes, g.ledger
      from found f join given g on g.place = f.place join clock c on c.id = f.id
     where c.due_on is distinct from g.due_on or c.ledger <> g.ledger
  ), about as materialized (
    select n.*, n.was is distinct from n.becomes as moves,
           coalesce(p.unit_id, v.unit_id, r.unit_id) as unit_id, coalesce(p.secret, v.secret, r.secret) as secret
      from running n
      left join petition p on p.id = n.petition_id
      left join visit v on v.id = n.visit_id
      left join resolution r on r.id = n.resolution_id
  ), written as (
    update clock c
       set due_on = a.becomes, ledger = a.ledger,
           recomputed = case when a.moves then c.recomputed || jsonb_build_array(jsonb_build_object(
             'on', day_of_unit(a.unit_id), 'from', a.was, 'to', a.becomes, 'why', why)) else c.recomputed end
      from about a where c.id = a.id
  ), told as (
    insert into event (petition_id, visit_id, resolution_id, unit_id, type, happened_on, official_id, post_id, secret, data)
    select a.petition_id, a.visit_id, a.resolution_id, a.unit_id, 'limits.recomputed', day_of_unit(a.unit_id), app_official(), app_post(),
           a.secret, jsonb_build_object('ground', string_agg(format('%s: %s → %s', a.ledger ->> 'name',
             coalesce(to_char(a.was, 'DD/MM/YYYY'), 'chưa có ngày'), coalesce(to_char(a.becomes, 'DD/MM/YYYY'), 'chưa có ngày')), '; ') || '. ' || why)
      from about a where a.moves
     group by a.petition_id, a.visit_id, a.resolution_id, a.unit_id, a.secret
  )
  select array_agg(distinct petition_id) filter (where moves), array_agg(distinct visit_id) filter (where moves),
         count(*) filter (where moves)
    into petitions, visits, moved from about;
  update petition p set due_on = n.due_on
    from (select c.petition_id, min(c.due_on) as due_on from clock c
           where c.petition_id = any (petitions) and c.met_on is null and c.cancelled_on is null group by 1) n
   where p.id = n.petition_id and p.due_on is distinct from n.due_on;
  update visit v set due_on = n.due_on
    from (select c.visit_id, min(c.due_on) as due_on from clock c
           where c.visit_id = any (visits) and c.met_on is null and c.cancelled_on is null group by 1) n
   where v.id = n.visit_id and v.due_on is distinct from n.due_on;
  update resolution r set due_on = k.due_on, wake_on = k.wake_on
    from jsonb_to_recordset(cases) as k(id bigint, due_on date, wake_on date) where r.id = k.id;
  return moved;
end $$;
