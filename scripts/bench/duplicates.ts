import { as, openDatabase } from '../../src/core/db.ts';
import type { Keys } from '../../src/core/keys.ts';
import { candidatesFor } from '../../src/features/matter/candidates.ts';
import { likenessOf } from '../../src/features/petition-keys.ts';
import { actorOf } from './baseline.ts';
import { labelledSet, type Labelled } from './labelled.ts';
import { durationLine, quantile, type Line } from './measure.ts';
import { signIn } from './official.ts';
import type { Reading } from './read.ts';

// Another set than those on which the weights were chosen (1, 2).
const seed = 20_240_115;
const matters = 150;

/**
 * Enters a set of petitions of which it is known which are one matter, among all the others, and asks of each for its like:
 * how much of what is shown is right, how much of what is right is shown, how long it takes. What is shown of the petitions
 * that were there before is not judged: nobody knows of them.
 */
export async function measureDuplicates({ address, appUrl, client }: Reading, keys: Keys): Promise<Line[]> {
  const set = labelledSet(seed, matters);
  const ids = await enter(address, set);
  await client.query('analyze petition_key, petition_search');
  const actor = await actorOf(client, 'xuly');
  const db = openDatabase(appUrl, 1);
  const [took, count] = [[] as number[], { right: 0, wrong: 0, missed: 0 }];
  try {
    for (const [place, one] of set.entries()) {
      const began = performance.now();
      const found = await as(db, actor, (tx) => candidatesFor(tx, keys, likenessOf(one), ids[place]));
      took.push(performance.now() - began);
      const shown = new Set(found.map(({ petition }) => petition.id));
      judge(set, ids, place, shown, count);
    }
  } finally {
    await db.destroy();
  }
  const { right, wrong, missed } = count;
  return [
    partLine(
      `Đơn trùng: phần đúng trong số được hiện (${right + wrong} cặp của ${set.length} đơn)`,
      right / (right + wrong),
    ),
    partLine(
      `Đơn trùng: phần được hiện trong số thật sự trùng (${right + missed} cặp)`,
      right / (right + missed),
    ),
    durationLine('Tìm đơn trùng khi đang gõ, p95', quantile(took, 0.95), 50),
  ];
}

async function enter(address: string, set: readonly Labelled[]): Promise<number[]> {
  const official = await signIn(address, 'tiepnhan');
  const ids: number[] = [];
  for (const { matter: _label, made: _how, fieldCode, ...letter } of set) {
    const body = {
      channel: 'post',
      receivedOn: '2024-03-14',
      ...letter,
      ...(fieldCode ? { fieldCode } : {}),
    };
    const text = await official.post('/api/v1/commands/petition.receive', body);
    ids.push((JSON.parse(text) as { result: { petitionId: number } }).result.petitionId);
  }
  official.end();
  return ids;
}

function judge(
  set: readonly Labelled[],
  ids: readonly number[],
  place: number,
  shown: ReadonlySet<number>,
  count: { right: number; wrong: number; missed: number },
): void {
  for (const [other, { matter }] of set.entries()) {
    if (other === place) continue;
    const same = matter === set[place]?.matter;
    const seen = shown.has(ids[other] ?? 0);
    if (same && seen) count.right += 1;
    else if (seen) count.wrong += 1;
    else if (same) count.missed += 1;
  }
}

const partLine = (measure: string, part: number): Line => ({
  measure,
  value: `${(part * 100).toFixed(1)} %`,
  limit: '≥ 90 %',
  good: part >= 0.9,
});
