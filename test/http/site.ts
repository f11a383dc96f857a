import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { buildApp } from '../../src/app.tsx';
import { openDatabase } from '../../src/core/db.ts';
import { derive, installationMark, loadKeys } from '../../src/core/keys.ts';
import { ensureLogins } from '../../src/core/migrate.ts';
import type { Log } from '../../src/core/server.ts';
import type { Site } from '../../src/core/web.tsx';
import { loadDemo } from '../../src/features/demo/load.ts';
import { demoLogins } from '../../src/features/demo/logins.ts';
import { freshDatabase } from '../setup/database.ts';

export type TestSite = {
  address: string;
  site: Site;
  ownerUrl: string;
  as: (login: string) => Promise<Client>;
};

/** The real server on the demo district with a database of its own. Stops after the file's tests. */
export async function testSite({
  petitions = 0,
  log = false,
}: { petitions?: number; log?: Log } = {}): Promise<TestSite> {
  const ownerUrl = await freshDatabase();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tiepdan-http-'));
  const keys = await loadKeys(dataDir);
  const urls = await ensureLogins(ownerUrl, installationMark(keys), (role) =>
    derive(keys, `login:${role}`).toString('hex'),
  );
  const site: Site = { db: openDatabase(urls.app), publicDb: openDatabase(urls.public, 2), keys, dataDir };
  await loadDemo({ ownerUrl, site, log: () => undefined, petitions });
  const app = await buildApp(site, { staticDir: path.resolve('dist/static'), log });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  afterAll(async () => {
    await app.close();
    await Promise.all([site.db.destroy(), site.publicDb.destroy()]);
    rmSync(dataDir, { recursive: true, force: true });
  });
  return { address, site, ownerUrl, as: (login) => signedIn(address, login) };
}

export type Answer = {
  status: number;
  location: string | null;
  body: string;
  bytes: Buffer;
  headers: Headers;
};

/** A browser without script: keeps its cookies, follows nothing. */
export class Client {
  readonly #address: string;
  readonly #cookies = new Map<string, string>();
  constructor(address: string) {
    this.#address = address;
  }

  get(where: string): Promise<Answer> {
    return this.send(where, { method: 'GET' });
  }

  post(where: string, form: Record<string, string>): Promise<Answer> {
    return this.send(where, { method: 'POST', body: new URLSearchParams(form) });
  }

  json(where: string, body: object, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send(where, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  }

  async send(where: string, init: RequestInit): Promise<Answer> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers(init.headers);
    if (cookie) headers.set('cookie', cookie);
    const reply = await fetch(this.#address + where, {
      ...init,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
    }).catch((error: unknown) => {
      throw new Error(`No answer: ${init.method ?? 'GET'} ${where}`, { cause: error });
    });
    for (const line of reply.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    const bytes = Buffer.from(await reply.arrayBuffer());
    return {
      status: reply.status,
      location: reply.headers.get('location'),
      body: bytes.toString('utf8'),
      bytes,
      headers: reply.headers,
    };
  }
}

async function signedIn(address: string, login: string): Promise<Client> {
  const client = new Client(address);
  const password = demoLogins.find((one) => one.login === login)?.password ?? '';
  const reply = await client.post('/session', { login, password });
  if (reply.status !== 303)
    throw new Error(`Could not sign in as ${login}: ${reply.status} ${reply.body.slice(0, 400)}`);
  return client;
}

/** The first hidden value of that name in a page. */
export function hidden(page: string, name: string): string {
  const tag = [...page.matchAll(/<input[^>]*>/g)]
    .map(([whole]) => whole)
    .find((one) => one.includes(`name="${name}"`));
  return /value="([^"]*)"/.exec(tag ?? '')?.[1] ?? '';
}

/** What a browser would send from the form with that action if nothing were touched. */
export function filledIn(page: string, action: string): [string, string][] {
  const from = page.indexOf(`action="${action}"`);
  if (from === -1) throw new Error(`No form goes to ${action}`);
  const form = page.slice(from, page.indexOf('</form>', from));
  const attribute = (tag: string, name: string) =>
    unescaped(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
  const inputs = [...form.matchAll(/<input[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/type="(radio|checkbox)"/.test(tag) || / checked/.test(tag))
    .filter((tag) => !tag.includes('type="file"'))
    .map((tag): [string, string] => [attribute(tag, 'name'), attribute(tag, 'value')]);
  const areas = [...form.matchAll(/<textarea([^>]*)>([^<]*)<\/textarea>/g)].map(
    ([, tag = '', text = '']): [string, string] => [attribute(tag, 'name'), unescaped(text)],
  );
  const selects = [...form.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)].map(
    ([, tag = '', inner = '']): [string, string] => [
      attribute(tag, 'name'),
      attribute(
        [...inner.matchAll(/<option[^>]*>/g)].map(([one]) => one).find((one) => / selected/.test(one)) ?? '',
        'value',
      ),
    ],
  );
  return [...inputs, ...areas, ...selects].filter(([name]) => name !== '');
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
