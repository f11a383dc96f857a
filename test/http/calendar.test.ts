import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/core/db.ts';
import { forgetSession } from '../../src/core/session.ts';
import { derive, installationMark } from '../../src/core/keys.ts';
import { checkRulesAtStart, recomputeByRules } from '../../src/features/calendar/upgrade.ts';
import { day } from '../../src/law/day.ts';
import { ensureLogins } from '../../src/core/migrate.ts';
import { buildApp } from '../../src/app.tsx';
import { aCase, step } from './a-case.ts';
import { aPetition } from './a-petition.ts';
import { Client, hidden, testSite, type Answer, type TestSite } from './site.ts';

// The demo lives on 15/03/2024. A letter of 08/03/2024 has 10 days for its processing: 18/03/2024, a Monday.
let at: TestSite;
let owner: pg.Client;
let desk: Client;
let head: Client;
let admin: Client;
let open: string;
let secret: string;

beforeAll(async () => {
  at = await testSite();
  owner = new pg.Client({ connectionString: at.ownerUrl });
  await owner.connect();
  desk = await at.as('tiepnhan');
  head = await at.as('truongban');
  admin = await at.as('quantri');
  open = await aPetition(desk, { summary: 'Đề nghị sửa đường thôn', receivedOn: '08/03/2024' });
  secret = await aPetition(desk, {
    statedKind: 'denunciation',
    summary: 'Tố cáo ông A lợi dụng chức vụ',
    receivedOn: '08/03/2024',
  });
});
afterAll(() => owner.end());

const wanted = {
  kind: 'off',
  from: '18/03/2024',
  name: 'Nghỉ do bão số 1',
  basis: 'Công văn 123/UBND-VX ngày 15/03/2024 của UBND tỉnh',
};
const preview = (who: Client, given: Record<string, string> = wanted): Promise<Answer> =>
  who.get(`/calendar/new?${new URLSearchParams(given)}`);

async function apply(who: Client, given: Record<string, string> = wanted): Promise<Answer> {
  const seen = hidden((await preview(who, given)).body, 'seen');
  return who.post('/calendar/new', { ...given, seen });
}

type Stored = { step: string; due_on: string; recomputed: { from: string; to: string; why: string }[] };
const idOf = (file: string): number => Number(file.split('/').at(-1));
async function clocksOf(file: string): Promise<Stored[]> {
  const { rows } = await owner.query<Stored>(
    'select step, due_on::text, recomputed from clock where petition_id = $1 order by step',
    [idOf(file)],
  );
  return rows;
}
const dueOf = async (file: string): Promise<string> => {
  const { rows } = await owner.query<{ due: string }>(
    'select due_on::text as due from petition where id = $1',
    [idOf(file)],
  );
  return rows[0]?.due ?? '';
};
const standing = async () =>
  (await owner.query('select c.id, c.due_on::text, c.recomputed, c.ledger from clock c order by id')).rows;

/** "Đơn 1/2024 … hạn cũ … hạn mới" of each row of the list that is shown before applying. */
const listed = (page: string): string[][] => {
  const table = page.split('>Thời hạn thay đổi</caption>')[1]?.split('</table>')[0] ?? '';
  const rows = table.split('<tbody')[1]?.split('<tr').slice(1) ?? [];
  return rows.map((row) =>
    row
      .split('<td')
      .slice(1)
      .map((cell) =>
        cell
          .replace(/^[^>]*>/, '')
          .replace(/<[^>]*>/g, '')
          .trim(),
      ),
  );
};

