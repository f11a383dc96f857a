import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSheetFile } from '../../src/documents/read-sheet.ts';
import { hidden, testSite, type Client } from './site.ts';

let owner: pg.Client;
let desk: Client;
let handler: Client;
let head: Client;

beforeAll(async () => {
  const at = await testSite();
  owner = new pg.Client({ connectionString: at.ownerUrl });
  await owner.connect();
  desk = await at.as('tiepnhan');
  handler = await at.as('xuly');
  head = await at.as('truongban');
});
afterAll(() => owner.end());

async function filed(
  who: Client,
  summary: string,
  kind: 'feedback' | 'denunciation',
  on: string,
): Promise<string> {
  const reply = await who.post('/petitions/new', {
    channel: 'post',
    receivedOn: '01/02/2023',
    statedKind: kind,
    summary,
    anonymous: 'on',
  });
  expect(reply.status, reply.body).toBe(303);
  const file = reply.location ?? '';
  const classified = await who.post(`${file}/classify`, {
    version: hidden((await who.get(`${file}/classify`)).body, 'version'),
    kind,
    eligible: 'no',
    competent: 'yes',
    formSigns: 'anonymous',
    outcome: 'file',
    deviationReason: 'Đơn nặc danh',
    happenedOn: '02/02/2023',
  });
  expect(classified.status, classified.body).toBe(303);
  const version = hidden((await head.get(`${file}/file`)).body, 'version');
  const done = await head.post(`${file}/file`, { version, filedOn: on });
  expect(done.status, done.body).toBe(303);
  return file;
}

const idOf = (file: string): string => file.split('/').at(-1) ?? '';
const decision = { number: '15/QĐ-BTCD', decidedOn: '15/03/2024', reason: 'Hết thời hạn lưu 01 năm' };

test('đơn xếp lưu hết một năm: vào danh sách; quyết định của trưởng ban đánh dấu đơn, không xóa gì', async () => {
  const old = await filed(desk, 'Đơn nặc danh về cầu cũ', 'feedback', '03/02/2023');
  const young = await filed(desk, 'Đơn nặc danh về cầu mới', 'feedback', '20/03/2023');
  const secret = await filed(handler, 'Tố cáo nặc danh kế toán xã', 'denunciation', '03/02/2023');
  const over = (await head.get('/retention')).body;
  expect(over).toContain('cầu cũ');
  expect(over).not.toContain('cầu mới');
  expect((await head.get('/retention?state=kept')).body).toContain('cầu mới');
  expect((await desk.get('/retention')).body).not.toContain('kế toán xã');

  const early = await head.post('/retention/decide', { ...decision, petitionIds: idOf(young) });
  expect(early.status).toBe(422);
  expect(early.body).toContain('Phải lưu đến hết ngày');
  expect((await desk.post('/retention/decide', { ...decision, petitionIds: idOf(old) })).status).toBe(403);
  expect((await head.post('/retention/choose', {})).status).toBe(422);

  const body = new URLSearchParams({ ...decision });
  for (const file of [old, secret]) body.append('petitionIds', idOf(file));
  const choose = await head.send('/retention/choose', { method: 'POST', body });
  expect(choose.body).toContain('Danh mục: 2 đơn');
  const decided = await head.send('/retention/decide', { method: 'POST', body });
  expect(decided.status, decided.body).toBe(303);
  const list = decided.location ?? '';
  expect((await head.get(list)).body).toContain('cầu cũ');
  const seen = (await desk.get(list)).body;
  expect(seen).toContain('không gồm đơn mật');
  expect(seen).not.toContain('kế toán xã');
  const cells = (await readSheetFile((await head.get(`${list}.xlsx`)).bytes)).flatMap((row) => row.cells);
  expect(cells).toContain('Đơn nặc danh về cầu cũ');
  expect(cells.join()).not.toContain('kế toán xã');

  const again = await head.send('/retention/decide', { method: 'POST', body });
  expect(again.status).toBe(409);
  expect((await head.get('/retention')).body).not.toContain('cầu cũ');
  const kept = (await desk.get(old)).body;
  expect(kept).toContain('cầu cũ');
  expect(kept).toContain('Quyết định số 15/QĐ-BTCD');
  expect((await desk.get('/search?q=cau+cu')).body).toContain(old);
  const { rows } = await owner.query<{ count: string }>(
    'select count(*) from petition where disposal_id is not null',
  );
  expect(Number(rows[0]?.count)).toBe(2);
});
