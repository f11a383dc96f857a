import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { onTestFinished } from 'vitest';

const PARTS = ['package.json', 'package-lock.json', 'tsconfig.json', 'scripts', 'src', 'db', 'templates'];
const isRoot = process.getuid?.() === 0;

/** A copy of the checkout in a path with spaces and diacritics, removed after the test. */
export function copyCheckout({ installed = true } = {}): string {
  const parent = mkdtempSync(join(tmpdir(), 'tiepdan start '));
  const place = join(parent, 'Tiếp Dân');
  for (const part of PARTS) if (existsSync(part)) cpSync(part, join(place, part), { recursive: true });
  if (installed) symlinkSync(join(process.cwd(), 'node_modules'), join(place, 'node_modules'));
  onTestFinished(() => {
    const elsewhere = databaseFolder(place);
    if (elsewhere) rmSync(elsewhere, { recursive: true, force: true });
    rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
  });
  return place;
}

function databaseFolder(place: string): string | undefined {
  const link = join(place, 'data/database');
  return existsSync(link) ? realpathSync(link) : undefined;
}

/** Hands the copy to an account that is not root. False when there is none that could run the programs. */
export function handTo(account: string, place: string): boolean {
  const reach = spawnSync('setpriv', [
    ...asAccount(account),
    'test',
    '-x',
    join(process.cwd(), 'node_modules/.bin/node'),
  ]);
  return isRoot && reach.status === 0 && spawnSync('chown', ['-R', account, join(place, '..')]).status === 0;
}

const asAccount = (account: string): string[] => [`--reuid=${account}`, '--regid=nogroup', '--clear-groups'];

/** One run of `npm start`. */
export interface Run {
  port: number;
  npm: ChildProcess;
  /** All it printed until now. */
  said: () => string;
  /** Settles with the exit code. */
  ended: Promise<number | null>;
}

/** Runs `npm start` in the place; it does not wait for it to be ready. Ended with the test at the latest. */
export async function npmStart(
  place: string,
  settings: Record<string, string> = {},
  account?: string,
): Promise<Run> {
  const port = Number(settings['PORT'] ?? (await freePort()));
  const command = ['npm', 'start'];
  const [program = '', ...args] = account ? ['setpriv', ...asAccount(account), ...command] : command;
  const env = { ...plainEnvironment(), HOME: join(place, '..'), PORT: String(port), ...settings };
  const npm = spawn(program, args, { cwd: place, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [npm.stdout, npm.stderr])
    stream.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise<number | null>((resolve) => npm.once('close', (code) => resolve(code)));
  onTestFinished(async () => {
    signalGroup(npm, 'SIGTERM');
    await ended;
  });
  return { port, npm, said: () => said, ended };
}

function plainEnvironment(): NodeJS.ProcessEnv {
  const own = /^(npm_|vitest|tiepdan_|database_url|node_options|node_env|node_v8|node_path|ci$)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}

/** Sends a signal as a terminal does: to npm and all it runs in its group. */
export function signalGroup(npm: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (npm.pid) process.kill(-npm.pid, signal);
  } catch {
    // It has ended already.
  }
}

/** Waits until /healthz answers 200; throws what was said when the run ends before. */
export async function ready(run: Run): Promise<void> {
  let over = false;
  void run.ended.then(() => (over = true));
  for (;;) {
    if (over) throw new Error(`npm start ended:\n${run.said()}`);
    const answer = await fetch(`http://127.0.0.1:${run.port}/healthz`).catch(() => undefined);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Asks the database of a running place, as its administrator. */
export async function ask(place: string, sql: string): Promise<unknown[]> {
  const read = (name: string): string => readFileSync(join(place, 'data', name), 'utf8').trim();
  const client = new Client({
    connectionString: `postgres://postgres:${read('keys/postgres')}@127.0.0.1:${read('database/port')}/tiepdan`,
  });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Whether a database server still works on the data of the place. */
export function databaseRuns(place: string): boolean {
  return existsSync(join(place, 'data/database/pgdata/postmaster.pid'));
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
