-- What the second instance decided stands in the file of the first, tied to the case that decided it; files that hang together are found fast.
alter table challenge add column second_id bigint references resolution;
comment on column challenge.second_id is 'The case of the second instance whose decision this is; it goes when that decision is taken back';
create unique index challenge_of_second on challenge (second_id) where second_id is not null and voided_on is null;
create index resolution_respondent on resolution (respondent_name, id);
create index resolution_person_name on resolution_person (full_name, address);
