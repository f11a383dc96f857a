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
       -- Of a request about a case the asked unit sees what was issued to it.
       when coordination_id is not null then exists (select from coordination k where k.id = coordination_id)
         and (paper.state = 'issued' or exists (select from resolution r where r.id = resolution_id))
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
  ((to_unit_id = any ((select app_units())::int[]) or from_unit_id = any ((select app_units())::int[]))
   and (not secret or (select app_sees_secret())))
  or (select app_task()) = 'clockwork'
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
-- With whom a saved list is shared, from where this post stands: its own unit's, one from above, one from below.
create or replace function app_shared_with(of_unit int, how text) returns boolean language sql stable parallel safe
as $$
  select case how when 'unit' then p.unit_id = of_unit
                  when 'below' then p.unit_id in (select unit_subtree(of_unit, day_of_unit(p.unit_id)))
                  when 'above' then of_unit in (select unit_subtree(p.unit_id, day_of_unit(p.unit_id))) end
    from post p where p.id = app_post()
$$;
alter table saved_filter enable row level security;
drop policy if exists shared on saved_filter;
create policy shared on saved_filter for select to tiepdan_app using (
  official_id = (select app_official()) or deleted_at is null and app_shared_with(unit_id, shared)
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
