import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fold } from '../../src/features/fold.ts';
import { demoLogins } from '../../src/features/demo/logins.ts';
import {
  denouncer,
  marker,
  markers,
  ordinaryWork,
  ownerOf,
  secretWork,
  stories,
  telling,
  turnedSecret,
  type Officials,
  type Story,
} from './denouncers.ts';
import {
  addressesOf,
  linksIn,
  plainPage,
  readable,
  routesOf,
  targetsOf,
  zippedText,
  type Targets,
} from './doors.ts';
import { Client, testSite, type TestSite } from './site.ts';

// A leaked denouncer is a disaster: every door is tried for every record by everybody.

/** Which stories each may know of; of the others he must not even learn that they exist. Nobody else knows of any. */
const maySee: Readonly<Record<string, readonly Story[]>> = {
  tiepnhan: ['a', 'g', 'h'],
  xuly: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'],
  truongban: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'],
  chutich: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'],
  thanhtra: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'],
  // Whoever entered a record knows of it, in whichever of his posts.
  xa: ['d'],
  'xa (xử lý tố cáo)': ['d'],
  chutichxa: ['d'],
};
const blind = ['vanthu', 'truongphong', 'quantri', 'tiepdan-xa', 'xuly-xa', 'tiepnhan'];

let at: TestSite;
let owner: pg.Client;
let routes: string[];
let targets: Targets;
let made: Record<string, string>;
let officials: Officials;
const log: string[] = [];
const before = new Map<string, string>();
const after = new Map<string, string>();

beforeAll(async () => {
  const site = await routesOf(() => testSite({ log: { write: (line) => void log.push(line) } }));
  ({ made: at, routes } = site);
  owner = await ownerOf(at);
  officials = {
    desk: await at.as('tiepnhan'),
    handler: await at.as('xuly'),
    head: await at.as('truongban'),
    commune: await as('xa (xử lý tố cáo)'),
  };
  const { open } = await ordinaryWork(at, officials);
  await look(before);
  made = await secretWork(officials);
  await look(after);
  made = { ...made, ...(await turnedSecret(officials, open)) };
  targets = await targetsOf(owner);
}, 120_000);
afterAll(() => owner.end());

async function as(login: string): Promise<Client> {
  if (login === 'người chưa đăng nhập') return new Client(at.address);
  const client = await at.as(login.split(' ')[0] ?? '');
  if (!login.includes('(')) return client;
  const page = (await client.get('/')).body;
  const postId = /<option value="(\d+)"[^>]*>[^<]*Tư pháp - Hộ tịch/.exec(page)?.[1] ?? '';
  expect((await client.post('/session/post', { postId })).status).toBe(303);
  return client;
}

const fixed = (): string[] => routes.filter((route) => !/:|openapi|healthz|\/law/.test(route));
async function look(into: Map<string, string>): Promise<void> {
  for (const login of blind) {
    const client = await as(login);
    for (const where of fixed()) into.set(`${login} ${where}`, await plainPage(client, where));
  }
}

const everybody = [
  ...new Set(demoLogins.map(({ login }) => login)),
  'xa (xử lý tố cáo)',
  'người chưa đăng nhập',
];

/** What stands in a text that must not be told: people by name, number, place; and records of which this person knows nothing. */
function leaksIn(text: string, login: string, where: string): string[] {
  // A draft is its writer's own; the open part of a mixed letter names its sender as any complaint does.
  const ownDraft = login === 'tiepnhan' && where.startsWith('/petitions/new');
  const told = (text.match(telling) ?? []).filter(
    (word) => !word.endsWith('c') && !/0{3}102$|1{3}222$/.test(word) && !(ownDraft && /j$|[19]$/.test(word)),
  );
  const known = (maySee[login] ?? []).map((story) => fold(marker(story)));
  const learnt = (text.match(markers) ?? []).filter(
    (word) => !known.includes(word) && !(ownDraft && word.endsWith('j')),
  );
  return [...new Set([...told, ...learnt])];
}

describe('mọi cửa', () => {
  test.each(everybody)('%s', { timeout: 120_000 }, async (login) => {
    const client = await as(login);
    const found: string[] = [];
    const seen = new Set<string>();
    const onward = new Set<string>();
    const known = (maySee[login] ?? []).map((story) => marker(story));
    const visit = async (where: string, word: string): Promise<void> => {
      if (seen.has(where)) return;
      seen.add(where);
      const hidden = word !== '' && !known.includes(word);
      // One who sees the Word file sees the same as PDF; making each takes seconds.
      if (where.endsWith('/pdf') && !hidden && login !== 'truongban') return;
      const answer = await client.get(where);
      if (answer.status >= 500) found.push(`${where}: ${answer.status}`);
      if (hidden && ![303, 401, 403, 404].includes(answer.status))
        found.push(`${where}: mở được (${answer.status})`);
      const leaks = leaksIn(readable(answer), login, where);
      if (leaks.length > 0) found.push(`${where}: ${leaks.join(' ')}`);
      for (const link of linksIn(answer.body)) onward.add(link);
    };
    for (const route of routes)
      for (const { where, word } of addressesOf(route, targets)) await visit(where, word);
    for (const where of [...onward].slice(0, 1_500)) await visit(where, '');
    expect(seen.size).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });
});

test('ai không được biết thì không thấy gì đổi: danh sách, số đếm, tổng, gợi ý, thông báo', () => {
  const changed = [...before].filter(([door, page]) => after.get(door) !== page).map(([door]) => door);
  expect(before.size).toBeGreaterThan(200);
  expect(changed).toEqual([]);
});

