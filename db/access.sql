-- Who may touch what. Reapplied after every migration; readable alone.
-- tiepdan_app: the site for officials. tiepdan_public: pages without sign-in. Neither owns anything.

do $$ begin
  if not exists (select from pg_roles where rolname = 'tiepdan_app') then create role tiepdan_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'tiepdan_public') then create role tiepdan_public nologin; end if;
exception when duplicate_object or unique_violation then null; -- another process was first
end $$;

revoke all on schema public from public;
revoke all on all tables in schema public from public, tiepdan_app, tiepdan_public;
revoke all on all functions in schema public from public, tiepdan_app, tiepdan_public;
grant usage on schema public to tiepdan_app, tiepdan_public;

-- ------------------------------------------------ the actor, set for each transaction by as()

create or replace function app_units() returns int[] language sql stable parallel safe
as $$ select coalesce(string_to_array(nullif(current_setting('app.units', true), ''), ',')::int[], '{}') $$;
create or replace function app_official() returns int language sql stable parallel safe
as $$ select nullif(current_setting('app.official', true), '')::int $$;
-- As whose own record a secret one is seen by who entered it; nobody's once he has handed his unit's work over.
create or replace function app_recorder() returns int language sql stable parallel safe
as $$ select case when current_setting('app.former', true) = 'on' then null else app_official() end $$;
create or replace function app_post() returns int language sql stable parallel safe
as $$ select nullif(current_setting('app.post', true), '')::int $$;
create or replace function app_sees_secret() returns boolean language sql stable parallel safe
as $$ select coalesce(current_setting('app.secret', true) = 'on', false) $$;
create or replace function app_task() returns text language sql stable parallel safe
as $$ select coalesce(current_setting('app.task', true), '') $$;

-- ------------------------------------------------ who takes no part in a record, and so does not see it

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

-- ------------------------------------------------ the day on which an office works

-- Null in a real office, which works on the real day.
create or replace function demo_day_of_official(wanted int) returns date language sql stable
as $$
  select coalesce((select d.today from demo_office d join post p on p.unit_id = d.unit_id where p.official_id = wanted limit 1),
                  (select today from demo_clock))
$$;
create or replace function day_of_unit(wanted int) returns date language sql stable security definer set search_path = public, pg_temp
as $$
  select coalesce((select today from demo_office where unit_id = wanted), (select today from demo_clock),
                  (now() at time zone 'Asia/Ho_Chi_Minh')::date)
$$;

-- ------------------------------------------------ units, officials, posts: known to all, changed by who administers them

-- As owner: the policy of posts asks it.
create or replace function app_administers() returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$ select exists (select from post where id = app_post() and official_id = app_official() and role = 'admin') $$;

do $$ declare t text; begin
  foreach t in array array['unit', 'unit_name', 'unit_parent', 'unit_succession', 'official', 'post'] loop
    execute format('alter table %I enable row level security', t);
    execute format('drop policy if exists known on %I', t);
    execute format('create policy known on %I for select using (true)', t);
    execute format('drop policy if exists administer on %I', t);
    execute format('create policy administer on %I to tiepdan_app using ((select app_administers())) with check ((select app_administers()))', t);
  end loop;
end $$;

-- A password that an administrator gives; its holder has to change it, and is signed out wherever he was signed in.
create or replace function give_password(wanted int, hash text) returns void
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if not app_administers() then raise exception 'not an administrator' using errcode = '42501'; end if;
  insert into credential (official_id, password_hash) values (wanted, hash)
  on conflict (official_id) do update set password_hash = excluded.password_hash, must_change = true,
    failed_attempts = 0, locked_until = null;
  delete from session where official_id = wanted;
end $$;

-- The first office with its first administrator; once anybody can sign in, never again.
create or replace function first_administrator(unit_code text, unit_level text, office jsonb, login text, full_name text, hash text, on_day date)
returns int language plpgsql security definer set search_path = public, pg_temp
as $$
declare of_unit int; of_official int; of_post int;
begin
  perform pg_advisory_xact_lock(hashtextextended('first-administrator', 0));
  if exists (select from credential) then return null; end if;
  insert into unit (code, level, since) values (unit_code, unit_level, on_day) returning id into of_unit;
  insert into unit_name (unit_id, name, short_name, symbol, superior_name, place, valid)
  values (of_unit, office->>'name', office->>'shortName', office->>'symbol', office->>'superiorName', office->>'place', daterange(on_day, null));
  insert into official (login, full_name) values (first_administrator.login, first_administrator.full_name) returning id into of_official;
  insert into credential (official_id, password_hash, must_change) values (of_official, hash, false);
  insert into post (official_id, unit_id, role, title, valid)
  values (of_official, of_unit, 'admin', 'Quản trị hệ thống', daterange(on_day, null)) returning id into of_post;
  insert into event (unit_id, type, happened_on, official_id, post_id, data)
  values (of_unit, 'office.set-up', on_day, of_official, of_post, jsonb_build_object('login', first_administrator.login));
  return of_official;
end $$;

create or replace function nobody_can_sign_in() returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$ select not exists (select from credential) $$;

