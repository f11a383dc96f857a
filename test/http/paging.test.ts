import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { aPetition } from './a-petition.ts';
import { decidedComplaint } from './a-decision.ts';
import { testSite, type Client } from './site.ts';

// More than one page of each list: copies of one record, as a busy office has them.
const copies = 60;

let head: Client;

/** Copies of a record with numbers of their own; what the database reckons by itself is left to it. */
async function copy(owner: pg.Client, table: 'resolution' | 'petition', id: string): Promise<void> {
  const { rows } = await owner.query<{ names: string }>(
    `select string_agg(quote_ident(column_name), ', ') as names from information_schema.columns
      where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  );
  const names = rows[0]?.names ?? '';
  const own = table === 'resolution' ? ", 'petition_id', null" : '';
  await owner.query(
    `insert into ${table} (${names}) overriding system value
     select ${names} from (
       select (jsonb_populate_record(r, jsonb_build_object('id', 100000 + g, 'book_number', 100000 + g${own}))).*
         from ${table} r, generate_series(1, ${copies}) g where r.id = $1) c`,
    [id],
  );
}

beforeAll(async () => {
  const at = await testSite();
  const handler = await at.as('xuly');
  head = await at.as('truongban');
  const decided = await decidedComplaint(at, { handler, chairman: await at.as('chutich') });
  const forwarded = await aPetition(handler, {
    channel: 'forwarded',
    forwarderName: 'Văn phòng Huyện ủy',
    forwarderKind: 'administrative',
    receivedOn: '05/02/2024',
    summary: 'Phản ánh bãi rác gây ô nhiễm tại thôn Nà Pò',
  });
  const owner = new pg.Client({ connectionString: at.ownerUrl });
  await owner.connect();
  for (const [table, file] of [
    ['resolution', decided],
    ['petition', forwarded],
  ] as const)
    await copy(owner, table, file.split('/').at(-1) ?? '');
  await owner.end();
});

const rowsIn = (page: string, href: RegExp): string[] => [
  ...new Set([...page.matchAll(href)].map(([, id]) => id ?? '')),
];

/** Every row of a list, page by page as its links lead, and how many pages there were. */
async function walked(path: string, href: RegExp): Promise<{ seen: string[]; pages: number }> {
  const seen: string[] = [];
  let at: string | undefined = path;
  let pages = 0;
  for (; at !== undefined && pages < 10; pages++) {
    const page: string = (await head.get(at)).body;
    seen.push(...rowsIn(page, href));
    at = /<a[^>]*href="([^"]*)"[^>]*rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
  }
  return { seen, pages };
}

test.each([
  ['/resolutions', /href="\/resolutions\/(\d+)"/g],
  ['/executions', /href="\/resolutions\/(\d+)#execution"/g],
  ['/publications', /href="\/resolutions\/(\d+)#publication"/g],
  ['/intake/forwarded', /href="\/petitions\/(\d+)"/g],
])('%s đến hết danh sách qua từng trang, không mất, không lặp', async (path, href) => {
  const { seen, pages } = await walked(path, href);
  expect(pages).toBe(2);
  expect(seen).toHaveLength(copies + 1);
  expect(new Set(seen).size).toBe(copies + 1);
  const page = (await head.get(`${path}?after=50`)).body;
  expect(/<a[^>]*href="([^"]*)"[^>]*rel="prev"/.exec(page)?.[1]).toBe(path);
});
