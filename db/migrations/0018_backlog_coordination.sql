-- The register of pending cases with the plan to resolve them, campaigns of review, and what units ask of each other about a case.

create table review_campaign (
  id int generated always as identity primary key,
  unit_id int not null references unit,
  name text not null,
  basis text,
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  units int[] not null check (cardinality(units) > 0),
  recorded_by int not null references official,
  recorded_at timestamptz not null default now()
);
comment on table review_campaign is 'A campaign of review (đợt rà soát) of pending cases and the units that take part';

create table backlog_note (
  id bigint generated always as identity primary key,
  resolution_id bigint unique references resolution,
  petition_id bigint unique references petition,
  causes text not null,
  difficulties text not null,
  direction text not null,
  finish_by date not null,
  recorded_by int not null references official,
  recorded_at timestamptz not null default now(),
  version int not null default 1,
  check (num_nonnulls(resolution_id, petition_id) = 1)
);
comment on table backlog_note is 'How a pending case is to be resolved: causes and course of events, difficulties, direction, time limit; as it is now';

create table backlog_plan (
  id int generated always as identity primary key,
  unit_id int not null references unit,
  revision int not null,
  campaign_id int references review_campaign,
  title text not null,
  number text,
  approved_on date not null,
  approved_post_id int not null references post,
  recorded_at timestamptz not null default now(),
  unique (unit_id, revision)
);
comment on table backlog_plan is 'A plan to resolve pending cases as it was approved; what changes later is a new revision';

create table backlog_plan_row (
  id bigint generated always as identity primary key,
  plan_id int not null references backlog_plan,
  position int not null,
  resolution_id bigint references resolution,
  petition_id bigint references petition,
  causes text not null,
  difficulties text not null,
  direction text not null,
  finish_by date not null,
  reasons text[] not null,
  check (num_nonnulls(resolution_id, petition_id) = 1)
);
comment on table backlog_plan_row is 'One case in an approved plan, in the words that were approved; reasons are rows of src/law/backlog.ts';
create index backlog_plan_row_plan on backlog_plan_row (plan_id, position);

create table coordination (
  id bigint generated always as identity primary key,
  resolution_id bigint not null references resolution,
  unit_id int not null references unit,
  asked_unit_id int not null references unit check (asked_unit_id <> unit_id),
  kind text not null check (kind in ('information', 'documents', 'people', 'consult', 'report')),
  about text not null,
  number text,
  asked_on date not null,
  due_on date check (due_on >= asked_on),
  rule text,
  secret boolean not null,
  urged int not null default 0,
  urged_on date,
  answer text,
  answered_on date check (answered_on >= asked_on),
  answer_number text,
  responsible text,
  answered_by int references official,
  recorded_by int not null references official,
  recorded_at timestamptz not null default now(),
  version int not null default 1,
  check (num_nonnulls(answer, answered_on, responsible, answered_by) in (0, 4))
);
comment on table coordination is 'What one unit asks of another about a case; the asked unit sees this and its files, never the case';
comment on column coordination.responsible is 'Who answers for the correctness of what was given';
create index coordination_case on coordination (resolution_id, id);
create index coordination_asked on coordination (asked_unit_id, due_on) where answered_on is null;
create index coordination_asking on coordination (unit_id, due_on) where answered_on is null;

create table coordination_urging (
  id bigint generated always as identity primary key,
  coordination_id bigint not null references coordination,
  round int not null,
  urged_on date not null,
  number text,
  told_unit_id int references unit,
  recorded_by int not null references official,
  recorded_at timestamptz not null default now(),
  unique (coordination_id, round)
);
comment on table coordination_urging is 'One urging letter (đôn đốc) with its round and day; told_unit_id: the unit above that was told of the lateness';

alter table stored_file
  add column coordination_id bigint references coordination,
  drop constraint stored_file_subject,
  add constraint stored_file_subject check (num_nonnulls(petition_id, visit_id, document_id, session_id, resolution_id, coordination_id) <= 1);
create index stored_file_coordination on stored_file (coordination_id) where coordination_id is not null;
