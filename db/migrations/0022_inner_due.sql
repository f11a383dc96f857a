-- Until when an office wants a proposal or feedback answered, where the law gives no limit: its own day, never shown as law.

create table inner_due (
  id bigint generated always as identity primary key,
  resolution_id bigint not null references resolution,
  step_id bigint references resolution_step,
  due_on date not null,
  why text not null,
  recorded_by int references official,
  recorded_at timestamptz not null default now()
);
comment on table inner_due is 'The office''s own day for a case (thời hạn nội bộ), in the order of entry: the last holds; one that a step set falls with the step';
create index inner_due_case on inner_due (resolution_id, id);
