-- A unit ends: what it had goes over.

-- The units that end together by one hand-over.
create or replace function units_of_handover(wanted int) returns setof int
language sql stable set search_path = public, pg_temp
as $$
  select u.id from handover h join unit u on u.until = h.ends_on
   where h.id = wanted and u.id in (select unit_subtree(h.unit_id, h.ends_on - 1))
$$;

-- Units that stood below another when they ended and whose hand-over is not carried out: the one above answers for them meanwhile.
create or replace function units_left_to(root int, on_day date) returns setof int
language sql stable security definer set search_path = public, pg_temp
as $$
  select units_of_handover(h.id) from handover h
   where h.carried_out_on is null and h.ends_on <= on_day and h.unit_id <> root
     and h.unit_id in (select unit_subtree(root, h.ends_on - 1))
$$;

-- Every record that has to go over, with the unit from which; `stays` is who handles it already and goes on. Read by whoever
-- asks: each sees what his post may see.
create or replace function records_of_handover(wanted int)
returns table (record text, id bigint, from_unit int, stays int)
language sql stable set search_path = public, pg_temp
as $$
  with gone as materialized (select array(select units_of_handover(wanted)) as units, ends_on from handover where handover.id = wanted)
  select 'petition', p.id, p.handler_unit_id, null::int from gone, petition p where p.handler_unit_id = any (units)
  union all
  select 'petition', p.id, coalesce(c.unit_id, p.unit_id), p.handler_unit_id
    from gone, petition p join unit u on u.id = p.handler_unit_id
    left join custody c on c.petition_id = p.id and upper_inf(c.valid)
   where coalesce(c.unit_id, p.unit_id) = any (units) and p.handler_unit_id <> all (units) and (u.until is null or u.until > ends_on)
  union all
  select 'visit', v.id, coalesce(v.heir_unit_id, v.unit_id), null from gone, visit v
   where v.heir_unit_id = any (units) or (v.unit_id = any (units) and v.heir_unit_id is null)
  union all
  select 'resolution', r.id, case when r.unit_id = any (units) then r.unit_id else r.handler_unit_id end, null from gone, resolution r
   where r.unit_id = any (units) or r.handler_unit_id = any (units)
  union all
  select 'task', k.id, case when k.owner_unit_id = any (units) then k.owner_unit_id else k.unit_id end, null from gone, task k
   where k.state = 'open' and (k.owner_unit_id = any (units) or k.unit_id = any (units))
  union all
  select 'transfer', t.id, t.to_unit_id, null from gone, transfer t
   where t.to_unit_id = any (units) and t.taken_on is null and t.returned_on is null
  union all
  select 'registration', g.id, g.unit_id, null from gone, session_registration g
   where g.unit_id = any (units) and g.state in ('waiting', 'placed')
$$;

