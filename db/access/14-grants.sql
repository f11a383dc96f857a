-- What each login role may do with which table.

grant select on unit, unit_name, unit_parent, unit_succession, official, post, demo_clock, demo_office, abbreviation to tiepdan_app;
grant insert, update on unit, unit_name, unit_parent, unit_succession, official, post to tiepdan_app;
grant select on handover, handover_item, custody to tiepdan_app;
grant insert, update on handover, handover_item to tiepdan_app;
grant delete on handover_item to tiepdan_app;
grant execute on function units_left_to, units_of_handover, records_of_handover, carry_out_handover to tiepdan_app;
grant execute on function app_recorder, app_shared_with to tiepdan_app;
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
grant select, insert on review_campaign, backlog_plan, backlog_plan_row, coordination_urging, coordination_return, inner_due to tiepdan_app;
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
grant execute on function tally_groups, tally_rows, pivot_groups, report_units to tiepdan_app;
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