-- ------------------------------------------------ rows

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
    'dialogue', 'dialogue_guest', 'dialogue_result', 'obligation', 'obligation_part', 'obligation_obstacle',
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
  (unit_id = any ((select app_units())::int[]) or asked_unit_id = any ((select app_units())::int[]))
  and (not secret or (select app_sees_secret()))
);
alter table coordination_urging enable row level security;
drop policy if exists of_coordination on coordination_urging;
create policy of_coordination on coordination_urging to tiepdan_app using (exists (select from coordination k where k.id = coordination_id));

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

-- Rows that belong to a petition, a visit or a session are seen with it, never without it.
do $$ declare t text; begin
  foreach t in array array['petition_person', 'classification', 'assignment'] loop
    execute format('alter table %I enable row level security', t);
    execute format('drop policy if exists of_petition on %I', t);
    execute format('create policy of_petition on %I to tiepdan_app using (exists (select from petition p where p.id = petition_id))', t);
  end loop;
  foreach t in array array['clock', 'received_item'] loop
    execute format('alter table %I enable row level security', t);
    execute format('drop policy if exists of_petition on %I', t);
    execute format('drop policy if exists of_subject on %I', t);
    execute format('create policy of_subject on %I to tiepdan_app using (
      case when petition_id is not null then exists (select from petition p where p.id = petition_id)
           %s else exists (select from visit v where v.id = visit_id) end)', t,
      case t when 'clock' then 'when resolution_id is not null then exists (select from resolution r where r.id = resolution_id)' else '' end);
  end loop;
  foreach t in array array['session_point', 'session_participant'] loop
    execute format('alter table %I enable row level security', t);
    execute format('drop policy if exists of_session on %I', t);
    execute format('create policy of_session on %I to tiepdan_app using (exists (select from reception_session s where s.id = session_id))', t);
  end loop;
end $$;

drop policy if exists only_mirrors on clock;
create policy only_mirrors on clock as restrictive for delete to tiepdan_app using (resolution_id is not null);

alter table visit_person enable row level security;
drop policy if exists of_visit on visit_person;
create policy of_visit on visit_person to tiepdan_app using (exists (select from visit v where v.id = visit_id));

alter table visit_search enable row level security;
drop policy if exists of_visit on visit_search;
create policy of_visit on visit_search to tiepdan_app using (exists (select from visit v where v.id = visit_id));

alter table paper enable row level security;
drop policy if exists of_petition on paper;
drop policy if exists of_subject on paper;
create policy of_subject on paper to tiepdan_app using (
  case when petition_id is not null then exists (select from petition p where p.id = petition_id)
       when visit_id is not null then exists (select from visit v where v.id = visit_id)
       when session_id is not null then exists (select from reception_session s where s.id = session_id)
       when resolution_id is not null then exists (select from resolution r where r.id = resolution_id)
       else unit_id = any ((select app_units())::int[]) end
);

alter table stored_file enable row level security;
drop policy if exists of_petition on stored_file;
drop policy if exists of_subject on stored_file;
create policy of_subject on stored_file to tiepdan_app using (
  case when petition_id is not null then exists (select from petition p where p.id = petition_id)
       when visit_id is not null then exists (select from visit v where v.id = visit_id)
       when session_id is not null then exists (select from reception_session s where s.id = session_id)
       when resolution_id is not null then exists (select from resolution r where r.id = resolution_id)
       when coordination_id is not null then exists (select from coordination k where k.id = coordination_id)
       when document_id is not null then exists (select from reception_document d where d.id = document_id)
       else stored_by = (select app_official()) or app_task() = 'sweep' end
) with check (
  case when petition_id is not null then exists (select from petition p where p.id = petition_id)
       when visit_id is not null then exists (select from visit v where v.id = visit_id)
       when session_id is not null then exists (select from reception_session s where s.id = session_id)
       when resolution_id is not null then exists (select from resolution r where r.id = resolution_id)
       when coordination_id is not null then exists (select from coordination k where k.id = coordination_id)
       when document_id is not null then exists (select from reception_document d where d.id = document_id)
       else stored_by = (select app_official()) end
);
alter table file_page enable row level security;
drop policy if exists of_file on file_page;
create policy of_file on file_page to tiepdan_app using (exists (select from stored_file f where f.id = file_id));

alter table event enable row level security;
drop policy if exists of_petition on event;
drop policy if exists of_subject on event;
create policy of_subject on event for select to tiepdan_app using (
  case when petition_id is not null then exists (select from petition p where p.id = petition_id)
       when visit_id is not null then exists (select from visit v where v.id = visit_id)
       when session_id is not null then exists (select from reception_session s where s.id = session_id)
       when resolution_id is not null then exists (select from resolution r where r.id = resolution_id)
       else unit_id = any ((select app_units())::int[]) end
);
drop policy if exists append on event;
create policy append on event for insert to tiepdan_app with check (
  official_id is not distinct from (select app_official())
);

alter table matter enable row level security;
drop policy if exists of_members on matter;
create policy of_members on matter to tiepdan_app using (
  unit_id = any ((select app_units())::int[])
  or exists (select from petition p where p.matter_id = matter.id)
  or exists (select from visit v where v.matter_id = matter.id)
);
alter table final_decision enable row level security;
drop policy if exists of_matter on final_decision;
-- A conclusion of a denunciation would tell of a secret letter among open ones.
create policy of_matter on final_decision to tiepdan_app using (
  exists (select from matter m where m.id = matter_id) and (kind <> 'conclusion' or (select app_sees_secret()))
);

