import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { formatDay, type Day } from '../../law/day.ts';
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
        as g(resolution_id bigint, step text, day0 date, due_on date, name text))
    select c.id, case when p.id is not null then 'petition' when v.id is not null then 'visit' else 'case' end as kind,
           coalesce(p.id, v.id, r.id) as record_id,
           coalesce(p.book_number || '/' || p.book_year || case when p.part > 0 then '-' || p.part else '' end,
                    v.book_number || '/' || v.book_year, r.book_number || '/' || r.book_year) as number,
           coalesce(n.short_name, '') as unit, g.name, c.due_on as was, g.due_on as becomes
      from given g
      join clock c on c.step = g.step and c.day0 = g.day0 and c.resolution_id is not distinct from g.resolution_id
       and c.met_on is null and c.cancelled_on is null and c.due_on is distinct from g.due_on
      left join petition p on p.id = c.petition_id
      left join visit v on v.id = c.visit_id
      left join resolution r on r.id = c.resolution_id
      left join unit_name n on n.unit_id = coalesce(p.handler_unit_id, v.unit_id, r.handler_unit_id) and n.valid @> ${today}::date
     order by unit, g.due_on, c.id`.execute(tx);
  return rows;
}

/** The same as rows of JSON, with what the database needs of each. */
const asRows = (limits: readonly Difference[], whole: boolean): string =>
  JSON.stringify(
    limits.map(({ caseId, step, day0, due, ledger }) => ({
      resolution_id: caseId,
      step,
      day0,
      due_on: due,
      ...(whole ? { ledger } : { name: ledger.name }),
    })),
  );

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
