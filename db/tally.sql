-- How records reach the table tally, and how it is counted. Reapplied after every migration, before db/access.
-- Nothing here says what the law counts: a class keeps what was recorded, src/law/reports reads it.

-- On an empty database db/access, which makes day_of_unit(), comes after this.
set local check_function_bodies = off;

-- What these give back may change with this file.
do $$
declare one record;
begin
  for one in select p.oid::regprocedure as name from pg_proc p
              where p.proname ~ '^tally_(of_|rows|groups|charges)' and p.pronamespace = 'public'::regnamespace loop
    execute 'drop function ' || one.name;
  end loop;
end $$;

-- The subjects are those of the functions tally_of_…s below.
alter table tally drop constraint if exists tally_subject_check;

-- The day on which something is entered: the office's own day, or that of a record which brings its moment along.
create or replace function tally_day(today date, recorded timestamptz) returns date language sql stable
as $$ select case when recorded < now() then (recorded at time zone 'Asia/Ho_Chi_Minh')::date else today end $$;

-- ------------------------------------------------ what is counted of each record, as it stands now

-- When a case was accepted or not, when it was resolved, and how. A decision or conclusion resolves it, whatever follows.
create or replace function tally_case(wanted bigint) returns table (decided_on date, resolved_on date, words text)
language sql stable
as $$
  select coalesce(r.accepted_on, case when x.resolved is null or x.how in ('decided', 'terminated') then null else x.resolved end),
         x.resolved,
         concat_ws('|', r.procedure, x.how, coalesce(r.standing -> 'states' ->> 'oversight', ''),
           coalesce(r.standing -> 'facts' ->> 'withdrawnByAll', ''), coalesce(r.finding, ''),
           -- Whoever is to be sent to the investigators by an obligation is sent in a case that is.
           case when exists (select from obligation o
                              where o.resolution_id = r.id and o.kind = 'dieu-tra' and o.voided_on is null) then 'referred'
                else coalesce(r.standing -> 'states' ->> 'investigation', '') end)
    from resolution r
   cross join lateral (
     select case when r.decided_on is not null then 'decided'
                 when r.standing -> 'dates' ->> 'terminated' is not null then 'terminated' else r.state end as how,
            coalesce(r.decided_on, (r.standing -> 'dates' ->> 'terminated')::date,
              -- Feedback is resolved by its answer, whatever was promised in it.
              case when r.state in ('answered', 'fulfilling', 'finished')
                   then (select max(s.happened_on) from resolution_step s
                          where s.resolution_id = r.id and s.action = 'answer' and s.voided_at is null)
                   when r.ended_on is not null then coalesce((r.standing -> 'since' ->> 'main')::date, r.ended_on) end) as resolved) x
   where r.petition_id = wanted
$$;

-- A letter that was split counts by its parts; an entry made by mistake counts nowhere.
create or replace function tally_of_petitions(ids bigint[])
returns table (subject text, subject_id bigint, recorded timestamptz, unit_id int, began_on date, processed_on date, decided_on date,
  ended_on date, class text, matter_id bigint, amount int, of_petition bigint, of_case bigint)
language sql stable
as $$
  select 'petition', p.id, p.recorded_at, p.unit_id, p.received_on, e.on_day, coalesce(r.decided_on, 'infinity'),
         case when r.words is null then e.on_day else greatest(e.on_day, coalesce(r.resolved_on, 'infinity')) end,
         concat_ws('|', coalesce(p.kind, ''), p.stated_kind, case when p.state = 'withdrawn' then 'withdrawn' else coalesce(c.outcome, '') end,
           case when p.channel = 'in_person' or p.visit_id is not null then 'reception' else '' end,
           least(p.signatory_count, 5), coalesce(p.field_code, ''),
           coalesce(c.facts ->> 'eligible', ''), coalesce(c.facts ->> 'duplicate', ''), coalesce(c.facts ->> 'competent', ''),
           coalesce(c.facts ->> 'instance', ''), coalesce(c.facts ->> 'continued', ''), coalesce(c.facts ->> 'decisionInForce', ''),
           coalesce(c.facts ->> 'courtSeized', ''), coalesce(c.facts ->> 'lowerLevelOverdue', ''), r.words),
         p.matter_id, 1, p.id, null::bigint
    from petition p
    left join lateral tally_case(p.id) r on true
    left join lateral (select facts, outcome from classification c where c.petition_id = p.id order by c.id desc limit 1) c on true
   -- What was accepted or decided had been examined, whether or not its paper was ever issued here: its ruling and what that orders count alike.
   cross join lateral (select greatest(p.received_on, least(coalesce(r.decided_on, r.resolved_on),
                                case when p.state in ('issued', 'filed', 'withdrawn') then coalesce(p.closed_on, p.received_on)
                                     else 'infinity' end)) as on_day) e
   where p.id = any (ids) and p.state not in ('voided', 'split')