alter table session_registration enable row level security;
drop policy if exists own_units on session_registration;
create policy own_units on session_registration to tiepdan_app using (
  unit_id = any ((select app_units())::int[])
  and (not secret or (select app_sees_secret()) or recorded_by = (select app_recorder()))
);

-- Between two units: both see it; what is secret only posts that handle denunciations, and who wrote it.
alter table transfer enable row level security;
drop policy if exists both_sides on transfer;
create policy both_sides on transfer to tiepdan_app using (
  (unit_id = any ((select app_units())::int[]) or to_unit_id = any ((select app_units())::int[])
   or heir_unit_id = any ((select app_units())::int[]))
  and (not secret or (select app_sees_secret()))
);
alter table transfer_reply enable row level security;
drop policy if exists of_transfer on transfer_reply;
create policy of_transfer on transfer_reply to tiepdan_app using (exists (select from transfer t where t.id = transfer_id));
alter table notice enable row level security;
drop policy if exists both_sides on notice;
create policy both_sides on notice to tiepdan_app using (
  (to_unit_id = any ((select app_units())::int[]) or from_unit_id = any ((select app_units())::int[]))
  and (not secret or (select app_sees_secret()))
);
alter table task enable row level security;
drop policy if exists both_sides on task;
create policy both_sides on task to tiepdan_app using (
  (unit_id = any ((select app_units())::int[]) or owner_unit_id = any ((select app_units())::int[]))
  and (not secret or (select app_sees_secret()) or recorded_by = (select app_recorder()))
);

alter table substitution enable row level security;
drop policy if exists own_units on substitution;
create policy own_units on substitution to tiepdan_app using (
  exists (select from post p where p.id = post_id and p.unit_id = any ((select app_units())::int[]))
);
alter table saved_filter enable row level security;
drop policy if exists shared on saved_filter;
create policy shared on saved_filter for select to tiepdan_app using (
  official_id = (select app_official()) or unit_id = any ((select app_units())::int[])
);
drop policy if exists own on saved_filter;
create policy own on saved_filter to tiepdan_app using (official_id = (select app_official()));
-- The calendar is everybody's: a day entered by one office counts in all of this installation.
alter table calendar_change enable row level security;
drop policy if exists everybodys on calendar_change;
create policy everybodys on calendar_change for select to tiepdan_app
  using ((select app_official()) is not null or app_task() in ('sign-in', 'clockwork'));
drop policy if exists entered on calendar_change;
create policy entered on calendar_change for insert to tiepdan_app with check (entered_by = (select app_official()));
drop policy if exists withdrawn on calendar_change;
create policy withdrawn on calendar_change for update to tiepdan_app
  using ((select app_official()) is not null and withdrawn_on is null)
  with check (withdrawn_by = (select app_official()));

alter table disposal enable row level security;
drop policy if exists own_units on disposal;
create policy own_units on disposal to tiepdan_app using (unit_id = any ((select app_units())::int[]));

-- That a unit ends and who continues its work is known to every official; which records go over, with the record only.
alter table handover enable row level security;
drop policy if exists known on handover;
create policy known on handover for select to tiepdan_app using ((select app_official()) is not null);
drop policy if exists declare on handover;
create policy declare on handover to tiepdan_app using ((select app_administers())) with check ((select app_administers()));
do $$ declare t text; begin
  foreach t in array array['handover_item', 'custody'] loop
    execute format('alter table %I enable row level security', t);
    execute format('drop policy if exists of_record on %I', t);
    execute format('create policy of_record on %I to tiepdan_app using (
      case when petition_id is not null then exists (select from petition p where p.id = petition_id)
           when visit_id is not null then exists (select from visit v where v.id = visit_id)
           when resolution_id is not null then exists (select from resolution r where r.id = resolution_id)
           %s end)', t, case t when 'handover_item' then
        'when task_id is not null then exists (select from task k where k.id = task_id)
         when transfer_id is not null then exists (select from transfer f where f.id = transfer_id)
         else exists (select from session_registration g where g.id = registration_id)' else '' end);
  end loop;
end $$;

alter table bag enable row level security;
drop policy if exists own_units on bag;
create policy own_units on bag to tiepdan_app using (unit_id = any ((select app_units())::int[]));

alter table form_draft enable row level security;
drop policy if exists own on form_draft;
create policy own on form_draft to tiepdan_app
  using (official_id = (select app_official()) or app_task() = 'sweep')
  with check (official_id = (select app_official()));

alter table submission enable row level security;
drop policy if exists own on submission;
create policy own on submission to tiepdan_app using (official_id = app_official());

-- Nobody reads the tally but through tally_groups() and tally_rows() (db/tally.sql).
alter table tally enable row level security;
drop policy if exists own_units on tally;
create policy own_units on tally to tiepdan_app using (unit_id = any ((select app_units())::int[]));

