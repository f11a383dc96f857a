-- What statutory reports count, narrow enough to be counted by the hundred thousand, with what was known on each day.

create table tally (
  subject text not null check (subject in ('petition', 'visit', 'session', 'reply')),
  subject_id bigint not null,
  known_from date not null,
  known_until date not null default 'infinity' check (known_until > known_from),
  unit_id int not null references unit,
  began_on date not null,
  processed_on date not null default 'infinity',
  decided_on date not null default 'infinity',
  ended_on date not null default 'infinity',
  class text not null,
  matter_id bigint,
  amount int not null default 1,
  primary key (subject, subject_id, known_from)
);
comment on table tally is 'What reports count of a record, written by triggers in the transaction that changes it (db/tally.sql); a row for each stretch of days on which it was known so';
comment on column tally.known_from is 'The office''s day on which this was entered; known_until is the first day on which it was known otherwise';
comment on column tally.began_on is 'The day in law: received, heard, held';
comment on column tally.processed_on is 'The day on which the examination was finished: paper issued, filed, withdrawn';
comment on column tally.decided_on is 'The day on which the case was accepted or not accepted';
comment on column tally.ended_on is 'The day on which nothing was left of it, the case that grew out of it included';
comment on column tally.class is 'What was recorded, word for word and in a fixed order; src/law/reports/recorded.ts says how the forms read it';

-- What counts now: began in the window, or began before and ended in it or later.
create index tally_began on tally (unit_id, subject, began_on)
  include (processed_on, decided_on, ended_on, class, matter_id, amount, subject_id) where known_until = 'infinity';
create index tally_ended on tally (unit_id, subject, ended_on)
  include (began_on, processed_on, decided_on, class, matter_id, amount, subject_id) where known_until = 'infinity';
-- As it was known on an earlier day.
create index tally_known on tally (unit_id, subject, began_on) where known_until <> 'infinity';
