-- Periodic reports: what is prepared, what was signed and sent, what it was made of.

create table report_draft (
  unit_id int not null references unit,
  period text not null,
  notes text not null default '',
  entered jsonb not null default '{}',
  narrative jsonb not null default '{}',
  version int not null default 1,
  primary key (unit_id, period)
);
comment on table report_draft is 'What people add to a report before it is sent: notes, figures that no records give, the text of the narrative';
comment on column report_draft.entered is 'Figures by form and column';

create table report_submission (
  id bigint generated always as identity primary key,
  unit_id int not null references unit,
  receiver_id int references unit check (receiver_id <> unit_id),
  period text not null,
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  regime text not null,
  form_version text not null,
  number text not null,
  notes text not null,
  narrative jsonb not null,
  warnings jsonb not null,
  missing int[] not null,
  signed_by int not null references post,
  submitted_on date not null,
  submitted_at timestamptz not null default now(),
  replaces_id bigint unique references report_submission,
  reason text,
  returned_on date,
  returned_by int references post,
  return_reason text,
  check ((returned_on is null) = (returned_by is null) and (returned_on is null) = (return_reason is null)),
  check (reason is null or replaces_id is not null)
);
comment on table report_submission is 'A report as it was signed and sent; it never changes: another takes its place (replaces_id). Only its return is added';
comment on column report_submission.form_version is 'Which wording of the forms: a hash of their columns and checks';
comment on column report_submission.missing is 'Units that had not reported when it was consolidated';
comment on column report_submission.reason is 'Why it takes the place of one that had not been returned';
create unique index report_submission_first on report_submission (unit_id, period) where replaces_id is null;
create index report_submission_receiver on report_submission (receiver_id, period);

create table report_cell (
  report_id bigint not null references report_submission,
  form text not null,
  column_id text not null,
  value float8 not null,
  own float8,
  records jsonb not null,
  primary key (report_id, form, column_id)
);
comment on table report_cell is 'A figure of a report that was sent; a cell without figure has no row';
comment on column report_cell.own is 'The share of the unit itself, the rest came from the reports that it consolidated';
comment on column report_cell.records is 'The records behind the own share: [{subject, ids}]';

create table report_part (
  report_id bigint not null references report_submission,
  part_id bigint not null references report_submission check (part_id <> report_id),
  primary key (report_id, part_id)
);
comment on table report_part is 'The reports of units below that a report consolidated';

create table report_urging (
  id bigint generated always as identity primary key,
  unit_id int not null references unit,
  receiver_id int not null references unit,
  period text not null,
  urged_on date not null,
  urged_by int not null references post,
  message text not null
);
comment on table report_urging is 'That the receiver of a report urged a unit which had not sent it';
create index report_urging_unit on report_urging (unit_id, period);
