-- Reception, matters, passing on, work: what issue after issue stands on. A day is a date and never a moment.

-- ---------------------------------------------------------------- bodies outside the system

create table body (
  id int generated always as identity primary key,
  name text not null unique check (name = btrim(name) and name <> ''),
  kind text not null default 'unknown' check (kind in
    ('administrative', 'elected', 'judicial', 'audit', 'organisation', 'public-service', 'party', 'press', 'front', 'unknown')),
  listed boolean not null default false,
  superior boolean not null default false
);
comment on table body is 'A body outside the system that forwards petitions or is competent; listed: named in Thông tư 05/2021 Điều 8 khoản 2; superior: stands above the office';

-- ---------------------------------------------------------------- matters

create table matter (
  id bigint generated always as identity primary key,
  unit_id int not null references unit,
  opened_by int not null references official,
  opened_at timestamptz not null default now()
);
comment on table matter is 'A matter (vụ việc) to which several petitions and visits belong; a petition without one is its own matter';

create table final_decision (
  id bigint generated always as identity primary key,
  matter_id bigint not null references matter,
  kind text not null check (kind in ('first-in-force', 'second', 'judgment', 'conclusion', 'ending-notice')),
  body_name text not null,
  number text not null,
  decided_on date not null,
  content text not null,
  recorded_by int not null references official,
  recorded_at timestamptz not null default now(),
  withdrawn_on date,
  withdrawn_why text,
  check ((withdrawn_on is null) = (withdrawn_why is null))
);
comment on table final_decision is 'By which decision a matter is finally resolved; withdrawn when it was entered wrongly or set aside';
create index final_decision_matter on final_decision (matter_id);

-- ---------------------------------------------------------------- places, rules, sessions

create table reception_place (
  id int generated always as identity primary key,
  unit_id int not null references unit,
  name text not null,
  address text not null,
  hours text not null,
  main boolean not null default true,
  since date not null,
  until date check (until > since),
  version int not null default 1
);
comment on table reception_place is 'Where a unit receives citizens (nơi tiếp công dân) and its regular hours, as published';

create table reception_document (
  id int generated always as identity primary key,
  unit_id int not null references unit,
  kind text not null check (kind in ('rules', 'regulation', 'procedure')),
  title text not null,
  revision int not null check (revision > 0),
  number text,
  signed_on date,
  text text,
  in_force_from date not null,
  in_force_until date check (in_force_until > in_force_from),
  published_on date,
  recorded_by int not null references official,
  recorded_at timestamptz not null default now(),
  version int not null default 1,
  unique (unit_id, kind, revision)
);
comment on table reception_document is 'Internal rules (nội quy), regulation (quy chế) and posted procedures of reception, each revision kept';

create table reception_session (
  id bigint generated always as identity primary key,
  unit_id int not null references unit,
  place_id int not null references reception_place,
  kind text not null check (kind in ('regular', 'periodic', 'extraordinary')),
  mode text not null default 'in_person' check (mode in ('in_person', 'online')),
  held_on date not null,
  from_time time not null,
  to_time time not null check (to_time > from_time),
  leader_post_id int references post,
  contents text,
  ground text,
  state text not null check (state in ('planned', 'published', 'postponed', 'cancelled', 'held')),
  published_on date,
  published_where text,
  postponed_to bigint references reception_session,
  change_reason text,
  receiver_post_id int references post,
  delegation_paper text,
  delegation_reason text,
  note_taker text,
  nobody_came boolean,
  began_at time,
  ended_at time,
  notified_on date,
  tested_on date,
  connected_at time,
  recording text,
  conclusion text,
  recorded_by int not null references official,
  version int not null default 1,
  check (kind = 'regular' or leader_post_id is not null)
);
comment on table reception_session is 'A session of regular, periodic or extraordinary reception: whose, when, where, how it was announced and held';
create index reception_session_unit on reception_session (unit_id, held_on);

create table session_point (
  session_id bigint not null references reception_session,
  position int not null,
  role text not null check (role in ('central', 'component')),
  place text not null,
  attendants text,
  primary key (session_id, position)
);
comment on table session_point is 'The ends (điểm cầu) of an online session';

create table session_participant (
  id bigint generated always as identity primary key,
  session_id bigint not null references reception_session,
  unit_id int references unit,
  name text not null,
  required boolean not null,
  invited_on date,
  attendance text check (attendance in ('present', 'represented', 'absent')),
  substitute text,
  absence_reason text,
  opinion text,
  unique (session_id, name)
);
comment on table session_participant is 'A body or person that takes part in a session: invited when, came or why not, what was said';

