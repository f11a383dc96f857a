-- A record that was handed over is counted by each unit for the time of its charge.

alter table tally
  add column stretch smallint not null default 0,
  add column taken boolean not null default false,
  add column handed boolean not null default false,
  drop constraint tally_pkey,
  add primary key (subject, subject_id, stretch, known_from);
comment on column tally.stretch is 'Which unit''s charge: 0 the first, a further one for each hand-over of the record';
comment on column tally.taken is 'It was there before, and came by a hand-over on began_on';
comment on column tally.handed is 'It was not ended, and went by a hand-over at the end of ended_on';
comment on column tally.began_on is 'The day in law: received, heard, held; or taken over';
comment on column tally.ended_on is 'The day on which nothing was left of it, the case that grew out of it included; or the last day of this unit''s charge';

drop index tally_began;
drop index tally_ended;
create index tally_began on tally (unit_id, subject, began_on)
  include (processed_on, decided_on, ended_on, class, matter_id, amount, subject_id, taken, handed) where known_until = 'infinity';
create index tally_ended on tally (unit_id, subject, ended_on)
  include (began_on, processed_on, decided_on, class, matter_id, amount, subject_id, taken, handed) where known_until = 'infinity';
