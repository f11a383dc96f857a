-- The calendar of days off as an office adds to it, and the limits reckoned anew when it or a rule changes.

create table calendar_change (
  id int generated always as identity primary key,
  day date not null,
  kind text not null check (kind in ('off', 'worked')),
  name text not null check (name <> ''),
  basis text not null check (basis <> ''),
  entered_by int not null references official,
  entered_on date not null,
  recorded_at timestamptz not null default now(),
  withdrawn_by int references official,
  withdrawn_on date,
  withdrawn_why text,
  check ((withdrawn_by is null) = (withdrawn_on is null) and (withdrawn_by is null) = (withdrawn_why is null))
);
comment on table calendar_change is 'A day that differs from the official calendar, with the document that says so; in force from its entry until it is withdrawn';
create unique index calendar_change_day on calendar_change (day) where withdrawn_on is null;

create table calendar_state (
  single boolean primary key default true check (single),
  mark int not null,
  rules text
);
comment on table calendar_state is 'mark grows with each change of the calendar, so that every process sees it; rules is the fingerprint of the rules by which the stored limits were last reckoned';
insert into calendar_state (mark) values (1);

-- One writes while nobody changes the calendar, or changes it while nobody writes: no limit is reckoned by a calendar that has
-- just been replaced. Volatile, so that the mark is read after the lock was given.
create function calendar_mark(hold text) returns int language plpgsql volatile
as $$
begin
  if hold = 'write' then perform pg_advisory_xact_lock_shared(4013);
  elsif hold = 'change' then perform pg_advisory_xact_lock(4013);
  end if;
  return (select mark from calendar_state);
end $$;
comment on function calendar_mark is 'Which calendar is in force in this transaction; held against a change while it writes';

alter table clock add column recomputed jsonb not null default '[]';
comment on column clock.recomputed is 'Every time the day moved after it was first reckoned: on which day, from which day to which, and why';
create index clock_open on clock (step, day0) where met_on is null and cancelled_on is null;
