-- Finding the same matter again: the keys of each petition, written in the transaction that changes it.

create table petition_key (
  key bigint not null,
  petition_id bigint not null references petition,
  kind smallint not null,
  primary key (key, petition_id)
);
comment on table petition_key is 'Under which keys a petition is found again as the same matter: of a person, an address with content, the content; all keyed HMACs, made outside the database';
create index petition_key_petition on petition_key (petition_id);
