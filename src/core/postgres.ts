import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { databaseAccount, prepareDatabaseDir } from './postgres/account.ts';
import { findBinaries } from './postgres/binaries.ts';
import { ADMIN, ensureCluster } from './postgres/cluster.ts';
import { type Hold, holdFolder } from './postgres/hold.ts';
import { startServer } from './postgres/server.ts';
import { StartError } from './postgres/start-error.ts';

export { StartError };

const DATABASE = 'tiepdan';

/** The embedded database, running for this process alone. */
export interface Postgres {
  /** Connection address of the database, as its administrator. */
  url: string;
  port: number;
  /** Where the cluster really lies: under the data folder, or where a link in it leads. */
  folder: string;
  /** Settles when the server has ended, whatever the reason. */
  ended: Promise<void>;
  /** Tells a second start on the same data where this one answers. */
  announce: (address: string) => void;
  /** Shuts the server down in order and gives the data free. Safe to call twice. */
  stop: () => Promise<void>;
}

/** What `startPostgres` needs: only `dataDir` in normal life. */
export interface PostgresOptions {
  dataDir: string;
  /** Receives a line for a person about what takes time. */
  log?: (line: string) => void;
  /** Programs of another PostgreSQL than the embedded one (≥ 15). */
  binDir?: string;
  /** Speed before safety: for tests. */
  throwAway?: boolean;
}

/**
 * Starts PostgreSQL on `dataDir`, making the cluster and the database first when they are not there, and
 * taking over after a crash. Listens on loopback only. Throws a StartError, in Vietnamese, when another
 * process holds the data or the server does not start.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { dataDir, log = () => {}, throwAway = false } = options;
  const databaseDir = join(dataDir, 'database');
  const account = databaseAccount(databaseDir);
  const binaries = findBinaries(options.binDir, account);
  const folder = withAccess(dataDir, () => prepareDatabaseDir(dataDir, databaseDir, account));
  const hold = withAccess(folder, () => holdFolder(folder, dataDir, account));
  try {
    const password = keptPassword(dataDir);
    const cluster = ensureCluster(folder, binaries, account, password, log);
    const server = await startServer({ folder, cluster, postgres: binaries.postgres, account, throwAway });
    const url = (database: string): string =>
      `postgres://${ADMIN}:${password}@127.0.0.1:${server.port}/${database}`;
    const stop = stopper(server.stop, hold);
    await ensureDatabase(url('postgres')).catch((error: unknown) => stop().then(() => Promise.reject(error)));
    return {
      url: url(DATABASE),
      port: server.port,
      folder,
      ended: server.ended,
      announce: hold.announce,
      stop,
    };
  } catch (error) {
    hold.release();
    throw error;
  }
}

/** A cluster of its own in the folder for temporary files, gone after `stop()`. For tests. */
export async function createTestCluster(options: { binDir?: string } = {}): Promise<Postgres> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tiepdan-test-'));
  const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });
  try {
    const postgres = await startPostgres({ ...options, dataDir, throwAway: true });
    const stop = async (): Promise<void> => {
      await postgres.stop();
      remove(postgres.folder);
      remove(dataDir);
    };
    return { ...postgres, stop };
  } catch (error) {
    remove(dataDir);
    throw error;
  }
}

function stopper(stopServer: () => Promise<void>, hold: Hold): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  return () => (stopping ??= stopServer().finally(() => hold.release()));
}

function withAccess<Result>(folder: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const denied = ['EACCES', 'EPERM', 'EROFS'].includes(String(code));
    const sqliteDenied = error instanceof Error && /unable to open|readonly/.test(error.message);
    if (!denied && !sqliteDenied) throw error;
    throw new StartError(
      `Không có quyền đọc, ghi thư mục dữ liệu ${folder}.\n` +
        'Hãy chạy bằng tài khoản đã tạo dữ liệu đó, hoặc đặt TIEPDAN_DATA trỏ tới thư mục khác.',
    );
  }
}

/** The administrator's password: random, kept beside the other keys, readable by the owner only. */
function keptPassword(dataDir: string): string {
  const keys = join(dataDir, 'keys');
  const file = join(keys, 'postgres');
  mkdirSync(keys, { recursive: true, mode: 0o700 });
  try {
    return readFileSync(file, 'utf8');
  } catch {
    const password = randomBytes(24).toString('base64url');
    writeFileSync(file, password, { mode: 0o600 });
    const { uid, gid } = statSync(dataDir);
    if (process.getuid?.() === 0) for (const path of [keys, file]) chownSync(path, uid, gid);
    return password;
  }
}

async function ensureDatabase(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}
