import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';

/** Notes the day on which the body that passed the petition on was answered. */
export async function noteForwarderReply(tx: Tx, petitionId: number, on: Day): Promise<void> {
  await tx.updateTable('petition').set({ forwarder_replied_on: on }).where('id', '=', petitionId).execute();
}