create table session_registration (
  id bigint generated always as identity primary key,
  unit_id int not null references unit,
  session_id bigint references reception_session,
  registered_on date not null,
  position int,
  full_name text not null,
  address text not null,
  id_number text,
  phone text,
  people int not null default 1 check (people > 0),
  content text not null,
  secret boolean not null default false,
  petition_id bigint references petition,
  visit_id bigint,
  state text not null check (state in ('waiting', 'placed', 'refused', 'withdrawn', 'received')),
  decided_on date,
  decision_reason text,
  recorded_by int not null references official,
  recorded_at timestamptz not null default now(),
  version int not null default 1
);
comment on table session_registration is 'A citizen''s request to be received by the leader, until he is received, placed in a session or refused with reason';
create index session_registration_unit on session_registration (unit_id, state, registered_on);

-- ---------------------------------------------------------------- visits

create table visit (
  id bigint generated always as identity primary key,
  unit_id int not null references unit,
  book_year int not null,
  book_number int not null,
  place_id int not null references reception_place,
  session_id bigint references reception_session,
  kind text not null check (kind in ('regular', 'periodic', 'extraordinary')),
  mode text not null default 'in_person' check (mode in ('in_person', 'online')),
  received_on date not null,
  began_at time,
  ended_at time,
  receiver_post_id int not null references post,
  people int not null default 1 check (people >= 1),
  first_time boolean not null default true,
  content_kind text not null check (content_kind in ('complaint', 'denunciation', 'feedback', 'mixed', 'other')),
  secret boolean not null,
  field_code text,
  matter_place_unit_id int references unit,
  content text not null,
  request text,
  respondent_name text,
  earlier_handling text,
  earlier_body text,
  interpreter text,
  competent boolean,
  outcome text,
  outcome_detail text,
  guided_to text,
  refusal_ground text,
  refusal_explained text,
  refusal_reported_to text,
  answer text check (answer in ('accepted', 'extended', 'refused', 'transferred')),
  answer_how text check (answer_how in ('oral', 'written')),
  answered_on date,
  follow_up text,
  note text,
  matter_id bigint references matter,
  state text not null check (state in ('open', 'done', 'refused')),
  due_on date,
  recorded_by int not null references official,
  recorded_at timestamptz not null default now(),
  version int not null default 1,
  unique (unit_id, book_year, book_number),
  check (content_kind <> 'denunciation' or secret),
  check ((state = 'refused') = (refusal_ground is not null)),
  check (kind = 'regular' or session_id is not null)
);
comment on table visit is 'One reception of a citizen or group (lượt tiếp), its number in the register (sổ tiếp công dân), what was said and what came of it';
create index visit_newest on visit (unit_id, received_on desc, id desc);
create index visit_session on visit (session_id);
create index visit_matter on visit (matter_id);
create index visit_open on visit (unit_id, due_on) where answered_on is null;

alter table session_registration add foreign key (visit_id) references visit;

create table visit_person (
  id bigint generated always as identity primary key,
  visit_id bigint not null references visit,
  position int not null,
  capacity text not null default 'self',
  papers text,
  representative boolean not null default false,
  full_name text not null,
  address text not null,
  residence_unit_id int references unit,
  id_kind text,
  id_number text,
  id_issued_on date,
  id_issued_by text,
  phone text,
  ethnicity text,
  birth_year int check (birth_year between 1880 and 2100),
  replaced_at timestamptz,
  replaced_why text
);
comment on table visit_person is 'Who came; a correction keeps the earlier row with the reason. Never for a denunciation: its people stand in the vault only';
create unique index visit_person_position on visit_person (visit_id, position) where replaced_at is null;
create index visit_person_id_number on visit_person (id_number) where id_number is not null;

create table received_item (
  id bigint generated always as identity primary key,
  petition_id bigint references petition,
  visit_id bigint references visit,
  position int not null,
  name text not null,
  pages int not null check (pages > 0),
  condition text not null,
  original boolean not null default false,
  returned_on date,
  check (num_nonnulls(petition_id, visit_id) = 1)
);
comment on table received_item is 'A document that a citizen handed over: pages, condition, original or copy, and when an original went back';
create index received_item_petition on received_item (petition_id);
create index received_item_visit on received_item (visit_id);

