-- What was asked and answered when a petition was classified: conditions met, the ground of refusal, whose act it is about.
alter table classification add column answers jsonb not null default '{}';
comment on column classification.answers is 'What was asked and answered beside the facts of the matrix: items of the petition that are there, the ground, the respondent';
