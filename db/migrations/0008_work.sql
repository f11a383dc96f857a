-- Passing on, assignment, notices, work lists, retention: what their lists and doors need beyond 0002.

alter table transfer
  add column paper_id bigint references paper,
  add column repeat_reason text,
  add column taken_number text,
  add column urged int not null default 0 check (urged >= 0),
  add column urged_on date,
  add column reported_on date,
  add constraint transfer_taken_number check ((taken_on is null) = (taken_number is null)),
  add constraint transfer_urged check ((urged = 0) = (urged_on is null));
comment on column transfer.repeat_reason is 'Why it was passed on although an internal rule spoke against it';
comment on column transfer.taken_number is 'The number in the book of the unit that took it';
create index transfer_unit on transfer (unit_id, sent_on desc, id desc);
create index transfer_inbox on transfer (to_unit_id, sent_on desc, id desc) where to_unit_id is not null;

alter table unit add column board_of int references unit;
comment on column unit.board_of is 'The unit whose reception board (Ban Tiếp công dân) this one is: it is told what the units below guided or passed on';
update unit set board_of = p.parent_id
  from unit_name n, unit_parent p
 where n.unit_id = unit.id and p.unit_id = unit.id and n.name like 'Ban Tiếp công dân%' and upper_inf(p.valid);

create index petition_origin on petition (origin_id) where origin_id is not null;
create index petition_to_answer on petition (handler_unit_id, forwarder_reply_due_on)
  where forwarder_reply_due_on is not null and forwarder_replied_on is null;
create index petition_filed on petition (unit_id, closed_on, id) where state = 'filed' and disposal_id is null;
create index petition_disposal on petition (disposal_id) where disposal_id is not null;
create index notice_unread on notice (to_unit_id, id desc) where read_at is null;
create index task_post on task (owner_post_id, due_on) where state = 'open';
create index substitution_substitute on substitution (substitute_post_id);
