import type { Context } from '../../core/command.ts';
import { Refused } from '../../core/errors.ts';
import type { Tx } from '../../core/db.ts';
import type { Actor } from '../../core/policy.ts';
import type { Day } from '../../law/day.ts';
import { standsForAll } from './queries.ts';

/**
 * Why this post may not change the calendar, in words; undefined when it may. Its days move limits of every unit of the
 * installation, so whoever has another unit above leaves it to that one.
 */
export async function barOf(
  tx: Tx,
  { unitId }: Pick<Actor, 'unitId'>,
  today: Day,
): Promise<string | undefined> {
  if (await standsForAll(tx, unitId, today)) return undefined;
  return 'Lịch này dùng chung cho mọi đơn vị trong hệ thống: do cơ quan cao nhất (lãnh đạo, quản trị) hoặc Trưởng Ban Tiếp công dân của cơ quan đó nhập.';
}

/** @throws Refused with the reason when this post may not change the calendar */
export async function checkKeeper({ tx, actor, today }: Context): Promise<void> {
  const bar = await barOf(tx, actor, today);
  if (bar !== undefined) throw new Refused(bar);
}
