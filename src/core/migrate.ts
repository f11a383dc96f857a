import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';

const folder = path.join(import.meta.dirname, '../../db');

/**
 * Brings the database at `url` (its owner's) up to date: each file of db/migrations once, in order, each in its own
 * transaction, then db/tally.sql and db/access. Several processes at once wait for one another. A changed old file is refused.
 */
export async function migrate({
  url,
  log = () => undefined,
}: {
  url: string;
  log?: (line: string) => void;
}): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtextextended('tiepdan-migrate', 0))`);
    await client.query(
      'create table if not exists migration (name text primary key, sha256 text not null, at timestamptz not null default now())',
    );
    let changed = false;
    for (const name of (await readdir(path.join(folder, 'migrations'))).toSorted()) {
      changed = (await apply(client, name, log)) || changed;
    }
    for (const [name, what] of reapplied) {
      changed = (await reapply(client, name, what, changed, log)) || changed;
    }
  } finally {
    await client.end();
  }
}

async function apply(client: pg.Client, name: string, log: (line: string) => void): Promise<boolean> {
  const text = await readFile(path.join(folder, 'migrations', name), 'utf8');
  const sha256 = sha(text);
  const known = await client.query<{ sha256: string }>('select sha256 from migration where name = $1', [
    name,
  ]);
  if (known.rows[0]) {
    if (known.rows[0].sha256 !== sha256)
      throw new Error(`Migration ${name} was changed after it had been applied; add a new file.`);
    return false;
  }
  log(`Cập nhật cơ sở dữ liệu: ${name}`);
  await inTransaction(client, async () => {
    await client.query(text);
    await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256]);
  });
  return true;
}

// What is written anew after every migration, in order: access last, and after each of the others, so that it grants what they made.
const reapplied = [
  ['tally.sql', 'cách đếm số liệu'],
  ['access', 'quyền truy cập'],
] as const;

/** The text of a file, or of all files of a folder in the order of their names. */
async function written(name: string): Promise<string> {
  if (name.endsWith('.sql')) return readFile(path.join(folder, name), 'utf8');
  const names = (await readdir(path.join(folder, name))).toSorted();
  const texts = await Promise.all(names.map((one) => readFile(path.join(folder, name, one), 'utf8')));
  return texts.join('\n');
}

async function reapply(
  client: pg.Client,
  name: string,
  what: string,
  changed: boolean,
  log: (line: string) => void,
): Promise<boolean> {
  const text = await written(name);
  const known = await client.query<{ sha256: string }>('select sha256 from migration where name = $1', [
    name,
  ]);
  if (!changed && known.rows[0]?.sha256 === sha(text)) return false;
  log(`Cập nhật ${what}: ${name}`);
  await inTransaction(client, async () => {
    await client.query(text);
    await client.query(
      `insert into migration (name, sha256) values ($1, $2)
       on conflict (name) do update set sha256 = excluded.sha256, at = now()`,
      [name, sha(text)],
    );
  });
  return true;
}

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

export type LoginUrls = { app: string; public: string };

/** Makes the two login roles of this installation where they are missing, and gives their addresses. */
export async function ensureLogins(
  url: string,
  mark: string,
  password: (role: string) => string,
): Promise<LoginUrls> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return {
      app: await login(client, url, 'tiepdan_app', mark, password),
      public: await login(client, url, 'tiepdan_public', mark, password),
    };
  } finally {
    await client.end();
  }
}

async function login(
  client: pg.Client,
  url: string,
  group: string,
  mark: string,
  password: (role: string) => string,
): Promise<string> {
  const name = `${group}_${mark}`;
  const secret = password(name);
  const found = await client.query('select from pg_roles where rolname = $1', [name]);
  if (found.rowCount === 0) {
    const quoted = pg.escapeLiteral(secret);
    // Two processes may start at once: the one that comes second finds the role there.
    await client.query(`do $do$ begin create role ${name} login password ${quoted} in role ${group};
      exception when duplicate_object or unique_violation then null; end $do$`);
  }
  const address = new URL(url);
  address.username = name;
  address.password = secret;
  return address.href;
}
