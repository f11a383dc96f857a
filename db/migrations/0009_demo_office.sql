-- A demo may hold offices under the law of different times: each lives on a day of its own.

create table demo_office (
  unit_id int primary key references unit,
  today date not null
);
comment on table demo_office is 'A demo office that lives on another day than the rest of the demo (table demo_clock)';
