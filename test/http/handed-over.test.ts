import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsIn, step } from './a-case.ts';
import { aPetition, commune, issued, proposedTransfer } from './a-petition.ts';
import { aReceptionBoard, type SessionIds } from './a-session.ts';
import { onCase, underVerification } from './a-verification.ts';
import { hidden, testSite, type Client, type TestSite } from './site.ts';

// What goes over when the district ends: a case in verification, visits, a registration, a task, requests, letters; the commune
// that takes them goes on where the district stopped.

let at: TestSite;
let owner: pg.Client;
let made: SessionIds;
const file = {
  case: '',
  petition: '',
  sent: '',
  toHeir: '',
  toOther: '',
  fresh: '',
};
let visit: string;
let handover: string;

const rows = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await owner.query<Row>(text, values)).rows;
const unit = async (code: string): Promise<string> =>
  String((await rows<{ id: number }>('select id from unit where code = $1', [code]))[0]?.id);
const idOf = (where: string): string => where.split('/').at(-1) ?? '';

async function day(today: string): Promise<void> {
  await owner.query('update demo_clock set today = $1', [today]);
  await owner.query('update demo_office set today = $1', [today]);
  // What a session may see is remembered for two seconds.
  await new Promise((done) => setTimeout(done, 2_100));
}

/** Who has an account of this story only. */
async function signedIn(login: string): Promise<Client> {
  const client = await at.as('vanthu');
  await client.post('/session/end', {});
  await sent(client, '/session', { login, password: 'locbinh-2024' });
  return client;
}

async function sent(who: Client, where: string, form: Record<string, string>): Promise<string> {
  const reply = await who.post(where, form);
  if (reply.status !== 303) throw new Error(`${where}: ${reply.status} ${faultsIn(reply.body)}`);
  return reply.location ?? '';
}

/** All that must not change on the way. */
const standing = () =>
  rows(
    `select 'petition' as what, id, unit_id as book, book_number, book_year, received_on::text, due_on::text, state from petition
     union all select 'visit', id, unit_id, book_number, book_year, received_on::text, due_on::text, state from visit
     union all select 'case', id, book_unit_id, book_number, book_year, received_on::text, due_on::text, state from resolution
     union all select 'clock', id, null, null, null, day0::text, due_on::text, step from clock
     union all select 'step', id, null, null, null, happened_on::text, null, action from resolution_step
     union all select 'paper', id, unit_id, number, null, issued_on::text, null, state from paper where state = 'issued'
     order by 1, 2`,
  );
let before: unknown[];
let afterwards: unknown[];

