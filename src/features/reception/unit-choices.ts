import type { Tx } from '../../core/db.ts';
import type { Actor } from '../../core/policy.ts';
import type { Day } from '../../law/day.ts';
import type { UnitOption } from '../../ui/index.ts';
import { unitsOn } from '../unit-queries.ts';

/** The units that the post looks after, by name. */
export async function unitChoices(tx: Tx, actor: Actor, today: Day): Promise<UnitOption[]> {
  const units = await unitsOn(tx, today);
  return units
    .filter(({ id }) => actor.unitIds.includes(id))
    .map(({ id, short_name }) => ({ id, label: short_name }));
}
