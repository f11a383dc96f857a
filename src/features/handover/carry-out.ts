import { sql } from 'kysely';
import { z } from 'zod';
import { command, type Context } from '../../core/command.ts';
import { Refused, Stale } from '../../core/errors.ts';
import type { Tx } from '../../core/db.ts';
import { addDays, formatDay, type Day } from '../../law/day.ts';
import { id, ticked, version } from '../input.ts';
import { insertItems } from './choose.ts';
import { proposedFor, type Proposed } from './propose.ts';
import { getHandover, type Handover } from './queries.ts';
import { checkMayHandOver } from './scope.ts';

/**
 * Hands everything over in one transaction: who is in charge changes, no number, no day and no limit does. From the last working
 * day of the unit on; once.
 */
export const carryOut = command({
  name: 'handover.carry-out',
  summary: 'Thực hiện bàn giao hồ sơ khi đơn vị kết thúc hoạt động',
  permission: 'handover.carry-out',
  input: z.object({
    handoverId: id,
    version,
    checked: ticked.refine((given) => given, 'Đánh dấu đã rà soát danh mục.'),
  }),
  async run(context, { handoverId, version: seen }) {
    const { tx, today } = context;
    const handover = await getHandover(tx, handoverId);
    checkMayHandOver(context, handover);
    if (handover.version !== seen) throw new Stale();
    const lastDay = addDays(handover.ends_on, -1);
    if (today < lastDay)
      throw new Refused(`Bàn giao từ ngày làm việc cuối cùng của đơn vị, ${formatDay(lastDay)}.`);
    const records = await placed(context, handover);
    await checkKeepers(tx, handover, records);
    await insertItems(
      tx,
      handoverId,
      records.filter(({ ruleId }) => ruleId !== 'chosen'),
      null,
    );
    await changeAll(tx, handoverId, today);
    return { events: [], result: { handoverId, count: records.length } };
  },
});

async function changeAll(tx: Tx, handoverId: number, today: Day): Promise<void> {
  try {
    await sql`select carry_out_handover(${handoverId}, ${today}::date)`.execute(tx);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '40001')
      throw new Stale('Vừa có hồ sơ mới vào sổ. Xin xem lại danh mục rồi bàn giao lại.');
    throw error;
  }
}

type Placed = Proposed & { to: number };

async function placed({ tx }: Context, handover: Handover): Promise<Placed[]> {
  const records = await proposedFor(tx, handover);
  const lost = records.filter(({ to }) => to === undefined).length;
  if (lost > 0)
    throw new Refused(`${lost} hồ sơ chưa có đơn vị tiếp nhận. Chọn trong danh sách rồi bàn giao.`);
  return records.flatMap((one) => (one.to === undefined ? [] : [{ ...one, to: one.to }]));
}

// A denunciation goes only where somebody is there to handle it.
async function checkKeepers(
  tx: Tx,
  { ends_on, above_unit_id }: Handover,
  records: readonly Placed[],
): Promise<void> {
  // The authority above in any case: what the hand of this command may not know of goes there.
  const taking = records.filter(({ secret }) => secret).map(({ to }) => to);
  const units = [...new Set([...taking, ...(above_unit_id === null ? [] : [above_unit_id])])];
  const without = await unitsWithoutKeeper(tx, units, ends_on);
  if (without.length > 0)
    throw new Refused(
      `Chưa có chức vụ nào được giao xử lý tố cáo tại: ${without.join('; ')}. Quản trị giao chức vụ trước khi bàn giao.`,
    );
}

async function unitsWithoutKeeper(tx: Tx, units: readonly number[], on: Day): Promise<string[]> {
  if (units.length === 0) return [];
  const { rows } = await sql<{ name: string }>`
    select n.name from unit_name n
     where n.unit_id = any (${[...units]}::int[]) and n.valid @> ${on}::date
       and not exists (select from post p where p.unit_id = n.unit_id and p.handles_denunciations and p.valid @> ${on}::date)
     order by n.name`.execute(tx);
  return rows.map(({ name }) => name);
}
