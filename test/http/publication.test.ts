import { beforeAll, describe, expect, test } from 'vitest';
import { fold } from '../../src/features/fold.ts';
import { aCase, step } from './a-case.ts';
import { decidedComplaint, handledDenunciation } from './a-decision.ts';
import { ownerOf } from './denouncers.ts';
import { Client, hidden, testSite, type Answer, type TestSite } from './site.ts';

let at: TestSite;
let handler: Client;
let chairman: Client;
let citizen: Client;
const page = '/ket-qua-giai-quyet';

beforeAll(async () => {
  at = await testSite();
  handler = await at.as('xuly');
  chairman = await at.as('chutich');
  citizen = new Client(at.address);
});

const idOf = (where: string): string => where.split('/').at(-1) ?? '';
const prepare = (file: string, form: Record<string, string>, who = handler): Promise<Answer> =>
  who.post(`${file}/publications/new`, {
    resolutionId: idOf(file),
    form: 'cong-thong-tin',
    title: 'Kết quả giải quyết',
    body: 'Đã giải quyết.',
    ...form,
  });
async function prepared(file: string, form: Record<string, string> = {}): Promise<string> {
  const reply = await prepare(file, form);
  expect(reply.status, reply.body.slice(0, 5_000)).toBe(303);
  return reply.location ?? '';
}
async function publish(where: string, form: Record<string, string>, version?: string): Promise<Answer> {
  return handler.post(`${where}/publish`, {
    publicationId: idOf(where),
    version: version ?? hidden((await handler.get(`${where}/publish`)).body, 'version'),
    fromOn: '11/03/2024',
    untilOn: '26/03/2024',
    place: 'Cổng thông tin điện tử huyện',
    onPortal: 'on',
    checked: 'on',
    ...form,
  });
}

describe('a decision on a complaint', () => {
  test('is read by everybody from its first day on, without the data of the people, until it is taken down', async () => {
    const file = await decidedComplaint(at, { handler, chairman });
    const where = await prepared(file, {
      title: 'Kết quả giải quyết khiếu nại của ông Nông Văn Thử',
      body: 'Ông NÔNG VĂN THỬ, căn cước 020999000001, điện thoại 0912 345 678, thu@example.vn, nhận 125000000 đồng theo Quyết định số 3/QĐ-UBND.',
    });
    const preview = (await handler.get(where)).body;
    expect(preview).toContain('Đã lược bỏ ở 5 chỗ');
    expect((await citizen.get(page)).body).not.toContain('3/QĐ-UBND');
    expect((await publish(where, {})).status).toBe(303);
    const shown = (await citizen.get(page)).body;
    expect(shown).toContain('125000000 đồng theo Quyết định số 3/QĐ-UBND');
    expect(shown).not.toMatch(/Nông Văn Thử|020999000001|0912|example/i);
    expect(shown).not.toContain('<script');
    expect((await handler.get(file)).body).toContain('Đang niêm yết, đăng tải');
    expect((await handler.get('/publications?state=posted')).body).toContain(`${file}#publication`);

    const version = hidden((await handler.get(`${where}/withdraw`)).body, 'version');
    const down = { publicationId: idOf(where), version, reason: 'Đăng nhầm bản' };
    expect((await handler.post(`${where}/withdraw`, { ...down, reason: '' })).status).toBe(422);
    expect((await handler.post(`${where}/withdraw`, down)).status).toBe(303);
    expect((await citizen.get(page)).body).not.toContain('3/QĐ-UBND');
  });

  test('what is missing or too short is refused at the field', async () => {
    const file = await decidedComplaint(at, { handler, chairman });
    expect((await prepare(file, { form: 'loa' })).body).toContain('Chọn hình thức trong danh mục');
    expect((await prepare(file, { body: ' ' })).body).toContain('Nhập nội dung công khai');
    const where = await prepared(file);
    for (const [form, message] of [
      [{ checked: '' }, 'Phải đọc lại và xác nhận'],
      [{ untilOn: '' }, 'Nhập ngày kết thúc'],
      [{ untilOn: '25/03/2024' }, 'ít nhất đến hết ngày 26/03/2024'],
      [{ fromOn: '18/03/2024', untilOn: '30/04/2024' }, 'không được sau ngày hôm nay'],
      [{ fromOn: '02/01/2024' }, 'Không thể trước ngày quyết định'],
      [{ place: '' }, 'Ghi nơi công khai'],
    ] as const) {
      const reply = await publish(where, form);
      expect(reply.status, message).toBe(422);
      expect(reply.body).toContain(message);
    }
    const press = await prepared(file, { form: 'bao-in' });
    const once = await publish(press, { issues: '1', untilOn: '', onPortal: '' });
    expect(once.status).toBe(422);
    expect(once.body).toContain('ít nhất 02');
    expect((await publish(press, { issues: '-1' })).body).toContain('Không được âm');
    expect((await publish(press, { issues: '2', untilOn: '', onPortal: '' })).status).toBe(303);
    expect((await handler.get('/publications?state=published')).body).toContain(`${file}#publication`);
  });

  test('two who publish at once: one is told to look again', async () => {
    const where = await prepared(await decidedComplaint(at, { handler, chairman }));
    const version = hidden((await handler.get(`${where}/publish`)).body, 'version');
    const replies = await Promise.all([publish(where, {}, version), publish(where, {}, version)]);
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
  });

  test('is late in the list once its limit has passed', async () => {
    const file = await decidedComplaint(at, { handler, chairman });
    expect((await handler.get('/publications?state=late')).body).toContain(`${file}#publication`);
    expect((await handler.get(file)).body).toContain('30/01/2024');
  });
});

