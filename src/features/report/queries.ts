import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';
import type { Counted, TallyGroup, TallySubject } from '../../law/reports/counted.ts';
import type { Window } from '../../law/reports/periods.ts';

/** Whose records of which days, as known now or as they were known on a day. */
export type Asked = {
  readonly unitIds: readonly number[];
  readonly window: Window;
  readonly knownOn?: Day | undefined;
};

type GroupRow = Omit<TallyGroup, 'matterId' | 'firstId'> & {
  unit_id: number;
  matter_id: number | null;
  first_id: number;
};

/** The records of a window by unit, those alike together. The same for every reader: secret ones are counted too. */
export async function tallyOf(
  tx: Tx,
  { unitIds, window, knownOn }: Asked,
  subjects: readonly TallySubject[],
): Promise<Map<number, TallyGroup[]>> {
  const { rows } = await sql<GroupRow>`
    select * from tally_groups(${unitIds}::int[], ${subjects}::text[], ${window.from}::date, ${window.to}::date,
      ${knownOn ?? null}::date)`.execute(tx);
  const byUnit = new Map<number, TallyGroup[]>(unitIds.map((id) => [id, []]));
  for (const { unit_id, matter_id, first_id, ...row } of rows)
    byUnit.get(unit_id)?.push({ ...row, matterId: matter_id, firstId: first_id });
  return byUnit;
}

/** A record behind a cell, and how much it adds where the cell counts no records but people, money, land. */
export type Behind = { readonly id: number; readonly amount: number };

/** The numbers of the records that a cell counts, earliest first. Their contents are asked under row security. */
export async function recordsOf(
  tx: Tx,
  { unitIds, window, knownOn }: Asked,
  { every, once, eachAlone }: Counted,
): Promise<Behind[]> {
  const [subject] = [...every, ...once].map((one) => one.subject);
  if (subject === undefined) return [];
  const { rows } = await sql<Behind>`
    select t.subject_id as id, t.amount
      from tally_rows(${unitIds}::int[], ${[subject]}::text[], ${window.from}::date, ${window.to}::date,
             ${knownOn ?? null}::date) t
     where t.subject_id = any (${once.map(({ firstId }) => firstId)}::bigint[])
        or ((not ${eachAlone}::boolean or t.matter_id is null)
            and (t.period, t.processed, t.decided, t.ended, t.class) in (
              select * from unnest(${every.map((one) => one.period)}::text[], ${every.map((one) => one.processed)}::boolean[],
                ${every.map((one) => one.decided)}::boolean[], ${every.map((one) => one.ended)}::boolean[],
                ${every.map((one) => one.class)}::text[])))
     order by t.subject_id`.execute(tx);
  return rows;
}
