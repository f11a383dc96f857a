import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadPetitions } from '../../src/features/demo/generate.ts';
import { loadDistrict } from '../../src/features/demo/load.ts';
import { keyAll } from '../../src/features/matter/key-all.ts';
import { keyWeights } from '../../src/features/matter/score.ts';
import { petitionKeys } from '../../src/features/petition-keys.ts';
import { freshDatabase } from '../setup/database.ts';

const keys = { master: Buffer.alloc(32, 7) };
const logins = [
  'tiepnhan',
  'xuly',
  'truongban',
  'vanthu',
  'chutich',
  'thanhtra',
  'truongphong',
  'xa',
  'chutichxa',
  'quantri',
];
let owner: pg.Client;
let url: string;

type Acting = { units: number[]; official: number; post: number; secret: boolean };

beforeAll(async () => {
  url = await freshDatabase();
  owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await loadDistrict(owner);
  await loadPetitions({ client: owner, keys, seed: 5, wanted: 700 });
  await owner.query(`
    update petition set handler_unit_id = (select id from unit where code = 'ubnd-tu-doan') where id % 13 = 0;
    select index_petition(id) from petition where id % 13 = 0`);
});
afterAll(() => owner.end());

async function ids(text: string, values: unknown[] = []): Promise<number[]> {
  const { rows } = await owner.query<{ id: string | number }>(text, values);
  return rows.map(({ id }) => Number(id)).toSorted((a, b) => a - b);
}

async function acting<T>(login: string | undefined, work: () => Promise<T>): Promise<T> {
  const { rows } = await owner.query<Acting>(
    `select array(select unit_subtree(coalesce(p.scope_unit_id, p.unit_id), '2024-03-15')) as units,
            p.official_id as official, p.id as post, p.handles_denunciations as secret
       from post p join official o on o.id = p.official_id where o.login = $1 order by p.id limit 1`,
    [login],
  );
  const [actor] = rows;
  if (login !== undefined && !actor) throw new Error(`no post for ${login}`);
  await owner.query('begin');
  try {
    await owner.query('set local role tiepdan_app');
    if (actor) {
      await owner.query(
        `select set_config('app.units', $1, true), set_config('app.official', $2, true), set_config('app.post', $3, true), set_config('app.secret', $4, true)`,
        [actor.units.join(','), String(actor.official), String(actor.post), actor.secret ? 'on' : 'off'],
      );
    }
    return await work();
  } finally {
    await owner.query('rollback');
  }
}

const weights = [...keyWeights];
// Keys so common that only their newest petitions are looked at say nothing of who may see what.
const rareKeys = `select key from petition_key group by key having count(*) <= 150`;
// Keys of a person lead from secret to secret and from open to open, never across.
const sharing = `select distinct b.petition_id as id from petition_key a join petition_key b on b.key = a.key
   join petition mine on mine.id = a.petition_id join petition other on other.id = b.petition_id
   where a.petition_id = $1 and b.petition_id <> $1 and (b.kind > 4 or mine.secret = other.secret)`;

describe('the same matter is looked for among what one may see', () => {
  test('no key is so common here that the comparison below would be of a part', async () => {
    const { rows } = await owner.query<{ count: number }>(
      `select count(*)::int as count from petition_key where key not in (${rareKeys})`,
    );
    expect(rows[0]?.count).toBe(0);
  });

  test.each(logins)(
    '%s: exactly what the policies show, and nothing secret unless the post handles denunciations',
    async (login) => {
      const sample = await ids(`select id from petition where id % 9 = 0 or (secret and id % 3 = 0)`);
      let found = 0;
      for (const id of sample) {
        const others = await ids(sharing, [id]);
        await acting(login, async () => {
          const seen = await ids(
            `select petition_id as id from petition_candidates_of($1, $2::real[], 10000)`,
            [id, weights],
          );
          const mine = await ids(
            `select id from petition where id = $1 and (not secret or app_sees_secret())`,
            [id],
          );
          const visible = await ids(
            `select id from petition where id = any ($1) and (not secret or app_sees_secret())`,
            [others],
          );
          if (mine.length > 0) expect(seen, `${login} ${id}`).toEqual(visible);
          else
            expect(
              seen.filter((one) => !visible.includes(one)),
              `${login} ${id}`,
            ).toEqual([]);
          found += seen.length;
        });
      }
      if (login === 'xuly' || login === 'xa') expect(found).toBeGreaterThan(0);
    },
  );

  test('without an actor there is nothing', async () => {
    const found = await acting(undefined, () =>
      ids(
        `select c.petition_id as id from petition_candidates((select array_agg(key) from (values (1::bigint)) k(key)), $1::real[], 100, null) c`,
        [weights],
      ),
    );
    expect(found).toEqual([]);
  });

  test('keys are closed to the application: it asks through the functions alone', async () => {
    await expect(acting('thanhtra', () => owner.query('select * from petition_key'))).rejects.toMatchObject({
      code: '42501',
    });
  });
});

test('an installation older than keys gets them at its next start: all of an open petition, of a secret one its content', async () => {
  const all = `select petition_id || ':' || key || ':' || kind as row from petition_key where petition_id in
     (select id from petition where not secret) or kind = any ('{5,6,7}') order by 1`;
  const rows = async () => (await owner.query<{ row: string }>(all)).rows.map(({ row }) => row);
  const before = await rows();
  await owner.query('delete from petition_key');
  const said: string[] = [];
  await keyAll(url, keys, (line) => said.push(line));
  expect(await rows()).toEqual(before);
  await keyAll(url, keys, (line) => said.push(line));
  expect(said).toHaveLength(1);
});

test('who knows a number does not learn that its bearer denounced; two denunciations of one person find each other, for posts that handle them alone', async () => {
  const [secret, other] = await ids(
    `select p.id from petition p join unit u on u.id = p.unit_id where p.secret and u.code = 'ban-tcd' order by p.id limit 2`,
  );
  const idNumber = '020999424242';
  const asked = petitionKeys(keys, {
    names: [],
    addresses: [],
    idNumbers: [idNumber],
    phones: [],
    content: '',
  });
  for (const one of [secret, other])
    await owner.query(`insert into petition_key (key, petition_id, kind) values ($1, $2, 1)`, [
      String(asked[0]?.key),
      one,
    ]);
  const search = (login: string) =>
    acting(login, () =>
      ids(`select petition_id as id from petition_candidates($1::bigint[], $2::real[], 20, null)`, [
        asked.map(({ key }) => String(key)),
        weights,
      ]),
    );
  for (const login of logins) expect(await search(login), login).toEqual([]);
  const like = (login: string) =>
    acting(login, () =>
      ids(`select petition_id as id from petition_candidates_of($1, $2::real[], 1000)`, [secret, weights]),
    );
  expect(await like('xuly')).toContain(other);
  expect(await like('tiepnhan')).not.toContain(other);
});
