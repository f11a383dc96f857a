import { execFileSync } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance, RouteOptions } from 'fastify';
import type pg from 'pg';
import { unzip } from '../../src/documents/zip.ts';
import { fold } from '../../src/features/fold.ts';
import type { Answer, Client } from './site.ts';

/** The GET routes of every server that is made meanwhile. */
export async function routesOf<Made>(make: () => Promise<Made>): Promise<{ made: Made; routes: string[] }> {
  const routes: string[] = [];
  const watch = (message: unknown): void => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRoute', ({ method, url }: RouteOptions) => {
      if ([method].flat().includes('GET') && !url.startsWith('/static')) routes.push(url);
    });
  };
  subscribe('fastify.initialization', watch);
  const made = await make();
  unsubscribe('fastify.initialization', watch);
  return { made, routes: [...new Set(routes)] };
}

/** What a person reads in an answer, folded: a page, or the text of a Word, Excel or PDF file; and the name of the file. */
export function readable({ body, bytes, headers }: Answer): string {
  const type = headers.get('content-type') ?? '';
  const name = decodeURIComponent(headers.get('content-disposition') ?? '');
  if (type.includes('officedocument')) return fold(`${name} ${zippedText(bytes)}`);
  if (type.includes('application/pdf')) return fold(`${name} ${pdfText(bytes)}`);
  return fold(`${name} ${body}`);
}

/** The texts of a Word or Excel file, run after run. */
export const zippedText = (bytes: Buffer): string =>
  [...unzip(bytes)]
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, part]) => part.toString('utf8').replaceAll(/<[^>]+>/g, ''))
    .join(' ');

function pdfText(bytes: Buffer): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiepdan-pdf-'));
  try {
    writeFileSync(path.join(folder, 'a.pdf'), bytes);
    return execFileSync('pdftotext', [path.join(folder, 'a.pdf'), '-'], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A record and what it is about: the word of its story, '' for an open one. */
export type Target = { id: string; word: string };
export type Targets = Readonly<Record<string, readonly Target[]>>;

/** What may stand for the first parameter of a route, by the beginning of its address. */
export async function targetsOf(owner: pg.Client): Promise<Targets> {
  const ask = async (table: string, text: string): Promise<Target[]> =>
    (
      await owner.query<Target>(
        `select t.id::text as id, coalesce(substring(${text} from 'Qzđấu[a-j]'), '') as word from ${table} t order by t.id`,
      )
    ).rows;
  const record = `coalesce((select p.summary from petition p where p.id = t.petition_id and p.secret),
                           (select v.content from visit v where v.id = t.visit_id and v.secret), '')`;
  return {
    '/petitions/': await ask('(select * from petition where secret)', 't.summary'),
    '/api/v1/petitions/': await ask('(select * from petition where secret)', 't.summary'),
    '/resolutions/': await ask('(select * from resolution where secret)', 't.title'),
    '/visits/': await ask('(select * from visit where secret)', 't.content'),
    '/papers/': await ask('paper', record),
    '/files/': await ask('stored_file', record),
    '/registrations/': await ask('session_registration', 't.content'),
    '/transfers/': await ask('(select *, null::bigint as visit_id from transfer)', record),
    '/tasks/': await ask('task', record),
    '/sessions/': await ask('reception_session', `''`),
    '/coordination/': await ask(
      '(select k.*, r.title from coordination k join resolution r on r.id = k.resolution_id)',
      't.title',
    ),
    '/matters/decisions/': await ask('final_decision', `''`),
    '/matters/': await ask('matter', `''`),
    '/places/documents/': await ask('reception_document', `''`),
    '/places/': await ask('reception_place', `''`),
  };
}

/** Every address behind a route, with the record in it. */
export function addressesOf(route: string, targets: Targets): { where: string; word: string }[] {
  if (!route.includes(':')) return [{ where: route, word: '' }];
  if (route.startsWith('/reports/:form'))
    return ['01-TCD', '03-XLD', '03-KQGQ'].map((form) => ({
      where: `${route.replace(':form', form).replace(':column', 'c1')}?from=15/12/2023&to=14/03/2024`,
      word: '',
    }));
  if (route.startsWith('/submissions/:unitId'))
    return ['1', '2'].map((unit) => ({
      where: route
        .replace(':unitId', unit)
        .replace(':period', 'Q1-2024')
        .replace(':form', '01-TCD')
        .replace(':reportId', '1')
        .replace(':column', 'c1'),
      word: '',
    }));
  const start = Object.keys(targets).find((one) => route.startsWith(`${one}:`));
  const ids =
    start === undefined
      ? [
          { id: 'TT05-02', word: '' },
          { id: '1', word: '' },
        ]
      : targets[start];
  return (ids ?? []).map(({ id, word }) => ({
    where: route.replace(/:\w+/, id).replaceAll(/:\w+/g, '1'),
    word,
  }));
}

/** The addresses to which a page leads. */
export const linksIn = (page: string): string[] => [
  ...new Set(
    [...page.matchAll(/(?:href|src|hx-get)="(\/[^"#]*)/g)]
      .map(([, where = '']) => where.replaceAll('&amp;', '&'))
      .filter((where) => !/^\/(static|law|kit|session\/end|templates)/.test(where)),
  ),
];

/** An answer without what differs from one showing to the next; of a Word or Excel file its text. */
export async function plainPage(client: Client, where: string): Promise<string> {
  const { status, body, bytes, headers } = await client.get(where);
  const zipped = headers.get('content-type')?.includes('officedocument');
  const text = zipped ? zippedText(bytes) : body;
  const passing = new RegExp(
    [
      'name="submitId" value="[^"]*"',
      'value="[^"]*" name="submitId"',
      '[0-9a-f]{8}-[0-9a-f-]{27}',
      String.raw`req-\w+`,
      String.raw`value="\d\d:\d\d"`,
      String.raw`\d\d:\d\d(?= ngày)`,
      String.raw`\d{4}-\d\d-\d\dT[\d:.]+Z`,
    ].join('|'),
    'g',
  );
  return `${status} ${text.replaceAll(passing, '')}`;
}