-- Changes every record as its line says, in one go: who is in charge, never a number, a day or a limit. As owner, since a record
-- leaves the sight of whoever hands it over. Nothing is done when a record has no line, or when it was done before.
create or replace function carry_out_handover(wanted int, on_day date) returns void
language plpgsql security definer set search_path = public, pg_temp
as $$
declare h handover%rowtype; gone int[];
begin
  select * into h from handover where id = wanted for update;
  if not found or h.carried_out_on is not null or not app_sees_secret() or not h.unit_id = any (app_units())
     or not exists (select from post where id = app_post() and official_id = app_official() and role in ('head', 'chairman')) then
    raise exception 'no such hand-over' using errcode = '02000';
  end if;
  gone := array(select units_of_handover(wanted));
  -- What whoever hands over may not know of, because it is about him, goes to the authority above.
  insert into handover_item (handover_id, petition_id, visit_id, resolution_id, task_id, transfer_id, registration_id, from_unit_id, to_unit_id, rule)
  select wanted, case r.record when 'petition' then r.id end, case r.record when 'visit' then r.id end,
         case r.record when 'resolution' then r.id end, case r.record when 'task' then r.id end,
         case r.record when 'transfer' then r.id end, case r.record when 'registration' then r.id end, r.from_unit,
         coalesce(r.stays, h.above_unit_id, s.to_unit_id, m.to_unit_id), 'BG-0'
    from records_of_handover(wanted) r
    left join unit_succession s on s.from_unit_id = r.from_unit and s.main
    left join unit_succession m on m.from_unit_id = h.unit_id and m.main
   where (r.id = any (app_excluded(case when r.record in ('petition', 'visit', 'resolution') then r.record else 'petition' end))
          or r.record in ('task', 'transfer', 'registration'))
     and not exists (select from handover_item i where i.handover_id = wanted and r.id = case r.record
         when 'petition' then i.petition_id when 'visit' then i.visit_id when 'resolution' then i.resolution_id
         when 'task' then i.task_id when 'transfer' then i.transfer_id else i.registration_id end);
  if exists (select from records_of_handover(wanted) r where not exists (
       select from handover_item i where i.handover_id = wanted and r.id = case r.record
         when 'petition' then i.petition_id when 'visit' then i.visit_id when 'resolution' then i.resolution_id
         when 'task' then i.task_id when 'transfer' then i.transfer_id else i.registration_id end)) then
    raise exception 'the hand-over is not whole' using errcode = '40001';
  end if;
  perform keep_custody(wanted, h.ends_on, gone);

  update petition p set handler_unit_id = i.to_unit_id, version = version + 1,
         handler_post_id = case when p.handler_unit_id = i.to_unit_id then p.handler_post_id end
    from handover_item i where i.handover_id = wanted and i.petition_id = p.id;
  update petition_search s set handler_unit_id = i.to_unit_id
    from handover_item i where i.handover_id = wanted and i.petition_id = s.petition_id;
  update assignment a set ended_on = h.ends_on, ended_why = 'Đơn vị kết thúc hoạt động, bàn giao hồ sơ'
    from handover_item i where i.handover_id = wanted and i.petition_id = a.petition_id and a.ended_on is null and a.unit_id = any (gone);
  update transfer t set heir_unit_id = i.to_unit_id
    from handover_item i where i.handover_id = wanted and i.petition_id = t.petition_id
     and coalesce(t.heir_unit_id, t.unit_id) = any (gone);
  update visit v set heir_unit_id = i.to_unit_id, version = version + 1
    from handover_item i where i.handover_id = wanted and i.visit_id = v.id;
  update resolution r set version = version + 1,
         unit_id = case when r.unit_id = any (gone) then i.to_unit_id else r.unit_id end,
         handler_unit_id = case when r.handler_unit_id = any (gone) then i.to_unit_id else r.handler_unit_id end,
         handler_post_id = case when r.handler_unit_id = any (gone) then null else r.handler_post_id end,
         watching = array(select distinct w from unnest(r.watching || r.unit_id || r.handler_unit_id) w)
    from handover_item i where i.handover_id = wanted and i.resolution_id = r.id;
  -- A paper under way is signed and numbered by whoever continues the record; what was issued stays the old unit's.
  update paper a set unit_id = i.to_unit_id, version = version + 1
    from handover_item i where i.handover_id = wanted and a.unit_id = any (gone) and a.state not in ('issued', 'void')
     and (i.petition_id = a.petition_id or i.visit_id = a.visit_id or i.resolution_id = a.resolution_id);
  update task k set version = version + 1,
         owner_unit_id = case when k.owner_unit_id = any (gone) then i.to_unit_id else k.owner_unit_id end,
         owner_post_id = case when k.owner_unit_id = any (gone) then null else k.owner_post_id end,
         unit_id = case when k.unit_id = any (gone) then i.to_unit_id else k.unit_id end
    from handover_item i where i.handover_id = wanted and i.task_id = k.id;
  update transfer t set to_unit_id = i.to_unit_id, version = version + 1
    from handover_item i where i.handover_id = wanted and i.transfer_id = t.id;
  update session_registration g set unit_id = i.to_unit_id, version = g.version + 1,
         state = case when s.held_on >= h.ends_on then 'waiting' else g.state end,
         session_id = case when s.held_on >= h.ends_on then null else g.session_id end
    from handover_item i left join reception_session s on s.id = (select session_id from session_registration where id = i.registration_id)
   where i.handover_id = wanted and i.registration_id = g.id;
  update reception_session set state = 'cancelled', change_reason = 'Đơn vị kết thúc hoạt động', version = version + 1
   where unit_id = any (gone) and held_on >= h.ends_on and state in ('planned', 'published');
  update notice n set to_unit_id = s.to_unit_id from unit_succession s
   where n.to_unit_id = any (gone) and n.read_at is null and s.from_unit_id = n.to_unit_id and s.main;

  perform hand_over_requests(wanted, gone, h.unit_id, h.ends_on);

  insert into event (petition_id, visit_id, resolution_id, unit_id, type, happened_on, official_id, post_id, secret, data)
  select i.petition_id, i.visit_id, i.resolution_id, i.from_unit_id,
         case when i.petition_id is not null then 'petition' when i.visit_id is not null then 'visit' else 'resolution' end || '.handed-over',
         h.ends_on, app_official(), app_post(), coalesce(p.secret, v.secret, r.secret),
         jsonb_build_object('handover', wanted, 'from', i.from_unit_id, 'to', i.to_unit_id, 'ground', concat_ws(' → ',
           (select name from unit_name n where n.unit_id = i.from_unit_id and n.valid @> h.ends_on - 1),
           (select name from unit_name n where n.unit_id = i.to_unit_id and n.valid @> h.ends_on)) || '; ' || h.basis)
    from handover_item i
    left join petition p on p.id = i.petition_id left join visit v on v.id = i.visit_id left join resolution r on r.id = i.resolution_id
   where i.handover_id = wanted and num_nonnulls(i.petition_id, i.visit_id, i.resolution_id) = 1;

  -- Who worked there may read what the unit had, nothing of denunciations, as long as was said.
  insert into post (official_id, unit_id, role, title, scope_unit_id, handles_denunciations, valid)
  select distinct on (p.official_id, p.unit_id) p.official_id, p.unit_id, 'former', p.title || ' (đã kết thúc)', p.scope_unit_id, false,
         daterange(h.ends_on, h.readable_until)
    from post p where p.unit_id = any (gone) and p.valid @> h.ends_on - 1 and p.role not in ('admin', 'former') and h.readable_until is not null
   order by p.official_id, p.unit_id, p.id;
  -- What hangs on a petition that went is counted where it went; the rest was counted as it changed.
  perform write_tally_of_rulings(ids), write_tally_with_parts(array(select o.id from obligation o where o.resolution_id = any (ids)))
     from (select array_agg(r.id) as ids from handover_item i join resolution r on r.petition_id = i.petition_id
            where i.handover_id = wanted) x where ids is not null;
  perform write_tally_of_replies(ids)
     from (select array_agg(r.id) as ids from handover_item i join transfer t on t.petition_id = i.petition_id
             join transfer_reply r on r.transfer_id = t.id and r.replied_on >= h.ends_on where i.handover_id = wanted) x where ids is not null;
  update handover set carried_out_on = on_day, carried_out_by = app_post(), version = version + 1 where id = wanted;