$$;

-- Whoever was refused was not received.
create or replace function tally_of_visits(ids bigint[])
returns table (subject text, subject_id bigint, recorded timestamptz, unit_id int, began_on date, processed_on date, decided_on date,
  ended_on date, class text, matter_id bigint, amount int, of_petition bigint, of_case bigint)
language sql stable
as $$
  select 'visit', v.id, v.recorded_at, v.unit_id, v.received_on, v.received_on, v.received_on, v.received_on,
         concat_ws('|', v.kind, case when s.delegation_paper is null then '' else 'delegated' end,
           case when v.first_time then 'first' else 'again' end, least(v.people, 5)),
         v.matter_id, v.people, null::bigint, null::bigint
    from visit v left join reception_session s on s.id = v.session_id
   where v.id = any (ids) and v.state <> 'refused'
$$;

-- The days on which a leader received: sessions of one day are one, which the matter stands for here.
create or replace function tally_of_sessions(ids bigint[])
returns table (subject text, subject_id bigint, recorded timestamptz, unit_id int, began_on date, processed_on date, decided_on date,
  ended_on date, class text, matter_id bigint, amount int, of_petition bigint, of_case bigint)
language sql stable
as $$
  select 'session', s.id, now(), s.unit_id, s.held_on, s.held_on, s.held_on, s.held_on,
         concat_ws('|', s.kind, case when s.delegation_paper is null then '' else 'delegated' end,
           case when s.published_on is null then '' else 'announced' end),
         (s.held_on - date '2000-01-01')::bigint, 1, null::bigint, null::bigint
    from reception_session s
   where s.id = any (ids) and s.state = 'held' and s.kind <> 'regular'
$$;

create or replace function tally_of_replies(ids bigint[])
returns table (subject text, subject_id bigint, recorded timestamptz, unit_id int, began_on date, processed_on date, decided_on date,
  ended_on date, class text, matter_id bigint, amount int, of_petition bigint, of_case bigint)
language sql stable
as $$
  select 'reply', r.id, r.recorded_at, coalesce(h.unit_id, t.unit_id), r.replied_on, r.replied_on, r.replied_on, r.replied_on,
         concat_ws('|', coalesce(p.kind, ''), p.stated_kind, least(p.signatory_count, 5)), null::bigint, 1, null::bigint, null::bigint
    from transfer_reply r join transfer t on t.id = r.transfer_id join petition p on p.id = t.petition_id
    -- A reply that came when its asker was no more came to whoever followed the transfer then.
    left join lateral (select c.handler_unit_id as unit_id from custody c join unit u on u.id = t.unit_id
                        where t.heir_unit_id is not null and c.petition_id = t.petition_id and c.valid @> r.replied_on
                          and lower(c.valid) >= u.until) h on true
   where r.id = any (ids)
$$;

-- Decisions and conclusions, until they are carried out: in the report of the unit in whose book the petition stands.
create or replace function tally_of_rulings(ids bigint[])
returns table (subject text, subject_id bigint, recorded timestamptz, unit_id int, began_on date, processed_on date, decided_on date,
  ended_on date, class text, matter_id bigint, amount int, of_petition bigint, of_case bigint)
language sql stable
as $$
  select 'ruling', r.id, now(), coalesce(p.unit_id, r.unit_id), r.decided_on, r.decided_on, r.decided_on,
         case when r.standing -> 'states' ->> 'execution' in ('executed', 'nothing')
              then greatest((r.standing -> 'since' ->> 'execution')::date, r.decided_on) else 'infinity' end,
         r.procedure, null::bigint, 1, p.id, case when p.id is null then r.id end
    from resolution r left join petition p on p.id = r.petition_id
   where r.id = any (ids) and r.decided_on is not null and (r.procedure like 'complaint%' or r.procedure like 'denunciation%')
$$;

