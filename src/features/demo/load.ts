import pg from 'pg';
import { hashPassword } from '../../core/password.ts';
import type { Site } from '../../core/web.tsx';
import { communePosts, communeUnits } from './commune.ts';
import { districtPosts, districtUnits, type DemoPost, type DemoUnit } from './district.ts';
import { communeDay, demoDay, demoPassword } from './logins.ts';
import { playDemo } from './past.ts';
import { twoTierDay, twoTierPosts } from './two-tier.ts';

const demoSeed = 20240115;
const longBefore = '2020-01-01';

export type DemoOptions = {
  ownerUrl: string;
  site: Site;
  log: (line: string) => void;
  seed?: number;
  /** How many petitions of the district; visits, sessions and the second office grow with them. None: units and officials only. */
  petitions?: number;
  /** The second demo: the district has ended on 01/07/2025 and its cases go on in the two-tier model. */
  twoTier?: boolean;
};

/**
 * Loads the district of 2024 into an empty database: units and posts by the owner, petitions through the real commands.
 * Gives whether this database is a demo. A database with units of its own is left alone. Stopped half-way, it goes on.
 */
export async function loadDemo({
  ownerUrl,
  site,
  log,
  seed = demoSeed,
  petitions = 300,
  twoTier = false,
}: DemoOptions): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ units: number; demo: boolean }>(
      'select (select count(*)::int from unit) as units, exists (select from demo_clock) as demo',
    );
    const { units = 0, demo = false } = rows[0] ?? {};
    if (units > 0 && !demo) return false;
    if (units === 0) {
      log('Tạo dữ liệu dùng thử: huyện Lộc Bình năm 2024, xã Lộc Bình năm 2026…');
      await loadDistrict(client, twoTier);
    }
    if (petitions > 0) await playDemo({ client, site, log, seed, petitions, twoTier: await endsIn(client) });
    return true;
  } finally {
    await client.end();
  }
}

/** Units, officials and posts, in one transaction. Made by the owner, as an installation's set-up is. */
export async function loadDistrict(client: pg.Client, twoTier = false): Promise<void> {
  const hash = await hashPassword(demoPassword);
  await client.query('begin');
  try {
    const ids = new Map<string, number>();
    for (const unit of [...districtUnits, ...communeUnits])
      ids.set(unit.code, await addUnit(client, unit, ids));
    for (const post of [...districtPosts, ...communePosts, ...(twoTier ? twoTierPosts : [])])
      await addPost(client, post, ids, hash);
    await client.query('insert into demo_clock (today) values ($1)', [twoTier ? twoTierDay : demoDay]);
    await client.query('insert into demo_office (unit_id, today) values ($1, $2)', [
      ids.get('ubnd-xa-loc-binh'),
      communeDay,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

// Which of the two demos this database holds, also when a load that was stopped goes on.
async function endsIn(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(`select from official where login = 'xuly-tinh'`);
  return rows.length > 0;
}

async function addUnit(client: pg.Client, unit: DemoUnit, ids: ReadonlyMap<string, number>): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    'insert into unit (code, level, since) values ($1, $2, $3) returning id',
    [unit.code, unit.level, unit.since ?? longBefore],
  );
  const id = rows[0]?.id ?? 0;
  const place =
    unit.place ??
    (unit.level === 'commune' ? unit.name.replace(/^Ủy ban nhân dân (xã|thị trấn) /, '') : 'Lộc Bình');
  await client.query(
    `insert into unit_name (unit_id, name, short_name, symbol, superior_name, place, valid) values ($1, $2, $3, $4, $5, $6, daterange($7, null))`,
    [id, unit.name, unit.shortName, unit.symbol, unit.superior || null, place, unit.since ?? longBefore],
  );
  const parent = unit.parent === undefined ? undefined : ids.get(unit.parent);
  if (parent !== undefined) {
    await client.query(
      'insert into unit_parent (unit_id, parent_id, valid) values ($1, $2, daterange($3, null))',
      [id, parent, unit.since ?? longBefore],
    );
    if (unit.inspectorate)
      await client.query('update unit set inspectorate_of = $2 where id = $1', [id, parent]);
    if (unit.receptionBoard) await client.query('update unit set board_of = $2 where id = $1', [id, parent]);
  }
  return id;
}

async function addPost(
  client: pg.Client,
  post: DemoPost,
  ids: ReadonlyMap<string, number>,
  hash: string,
): Promise<void> {
  await client.query(
    'insert into official (login, full_name) values ($1, $2) on conflict (login) do nothing',
    [post.login, post.fullName],
  );
  await client.query(
    `insert into credential (official_id, password_hash, must_change) select id, $2, false from official where login = $1 on conflict do nothing`,
    [post.login, hash],
  );
  await client.query(
    `insert into post (official_id, unit_id, role, title, scope_unit_id, handles_denunciations, valid, signs_as)
     select id, $2, $3, $4, $5, $6, daterange($7, null), $8 from official where login = $1`,
    [
      post.login,
      ids.get(post.unit),
      post.role,
      post.title,
      post.scope === undefined ? null : ids.get(post.scope),
      post.denunciations,
      post.since ?? longBefore,
      post.signsAs ?? null,
    ],
  );
}
