-- Units, officials, petitions, papers, events: the ground on which every capability stands.
-- Forward only. A day is a date and never a moment; every table says what it holds.

create extension if not exists unaccent;
create extension if not exists btree_gist;

-- ---------------------------------------------------------------- accent-blind text

-- Keeps an index usable: unaccent() itself is only stable, because its dictionary could be edited.
create function fold(given text) returns text language sql immutable parallel safe strict
as $$ select lower(public.unaccent('public.unaccent'::regdictionary, normalize(given, NFC))) $$;
comment on function fold is 'Text as it is searched: NFC, without marks, đ as d, lower case';

-- ---------------------------------------------------------------- units, valid over time

create table unit (
  id int generated always as identity primary key,
  code text not null unique check (code ~ '^[a-z0-9-]+$'),
  level text not null check (level in ('province', 'district', 'commune', 'office')),
  since date not null,
  until date check (until > since)
);
comment on table unit is 'A body that receives or handles petitions; until is the first day on which it is gone';

create table unit_name (
  unit_id int not null references unit,
  name text not null,
  short_name text not null,
  symbol text not null,
  superior_name text,
  place text not null,
  valid daterange not null,
  exclude using gist (unit_id with =, valid with &&)
);
comment on table unit_name is 'What a unit is called, its symbol in document numbers and its place name, by period';

create table unit_parent (
  unit_id int not null references unit,
  parent_id int not null references unit check (parent_id <> unit_id),
  valid daterange not null,
  exclude using gist (unit_id with =, valid with &&)
);
comment on table unit_parent is 'Under which unit a unit stands, by period';

create table unit_succession (
  from_unit_id int not null references unit,
  to_unit_id int not null references unit check (to_unit_id <> from_unit_id),
  on_day date not null,
  basis text not null,
  primary key (from_unit_id, to_unit_id)
);
comment on table unit_succession is 'Who continues the work of a unit that ended, and by which decision';

create function unit_subtree(root int, on_day date) returns setof int language sql stable
as $$
  with recursive below as (
    select root as id
    union
    select p.unit_id from unit_parent p join below b on p.parent_id = b.id where p.valid @> on_day
  )
  select id from below
$$;
comment on function unit_subtree is 'A unit and everything that stood under it on that day';

-- ---------------------------------------------------------------- officials, posts, sign-in

create table official (
  id int generated always as identity primary key,
  login text not null unique check (login = lower(login) and login ~ '^[a-z0-9._-]{2,40}$'),
  full_name text not null,
  active boolean not null default true
);
comment on table official is 'A person who works with the system';

create table credential (
  official_id int primary key references official,
  password_hash text not null,
  must_change boolean not null default true,
  failed_attempts int not null default 0,
  locked_until timestamptz
);
comment on table credential is 'How an official proves who he is: argon2id hash, failures and lock-out';

create table post (
  id int generated always as identity primary key,
  official_id int not null references official,
  unit_id int not null references unit,
  role text not null check (role in ('desk', 'handler', 'head', 'chairman', 'clerk', 'inspector', 'admin')),
  title text not null,
  signs_as text,
  scope_unit_id int references unit,
  handles_denunciations boolean not null default false,
  valid daterange not null
);
comment on table post is 'A position of an official in a unit; signs_as stands above the name on papers; scope_unit_id is the root of what it may see, the unit itself when empty';
create index post_official on post (official_id);
create index post_unit on post (unit_id);

