import type { Context, NewEvent } from '../../core/command.ts';
import { move, publish, type PaperKind } from '../paper/door.ts';
import { getPaper } from '../paper/queries.ts';

/** Signs a proposed paper and issues it today, as whoever may do both. */
export async function signAndIssue(
  context: Context,
  dataDir: string,
  kinds: readonly PaperKind[],
  paperId: number,
): Promise<readonly NewEvent[]> {
  const at = async () => ({ paperId, version: (await getPaper(context.tx, paperId)).version });
  const signed = await move(context, kinds, 'sign', await at());
  const issued = await publish(context, dataDir, kinds, 'issue', await at(), context.today);
  return [...signed.events, ...issued.events];
}