end $$;

-- Requests that wait for an answer: whoever continues the case asks, whoever continues the work of the asked unit answers. What one
-- and the same unit now asks of itself needs no answer any more.
create or replace function hand_over_requests(wanted int, gone int[], whole int, ends_on date) returns void
language sql set search_path = public, pg_temp
as $$
  with heirs as materialized (
    select c.id, n.name,
           case when c.unit_id = any (gone) then coalesce(i.to_unit_id, m.to_unit_id) else c.unit_id end as asking,
           case when c.asked_unit_id = any (gone) then coalesce(s.to_unit_id, m.to_unit_id) else c.asked_unit_id end as asked
      from coordination c
      left join handover_item i on i.handover_id = wanted and i.resolution_id = c.resolution_id
      left join unit_succession s on s.from_unit_id = c.asked_unit_id and s.main
      left join unit_succession m on m.from_unit_id = whole and m.main
      left join unit_name n on n.unit_id = coalesce(s.to_unit_id, m.to_unit_id) and n.valid @> hand_over_requests.ends_on
     where c.answered_on is null and (c.unit_id = any (gone) or c.asked_unit_id = any (gone))
  )
  update coordination c
     set version = version + 1,
         unit_id = case when asking = asked and c.asked_unit_id <> all (gone) then c.unit_id else asking end,
         asked_unit_id = case when asking = asked then c.asked_unit_id else asked end,
         answer = case when asking = asked then 'Không phải trả lời nữa: cơ quan yêu cầu và cơ quan được yêu cầu cùng do ' || h.name || ' kế thừa.' end,
         answered_on = case when asking = asked then greatest(hand_over_requests.ends_on, c.asked_on) end,
         responsible = case when asking = asked then h.name end,
         answered_by = case when asking = asked then app_official() end
    from heirs h where h.id = c.id
$$;

-- The periods of charge: to the last day whoever had it, from then on whoever continues it.
create or replace function keep_custody(wanted int, ends_on date, gone int[]) returns void
language sql set search_path = public, pg_temp
as $$
  update custody c set valid = daterange(lower(c.valid), keep_custody.ends_on)
    from handover_item i where i.handover_id = wanted and upper_inf(c.valid)
     and (c.petition_id = i.petition_id or c.visit_id = i.visit_id or c.resolution_id = i.resolution_id);
  insert into custody (petition_id, visit_id, resolution_id, unit_id, handler_unit_id, valid, handover_id)
  select i.petition_id, i.visit_id, i.resolution_id, coalesce(p.unit_id, v.unit_id, r.unit_id),
         coalesce(p.handler_unit_id, v.unit_id, r.handler_unit_id), daterange(null, keep_custody.ends_on), wanted
    from handover_item i
    left join petition p on p.id = i.petition_id left join visit v on v.id = i.visit_id left join resolution r on r.id = i.resolution_id
   where i.handover_id = wanted and num_nonnulls(i.petition_id, i.visit_id, i.resolution_id) = 1
     and not exists (select from custody c where c.petition_id = i.petition_id or c.visit_id = i.visit_id or c.resolution_id = i.resolution_id);
  -- Whoever goes on keeps its part: the book of a unit that is still there stays in its report.
  insert into custody (petition_id, visit_id, resolution_id, unit_id, handler_unit_id, valid, handover_id)
  select i.petition_id, i.visit_id, i.resolution_id,
         case when c.unit_id <> all (gone) then c.unit_id else i.to_unit_id end,
         case when c.handler_unit_id <> all (gone) then c.handler_unit_id else i.to_unit_id end, daterange(keep_custody.ends_on, null), wanted
    from handover_item i
    join custody c on (c.petition_id = i.petition_id or c.visit_id = i.visit_id or c.resolution_id = i.resolution_id)
     and upper(c.valid) = keep_custody.ends_on
   where i.handover_id = wanted
$$;
