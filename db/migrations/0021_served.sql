-- Who is to get a paper of a case is noted at its issue; how and when it went, and the proof, come later. Some of those who complain together may withdraw.

alter table delivery
  alter column how drop not null,
  alter column sent_on drop not null,
  add column skipped_why text,
  add constraint delivery_sent check ((how is null) = (sent_on is null) and (received_on is null or sent_on is not null)),
  add constraint delivery_skipped check (skipped_why is null or sent_on is null);
comment on column delivery.how is 'How it went; empty until it was sent';
comment on column delivery.skipped_why is 'Why this recipient needs no copy after all';

alter table resolution_person add column withdrawn_step bigint references resolution_step;
alter table resolution_content add column withdrawn_step bigint references resolution_step;
comment on column resolution_person.withdrawn_step is 'The step by which this person withdrew; taken back with it';
comment on column resolution_content.withdrawn_step is 'The step by which this content was withdrawn; taken back with it';
