import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { NotFound } from '../../core/errors.ts';
import type { Day } from '../../law/day.ts';

// A unit that ended keeps its last name.
const nameOf = (unit: 'k.unit_id' | 'k.asked_unit_id') =>
  sql<string>`(select n.short_name from unit_name n where n.unit_id = ${sql.ref(unit)} order by lower(n.valid) desc limit 1)`;

const requests = (tx: Tx) =>
  tx
    .selectFrom('coordination as k')
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
      'k.told_on',
      'k.answer',
      'k.answered_on',
      'k.answer_number',
      'k.responsible',
      'k.answered_by',
      'k.version',
      nameOf('k.asked_unit_id').as('asked'),
      nameOf('k.unit_id').as('asking'),
    ]);

export type Request = Awaited<ReturnType<ReturnType<typeof requests>['executeTakeFirstOrThrow']>>;

/** What was asked about a case. */
export function requestsOfCase(tx: Tx, resolutionId: number): Promise<Request[]> {
  return requests(tx).where('k.resolution_id', '=', resolutionId).orderBy('k.id').execute();
}

/** A request that the actor may see; without its case. @throws NotFound */
export async function getRequest(tx: Tx, id: number): Promise<Request> {
  const row = await requests(tx).where('k.id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

/** The same, held until the transaction ends. @throws NotFound */
export async function holdRequest(tx: Tx, id: number): Promise<Request> {
  const row = await requests(tx).where('k.id', '=', id).forUpdate('k').executeTakeFirst();
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

/** Whether a unit does the work of another: its own, or that of one that ended and whose work it continues. */
export async function worksFor(tx: Tx, unitId: number, of: number): Promise<boolean> {
  if (unitId === of) return true;
  const row = await tx
    .selectFrom('unit_succession')
    .select('to_unit_id')
    .where('from_unit_id', '=', of)
    .where('to_unit_id', '=', unitId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether a unit stands above another on that day. */
export async function standsAbove(tx: Tx, unitId: number, below: number, on: Day): Promise<boolean> {
  const { rows } = await sql<{ above: boolean }>`
    select ${below}::int in (select unit_subtree(${unitId}, ${on}::date)) as above`.execute(tx);
  return unitId !== below && rows[0]?.above === true;
}

/** The files of a request: what was sent with it and what was given in answer; letters of urging are papers. */
export function filesOfRequest(tx: Tx, coordinationId: number) {
  return tx
    .selectFrom('stored_file as f')
    .select(['f.id', 'f.name', 'f.bytes', 'f.unit_id'])
    .where('f.coordination_id', '=', coordinationId)
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('paper as p').select('p.id').whereRef('p.file_id', '=', 'f.id'))),
    )
    .orderBy('f.stored_at')
    .execute();
}

/** The urgings of a request, with the letter where it was made here. */
export function urgingsOf(tx: Tx, coordinationId: number) {
  return tx
    .selectFrom('coordination_urging')
    .select(['id', 'round', 'urged_on', 'number', 'told_unit_id', 'paper_id'])
    .where('coordination_id', '=', coordinationId)
    .orderBy('round')
    .execute();
}

/** The answers that were given back for more, in their order. */
export function returnsOf(tx: Tx, coordinationId: number) {
  return tx
    .selectFrom('coordination_return')
    .select(['id', 'round', 'answer', 'answered_on', 'answer_number', 'responsible', 'returned_on', 'why'])
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

/** The inspectorate that watches over a unit: the nearest one whose scope holds it on that day, if there is one. */
export async function inspectorateOf(tx: Tx, unitId: number, on: Day): Promise<number | undefined> {
  const { rows } = await sql<{ unit_id: number }>`
    select p.unit_id
      from post p cross join lateral (select array(select unit_subtree(coalesce(p.scope_unit_id, p.unit_id), ${on}::date)) as units) s
     where p.role = 'inspector' and p.valid @> ${on}::date and ${unitId}::int = any (s.units) and p.unit_id <> ${unitId}::int
     order by cardinality(s.units), p.unit_id limit 1`.execute(tx);
  return rows[0]?.unit_id;
}
