import type { Tx } from '../../core/db.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A file that the actor may see, if there is one. */
export async function findFile(tx: Tx, id: string) {
  if (!uuid.test(id)) return undefined;
  return tx
    .selectFrom('stored_file')
    .select(['id', 'name', 'media_type', 'petition_id'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** What the pages of a petition's files are. */
export function labelsOf(tx: Tx, petitionId: number) {
  return tx
    .selectFrom('file_page')
    .innerJoin('stored_file', 'stored_file.id', 'file_page.file_id')
    .select(['file_id', 'page', 'label'])
    .where('petition_id', '=', petitionId)
    .execute();
}

/** Says anew what the pages of a file are. */
export async function labelPages(
  tx: Tx,
  fileId: string,
  pages: readonly { page: number; label: string }[],
): Promise<void> {
  await tx.deleteFrom('file_page').where('file_id', '=', fileId).execute();
  if (pages.length === 0) return;
  await tx
    .insertInto('file_page')
    .values(pages.map((one) => ({ file_id: fileId, ...one })))
    .execute();
}
