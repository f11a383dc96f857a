import type { Tx } from '../core/db.ts';

/** The next number of a unit's book in a year. Holds the book until the transaction ends: no gap, no double. */
export async function nextNumber(tx: Tx, unitId: number, kind: string, year: number): Promise<number> {
  const row = await tx
    .insertInto('book')
    .values({ unit_id: unitId, kind, year, last_number: 1 })
    .onConflict((on) =>
      on
        .columns(['unit_id', 'kind', 'year'])
        .doUpdateSet((eb) => ({ last_number: eb('book.last_number', '+', 1) })),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return row.last_number;
}
