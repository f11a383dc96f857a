import { sql } from 'kysely';
import type { Tx } from '../core/db.ts';

/** The next number of a unit's book in a year. Holds the book until the transaction ends: no gap, no double. */
export const nextNumber = (tx: Tx, unitId: number, kind: string, year: number): Promise<number> =>
  nextNumbers(tx, { unitId, kind, year, count: 1 });

/** The first of so many next numbers in a row. Ask late in the transaction: everybody else waits for the book until it ends. */
export async function nextNumbers(
  tx: Tx,
  { unitId, kind, year, count }: { unitId: number; kind: string; year: number; count: number },
): Promise<number> {
  const row = await tx
    .insertInto('book')
    .values({ unit_id: unitId, kind, year, last_number: count })
    .onConflict((on) =>
      on
        .columns(['unit_id', 'kind', 'year'])
        .doUpdateSet((eb) => ({ last_number: eb('book.last_number', '+', count) })),
    )
    .returning(sql<number>`last_number - ${count}::int + 1`.as('first'))
    .executeTakeFirstOrThrow();
  return row.first;
}

/** "17/2024", and "17/2024-1" for a part of a petition with several contents. */
export const bookNumber = ({
  book_number,
  book_year,
  part = 0,
}: {
  book_number: number;
  book_year: number;
  part?: number | undefined;
}): string => `${book_number}/${book_year}${part > 0 ? `-${part}` : ''}`;
