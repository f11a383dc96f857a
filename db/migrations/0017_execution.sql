-- What follows a decision or conclusion: the obligations it lays down and what was done of each, its publication, and what became of it later.

create table obligation (
  id bigint generated always as identity primary key,
  resolution_id bigint not null references resolution,
  kind text not null,
  content text not null,
  obliged text not null,
  obliged_sort text not null check (obliged_sort in ('state', 'organisation', 'person')),
  beneficiary_sort text check (beneficiary_sort in ('state', 'organisation', 'person')),
  amount bigint check (amount > 0),
  area numeric(14, 2) check (area > 0),
  people int check (people > 0),
  officials int check (officials >= 0),
  organisations int check (organisations > 0),
  ordered_on date not null,
  due_on date,
  done_on date,
  voided_on date,
  voided_why text,
  recorded_by int not null references official,
  recorded_at timestamptz not null default now(),
  version int not null default 1,
  check (officials <= people),
  check (done_on is null or done_on >= ordered_on),
  check ((voided_on is null) = (voided_why is null))
);
comment on table obligation is 'What a decision or conclusion obliges somebody to do; kind from the list ''obligation'' of src/law/choices.ts';
comment on column obligation.amount is 'In đồng; area in square metres';
comment on column obligation.officials is 'How many of the people are cán bộ, công chức, viên chức';
comment on column obligation.ordered_on is 'The day of the decision: from then on it counts as ordered (phải thu, phải trả)';
comment on column obligation.done_on is 'The day on which the last of it was done, by src/law/execution.ts';
create index obligation_case on obligation (resolution_id);
create index obligation_open on obligation (due_on) where done_on is null and voided_on is null;

create table obligation_part (
  id bigint generated always as identity primary key,
  obligation_id bigint not null references obligation,
  resolution_id bigint not null references resolution,
  done_on date not null,
  amount bigint check (amount >= 0),
  area numeric(14, 2) check (area >= 0),
  people int check (people >= 0),
  officials int check (officials >= 0),
  organisations int check (organisations >= 0),
  prosecuted_cases int check (prosecuted_cases >= 0),
  prosecuted_people int check (prosecuted_people >= 0),
  prosecuted_officials int check (prosecuted_officials >= 0),
  finished boolean not null default false,
  note text,
  file_id uuid references stored_file,
  step_id bigint references resolution_step,
  voided_on date,
  voided_why text,
  recorded_by int not null references official,
  recorded_at timestamptz not null default now(),
  check (officials <= people),
  check (prosecuted_officials <= prosecuted_people),
  check ((voided_on is null) = (voided_why is null))
);
comment on table obligation_part is 'What was done of an obligation on one day (đã thu, đã trả, đã xử lý, đã khởi tố), with its evidence; never beyond what was ordered';
comment on column obligation_part.finished is 'Said to be done in full, where nothing is counted';
create index obligation_part_of on obligation_part (obligation_id, done_on);
create index obligation_part_case on obligation_part (resolution_id);

create table obligation_obstacle (
  id bigint generated always as identity primary key,
  obligation_id bigint not null references obligation,
  resolution_id bigint not null references resolution,
  kind text not null check (kind in ('difficult', 'paused', 'impossible')),
  since date not null,
  until date check (until >= since),
  reason text not null,
  proposal text,
  recorded_by int not null references official,
  recorded_at timestamptz not null default now()
);
comment on table obligation_obstacle is 'Why an obligation is not carried out: a difficulty, a pause, or that it cannot be done; ended when it is gone';
create index obligation_obstacle_of on obligation_obstacle (obligation_id);
create index obligation_obstacle_case on obligation_obstacle (resolution_id);

-- Two who record at once come one after the other: the obligation is held while its parts are added up.
create function obligation_within() returns trigger language plpgsql security definer set search_path = public, pg_temp
as $$
declare o obligation%rowtype; s record;
begin
  if tg_table_name = 'obligation' then o := new;
  else
    select * into o from obligation where id = new.obligation_id for update;
    if o.resolution_id <> new.resolution_id then
      raise exception 'part of an obligation of another case' using errcode = '23514', constraint = 'obligation_part_case';
    end if;
    if new.done_on < o.ordered_on then
      raise exception 'done before it was ordered' using errcode = '23514', constraint = 'obligation_part_day';
    end if;
  end if;
  select coalesce(sum(amount), 0) as amount, coalesce(sum(area), 0) as area, coalesce(sum(people), 0) as people,
         coalesce(sum(organisations), 0) as organisations, count(*) as parts into s
    from obligation_part where obligation_id = o.id and voided_on is null;
  if s.amount > coalesce(o.amount, 0) or s.area > coalesce(o.area, 0) or s.people > coalesce(o.people, 0)
     or s.organisations > coalesce(o.organisations, 0) or (o.voided_on is not null and s.parts > 0) then
    raise exception 'more is done than was ordered' using errcode = '23514', constraint = 'obligation_within';
  end if;
  return null;
end $$;
create trigger obligation_within after insert or update on obligation_part for each row execute function obligation_within();
create trigger obligation_within after update of amount, area, people, organisations, voided_on on obligation
  for each row execute function obligation_within();

create table publication (
  id bigint generated always as identity primary key,
  resolution_id bigint not null references resolution,
  form text not null,
  title text not null,
  body text not null,
  as_denunciation boolean not null,
  place text,
  from_on date,
  until_on date check (until_on >= from_on),
  issues int check (issues > 0),
  meeting_on date,
  on_portal boolean not null default false,
  published_on date,
  withdrawn_on date,
  withdrawn_why text,
  prepared_by int not null references official,
  prepared_at timestamptz not null default now(),
  version int not null default 1,
  check (published_on is null or from_on is not null),
  check (not on_portal or published_on is null or until_on is not null),
  check ((withdrawn_on is null) = (withdrawn_why is null))
);
comment on table publication is 'What of a case is made known, in which form, where and from when to when; its text is kept only after personal data and who denounces were taken out';
comment on column publication.as_denunciation is 'Who denounces was taken out with the help of the vault; what was prepared otherwise is no longer shown once the case is secret';
create index publication_case on publication (resolution_id);

create table publication_proof (
  id bigint generated always as identity primary key,
  publication_id bigint not null references publication,
  resolution_id bigint not null references resolution,
  shown_on date not null,
  note text not null,
  file_id uuid references stored_file,
  recorded_by int not null references official,
  recorded_at timestamptz not null default now()
);
comment on table publication_proof is 'Proof of a publication: a photo, a copy of the issue, minutes';
create index publication_proof_of on publication_proof (publication_id);

create table challenge (
  id bigint generated always as identity primary key,
  resolution_id bigint not null references resolution,
  result text not null,
  reason text,
  body_name text not null,
  number text not null,
  decided_on date not null,
  note text,
  voided_on date,
  voided_why text,
  recorded_by int not null references official,
  recorded_at timestamptz not null default now(),
  version int not null default 1,
  check ((voided_on is null) = (voided_why is null))
);
comment on table challenge is 'What became of a decision when it was reviewed: upheld, amended, annulled, corrected by its maker, by a court; lists ''challenge'' and ''challenge.reason'' of src/law/choices.ts';
create unique index challenge_once on challenge (resolution_id, body_name, number, decided_on) where voided_on is null;
create index challenge_decided on challenge (decided_on desc, id desc);
