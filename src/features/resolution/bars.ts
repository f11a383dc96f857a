import type { Tx } from '../../core/db.ts';
import { Refused } from '../../core/errors.ts';

/**
 * What the records of a case say against a step, beside the law's tables: an execution is not finished while an obligation is
 * open, and a decision with obligations does not have none. @throws Refused
 */
export async function checkRecords(tx: Tx, resolutionId: number, action: string): Promise<void> {
  if (action !== 'finish-execution' && action !== 'note-no-obligation') return;
  const rows = await tx
    .selectFrom('obligation')
    .select('done_on')
    .where('resolution_id', '=', resolutionId)
    .where('voided_on', 'is', null)
    .execute();
  const open = rows.filter(({ done_on }) => done_on === null).length;
  if (action === 'finish-execution' && open > 0)
    throw new Refused(`Còn ${open} nghĩa vụ chưa thi hành xong.`);
  if (action === 'note-no-obligation' && rows.length > 0)
    throw new Refused(`Đã ghi ${rows.length} nghĩa vụ của quyết định, kết luận này.`);
}
