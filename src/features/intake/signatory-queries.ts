import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';

/** Signatories of a list stand from this place on, after those who were entered with the petition. */
export const listFrom = 1_000;

/** Sealed signatories that were added later: beyond every place that a petition taken out of the open tables may use. */
export const sealedFrom = 100_000;

/** The signatories of a petition as a list shows them, as many as asked for, and how many there are. */
export async function signatoriesOf(tx: Tx, petitionId: number, size: number) {
  const rows = await tx
    .selectFrom('petition_person')
    .select([
      'full_name',
      'address',
      'id_number',
      'phone',
      'signed',
      'representative',
      'position',
      sql<number>`(count(*) over ())::int`.as('total'),
    ])
    .where('petition_id', '=', petitionId)
    .orderBy('position')
    .limit(size)
    .execute();
  return { rows, total: rows[0]?.total ?? 0 };
}

export type ListedSignatory = Awaited<ReturnType<typeof signatoriesOf>>['rows'][number];

/** Takes an imported list away; those who were entered with the petition stay. */
export async function dropList(tx: Tx, petitionId: number): Promise<void> {
  await tx
    .deleteFrom('petition_person')
    .where('petition_id', '=', petitionId)
    .where('position', '>=', listFrom)
    .execute();
}

/** The place after the last signatory of the list. */
export async function nextPosition(tx: Tx, petitionId: number): Promise<number> {
  const row = await tx
    .selectFrom('petition_person')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('petition_id', '=', petitionId)
    .executeTakeFirst();
  return Math.max(listFrom, (row?.last ?? 0) + 1);
}

/** The place after the last sealed signatory that was added later, from what the events say. */
export async function nextSealedPosition(tx: Tx, petitionId: number): Promise<number> {
  const row = await tx
    .selectFrom('event')
    .select(sql<number>`coalesce(sum((data ->> 'count')::int), 0)::int`.as('added'))
    .where('petition_id', '=', petitionId)
    .where('type', '=', 'petition.signatories')
    .where(sql<boolean>`data ->> 'sealed' = 'true'`)
    .executeTakeFirst();
  return sealedFrom + (row?.added ?? 0);
}

/** Stores how many signed, and that the petition was changed by this version. Says whether the version was still the newest. */
export async function changeSignatories(
  tx: Tx,
  petitionId: number,
  version: number,
  { atLeast, exactly }: { atLeast?: number; exactly?: boolean },
): Promise<boolean> {
  const counted = sql<number>`(select count(*)::int from petition_person q where q.petition_id = petition.id and q.signed)`;
  const { numUpdatedRows } = await tx
    .updateTable('petition')
    .set((eb) => ({
      signatory_count: exactly ? counted : sql<number>`greatest(signatory_count, ${atLeast ?? 0}::int)`,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', petitionId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
