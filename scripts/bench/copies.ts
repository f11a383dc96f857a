import type pg from 'pg';

/** So many petitions are invented; what is wanted beyond are copies of them, made inside the database. */
export const invented = 100_000;

const part = 10_000;

/**
 * Copies the petitions after `before` until there are `wanted`, each with numbers of its own and with its people, words and kind
 * as it is counted; a part at a time. Their limits, events, keys of likeness and sealed names are not copied: nothing that is
 * measured with so many petitions reads them.
 */
export async function copyPetitions(
  client: pg.Client,
  before: number,
  wanted: number,
  onPart: (done: number) => void,
): Promise<void> {
  // Rules and counting are for what officials enter, one by one; here each part is counted at once below.
  await client.query('set session_replication_role = replica');
  for (let done = invented; done < wanted; done += part) {
    const shift = Math.floor(done / invented) * invented;
    const from = before + (done % invented);
    const until = from + Math.min(part, wanted - done);
    for (const [table, changed] of copied) await copyRows(client, { table, changed, from, until, shift });
    await client.query(
      'select write_tally_of_petitions(array(select generate_series($1::bigint, $2::bigint)))',
      [from + shift + 1, until + shift],
    );
    onPart(done + part);
  }
  await client.query('set session_replication_role = default');
  await client.query(
    `select setval(pg_get_serial_sequence('petition', 'id'), (select max(id) from petition))`,
  );
  await client.query(`update book b set last_number = (select max(book_number) from petition p where p.unit_id = b.unit_id and p.book_year = b.year)
                       where b.kind = 'petition' and exists (select from petition p where p.unit_id = b.unit_id and p.book_year = b.year)`);
}

type Copying = {
  table: string;
  changed: readonly string[];
  from: number;
  until: number;
  shift: number;
};

// The numbers that a copy has of its own.
const copied = [
  ['petition', ['id', 'book_number']],
  ['petition_person', ['petition_id']],
  ['petition_search', ['petition_id']],
] as const;

async function copyRows(client: pg.Client, { table, changed, from, until, shift }: Copying): Promise<void> {
  const columns = (await columnsOf(client, table)).filter((name) => name !== 'id' || changed.includes('id'));
  const values = columns.map((name) => (changed.includes(name) ? `${name} + ${shift}` : name));
  await client.query(
    `insert into ${table} (${columns.join(', ')}) overriding system value
     select ${values.join(', ')} from ${table} where ${changed[0]} > $1 and ${changed[0]} <= $2`,
    [from, until],
  );
}

async function columnsOf(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => name);
}
