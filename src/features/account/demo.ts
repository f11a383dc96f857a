import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../core/command.ts';
import type { Tx } from '../../core/db.ts';
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
    const { rows } = await sql<{ today: Day | null }>`
      select demo_day_of_official(${actor.officialId}) as today`.execute(tx);
    const before = rows[0]?.today;
    if (!before) throw new NotFound('Hệ thống này không phải là bản dùng thử.');
    await move(tx, actor.officialId, today);
    const event = {
      type: 'demo.day',
      happenedOn: today,
      unitId: actor.unitId,
      data: { before, today },
    };
    return { events: [event], result: { today } };
  },
});

// The official's own office where it lives on another day than the rest of the demo, else the rest.
async function move(tx: Tx, officialId: number, today: Day): Promise<void> {
  const own = await tx
    .updateTable('demo_office')
    .set({ today })
    .where(sql<boolean>`unit_id in (select unit_id from post where official_id = ${officialId})`)
    .executeTakeFirstOrThrow();
  if (own.numUpdatedRows === 0n) await tx.updateTable('demo_clock').set({ today }).execute();
}

function readDay(typed: string): Day {
  const found = parseVietnameseDay(typed);
  if (!found || found < earliest || found > latest) throw new Invalid({ today: outside });
  return found;
}
