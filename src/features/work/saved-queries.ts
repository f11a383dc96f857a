import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { NotFound } from '../../core/errors.ts';
import type { Day } from '../../law/day.ts';

const columns = ['saved_filter.id', 'name', 'path', 'query', 'unit_id', 'shared', 'full_name'] as const;

const lists = (tx: Tx) =>
  tx
    .selectFrom('saved_filter')
    .innerJoin('official', 'official.id', 'official_id')
    .select(columns)
    .orderBy(sql`name collate "vi-x-icu"`)
    .limit(100);

/** Own saved lists and those shared with the own unit, own first, by name. */
export function savedFilters(tx: Tx, officialId: number) {
  return lists(tx)
    .select(sql<boolean>`official_id = ${officialId}`.as('own'))
    .where('deleted_at', 'is', null)
    .clearOrderBy()
    .orderBy('own', 'desc')
    .orderBy(sql`name collate "vi-x-icu"`)
    .execute();
}
export type SavedFilter = Awaited<ReturnType<typeof savedFilters>>[number];

/** Own lists deleted within thirty days, which may be brought back. */
export function deletedFilters(tx: Tx, officialId: number, today: Day) {
  return lists(tx)
    .where('official_id', '=', officialId)
    .where(sql<boolean>`deleted_at > ${today}::date - 30`)
    .execute();
}

/** Saved lists at one address. */
export function savedOn(tx: Tx, path: string) {
  return tx
    .selectFrom('saved_filter')
    .select(['id', 'name', 'path', 'query'])
    .where('path', '=', path)
    .where('deleted_at', 'is', null)
    .orderBy(sql`name collate "vi-x-icu"`)
    .limit(30)
    .execute();
}

/** Keeps the conditions of a list and gives their id. */
export async function insertFilter(
  tx: Tx,
  row: {
    official_id: number;
    unit_id: number | null;
    shared: string | null;
    name: string;
    path: string;
    query: string;
  },
): Promise<number> {
  const { id } = await tx.insertInto('saved_filter').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** A saved list of this official. @throws NotFound when it is not his */
export async function getOwnFilter(tx: Tx, id: number, officialId: number) {
  const row = await tx
    .selectFrom('saved_filter')
    .select(['id', 'name', 'path', 'query', 'shared', 'deleted_at'])
    .where('id', '=', id)
    .where('official_id', '=', officialId)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

/** Changes a saved list of this official: its name and with whom it is shared, or that it is deleted. */
export async function changeFilter(
  tx: Tx,
  id: number,
  changes: { name: string; unit_id: number | null; shared: string | null } | { deleted: boolean },
): Promise<void> {
  const row = 'deleted' in changes ? { deleted_at: changes.deleted ? sql<string>`now()` : null } : changes;
  await tx.updateTable('saved_filter').set(row).where('id', '=', id).execute();
}
