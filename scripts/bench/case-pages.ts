import type pg from 'pg';
import { calendarOver } from '../../src/core/calendar.ts';
import type { Actor } from '../../src/core/policy.ts';
import { demoDay } from '../../src/features/demo/logins.ts';
import { newestCases } from '../../src/features/resolution/lists.ts';
import { deedsNow } from '../../src/features/resolution/next.ts';
import { addDays } from '../../src/law/day.ts';
import { actorOf, sqlAlone, statementsOf } from './baseline.ts';
import { durationLine, median, timed, type Line } from './measure.ts';
import { signIn } from './official.ts';
import type { Reading } from './read.ts';

const login = 'thanhtra';
const listed = 50;
const entries = 60;
const filters = { today: demoDay, soon: addDays(demoDay, 7) };

/** The page of a case with a long story; the register of cases with what may be done with each of fifty now. */
export async function measureCases({ address, appUrl, client }: Reading): Promise<Line[]> {
  const actor = await actorOf(client, login);
  const official = await signIn(address, login);
  const alone = await sqlAlone(appUrl, actor, (tx) => newestCases(tx, filters, { size: listed, offset: 0 }));
  const id = await longStory(client);
  try {
    const [page, list, sql]: [number[], number[], number[]] = [[], [], []];
    await timed(100, async () => {
      sql.push(...(await timed(1, alone.run, 0)));
      page.push(...(await timed(1, () => official.get(`/resolutions/${id}`), 0)));
      list.push(...(await timed(1, () => official.get('/resolutions'), 0)));
    });
    return [
      durationLine(`Trang vụ việc có ${entries} diễn biến, trung vị`, median(page), 25),
      durationLine(`Sổ vụ việc, việc được làm của ${listed} vụ việc, trung vị`, median(list), 30, {
        value: median(sql),
        times: 3,
      }),
      await statementsLine(appUrl, actor),
    ];
  } finally {
    official.end();
    await alone.end();
  }
}

// What may be done is reckoned from the rows of the list alone.
async function statementsLine(appUrl: string, actor: Actor): Promise<Line> {
  let deeds = 0;
  const sent = await statementsOf(appUrl, actor, async (tx) => {
    const now = { actor, today: demoDay, calendar: calendarOver([]) };
    for (const row of (await newestCases(tx, filters, { size: listed, offset: 0 })).slice(0, listed))
      deeds += deedsNow(now, row).allowed.length;
  });
  // What a transaction begins with asks nothing of the cases.
  const asked = sent.filter(({ text }) => /\bfrom resolution\b/.test(text)).length;
  return {
    measure: `  câu lệnh để biết ${deeds} việc được làm của ${listed} vụ việc`,
    value: String(asked),
    limit: '1',
    good: asked === 1,
  };
}

/** The demo's open case with the longest story, told on until there are sixty entries. */
async function longStory(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ id: number; entries: number }>(
    `select r.id, ((select count(*) from resolution_step s where s.resolution_id = r.id)
                 + (select count(*) from event e where e.resolution_id = r.id and e.type <> 'resolution.step'))::int as entries
       from resolution r where not r.secret and r.unit_id = (select id from unit where code = 'ubnd-huyen-loc-binh') order by 2 desc, 1 limit 1`,
  );
  const [found] = rows;
  if (!found) throw new Error('Không có vụ việc nào');
  await client.query(
    `insert into event (resolution_id, unit_id, type, happened_on, official_id, post_id, data)
     select r.id, r.unit_id, 'verification.minutes', r.received_on + n, p.official_id, p.id, '{}'
       from resolution r cross join (select id, official_id from post order by id limit 1) p cross join generate_series(1, $2) n where r.id = $1`,
    [found.id, Math.max(0, entries - found.entries)],
  );
  return found.id;
}
