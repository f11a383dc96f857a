import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aReceptionBoard } from './a-session.ts';
import { ownerOf } from './denouncers.ts';
import { hidden, testSite, type Client, type TestSite } from './site.ts';

// A name must not come to stand in the open, and leaves it when a record turns out to be a denunciation.

let at: TestSite;
let owner: pg.Client;
let desk: Client;
let handler: Client;
let clerk: Client;
let session: string;

beforeAll(async () => {
  at = await testSite();
  owner = await ownerOf(at);
  [desk, handler, clerk] = [await at.as('tiepnhan'), await at.as('xuly'), await at.as('vanthu')];
  ({ session } = await aReceptionBoard(at));
});
afterAll(() => owner.end());

const letter = {
  channel: 'post',
  receivedOn: '05/02/2024',
  statedKind: 'denunciation',
  summary: 'Tố cáo cán bộ thu tiền không có biên lai',
  'persons.0.fullName': 'Bế Thị Kín',
  'persons.0.address': 'Thôn Nà Pò, xã Tú Đoạn',
  'persons.0.idNumber': '020888000111',
  'persons.0.phone': '0988 777 666',
};
const came = {
  receivedOn: '15/03/2024',
  contentKind: 'denunciation',
  content: 'Tố cáo công chức địa chính',
  'persons.0.fullName': 'Bế Thị Kín',
  'persons.0.address': 'Thôn Nà Pò, xã Tú Đoạn',
  'persons.0.idNumber': '020888000111',
  'persons.0.phone': '0988 777 666',
};
const fault = 'danh tính chỉ lưu trong kho bảo mật';

const entered = async (by: Client, changes: Record<string, string> = {}): Promise<string> => {
  const reply = await by.post('/petitions/new', { ...letter, ...changes });
  expect(reply.status, reply.body).toBe(303);
  return reply.location ?? '';
};
const versionAt = async (by: Client, where: string) => hidden((await by.get(where)).body, 'version');

describe('tên người tố cáo gõ vào ô mở: báo tại ô, giữ nội dung đã nhập', () => {
  test.each([
    ['họ tên', 'Bà Bế Thị Kín tố cáo cán bộ thu tiền'],
    ['họ tên không dấu, chữ hoa', 'BE THI KIN to cao can bo thu tien'],
    ['số giấy tờ', 'Người có căn cước 020888000111 tố cáo'],
    ['điện thoại viết liền', 'Gọi 0988777666 để hỏi thêm'],
  ])('%s', async (_name, typed) => {
    for (const [where, form] of [
      ['/petitions/new', { ...letter, summary: typed }],
      ['/visits/new', { ...came, content: typed }],
    ] as const) {
      const reply = await handler.post(where, form);
      expect(reply.status, where).toBe(422);
      expect(reply.body).toContain(fault);
      expect(reply.body).toContain(typed);
    }
  });

  test('tên thôn của người tố cáo là nơi có vụ việc: không bị chặn; đơn khiếu nại nêu tên: không bị chặn', async () => {
    await entered(handler, { summary: 'Tố cáo thu tiền tại Thôn Nà Pò, xã Tú Đoạn' });
    await entered(handler, { statedKind: 'complaint', summary: 'Bà Bế Thị Kín khiếu nại việc thu tiền' });
  });

  test('tách phần tố cáo, đính chính thành tố cáo', async () => {
    const mixed = await entered(handler, { statedKind: 'mixed', summary: 'Khiếu nại và tố cáo' });
    const split = await handler.post(`${mixed}/split`, {
      version: await versionAt(handler, `${mixed}/split`),
      happenedOn: '07/02/2024',
      'parts.0.kind': 'complaint',
      'parts.0.summary': 'Khiếu nại quyết định thu hồi đất của bà Bế Thị Kín',
      'parts.1.kind': 'denunciation',
      'parts.1.summary': 'Bà Bế Thị Kín tố cáo cán bộ',
    });
    expect(split.status).toBe(422);
    // Once above the form and once at the field of that part; the open part may name its sender.
    expect(split.body.split(fault)).toHaveLength(3);
    const visit = await desk.post('/visits/new', { ...came, contentKind: 'complaint', competence: 'own' });
    const file = visit.location ?? '';
    const corrected = await desk.post(`${file}/correct`, {
      version: await versionAt(desk, `${file}/correct`),
      content: 'Bà Bế Thị Kín tố cáo công chức',
      contentKind: 'denunciation',
      reason: 'Nội dung là tố cáo',
    });
    expect(corrected.status).toBe(422);
    expect(corrected.body).toContain(fault);
  });
});

const asDenunciation = async (by: Client, file: string) =>
  by.post(`${file}/classify`, {
    version: await versionAt(by, `${file}/classify`),
    happenedOn: '08/02/2024',
    kind: 'denunciation',
    eligible: 'yes',
    competent: 'no',
    competentBodyKind: 'administrative',
    competentBody: 'Ủy ban nhân dân xã Tú Đoạn',
    outcome: 'transfer',
  });

const namedIn = async (file: string): Promise<number> =>
  (await owner.query('select from petition_person where petition_id = $1', [file.split('/').at(-1)])).rows
    .length;

