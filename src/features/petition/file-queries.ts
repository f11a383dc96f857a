import type { Tx } from '../../core/db.ts';

/** Files of a petition, oldest first. */
export function filesOf(tx: Tx, petitionId: number) {
  return tx
    .selectFrom('stored_file')
    .select(['id', 'name', 'media_type', 'bytes', 'stored_at'])
    .where('petition_id', '=', petitionId)
    .orderBy('stored_at')
    .execute();
}