describe('a conclusion on a denunciation', () => {
  const denouncer = {
    'persons.0.fullName': 'Trịnh Vrọngz',
    'persons.0.address': 'Bản Xkínz, xã Tú Đoạn',
    'persons.0.idNumber': '020777000199',
    'persons.0.phone': '0399111999',
  };
  const telling = /vrongz|xkinz|020777000199|0?399[ .]?111[ .]?999/;

  test('never carries who denounced, whatever was typed: not on the page, not in any table, not in the story', async () => {
    const file = await handledDenunciation({ handler, chairman }, denouncer);
    const where = await prepared(file, {
      title: 'Kết luận tố cáo của bà Trịnh Vrọngz',
      body: 'Bà TRỊNH  VRỌNGZ (trinh vrongz), bản Xkínz, xã Tú Đoạn, CCCD 020777000199, số 0399.111.999 tố cáo đúng. Qztiền thu 5.000.000 đồng.',
    });
    expect((await publish(where, {})).status).toBe(303);
    const shown = (await citizen.get(page)).body;
    expect(shown).toContain('Qztiền thu 5.000.000 đồng');
    for (const [name, body] of [
      ['công khai', shown],
      ['xem trước', (await handler.get(where)).body],
      ['vụ việc', (await handler.get(file)).body],
    ] as const)
      expect(fold(body).match(telling), name).toBeNull();
    expect((await handler.get(file)).body).toContain('Lược bỏ danh tính khỏi văn bản sẽ công khai');
    const owner = await ownerOf(at);
    const { rows } = await owner.query<{ line: string }>(
      `select t::text as line from publication t union all select e::text from event e where resolution_id = $1`,
      [idOf(file)],
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(fold(rows.map(({ line }) => line).join(' ')).match(telling)).toBeNull();
    await owner.end();
  });

  test('is prepared and seen by nobody who does not handle denunciations; the clerk who posts is shown no identity', async () => {
    const file = await handledDenunciation({ handler, chairman }, denouncer);
    const where = await prepared(file);
    for (const login of ['tiepnhan', 'vanthu', 'truongphong']) {
      const other = await at.as(login);
      for (const door of [where, `${where}/publish`, `${file}/publications/new`, `${where}/edit`])
        expect([403, 404], `${login} ${door}`).toContain((await other.get(door)).status);
      expect((await prepare(file, {}, other)).status, login).not.toBe(303);
      expect((await other.get('/publications?state=all')).body).not.toContain(`${file}#publication`);
    }
  });

  test('a complaint that turns out to be a denunciation is no longer shown', async () => {
    const file = await decidedComplaint(at, { handler, chairman });
    const where = await prepared(file, { body: 'Qzkhiếu nại đã giải quyết' });
    await publish(where, {});
    expect((await citizen.get(page)).body).toContain('Qzkhiếu nại đã giải quyết');
    const owner = await ownerOf(at);
    await owner.query('update resolution set secret = true where id = $1', [idOf(file)]);
    await owner.end();
    expect((await citizen.get(page)).body).not.toContain('Qzkhiếu nại đã giải quyết');
    const other = await prepared(file, { body: 'Qzbản mới' });
    expect(other).toContain('/publications/');
  });
});

test('an answer to feedback is published by its own step, and proof is added later', async () => {
  const head = await at.as('truongban');
  const file = await aCase(handler, 'feedback');
  await step(handler, file, 'sort', { on: '05/03/2024' });
  const assigned = await step(chairman, file, 'assign', { on: '06/03/2024', outsidePaper: '1/UBND' });
  expect(assigned.status, assigned.body.slice(0, 4_000)).toBe(303);
  const early = await prepare(file, {});
  expect(early.body).toContain('Chưa có quyết định, kết luận, văn bản trả lời');
  const answered = await step(chairman, file, 'answer', {
    on: '11/03/2024',
    choice: 'tiep-thu',
    outsidePaper: '2/UBND-TCD',
  });
  expect(answered.status, answered.body.slice(0, 4_000)).toBe(303);
  const where = await prepared(file, { form: 'niem-yet', body: 'Qzcầu tràn sẽ sửa trong quý II' });
  expect((await publish(where, { fromOn: '12/03/2024' })).status).toBe(303);
  expect((await citizen.get(page)).body).toContain('Qzcầu tràn sẽ sửa');
  expect((await handler.get(file)).body).toContain('Đã công khai');
  const proof = { publicationId: idOf(where), shownOn: '13/03/2024', note: 'Ảnh niêm yết tại trụ sở' };
  expect((await head.post(`${where}/prove`, { ...proof, shownOn: '01/03/2024' })).status).toBe(422);
  expect((await head.post(`${where}/prove`, proof)).status).toBe(303);
  expect((await handler.get(where)).body).toContain('Ảnh niêm yết tại trụ sở');
});
