-- Saved lists: shared with one's unit, with those below it or above it; renamed, deleted and brought back.

alter table saved_filter
  add column shared text check (shared in ('unit', 'below', 'above')),
  add column deleted_at timestamptz;
update saved_filter set shared = 'unit' where unit_id is not null;
alter table saved_filter add constraint saved_filter_shared check ((shared is null) = (unit_id is null));
comment on column saved_filter.shared is 'With whom: the unit itself, also all units below it, or also those above it; null for nobody';
comment on column saved_filter.deleted_at is 'Deleted by its owner, who may bring it back';
