import pg from 'pg';
import type { Keys } from '../../core/keys.ts';
import { keyKinds, likenessOf, petitionKeys } from '../petition-keys.ts';

type Row = {
  id: string;
  summary: string;
  request: string | null;
  respondent_name: string | null;
  persons: { fullName: string; address: string; idNumber: string | null; phone: string | null }[];
};

const batch = 1_000;

/**
 * Gives keys to the petitions of an installation that is older than keys are; nothing where there are any. People of a sealed
 * petition stay in the vault: it gets the keys of its content. All or nothing, as the owner of the database.
 */
export async function keyAll(ownerUrl: string, keys: Keys, log: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ wanting: boolean }>(
      'select exists (select from petition) and not exists (select from petition_key) as wanting',
    );
    if (!rows[0]?.wanting) return;
    log('Lập khóa tìm đơn trùng cho các đơn đã có…');
    await client.query('begin');
    let last = '0';
    for (;;) {
      const letters = await lettersAfter(client, last);
      await store(client, keys, letters);
      if (letters.length < batch) break;
      last = letters.at(-1)?.id ?? last;
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function lettersAfter(client: pg.Client, last: string): Promise<Row[]> {
  const { rows } = await client.query<Row>(
    `select p.id, p.summary, p.request, p.respondent_name,
            coalesce((select json_agg(json_build_object('fullName', q.full_name, 'address', q.address, 'idNumber', q.id_number,
                                                        'phone', q.phone) order by q.position)
                        from petition_person q where q.petition_id = p.id and q.position < 5), '[]') as persons
       from petition p where p.id > $1 order by p.id limit ${batch}`,
    [last],
  );
  return rows;
}

async function store(client: pg.Client, keys: Keys, letters: readonly Row[]): Promise<void> {
  const rows = letters.flatMap(({ id, summary, request, respondent_name, persons }) =>
    petitionKeys(
      keys,
      likenessOf({
        summary,
        request: request ?? undefined,
        respondentName: respondent_name ?? undefined,
        persons: persons.map(({ idNumber, phone, ...one }) => ({
          ...one,
          idNumber: idNumber ?? undefined,
          phone: phone ?? undefined,
        })),
      }),
    ).map(({ key, kind }) => ({ id, key: String(key), kind: keyKinds[kind] })),
  );
  await client.query('select key_petitions($1, $2, $3)', [
    rows.map(({ id }) => id),
    rows.map(({ key }) => key),
    rows.map(({ kind }) => kind),
  ]);
}