create table session (
  token_hash bytea primary key,
  official_id int not null references official,
  post_id int references post,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
comment on table session is 'Who is signed in: the SHA-256 of the cookie''s token, never the token';
create index session_official on session (official_id);

-- ---------------------------------------------------------------- the day, and what an office set

create table demo_clock (
  single boolean primary key default true check (single),
  today date not null
);
comment on table demo_clock is 'The day on which the demo lives; empty in a real office';

create table office_setting (
  unit_id int not null references unit,
  name text not null,
  value jsonb not null,
  primary key (unit_id, name)
);
comment on table office_setting is 'What an office decided for itself, such as the length of the approval chain';

create table abbreviation (
  short text primary key check (short = fold(short)),
  long text not null check (long = fold(long))
);
comment on table abbreviation is 'Abbreviations that search knows, folded: ubnd, gpmb';

-- ---------------------------------------------------------------- petitions

create table petition (
  id bigint generated always as identity primary key,
  unit_id int not null references unit,
  book_year int not null,
  book_number int not null,
  handler_unit_id int not null references unit,
  handler_post_id int references post,
  channel text not null check (channel in ('post', 'in_person', 'drop_box', 'forwarded')),
  received_on date not null,
  written_on date,
  forwarder_name text,
  forwarder_number text,
  forwarder_on date,
  stated_kind text not null check (stated_kind in ('complaint', 'denunciation', 'feedback', 'mixed', 'unclear')),
  kind text check (kind in ('complaint', 'denunciation', 'feedback', 'mixed')),
  secret boolean not null,
  field_code text,
  summary text not null,
  request text,
  respondent_name text,
  respondent_address text,
  place_unit_id int references unit,
  signatory_count int not null default 1 check (signatory_count >= 0),
  state text not null,
  due_on date,
  recorded_by int not null references official,
  recorded_at timestamptz not null default now(),
  version int not null default 1,
  unique (unit_id, book_year, book_number),
  check (kind is distinct from 'denunciation' or secret),
  check (stated_kind <> 'denunciation' or secret or kind is not null)
);
comment on table petition is 'A petition (đơn) as it came in, its number in the unit''s book, who is responsible and where it stands';
create index petition_newest on petition (unit_id, received_on desc, id desc);
create index petition_order on petition (received_on desc, id desc);
create index petition_handler on petition (handler_unit_id, received_on desc, id desc);
create index petition_open on petition (handler_unit_id, due_on, id) where state not in ('issued', 'filed', 'withdrawn');
create index petition_mine on petition (handler_post_id, due_on, id) where state not in ('issued', 'filed', 'withdrawn');

create table petition_person (
  id bigint generated always as identity primary key,
  petition_id bigint not null references petition,
  position int not null,
  full_name text not null,
  address text not null,
  id_number text,
  id_issued_on date,
  id_issued_by text,
  phone text,
  unique (petition_id, position)
);
comment on table petition_person is 'Who signed a petition that is not a denunciation; denouncers stand in the vault only';

create table petition_search (
  petition_id bigint primary key references petition,
  unit_id int not null,
  handler_unit_id int not null,
  secret boolean not null,
  recorded_by int not null,
  received_on date not null,
  words tsvector not null
);
comment on table petition_search is 'The accent-blind words of a petition, written in the transaction that changes it; no denouncer''s name';
create index petition_search_words on petition_search using gin (words) with (fastupdate = off);
create index petition_search_newest on petition_search (received_on desc, petition_id desc);
create index petition_search_unit on petition_search (unit_id, received_on desc, petition_id desc);
create index petition_search_handled on petition_search (handler_unit_id, received_on desc, petition_id desc) where handler_unit_id <> unit_id;

create table classification (
  id bigint generated always as identity primary key,
  petition_id bigint not null references petition,
  facts jsonb not null,
  proposed_rule text not null,
  outcome text not null,
  form_code text,
  basis text not null,
  deviation_reason text,
  competent_body text,
  classified_by int not null references post,
  happened_on date not null,
  recorded_at timestamptz not null default now()
);
comment on table classification is 'How a petition was classified: the facts answered, the row of the handling matrix, the outcome and why it deviates; the newest counts';
create index classification_petition on classification (petition_id, id desc);

create table clock (
  id bigint generated always as identity primary key,
  petition_id bigint not null references petition,
  step text not null,
  day0 date not null,
  due_on date,
  ledger jsonb not null,
  met_on date,
  cancelled_on date,
  cancelled_why text,
  check ((cancelled_on is null) = (cancelled_why is null))
);
comment on table clock is 'A time limit that runs for a petition, with its whole reckoning; open while neither met nor cancelled';
create index clock_petition on clock (petition_id);

-- ---------------------------------------------------------------- papers, books, templates, files

create table book (
  unit_id int not null references unit,
  kind text not null,
  year int not null,
  last_number int not null check (last_number > 0),
  primary key (unit_id, kind, year)
);
comment on table book is 'The last number given in a unit''s book of a year; the row lock makes numbers without gaps';

create table stored_file (
  id uuid primary key default gen_random_uuid(),
  unit_id int not null references unit,
  petition_id bigint references petition,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  secret boolean not null default false,
  stored_by int not null references official,
  stored_at timestamptz not null default now()
);
comment on table stored_file is 'A file on the disk of the office; without a petition it is staged and only its bringer sees it';
create index stored_file_petition on stored_file (petition_id);

create table document_template (
  id int generated always as identity primary key,
  unit_id int not null references unit,
  form_code text not null,
  version int not null,
  docx bytea not null,
  uploaded_by int not null references official,
  uploaded_at timestamptz not null default now(),
  withdrawn_on date,
  unique (unit_id, form_code, version)
);
comment on table document_template is 'A form as the office edited it in Word; the newest not withdrawn replaces the one that came with the system';

create table paper (
  id bigint generated always as identity primary key,
  petition_id bigint not null references petition,
  unit_id int not null references unit,
  form_code text not null,
  content jsonb not null,
  proposed_by int references post,
  state text not null check (state in ('draft', 'proposed', 'reviewed', 'signed', 'issued', 'void')),
  number int,
  symbol text,
  number_year int,
  issued_on date,
  signed_by int references post,
  file_id uuid references stored_file,
  template_id int references document_template,
  version int not null default 1,
  check ((state = 'issued') = (number is not null)),
  check ((number is null) = (issued_on is null)),
  unique (unit_id, number_year, symbol, number)
);
comment on table paper is 'A document of a petition from draft to issue; number, day and file are fixed when it is issued';
create index paper_petition on paper (petition_id);

-- ---------------------------------------------------------------- what happened

create table event (
  id bigint generated always as identity primary key,
  petition_id bigint references petition,
  unit_id int not null references unit,
  type text not null,
  happened_on date not null,
  recorded_at timestamptz not null default now(),
  official_id int references official,
  post_id int references post,
  secret boolean not null default false,
  data jsonb not null default '{}'
);
comment on table event is 'What happened: happened_on is the day that counts in law, recorded_at when it was entered; never changed, never deleted';
create index event_petition on event (petition_id, happened_on, id);
create index event_unit on event (unit_id, id desc);

create function refuse_change() returns trigger language plpgsql
as $$ begin raise exception 'table % is append-only', tg_table_name using errcode = '23001'; end $$;
create trigger event_is_append_only before update or delete on event for each row execute function refuse_change();
create trigger event_is_not_emptied before truncate on event for each statement execute function refuse_change();

create table submission (
  id text primary key,
  official_id int not null references official,
  command text not null,
  result jsonb not null,
  recorded_at timestamptz not null default now()
);
comment on table submission is 'A form or API call that was carried out: the same key gives the same result and does nothing twice';

-- ---------------------------------------------------------------- identity vault

create table vault_key (
  petition_id bigint primary key references petition,
  wrapped_key bytea not null
);
comment on table vault_key is 'The data key of one denunciation, wrapped by the master key that lies outside the database';

create table vault_identity (
  id bigint generated always as identity primary key,
  petition_id bigint not null references petition,
  position int not null,
  sealed bytea not null,
  unique (petition_id, position)
);
comment on table vault_identity is 'Who denounced, sealed (AES-256-GCM); opened only through open_identity(), which leaves a trace';

insert into abbreviation (short, long) values
  ('ubnd', 'uy ban nhan dan'), ('hdnd', 'hoi dong nhan dan'), ('mttq', 'mat tran to quoc'),
  ('gpmb', 'giai phong mat bang'), ('gcn', 'giay chung nhan'), ('qsdd', 'quyen su dung dat'),
  ('gcnqsdd', 'giay chung nhan quyen su dung dat'), ('tnmt', 'tai nguyen va moi truong'),
  ('knpa', 'kien nghi phan anh'), ('tcd', 'tiep cong dan'), ('thcs', 'trung hoc co so'), ('thpt', 'trung hoc pho thong'),
  ('bhxh', 'bao hiem xa hoi'), ('bhyt', 'bao hiem y te'), ('ldtbxh', 'lao dong thuong binh va xa hoi'),
  ('qd', 'quyet dinh'), ('cccd', 'can cuoc cong dan'), ('tdc', 'tai dinh cu'), ('csgt', 'canh sat giao thong');
