import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Account } from './account.ts';
import { PROGRAM_ENV } from './cluster.ts';
import { StartError } from './start-error.ts';

/** For a small machine: 2 cores, little memory; the server's own log keeps one week. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '96MB',
  effective_cache_size: '512MB',
  maintenance_work_mem: '64MB',
  work_mem: '8MB',
  max_wal_size: '512MB',
  random_page_cost: '1.1',
  jit: 'off',
  autovacuum_max_workers: '2',
  max_parallel_workers_per_gather: '1',
  timezone: 'Asia/Ho_Chi_Minh',
  log_timezone: 'Asia/Ho_Chi_Minh',
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
} as const;

/** For test clusters, which nobody misses after a crash. */
const UNSAFE_AND_FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** A running PostgreSQL server. */
export interface Server {
  port: number;
  /** Settles when the server has ended, whatever the reason. */
  ended: Promise<void>;
  stop: () => Promise<void>;
}

interface Options {
  folder: string;
  cluster: string;
  postgres: string;
  account: Account | undefined;
  throwAway: boolean;
}

/** Starts the server on a free loopback port (the same as last time if possible) and waits for it. */
export async function startServer(options: Options): Promise<Server> {
  await endOrphan(options.cluster);
  const portFile = join(options.folder, 'port');
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(attempt === 1 ? lastPort(portFile) : 0);
    const child = launch(options, port);
    const failure = await waitUntilReady(child, options.cluster);
    if (failure === undefined) {
      writeFileSync(portFile, String(port));
      if (options.account) chownSync(portFile, options.account.uid, options.account.gid);
      return running(child, port);
    }
    const portTaken = failure.includes('could not bind');
    if (!portTaken || attempt === 3) {
      throw new StartError(`PostgreSQL không khởi động được trên ${options.cluster}:\n${failure}`);
    }
  }
}

/**
 * The server leads a session of its own, so that Ctrl-C reaches only this process, which then stops the
 * server in order. A reader on descriptor 3 sees when this process is gone, even by `kill -9`, and shuts
 * the server down.
 */
function launch({ cluster, postgres, account, throwAway }: Options, port: number): ChildProcess {
  const settings = { ...SETTINGS, ...(throwAway ? UNSAFE_AND_FAST : {}) };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const script =
    'server=$$; ( ( read -r _ <&3 || kill -INT "$server" ) >/dev/null 2>&1 & ); exec 3<&-; exec "$@"';
  return spawn('/bin/sh', ['-c', script, 'sh', postgres, '-D', cluster, '-p', String(port), ...flags], {
    ...account,
    cwd: '/',
    env: PROGRAM_ENV,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
}

/** Undefined once the server takes connections, or what it said when it ended instead. */
async function waitUntilReady(child: ChildProcess, cluster: string): Promise<string | undefined> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const exited = new Promise<true>((resolve) => child.once('exit', () => resolve(true)));
  const failed = new Promise<true>((resolve) =>
    child.once('error', (error) => {
      said += error.message;
      resolve(true);
    }),
  );
  for (;;) {
    if (await Promise.race([exited, failed, pause(15, false)])) {
      return said + lastLogLines(cluster);
    }
    const lines = postmasterLines(cluster);
    if (Number(lines[0]) === child.pid && lines[7]?.startsWith('ready')) return undefined;
  }
}

function running(child: ChildProcess, port: number): Server {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    port,
    ended,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      releaseWatcher(child);
      child.kill('SIGINT');
      const slow = setTimeout(() => child.kill('SIGQUIT'), 30_000);
      await ended;
      clearTimeout(slow);
    },
  };
}

/** A line, instead of the end of the stream, tells the reader that nothing is left to shut down. */
function releaseWatcher(child: ChildProcess): void {
  const [, , , watcher] = child.stdio;
  if (watcher && 'write' in watcher) watcher.on('error', () => {}).end('xong\n');
}

/**
 * Shuts down a server that outlived its parent. Only whoever holds the folder may call this: then no
 * living process of ours has a claim on that server.
 */
async function endOrphan(cluster: string): Promise<void> {
  const pid = Number(postmasterLines(cluster)[0]);
  if (!pid) return;
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!serves(pid, cluster)) break;
    process.kill(pid, signal);
    for (let waited = 0; waited < 10_000 && serves(pid, cluster); waited += 20) await pause(20);
  }
  // The number may belong to another program by now, which PostgreSQL would take for a server.
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/** PostgreSQL works from inside its cluster; where /proc is missing its command line tells. */
function serves(pid: number, cluster: string): boolean {
  try {
    return realpathSync(`/proc/${pid}/cwd`) === cluster;
  } catch {
    const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return stdout?.includes('postgres') && stdout.includes(cluster);
  }
}

function postmasterLines(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function lastLogLines(cluster: string): string {
  try {
    const file = readFileSync(join(cluster, 'current_logfiles'), 'utf8').split(' ')[1]?.trim() ?? '';
    return readFileSync(join(cluster, file), 'utf8').split('\n').slice(-12).join('\n');
  } catch {
    return '';
  }
}

function lastPort(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    return 0;
  }
}

/** `wanted` when it is free on loopback, else any free port. */
function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (wanted === 0 ? reject(error) : resolve(freePort(0))));
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : wanted));
    });
  });
}
