import type pg from 'pg';
import type { Tx } from '../../src/core/db.ts';
import type { Actor } from '../../src/core/policy.ts';
import { newestPetitions } from '../../src/features/petition/lists.ts';
import { waitingFor } from '../../src/features/work/waiting.ts';
import { demoDay } from '../../src/features/demo/logins.ts';
import { actorOf, sqlAlone } from './baseline.ts';
import { durationLine, median, quantile, timed, type Line } from './measure.ts';
import { signIn } from './official.ts';

export type Reading = { address: string; appUrl: string; client: pg.Client };

const runs = 150;

/** The list pages, each against its own SQL: the book and the work of one office, and the book of the whole district. */
export async function measureLists(at: Reading): Promise<Line[]> {
  const newest = (actor: Actor) => (tx: Tx) => newestPetitions(tx, actor.unitIds, {}, 50);
  const work = (actor: Actor) => (tx: Tx) => waitingFor(tx, actor, demoDay);
  return [
    await measurePage(at, '50 đơn mới nhất (Ban Tiếp công dân)', 'xuly', '/petitions', newest),
    await measurePage(at, '50 đơn mới nhất (toàn huyện)', 'thanhtra', '/petitions', newest),
    await measurePage(at, 'Việc của tôi (chuyên viên xử lý)', 'xuly', '/', work),
  ];
}

async function measurePage(
  { address, appUrl, client }: Reading,
  measure: string,
  login: string,
  where: string,
  work: (actor: Actor) => (tx: Tx) => Promise<unknown>,
): Promise<Line> {
  const actor = await actorOf(client, login);
  const official = await signIn(address, login);
  const alone = await sqlAlone(appUrl, actor, work(actor));
  try {
    const page: number[] = [];
    const sql: number[] = [];
    // By turns, so that whatever else the machine does falls on both alike.
    await timed(runs, async () => {
      sql.push(...(await timed(1, alone.run, 0)));
      page.push(...(await timed(1, () => official.get(where), 0)));
    });
    return durationLine(`${measure}, trung vị`, median(page), 30, { value: median(sql), times: 3 });
  } finally {
    official.end();
    await alone.end();
  }
}

/** Search through the page: a word of one petition, words of many, for officials who see much and who see little. */
export async function measureSearch({ address, client }: Reading): Promise<Line[]> {
  const rare = await rareWords(client);
  const lines: Line[] = [];
  for (const [login, who] of [
    ['xuly', 'Ban Tiếp công dân'],
    ['thanhtra', 'toàn huyện'],
    ['xa', 'một xã'],
  ] as const) {
    const official = await signIn(address, login);
    for (const [kind, words] of [
      ['từ hiếm', rare],
      ['từ phổ biến', ['khieu nai', 'DAT', 'Lộc Bình', 'de nghi', 'ubnd', 'trong rung']],
    ] as const) {
      const took = await timed(120, (n) =>
        official.get(`/search?q=${encodeURIComponent(words[n % words.length] ?? '')}`),
      );
      lines.push(durationLine(`Tìm không dấu, ${kind} (${who}), p95`, quantile(took, 0.95), 50));
    }
    official.end();
  }
  return lines;
}

// Numbers of identity papers: each stands in one petition or two.
async function rareWords(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ id_number: string }>(
    'select id_number from petition_person where id_number is not null order by id % 97, id limit 20',
  );
  return rows.map(({ id_number }) => id_number);
}