describe('xem trước rồi áp dụng', () => {
  test('ai cũng xem được lịch; chỉ quản trị và người đứng đầu nhập được', async () => {
    const page = (await desk.get('/calendar?year=2024')).body;
    expect(page).toContain('Giỗ Tổ Hùng Vương');
    expect(page).not.toContain('Nhập ngày theo văn bản');
    expect((await desk.get('/calendar/new')).status).toBe(403);
    expect((await desk.get('/calendar/rules')).status).toBe(403);
    expect((await desk.post('/calendar/new', { ...wanted, seen: 'x' })).status).toBe(403);
    expect((await head.get('/calendar/new')).status).toBe(200);
    expect((await admin.get('/calendar/new')).status).toBe(200);
  });

  test('thiếu văn bản, ngày đã nghỉ sẵn, làm bù ngày vốn làm việc: báo tại ô, giữ nguyên chữ đã nhập', async () => {
    const lacking = await preview(head, { ...wanted, basis: '' });
    expect(lacking.body).toContain('Ghi số, ngày, cơ quan ban hành văn bản.');
    expect(lacking.body).toContain('value="Nghỉ do bão số 1"');
    expect(lacking.body).not.toContain('Áp dụng</');
    expect((await preview(head, { ...wanted, from: '30/04/2024' })).body).toContain(
      'Ngày 30/04/2024 đã là ngày nghỉ (',
    );
    const both = (await preview(head, { ...wanted, from: '30/04/2024', basis: '' })).body;
    expect(both).toContain('Ngày 30/04/2024 đã là ngày nghỉ (');
    expect(both).toContain('Ghi số, ngày, cơ quan ban hành văn bản.');
    expect((await preview(head, { ...wanted, kind: 'worked' })).body).toContain(
      'Ngày 18/03/2024 đã là ngày làm việc.',
    );
    expect((await preview(head, { ...wanted, until: '17/03/2024' })).body).toContain('Đến ngày phải từ');
  });

  test('xem trước không đổi gì; danh sách nêu hồ sơ, đơn vị, hạn cũ, hạn mới', async () => {
    const before = await standing();
    const page = (await preview(head)).body;
    expect(await standing()).toEqual(before);
    const rows = listed(page);
    const mine = rows.filter(([record]) => record?.includes(`Đơn ${idOf(open)}/2024`));
    expect(mine).toEqual([
      [expect.any(String), 'Ban Tiếp công dân', 'Xử lý đơn', '18/03/2024', '19/03/2024'],
    ]);
    expect(page).toContain(`href="${open}"`);
  });

  test('người không được biết đơn tố cáo không thấy trong danh sách và số đếm; quản trị chỉ thấy số lượng', async () => {
    const sees = (await preview(head)).body;
    expect(sees).toContain(`href="${secret}"`);
    const adminSees = (await preview(admin)).body;
    expect(adminSees).not.toContain(`href="${open}"`);
    expect(adminSees).not.toContain(`href="${secret}"`);
    expect(adminSees).not.toContain('Thời hạn thay đổi</caption>');
    const handles = (yes: boolean) =>
      owner.query(
        `update post set handles_denunciations = $1 where role = 'head'
            and official_id = (select id from official where login = 'truongban')`,
        [yes],
      );
    await handles(false);
    forgetSession();
    const blind = (await preview(head)).body;
    await handles(true);
    forgetSession();
    expect(blind).toContain(`href="${open}"`);
    expect(blind).not.toContain(`href="${secret}"`);
    expect(listed(blind).length).toBe(
      listed(sees).length - listed(sees).filter(([one]) => one === `Đơn ${idOf(secret)}/2024`).length,
    );
  });

  test('danh sách đã khác lúc xem thì không áp dụng, nói rõ và hiện danh sách mới', async () => {
    const seen = hidden((await preview(head)).body, 'seen');
    const late = await aPetition(desk, { summary: 'Đề nghị cấp nước', receivedOn: '08/03/2024' });
    const refused = await head.post('/calendar/new', { ...wanted, seen });
    expect(refused.status).toBe(409);
    expect(refused.body).toContain('đã khác so với lúc xem');
    expect(refused.body).toContain(`href="${late}"`);
    expect(hidden(refused.body, 'seen')).not.toBe(seen);
    expect(await dueOf(open)).toBe('2024-03-18');
  });

  test('áp dụng: đúng như đã xem, cả đơn người áp dụng không được xem; hồ sơ ghi lý do; lời giải thích nêu ngày nghỉ', async () => {
    const shown = listed((await preview(admin)).body);
    expect(shown).toEqual([]);
    const whole = listed((await preview(head)).body);
    const reply = await apply(admin);
    expect(reply.status).toBe(303);
    expect(await dueOf(open)).toBe('2024-03-19');
    const [clock] = await clocksOf(open);
    expect(clock?.recomputed).toEqual([
      {
        on: '2024-03-15',
        from: '2024-03-18',
        to: '2024-03-19',
        why: 'Ngày 18/03/2024 nghỉ: Nghỉ do bão số 1 (Công văn 123/UBND-VX ngày 15/03/2024 của UBND tỉnh).',
      },
    ]);
    expect((await clocksOf(secret)).some(({ recomputed }) => recomputed.length === 1)).toBe(true);
    const { rows } = await owner.query<{ moved: number; told: number }>(
      `select (select count(*)::int from clock where recomputed <> '[]') as moved,
              (select count(*)::int from event where type = 'limits.recomputed') as told`,
    );
    expect(rows[0]?.moved).toBe(whole.length);
    expect(rows[0]?.told).toBe(new Set(whole.map(([record]) => record)).size);
    const page = (await head.get(open)).body;
    expect(page).toContain('Ngày cuối 18/03/2024 là ngày nghỉ (Nghỉ do bão số 1)');
    expect(page).toContain('Tính lại ngày 15/03/2024: 18/03/2024 → 19/03/2024. Ngày 18/03/2024 nghỉ');
    expect(page).toContain('Tính lại thời hạn');
  });

  test('sự kiện của đơn tố cáo là mật như đơn', async () => {
    const { rows } = await owner.query(
      `select e.secret from event e where e.type = 'limits.recomputed' and e.petition_id = $1`,
      [idOf(secret)],
    );
    expect(rows).toEqual([{ secret: true }]);
  });

  test('việc vào sổ sau đó tính theo lịch mới, ở mọi tiến trình; lịch tiếp nêu ngày nghỉ', async () => {
    const other = openDatabase(await appUrl());
    const app = await buildApp({ ...at.site, db: other }, { staticDir: 'dist/static', log: false });
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    try {
      const there = new Client(address);
      expect((await there.post('/session', { login: 'tiepnhan', password: 'locbinh-2024' })).status).toBe(
        303,
      );
      const file = await aPetition(there, { summary: 'Đề nghị lắp đèn', receivedOn: '08/03/2024' });
      expect(await dueOf(file)).toBe('2024-03-19');
      await owner.query(`update calendar_change set withdrawn_on = '2024-03-15', withdrawn_why = 'x',
        withdrawn_by = entered_by where withdrawn_on is null`);
      await owner.query('update calendar_state set mark = mark + 1');
      const later = await aPetition(there, { summary: 'Đề nghị lắp cống', receivedOn: '08/03/2024' });
      expect(await dueOf(later)).toBe('2024-03-18');
      await owner.query(
        `update calendar_change set withdrawn_on = null, withdrawn_why = null, withdrawn_by = null`,
      );
      await owner.query('update calendar_state set mark = mark + 1');
    } finally {
      await app.close();
      await other.destroy();
    }
    const due = await desk.get('/api/v1/due?from=2024-03-15&days=1&count=working');
    expect(JSON.parse(due.body)).toMatchObject({ due: '2024-03-19' });
    expect((await head.get('/sessions?month=2024-03')).body).toContain(
      '<time datetime="2024-03-18" title="Nghỉ do bão số 1">',
    );
  });

  async function appUrl(): Promise<string> {
    const { keys } = at.site;
    const urls = await ensureLogins(at.ownerUrl, installationMark(keys), (role) =>
      derive(keys, `login:${role}`).toString('hex'),
    );
    return urls.app;
  }
});

