import type pg from 'pg';
import { calendarOver } from '../../src/core/calendar.ts';
import { as, openDatabase } from '../../src/core/db.ts';
import { previewOfDays } from '../../src/features/calendar/preview.ts';
import { store } from '../../src/features/calendar/moved.ts';
import { demoDay } from '../../src/features/demo/logins.ts';
import { addDays, type Day } from '../../src/law/day.ts';
import { clocksOf } from '../../src/law/flows/case/clocks.ts';
import { procedureOf } from '../../src/law/flows/case/procedures.ts';
import { standingAfter } from '../../src/law/flows/case/replay.ts';
import { actorOf } from './baseline.ts';
import { durationLine, type Line } from './measure.ts';
import type { Reading } from './read.ts';

const open = 30_000;

class Undone extends Error {}

/**
 * A day off is entered: every running limit of all petitions and of 30,000 open cases is reckoned anew, the list of what moves
 * is made, everything is stored and told; beside one UPDATE of the same limits that reckons nothing. Both are rolled back.
 */
export async function measureRecompute({ appUrl, client }: Reading): Promise<Line[]> {
  await openCases(client);
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

// Complaints accepted over the last ten weeks, half of them in verification.
async function openCases(client: pg.Client): Promise<void> {
  const calendar = calendarOver([]);
  const known = new Map<Day, { standing: string; due: Day | null; clocks: object[] }>();
  const made = (on: Day) => {
    const found = known.get(on);
    if (found) return found;
    const events = [
      { action: 'receive', on, role: 'desk' as const },
      { action: 'sort', on: addDays(on, 1), role: 'handler' as const },
      { action: 'accept', on: addDays(on, 4), role: 'chairman' as const },
    ];
    const standing = standingAfter({ procedure: procedureOf('complaint.first'), events }, calendar);
    const clocks = clocksOf(standing, calendar).map(({ step, day0, due, ledger, status, endedOn }) => ({
      step,
      day0,
      due_on: due ?? null,
      ledger,
      met_on: status === 'met' ? endedOn : null,
    }));
    const due = clocks
      .flatMap(({ met_on, due_on }) => (met_on === null && due_on ? [due_on] : []))
      .toSorted()[0];
    const one = { standing: JSON.stringify(standing), due: due ?? null, clocks };
    known.set(on, one);
    return one;
  };
  for (let first = 0; first < open; first += 2_000) {
    const rows = Array.from({ length: 2_000 }, (_, place) => {
      const number = first + place + 1;
      const on = addDays(demoDay, -5 - (number % 70));
      const { standing, due, clocks } = made(on);
      return { number, on, due, standing: JSON.parse(standing) as object, clocks };
    });
    await client.query(
      `with given as materialized (
         select * from jsonb_to_recordset($1::jsonb) as g(number int, "on" date, due date, standing jsonb, clocks jsonb)
       ), made as (
         insert into resolution (unit_id, book_unit_id, book_year, book_number, handler_unit_id, procedure, secret, title, respondent_name,
                                 standing, state, received_on, due_on, recorded_by)
         select u.id, u.id, 2090, g.number, u.id, 'complaint.first', false, 'Vụ việc', 'Người bị khiếu nại', g.standing,
                g.standing -> 'states' ->> 'main', g."on", g.due, (select min(id) from official)
           from given g cross join (select id from unit where code = 'ban-tcd') u returning id, book_number
       )
       insert into clock (resolution_id, step, day0, due_on, ledger, met_on)
       select m.id, c.step, c.day0, c.due_on, c.ledger, c.met_on
         from made m join given g on g.number = m.book_number
        cross join lateral jsonb_to_recordset(g.clocks) as c(step text, day0 date, due_on date, ledger jsonb, met_on date)`,
      [JSON.stringify(rows)],
    );
  }
  await client.query('analyze clock, resolution');
}
