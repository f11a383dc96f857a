-- The inspectorate on the way of the monthly report; who typed the figures that no record gives.

alter table unit add column inspectorate_of int references unit;
comment on column unit.inspectorate_of is 'The unit whose inspectorate (Thanh tra) this one is: the monthly report goes through it';
update unit set inspectorate_of = p.parent_id
  from unit_name n, unit_parent p
 where n.unit_id = unit.id and p.unit_id = unit.id and n.name like 'Thanh tra %' and upper_inf(n.valid) and upper_inf(p.valid);

alter table report_draft add column typed jsonb not null default '{}';
comment on column report_draft.typed is 'Who typed the figures of a form last: by form {by, on}';
alter table report_submission add column typed jsonb not null default '{}';
comment on column report_submission.typed is 'Who had typed the figures of a form: by form {by, on}';
alter table report_cell add column typed boolean not null default false;
comment on column report_cell.typed is 'The own share was typed: no record of the system gives it';