describe('nhập hai lần, rút', () => {
  test('ngày đã nhập thì không nhập được lần nữa, cả khi hai người cùng bấm', async () => {
    expect((await preview(head)).body).toContain('Ngày 18/03/2024 đã là ngày nghỉ (Nghỉ do bão số 1).');
    const again = await head.post('/calendar/new', { ...wanted, seen: 'x' });
    expect(again.status).toBe(422);
    const next = { ...wanted, from: '20/03/2024' };
    const pages = await Promise.all([preview(head, next), preview(admin, next)]);
    const both = await Promise.all([
      head.post('/calendar/new', { ...next, seen: hidden(pages[0].body, 'seen') }),
      admin.post('/calendar/new', { ...next, seen: hidden(pages[1].body, 'seen') }),
    ]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 422]);
    const { rows } = await owner.query(`select day from calendar_change where day = '2024-03-20'`);
    expect(rows).toHaveLength(1);
  });

  test('rút: xem trước hạn trở lại, bắt buộc lý do, rồi mọi thời hạn về như cũ và còn vết', async () => {
    const page = (await head.get('/calendar?year=2024')).body;
    const links = [...page.matchAll(/\/calendar\/(\d+)\/withdraw/g)].map(([, id]) => id);
    expect(links).toHaveLength(2);
    const at18 = `/calendar/${links[0]}/withdraw`;
    const shown = (await head.get(at18)).body;
    expect(listed(shown).filter(([record]) => record?.includes(`Đơn ${idOf(open)}/2024`))[0]).toEqual(
      expect.arrayContaining(['19/03/2024', '18/03/2024']),
    );
    const silent = await head.post(at18, { seen: hidden(shown, 'seen'), reason: '' });
    expect(silent.status).toBe(422);
    expect(silent.body).toContain('Ghi lý do rút.');
    const done = await head.post(at18, { seen: hidden(shown, 'seen'), reason: 'Văn bản bị thu hồi' });
    expect(done.status).toBe(303);
    expect(await dueOf(open)).toBe('2024-03-18');
    const [clock] = await clocksOf(open);
    expect(clock?.recomputed).toHaveLength(2);
    expect((await head.get('/calendar?year=2024')).body).toContain('đã rút');
    expect((await head.get(at18)).status).toBe(404);
    expect((await head.post(at18, { seen: 'x', reason: 'Văn bản bị thu hồi' })).status).toBe(404);
    expect((await preview(head)).body).toContain('Áp dụng');
  });

  test('làm bù thứ Bảy: hạn ngày làm việc đến sớm hơn', async () => {
    const saturday = { ...wanted, kind: 'worked', from: '16/03/2024', name: 'Làm bù cho ngày 20/03/2024' };
    const page = (await preview(head, saturday)).body;
    const earlier = listed(page).filter(([, , , was = '', becomes = '']) => {
      const iso = (text: string) => text.split('/').toReversed().join('-');
      return iso(becomes) < iso(was);
    });
    expect(earlier.length).toBeGreaterThan(0);
    expect((await apply(head, saturday)).status).toBe(303);
  });

  test('nhiều ngày trong một văn bản: ngày vốn nghỉ được bỏ qua', async () => {
    const stretch = { ...wanted, from: '21/03/2024', until: '25/03/2024', name: 'Nghỉ do lũ' };
    expect((await apply(head, stretch)).status).toBe(303);
    const { rows } = await owner.query<{ day: string }>(
      `select day::text from calendar_change where name = 'Nghỉ do lũ' order by day`,
    );
    expect(rows.map(({ day }) => day)).toEqual(['2024-03-21', '2024-03-22', '2024-03-25']);
  });
});

