// npm run bench [-- --petitions 1000000] [--only lists,leader]: measures the built server on a database of its own, with the limits
// it must keep. Petitions beyond 100,000 are copies of those, with numbers of their own (bench/copies.ts).
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { derive, installationMark, loadKeys, type Keys } from '../src/core/keys.ts';
import { ensureLogins } from '../src/core/migrate.ts';
import { loadPetitions } from '../src/features/demo/generate.ts';
import { measureCases } from './bench/case-pages.ts';
import { fillCases } from './bench/cases.ts';
import { copyPetitions, invented } from './bench/copies.ts';
import { measureCreation } from './bench/create.ts';
import { measureDuplicates } from './bench/duplicates.ts';
import { measureLeader } from './bench/leader.ts';
import { durationLine, tableOf, type Line } from './bench/measure.ts';
import { makePlace, memoryMb, startBuilt, type Place } from './bench/place.ts';
import { measureLists, measureSearch, type Reading } from './bench/read.ts';
import { measureRecompute } from './bench/recompute.ts';
import { measureReports } from './bench/reports.ts';

const { values } = parseArgs({
  options: { petitions: { type: 'string', default: '100000' }, only: { type: 'string' } },
});
const wanted = Number(values.petitions);
if (!Number.isInteger(wanted) || wanted < 1_000 || wanted > 5_000_000) {
  console.error(`--petitions phải là số nguyên từ 1000 đến 5000000, không phải "${values.petitions}".`);
  process.exit(2);
}

const built = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(1);
const place = await makePlace();
try {
  const lines = [...(await measureAll(place)), await measureWholeStart(place)];
  console.log(`\n${wanted} đơn, Node ${process.version}\n\n${tableOf(lines)}`);
  process.exitCode = lines.every(({ good }) => good) ? 0 : 1;
} finally {
  await place.remove();
}

async function measureAll(place: Place): Promise<Line[]> {
  const { dataDir, postgres } = place;
  const databaseUrl = postgres.url;
  await (await startBuilt({ dataDir, databaseUrl })).stop();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const keys = await loadKeys(dataDir);
  try {
    await fill(client, keys);
    const { app } = await ensureLogins(databaseUrl, installationMark(keys), (role) =>
      derive(keys, `login:${role}`).toString('hex'),
    );
    const server = await startBuilt({ dataDir, databaseUrl });
    const at = { address: server.address, appUrl: app, client };
    try {
      const lines: Line[] = [];
      for (const [name, measure] of parts(at, keys))
        if (!values.only || values.only.split(',').includes(name)) lines.push(...(await measure()));
      return [
        ...lines,
        memoryLine(memoryMb(server.pid)),
        durationLine('Khởi động khi đã có dữ liệu, cơ sở dữ liệu đang chạy', server.readyAfterMs, 2_000),
      ];
    } finally {
      await server.stop();
    }
  } finally {
    await client.end();
  }
}

// The last ones change what the others read.
const parts = (at: Reading, keys: Keys): readonly (readonly [string, () => Promise<Line[]>])[] => [
  ['lists', () => measureLists(at)],
  ['search', () => measureSearch(at)],
  ['leader', () => measureLeader(at)],
  ['cases', () => measureCases(at)],
  ['creation', () => measureCreation(at.address, at.client, 10)],
  ['duplicates', () => measureDuplicates(at, keys)],
  ['recompute', () => measureRecompute(at)],
  ['reports', () => measureReports(at)],
];

/** As `npm start` does it: the database is started too. */
async function measureWholeStart({ dataDir, postgres }: Place): Promise<Line> {
  await postgres.stop();
  const server = await startBuilt({ dataDir });
  await server.stop();
  return durationLine('Khởi động khi đã có dữ liệu, kể cả cơ sở dữ liệu', server.readyAfterMs, 2_000);
}

async function fill(client: pg.Client, keys: Keys): Promise<void> {
  const began = performance.now();
  const { rows } = await client.query<{ last: number }>('select max(id)::int as last from petition');
  const first = Math.min(wanted, invented);
  await loadPetitions({ client, keys, seed: 20140102, wanted: first, onBatch: progress });
  await copyPetitions(client, rows[0]?.last ?? 0, wanted, progress);
  await fillCases(client);
  // What autovacuum does by itself a few minutes later.
  await client.query('vacuum analyze');
  console.log(
    `\rĐã nạp ${wanted} đơn, 100000 vụ việc trong ${((performance.now() - began) / 1_000).toFixed(1)} giây.`,
  );
}

function progress(done: number): void {
  if (done % 10_000 === 0) process.stdout.write(`\rĐang nạp: ${done}/${wanted} đơn`);
}

function memoryLine(mb: number): Line {
  return {
    measure: 'Bộ nhớ của tiến trình Node, cao nhất',
    value: `${mb.toFixed(0)} MB`,
    limit: '≤ 300 MB',
    good: mb <= 300,
  };
}
