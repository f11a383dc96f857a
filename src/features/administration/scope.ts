import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { NotFound } from '../../core/errors.ts';
import type { Actor } from '../../core/policy.ts';
import type { Day } from '../../law/day.ts';

/**
 * The units that an administrator looks after: his own and what stands below it; every unit of the system when his own stands
 * below none. Units that ended stay his.
 */
export async function administered(tx: Tx, actor: Actor, today: Day): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with recursive own as (
      select ${actor.unitId}::int as id
      union
      select p.unit_id from unit_parent p join own on p.parent_id = own.id)
    select u.id from unit u
     where u.id in (select id from own)
        or not exists (select from unit_parent p where p.unit_id = ${actor.unitId} and p.valid @> ${today}::date)
     order by u.id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** @throws NotFound when the unit is not one that this administrator looks after */
export async function checkAdministered(
  { tx, actor, today }: { tx: Tx; actor: Actor; today: Day },
  unitId: number,
): Promise<void> {
  if (!(await administered(tx, actor, today)).includes(unitId))
    throw new NotFound('Không có đơn vị này trong phạm vi quản trị của chức vụ đang dùng.');
}
