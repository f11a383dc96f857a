import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { crowdRule } from '../../law/crowd.ts';
import type { Day } from '../../law/day.ts';
import { isOpen, placeOrBook, pressing } from '../pressing.ts';
import { countsIn } from '../target-cases.ts';

export type LateUnit = {
  unit_id: number;
  unit: string;
  petitions_late: number;
  petitions_soon: number;
  crowds: number;
  cases_late: number;
  cases_soon: number;
};

/** By the unit that handles them: open petitions and cases that are overdue or due by that day, and petitions of many people. */
export async function lateUnits(tx: Tx, today: Day, soon: Day): Promise<LateUnit[]> {
  const { rows } = await sql<LateUnit>`
    with petitions as (
      select handler_unit_id as unit_id, count(*) filter (where ${pressing} < ${today}::date)::int as late,
             count(*) filter (where ${pressing} between ${today}::date and ${soon}::date)::int as soon,
             count(*) filter (where signatory_count >= ${crowdRule.people})::int as crowds
        from petition where ${isOpen} group by 1),
    cases as (
      select handler_unit_id as unit_id, count(*) filter (where due_on < ${today}::date)::int as late,
             count(*) filter (where due_on between ${today}::date and ${soon}::date)::int as soon
        from resolution where ended_on is null and due_on <= ${soon}::date group by 1)
    select u.unit_id, coalesce((select short_name from unit_name n where n.unit_id = u.unit_id order by upper(valid) desc nulls first limit 1), '') as unit,
           coalesce(p.late, 0) as petitions_late, coalesce(p.soon, 0) as petitions_soon, coalesce(p.crowds, 0) as crowds,
           coalesce(c.late, 0) as cases_late, coalesce(c.soon, 0) as cases_soon
      from petitions p full join cases c on c.unit_id = p.unit_id cross join lateral (select coalesce(p.unit_id, c.unit_id) as unit_id) u
     order by coalesce(p.late, 0) + coalesce(c.late, 0) desc, unit`.execute(tx);
  return rows;
}

/** Petitions that a superior body passed on and waits for, and decisions in force that are not yet carried out. */
export async function unanswered(tx: Tx, today: Day): Promise<{ forwarded: number; unexecuted: number }> {
  const { rows } = await sql<{ forwarded: number; unexecuted: number }>`
    select (select count(*)::int from petition join body on body.id = petition.forwarder_id and body.superior
             where petition.state <> 'voided' and petition.part = 0 and forwarder_replied_on is null) as forwarded,
           (select count(*)::int from resolution r where ${countsIn('executed', 'left', today)}) as unexecuted`.execute(
    tx,
  );
  return rows[0] ?? { forwarded: 0, unexecuted: 0 };
}

export type PlaceCount = {
  place_id: number | null;
  place: string | null;
  parent: string | null;
  commune: boolean;
  field_code: string | null;
  petitions: number;
  late: number;
};

/** Petitions received since that day by place and field, with those overdue now; communes of these units without any too. */
export async function petitionsByPlace(
  tx: Tx,
  unitIds: readonly number[],
  from: Day,
  today: Day,
): Promise<PlaceCount[]> {
  const { rows } = await sql<PlaceCount>`
    with received as materialized (
      select place_unit_id, unit_id, field_code, count(*)::int as petitions,
             (count(*) filter (where ${isOpen} and ${pressing} < ${today}::date))::int as late
        from petition where state <> 'voided' and received_on between ${from}::date and ${today}::date group by 1, 2, 3
    ), counted as (
      select ${placeOrBook} as place_id, field_code, sum(petitions)::int as petitions, sum(late)::int as late
        from received petition group by 1, 2
      union all
      select id, null, 0, 0 from unit
       where level = 'commune' and id = any (${[...unitIds]}::int[]) and (until is null or until > ${today}::date))
    select c.*, n.short_name as place, coalesce(u.level = 'commune', false) as commune,
           (select pn.short_name from unit_parent p join unit_name pn on pn.unit_id = p.parent_id and pn.valid @> ${today}::date
             where p.unit_id = c.place_id and p.valid @> ${today}::date) as parent
      from counted c left join unit u on u.id = c.place_id
      left join lateral (select short_name from unit_name where unit_id = c.place_id order by upper(valid) desc nulls first limit 1) n on true
     order by n.short_name collate "vi-x-icu"`.execute(tx);
  return rows;
}