-- The last day on which something is left to be done of an obligation, or something was told of it.
create or replace function tally_obligation_end(one obligation) returns date language sql stable
as $$ select case when one.done_on is null then 'infinity'::date
                  else greatest(one.done_on, (select max(done_on) from obligation_part
                                               where obligation_id = one.id and voided_on is null)) end $$;

-- What decisions and conclusions order, in the report of the unit that reports the ruling. Each stands alone (its own matter), so
-- that what is left of it can be told from what was done before.
create or replace function tally_of_obligations(ids bigint[])
returns table (subject text, subject_id bigint, recorded timestamptz, unit_id int, began_on date, processed_on date, decided_on date,
  ended_on date, class text, matter_id bigint, amount int, of_petition bigint, of_case bigint)
language sql stable
as $$
  select 'obligation', o.id, o.recorded_at, coalesce(p.unit_id, r.unit_id), o.ordered_on, o.ordered_on, o.ordered_on,
         tally_obligation_end(o),
         concat_ws('|', o.id, r.procedure, o.kind, coalesce(o.beneficiary_sort, ''), coalesce(o.amount, 0), coalesce(o.area, 0),
           coalesce(o.people, 0), coalesce(o.officials, 0), coalesce(o.organisations, 0)),
         o.id, 1, p.id, case when p.id is null then r.id end
    from obligation o join resolution r on r.id = o.resolution_id left join petition p on p.id = r.petition_id
   where o.id = any (ids) and o.voided_on is null and (r.procedure like 'complaint%' or r.procedure like 'denunciation%')
$$;

-- What was done of them on a day; it ends with its obligation, until when it lessens what is left of that.
create or replace function tally_of_parts(ids bigint[])
returns table (subject text, subject_id bigint, recorded timestamptz, unit_id int, began_on date, processed_on date, decided_on date,
  ended_on date, class text, matter_id bigint, amount int, of_petition bigint, of_case bigint)
language sql stable
as $$
  select 'part', d.id, d.recorded_at, coalesce(p.unit_id, r.unit_id), d.done_on, d.done_on, d.done_on, tally_obligation_end(o),
         concat_ws('|', o.id, r.procedure, o.kind, coalesce(o.beneficiary_sort, ''), coalesce(d.amount, 0), coalesce(d.area, 0),
           coalesce(d.people, 0), coalesce(d.officials, 0), coalesce(d.organisations, 0), coalesce(d.prosecuted_cases, 0),
           coalesce(d.prosecuted_people, 0), coalesce(d.prosecuted_officials, 0)),
         d.id, 1, p.id, case when p.id is null then r.id end
    from obligation_part d join obligation o on o.id = d.obligation_id
    join resolution r on r.id = o.resolution_id left join petition p on p.id = r.petition_id
   where d.id = any (ids) and d.voided_on is null and o.voided_on is null
     and (r.procedure like 'complaint%' or r.procedure like 'denunciation%')
$$;

-- ------------------------------------------------ writing

-- In whose charge a record that was handed over was and is, from a day until a day; nothing for all others.
create or replace function tally_charges(petition bigint, resolution bigint)
returns table (stretch smallint, unit_id int, since date, until date)
language sql stable
as $$
  select (row_number() over (order by lower(c.valid) nulls first) - 1)::smallint, c.unit_id, lower(c.valid), upper(c.valid)
    from custody c where c.petition_id = petition or c.resolution_id = resolution
$$;

