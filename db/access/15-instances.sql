-- What the second instance decided is written into the file of the first, which the official who decides may not see. Only where the
-- actor may take part in the second case; nothing else of the first case is touched or told.
create or replace function keep_first_result(of_second bigint, of_result text, body text, paper text, on_day date) returns bigint
language plpgsql security definer set search_path = public, pg_temp
as $$
declare first resolution%rowtype;
begin
  select f.* into first from resolution s join resolution f on f.id = s.earlier_id
   where s.id = of_second and f.decided_on is not null
     and (s.id = any (app_excluded('resolution'))) is not true;
  if first.id is null then return null; end if;
  insert into challenge (resolution_id, second_id, result, body_name, number, decided_on, note, recorded_by)
  values (first.id, of_second, of_result, body, paper, on_day, 'Theo quyết định giải quyết lần hai', app_official())
  on conflict do nothing;
  insert into event (resolution_id, unit_id, type, happened_on, secret, official_id, data)
  values (first.id, first.unit_id, 'challenge.second', on_day, first.secret, app_official(), jsonb_build_object('number', paper));
  return first.id;
end $$;

-- Taken back with the decision of the second instance.
create or replace function drop_first_result(of_second bigint, why text, on_day date) returns void
language sql security definer set search_path = public, pg_temp
as $$
  update challenge set voided_on = on_day, voided_why = why, version = version + 1
   where second_id = of_second and voided_on is null
$$;
