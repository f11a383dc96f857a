import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';

/** What was handed over with a petition or at the visit that it came from. */
export async function itemsOf(tx: Tx, petitionId: number) {
  return tx
    .selectFrom('received_item')
    .select(['id', 'name', 'pages', 'condition', 'original', 'returned_on'])
    .where((eb) =>
      eb.or([
        eb('petition_id', '=', petitionId),
        eb(
          'visit_id',
          '=',
          eb.selectFrom('petition').select('visit_id').where('id', '=', petitionId).$castTo<number>(),
        ),
      ]),
    )
    .orderBy('id')
    .execute();
}

/** Notes that the originals went back on that day. */
export async function noteReturned(tx: Tx, petitionId: number, on: Day): Promise<void> {
  const ids = (await itemsOf(tx, petitionId))
    .filter(({ original, returned_on }) => original && returned_on === null)
    .map(({ id }) => id);
  if (ids.length > 0)
    await tx.updateTable('received_item').set({ returned_on: on }).where('id', 'in', ids).execute();
}
