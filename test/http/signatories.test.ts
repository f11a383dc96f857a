import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { readSheetFile } from '../../src/documents/read-sheet.ts';
import { Client, hidden, testSite, type TestSite } from './site.ts';

let at: TestSite;
let desk: Client;

beforeAll(async () => {
  at = await testSite();
  desk = await at.as('tiepnhan');
});

const enter = async (changes: Record<string, string> = {}): Promise<string> => {
  const reply = await desk.post('/petitions/new', {
    channel: 'post',
    receivedOn: '05/02/2024',
    statedKind: 'feedback',
    summary: 'Kiến nghị hỗ trợ thiệt hại do mưa đá',
    'persons.0.fullName': 'Triệu Thị Đầu',
    'persons.0.address': 'Thôn Pò Lọi, xã Tú Đoạn',
    ...changes,
  });
  expect(reply.status, reply.body).toBe(303);
  return reply.location ?? '';
};

const save = async (file: string, table: string, more: Record<string, string> = {}) =>
  desk.post(`${file}/signatories`, {
    version: hidden((await desk.get(`${file}/signatories`)).body, 'version'),
    table,
    mode: 'append',
    ...more,
  });

const crowd = (count: number): string =>
  Array.from(
    { length: count },
    (_, n) =>
      `${n + 1}\tHoàng Văn Người ${n + 1}\tThôn ${n % 7}, xã Tú Đoạn\t\t\t${n % 10 === 0 ? 'chưa' : 'có'}`,
  ).join('\n');

test('dán 2.000 người: đếm, mười người đầu trên hồ sơ, tìm thấy, tải Excel đủ dòng', async () => {
  const file = await enter();
  const saved = await save(file, crowd(2_000));
  expect(saved.status, saved.body.slice(0, 500)).toBe(303);
  const page = (await desk.get(file)).body;
  expect(page).toContain('Và 1991 người khác.');
  expect([...page.matchAll(/Người đứng đơn<\/dt>/g)]).toHaveLength(10);
  expect((await desk.get('/search?q=hoang+van+nguoi+1777')).body).toContain('mưa đá');
  const sheet = await readSheetFile((await desk.get(`${file}/signatories.xlsx`)).bytes);
  expect(sheet.filter(({ cells }) => cells[1]?.startsWith('Hoàng Văn Người'))).toHaveLength(2_000);
  expect((await save(file, crowd(2_001))).body).toContain('tối đa 2.000 người');
});

test('dòng sai được chỉ ra từng dòng, dòng trùng được đánh dấu, không lưu nửa chừng', async () => {
  const file = await enter();
  const table = [
    'Họ và tên\tSố CCCD\tĐịa chỉ\tĐại diện',
    'Nông Văn Một\t020155000111\tThôn A\tx',
    'Nông Văn Hai\t12345\tThôn B\t',
    '\t\tThôn C\t',
    'Nông Văn Một\t\tnt\t',
    'NÔNG VĂN MỘT\t\tthôn a\t',
    'Triệu Thị Đầu\t\tThôn Pò Lọi, xã Tú Đoạn\t',
  ].join('\n');
  const preview = await desk.post(`${file}/signatories/preview`, { table, mode: 'append' });
  expect(preview.body).toContain('6 người, 2 dòng cần sửa, 2 dòng trùng');
  expect(preview.body).toContain('trùng dòng 2');
  expect(preview.body).toContain('đã có trong đơn');
  const refused = await save(file, table);
  expect(refused.status).toBe(422);
  expect(refused.body).toContain('dòng 3 số giấy tờ không phải');
  expect(refused.body).toContain('dòng 4 thiếu họ tên');
  expect(refused.body).toContain('Nông Văn Hai\t12345');
  expect((await desk.get(`${file}/signatories`)).body).not.toContain('Nông Văn Một');
  const mended = table.replace('12345', '123456789').replace('\t\tThôn C', 'Lý Thị Ba\t\tThôn C');
  const saved = await save(file, mended, { dropRepeated: 'on' });
  expect(saved.status, saved.body.slice(0, 500)).toBe(303);
  const list = (await desk.get(`${file}/signatories`)).body;
  expect(list).toContain('5 người');
  const replaced = await save(file, 'Chu Văn Mới\tThôn D', { mode: 'replace' });
  expect(replaced.status).toBe(303);
  const after = (await desk.get(`${file}/signatories`)).body;
  expect(after).toContain('Triệu Thị Đầu');
  expect(after).toContain('Chu Văn Mới');
  expect(after).not.toContain('Lý Thị Ba');
});

