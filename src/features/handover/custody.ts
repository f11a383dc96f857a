import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';

/** The records that may be handed over. */
type Kept = 'petition' | 'visit' | 'resolution';

export type HandedOver = { on: Day; from: string; to: string; handover_id: number; basis: string };

/** By which hand-overs a record came where it is, oldest first; for whoever sees the record. */
export async function handedOver(tx: Tx, kept: Kept, id: number): Promise<HandedOver[]> {
  const { rows } = await sql<HandedOver>`
    select h.ends_on as on, h.id as handover_id, h.basis, f.name as from, t.name as to
      from handover_item i join handover h on h.id = i.handover_id and h.carried_out_on is not null
      join unit_name f on f.unit_id = i.from_unit_id and f.valid @> h.ends_on - 1
      join unit_name t on t.unit_id = i.to_unit_id and t.valid @> h.ends_on
     where ${sql.ref(`i.${kept}_id`)} = ${id} order by h.ends_on`.execute(tx);
  return rows;
}
