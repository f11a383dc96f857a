import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Window } from '../../law/reports/periods.ts';
import {
  countsCarried,
  countsPetitions,
  type Dimension,
  type Measure,
  type PivotGroup,
} from '../../law/reports/pivot.ts';

type GroupRow = Omit<PivotGroup, 'unitId' | 'matterId' | 'firstId' | 'placeId' | 'subject'> & {
  unit_id: number;
  matter_id: number | null;
  first_id: number;
  place_id: number | null;
};

/** Whose records are counted, parted by what. */
export type GroupsAsked = {
  readonly unitIds: readonly number[];
  readonly window: Window;
  readonly measure: Measure;
  readonly parts: readonly Dimension[];
  /** With the numbers of the records. */
  readonly listed: boolean;
};

/** The records of a window by unit, those alike together; the same figures for every reader of these units. */
export async function pivotGroups(
  tx: Tx,
  { unitIds, window, measure, parts, listed }: GroupsAsked,
): Promise<Map<number, PivotGroup[]>> {
  const subject = countsPetitions(measure) ? 'petition' : 'visit';
  const { rows } = await sql<GroupRow>`
    select * from pivot_groups(${unitIds}::int[], ${subject}, ${window.from}::date, ${window.to}::date,
      ${countsCarried(measure)}, ${parts}::text[], ${listed})`.execute(tx);
  const byUnit = new Map<number, PivotGroup[]>();
  for (const { unit_id, matter_id, first_id, place_id, ...row } of rows) {
    const group = {
      ...row,
      subject,
      unitId: unit_id,
      matterId: matter_id,
      firstId: first_id,
      placeId: place_id,
    } as const;
    const own = byUnit.get(unit_id);
    if (own) own.push(group);
    else byUnit.set(unit_id, [group]);
  }
  return byUnit;
}

/** The place and those that stood under it at the end of the window. */
export async function placesUnder(tx: Tx, placeId: number, { to }: Window): Promise<string[]> {
  const { rows } = await sql<{ id: number }>`select unit_subtree(${placeId}, ${to}::date) as id`.execute(tx);
  return rows.map(({ id }) => String(id));
}
