import { z } from 'zod';
import { command } from '../../core/command.ts';
import { Invalid, NotFound } from '../../core/errors.ts';
import { parseVietnameseDay, type Day } from '../../law/day.ts';

const earliest = '2019-01-01';
const latest = '2027-12-31';
const outside = 'Nhập một ngày từ 01/01/2019 đến 31/12/2027, ví dụ 15/03/2024.';

/** Moves the day on which the demo lives. There is no such thing in a real office. */
export const setDemoDay = command({
  name: 'demo.day',
  summary: 'Đổi ngày làm việc của bản dùng thử',
  permission: 'demo.day',
  input: z.object({ today: z.string({ error: outside }) }),
  async run({ tx, actor }, { today: typed }) {
    const today = readDay(typed);
    const before = await tx.selectFrom('demo_clock').select('today').executeTakeFirst();
    if (!before) throw new NotFound('Hệ thống này không phải là bản dùng thử.');
    await tx.updateTable('demo_clock').set({ today }).execute();
    const event = {
      type: 'demo.day',
      happenedOn: today,
      unitId: actor.unitId,
      data: { before: before.today, today },
    };
    return { events: [event], result: { today } };
  },
});

function readDay(typed: string): Day {
  const found = parseVietnameseDay(typed);
  if (!found || found < earliest || found > latest) throw new Invalid({ today: outside });
  return found;
}