describe('ai nhập ngày', () => {
  test('lịch chung: trưởng phòng, chủ tịch xã chỉ xem; chủ tịch huyện, Ban Tiếp công dân, quản trị huyện nhập', async () => {
    const before = await standing();
    const later = { ...wanted, from: '02/05/2024', name: 'Nghỉ do bão số 2' };
    const seen = hidden((await preview(await at.as('chutich'), later)).body, 'seen');
    for (const login of ['truongphong', 'chutichxa']) {
      const who = await at.as(login);
      const page = (await preview(who, later)).body;
      expect(page).toContain('dùng chung cho mọi đơn vị');
      expect(page).not.toContain('name="seen"');
      const calendar = await who.get('/calendar?year=2024');
      expect(calendar.status).toBe(200);
      expect(calendar.body).not.toContain('Nhập ngày theo văn bản');
      const refused = await who.post('/calendar/new', { ...later, seen });
      expect([refused.status, refused.body.includes('dùng chung cho mọi đơn vị')]).toEqual([422, true]);
    }
    expect(await standing()).toEqual(before);
    for (const login of ['chutich', 'truongban', 'quantri'])
      expect((await preview(await at.as(login), later)).body).toContain('name="seen"');
  });
});

describe('vụ việc giải quyết', () => {
  test('hạn giải quyết rơi vào ngày nghỉ mới: xem trước có vụ việc, áp dụng thì vụ việc và danh sách cùng đổi; bước ghi sau giữ vết', async () => {
    const chairman = await at.as('chutich');
    const file = await aCase(await at.as('xuly'), 'complaint');
    const outsidePaper = '15/TB-UBND ngày 11/03/2024';
    expect((await step(await at.as('xuly'), file, 'sort', { on: '05/03/2024' })).status).toBe(303);
    expect((await step(chairman, file, 'accept', { on: '11/03/2024', outsidePaper })).status).toBe(303);
    const number = `Vụ việc ${idOf(file)}/2024`;
    const april = { ...wanted, from: '10/04/2024' };
    const rows = listed((await preview(head, april)).body).filter(([one]) => one === number);
    expect(rows).toContainEqual([number, expect.any(String), expect.any(String), '10/04/2024', '11/04/2024']);
    expect((await apply(head, april)).status).toBe(303);
    const stored = async () =>
      (
        await owner.query<{
          due: string;
          clock: string;
          recomputed: { from: string; to: string; why: string }[];
        }>(
          `select r.due_on::text as due, c.due_on::text as clock, c.recomputed
             from resolution r join clock c on c.resolution_id = r.id and c.step = 'complaint.resolve.first'
            where r.id = $1`,
          [idOf(file)],
        )
      ).rows;
    expect(await stored()).toMatchObject([
      { clock: '2024-04-11', recomputed: [{ from: '2024-04-10', to: '2024-04-11' }] },
    ]);
    const page = (await head.get(file)).body;
    expect(page).toContain('Tính lại thời hạn');
    expect(page).toContain('Tính lại ngày 15/03/2024: 10/04/2024 → 11/04/2024');
    const longer = await step(chairman, file, 'find-complex', {
      on: '14/03/2024',
      ground: 'KN_PT_TRUOC_2026',
      note: 'Phải xác minh nhiều nơi',
    });
    expect(longer.status).toBe(303);
    const [after] = await stored();
    expect(after?.recomputed).toHaveLength(2);
    expect(after?.recomputed[1]?.why).toMatch(/^Ghi việc “.*” ngày 14\/03\/2024\.$/);
    expect((after?.clock ?? '') > '2024-04-11').toBe(true);
  });
});

