-- Units end and are succeeded: what is handed over to whom, and in whose charge each record was when.

alter table post drop constraint post_role_check,
  add constraint post_role_check check (role in ('desk', 'handler', 'head', 'chairman', 'clerk', 'inspector', 'admin', 'former'));
comment on column post.role is 'former: held a post in a unit that ended; reads what that unit had, does nothing';

alter table unit_succession add column main boolean not null default false;
create unique index unit_succession_main on unit_succession (from_unit_id) where main;
comment on column unit_succession.main is 'Takes over whatever no rule gives to another successor';

create table handover (
  id int generated always as identity primary key,
  unit_id int not null unique references unit,
  ends_on date not null,
  basis text not null,
  above_unit_id int references unit,
  readable_until date check (readable_until > ends_on),
  declared_by int not null references official,
  declared_at timestamptz not null default now(),
  carried_out_on date,
  carried_out_by int references post,
  version int not null default 1,
  check ((carried_out_on is null) = (carried_out_by is null))
);
comment on table handover is 'The hand-over of a unit that ends, and of all below it that end with it; ends_on is the first day on which it is gone';
comment on column handover.above_unit_id is 'Who takes what the authority above the successors has to resolve';
comment on column handover.readable_until is 'Until when those who worked in the unit may read what it had';

create table handover_item (
  id bigint generated always as identity primary key,
  handover_id int not null references handover,
  petition_id bigint references petition,
  visit_id bigint references visit,
  resolution_id bigint references resolution,
  task_id bigint references task,
  transfer_id bigint references transfer,
  registration_id bigint references session_registration,
  from_unit_id int not null references unit,
  to_unit_id int not null references unit,
  rule text not null,
  reason text,
  chosen_by int references post,
  check (num_nonnulls(petition_id, visit_id, resolution_id, task_id, transfer_id, registration_id) = 1),
  check ((rule = 'chosen') = (chosen_by is not null)),
  unique (handover_id, petition_id),
  unique (handover_id, visit_id),
  unique (handover_id, resolution_id),
  unique (handover_id, task_id),
  unique (handover_id, transfer_id),
  unique (handover_id, registration_id)
);
comment on table handover_item is 'One record of a hand-over: from whom to whom, by which rule or by whose choice; before it is carried out only what was chosen by hand stands here';
create index handover_item_petition on handover_item (petition_id) where petition_id is not null;
create index handover_item_visit on handover_item (visit_id) where visit_id is not null;
create index handover_item_resolution on handover_item (resolution_id) where resolution_id is not null;

create table custody (
  id bigint generated always as identity primary key,
  petition_id bigint references petition,
  visit_id bigint references visit,
  resolution_id bigint references resolution,
  unit_id int not null references unit,
  handler_unit_id int not null references unit,
  valid daterange not null,
  handover_id int not null references handover,
  check (num_nonnulls(petition_id, visit_id, resolution_id) = 1),
  exclude using gist (petition_id with =, valid with &&),
  exclude using gist (visit_id with =, valid with &&),
  exclude using gist (resolution_id with =, valid with &&)
);
comment on table custody is 'In whose charge a record that was handed over was and is, by period; a record without a row here belongs to its own unit at all times';
create index custody_petition on custody (petition_id) where petition_id is not null;
create index custody_visit on custody (visit_id) where visit_id is not null;
create index custody_resolution on custody (resolution_id) where resolution_id is not null;
create index custody_unit on custody (unit_id);

alter table visit add column heir_unit_id int references unit;
comment on column visit.heir_unit_id is 'Who continues the visit since its unit ended; empty while that unit is there';
create index visit_heir on visit (heir_unit_id, received_on desc, id desc) where heir_unit_id is not null;
alter table transfer add column heir_unit_id int references unit;
comment on column transfer.heir_unit_id is 'Who follows the transfer since its sender ended; empty while the sender is there';
create index transfer_heir on transfer (heir_unit_id, sent_on desc, id desc) where heir_unit_id is not null;
