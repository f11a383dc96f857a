-- Who may take no part in a record: the complained or denounced person, relatives, whoever has an interest. One row for each
-- official and record; what belongs to the record (parts, copies, cases, the same matter) inherits it, which db/access.sql works out.

create table exclusion (
  id bigint generated always as identity primary key,
  official_id int not null references official,
  petition_id bigint references petition,
  visit_id bigint references visit,
  resolution_id bigint references resolution,
  relation text not null,
  rule text,
  resolves boolean not null default false,
  note text,
  since date not null,
  confirmed_on date,
  recorded_by int references official,
  recorded_at timestamptz not null default now(),
  ended_on date,
  ended_why text,
  ended_by int references official,
  constraint exclusion_subject check (num_nonnulls(petition_id, visit_id, resolution_id) = 1),
  check ((ended_on is null) = (ended_why is null)),
  check (confirmed_on is null or rule is not null)
);
comment on table exclusion is 'Who neither handles nor sees a record, how he stands to it and by which row of law; not confirmed: a namesake of the respondent, kept out until somebody says whether it is he';
comment on column exclusion.resolves is 'Complained of, but resolves the complaint himself at first instance: sees and decides, verifies nothing';
create index exclusion_official on exclusion (official_id) where ended_on is null;
create unique index exclusion_petition on exclusion (petition_id, official_id) where ended_on is null;
create unique index exclusion_visit on exclusion (visit_id, official_id) where ended_on is null;
create unique index exclusion_resolution on exclusion (resolution_id, official_id) where ended_on is null;

-- The respondent of a new record is looked for among the officials; a registered person's visit and petition go together.
create index official_folded on official (fold(full_name));
create index session_registration_petition on session_registration (petition_id) where petition_id is not null;
create index session_registration_visit on session_registration (visit_id) where visit_id is not null;
