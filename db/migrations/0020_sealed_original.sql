-- The sealed original of an issued paper is made of the very words that were printed, whatever the record says by then.
alter table paper add column printed jsonb;
comment on column paper.printed is 'What an issued paper that names who denounces was printed from, with the denouncer hidden: its sealed original is made of it and the vault';
