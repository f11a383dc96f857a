-- Urging letters are papers; an answer may be given back for more; time itself tells that an answer is late.

alter table paper
  add column coordination_id bigint references coordination,
  add constraint paper_of_request check (coordination_id is null or resolution_id is not null);
comment on column paper.coordination_id is 'The request between units that the paper is about; the asked unit sees it once it is issued, never the case';
create index paper_coordination on paper (coordination_id) where coordination_id is not null;

alter table coordination add column told_on date;
comment on column coordination.told_on is 'When the asked unit and the inspectorate were told by the system that the answer is late; anew after a return';

alter table coordination_urging
  add column paper_id bigint references paper,
  add column by_unit_id int references unit;
comment on column coordination_urging.by_unit_id is 'Who urged, where it was not the asking unit: the inspectorate';

create table coordination_return (
  id bigint generated always as identity primary key,
  coordination_id bigint not null references coordination,
  round int not null,
  answer text not null,
  answered_on date not null,
  answer_number text,
  responsible text not null,
  answered_by int not null references official,
  due_on date,
  returned_on date not null check (returned_on >= answered_on),
  why text not null,
  recorded_by int not null references official,
  recorded_at timestamptz not null default now(),
  unique (coordination_id, round)
);
comment on table coordination_return is 'An answer that was not enough and was given back for more, as it was, with the reason';

alter table notice add column coordination_id bigint references coordination;
