import type { Tx } from '../../core/db.ts';
import { NotFound } from '../../core/errors.ts';
import type { Actor } from '../../core/policy.ts';
import type { Day } from '../../law/day.ts';

/** Stores that a bag of so many letters was entered. */
export async function insertBag(
  tx: Tx,
  actor: Actor,
  { channel, on, count }: { channel: string; on: Day; count: number },
): Promise<number> {
  const row = await tx
    .insertInto('bag')
    .values({
      unit_id: actor.unitId,
      official_id: actor.officialId,
      channel,
      entered_on: on,
      petitions: count,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

const bagColumns = [
  'bag.id',
  'bag.unit_id',
  'bag.official_id',
  'bag.channel',
  'bag.entered_on',
  'bag.petitions',
  'bag.undone_on',
  'bag.undone_why',
] as const;

/** A bag. @throws NotFound */
export async function getBag(tx: Tx, bagId: number) {
  const row = await tx
    .selectFrom('bag')
    .innerJoin('official', 'official.id', 'bag.official_id')
    .select([...bagColumns, 'official.full_name'])
    .where('bag.id', '=', bagId)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

/** The bags that the official entered on that day, newest first. */
export function bagsOf(tx: Tx, officialId: number, on: Day) {
  return tx
    .selectFrom('bag')
    .select(bagColumns)
    .where('official_id', '=', officialId)
    .where('entered_on', '=', on)
    .orderBy('id', 'desc')
    .limit(10)
    .execute();
}

/** The petitions of a bag in the order of their numbers. */
export function bagPetitions(tx: Tx, bagId: number) {
  return tx
    .selectFrom('petition')
    .select([
      'id',
      'unit_id',
      'book_number',
      'book_year',
      'received_on',
      'stated_kind',
      'kind',
      'secret',
      'summary',
      'state',
      'due_on',
    ])
    .where('bag_id', '=', bagId)
    .orderBy('book_year')
    .orderBy('book_number')
    .execute();
}

/** Marks a bag and its petitions as entered by mistake and ends their limits. Numbers and contents stay. */
export async function undoBagRows(
  tx: Tx,
  bagId: number,
  { on, reason }: { on: Day; reason: string },
): Promise<void> {
  const ofBag = tx.selectFrom('petition').select('id').where('bag_id', '=', bagId);
  await tx
    .updateTable('clock')
    .set({ cancelled_on: on, cancelled_why: 'Vào sổ nhầm' })
    .where('petition_id', 'in', ofBag)
    .where('met_on', 'is', null)
    .where('cancelled_on', 'is', null)
    .execute();
  await tx
    .updateTable('petition')
    .set((eb) => ({ state: 'voided', closed_on: on, due_on: null, version: eb('version', '+', 1) }))
    .where('bag_id', '=', bagId)
    .execute();
  await tx.updateTable('bag').set({ undone_on: on, undone_why: reason }).where('id', '=', bagId).execute();
}