-- A report is seen by its unit, by those above it, and by whoever it was sent to. What was sent is added to in its own transaction only.
alter table report_draft enable row level security;
drop policy if exists own_units on report_draft;
create policy own_units on report_draft to tiepdan_app using (unit_id = any ((select app_units())::int[]));
do $$ declare t text; begin
  foreach t in array array['report_submission', 'report_urging'] loop
    execute format('alter table %I enable row level security', t);
    execute format('drop policy if exists own_units on %I', t);
    execute format('create policy own_units on %I to tiepdan_app using (
      unit_id = any ((select app_units())::int[]) or receiver_id = any ((select app_units())::int[]))', t);
  end loop;
  foreach t in array array['report_cell', 'report_part'] loop
    execute format('alter table %I enable row level security', t);
    execute format('drop policy if exists of_report on %I', t);
    execute format('create policy of_report on %I to tiepdan_app using (exists (select from report_submission r where r.id = report_id))
      with check (exists (select from report_submission r where r.id = report_id and r.submitted_at = now()))', t);
  end loop;
end $$;

alter table document_template enable row level security;
drop policy if exists own_units on document_template;
create policy own_units on document_template to tiepdan_app using (unit_id = any ((select app_units())::int[]));

alter table office_setting enable row level security;
drop policy if exists own_units on office_setting;
create policy own_units on office_setting to tiepdan_app using (unit_id = any ((select app_units())::int[]));

alter table book enable row level security;
drop policy if exists own_units on book;
create policy own_units on book to tiepdan_app using (unit_id = any ((select app_units())::int[]));

alter table vault_key enable row level security;
drop policy if exists seal on vault_key;
create policy seal on vault_key for insert to tiepdan_app with check (
  case when petition_id is not null then exists (select from petition p where p.id = petition_id)
       else exists (select from visit v where v.id = visit_id) end
);
alter table vault_identity enable row level security;
drop policy if exists seal on vault_identity;
create policy seal on vault_identity for insert to tiepdan_app with check (
  case when petition_id is not null then exists (select from petition p where p.id = petition_id)
       else exists (select from visit v where v.id = visit_id) end
);

alter table exclusion enable row level security;
drop policy if exists of_subject on exclusion;
create policy of_subject on exclusion to tiepdan_app using (
  case when petition_id is not null then exists (select from petition p where p.id = petition_id)
       when resolution_id is not null then exists (select from resolution r where r.id = resolution_id)
       else exists (select from visit v where v.id = visit_id) end
);

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

-- ------------------------------------------------ a record that turns out to hold a denunciation

-- The story is append-only, but for one thing: a denouncer's name leaves it, with the flag that it did.
create or replace function refuse_change() returns trigger language plpgsql
as $$
begin
  if tg_op = 'UPDATE' and current_setting('app.hiding', true) = 'on'
     and to_jsonb(new) - array['data', 'secret'] = to_jsonb(old) - array['data', 'secret'] then return new; end if;
  raise exception 'table % is append-only', tg_table_name using errcode = '23001';
end $$;

-- What hangs on a record becomes secret with it, whichever command made it so.
create or replace function turned_secret() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
declare t text;
begin
  perform set_config('app.hiding', 'on', true);
  foreach t in array case tg_table_name
    when 'petition' then array['transfer', 'notice', 'task', 'stored_file', 'event', 'session_registration', 'resolution']
    when 'resolution' then array['notice', 'task', 'stored_file', 'event', 'coordination']
    else array['task', 'stored_file', 'event', 'session_registration'] end loop
    execute format('update %I set secret = true where %I = $1 and not secret', t, tg_table_name || '_id') using new.id;
  end loop;
  perform set_config('app.hiding', '', true);
  if tg_table_name = 'resolution' then
    delete from resolution_person where resolution_id = new.id;
    update stored_file set secret = true, name = regexp_replace(name, '^.*(\.[^.]+)$', 'Tệp\1')
     where coordination_id in (select k.id from coordination k where k.resolution_id = new.id);
  end if;
  return null;
end $$;
do $$ declare t text; begin
  foreach t in array array['petition', 'visit', 'resolution'] loop
    execute format('drop trigger if exists turned_secret on %I', t);
    execute format('create trigger turned_secret after update of secret on %I for each row
                    when (new.secret and not old.secret) execute function turned_secret()', t);
  end loop;
end $$;

-- Whoever asked to be received about a denunciation is named in the vault only, however the two came together.
create or replace function hide_registered() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  new.secret := new.secret or exists (select from petition p where p.id = new.petition_id and p.secret)
                           or exists (select from visit v where v.id = new.visit_id and v.secret);
  if new.secret and new.full_name not like 'Người tố cáo%' then
    new.full_name := 'Người tố cáo';
  end if;
  if new.secret then
    new.address := 'Giữ bí mật';
    new.id_number := null;
    new.phone := null;
  end if;
  return new;
end $$;
drop trigger if exists hide_registered on session_registration;
create trigger hide_registered before insert or update on session_registration for each row execute function hide_registered();

-- Takes what the pattern finds out of every text of a secret record, in whatever table it stands: a new table is not forgotten.
create or replace function hide_in_record(of_petition bigint, of_visit bigint, pattern text) returns void
language plpgsql security definer set search_path = public, pg_temp
as $$
declare t record; of_session bigint; whole text := '\y' || pattern || '\y';
begin
  if not exists (select from petition p where p.id = of_petition and p.secret and p.id <> all (app_excluded('petition'))
                    and (p.unit_id = any (app_units()) or p.handler_unit_id = any (app_units())))
     and not exists (select from visit v where v.id = of_visit and v.secret
                        and (v.unit_id = any (app_units()) or v.heir_unit_id = any (app_units()))
                        and v.id <> all (app_excluded('visit'))) then
    raise exception 'no such denunciation' using errcode = '02000';
  end if;
  select session_id into of_session from visit where id = of_visit;
  perform set_config('app.hiding', 'on', true);
  for t in
    select c.table_name as name,
           string_agg(format('%1$I = regexp_replace(%1$I::text, $5, ''[giữ bí mật]'', ''gi'')::%2$s', c.column_name, c.data_type), ', ')
             filter (where c.data_type in ('text', 'jsonb')) as changes,
           string_agg(format('%I::text ~* $5', c.column_name), ' or ') filter (where c.data_type in ('text', 'jsonb')) as found,
           concat_ws(' or ',
             case c.table_name when 'petition' then 'id = $1' when 'visit' then 'id = $2' when 'reception_session' then 'id = $3' end,
             string_agg(format('%I = %s', c.column_name, case c.column_name
                 when 'petition_id' then '$1' when 'visit_id' then '$2' when 'session_id' then '$3'
                 when 'transfer_id' then 'any ($4)' when 'resolution_id' then 'any ($6)' end), ' or ')
               filter (where c.column_name in ('petition_id', 'visit_id', 'session_id', 'transfer_id', 'resolution_id'))) as mine
      from information_schema.columns c join information_schema.tables b using (table_schema, table_name)
     where c.table_schema = 'public' and b.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
       and c.table_name !~ '^vault_|_search$|_person$|_key$'
     group by c.table_name
  loop
    if t.mine <> '' and t.changes is not null then
      execute format('update %I set %s where (%s) and (%s)', t.name, t.changes, t.mine, t.found)
        using of_petition, of_visit, of_session, array(select id from transfer where petition_id = of_petition), whole,
              array(select id from resolution where petition_id = of_petition);
    end if;
  end loop;
  perform set_config('app.hiding', '', true);
end $$;

-- ------------------------------------------------ the one door to who denounced

-- Leaves its trace in the same transaction; the caller commits before it unseals anything.
create or replace function open_identity(wanted bigint, purpose text, on_day date)
returns table (wrapped_key bytea, "position" int, sealed bytea)
language plpgsql security definer set search_path = public, pg_temp
as $$
declare visible petition%rowtype;
begin
  if length(btrim(coalesce(purpose, ''))) < 10 then
    raise exception 'purpose is required' using errcode = '22023';
  end if;
  select p.* into visible from petition p
   where p.id = wanted
     and (p.unit_id = any (app_units()) or p.handler_unit_id = any (app_units()))
     and app_sees_secret() and p.id <> all (app_excluded('petition'));
  if not found or app_official() is null then
    raise exception 'no such denunciation' using errcode = '02000';
  end if;
  insert into event (petition_id, unit_id, type, happened_on, official_id, post_id, secret, data)
  values (wanted, visible.unit_id, 'identity.opened', on_day, app_official(), app_post(), true,
          jsonb_build_object('purpose', btrim(purpose)));
  return query
    select coalesce(i.wrapped_key, k.wrapped_key), i.position, i.sealed
      from vault_key k join vault_identity i on i.petition_id = k.petition_id
     where k.petition_id = wanted order by i.position;
end $$;

-- The same door for who is charged with the case of a denunciation: the petition may lie in the book of another unit.
create or replace function open_case_identity(wanted bigint, purpose text, on_day date)
returns table (petition_id bigint, wrapped_key bytea, "position" int, sealed bytea)
language plpgsql security definer set search_path = public, pg_temp
as $$
declare visible resolution%rowtype; origin bigint;
begin
  if length(btrim(coalesce(purpose, ''))) < 10 then
    raise exception 'purpose is required' using errcode = '22023';
  end if;
  select r.* into visible from resolution r
   where r.id = wanted and r.secret and app_sees_secret() and r.id <> all (app_excluded('resolution'))
     and (r.unit_id = any (app_units()) or r.handler_unit_id = any (app_units()));
  if not found or app_official() is null then
    raise exception 'no such denunciation' using errcode = '02000';
  end if;
  select case when exists (select from vault_identity v where v.petition_id = p.id) then p.id else coalesce(p.part_of, p.id) end
    into origin from petition p where p.id = visible.petition_id;
  insert into event (resolution_id, unit_id, type, happened_on, official_id, post_id, secret, data)
  values (wanted, visible.unit_id, 'identity.opened', on_day, app_official(), app_post(), true,
          jsonb_build_object('purpose', btrim(purpose)));
  return query
    select origin, coalesce(i.wrapped_key, k.wrapped_key), i.position, i.sealed
      from vault_key k join vault_identity i on i.petition_id = k.petition_id
     where k.petition_id = origin order by i.position;
end $$;

-- The same door for a visit whose citizen denounced.
create or replace function open_visit_identity(wanted bigint, purpose text, on_day date)
returns table (wrapped_key bytea, "position" int, sealed bytea)
language plpgsql security definer set search_path = public, pg_temp
as $$
declare visible visit%rowtype;
begin
  if length(btrim(coalesce(purpose, ''))) < 10 then
    raise exception 'purpose is required' using errcode = '22023';
  end if;
  select v.* into visible from visit v
   where v.id = wanted and (v.unit_id = any (app_units()) or v.heir_unit_id = any (app_units())) and app_sees_secret()
     and v.id <> all (app_excluded('visit'));
  if not found or app_official() is null then
    raise exception 'no such denunciation' using errcode = '02000';
  end if;
  insert into event (visit_id, unit_id, type, happened_on, official_id, post_id, secret, data)
  values (wanted, visible.unit_id, 'identity.opened', on_day, app_official(), app_post(), true,
          jsonb_build_object('purpose', btrim(purpose)));
  return query
    select coalesce(i.wrapped_key, k.wrapped_key), i.position, i.sealed
      from vault_key k join vault_identity i on i.visit_id = k.visit_id
     where k.visit_id = wanted order by i.position;
end $$;

-- In which units a matter was brought forward, for whoever sees one of its visits or petitions; names no more than the units.
create or replace function matter_units(wanted bigint) returns setof int
language sql stable security definer set search_path = public, pg_temp
as $$
  with member as (
    select unit_id, unit_id as handler_unit_id, secret from visit where matter_id = wanted and id <> all (app_excluded('visit'))
    union all
    select unit_id, handler_unit_id, secret from petition
     where matter_id = wanted and part = 0 and origin_id is null and id <> all (app_excluded('petition')))
  select distinct unit_id from member
   where (not secret or app_sees_secret())
     and exists (select from member m where (m.unit_id = any (app_units()) or m.handler_unit_id = any (app_units()))
                    and (not m.secret or app_sees_secret()))
$$;

-- ------------------------------------------------ search

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

-- ------------------------------------------------ passing on: what a unit needs of a petition that it may not see

-- A transfer which waits for one of the actor's units. Every door below asks this first.
create or replace function awaited_transfer(wanted bigint) returns setof transfer
language sql stable security definer set search_path = public, pg_temp
as $$
  select t.* from transfer t
   where t.id = wanted and t.to_unit_id = any (app_units()) and (not t.secret or app_sees_secret())
     and t.taken_on is null and t.returned_on is null and t.petition_id <> all (app_excluded('petition'))
$$;

-- The petition that is passed on, with who signed it; nobody of a denunciation stands in petition_person.
create or replace function passed_petition(wanted bigint)
returns table (petition_id bigint, unit_id int, book text, written_on date, stated_kind text, kind text, field_code text,
  summary text, request text, respondent_name text, respondent_address text, place_unit_id int, signatory_count int,
  urgent boolean, originals boolean, matter_id bigint, persons jsonb)
language sql stable security definer set search_path = public, pg_temp
as $$
  select p.id, p.unit_id, p.book_number || '/' || p.book_year || case when p.part > 0 then '-' || p.part else '' end,
         p.written_on, p.stated_kind, p.kind, p.field_code, p.summary, p.request, p.respondent_name, p.respondent_address,
         p.place_unit_id, p.signatory_count, p.urgent, p.originals, p.matter_id,
         coalesce((select jsonb_agg(to_jsonb(q) - 'id' - 'petition_id' order by q.position)
                     from petition_person q where q.petition_id = p.id), '[]')
    from awaited_transfer(wanted) t join petition p on p.id = t.petition_id
$$;

-- What goes along: the scans of the petition and the paper by which it is passed on, no other paper of the sender.
create or replace function passed_files(wanted bigint)
returns table (id uuid, name text, media_type text, bytes bigint, sha256 text, pages int)
language sql stable security definer set search_path = public, pg_temp
as $$
  select f.id, f.name, f.media_type, f.bytes, f.sha256, f.pages
    from awaited_transfer(wanted) t join stored_file f on f.petition_id = t.petition_id
   where not exists (select from paper a where a.file_id = f.id and a.id is distinct from t.paper_id)
   order by f.stored_at, f.id
$$;

-- Who denounced, still sealed, for the unit that takes the denunciation; leaves its trace with the sender's petition.
create or replace function passed_identity(wanted bigint, on_day date)
returns table (petition_id bigint, wrapped_key bytea, "position" int, sealed bytea)
language plpgsql security definer set search_path = public, pg_temp
as $$
declare waiting transfer%rowtype;
begin
  select t.* into waiting from awaited_transfer(wanted) t where t.secret;
  if not found or app_official() is null then
    raise exception 'no such transfer' using errcode = '02000';
  end if;
  insert into event (petition_id, unit_id, type, happened_on, official_id, post_id, secret, data)
  values (waiting.petition_id, waiting.unit_id, 'identity.passed', on_day, app_official(), app_post(), true,
          jsonb_build_object('to', waiting.to_name));
  return query
    select k.petition_id, coalesce(i.wrapped_key, k.wrapped_key), i.position, i.sealed
      from vault_key k join vault_identity i on i.petition_id = k.petition_id
     -- A part of a letter that was secret from the first has its people sealed with the letter.
     where k.petition_id = (
       select case when exists (select from vault_identity v where v.petition_id = p.id) then p.id
                   else coalesce(p.part_of, p.id) end
         from petition p where p.id = waiting.petition_id)
     order by i.position;
end $$;

-- The receiving unit gives a petition back: the sender has it as work again.
create or replace function send_back(wanted bigint, on_day date, why text) returns bigint
language plpgsql security definer set search_path = public, pg_temp
as $$
declare waiting transfer%rowtype;
begin
  select t.* into waiting from awaited_transfer(wanted) t for update;
  if not found or length(btrim(coalesce(why, ''))) < 5 then
    raise exception 'no such transfer' using errcode = '02000';
  end if;
  update transfer set returned_on = on_day, returned_why = btrim(why), version = version + 1 where id = wanted;
  update petition set state = 'received', closed_on = null, version = version + 1
   where id = waiting.petition_id and state = 'issued';
  insert into event (petition_id, unit_id, type, happened_on, official_id, post_id, secret, data)
  values (waiting.petition_id, waiting.unit_id, 'transfer.returned', on_day, app_official(), app_post(), waiting.secret,
          jsonb_build_object('ground', btrim(why), 'by', waiting.to_name));
  return waiting.petition_id;
end $$;

-- Through whose hands a petition that the actor sees has gone, from the first to the last. Names, numbers and days only.
create or replace function passing_chain(wanted bigint)
returns table (hop int, petition_id bigint, unit_id int, body text, book text, received_on date, number text, sent_on date, standing text)
language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare self petition%rowtype;
begin
  select p.* into self from petition p
   where p.id = wanted and (p.unit_id = any (app_units()) or p.handler_unit_id = any (app_units()))
     and (not p.secret or app_sees_secret() or p.recorded_by = app_recorder()) and p.id <> all (app_excluded('petition'));
  if not found then return; end if;
  return query
    with recursive up as (
      select p.*, 0 as step from petition p where p.id = wanted
      union all
      select p.*, up.step - 1 from up join petition p on p.id = up.origin_id where up.step > -50
    ), down as (
      select p.*, 0 as step from petition p where p.id = wanted
      union all
      select p.*, down.step + 1 from down join petition p on p.origin_id = down.id where down.step < 50
    ), held as (select * from up union select * from down)
    select h.step * 2, h.id, h.unit_id, null::text, h.book_number || '/' || h.book_year, h.received_on,
           t.number, t.sent_on, 'held'
      from held h left join transfer t on t.taken_petition_id = h.id
    union all
    select h.step * 2 + 1, null, t.to_unit_id, t.to_name, null, null, t.number, t.sent_on,
           case when t.returned_on is not null then 'returned' when t.to_unit_id is null then 'outside' else 'waiting' end
      from held h join transfer t on t.petition_id = h.id and t.taken_on is null
    union all
    select h.step * 2 - 1, null, null, h.forwarder_name, null, null, h.forwarder_number, h.forwarder_on, 'from'
      from held h where h.origin_id is null and h.forwarder_name is not null
    order by 1, 8 nulls first;
end $$;

-- ------------------------------------------------ a unit ends: what it had goes over

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
  select 'petition', p.id, p.unit_id, p.handler_unit_id from gone, petition p join unit u on u.id = p.handler_unit_id
   where p.unit_id = any (units) and p.handler_unit_id <> all (units) and (u.until is null or u.until > ends_on)
     and not exists (select from custody c where c.petition_id = p.id)
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
  update handover set carried_out_on = on_day, carried_out_by = app_post(), version = version + 1 where id = wanted;
end $$;

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
  insert into custody (petition_id, visit_id, resolution_id, unit_id, handler_unit_id, valid, handover_id)
  select i.petition_id, i.visit_id, i.resolution_id,
         case when r.unit_id <> all (gone) then r.unit_id else i.to_unit_id end,
         case when r.handler_unit_id <> all (gone) then r.handler_unit_id else i.to_unit_id end, daterange(keep_custody.ends_on, null), wanted
    from handover_item i left join resolution r on r.id = i.resolution_id
   where i.handover_id = wanted and num_nonnulls(i.petition_id, i.visit_id, i.resolution_id) = 1
$$;

-- ------------------------------------------------ the same matter

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

-- ------------------------------------------------ limits reckoned anew, of every record, whoever changes the calendar

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

-- ------------------------------------------------ grants

grant select on unit, unit_name, unit_parent, unit_succession, official, post, demo_clock, demo_office, abbreviation to tiepdan_app;
grant insert, update on unit, unit_name, unit_parent, unit_succession, official, post to tiepdan_app;
grant select on handover, handover_item, custody to tiepdan_app;
grant insert, update on handover, handover_item to tiepdan_app;
grant delete on handover_item to tiepdan_app;
grant execute on function units_left_to, units_of_handover, records_of_handover, carry_out_handover to tiepdan_app;
grant execute on function app_recorder to tiepdan_app;
grant execute on function app_administers, give_password, first_administrator, nobody_can_sign_in to tiepdan_app;
grant update (today) on demo_clock, demo_office to tiepdan_app;
grant select on calendar_state to tiepdan_app;
grant update (mark, rules) on calendar_state to tiepdan_app;
grant select, insert, update on calendar_change to tiepdan_app;
grant execute on function calendar_mark, running_limits, running_cases, move_limits to tiepdan_app;
grant select, update on credential to tiepdan_app;
grant select, insert, update, delete on session to tiepdan_app;
grant select, insert, update on petition, classification, clock, paper, book, stored_file, document_template, office_setting to tiepdan_app;
grant select, insert, update on body, matter, final_decision, reception_place, reception_document, reception_session,
  session_participant, session_registration, visit, visit_person, received_item, disposal, assignment, substitution,
  transfer, transfer_reply, notice, task, saved_filter, bag, form_draft, exclusion to tiepdan_app;
grant select, insert, update, delete on session_point, file_page to tiepdan_app;
grant select, insert, update on resolution, resolution_content, resolution_step, delivery, obligation, obligation_part,
  obligation_obstacle, publication, challenge to tiepdan_app;
grant select, insert on publication_proof to tiepdan_app;
grant select, insert, update, delete on resolution_person to tiepdan_app;
grant select, insert, update on verification, verification_member, verification_report, expert_assessment, dialogue, dialogue_guest to tiepdan_app;
grant select, insert on work_minutes, evidence_request, evidence_receipt, evidence_item, dialogue_result to tiepdan_app;
grant select, insert, update, delete on content_finding to tiepdan_app;
grant select, insert on review_campaign, backlog_plan, backlog_plan_row, coordination_urging to tiepdan_app;
grant select, insert, update on backlog_note, coordination to tiepdan_app;
-- The limits of a case are a mirror of its standing, made anew with each step.
grant delete on clock to tiepdan_app;
grant delete on stored_file, saved_filter, form_draft, session_participant to tiepdan_app;
grant select, insert, update, delete on petition_person to tiepdan_app;
grant delete on visit_person to tiepdan_app;
grant select on visit_search to tiepdan_app;
grant select, insert on event, submission to tiepdan_app;
grant select, insert, update on report_draft to tiepdan_app;
grant select, insert on report_submission, report_cell, report_part, report_urging to tiepdan_app;
grant update (returned_on, returned_by, return_reason) on report_submission to tiepdan_app;
grant insert on vault_key, vault_identity to tiepdan_app;
grant execute on function fold, app_units, app_official, app_post, app_sees_secret, app_task, app_sees_session, session_visits, unit_subtree,
  demo_day_of_official, day_of_unit,
  open_identity, open_visit_identity, open_case_identity, index_petition, search_words, search_query, search_petitions, awaited_transfer, passed_petition, passed_files,
  passed_identity, send_back, passing_chain to tiepdan_app;
grant execute on function app_excluded, app_excluded_anew, exclusions_of, excluded_from, release_excluded, namesakes to tiepdan_app;
grant execute on function key_petitions, petition_candidates, petition_candidates_of to tiepdan_app;
grant execute on function tally_groups, tally_rows to tiepdan_app;
grant execute on function index_visit, matter_units, hide_in_record to tiepdan_app;
grant execute on function unaccent(regdictionary, text) to tiepdan_app;
grant execute on function fold, unit_subtree, day_of_unit to tiepdan_public;

-- What anybody may know without signing in.
create or replace view public_unit as
  select u.id, u.code, u.level, n.name, n.place, day_of_unit(u.id) as today,
         exists (select from demo_clock) as demo
    from unit u join unit_name n on n.unit_id = u.id
   where n.valid @> day_of_unit(u.id);
create or replace view public_place as
  select p.id, p.unit_id, p.name, p.address, p.hours, p.main from reception_place p
   where p.since <= day_of_unit(p.unit_id) and (p.until is null or p.until > day_of_unit(p.unit_id));
create or replace view public_session as
  select s.id, s.unit_id, s.place_id, s.kind, s.mode, s.held_on, s.from_time, s.to_time, s.contents, s.state, s.published_on,
         s.change_reason, o.full_name as leader_name, p.title as leader_title, n.held_on as new_day, n.from_time as new_time,
         (select string_agg(a.name, '; ' order by a.id) from session_participant a where a.session_id = s.id) as participants
    from reception_session s
    left join post p on p.id = s.leader_post_id left join official o on o.id = p.official_id
    left join reception_session n on n.id = s.postponed_to
   where s.published_on is not null;
create or replace view public_document as
  select d.id, d.unit_id, d.kind, d.title, d.revision, d.number, d.signed_on, d.text, d.in_force_from, d.in_force_until, d.published_on
    from reception_document d where d.published_on is not null;
-- Results of cases within the days of their posting. What was prepared before the case turned out to be a denunciation is not shown.
create or replace view public_result as
  select p.id, r.unit_id, r.procedure, p.title, p.body, p.from_on, p.until_on, r.decided_on
    from publication p join resolution r on r.id = p.resolution_id
   where p.published_on is not null and p.withdrawn_on is null and p.on_portal
     and day_of_unit(r.unit_id) between p.from_on and p.until_on
     and (not r.secret or p.as_denunciation);
grant select on public_unit, public_place, public_session, public_document, public_result to tiepdan_public;
