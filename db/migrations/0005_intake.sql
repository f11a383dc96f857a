-- Intake: bags entered in one go, entries made by mistake, drafts of forms, signatories sealed later than the first.

create table bag (
  id bigint generated always as identity primary key,
  unit_id int not null references unit,
  official_id int not null references official,
  channel text not null check (channel in ('post', 'drop_box')),
  entered_on date not null,
  entered_at timestamptz not null default now(),
  petitions int not null check (petitions > 0),
  undone_on date,
  undone_why text,
  check ((undone_on is null) = (undone_why is null))
);
comment on table bag is 'A post bag or drop box (túi thư) entered in one go; undone when it was entered by mistake: its numbers stay, its petitions are void';
create index bag_official on bag (official_id, id desc);

alter table petition add column bag_id bigint references bag;
create index petition_bag on petition (bag_id) where bag_id is not null;
drop index petition_open;
drop index petition_mine;
create index petition_open on petition (handler_unit_id, due_on, id) where state not in ('issued', 'filed', 'withdrawn', 'split', 'voided');
create index petition_mine on petition (handler_post_id, due_on, id) where state not in ('issued', 'filed', 'withdrawn', 'split', 'voided');

create table form_draft (
  official_id int not null references official,
  form text not null,
  sealed bytea not null,
  kept_at timestamptz not null default now(),
  primary key (official_id, form)
);
comment on table form_draft is 'A form that an official has not sent yet, sealed (AES-256-GCM); gone once it is sent, or after seven days';

alter table vault_identity add column wrapped_key bytea;
comment on column vault_identity.wrapped_key is 'The data key of people who were added later; the key of the record when empty';