-- ---------------------------------------------------------------- petitions: parts, matter, origin, forwarder, assignment

create table disposal (
  id bigint generated always as identity primary key,
  unit_id int not null references unit,
  number text not null,
  decided_on date not null,
  decided_by int not null references post,
  reason text not null,
  recorded_at timestamptz not null default now()
);
comment on table disposal is 'A head''s decision to destroy filed petitions after the time of keeping; what the system knows of them stays';

alter table petition
  drop constraint petition_unit_id_book_year_book_number_key,
  add column part int not null default 0 check (part >= 0),
  add column part_of bigint references petition,
  add column matter_id bigint references matter,
  add column origin_id bigint,
  add column visit_id bigint references visit,
  add column forwarder_id int references body,
  add column forwarder_reply_due_on date,
  add column forwarder_replied_on date,
  add column assigned_due_on date,
  add column urgent boolean not null default false,
  add column originals boolean not null default false,
  add column closed_on date,
  add column disposal_id bigint references disposal,
  add constraint petition_book unique (unit_id, book_year, book_number, part),
  add constraint petition_part check ((part = 0) = (part_of is null));
comment on column petition.part is '0 the letter itself; 1, 2 … its contents of several kinds, each with clocks of its own';
comment on column petition.origin_id is 'The petition in the book of the unit that passed it on';
create index petition_part_of on petition (part_of);
create index petition_matter on petition (matter_id);
create index petition_visit on petition (visit_id);
create index petition_forwarder on petition (forwarder_id, received_on desc) where forwarder_id is not null;
drop index petition_open;
drop index petition_mine;
create index petition_open on petition (handler_unit_id, due_on, id) where state not in ('issued', 'filed', 'withdrawn', 'split');
create index petition_mine on petition (handler_post_id, due_on, id) where state not in ('issued', 'filed', 'withdrawn', 'split');
update petition p set closed_on = (select max(happened_on) from event e where e.petition_id = p.id)
 where state in ('issued', 'filed', 'withdrawn');

alter table petition_person
  add column representative boolean not null default false,
  add column signed boolean not null default true,
  add column id_kind text,
  add column residence_unit_id int references unit,
  add column ethnicity text,
  add column birth_year int check (birth_year between 1880 and 2100);
create index petition_person_id_number on petition_person (id_number) where id_number is not null;

create table assignment (
  id bigint generated always as identity primary key,
  petition_id bigint not null references petition,
  unit_id int not null references unit,
  post_id int references post,
  due_on date,
  note text,
  assigned_by int not null references post,
  assigned_on date not null,
  ended_on date,
  ended_why text
);
comment on table assignment is 'To which unit and person a petition was given, by whom, until when; the newest without an end counts';
create index assignment_petition on assignment (petition_id, id desc);
create index assignment_post on assignment (post_id) where ended_on is null;

create table substitution (
  id bigint generated always as identity primary key,
  post_id int not null references post,
  substitute_post_id int not null references post check (substitute_post_id <> post_id),
  valid daterange not null,
  reason text not null,
  recorded_by int not null references official,
  exclude using gist (post_id with =, valid with &&)
);
comment on table substitution is 'Who does the work of a post while its holder is away';

create table transfer (
  id bigint generated always as identity primary key,
  petition_id bigint not null references petition,
  unit_id int not null references unit,
  to_unit_id int references unit,
  to_name text not null,
  secret boolean not null default false,
  form_code text not null,
  number text,
  sent_on date not null,
  reply_due_on date,
  taken_on date,
  taken_petition_id bigint,
  returned_on date,
  returned_why text,
  version int not null default 1,
  check ((returned_on is null) = (returned_why is null)),
  check (taken_on is null or returned_on is null)
);
comment on table transfer is 'A petition passed on: to a unit of the system, which takes it into its book or returns it, or to a body outside';
create index transfer_petition on transfer (petition_id);
create index transfer_to on transfer (to_unit_id, sent_on) where taken_on is null and returned_on is null;

create table transfer_reply (
  id bigint generated always as identity primary key,
  transfer_id bigint not null references transfer,
  replied_on date not null,
  body_name text not null,
  number text,
  content text not null,
  final boolean not null,
  recorded_by int not null references official,
  recorded_at timestamptz not null default now()
);
comment on table transfer_reply is 'What the body to which a petition was passed on wrote back (văn bản phúc đáp); final when nothing more is awaited';
create index transfer_reply_transfer on transfer_reply (transfer_id);