describe('quy định đổi sau khi nâng cấp', () => {
  test('thời hạn lưu khác quy định đang chạy: lịch báo, không đổi lịch được trước; áp dụng thì tính lại', async () => {
    const stored = await dueOf(open);
    await owner.query(`update clock set due_on = due_on - 3 where petition_id = $1`, [idOf(open)]);
    await owner.query(`update petition set due_on = due_on - 3 where id = $1`, [idOf(open)]);
    await owner.query(`update calendar_state set rules = 'older'`);
    const said: string[] = [];
    await checkRulesAtStart(at.site.db, (line) => void said.push(line));
    expect(said).toEqual([expect.stringContaining('Quy định về thời hạn khác lần chạy trước')]);
    const asOwner = openDatabase(at.ownerUrl, 1);
    expect(await recomputeByRules(asOwner, day('2024-03-15'), false)).toHaveLength(1);
    await asOwner.destroy();
    expect((await head.get('/calendar')).body).toContain(
      'Quy định về thời hạn trong hệ thống đã được cập nhật.',
    );
    const other = { ...wanted, from: '01/04/2024' };
    const early = await apply(head, other);
    expect(early.status).toBe(422);
    expect(early.body).toContain('Xem và áp dụng thay đổi đó trước');
    const page = (await head.get('/calendar/rules')).body;
    expect(listed(page)).toHaveLength(1);
    const done = await head.post('/calendar/rules', { seen: hidden(page, 'seen') });
    expect(done.status).toBe(303);
    expect(await dueOf(open)).toBe(stored);
    expect((await head.get('/calendar/rules')).body).toContain('Không có thay đổi.');
    await checkRulesAtStart(at.site.db, (line) => void said.push(line));
    expect(said).toHaveLength(1);
    expect((await head.get('/calendar')).body).not.toContain('đã được cập nhật.');
    expect((await apply(head, other)).status).toBe(303);
  });

  test('chạy trên máy chủ: liệt kê, rồi áp dụng khi được bảo; quy định khác mà không hạn nào đổi thì không hỏi ai', async () => {
    const stored = await dueOf(open);
    await owner.query(`update clock set due_on = due_on - 3 where petition_id = $1`, [idOf(open)]);
    await owner.query(`update calendar_state set rules = 'older'`);
    const asOwner = openDatabase(at.ownerUrl, 1);
    const moved = await recomputeByRules(asOwner, day('2024-03-15'), true);
    expect(moved).toMatchObject([{ kind: 'petition', record_id: idOf(open), becomes: stored }]);
    expect(await recomputeByRules(asOwner, day('2024-03-15'), true)).toEqual([]);
    await asOwner.destroy();
    const { rows } = await owner.query<{ by: number | null }>(
      `select official_id as by from event where type = 'limits.recomputed' and petition_id = $1 order by id desc limit 1`,
      [idOf(open)],
    );
    expect(rows).toEqual([{ by: null }]);
    await owner.query(`update calendar_state set rules = 'older still'`);
    const said: string[] = [];
    await checkRulesAtStart(at.site.db, (line) => void said.push(line));
    expect(said).toEqual([]);
    expect((await head.get('/calendar')).body).not.toContain('đã được cập nhật.');
  });
});
