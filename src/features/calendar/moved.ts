import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { formatDay, type Day } from '../../law/day.ts';
import type { Ledger } from '../../law/deadline.ts';
import type { Difference } from './difference.ts';
import type { Differences } from './differences.ts';

/** A limit that moves, of a record which the actor may see. */
export type Moved = {
  id: number;
  kind: 'petition' | 'visit' | 'case';
  record_id: number;
  number: string;
  unit: string;
  name: string;
  was: Day | null;
  becomes: Day | null;
};

/** The limits that would move, of records which the actor may see, by unit and new day. Names nobody. */
export async function movedLimits(tx: Tx, { limits }: Differences, today: Day): Promise<Moved[]> {
  const moving = limits.filter(({ moves }) => moves);
  const { rows } = await sql<Moved>`
    with given as materialized (
      select * from jsonb_to_recordset(${asRows(moving, false)}::jsonb)
        as g(step text, day0 date, due_on date, name text, "of" bigint[])
    ), found as (
      select g.name, g.due_on as becomes, c.* from given g join clock c on c.step = g.step and c.day0 = g.day0
       where g."of" is null and c.resolution_id is null
      union all
      select g.name, g.due_on as becomes, c.*
        from given g cross join unnest(g."of") as of_case(id)
        join clock c on c.resolution_id = of_case.id and c.step = g.step and c.day0 = g.day0)
    select c.id, case when p.id is not null then 'petition' when v.id is not null then 'visit' else 'case' end as kind,
           coalesce(p.id, v.id, r.id) as record_id,
           coalesce(p.book_number || '/' || p.book_year || case when p.part > 0 then '-' || p.part else '' end,
                    v.book_number || '/' || v.book_year, r.book_number || '/' || r.book_year) as number,
           coalesce(n.short_name, '') as unit, c.name, c.due_on as was, c.becomes
      from found c
      left join petition p on p.id = c.petition_id
      left join visit v on v.id = c.visit_id
      left join resolution r on r.id = c.resolution_id
      left join unit_name n on n.unit_id = coalesce(p.handler_unit_id, v.unit_id, r.handler_unit_id) and n.valid @> ${today}::date
     where c.met_on is null and c.cancelled_on is null and c.due_on is distinct from c.becomes
     order by unit, c.becomes, c.id`.execute(tx);
  return rows;
}

// Many cases share one reckoning: it is sent once, with the cases to which it belongs.
function asRows(limits: readonly Difference[], whole: boolean): string {
  const shared = new Map<string, { cases: number[]; one: Difference }>();
  const names = new Map<Ledger, number>();
  for (const one of limits) {
    const ledger = names.get(one.ledger) ?? names.size;
    names.set(one.ledger, ledger);
    const key = `${one.caseId === null} ${ledger} ${one.due ?? ''}`;
    const group = shared.get(key) ?? { cases: [], one };
    if (one.caseId !== null) group.cases.push(one.caseId);
    shared.set(key, group);
  }
  return JSON.stringify(
    [...shared.values()].map(({ cases, one: { caseId, step, day0, due, ledger } }) => ({
      step,
      day0,
      due_on: due,
      of: caseId === null ? null : cases,
      ...(whole ? { ledger } : { name: ledger.name }),
    })),
  );
}

/** Stores everything anew, for all records alike, and tells each one's story why. Gives how many limits moved. */
export async function store(tx: Tx, { limits, cases }: Differences, why: string): Promise<number> {
  const { rows } = await sql<{ moved: number }>`
    select move_limits(${asRows(limits, true)}::jsonb, ${JSON.stringify(cases)}::jsonb, ${why}) as moved`.execute(
    tx,
  );
  return rows[0]?.moved ?? 0;
}

/** A day as a sentence names it; a limit that stands still has none. */
export const dayOr = (day: Day | null): string => (day === null ? 'chưa có ngày' : formatDay(day));
