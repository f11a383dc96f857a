import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPetition } from './a-petition.ts';
import { readSheetFile } from '../../src/documents/read-sheet.ts';
import { testSite, type Client, type TestSite } from './site.ts';

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
  [desk, handler, head] = [await at.as('tiepnhan'), await at.as('xuly'), await at.as('truongban')];
  for (const [kind, fieldCode] of [
    ['complaint', 'DD-TH'],
    ['complaint', 'DD-BT'],
    ['feedback', 'DD-TH'],
    ['feedback', 'CS-NCC'],
  ] as const)
    await aPetition(desk, {
      receivedOn: '15/03/2024',
      statedKind: kind,
      fieldCode,
      summary: `Việc ${fieldCode} tại thôn Nà Pò`,
    });
  await aPetition(desk, {
    receivedOn: '15/03/2024',
    statedKind: 'denunciation',
    fieldCode: 'CBCC-KL',
    channel: 'drop_box',
    summary: 'Tố cáo cán bộ thôn lập khống danh sách hộ nghèo.',
    respondentName: 'Trưởng thôn',
  });
});
afterAll(() => owner.end());

/** The figures of the table by the names of row and column, with the list that each opens. */
function cells(body: string): Map<string, { figure: number; href: string | undefined }> {
  const plain = (html: string) => html.replaceAll(/<[^>]+>/g, '').trim();
  const table = /<table class="report-table">(.*?)<\/table>/s.exec(body)?.[1] ?? '';
  const [head = '', ...rows] = table.split('<tr').slice(1);
  const columns = [...head.matchAll(/<th[^>]*>(.*?)<\/th>/gs)].map(([, text = '']) => plain(text)).slice(1);
  const found = new Map<string, { figure: number; href: string | undefined }>();
  for (const row of rows) {
    const name = plain(/<th[^>]*>(.*?)<\/th>/s.exec(row)?.[1] ?? '');
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].forEach(([, cell = ''], n) => {
      const href = /href="([^"]+)"/.exec(cell)?.[1]?.replaceAll('&amp;', '&');
      found.set(`${name} × ${columns[n] ?? ''}`, { figure: Number(plain(cell).replaceAll('.', '')), href });
    });
  }
  return found;
}
const table = async (who: Client, query: string) => cells((await who.get(`/pivot?${quarter}&${query}`)).body);
/** Records in a list, those that may be seen and those told in number only. */
const listed = (body: string): number =>
  (/<tbody[^>]*>(.*?)<\/tbody>/s.exec(body)?.[1]?.split('<tr').length ?? 1) -
  1 +
  Number(/(\d+) hồ sơ mật/.exec(body)?.[1] ?? 0);

test('bảng lĩnh vực theo loại: cộng cả lĩnh vực con; mỗi số mở ra đúng bấy nhiêu hồ sơ', async () => {
  const found = await table(head, 'rows=field&columns=kind');
  const figures = Object.fromEntries([...found].map(([name, { figure }]) => [name, figure]));
  expect(figures).toMatchObject({
    'Đất đai, nhà cửa × Khiếu nại': 2,
    'Đất đai, nhà cửa × Kiến nghị, phản ánh': 1,
    'Chế độ, chính sách × Kiến nghị, phản ánh': 1,
    'Công chức, công vụ × Tố cáo': 1,
    'Tổng số × Khiếu nại': 2,
    'Tổng số × Tổng số': 5,
  });
  for (const [name, { figure, href }] of found)
    if (href) expect(listed((await head.get(href)).body), name).toBe(figure);
});

test('lọc theo lĩnh vực gồm lĩnh vực con, và bảng đi xuống một cấp', async () => {
  const found = await table(head, 'rows=field&columns=month&field=DD');
  expect(found.get('Thu hồi đất × 03/2024')?.figure).toBe(2);
  expect(found.get('Tổng số × Tổng số')?.figure).toBe(3);
  expect([...found.keys()].some((name) => name.startsWith('Chế độ'))).toBe(false);
});

