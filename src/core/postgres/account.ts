import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, lstatSync, mkdirSync, realpathSync, statSync, symlinkSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

/** The system account a program runs under. */
export interface Account {
  uid: number;
  gid: number;
}

/** Where the database goes when its account cannot reach the checkout or the data folder. */
const SHARED_HOME = '/var/lib/tiepdan';

/**
 * The account for PostgreSQL, which refuses to run as root: the owner of data that is already there, else
 * a system account of our own, else `nobody`. Undefined when this process is not root: then PostgreSQL
 * runs under the same account.
 */
export function databaseAccount(databaseDir: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const present = statSync(databaseDir, { throwIfNoEntry: false });
  if (present && present.uid !== 0) return { uid: present.uid, gid: present.gid };
  return findAccount('tiepdan') ?? createAccount('tiepdan') ?? findAccount('nobody');
}

function findAccount(name: string): Account | undefined {
  const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' });
  const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' });
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function createAccount(name: string): Account | undefined {
  const home = ['--home-dir', SHARED_HOME, '--no-create-home'];
  const options = ['--system', '--user-group', ...home, '--shell', '/usr/sbin/nologin', name];
  const made = spawnSync('useradd', options, { stdio: 'ignore' });
  if (made.status !== 0) spawnSync('adduser', ['-S', '-H', '-D', name], { stdio: 'ignore' });
  return findAccount(name);
}

/** Whether the account may enter the folder or run the file, asked of the kernel itself. */
export function canReach(account: Account, path: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...account, cwd: '/' }).status === 0;
}

/**
 * The real path of the folder of the database, made when it is not there. When the account cannot reach
 * it (data under /root, say), `databaseDir` becomes a link to a folder under /var/lib/tiepdan.
 */
export function prepareDatabaseDir(
  dataDir: string,
  databaseDir: string,
  account: Account | undefined,
): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (lstatSync(databaseDir, { throwIfNoEntry: false })) return realpathSync(databaseDir);
  if (!account) {
    mkdirSync(databaseDir, { mode: 0o700 });
    return realpathSync(databaseDir);
  }
  letThrough(dataDir, account);
  if (canReach(account, dataDir)) return makeOwn(databaseDir, account);
  const elsewhere = sharedFolder(`du-lieu-${randomBytes(4).toString('hex')}`);
  makeOwn(elsewhere, account);
  symlinkSync(elsewhere, databaseDir);
  return realpathSync(elsewhere);
}

/** The path of `name` in the folder that every account can reach. */
export function sharedFolder(name: string): string {
  mkdirSync(SHARED_HOME, { recursive: true, mode: 0o711 });
  return join(SHARED_HOME, name);
}

function makeOwn(folder: string, account: Account): string {
  mkdirSync(folder, { mode: 0o700 });
  chownSync(folder, account.uid, account.gid);
  return realpathSync(folder);
}

/** Lets the database's group pass through a data folder of root to what is its own inside: no more. */
function letThrough(dataDir: string, account: Account): void {
  const { uid, mode } = statSync(dataDir);
  if (uid !== 0 || canReach(account, dataDir)) return;
  chownSync(dataDir, 0, account.gid);
  chmodSync(dataDir, (mode & 0o700) | 0o010);
}
