-- What a session of reception needs beyond its dates: why it was announced late, why nothing was concluded, what was concluded for whom.

alter table reception_session
  add column late_reason text,
  add column no_conclusion_reason text,
  add column online_case text,
  add column protection_asked boolean not null default false,
  add column secrecy_ensured boolean not null default false;
comment on column reception_session.late_reason is 'Why the session was announced later than the law allows; the law gives no exception';
comment on column reception_session.no_conclusion_reason is 'Why a leader''s session ended without a notice of conclusion';
comment on column reception_session.online_case is 'The row of law (TTT-1 …) on which an online session rests';

-- One leader cannot be announced twice for the same hour, whoever plans first.
create unique index reception_session_leader on reception_session (leader_post_id, held_on, from_time)
 where state in ('planned', 'published', 'held');

alter table visit add column conclusion text;
comment on column visit.conclusion is 'What the leader concluded at his session about this visit';

alter table task
  add column contact text,
  add column answer_on date;
comment on column task.contact is 'Whom the citizen asks for the result';
comment on column task.answer_on is 'The day by which the citizen was told that he is answered';
create index task_session on task (session_id);
create index session_participant_unit on session_participant (unit_id) where unit_id is not null;
create index session_registration_session on session_registration (session_id) where session_id is not null;