test('tố cáo tính như nhau cho mọi người đọc; nguồn, địa bàn và nội dung không lộ cho người không được xem', async () => {
  const whole = await table(head, 'rows=field&columns=kind');
  const source = (await table(head, 'rows=source&columns=kind')).get('Hộp thư góp ý × Tố cáo');
  expect(source?.figure).toBe(1);
  await owner.query(
    `update post set handles_denunciations = false from official o where o.id = post.official_id and o.login = 'truongban'`,
  );
  const blind = await at.as('truongban');
  const same = await table(blind, 'rows=field&columns=kind');
  expect(Object.fromEntries(same)).toEqual(Object.fromEntries(whole));
  const told = await table(blind, 'rows=source&columns=kind');
  expect(told.get('Hộp thư góp ý × Tố cáo')).toBeUndefined();
  expect(told.get('Không nêu (hồ sơ mật) × Tố cáo')?.figure).toBe(1);
  const list = (await blind.get(same.get('Công chức, công vụ × Tố cáo')?.href ?? '')).body;
  expect(list).toContain('1 hồ sơ mật');
  expect(list).not.toContain('hộ nghèo');
  expect((await blind.get('/pivot?from=15/03/2024&to=15/03/2024')).body).toContain(
    'có thể làm lộ đơn tố cáo',
  );
  await owner.query(
    `update post set handles_denunciations = true from official o where o.id = post.official_id and o.login = 'truongban'`,
  );
});

test('lưu, chia sẻ xuống dưới: người nhận chỉ thấy phạm vi của mình; đổi tên, xóa, khôi phục', async () => {
  const chairman = await at.as('chutich');
  const query = `${quarter}&rows=unit&columns=kind&measure=received`;
  const saved = await chairman.post('/filters', {
    name: 'Đơn theo xã',
    path: '/pivot',
    query,
    share: 'below',
  });
  expect(saved.status, saved.body).toBe(303);
  const reader = await at.as('chutichxa');
  expect((await reader.get('/filters')).body).toContain('Đơn theo xã');
  const page = (await reader.get(saved.location ?? '')).body;
  expect(
    cells(page).size === 0 || [...cells(page).keys()].every((name) => !name.startsWith('Ban Tiếp')),
  ).toBe(true);
  const { rows } = await owner.query<{ id: string; unit_id: number }>(
    `select id, unit_id from saved_filter where name = 'Đơn theo xã'`,
  );
  const of = `/filters/${rows[0]?.id}`;
  // A table that names a unit above shows the reader's own share of it.
  const above = (await reader.get(`${saved.location}&unit=${rows[0]?.unit_id}`)).body;
  expect(above).toContain('Chỉ số liệu trong phạm vi được xem');
  expect((await reader.post(`${of}/edit`, { name: 'Của tôi', share: '' })).status).toBe(404);
  expect((await chairman.post(`${of}/edit`, { name: '', share: 'below' })).status).toBe(422);
  expect((await chairman.post(`${of}/edit`, { name: 'Đơn các xã', share: '' })).status).toBe(303);
  expect((await reader.get('/filters')).body).not.toContain('Đơn các xã');
  expect((await chairman.post(`${of}/delete`, {})).status).toBe(303);
  expect((await chairman.get('/pivot')).body).not.toContain('Đơn các xã');
  expect((await chairman.get('/filters')).body).toContain('Khôi phục');
  expect((await chairman.post(`${of}/restore`, {})).status).toBe(303);
  expect((await chairman.get('/pivot')).body).toContain('Đơn các xã');
  // Who may not read reports is not offered the table.
  expect((await desk.get('/filters')).body).not.toContain('Đơn các xã');
});

test('chia sẻ lên trên: cấp trên thấy, đơn vị ngang cấp không thấy', async () => {
  expect(
    (await head.post('/filters', { name: 'Gửi cấp trên', path: '/pivot', query: quarter, share: 'above' }))
      .status,
  ).toBe(303);
  expect((await handler.get('/pivot')).body).toContain('Gửi cấp trên');
  expect((await (await at.as('chutich')).get('/pivot')).body).toContain('Gửi cấp trên');
  expect((await (await at.as('chutichxa')).get('/pivot')).body).not.toContain('Gửi cấp trên');
});

test('bảng tải về có đúng số của trang; chiều trùng nhau, ngày sai được nêu; người không xem báo cáo không mở được', async () => {
  const rows = await readSheetFile(
    (await head.get(`/pivot/sheet.xlsx?${quarter}&rows=field&columns=kind`)).bytes,
  );
  const total = rows.find(({ cells: line }) => String(line[0]) === 'Tổng số');
  expect(total?.cells.map(String)).toEqual(['Tổng số', '2', '1', '2', '5']);
  expect((await head.get('/pivot?rows=kind&columns=kind')).body).toContain('Chọn hai chiều khác nhau');
  expect((await head.get('/pivot?from=abc&to=')).body).toContain('Nhập ngày đầu của số liệu');
  expect((await head.get('/pivot?unit=999999')).status).toBe(404);
  expect((await head.get('/pivot?from=01/01/2022&to=31/01/2022')).body).toContain('Không phát sinh');
  expect((await desk.get('/pivot')).status).toBe(403);
});