test('một phần được phân loại là tố cáo: đơn gốc thành mật cùng với phần ấy, phần khác vẫn mở', async () => {
  const file = await entered(handler, {
    statedKind: 'mixed',
    summary: 'Khiếu nại; phản ánh cán bộ nhận tiền',
  });
  const split = await handler.post(`${file}/split`, {
    version: await versionAt(handler, `${file}/split`),
    happenedOn: '07/02/2024',
    'parts.0.kind': 'complaint',
    'parts.0.summary': 'Khiếu nại quyết định thu hồi đất',
    'parts.1.kind': 'feedback',
    'parts.1.summary': 'Phản ánh cán bộ nhận tiền',
  });
  expect(split.status, split.body).toBe(303);
  const parts = await owner.query<{ id: string }>(
    'select id from petition where part_of = $1 order by part',
    [file.split('/').at(-1)],
  );
  const [open = '', turned = ''] = parts.rows.map(({ id }) => `/petitions/${id}`);
  expect((await clerk.get(file)).status).toBe(200);
  const classified = await asDenunciation(handler, turned);
  expect(classified.status, classified.body).toBe(303);
  expect([await namedIn(file), await namedIn(turned), await namedIn(open)]).toEqual([0, 0, 1]);
  for (const where of [file, turned]) expect((await clerk.get(where)).status).toBe(404);
  const shown = (await clerk.get(open)).body;
  for (const where of [file, turned]) expect(shown).not.toContain(`href="${where}"`);
});

test('ai không xử lý tố cáo thì không biến hồ sơ của người khác thành tố cáo được: báo tại ô, hồ sơ như cũ', async () => {
  const file = await entered(handler, { statedKind: 'unclear', summary: 'Đơn về cán bộ thu tiền' });
  const visit = await handler.post('/visits/new', { ...came, contentKind: 'complaint', competence: 'own' });
  const told = 'Chuyển cho người được giao xử lý tố cáo';
  const classified = await asDenunciation(desk, file);
  const split = await desk.post(`${file}/split`, {
    version: await versionAt(desk, `${file}/split`),
    happenedOn: '07/02/2024',
    'parts.0.kind': 'complaint',
    'parts.0.summary': 'Khiếu nại quyết định thu hồi đất',
    'parts.1.kind': 'denunciation',
    'parts.1.summary': 'Tố cáo cán bộ nhận tiền',
  });
  const corrected = await desk.post(`${visit.location}/correct`, {
    version: await versionAt(desk, `${visit.location}/correct`),
    content: 'Tố cáo công chức',
    contentKind: 'denunciation',
    reason: 'Nội dung là tố cáo',
  });
  for (const reply of [classified, split, corrected]) {
    expect(reply.status).toBe(422);
    expect(reply.body).toContain(told);
  }
  expect(await namedIn(file)).toBe(1);
  expect((await asDenunciation(handler, file)).status).toBe(303);
  expect(await namedIn(file)).toBe(0);
});

test('đăng ký gặp lãnh đạo ghi tên, khi được tiếp thì tố cáo: đăng ký không còn nêu ai', async () => {
  const registered = await desk.post('/registrations/new', {
    registeredOn: '14/03/2024',
    fullName: 'Bế Thị Kín',
    address: 'Thôn Nà Pò, xã Tú Đoạn',
    idNumber: '020888000111',
    phone: '0988777666',
    content: 'Bà Bế Thị Kín xin gặp Chủ tịch',
  });
  const file = registered.location ?? '';
  const placed = await desk.post(`${file}/place`, {
    version: await versionAt(desk, file),
    intoSessionId: session,
  });
  expect(placed.status, placed.body).toBe(303);
  await handler.post('/demo/day', { today: '25/03/2024' });
  const visit = await handler.post('/visits/new', {
    ...came,
    receivedOn: '25/03/2024',
    kind: 'periodic',
    sessionId: session,
    registrationId: file.split('/').at(-1) ?? '',
  });
  expect(visit.status, visit.body).toBe(303);
  const { rows } = await owner.query<Record<string, unknown>>(
    'select full_name, address, id_number, phone, content, secret from session_registration where id = $1',
    [file.split('/').at(-1)],
  );
  expect(rows).toEqual([
    {
      full_name: 'Người tố cáo',
      address: 'Giữ bí mật',
      id_number: null,
      phone: null,
      content: 'Bà [giữ bí mật] xin gặp Chủ tịch',
      secret: true,
    },
  ]);
  expect((await clerk.get(file)).status).toBe(404);
  expect((await clerk.get(`/sessions/${session}`)).body).not.toContain('Bế Thị Kín');
});

test('vết không sửa được, kể cả khi một tên phải rời khỏi nó', async () => {
  await owner.query(`select set_config('app.hiding', 'on', false)`);
  await expect(owner.query(`update event set type = 'khác'`)).rejects.toThrow('append-only');
  await expect(owner.query('delete from event')).rejects.toThrow('append-only');
  await owner.query(`select set_config('app.hiding', '', false)`);
  await expect(owner.query(`update event set data = '{}'`)).rejects.toThrow('append-only');
});
