import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ask, copyCheckout, databaseRuns, freePort, handTo, npmStart, ready, signalGroup } from './place.ts';

const isRoot = process.getuid?.() === 0;
const QUIET = { TIEPDAN_DEMO: '0' };

test('starts in a path with spaces, stops on Ctrl-C and keeps the data', async () => {
  const place = copyCheckout();
  const first = await npmStart(place, QUIET);
  await ready(first);
  expect(first.said()).toContain(`http://localhost:${first.port}`);
  expect(first.said()).toContain(join(place, 'data'));
  // An empty office: whoever reads this log makes the first administrator, nobody else.
  const [, code = ''] = /\/set-up\?token=([\w-]{24})/.exec(first.said()) ?? [];
  expect((await fetch(`http://127.0.0.1:${first.port}/set-up?token=${code}`)).status).toBe(200);
  await ask(place, 'CREATE TABLE kept AS SELECT 1 AS one');

  signalGroup(first.npm, 'SIGINT');
  await first.ended;
  expect(first.said()).not.toContain('Error');
  expect(databaseRuns(place)).toBe(false);

  const before = performance.now();
  const second = await npmStart(place, QUIET);
  await ready(second);
  expect(performance.now() - before).toBeLessThan(10_000);
  expect(await ask(place, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
});

test('a second start on the same data names the first and leaves it alone', async () => {
  const place = copyCheckout();
  const first = await npmStart(place, QUIET);
  await ready(first);
  const second = await npmStart(place, QUIET);
  expect(await second.ended).toBe(1);
  expect(second.said()).toMatch(/tiến trình số \d+ sử dụng, chạy từ .+, địa chỉ truy cập http/);
  expect(second.said()).toContain(String(first.port));
  expect(second.said()).not.toMatch(/\n\s+at /);
  await ready(first);
});

test.for(['npm and all it runs', 'the server alone'])('recovers after kill -9 of %s', async (what) => {
  const place = copyCheckout();
  const first = await npmStart(place, QUIET);
  await ready(first);
  await ask(place, 'CREATE TABLE kept AS SELECT 1 AS one');
  if (what === 'the server alone') {
    const [, pid] = /"pid":(\d+)/.exec(readFileSync(join(place, 'data/database/holder.json'), 'utf8')) ?? [];
    process.kill(Number(pid), 'SIGKILL');
    expect(await first.ended).not.toBe(0);
  } else {
    signalGroup(first.npm, 'SIGKILL');
    await first.ended;
  }
  const second = await npmStart(place, QUIET);
  await ready(second);
  expect(await ask(place, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
});

test('a busy port is named, with what to do', async () => {
  const place = copyCheckout();
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  onTestFinished(() => void other.close());
  const run = await npmStart(place, { ...QUIET, PORT: String(port) });
  expect(await run.ended).toBe(1);
  expect(run.said()).toMatch(new RegExp(`Cổng ${port} đang có chương trình khác dùng`));
  expect(run.said()).toContain('PORT=');
  expect(databaseRuns(place)).toBe(false);
});

test('a failed install says what failed and what to do', async () => {
  const place = copyCheckout({ installed: false });
  const nowhere = `http://127.0.0.1:${await freePort()}`;
  const npm = {
    npm_config_registry: nowhere,
    npm_config_fetch_retries: '0',
    npm_config_cache: join(place, 'c'),
  };
  const run = await npmStart(place, { ...QUIET, ...npm });
  expect(await run.ended).toBe(1);
  expect(run.said()).toContain('Cài đặt không thành công');
  expect(run.said()).toContain('Không kết nối được tới kho gói npm');
});

test('an install that was cut short is not taken for a whole one', async () => {
  const place = copyCheckout({ installed: false });
  mkdirSync(join(place, 'node_modules/.bin'), { recursive: true });
  symlinkSync(process.execPath, join(place, 'node_modules/.bin/node'));
  const claim = join(place, '.cache/install.lock');
  mkdirSync(claim, { recursive: true });
  writeFileSync(join(claim, 'pid'), '999999999');
  const npm = {
    npm_config_registry: 'http://127.0.0.1:9',
    npm_config_fetch_retries: '0',
    npm_config_cache: join(place, 'c'),
  };
  const run = await npmStart(place, { ...QUIET, ...npm });
  expect(await run.ended).toBe(1);
  expect(run.said()).toContain('Đang cài đặt các gói cần thiết');
});

test.runIf(isRoot)('an ordinary account runs it as root does', async ({ skip }) => {
  const place = copyCheckout();
  if (!handTo('nobody', place)) skip('nobody cannot reach this checkout');
  const run = await npmStart(place, QUIET, 'nobody');
  await ready(run);
  expect(statSync(join(place, 'data/keys/postgres')).mode & 0o777).toBe(0o600);
  signalGroup(run.npm, 'SIGINT');
  await run.ended;
  expect(databaseRuns(place)).toBe(false);
});

test.runIf(isRoot)('root keeps the data inside a checkout that other accounts can reach', async () => {
  const place = copyCheckout();
  chmodSync(join(place, '..'), 0o755);
  const run = await npmStart(place, QUIET);
  await ready(run);
  expect(statSync(join(place, 'data/database')).uid).not.toBe(0);
  signalGroup(run.npm, 'SIGINT');
  await run.ended;
});