create table notice (
  id bigint generated always as identity primary key,
  to_unit_id int not null references unit,
  from_unit_id int not null references unit,
  petition_id bigint references petition,
  kind text not null,
  secret boolean not null default false,
  title text not null,
  text text not null,
  happened_on date not null,
  recorded_at timestamptz not null default now(),
  read_by int references official,
  read_at timestamptz
);
comment on table notice is 'What one unit tells another in writing by itself, such as guidance given or a petition passed on; no denouncer''s name';
create index notice_to on notice (to_unit_id, id desc);

create table task (
  id bigint generated always as identity primary key,
  unit_id int not null references unit,
  session_id bigint references reception_session,
  visit_id bigint references visit,
  petition_id bigint references petition,
  title text not null,
  owner_unit_id int not null references unit,
  owner_post_id int references post,
  due_on date not null,
  state text not null check (state in ('open', 'done', 'cancelled')),
  done_on date,
  result text,
  secret boolean not null default false,
  recorded_by int not null references official,
  recorded_at timestamptz not null default now(),
  version int not null default 1,
  check ((state = 'done') = (done_on is not null))
);
comment on table task is 'An instruction with one responsible unit or person and a due day, such as those of a session''s conclusion';
create index task_owner on task (owner_unit_id, due_on) where state = 'open';
create index task_unit on task (unit_id, due_on);

create table saved_filter (
  id bigint generated always as identity primary key,
  official_id int not null references official,
  unit_id int references unit,
  name text not null,
  path text not null check (path like '/%'),
  query text not null,
  recorded_at timestamptz not null default now()
);
comment on table saved_filter is 'A list with its conditions kept by name: one''s own, or shared with the unit';

-- ---------------------------------------------------------------- papers, clocks, files, events, vault: of visits and sessions too

alter table paper
  alter column petition_id drop not null,
  add column visit_id bigint references visit,
  add column session_id bigint references reception_session,
  add column role text not null default 'main' check (role in ('main', 'side')),
  add column returned_why text,
  drop constraint paper_check,
  drop constraint paper_check1,
  add constraint paper_subject check (num_nonnulls(petition_id, visit_id, session_id) <= 1),
  add constraint paper_issued check ((state = 'issued') = (issued_on is not null)),
  add constraint paper_numbered check (number is null or state = 'issued');
comment on column paper.role is 'main: the paper of the outcome, moved by the petition''s own flow; side: any other, with its own draft, signature and issue';
create index paper_visit on paper (visit_id);
create index paper_session on paper (session_id);
create index paper_unit_open on paper (unit_id, state) where role = 'side' and state in ('draft', 'proposed', 'signed');

alter table clock
  alter column petition_id drop not null,
  add column visit_id bigint references visit,
  add constraint clock_subject check (num_nonnulls(petition_id, visit_id) = 1);
create index clock_visit on clock (visit_id);

alter table stored_file
  add column visit_id bigint references visit,
  add column document_id int references reception_document,
  add column session_id bigint references reception_session,
  add column pages int,
  add constraint stored_file_subject check (num_nonnulls(petition_id, visit_id, document_id, session_id) <= 1);
create index stored_file_visit on stored_file (visit_id);
create index stored_file_session on stored_file (session_id);

create table file_page (
  file_id uuid not null references stored_file on delete cascade,
  page int not null check (page > 0),
  label text not null,
  primary key (file_id, page)
);
comment on table file_page is 'Which page of a scan is what: the petition, a decision, an envelope';

alter table event
  add column visit_id bigint references visit,
  add column session_id bigint references reception_session;
create index event_visit on event (visit_id, happened_on, id) where visit_id is not null;
create index event_session on event (session_id, happened_on, id) where session_id is not null;

alter table vault_key
  drop constraint vault_key_pkey,
  alter column petition_id drop not null,
  add column visit_id bigint unique references visit,
  add unique (petition_id),
  add constraint vault_key_subject check (num_nonnulls(petition_id, visit_id) = 1);
alter table vault_identity
  alter column petition_id drop not null,
  add column visit_id bigint references visit,
  add unique (visit_id, position),
  add constraint vault_identity_subject check (num_nonnulls(petition_id, visit_id) = 1);
comment on table vault_key is 'The data key of one denunciation, petition or visit, wrapped by the master key that lies outside the database';
