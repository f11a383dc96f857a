import { beforeAll, describe, expect, test } from 'vitest';
import { aCase, step } from './a-case.ts';
import { onCase } from './a-verification.ts';
import { Client, hidden, testSite, type TestSite } from './site.ts';

// Proposals and feedback (P22): the office's own limits by field, never shown as law; the answer; its publication.

let at: TestSite;
let handler: Client;
let head: Client;
let chairman: Client;
let commune: Client;
const where = '/office/inner-limits';

beforeAll(async () => {
  at = await testSite();
  handler = await at.as('xuly');
  head = await at.as('truongban');
  chairman = await at.as('chutich');
  commune = await at.as('chutichxa');
});

const unitOf = async (who: Client): Promise<string> => hidden((await who.get(where)).body, 'unitId');
async function limit(who: Client, fieldCode: string, amount: string, unit = 'working') {
  return who.post(where, { unitId: await unitOf(who), fieldCode, amount, unit });
}

/** Feedback on a field, assigned on 06/03/2024. */
async function assigned(fieldCode: string): Promise<string> {
  const file = await aCase(handler, 'feedback', { petition: { fieldCode } });
  await step(handler, file, 'sort', { on: '05/03/2024' });
  const sent = await step(chairman, file, 'assign', { on: '06/03/2024', outsidePaper: '1/UBND' });
  expect(sent.status, sent.body.slice(0, 4_000)).toBe(303);
  return file;
}
const cardOf = (page: string): string => page.split('id="inner-due"')[1]?.split('</section>')[0] ?? '';

describe('thời hạn nội bộ theo lĩnh vực', () => {
  test('người đứng đầu đặt cho đơn vị mình; số ngày sai, lĩnh vực lạ, đơn vị khác bị từ chối', async () => {
    expect((await head.get(where)).body).toContain('Pháp luật không quy định số ngày giải quyết');
    for (const [field, amount, message] of [
      ['DD', '0', 'Ít nhất 01 ngày'],
      ['DD', '1,5', 'Nhập số ngày'],
      ['DD', '366', 'Nhiều nhất 365 ngày'],
      ['KHONG-CO', '10', 'Không có lĩnh vực này'],
    ] as const) {
      const bad = await limit(head, field, amount);
      expect(bad.status, message).toBe(422);
      expect(bad.body).toContain(message);
    }
    const alien = { unitId: await unitOf(head), fieldCode: 'DD', amount: '10', unit: 'working' };
    expect((await commune.post(where, alien)).status).toBe(403);
    expect((await handler.get(where)).status).toBe(403);
    expect((await limit(head, '', '30', 'calendar')).status).toBe(303);
    expect((await limit(head, 'DD', '20')).status).toBe(303);
    expect((await limit(head, 'MT', '5')).status).toBe(303);
    expect((await limit(head, 'MT', '')).status).toBe(303);
    const page = (await head.get(where)).body;
    expect(page).toContain('20 ngày làm việc');
    expect(page).toContain('30 ngày<');
    expect(page).not.toContain('05 ngày làm việc');
  });

  test('giao giải quyết thì có ngày nội bộ theo lĩnh vực gần nhất, luôn ghi là nội bộ, không lẫn với hạn của luật', async () => {
    // 06/03/2024 and 20 working days: Wednesday 03/04/2024.
    const file = await assigned('DD-BT');
    const page = (await handler.get(file)).body;
    expect(cardOf(page)).toContain('03/04/2024');
    expect(cardOf(page)).toContain('Thời hạn nội bộ cho lĩnh vực Đất đai, nhà cửa: 20 ngày làm việc');
    expect(cardOf(page)).toContain('không phải thời hạn luật định');
    const clocks = page.split('id="clocks"')[1]?.split('id="papers"')[0] ?? '';
    expect(clocks).toContain('pháp luật không quy định số ngày');
    expect(clocks).toContain('Không phải thời hạn do luật, nghị định, thông tư quy định: quy định nội bộ');
    expect(clocks).not.toContain('03/04/2024');
    // The law's own limit to tell the citizen stays what presses: 10 working days from 04/03/2024.
    const list = (await handler.get('/resolutions')).body;
    const row = list.split('<tr').find((one) => one.includes(`href="${file}"`)) ?? '';
    expect(row).toContain('18/03/2024');
    expect(row).toContain('Nội bộ: 03/04/2024');
    const other = await assigned('MT');
    expect(cardOf((await handler.get(other)).body)).toContain('mọi lĩnh vực: 30 ngày từ ngày giao');
    expect(cardOf((await handler.get(other)).body)).toContain('05/04/2024');
  });

  test('gia hạn có lý do, do người có thẩm quyền; đã thông báo tình trạng thì “Việc của tôi” nhắc theo ngày nội bộ; vụ việc khiếu nại không có', async () => {
    const file = await assigned('DD');
    const none = await onCase(head, file, 'inner-due', { dueOn: '03/03/2024', why: '' });
    expect(none.status).toBe(422);
    expect(none.body).toContain('Ghi lý do đặt, gia hạn');
    const early = await onCase(head, file, 'inner-due', { dueOn: '03/03/2024', why: 'Gấp' });
    expect(early.body).toContain('Không thể trước ngày nhận (04/03/2024)');
    expect((await onCase(handler, file, 'inner-due', { dueOn: '12/04/2024', why: 'x' })).status).toBe(403);
    const put = await onCase(head, file, 'inner-due', { dueOn: '12/04/2024', why: 'Chờ kết quả đo đạc' });
    expect(put.status).toBe(303);
    const card = cardOf((await handler.get(file)).body);
    expect(card).toContain('12/04/2024');
    expect(card).toContain('Trước đó: 03/04/2024');
    const told = await step(handler, file, 'answer-status', { on: '12/03/2024', outsidePaper: '3/TB' });
    expect(told.status, told.body.slice(0, 4_000)).toBe(303);
    const work = (await handler.get('/?kind=resolution')).body;
    const line = work.split('<li').find((one) => one.includes(`href="${file}"`)) ?? '';
    expect(line).toContain('Thời hạn nội bộ 12/04/2024');
    const complaint = await aCase(handler, 'complaint');
    expect((await handler.get(complaint)).body).not.toContain('id="inner-due"');
    const refused = await onCase(head, complaint, 'inner-due', { dueOn: '12/04/2024', why: 'x' });
    expect(refused.body).toContain('do pháp luật quy định, không đặt thời hạn nội bộ');
  });

  test('bước giao ghi nhầm bị hủy thì ngày nội bộ của bước đó cũng thôi', async () => {
    const file = await assigned('DD');
    const steps = [...(await chairman.get(file)).body.matchAll(/void\/(\d+)/g)].map(([, id]) => Number(id));
    const stepId = String(Math.max(...steps));
    const form = { stepId, reason: 'Ghi nhầm vụ việc' };
    expect((await onCase(chairman, file, `void/${stepId}`, form)).status).toBe(303);
    expect((await handler.get(file)).body).not.toContain('03/04/2024');
  });

  test('văn bản giao giải quyết mang sẵn ngày nội bộ', async () => {
    const file = await aCase(handler, 'feedback', { petition: { fieldCode: 'DD' } });
    await step(handler, file, 'sort', { on: '05/03/2024' });
    const form = (await chairman.get(`${file}/steps/assign`)).body;
    // 20 working days from 15/03/2024.
    expect(form).toMatch(/name="texts\.dueOn"[^>]*value="12\/04\/2024"/);
  });
});

