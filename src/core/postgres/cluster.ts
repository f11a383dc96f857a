import { spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { StartError } from './start-error.ts';

/** Database administrator of the embedded cluster. */
export const ADMIN = 'postgres';

/** The environment for PostgreSQL's programs: no PGDATA, PGPORT and the like of the person's own. */
export const PROGRAM_ENV = { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C' };

/**
 * The cluster in `folder`, made when it is not there: UTF-8, compared by code point (which never changes
 * with a library, so no index breaks; a list a person sees sorts by `COLLATE "vi-x-icu"`), with data
 * checksums and scram. It appears whole or not at all. Gives its path.
 */
export function ensureCluster(
  folder: string,
  binaries: Binaries,
  account: Account | undefined,
  password: string,
  log: (line: string) => void,
): string {
  const cluster = join(folder, 'pgdata');
  if (existsSync(cluster)) {
    checkVersion(cluster, binaries);
    return cluster;
  }
  for (const name of readdirSync(folder)) {
    if (name.startsWith('pgdata.')) rmSync(join(folder, name), { recursive: true });
  }
  log('Đang tạo cơ sở dữ liệu lần đầu…');
  const unfinished = `${cluster}.unfinished`;
  initialise(unfinished, binaries, account, password);
  renameSync(unfinished, cluster);
  return cluster;
}

function checkVersion(cluster: string, { major }: Binaries): void {
  const present = Number(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'));
  if (present === major) return;
  throw new StartError(
    `Dữ liệu tại ${cluster} thuộc PostgreSQL ${present}, còn chương trình là PostgreSQL ${major}. ` +
      'Hãy sao lưu bằng phiên bản cũ rồi khôi phục vào thư mục dữ liệu mới.',
  );
}

function initialise(
  cluster: string,
  { initdb, major }: Binaries,
  account: Account | undefined,
  password: string,
): void {
  const passwordFile = `${cluster}.password`;
  mkdirSync(cluster, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) for (const path of [cluster, passwordFile]) chownSync(path, account.uid, account.gid);
  const options = ['-D', cluster, '-U', ADMIN, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const locale = ['--encoding=UTF8', '--data-checksums', '--lc-collate=C', '--lc-messages=C'];
  const provider = major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : [];
  const run = (ctype: string) =>
    spawnSync(initdb, [...options, ...locale, ...provider, `--lc-ctype=${ctype}`], {
      ...account,
      cwd: '/',
      env: PROGRAM_ENV,
      encoding: 'utf8',
    });
  let result = run('C.UTF-8');
  // Systems without C.UTF-8 (old macOS) classify characters by the builtin provider alone.
  if (result.stderr?.includes('invalid locale name')) result = run('C');
  rmSync(passwordFile, { force: true });
  if (result.status !== 0) {
    rmSync(cluster, { recursive: true, force: true });
    throw new StartError(
      `Không tạo được cơ sở dữ liệu tại ${cluster}:\n${result.stderr || String(result.error)}`,
    );
  }
}
