import type { Tx } from '../../core/db.ts';
import type { Texts } from '../paper/door.ts';
import type { Resolution } from './queries.ts';

/** Who keeps the papers of a case: the clerk, and the unit in charge. */
export async function archiveOf(
  tx: Tx,
  { handler_unit_id }: Pick<Resolution, 'handler_unit_id'>,
): Promise<Texts> {
  const row = await tx
    .selectFrom('unit_name')
    .select('symbol')
    .where('unit_id', '=', handler_unit_id)
    .executeTakeFirst();
  return { archive: `VT${row ? `, ${row.symbol}` : ''}` };
}
