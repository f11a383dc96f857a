import { sql } from 'kysely';
import { z } from 'zod';
import { Forbidden } from '../../core/errors.ts';
import type { Actor } from '../../core/policy.ts';
import type { Tx } from '../../core/db.ts';
import type { Visit } from '../../core/web.tsx';
import type { Day } from '../../law/day.ts';
import type { UnitOption } from '../../ui/index.ts';

/** Which unit is being set: the post's own when nothing is said. */
export const unitIdField = z.coerce.number({ error: 'Đơn vị không hợp lệ.' }).int().positive().optional();

/** The wanted unit, or the actor's own. @throws Forbidden when it is outside what the post looks after */
export function unitInScope(actor: Actor, wanted: number | undefined): number {
  const unitId = wanted ?? actor.unitId;
  if (!actor.unitIds.includes(unitId))
    throw new Forbidden('Đơn vị này không thuộc phạm vi của chức vụ đang dùng.');
  return unitId;
}

/** The unit that the address (or the form sent again) names. */
export function unitOf({ actor, query }: Visit, typed?: string): number {
  const number = Number(typed || query['unitId']);
  return unitInScope(actor, Number.isInteger(number) && number > 0 ? number : undefined);
}

/** The units that the post looks after, by name. */
export async function unitsInScope(tx: Tx, actor: Actor, today: Day): Promise<UnitOption[]> {
  const rows = await tx
    .selectFrom('unit_name')
    .select(['unit_id', 'name'])
    .where('unit_id', 'in', [...actor.unitIds])
    .where(sql<boolean>`valid @> ${today}::date`)
    .orderBy('unit_id')
    .execute();
  return rows.map(({ unit_id, name }) => ({ id: unit_id, label: name }));
}
