import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';
import { findingOf, type FindingList, type Truth } from '../../law/findings.ts';
import { inField } from '../in-field.ts';
import { isOpen } from '../pressing.ts';
import type { Asked } from './row.ts';

export type OfficerRow = {
  post_id: number;
  unit_id: number;
  person: string;
  title: string;
  total: number;
  unreported: number;
  open: number;
  in_time: number;
  late: number;
};

// Late is what had a limit that was met after its day.
const wasLate = sql<boolean>`exists (select from clock c where c.petition_id = petition.id and c.met_on > c.due_on)`;

/** Petitions of those days by whom they are assigned to: what waits, what was done in time and what late. */
export async function officerRows(tx: Tx, { from, to, unitIds }: Asked): Promise<OfficerRow[]> {
  const { rows } = await sql<OfficerRow>`
    with counted as (
      select handler_post_id as post_id, handler_unit_id as unit_id, count(*)::int as total,
             (count(*) filter (where ${isOpen} and state in ('received', 'classified')))::int as unreported,
             (count(*) filter (where ${isOpen}))::int as open,
             (count(*) filter (where not ${isOpen} and not ${wasLate}))::int as in_time,
             (count(*) filter (where not ${isOpen} and ${wasLate}))::int as late
        from petition
       where handler_post_id is not null and handler_unit_id = any (${unitIds}::int[])
         and received_on between ${from}::date and ${to}::date and state <> 'voided'
       group by 1, 2)
    select c.*, o.full_name as person, p.title from counted c
      join post p on p.id = c.post_id join official o on o.id = p.official_id
     order by o.full_name collate "vi-x-icu"`.execute(tx);
  return rows;
}

export type UnitRow = {
  unit_id: number;
  unit: string;
  visits: number;
  in_time: number;
  late: number;
  running: number;
  overdue: number;
  resolved: number;
  right: number;
  partly: number;
  wrong: number;
};

const lists: readonly FindingList[] = ['finding.complaint', 'finding.second', 'finding.denunciation'];
const found = (truth: Truth) =>
  sql`(count(*) filter (where r.finding = any (${lists.map((list) => findingOf(list, truth))}::text[])))::int`;

/** Reception, processing and resolution of those days by unit, of what the reader may see; how it stands today. */
export async function unitRows(tx: Tx, { from, to, unitIds }: Asked, today: Day): Promise<UnitRow[]> {
  const { rows } = await sql<UnitRow>`
    select u.id as unit_id, n.short_name as unit, v.visits, p.in_time, p.late, r.running, r.overdue, r.resolved, r."right", r.partly, r.wrong
      from unit u
      join lateral (select name, short_name from unit_name where unit_id = u.id and lower(valid) <= ${to}::date order by lower(valid) desc limit 1) n on true
     cross join lateral (select count(*)::int as visits from visit
                          where unit_id = u.id and state <> 'refused' and received_on between ${from}::date and ${to}::date) v
     cross join lateral (select (count(*) filter (where not ${wasLate}))::int as in_time, (count(*) filter (where ${wasLate}))::int as late from petition
                          where unit_id = u.id and not ${isOpen} and state <> 'voided' and closed_on between ${from}::date and ${to}::date) p
     cross join lateral (select (count(*) filter (where ended_on is null and decided_on is null and (due_on is null or due_on >= ${today}::date)))::int as running,
                                (count(*) filter (where ended_on is null and decided_on is null and due_on < ${today}::date))::int as overdue,
                                (count(*) filter (where decided_on is not null))::int as resolved,
                                ${found('right')} as "right", ${found('partly')} as partly, ${found('wrong')} as wrong
                           from resolution r
                          where r.unit_id = u.id and (r.received_on <= ${to}::date and r.decided_on is null and r.ended_on is null
                                                       or r.decided_on between ${from}::date and ${to}::date)) r
     where u.id = any (${unitIds}::int[]) and v.visits + p.in_time + p.late + r.running + r.overdue + r.resolved > 0
     order by case u.level when 'province' then 1 when 'district' then 2 when 'office' then 3 else 4 end, n.name collate "vi-x-icu"`.execute(
    tx,
  );
  return rows;
}

export type VisitRow = {
  id: number;
  received_on: Day;
  receiver: string;
  place: string;
  person: string | null;
  secret: boolean;
  first_time: boolean;
  people: number;
  field_code: string | null;
};

/** The visits of those days in the order of the register; whoever was refused was not received. */
export async function visitRows(tx: Tx, asked: Asked): Promise<VisitRow[]> {
  const { from, to, unitIds, kind, size, offset } = asked;
  const { rows } = await sql<VisitRow>`
    select v.id, v.received_on, o.full_name as receiver, l.name as place, v.secret, v.first_time, v.people, v.field_code,
           (select q.full_name from visit_person q where q.visit_id = v.id and q.replaced_at is null order by q.position limit 1) as person
      from visit v join post p on p.id = v.receiver_post_id join official o on o.id = p.official_id join reception_place l on l.id = v.place_id
     where v.unit_id = any (${unitIds}::int[]) and v.received_on between ${from}::date and ${to}::date and v.state <> 'refused'
       and (${kind ?? null}::text is null or v.content_kind = ${kind ?? null})
       and v.id in (select id from visit where ${asked.field ? inField(asked.field) : sql<boolean>`true`})
     order by v.book_year, v.unit_id, v.book_number limit ${size} offset ${offset}`.execute(tx);
  return rows;
}

export type DutyRow = { post_id: number; person: string; title: string; days: number; listed: string };

/** Who received on which days, at the desk or in a session that was held: what an allowance is reckoned from. */
export async function dutyRows(tx: Tx, { from, to, unitIds }: Asked): Promise<DutyRow[]> {
  const { rows } = await sql<DutyRow>`
    with held as (
      select receiver_post_id as post_id, received_on as on_day from visit
       where unit_id = any (${unitIds}::int[]) and received_on between ${from}::date and ${to}::date
      union
      select receiver_post_id, held_on from reception_session
       where unit_id = any (${unitIds}::int[]) and held_on between ${from}::date and ${to}::date and state = 'held' and receiver_post_id is not null)
    select h.post_id, o.full_name as person, p.title, count(*)::int as days,
           string_agg(to_char(h.on_day, 'DD/MM'), ', ' order by h.on_day) as listed
      from held h join post p on p.id = h.post_id join official o on o.id = p.official_id
     group by 1, 2, 3 order by o.full_name collate "vi-x-icu"`.execute(tx);
  return rows;
}
