-- Visits: to whom the content belongs, and the words by which they are found.

alter table visit
  drop column competent,
  add column competence text not null default 'unknown' check (competence in ('own', 'lower', 'other', 'resolved', 'unknown'));
comment on column visit.competence is 'To whom the content belongs, as far as the receptionist sees; own: this body';

create table visit_search (
  visit_id bigint primary key references visit,
  words tsvector not null
);
comment on table visit_search is 'Words of a visit; those who denounce are not among them: they stand in the vault only';

-- A telephone number is looked for by its digits, however it was written.
create index visit_person_phone on visit_person (regexp_replace(phone, '\D', '', 'g')) where phone is not null;
create index petition_person_phone on petition_person (regexp_replace(phone, '\D', '', 'g')) where phone is not null;