/** The figures of a form's row by column number. */
async function figures(who: Client, form: string, query: string): Promise<(number | undefined)[]> {
  const { status, body } = await who.get(`/reports/${form}?${query}`);
  expect(status, query).toBe(200);
  const row = body.slice(body.indexOf('<tbody>'), body.indexOf('</tbody>'));
  const cells = [...row.matchAll(/<td class="report-(\w+)[^>]*>(.*?)<\/td>/g)].map(([, kind, inner = '']) =>
    kind === 'none' ? undefined : Number(inner.replaceAll(/<[^>]+>|\./g, '')),
  );
  return [undefined, ...cells];
}
const oldQuarter = 'from=15/03/2025&to=14/06/2025';
const acrossQuarter = 'from=15/06/2025&to=14/09/2025';
const nextQuarter = 'from=15/09/2025&to=14/12/2025';
const read: Record<string, (number | undefined)[]> = {};

beforeAll(async () => {
  at = await testSite();
  owner = new pg.Client({ connectionString: at.ownerUrl });
  await owner.connect();
  made = await aReceptionBoard(at);
  const [given] = await rows<{ id: number }>('select visit_id as id from task where id = $1', [made.task]);
  visit = String(given?.id);
  const [handler, chairman, head, desk] = [
    await at.as('xuly'),
    await at.as('chutich'),
    await at.as('truongban'),
    await at.as('tiepnhan'),
  ];
  file.case = await underVerification(handler, chairman);
  file.petition = await aPetition(desk, { summary: 'Đề nghị sửa cầu treo thôn Bản Chu' });
  file.sent = await proposedTransfer(handler, { summary: 'Phản ánh tiếng ồn xưởng xẻ' }, commune);
  await issued(head, file.sent);
  for (const [name, code] of [
    ['toHeir', 'tnmt'],
    ['toOther', 'ubnd-tu-doan'],
  ] as const)
    file[name] =
      (
        await onCase(handler, file.case, 'coordination', {
          kind: 'documents',
          askedUnitId: await unit(code),
          about: `Trích lục bản đồ, hỏi ${code}`,
          askedOn: '11/03/2024',
        })
      ).location ?? '';
  await posts();
  await day('2025-06-20');
  handover = await declared();
  await day('2025-06-30');
  before = await standing();
  read['old'] = await figures(head, '01-XLD', oldQuarter);
  const reply = await chairman.post(`${handover}/carry-out`, {
    handoverId: idOf(handover),
    version: '1',
    checked: 'on',
  });
  if (reply.status !== 303) throw new Error(faultsIn(reply.body));
  afterwards = await standing();
  await day('2025-07-10');
  const fresh = { receivedOn: '10/07/2025', summary: 'Đề nghị làm đèn đường' };
  file.fresh = await aPetition(await at.as('tiepdan-xa'), fresh);
}, 120_000);
afterAll(() => owner.end());

// Who works where from the first day, beside those of the demo's new commune.
const posts = () =>
  owner.query(
    `insert into official (login, full_name) values ('naduong', 'Lộc Thị Dương');
     insert into credential (official_id, password_hash, must_change)
       select o.id, c.password_hash, false from official o, credential c join official v on v.id = c.official_id and v.login = 'vanthu'
        where o.login = 'naduong';
     insert into post (official_id, unit_id, role, title, handles_denunciations, valid)
       select o.id, u.id, 'handler', 'Chuyên viên', true, daterange('2025-07-01', null) from official o, unit u
        where o.login = 'naduong' and u.code = 'ubnd-xa-na-duong-2025';
     update post set handles_denunciations = true where unit_id = (select id from unit where code = 'ubnd-xa-loc-binh');
     insert into post (official_id, unit_id, role, title, handles_denunciations, valid)
       select o.id, u.id, 'handler', 'Chuyên viên tỉnh', true, daterange('2025-07-01', null) from official o, unit u
        where o.login = 'naduong' and u.code = 'ubnd-tinh-lang-son';
     insert into post (official_id, unit_id, role, title, valid)
       select o.id, u.id, 'admin', 'Quản trị', daterange('2025-07-01', null) from official o, unit u
        where o.login = 'quantri' and u.code = 'ubnd-tinh-lang-son'`,
  );

async function declared(): Promise<string> {
  const admin = await at.as('quantri');
  const district = await unit('ubnd-huyen-loc-binh');
  const below = await rows<{ id: number; code: string }>(
    'select u.id, u.code from unit u join unit_parent p on p.unit_id = u.id and p.parent_id = $1',
    [district],
  );
  const form: Record<string, string> = {
    endsOn: '01/07/2025',
    basis: 'Nghị quyết số 1672/NQ-UBTVQH15 ngày 16/6/2025',
    mainHeirId: await unit('ubnd-xa-loc-binh'),
    aboveUnitId: await unit('ubnd-tinh-lang-son'),
    readableUntil: '01/01/2026',
  };
  for (const [place, { id, code }] of below.entries()) {
    form[`below.${place}.unitId`] = String(id);
    form[`below.${place}.ends`] = 'on';
    if (code === 'ubnd-tu-doan') form[`below.${place}.heirId`] = await unit('ubnd-xa-na-duong-2025');
  }
  return sent(admin, `/units/${district}/end`, form);
}

test('số, ngày, thời hạn, diễn biến, văn bản đã ban hành của mọi hồ sơ giữ nguyên', async () => {
  expect(before.length).toBeGreaterThan(15);
  expect(afterwards).toEqual(before);
});

describe('vụ việc đang xác minh', () => {
  test('bên nhận thấy diễn biến, thời hạn, việc bàn giao; làm tiếp bước sau; số vụ việc là số cũ', async () => {
    const taker = await at.as('xuly-xa');
    const page = (await taker.get(file.case)).body;
    expect(page).toContain('kết thúc hoạt động, bàn giao cho Ủy ban nhân dân xã Lộc Bình');
    expect(page).toContain(`${idOf(file.case)}/2024`);
    expect(page).toContain('20/QĐ-UBND');
    expect((await taker.get('/resolutions')).body).toContain('Khiếu nại Quyết định số 12/QĐ-UBND');
    const worked = await step(taker, file.case, 'work', { on: '08/07/2025' });
    expect(worked.status, faultsIn(worked.body)).toBe(303);
    expect((await taker.get(file.case)).body).toContain('08/07/2025');
  });

  test('bên giao chỉ xem: người cũ thấy vụ việc, không làm gì được', async () => {
    const former = await at.as('xuly');
    const page = await former.get(file.case);
    expect(page.status).toBe(200);
    expect(page.body).toContain('bàn giao cho Ủy ban nhân dân xã Lộc Bình');
    expect((await step(former, file.case, 'work', { on: '09/07/2025' })).status).toBe(403);
  });
});

describe('lượt tiếp, việc được giao, đăng ký gặp lãnh đạo', () => {
  test('bên nhận thấy lượt tiếp với số cũ và trả lời công dân', async () => {
    const taker = await at.as('tiepdan-xa');
    const page = (await taker.get(`/visits/${visit}`)).body;
    expect(page).toContain('9001/2024');
    expect(page).toContain('bàn giao cho Ủy ban nhân dân xã Lộc Bình');
    const answered = await taker.post(`/visits/${visit}/answer`, {
      visitId: visit,
      version: hidden((await taker.get(`/visits/${visit}/answer`)).body, 'version'),
      answer: 'accepted',
      answerHow: 'written',
      answeredOn: '09/07/2025',
    });
    expect(answered.status, faultsIn(answered.body)).toBe(303);
    expect((await (await at.as('tiepnhan')).get(`/visits/${visit}`)).body).toContain('09/07/2025');
    expect((await (await at.as('tiepnhan')).get('/visits?from=01/01/2024')).status).toBe(200);
  });

  test('việc giao cho phòng của huyện do xã kế thừa làm, người của phòng không làm nữa', async () => {
    const taker = await at.as('xuly-xa');
    expect((await taker.get('/tasks')).body).toContain('Đo đạc lại thửa đất số 125');
    const page = (await taker.get(`/tasks/${made.task}`)).body;
    const done = await taker.post(`/tasks/${made.task}/done`, {
      taskId: made.task,
      version: hidden(page, 'version'),
      doneOn: '09/07/2025',
      result: 'Đã đo đạc lại, gửi văn bản trả lời',
    });
    expect(done.status, faultsIn(done.body)).toBe(303);
    expect((await (await at.as('truongphong')).get(`/tasks/${made.task}`)).status).not.toBe(200);
  });

  test('người đăng ký gặp lãnh đạo chờ tiếp ở xã; buổi tiếp sau ngày kết thúc của huyện đã hủy', async () => {
    const taker = await at.as('tiepdan-xa');
    expect((await taker.get('/registrations')).body).toContain('Hứa Thị Sinh');
    const left = await rows(
      `select s.id from reception_session s join unit u on u.id = s.unit_id
        where u.until is not null and s.held_on >= u.until and s.state in ('planned', 'published')`,
    );
    expect(left).toEqual([]);
  });
});

describe('yêu cầu phối hợp đang chờ', () => {
  test('nơi kế thừa cơ quan được yêu cầu trả lời; nơi kế thừa cơ quan yêu cầu thấy trả lời', async () => {
    const [asked, asking] = [await signedIn('naduong'), await at.as('xuly-xa')];
    const page = (await asked.get(file.toOther)).body;
    expect(page).toContain('hỏi ubnd-tu-doan');
    const answered = await asked.post(`${file.toOther}/answer`, {
      id: idOf(file.toOther),
      version: hidden(page, 'version'),
      answer: 'Gửi kèm trích lục',
      answeredOn: '09/07/2025',
      responsible: 'Lộc Thị Dương, Chuyên viên',
    });
    expect(answered.status, faultsIn(answered.body)).toBe(303);
    expect((await asking.get(file.toOther)).body).toContain('Gửi kèm trích lục');
    expect((await asked.get(file.case)).status).toBe(404);
  });

  test('hai cơ quan cùng một nơi kế thừa: không phải trả lời nữa', async () => {
    expect((await (await at.as('xuly-xa')).get(file.toHeir)).body).toContain('Không phải trả lời nữa');
  });
});

describe('đơn và sổ', () => {
  test('đơn đã chuyển: xã kế thừa theo dõi phúc đáp; đơn mới của xã vào sổ của xã từ số 1', async () => {
    const [taker, desk] = [await at.as('xuly-xa'), await at.as('tiepdan-xa')];
    expect((await taker.get(file.sent)).body).toContain('Phản ánh tiếng ồn xưởng xẻ');
    expect((await desk.get(file.fresh)).body).toContain('Đơn số 1/2025');
    expect((await desk.get(file.petition)).body).toContain(`/2024`);
  });
});

describe('báo cáo', () => {
  // What the district had entered and not processed (an accepted case is); the commune has entered one more.
  const open = async (): Promise<number> =>
    (
      await rows(
        `select p.id from petition p join unit u on u.id = p.unit_id
          where p.state not in ('issued', 'filed', 'withdrawn', 'split', 'voided') and u.until is not null
            and not exists (select from resolution r where r.petition_id = p.id and r.accepted_on is not null)`,
      )
    ).length;

  test('kỳ cũ: nơi kế thừa đọc báo cáo của Ban Tiếp công dân huyện, số liệu như lúc chưa bàn giao', async () => {
    const taker = await at.as('chutich-xa');
    const board = await unit('ban-tcd');
    expect(await figures(taker, '01-XLD', `${oldQuarter}&unit=${board}`)).toEqual(read['old']);
    expect((await taker.get('/reports')).body).toContain('Ban Tiếp công dân huyện Lộc Bình');
    const other = await signedIn('naduong');
    expect((await other.get(`/reports/01-XLD?${oldQuarter}&unit=${board}`)).status).toBe(404);
  });

  test('kỳ có bàn giao: đơn đang dở là kỳ trước chuyển sang của xã; mở ra thấy đúng đơn ấy', async () => {
    const taker = await at.as('chutich-xa');
    const [, all, carried, received] = await figures(taker, '01-XLD', acrossQuarter);
    const left = await open();
    expect(left).toBeGreaterThan(0);
    expect([all, carried, received]).toEqual([left + 1, left, 1]);
    expect((await taker.get(`/reports/01-XLD/c2?${acrossQuarter}`)).body).toContain('sửa cầu treo');
  });

  test('kỳ sau, biểu mới: xã vẫn mang các đơn đó sang, Ban Tiếp công dân không còn gì', async () => {
    const taker = await at.as('chutich-xa');
    const [, inHand, processed] = await figures(taker, '02-XLD', nextQuarter);
    expect([inHand, processed]).toEqual([(await open()) + 1, 0]);
    const gone = await figures(taker, '02-XLD', `${nextQuarter}&unit=${await unit('ban-tcd')}`);
    expect(gone.filter((value) => value)).toEqual([]);
  });
});