-- Brings the tally of these records up to date; what was known on earlier days stays. A day's last word is what that day knew.
-- A function for each subject, so that each session plans each once: to plan it for the records of one call takes four times as long
-- as to carry it out.
do $make$
declare one text;
begin
  foreach one in array array['petition', 'visit', 'session', 'reply', 'ruling', 'obligation', 'part'] loop
    execute format($f$
create or replace function write_tally_of_%2$s(ids bigint[]) returns void
language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan
as $$
begin
    with found as materialized (
      select * from tally_of_%2$s($1)
    ), fresh as materialized (
      -- Each unit counts what was in its charge, from the day on which it took it to the day on which it gave it away.
      select f.subject, f.subject_id, f.recorded, coalesce(c.stretch, 0) as stretch, coalesce(c.unit_id, f.unit_id) as unit_id,
             greatest(f.began_on, c.since) as began_on,
             case when f.processed_on >= c.until then 'infinity' else f.processed_on end as processed_on,
             case when f.decided_on >= c.until then 'infinity' else f.decided_on end as decided_on,
             least(f.ended_on, c.until - 1) as ended_on, f.class, f.matter_id, f.amount,
             coalesce(f.began_on < c.since, false) as taken, coalesce(f.ended_on >= c.until, false) as handed
        from found f left join lateral tally_charges(f.of_petition, f.of_case) c on true
       where coalesce(f.began_on < c.until, true) and coalesce(f.ended_on >= c.since, true)
    ), was as materialized (
      select t.* from tally t where t.subject = %1$L and t.subject_id = any ($1) and t.known_until = 'infinity'
    ), days as materialized (
      select u.unit_id, day_of_unit(u.unit_id) as today from (select unit_id from fresh union select unit_id from was) u
    ), changed as materialized (
      select w.subject_id as old_id, w.stretch as old_stretch, w.known_from as since, d.today as day, f.*
        from fresh f full join was w on w.subject_id = f.subject_id and w.stretch = f.stretch
        join days d on d.unit_id = coalesce(f.unit_id, w.unit_id)
       where (f.unit_id, f.began_on, f.processed_on, f.decided_on, f.ended_on, f.class, f.matter_id, f.amount, f.taken, f.handed)
             is distinct from
             (w.unit_id, w.began_on, w.processed_on, w.decided_on, w.ended_on, w.class, w.matter_id, w.amount, w.taken, w.handed)
    ), closed as (
      update tally t set known_until = c.day from changed c
       where t.subject = %1$L and t.subject_id = c.old_id and t.stretch = c.old_stretch
         and t.known_until = 'infinity' and t.known_from < c.day
    ), gone as (
      delete from tally t using changed c
       where t.subject = %1$L and t.subject_id = c.old_id and t.stretch = c.old_stretch
         and t.known_until = 'infinity' and t.known_from >= c.day and c.subject_id is null
    ), replaced as (
      update tally t set unit_id = c.unit_id, began_on = c.began_on, processed_on = c.processed_on, decided_on = c.decided_on,
             ended_on = c.ended_on, class = c.class, matter_id = c.matter_id, amount = c.amount, taken = c.taken, handed = c.handed
        from changed c
       where t.subject = %1$L and t.subject_id = c.old_id and t.stretch = c.old_stretch
         and t.known_until = 'infinity' and t.known_from >= c.day and c.subject_id is not null
    )
    insert into tally (subject, subject_id, stretch, known_from, unit_id, began_on, processed_on, decided_on, ended_on, class, matter_id,
      amount, taken, handed)
    select %1$L, c.subject_id, c.stretch,
           -- What counts again after a while on which it did not, or with somebody else, was not known in between.
           case when c.old_id is not null or exists (select from tally t where t.subject = %1$L and t.subject_id = c.subject_id)
                then c.day else tally_day(c.day, c.recorded) end,
           c.unit_id, c.began_on, c.processed_on, c.decided_on, c.ended_on, c.class, c.matter_id, c.amount, c.taken, c.handed
      from changed c
     where c.subject_id is not null and (c.old_id is null or c.since < c.day)
    on conflict (subject, subject_id, stretch, known_from) do update
       set known_until = 'infinity', unit_id = excluded.unit_id, began_on = excluded.began_on, processed_on = excluded.processed_on,
           decided_on = excluded.decided_on, ended_on = excluded.ended_on, class = excluded.class,
           matter_id = excluded.matter_id, amount = excluded.amount, taken = excluded.taken, handed = excluded.handed;
end $$
    $f$, one, case one when 'reply' then 'replies' else one || 's' end);
  end loop;
end $make$;

create or replace function tally_changed_petitions() returns trigger language plpgsql security definer set search_path = public, pg_temp
as $$ begin
  perform write_tally_of_petitions(array(select id from fresh));
  -- A reply says of what kind its petition is.
  if exists (select from fresh p join transfer t on t.petition_id = p.id) then
    perform write_tally_of_replies(array(
      select r.id from fresh p join transfer t on t.petition_id = p.id join transfer_reply r on r.transfer_id = t.id));
  end if;
  return null;
end $$;
create or replace function tally_new_petitions() returns trigger language plpgsql security definer set search_path = public, pg_temp
as $$ begin perform write_tally_of_petitions(array(select id from fresh)); return null; end $$;
create or replace function tally_classifications() returns trigger language plpgsql security definer set search_path = public, pg_temp
as $$ begin perform write_tally_of_petitions(array(select distinct petition_id from fresh)); return null; end $$;
create or replace function tally_visits() returns trigger language plpgsql security definer set search_path = public, pg_temp
as $$ begin perform write_tally_of_visits(array(select id from fresh)); return null; end $$;
create or replace function tally_sessions() returns trigger language plpgsql security definer set search_path = public, pg_temp
as $$ begin
  perform write_tally_of_sessions(array(select id from fresh));
  perform write_tally_of_visits(array(select v.id from fresh s join visit v on v.session_id = s.id));
  return null;
