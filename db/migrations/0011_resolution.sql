-- Resolution: the case from its opening to the last executed obligation. What happened are steps; where a case stands is reckoned from them.

create table resolution (
  id bigint generated always as identity primary key,
  unit_id int not null references unit,
  book_unit_id int not null references unit,
  book_year int not null,
  book_number int not null,
  handler_unit_id int not null references unit,
  handler_post_id int references post,
  watching int[] not null default '{}',
  procedure text not null,
  petition_id bigint references petition,
  matter_id bigint references matter,
  earlier_id bigint references resolution,
  secret boolean not null,
  title text not null,
  field_code text,
  place_unit_id int references unit,
  respondent_name text not null,
  respondent_title text,
  respondent_address text,
  contested text,
  people int not null default 1 check (people > 0),
  given jsonb not null default '{}',
  standing jsonb not null,
  state text not null,
  received_on date not null,
  accepted_on date,
  decided_on date,
  finding text,
  ended_on date,
  due_on date,
  wake_on date,
  recorded_by int not null references official,
  recorded_at timestamptz not null default now(),
  version int not null default 1,
  unique (book_unit_id, book_year, book_number),
  check (procedure not like 'denunciation%' or secret)
);
comment on table resolution is 'A case under resolution (vụ việc giải quyết) by one procedure: unit_id must resolve it, handler_unit_id is charged with it';
comment on column resolution.book_unit_id is 'In whose register of cases it has its number: the unit that opened it';
comment on column resolution.watching is 'Units that see the case beside those in charge: who opened it, who was in charge before';
comment on column resolution.given is 'What was known at the outset, before the first step (facts and days of src/law/flows/case)';
comment on column resolution.standing is 'Where the case stands after all its steps, as src/law/flows/case reckons it; never changed but by its steps';
comment on column resolution.wake_on is 'The earliest day on which the passing of time alone may move the case on';
create unique index resolution_petition on resolution (petition_id) where petition_id is not null;
create index resolution_newest on resolution (unit_id, received_on desc, id desc);
create index resolution_order on resolution (received_on desc, id desc);
create index resolution_handler on resolution (handler_unit_id, received_on desc, id desc);
create index resolution_open on resolution (handler_unit_id, due_on, id) where ended_on is null;
create index resolution_earlier on resolution (earlier_id) where earlier_id is not null;
create index resolution_matter on resolution (matter_id) where matter_id is not null;
create index resolution_wake on resolution (wake_on) where wake_on is not null;

create table resolution_person (
  id bigint generated always as identity primary key,
  resolution_id bigint not null references resolution,
  position int not null,
  full_name text not null,
  address text not null,
  phone text,
  representative boolean not null default false,
  withdrawn_on date,
  unique (resolution_id, position)
);
comment on table resolution_person is 'Who complains, proposes or reflects in a case; never who denounces: he stands in the vault of the petition only';

create table resolution_content (
  id bigint generated always as identity primary key,
  resolution_id bigint not null references resolution,
  position int not null,
  text text not null,
  withdrawn_on date,
  unique (resolution_id, position)
);
comment on table resolution_content is 'One content of a case, on which a finding of its own is made';

create table resolution_step (
  id bigint generated always as identity primary key,
  resolution_id bigint not null references resolution,
  action text not null,
  row_id text not null,
  region text not null,
  happened_on date not null,
  role text not null,
  given jsonb not null default '{}',
  choice text,
  note text,
  paper_id bigint references paper,
  outside_paper text,
  official_id int references official,
  post_id int references post,
  recorded_at timestamptz not null default now(),
  voided_at timestamptz,
  voided_by int references official,
  voided_why text,
  check ((voided_at is null) = (voided_why is null))
);
comment on table resolution_step is 'One step of a case: the day that counts in law, who took it, what it established; voided when entered by mistake, never deleted';
comment on column resolution_step.outside_paper is 'Number and day of the paper by which the step was taken, where it was not made in the system';
create index resolution_step_case on resolution_step (resolution_id, happened_on, id);

alter table paper
  add column resolution_id bigint references resolution,
  drop constraint paper_subject,
  add constraint paper_subject check (num_nonnulls(petition_id, visit_id, session_id, resolution_id) <= 1);
create index paper_resolution on paper (resolution_id) where resolution_id is not null;
alter table stored_file
  add column resolution_id bigint references resolution,
  drop constraint stored_file_subject,
  add constraint stored_file_subject check (num_nonnulls(petition_id, visit_id, document_id, session_id, resolution_id) <= 1);
create index stored_file_resolution on stored_file (resolution_id) where resolution_id is not null;
alter table clock
  add column resolution_id bigint references resolution,
  drop constraint clock_subject,
  add constraint clock_subject check (num_nonnulls(petition_id, visit_id, resolution_id) = 1);
create index clock_resolution on clock (resolution_id) where resolution_id is not null;
alter table event add column resolution_id bigint references resolution;
create index event_resolution on event (resolution_id, happened_on, id) where resolution_id is not null;
alter table task add column resolution_id bigint references resolution;
create index task_resolution on task (resolution_id) where resolution_id is not null;
alter table notice add column resolution_id bigint references resolution;

create table delivery (
  id bigint generated always as identity primary key,
  paper_id bigint not null references paper,
  recipient text not null,
  how text not null check (how in ('direct', 'post', 'electronic', 'posted')),
  sent_on date not null,
  received_on date check (received_on >= sent_on),
  proof text,
  file_id uuid references stored_file,
  recorded_by int not null references official,
  recorded_at timestamptz not null default now(),
  version int not null default 1
);
comment on table delivery is 'To whom a paper was delivered, how, and the proof of receipt';
create index delivery_paper on delivery (paper_id);