test('trả lời bằng văn bản rồi công khai: bản xem trước cho thấy chỗ lược bỏ, người dân không đọc được họ tên', async () => {
  const file = await assigned('DD');
  const answered = await step(chairman, file, 'answer', {
    on: '11/03/2024',
    choice: 'tiep-thu',
    outsidePaper: '2/UBND-TCD',
  });
  expect(answered.status, answered.body.slice(0, 4_000)).toBe(303);
  expect(cardOf((await handler.get(file)).body)).not.toContain('Còn');
  const late = await onCase(head, file, 'inner-due', { dueOn: '12/04/2024', why: 'x' });
  expect(late.body).toContain('Đã trả lời, không còn đặt thời hạn nội bộ');
  const made = await handler.post(`${file}/publications/new`, {
    resolutionId: file.split('/').at(-1) ?? '',
    form: 'cong-thong-tin',
    title: 'Kết quả giải quyết phản ánh của ông Nông Văn Thử',
    body: 'Ông Nông Văn Thử, điện thoại 0912 345 678, được sửa đường trong quý II.',
  });
  expect(made.status, made.body.slice(0, 4_000)).toBe(303);
  const preview = (await handler.get(made.location ?? '')).body;
  expect(preview.split('[đã lược bỏ]').length).toBeGreaterThan(2);
  expect(preview).toContain('được sửa đường trong quý II');
  const published = await handler.post(`${made.location}/publish`, {
    publicationId: made.location?.split('/').at(-1) ?? '',
    version: hidden((await handler.get(`${made.location}/publish`)).body, 'version'),
    fromOn: '12/03/2024',
    untilOn: '27/03/2024',
    place: 'Cổng thông tin điện tử huyện',
    onPortal: 'on',
    checked: 'on',
  });
  expect(published.status, published.body.slice(0, 4_000)).toBe(303);
  const open = (await new Client(at.address).get('/ket-qua-giai-quyet')).body;
  expect(open).toContain('được sửa đường trong quý II');
  expect(open).not.toContain('Nông Văn Thử');
  expect(open).not.toContain('345 678');
});