end $$;
-- Obligations with all that was done of them: the day on which the last was done stands with each.
create or replace function write_tally_with_parts(ids bigint[]) returns void
language plpgsql security definer set search_path = public, pg_temp
as $$ begin
  perform write_tally_of_obligations(ids);
  perform write_tally_of_parts(array(select id from obligation_part where obligation_id = any (ids)));
end $$;
create or replace function tally_obligations() returns trigger language plpgsql security definer set search_path = public, pg_temp
as $$ begin
  perform write_tally_with_parts(array(select id from fresh));
  -- Whether its case is sent to the investigators stands with the petition.
  if exists (select from fresh where kind = 'dieu-tra') then
    perform write_tally_of_petitions(array(
      select r.petition_id from fresh o join resolution r on r.id = o.resolution_id
       where o.kind = 'dieu-tra' and r.petition_id is not null));
  end if;
  return null;
end $$;
create or replace function tally_parts() returns trigger language plpgsql security definer set search_path = public, pg_temp
as $$ begin perform write_tally_with_parts(array(select distinct obligation_id from fresh)); return null; end $$;
create or replace function tally_resolutions() returns trigger language plpgsql security definer set search_path = public, pg_temp
as $$ begin
  perform write_tally_of_petitions(array(select petition_id from fresh where petition_id is not null));
  perform write_tally_of_rulings(array(select id from fresh));
  -- What was ordered is counted by what the case is.
  if exists (select from fresh r join obligation o on o.resolution_id = r.id) then
    perform write_tally_with_parts(array(select o.id from fresh r join obligation o on o.resolution_id = r.id));
  end if;
  return null;
end $$;
create or replace function tally_replies() returns trigger language plpgsql security definer set search_path = public, pg_temp
as $$ begin perform write_tally_of_replies(array(select id from fresh)); return null; end $$;

create or replace trigger tally_insert after insert on petition referencing new table as fresh
  for each statement execute function tally_new_petitions();
create or replace trigger tally_update after update on petition referencing new table as fresh
  for each statement execute function tally_changed_petitions();
create or replace trigger tally_insert after insert on classification referencing new table as fresh
  for each statement execute function tally_classifications();
create or replace trigger tally_insert after insert on visit referencing new table as fresh
  for each statement execute function tally_visits();
create or replace trigger tally_update after update on visit referencing new table as fresh
  for each statement execute function tally_visits();
create or replace trigger tally_insert after insert on reception_session referencing new table as fresh
  for each statement execute function tally_sessions();
create or replace trigger tally_update after update on reception_session referencing new table as fresh
  for each statement execute function tally_sessions();
create or replace trigger tally_insert after insert on resolution referencing new table as fresh
  for each statement execute function tally_resolutions();
create or replace trigger tally_update after update on resolution referencing new table as fresh
  for each statement execute function tally_resolutions();
create or replace trigger tally_insert after insert on transfer_reply referencing new table as fresh
  for each statement execute function tally_replies();
create or replace trigger tally_insert after insert on obligation referencing new table as fresh
  for each statement execute function tally_obligations();
create or replace trigger tally_update after update on obligation referencing new table as fresh
  for each statement execute function tally_obligations();
create or replace trigger tally_insert after insert on obligation_part referencing new table as fresh
  for each statement execute function tally_parts();
create or replace trigger tally_update after update on obligation_part referencing new table as fresh
  for each statement execute function tally_parts();

-- ------------------------------------------------ counting

-- Whose figures the actor may read: of his units, and of those whose work they continue, whose reports they keep.
create or replace function report_units() returns int[]
language sql stable security definer set search_path = public, pg_temp
as $$
  with recursive kept as (
    select unnest(app_units()) as id
    union
    select s.from_unit_id from kept k join unit_succession s on s.to_unit_id = k.id and s.main and s.on_day <= day_of_unit(k.id)
  )
  select array(select id from kept)
$$;

