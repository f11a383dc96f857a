import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unzip } from '../../src/documents/zip.ts';
import { aPetition } from './a-petition.ts';
import { hidden, testSite, type Client, type TestSite } from './site.ts';

// The second quarter of 2024 begins on the demo's day: what is told here is all that is new in it.
const quarter = 'from=15/03/2024&to=14/06/2024';

let at: TestSite;
let desk: Client;
let handler: Client;
let head: Client;
let owner: pg.Client;

beforeAll(async () => {
  at = await testSite();
  owner = new pg.Client({ connectionString: at.ownerUrl });
  await owner.connect();
  await owner.query(
    `insert into reception_place (unit_id, name, address, hours, since)
     select id, 'Trụ sở tiếp công dân', 'Khu Hòa Bình', 'Giờ hành chính', '2020-01-01' from unit where code = 'ban-tcd'`,
  );
  [desk, handler, head] = [await at.as('tiepnhan'), await at.as('xuly'), await at.as('truongban')];
});
afterAll(() => owner.end());

/** The figures of a form's row by column number; a column that no records fill has none. */
async function figures(who: Client, form: string, query = quarter): Promise<(number | undefined)[]> {
  const { status, body } = await who.get(`/reports/${form}?${query}`);
  expect(status).toBe(200);
  const row = body.slice(body.indexOf('<tbody>'), body.indexOf('</tbody>'));
  const cells = [...row.matchAll(/<td class="report-(\w+)[^>]*>(.*?)<\/td>/g)].map(([, kind, inner = '']) =>
    kind === 'none' ? undefined : Number(inner.replaceAll(/<[^>]+>|\./g, '')),
  );
  return [undefined, ...cells];
}

/** By how much each column has grown, the ones that have not left out. */
function growth(before: (number | undefined)[], after: (number | undefined)[]): Record<number, number> {
  const grown = after.map((value, column) => [column, (value ?? 0) - (before[column] ?? 0)] as const);
  return Object.fromEntries(grown.filter(([, more]) => more !== 0));
}

const errorsIn = (body: string): string =>
  [...body.matchAll(/<a href="#f-[^"]*">([^<]+)/g)].map(([, text]) => text).join(' | ');

const complaint = (about: Record<string, string>) =>
  aPetition(desk, {
    receivedOn: '15/03/2024',
    statedKind: 'complaint',
    summary: 'Khiếu nại việc thu hồi đất làm đường tại thôn Nà Pò, xã Tú Đoạn.',
    respondentName: 'Ủy ban nhân dân huyện Lộc Bình',
    fieldCode: 'DD-TH',
    ...about,
  });

async function classified(file: string, answers: Record<string, string>): Promise<void> {
  const version = hidden((await handler.get(`${file}/classify`)).body, 'version');
  const reply = await handler.post(`${file}/classify`, {
    version,
    kind: 'complaint',
    eligible: 'yes',
    competent: 'yes',
    happenedOn: '15/03/2024',
    ...answers,
  });
  expect(reply.status, reply.body.slice(0, 3_000)).toBe(303);
}

async function filed(file: string): Promise<void> {
  const form = (await head.get(`${file}/file`)).body;
  const reply = await head.post(`${file}/file`, {
    version: hidden(form, 'version'),
    filedOn: '15/03/2024',
    reason: 'Đơn trùng với đơn đã tiếp nhận.',
  });
  expect(reply.status, reply.body.slice(0, 3_000)).toBe(303);
}

test('một đơn mới: thêm vào tổng số, tiếp nhận trong kỳ, chưa xử lý; không thêm vào ô nào khác', async () => {
  const [all, complaints] = [await figures(head, '01-XLD'), await figures(head, '02-XLD')];
  await complaint({});
  expect(growth(all, await figures(head, '01-XLD'))).toEqual({ 1: 1, 3: 1, 5: 1 });
  expect(growth(complaints, await figures(head, '02-XLD'))).toEqual({ 1: 1, 3: 1 });
});

test('đơn trùng đã xếp lưu: là đơn, đã xử lý, không đủ điều kiện, không phải vụ việc', async () => {
  const before = await figures(head, '01-XLD');
  const file = await complaint({ summary: 'Khiếu nại lại việc thu hồi đất làm đường tại thôn Nà Pò.' });
  await classified(file, {
    outcome: 'attach-duplicate',
    formSigns: 'duplicate',
    deviationReason: 'Trùng với đơn đã vào sổ cùng ngày.',
  });
  await filed(file);
  expect(growth(before, await figures(head, '01-XLD'))).toEqual({ 1: 1, 3: 1, 4: 1 });
});

test('một đoàn sáu người: một lượt, sáu người, một vụ việc lần đầu, một đoàn', async () => {
  const before = await figures(head, '01-TCD');
  const reply = await desk.post('/visits/new', {
    receivedOn: '15/03/2024',
    beganAt: '08:30',
    contentKind: 'feedback',
    content: 'Phản ánh đường vào thôn Nà Pò hư hỏng, đề nghị sửa chữa.',
    people: '6',
    ...Object.fromEntries(
      ['Thử', 'Nghiệm', 'Mẫu'].flatMap((name, n) => [
        [`persons.${n}.fullName`, `Nông Văn ${name}`],
        [`persons.${n}.address`, 'Thôn Nà Pò, xã Tú Đoạn'],
      ]),
    ),
    'persons.0.representative': 'on',
    competence: 'own',
    petition: 'none',
  });
  expect(reply.status, errorsIn(reply.body)).toBe(303);
  expect(growth(before, await figures(head, '01-TCD'))).toEqual({
    1: 1,
    2: 6,
    3: 1,
    4: 1,
    5: 6,
    6: 1,
    8: 1,
    9: 6,
    10: 1,
  });
});

test('số liệu như đã biết vào ngày trước không có việc của hôm nay, và các ô khác được nêu', async () => {
  const then = await figures(head, '01-XLD', `${quarter}&knownOn=14/03/2024`);
  expect(then[3]).toBe(0);
  const page = (await head.get(`/reports/01-XLD?${quarter}&knownOn=14/03/2024`)).body;
  expect(page).toContain('Khác với hiện nay');
  expect(page).toContain('Biểu 02/XLD cột (3)');
});

test('một tố cáo được tính cho mọi người đọc như nhau; ai không được biết chỉ thấy "hồ sơ mật"', async () => {
  const before = await figures(head, '03-XLD');
  await aPetition(desk, {
    receivedOn: '15/03/2024',
    statedKind: 'denunciation',
    summary: 'Tố cáo cán bộ thôn lập khống danh sách hộ nghèo.',
    respondentName: 'Trưởng thôn',
  });
  const after = await figures(head, '03-XLD');
  expect(growth(before, after)).toEqual({ 1: 1, 3: 1 });
  expect((await head.get(`/reports/03-XLD/c3?${quarter}`)).body).toContain('lập khống danh sách hộ nghèo');
  // The same head, when his post no longer handles denunciations.
  await owner.query(
    `update post set handles_denunciations = false from official o where o.id = post.official_id and o.login = 'truongban'`,
  );
  const blind = await at.as('truongban');
  expect(await figures(blind, '03-XLD')).toEqual(after);
  const list = (await blind.get(`/reports/03-XLD/c3?${quarter}`)).body;
  expect(list).toContain('1 hồ sơ mật');
  expect(list).not.toContain('hộ nghèo');
  // Days of his own choosing would tell when it came.
  const day = await blind.get('/reports/03-XLD?from=15/03/2024&to=15/03/2024');
  expect(day.body).toContain('có thể làm lộ đơn tố cáo');
});

test('biểu tải về là bảng tính có đúng số của trang; biểu, cột, đơn vị không có thì không mở', async () => {
  const [shown] = [await figures(head, '01-XLD')];
  const { bytes, headers } = await head.get(`/reports/01-XLD/sheet.xlsx?${quarter}`);
  expect(headers.get('content-disposition')).toContain('bieu-01-XLD-2024-03-15-2024-06-14.xlsx');
  const sheet = unzip(bytes).get('xl/worksheets/sheet1.xml')?.toString('utf8') ?? '';
  expect(sheet).toContain(`<v>${shown[1]}</v>`);
  expect((await head.get(`/reports/01-XLD/c99?${quarter}`)).status).toBe(404);
  expect((await head.get(`/reports/01-XLD?${quarter}&unit=999999`)).status).toBe(404);
  expect((await head.get('/reports/01-XLD?from=abc&to=')).body).toContain('Nhập ngày đầu của số liệu');
  expect((await (await at.as('vanthu')).get('/reports')).status).toBe(403);
});
