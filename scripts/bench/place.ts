import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startPostgres, type Postgres } from '../../src/core/postgres.ts';
import { serverOptions } from '../server-options.mjs';

/** A folder of data of the bench's own, with its database. */
export type Place = { dataDir: string; postgres: Postgres; remove: () => Promise<void> };

/** An empty installation in the folder for temporary files, with the settings of a real one: every commit reaches the disk. */
export async function makePlace(): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tiepdan-bench-'));
  const postgres = await startPostgres({ dataDir });
  const remove = async (): Promise<void> => {
    await postgres.stop();
    for (const folder of [postgres.folder, dataDir]) rmSync(folder, { recursive: true, force: true });
  };
  return { dataDir, postgres, remove };
}

export type Running = { address: string; pid: number; readyAfterMs: number; stop: () => Promise<void> };

/** Starts the built server and waits for /healthz; without `databaseUrl` it starts its database itself. */
export async function startBuilt({
  dataDir,
  databaseUrl,
}: {
  dataDir: string;
  databaseUrl?: string;
}): Promise<Running> {
  const port = await freePort();
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: String(port),
    TIEPDAN_DATA: dataDir,
    TIEPDAN_DEMO: '1',
  };
  delete env['DATABASE_URL'];
  if (databaseUrl !== undefined) env['DATABASE_URL'] = databaseUrl;
  const began = performance.now();
  const child = spawn(process.execPath, [...serverOptions, 'dist/server/main.js'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const address = `http://127.0.0.1:${port}`;
  while (!(await answers(address))) {
    if (child.exitCode !== null) throw new Error(`Máy chủ không khởi động được:\n${said}`);
    await pause(10);
  }
  return {
    address,
    pid: child.pid ?? 0,
    readyAfterMs: performance.now() - began,
    stop: () => stopped(child),
  };
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/healthz`)).ok;
  } catch {
    return false;
  }
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** The most memory that the process has held so far (Linux), else what it holds now; in MB. */
export function memoryMb(pid: number): number {
  try {
    const kb = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kb) / 1024;
  } catch {
    return Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout) / 1024;
  }
}
