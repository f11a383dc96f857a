-- What the leader's targets count of a case, read out of its standing once, when that changes, instead of for every case at every look.

alter table resolution
  add column resolved_on date generated always as (
    case when decided_on is not null then decided_on
         when state = 'terminated' then make_date(left(standing #>> '{since,main}', 4)::int, substr(standing #>> '{since,main}', 6, 2)::int,
                                                  substr(standing #>> '{since,main}', 9, 2)::int) end) stored,
  add column in_force_on date generated always as (
    case when procedure like 'complaint%'
         then make_date(left(standing #>> '{dates,effective}', 4)::int, substr(standing #>> '{dates,effective}', 6, 2)::int,
                        substr(standing #>> '{dates,effective}', 9, 2)::int)
         else decided_on end) stored,
  add column execution text generated always as (standing #>> '{states,execution}') stored,
  add column executed_on date generated always as (
    case when standing #>> '{states,execution}' = 'executed'
         then make_date(left(standing #>> '{since,execution}', 4)::int, substr(standing #>> '{since,execution}', 6, 2)::int,
                        substr(standing #>> '{since,execution}', 9, 2)::int) end) stored;

-- All that the targets and row security ask, so that the cases themselves are not read.
create index resolution_counted on resolution (unit_id)
  include (id, handler_unit_id, watching, secret, procedure, state, received_on, accepted_on, decided_on, resolved_on, ended_on, due_on, in_force_on,
    execution, executed_on);

-- What may belong to a hot spot: a matter, a crowd, a visit.
create index petition_brought on petition (received_on)
  where part = 0 and origin_id is null and (matter_id is not null or visit_id is not null or signatory_count >= 5);
