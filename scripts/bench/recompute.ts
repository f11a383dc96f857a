import type pg from 'pg';
import { as, openDatabase } from '../../src/core/db.ts';
import { previewOfDays } from '../../src/features/calendar/preview.ts';
import { store } from '../../src/features/calendar/moved.ts';
import { demoDay } from '../../src/features/demo/logins.ts';
import { addDays } from '../../src/law/day.ts';
import { actorOf } from './baseline.ts';
import { durationLine, type Line } from './measure.ts';
import type { Reading } from './read.ts';

class Undone extends Error {}

/**
 * A day off is entered: every running limit of all petitions and of the open cases is reckoned anew, the list of what moves
 * is made, everything is stored and told; beside one UPDATE of the same limits that reckons nothing. Both are rolled back.
 */
export async function measureRecompute({ appUrl, client }: Reading): Promise<Line[]> {
  const actor = await actorOf(client, 'thanhtra');
  const db = openDatabase(appUrl, 1);
  const entry = { day: dayOff, kind: 'off', name: 'Nghỉ bão', basis: 'Công văn 1/UBND-VX' } as const;
  let moved = 0;
  let took = Number.NaN;
  const work = as(
    db,
    actor,
    async (tx) => {
      const began = performance.now();
      const preview = await previewOfDays(tx, [entry], demoDay);
      await store(tx, preview.found, 'Nghỉ bão');
      took = performance.now() - began;
      moved = preview.moved.length;
      throw new Undone();
    },
    'change',
  );
  await work.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  await db.destroy();
  const baseline = await plainUpdate(client);
  const running = await countOf(
    client,
    'select count(*)::int as n from clock where met_on is null and cancelled_on is null',
  );
  return [
    {
      ...durationLine(
        `Đổi lịch: tính lại ${running} thời hạn, ${moved} thay đổi, có danh sách`,
        took,
        10_000,
      ),
      baseline: `${baseline.toFixed(1)} ms`,
      ratio: (took / baseline).toFixed(2),
    },
  ];
}

const dayOff = addDays(demoDay, 3);

async function plainUpdate(client: pg.Client): Promise<number> {
  await client.query('begin');
  const began = performance.now();
  await client.query(
    'update clock set due_on = due_on + 1, ledger = ledger where met_on is null and cancelled_on is null',
  );
  const took = performance.now() - began;
  await client.query('rollback');
  return took;
}

const countOf = async (client: pg.Client, text: string): Promise<number> =>
  (await client.query<{ n: number }>(text)).rows[0]?.n ?? 0;
