-- Who sees which record.

alter table credential enable row level security;
drop policy if exists own on credential;
create policy own on credential to tiepdan_app using (app_task() = 'sign-in' or official_id = app_official());

alter table session enable row level security;
drop policy if exists own on session;
create policy own on session to tiepdan_app using (app_task() = 'sign-in' or official_id = app_official());

-- The unit arrays are read once for each statement (init plan), so the policies stay indexable comparisons.
alter table petition enable row level security;
drop policy if exists own_units on petition;
create policy own_units on petition to tiepdan_app using (
  (unit_id = any ((select app_units())::int[]) or handler_unit_id = any ((select app_units())::int[]))
  and (not secret or (select app_sees_secret()) or recorded_by = (select app_recorder()))
);

alter table petition_search enable row level security;
drop policy if exists own_units on petition_search;
create policy own_units on petition_search to tiepdan_app using (
  (unit_id = any ((select app_units())::int[]) or handler_unit_id = any ((select app_units())::int[]))
  and (not secret or (select app_sees_secret()) or recorded_by = (select app_recorder()))
);

alter table petition_key enable row level security;
drop policy if exists of_petition on petition_key;
create policy of_petition on petition_key to tiepdan_app using (exists (select from petition p where p.id = petition_id));

alter table visit enable row level security;
drop policy if exists own_units on visit;
create policy own_units on visit to tiepdan_app using (
  (unit_id = any ((select app_units())::int[]) or heir_unit_id = any ((select app_units())::int[]))
  and (not secret or (select app_sees_secret()) or recorded_by = (select app_recorder()))
);

-- A session is seen by the unit that holds it and by the units that take part. As owner: the policies of the two tables would ask each other.
create or replace function app_sees_session(wanted bigint, of_unit int) returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$
  select of_unit = any (app_units())
      or exists (select from session_participant p where p.session_id = wanted and p.unit_id = any (app_units()))
$$;
-- How many visits a session had, also those whose content this post may not see: a session is not empty because one denounced.
create or replace function session_visits(wanted bigint, out visits int, out received int)
language sql stable security definer set search_path = public, pg_temp
as $$
  select count(*)::int, (count(*) filter (where v.state <> 'refused'))::int
    from visit v join reception_session s on s.id = v.session_id
   where s.id = wanted and app_sees_session(s.id, s.unit_id) and v.id <> all (app_excluded('visit'))
$$;
alter table reception_session enable row level security;
drop policy if exists takes_part on reception_session;
create policy takes_part on reception_session for select to tiepdan_app using (app_sees_session(id, unit_id));
drop policy if exists own_units on reception_session;
create policy own_units on reception_session to tiepdan_app using (unit_id = any ((select app_units())::int[]));

-- What is published is known to every official; only the unit itself changes it.
do $$ declare t text; begin
  foreach t in array array['reception_place', 'reception_document'] loop
    execute format('alter table %I enable row level security', t);
    execute format('drop policy if exists published on %I', t);
    execute format('create policy published on %I for select to tiepdan_app using ((select app_official()) is not null)', t);
    execute format('drop policy if exists own_units on %I', t);
    execute format('create policy own_units on %I to tiepdan_app using (unit_id = any ((select app_units())::int[]))', t);
  end loop;
end $$;

-- A case is seen by the unit that must resolve it, by the unit charged with it and by those above them.
alter table resolution enable row level security;
drop policy if exists own_units on resolution;
create policy own_units on resolution to tiepdan_app using (
  (unit_id = any ((select app_units())::int[]) or handler_unit_id = any ((select app_units())::int[])
   or watching && (select app_units())::int[] or (select app_task()) = 'clockwork')
  and (not secret or (select app_sees_secret()) or (select app_task()) = 'clockwork')
);
do $$ declare t text; begin
  foreach t in array array['resolution_person', 'resolution_content', 'resolution_step', 'verification', 'verification_member', 'work_minutes',
    'evidence_request', 'evidence_receipt', 'evidence_item', 'expert_assessment', 'verification_report', 'content_finding',
    'dialogue', 'dialogue_guest', 'dialogue_result', 'inner_due', 'obligation', 'obligation_part', 'obligation_obstacle',
    'publication', 'publication_proof', 'challenge'] loop
    execute format('alter table %I enable row level security', t);
    execute format('drop policy if exists of_resolution on %I', t);
    execute format('create policy of_resolution on %I to tiepdan_app using (exists (select from resolution r where r.id = resolution_id))', t);
  end loop;
end $$;
-- What a unit asks of another about a case is seen by both and those above them; of a secret one by posts that handle denunciations.
alter table coordination enable row level security;
drop policy if exists both_sides on coordination;
create policy both_sides on coordination to tiepdan_app using (
  ((unit_id = any ((select app_units())::int[]) or asked_unit_id = any ((select app_units())::int[]))
   and (not secret or (select app_sees_secret())))
  or (select app_task()) = 'clockwork'
);
do $$ declare t text; begin
  foreach t in array array['coordination_urging', 'coordination_return'] loop
    execute format('alter table %I enable row level security', t);
    execute format('drop policy if exists of_coordination on %I', t);
    execute format('create policy of_coordination on %I to tiepdan_app using (exists (select from coordination k where k.id = coordination_id))', t);
  end loop;
end $$;

-- A campaign is known to the units that take part; a plan to the unit and those above it; each of its rows with the case.
alter table review_campaign enable row level security;
drop policy if exists takes_part on review_campaign;
create policy takes_part on review_campaign to tiepdan_app
  using (unit_id = any ((select app_units())::int[]) or units && (select app_units())::int[])
  with check (unit_id = any ((select app_units())::int[]));
alter table backlog_plan enable row level security;
drop policy if exists own_units on backlog_plan;
create policy own_units on backlog_plan to tiepdan_app using (unit_id = any ((select app_units())::int[]));
do $$ declare t text; begin
  foreach t in array array['backlog_note', 'backlog_plan_row'] loop
    execute format('alter table %I enable row level security', t);
    execute format('drop policy if exists of_record on %I', t);
    execute format('create policy of_record on %I to tiepdan_app using (
      case when resolution_id is not null then exists (select from resolution r where r.id = resolution_id)
           else exists (select from petition p where p.id = petition_id) end)', t);
  end loop;
end $$;

alter table delivery enable row level security;
drop policy if exists of_paper on delivery;
create policy of_paper on delivery to tiepdan_app using (exists (select from paper p where p.id = paper_id));
