import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';
import type { Window } from '../../law/reports/periods.ts';

export type NamedUnit = { readonly id: number; readonly name: string };

/** What these units are called on that day, or were called last before it; in the order of their level and name. */
export async function namedUnits(tx: Tx, ids: readonly number[], on: Day): Promise<NamedUnit[]> {
  const { rows } = await sql<NamedUnit>`
    select u.id, n.name from unit u
     cross join lateral (select name from unit_name where unit_id = u.id and lower(valid) <= ${on}::date
                          order by lower(valid) desc limit 1) n
     where u.id = any (${ids}::int[])
     order by case u.level when 'province' then 1 when 'district' then 2 when 'office' then 3 else 4 end, n.name collate "vi-x-icu"`.execute(
    tx,
  );
  return rows;
}

/** The unit and those that stood under it on the last day of the window, as far as this reader sees them. */
export async function unitsUnder(
  tx: Tx,
  unitId: number,
  { to }: Window,
  seen: readonly number[],
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from unit_subtree(${unitId}, ${to}::date) as id where id = any (${seen}::int[])`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Whose reports this reader may see: those of his units, and of the ended ones whose work they continue. */
export async function reportUnits(tx: Tx): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select unnest(report_units()) as id`.execute(tx);
  return rows.map(({ id }) => id);
}