const searches = Object.keys(stories)
  .filter((story) => story !== 'c' && story !== 'j')
  .flatMap((story) => {
    const { fullName, idNumber, phone, address } = denouncer(story as Story);
    return [fullName.split(' ')[1] ?? '', fold(fullName), idNumber, phone, fold(address.split(',')[0] ?? '')];
  });

describe('tìm người tố cáo bằng tên có dấu, không dấu, số giấy tờ, điện thoại, địa chỉ', () => {
  test.each(['xuly', 'truongban', 'tiepnhan', 'vanthu', 'chutich'])(
    '%s',
    { timeout: 60_000 },
    async (login) => {
      const client = await as(login);
      const doors = [
        '/search?q=',
        '/search/suggest?q=',
        '/petitions?q=',
        '/visits?q=',
        '/visits/register?q=',
        '/sessions?q=',
      ];
      const found: string[] = [];
      for (const door of doors) {
        const nothing = await plainPage(client, `${door}zzyxw`);
        for (const query of searches) {
          const page = await plainPage(client, `${door}${encodeURIComponent(query)}`);
          const said = (text: string, words: string) =>
            text
              .replaceAll(words, '§')
              .replaceAll(encodeURIComponent(words), '§')
              .replaceAll(new URLSearchParams({ q: words }).toString().slice(2), '§');
          if (said(page, query) !== said(nothing, 'zzyxw')) found.push(`${door}${query}`);
        }
      }
      expect(found).toEqual([]);
    },
  );

  test.each(['tiepnhan', 'xuly'])('tra cứu, gợi ý trùng: %s', async (login) => {
    const client = await as(login);
    for (const story of ['a', 'b', 'd', 'g', 'h', 'i'] as const) {
      const { idNumber, phone, fullName, address } = denouncer(story);
      for (const typed of [{ 'persons.0.idNumber': idNumber }, { 'persons.0.phone': phone }]) {
        const { body } = await client.post('/visits/new/again', { looked: 'up', ...typed });
        expect(body).not.toContain(fullName);
        expect(body).not.toContain(address);
        expect(leaksIn(fold(body).replaceAll(idNumber, '').replaceAll(phone, ''), login, '')).toEqual([]);
      }
      const like = await client.post('/matters/candidates', {
        'persons.0.fullName': fullName,
        'persons.0.idNumber': idNumber,
        'persons.0.phone': phone,
        'persons.0.address': address,
        summary: 'Tố cáo cán bộ thu tiền không có biên lai',
      });
      expect(leaksIn(fold(like.body), login, ''), story).toEqual([]);
    }
  });
});

describe('dưới giao diện', () => {
  test('không bảng nào ngoài kho bảo mật giữ tên, số giấy tờ, điện thoại, địa chỉ', async () => {
    const { rows: tables } = await owner.query<{ name: string }>(
      `select table_name as name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'vault%'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await owner.query<{ line: string }>(`select t::text as line from ${name} t`);
      for (const { line } of rows) {
        const leaks = leaksIn(fold(line), 'xuly', '').filter((word) => !word.startsWith('qz'));
        if (leaks.length > 0) found.push(`${name}: ${leaks.join(' ')} ${line.slice(0, 200)}`);
      }
    }
    expect(tables.length).toBeGreaterThan(40);
    expect(found).toEqual([]);
  });

  test('phần khiếu nại của đơn nhiều nội dung là nơi duy nhất nêu người gửi', async () => {
    const { rows } = await owner.query<{ secret: boolean; kind: string }>(
      `select p.secret, p.stated_kind as kind from petition_person q join petition p on p.id = q.petition_id where q.full_name = $1`,
      [denouncer('c').fullName],
    );
    expect(rows).toEqual([{ secret: false, kind: 'complaint' }]);
  });

  test('tệp trên đĩa: tên tệp và văn bản đã lập không nêu', () => {
    const folder = path.join(at.site.dataDir, 'files');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const content = readFileSync(path.join(file.parentPath, file.name));
      const text =
        content.subarray(0, 2).toString() === 'PK' ? zippedText(content) : content.toString('latin1');
      expect(fold(`${file.name} ${text}`).match(telling), file.name).toBeNull();
    }
  });

  test('nhật ký máy chủ không nêu người, không nêu nội dung, không ghi câu hỏi tìm kiếm', () => {
    const lines = fold(log.join('\n'));
    expect(log.length).toBeGreaterThan(1_000);
    expect(lines.match(telling)).toBeNull();
    expect(lines.match(markers)).toBeNull();
  });
});

describe('cửa duy nhất', () => {
  test('mở danh tính phải ghi mục đích, và để lại vết', async () => {
    for (const [name, story] of [
      ['recorded', 'a'],
      ['visit', 'b'],
      ['letter', 'c'],
      ['reclassified', 'g'],
      ['corrected', 'h'],
    ] as const) {
      const door = `${made[name]}/identity`;
      expect(leaksIn(readable(await officials.head.post(door, { purpose: '' })), 'truongban', door)).toEqual(
        [],
      );
      const opened = await officials.head.post(door, { purpose: `Liên hệ làm rõ nội dung ${story}` });
      expect(opened.body, name).toContain(denouncer(story).idNumber);
      expect((await officials.head.get(made[name] ?? '')).body).toContain(`Liên hệ làm rõ nội dung ${story}`);
      for (const login of ['tiepnhan', 'vanthu', 'quantri', 'truongphong', 'xa'])
        expect(
          (await (await as(login)).post(door, { purpose: 'Muốn biết ai đã tố cáo' })).body,
        ).not.toContain(denouncer(story).fullName);
    }
  });
});
