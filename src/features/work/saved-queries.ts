import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';

/** Own saved lists and those shared with the units, own first, by name. */
export function savedFilters(tx: Tx, officialId: number) {
  return tx
    .selectFrom('saved_filter')
    .innerJoin('official', 'official.id', 'official_id')
    .select(['saved_filter.id', 'name', 'path', 'query', 'unit_id', 'full_name'])
    .select(sql<boolean>`official_id = ${officialId}`.as('own'))
    .orderBy('own', 'desc')
    .orderBy(sql`name collate "vi-x-icu"`)
    .limit(100)
    .execute();
}
export type SavedFilter = Awaited<ReturnType<typeof savedFilters>>[number];

/** Saved lists at one address. */
export function savedOn(tx: Tx, path: string) {
  return tx
    .selectFrom('saved_filter')
    .select(['id', 'name', 'path', 'query'])
    .where('path', '=', path)
    .orderBy(sql`name collate "vi-x-icu"`)
    .limit(30)
    .execute();
}

/** Keeps the conditions of a list and gives their id. */
export async function insertFilter(
  tx: Tx,
  row: { official_id: number; unit_id: number | null; name: string; path: string; query: string },
): Promise<number> {
  const { id } = await tx.insertInto('saved_filter').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Deletes a saved list of this official; false when it is not his. */
export async function deleteFilter(tx: Tx, id: number, officialId: number): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('saved_filter')
    .where('id', '=', id)
    .where('official_id', '=', officialId)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