test('tệp Excel được đọc ra để xem trước; tệp không phải bảng tính bị từ chối tại ô', async () => {
  const from = await enter();
  await save(from, 'Chu Văn Bảng\tThôn D\t\t0912345678');
  const sheet = (await desk.get(`${from}/signatories.xlsx`)).bytes;
  const file = await enter();
  const upload = async (content: Uint8Array, name: string) => {
    const form = new FormData();
    form.set('sheet', new Blob([new Uint8Array(content)]), name);
    return desk.send(`${file}/signatories/preview`, { method: 'POST', body: form });
  };
  const rows = 'Họ và tên,Địa chỉ\nMạc Văn Tệp,"Thôn E, xã Tú Đoạn"\n';
  const read = await upload(new TextEncoder().encode(rows), 'danh-sach.csv');
  expect(read.body).toContain('Mạc Văn Tệp\tThôn E, xã Tú Đoạn');
  expect((await upload(sheet, 'danh-sach.xlsx')).body).toContain('Chu Văn Bảng');
  const refused = await upload(new Uint8Array([1, 2, 0, 255]), 'danh-sach.xlsx');
  expect(refused.status).toBe(422);
  expect(refused.body).toContain('không phải là bảng tính');
});

test('đơn tố cáo: danh sách chỉ nằm trong kho bảo mật, thêm nhiều lần vẫn mở được đủ, không tải ra được', async () => {
  const file = await enter({ statedKind: 'denunciation', 'persons.0.fullName': 'Người Tố Cáo Gốc' });
  expect((await save(file, 'Người Kín Thứ Hai\tThôn B\nNgười Kín Thứ Ba\tThôn C')).status).toBe(303);
  expect((await save(file, 'Người Kín Thứ Tư\tThôn D')).status).toBe(303);
  for (const path of ['', '/signatories'])
    expect((await desk.get(`${file}${path}`)).body).not.toContain('Người Kín');
  expect((await desk.get(`${file}/signatories.xlsx`)).status).toBe(404);
  const handler = await at.as('xuly');
  const opened = await handler.post(`${file}/identity`, { purpose: 'Làm việc với người tố cáo' });
  for (const name of ['Người Tố Cáo Gốc', 'Người Kín Thứ Hai', 'Người Kín Thứ Ba', 'Người Kín Thứ Tư'])
    expect(opened.body).toContain(name);
  const client = new pg.Client({ connectionString: at.ownerUrl });
  await client.connect();
  const { rows } = await client.query(
    `select 1 from petition_person where full_name like '%Kín%'
     union all select 1 from event where data::text like '%Kín%'
     union all select 1 from petition_search where words::text like '%kin%'`,
  );
  await client.end();
  expect(rows).toHaveLength(0);
});

test('hai người cùng sửa danh sách: người sau được báo', async () => {
  const file = await enter();
  const version = hidden((await desk.get(`${file}/signatories`)).body, 'version');
  expect((await save(file, 'Lương Thị Trước\tThôn A')).status).toBe(303);
  const late = await desk.post(`${file}/signatories`, { version, table: 'Lương Thị Sau\tThôn A' });
  expect(late.status).toBe(409);
  expect(late.body).toContain('Lương Thị Sau');
});
