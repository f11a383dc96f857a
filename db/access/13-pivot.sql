-- Counting by any two of unit, field, place, source, kind, result, month: src/features/pivot.

-- The rows of a window, those alike together, parted by what is asked for (`parts`) besides what tally_groups() parts them by.
-- As owner and for the actor's own units only, as the figures of the law are. What these forms do not tell of a denunciation
-- (where, from whom, and of a visit what it was about) is told as withheld to whoever may not read it, or takes no part in it.
-- `listed`: with the numbers of the records, whose contents every list asks row security about.
create or replace function pivot_groups(of_units int[], of_subject text, from_day date, to_day date, carried boolean, parts text[], listed boolean)
returns table (unit_id int, period text, processed boolean, decided boolean, ended boolean, class text, matter_id bigint,
  first_id bigint, records int, amount int, month date, place_id int, source text, forwarder text, kind text, field text, outcome text, ids bigint[])
language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
  mine int[] := array(select unnest(of_units) intersect select unnest(app_units()));
  barred bigint[] := app_excluded(of_subject);
  -- What of it the record itself must be asked for.
  own text[] := array(select unnest(parts) intersect select unnest(
    case of_subject when 'petition' then array['place', 'source', 'forwarder'] else array['place', 'kind', 'field', 'result'] end));
  known text := case when of_subject = 'petition'
    then $w$ join petition r on r.id = t.subject_id left join unit b on b.id = r.unit_id and b.level = 'commune' $w$
    else $w$ join visit r on r.id = t.subject_id left join unit b on b.id = r.unit_id and b.level = 'commune' $w$ end;
  withheld text := '(r.secret and not $5 or r.id = any ($6))';
  place text := case when 'place' <> all (own) then 'null::int' else format('case when %s then 0 else coalesce(r.%s, b.id) end', withheld,
    case of_subject when 'petition' then 'place_unit_id' else 'matter_place_unit_id' end) end;
  said text := (
    select string_agg(case when w.part <> all (own) then 'null::text' else format($w$case when %s then 'withheld' else %s end$w$, withheld, w.words) end,
             ', ' order by w.at)
      from (values (1, 'source', 'r.channel'), (2, 'forwarder', 'r.forwarder_name'), (3, 'kind', 'r.content_kind'),
                   (4, 'field', 'r.field_code'), (5, 'result', 'coalesce(r.outcome, r.state)')) w (at, part, words));
  month text := case when 'month' = any (parts) then $w$date_trunc('month', t.began_on)::date$w$ else 'null::date' end;
  chosen text := format($f$
    select t.unit_id, %%s as period, t.processed_on <= $4 as processed, t.decided_on <= $4 as decided, t.ended_on <= $4 and not t.handed as ended, t.class, t.matter_id,
           min(t.subject_id), count(*)::int, sum(t.amount)::int, %%s as month, %s, %s, %s
      from tally t %s
     where t.unit_id = any ($1) and t.subject = $2 and t.known_until = 'infinity' and %%s
     group by t.unit_id, 2, 3, 4, 5, t.class, t.matter_id, 11, 12, 13, 14, 15, 16, 17
  $f$, place, said, case when listed then 'array_agg(t.subject_id order by t.subject_id)' else 'null::bigint[]' end,
    case when cardinality(own) > 0 then known else '' end);
begin
  if of_subject not in ('petition', 'visit') then raise exception 'Nothing is counted of %', of_subject; end if;
  return query execute format(chosen, $w$'received'::text$w$, month, 't.began_on between $3 and $4 and not t.taken')
    || case when carried then ' union all ' || format(chosen,
         $w$case when t.processed_on >= case when t.taken then greatest($3, t.began_on) else $3 end then 'carried' else 'open' end$w$, 'null::date',
         't.ended_on >= $3 and (t.began_on < $3 or t.taken and t.began_on <= $4)') else '' end
    using mine, of_subject, from_day, to_day, app_sees_secret(), barred;
end $$;
