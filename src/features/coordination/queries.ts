import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { NotFound } from '../../core/errors.ts';
import type { Day } from '../../law/day.ts';

const requests = (tx: Tx, today: Day) =>
  tx
    .selectFrom('coordination as k')
    .innerJoin('unit_name as a', (join) =>
      join.onRef('a.unit_id', '=', 'k.asked_unit_id').on(sql<boolean>`a.valid @> ${today}::date`),
    )
    .innerJoin('unit_name as u', (join) =>
      join.onRef('u.unit_id', '=', 'k.unit_id').on(sql<boolean>`u.valid @> ${today}::date`),
    )
    .select([
      'k.id',
      'k.resolution_id',
      'k.unit_id',
      'k.asked_unit_id',
      'k.kind',
      'k.about',
      'k.number',
      'k.asked_on',
      'k.due_on',
      'k.rule',
      'k.secret',
      'k.urged',
      'k.urged_on',
      'k.answer',
      'k.answered_on',
      'k.answer_number',
      'k.responsible',
      'k.version',
      'a.short_name as asked',
      'u.short_name as asking',
    ]);

export type Request = Awaited<ReturnType<ReturnType<typeof requests>['executeTakeFirstOrThrow']>>;

/** What was asked about a case. */
export function requestsOfCase(tx: Tx, resolutionId: number, today: Day): Promise<Request[]> {
  return requests(tx, today).where('k.resolution_id', '=', resolutionId).orderBy('k.id').execute();
}

/** A request that the actor may see; without its case. @throws NotFound */
export async function getRequest(tx: Tx, id: number, today: Day): Promise<Request> {
  const row = await requests(tx, today).where('k.id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

/** The same, held until the transaction ends. @throws NotFound */
export async function holdRequest(tx: Tx, id: number, today: Day): Promise<Request> {
  const row = await requests(tx, today).where('k.id', '=', id).forUpdate('k').executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

/** Whether the actor sees the case of a request too: the asked unit does not. */
export async function seesCase(tx: Tx, resolutionId: number): Promise<boolean> {
  const row = await tx
    .selectFrom('resolution')
    .select('id')
    .where('id', '=', resolutionId)
    .executeTakeFirst();
  return row !== undefined;
}

/** The files of a request: what was sent with it and what was given in answer. */
export function filesOfRequest(tx: Tx, coordinationId: number) {
  return tx
    .selectFrom('stored_file')
    .select(['id', 'name', 'bytes', 'unit_id'])
    .where('coordination_id', '=', coordinationId)
    .orderBy('stored_at')
    .execute();
}

/** The urging letters of a request. */
export function urgingsOf(tx: Tx, coordinationId: number) {
  return tx
    .selectFrom('coordination_urging')
    .select(['id', 'round', 'urged_on', 'number', 'told_unit_id'])
    .where('coordination_id', '=', coordinationId)
    .orderBy('round')
    .execute();
}

/** The unit above on that day, if there is one. */
export async function unitAbove(tx: Tx, unitId: number, on: Day): Promise<number | undefined> {
  const row = await tx
    .selectFrom('unit_parent')
    .select('parent_id')
    .where('unit_id', '=', unitId)
    .where(sql<boolean>`valid @> ${on}::date`)
    .executeTakeFirst();
  return row?.parent_id;
}