-- As owner, because the figures of the law are the same for everybody who may read a unit's report, whether or not he may read
-- the denunciations among them. Only units of the actor; only sums, and record numbers that every list asks row security about.
create or replace function tally_rows(of_units int[], subjects text[], from_day date, to_day date, known date)
returns table (unit_id int, subject text, subject_id bigint, period text, processed boolean, decided boolean, ended boolean,
  class text, matter_id bigint, amount int)
language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
  mine int[] := array(select unnest(of_units) intersect select unnest(report_units()));
  standing text := case when known is null then $w$t.known_until = 'infinity'$w$
                        else $w$t.known_from <= $5 and t.known_until > $5$w$ end;
  -- What was taken over in the window is carried over, as it will be in the next.
  new_or_taken text := $w$case when not t.taken then 'received' when t.processed_on >= t.began_on then 'carried' else 'open' end$w$;
begin
  -- Planned for the days asked for: a plan for any days would read too much.
  return query execute format($f$
    select t.unit_id, t.subject, t.subject_id, %2$s, t.processed_on <= $4, t.decided_on <= $4, t.ended_on <= $4 and not t.handed,
           t.class, t.matter_id, t.amount
      from tally t
     where t.unit_id = any ($1) and t.subject = any ($2) and t.began_on between $3 and $4 and %1$s
    union all
    select t.unit_id, t.subject, t.subject_id, case when t.processed_on >= $3 then 'carried' else 'open' end,
           t.processed_on <= $4, t.decided_on <= $4, t.ended_on <= $4 and not t.handed, t.class, t.matter_id, t.amount
      from tally t
     where t.unit_id = any ($1) and t.subject = any ($2) and t.began_on < $3 and t.ended_on >= $3 and %1$s
  $f$, standing, new_or_taken) using mine, subjects, from_day, to_day, known;
end $$;

-- The rows of a window, those alike together. What belongs to a matter stays apart by matter, because a matter counts once.
create or replace function tally_groups(of_units int[], subjects text[], from_day date, to_day date, known date)
returns table (unit_id int, subject text, period text, processed boolean, decided boolean, ended boolean, class text,
  matter_id bigint, first_id bigint, records int, amount int)
language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
  mine int[] := array(select unnest(of_units) intersect select unnest(report_units()));
  standing text := case when known is null then $w$t.known_until = 'infinity'$w$
                        else $w$t.known_from <= $5 and t.known_until > $5$w$ end;
  -- What was taken over in the window is carried over, as it will be in the next.
  new_or_taken text := $w$case when not t.taken then 'received' when t.processed_on >= t.began_on then 'carried' else 'open' end$w$;
begin
  return query execute format($f$
    select t.unit_id, t.subject, %2$s as period, t.processed_on <= $4 as processed, t.decided_on <= $4 as decided, t.ended_on <= $4 and not t.handed as ended,
           t.class, t.matter_id, min(t.subject_id), count(*)::int, sum(t.amount)::int
      from tally t
     where t.unit_id = any ($1) and t.subject = any ($2) and t.began_on between $3 and $4 and %1$s
     group by t.unit_id, t.subject, 3, 4, 5, 6, t.class, t.matter_id
    union all
    select t.unit_id, t.subject, case when t.processed_on >= $3 then 'carried' else 'open' end as period,
           t.processed_on <= $4 as processed, t.decided_on <= $4 as decided, t.ended_on <= $4 and not t.handed as ended,
           t.class, t.matter_id, min(t.subject_id), count(*)::int, sum(t.amount)::int
      from tally t
     where t.unit_id = any ($1) and t.subject = any ($2) and t.began_on < $3 and t.ended_on >= $3 and %1$s
     group by t.unit_id, t.subject, 3, 4, 5, 6, t.class, t.matter_id
  $f$, standing, new_or_taken) using mine, subjects, from_day, to_day, known;
end $$;

-- What was there before the tally, or stands there in classes of an older make; a part at a time, because a call holds in memory
-- what it counts.
do $$
declare one record; ids bigint[];
begin
  for one in
    select * from (values ('petition', 'write_tally_of_petitions'), ('visit', 'write_tally_of_visits'),
      ('reception_session', 'write_tally_of_sessions'), ('transfer_reply', 'write_tally_of_replies'),
      ('resolution', 'write_tally_of_rulings'), ('obligation', 'write_tally_with_parts')) r (source, writer)
  loop
    for ids in execute format('select array_agg(id) from %I group by id / 10000', one.source) loop
      execute format('select %I($1)', one.writer) using ids;
    end loop;
  end loop;
end $$;
