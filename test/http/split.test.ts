import { beforeAll, expect, test } from 'vitest';
import { hidden, testSite, type Client, type TestSite } from './site.ts';

let at: TestSite;
let desk: Client;
let handler: Client;
let head: Client;
let clerk: Client;

beforeAll(async () => {
  at = await testSite();
  desk = await at.as('tiepnhan');
  handler = await at.as('xuly');
  head = await at.as('truongban');
  clerk = await at.as('vanthu');
});

async function aLetter(changes: Record<string, string> = {}, by: Client = handler): Promise<string> {
  const reply = await by.post('/petitions/new', {
    channel: 'post',
    receivedOn: '05/02/2024',
    statedKind: 'mixed',
    summary: 'Khiếu nại thu hồi đất, tố cáo cán bộ địa chính thu tiền, đề nghị sửa đường',
    'persons.0.fullName': 'Chu Thị Nhiều',
    'persons.0.address': 'Thôn Khau Hương',
    ...changes,
  });
  expect(reply.status, reply.body).toBe(303);
  return reply.location ?? '';
}

const twoParts = {
  happenedOn: '07/02/2024',
  'parts.0.kind': 'complaint',
  'parts.0.summary': 'Khiếu nại quyết định thu hồi đất',
  'parts.0.request': 'Hủy quyết định',
  'parts.1.kind': 'feedback',
  'parts.1.summary': 'Đề nghị sửa đường liên thôn',
};
const denunciationToo = {
  ...twoParts,
  'parts.2.kind': 'denunciation',
  'parts.2.summary': 'Tố cáo cán bộ địa chính thu tiền không có biên lai',
};

const split = async (file: string, parts: Record<string, string>, by: Client = handler) =>
  by.post(`${file}/split`, { version: hidden((await by.get(`${file}/split`)).body, 'version'), ...parts });
const partsOf = (page: string): string[] => [
  ...new Set(
    [...page.matchAll(/<a[^>]*href="(\/petitions\/\d+)"[^>]*>\s*\d+\/2024-\d/g)].map(([, href = '']) => href),
  ),
];
const jsonOf = async (file: string, by: Client = handler) =>
  JSON.parse((await by.get(`/api/v1${file}`)).body) as {
    petition: { state: string; part: number; secret: boolean; book_number: number };
    clocks: { step: string; day0: string; due_on: string; cancelled_on: string | null }[];
  };

test('tách đơn: mỗi phần có loại, thời hạn từ ngày nhận, số riêng; đơn gốc dừng thời hạn; đi tiếp từng phần', async () => {
  const file = await aLetter();
  expect((await split(file, { ...twoParts, 'parts.1.kind': '', 'parts.1.summary': '' })).status).toBe(422);
  const reply = await split(file, twoParts);
  expect(reply.status, reply.body).toBe(303);
  const page = (await handler.get(file)).body;
  expect(page).toContain('Đã tách thành các phần');
  const parts = partsOf(page);
  expect(parts).toHaveLength(2);
  const letter = await jsonOf(file);
  expect(letter.clocks.every(({ cancelled_on }) => cancelled_on !== null)).toBe(true);
  for (const [index, part] of parts.entries()) {
    const { petition, clocks } = await jsonOf(part);
    expect(petition).toMatchObject({
      part: index + 1,
      secret: false,
      book_number: letter.petition.book_number,
    });
    expect(clocks.map(({ day0 }) => day0)).toContain('2024-02-05');
    const shown = (await handler.get(part)).body;
    expect(shown).toContain(`${letter.petition.book_number}/2024-${index + 1}`);
    expect(shown).toContain('Chu Thị Nhiều');
    expect(shown).toContain('Đơn gốc');
  }
  const classify = (await handler.get(`${parts[0]}/classify`)).body;
  const kept = await handler.post(`${parts[0]}/classify`, {
    version: hidden(classify, 'version'),
    happenedOn: '08/02/2024',
    kind: 'complaint',
    eligible: 'yes',
    competent: 'yes',
    outcome: 'accept',
  });
  expect(kept.status, kept.body).toBe(303);
  const list = (await handler.get('/petitions')).body;
  expect(list).toContain(`${letter.petition.book_number}/2024-1`);
  expect((await handler.get(`/search?q=${letter.petition.book_number}%2F2024-2`)).body).toContain(
    'Đề nghị sửa đường',
  );
});

test('ghép lại được khi chưa phần nào được phân loại; sau đó tách lại với số phần tiếp theo', async () => {
  const file = await aLetter();
  await split(file, twoParts);
  const page = (await handler.get(file)).body;
  const rejoined = await handler.post(`${file}/rejoin`, { version: hidden(page, 'version') });
  expect(rejoined.status, rejoined.body).toBe(303);
  const back = await jsonOf(file);
  expect(back.petition.state).toBe('received');
  expect(back.clocks.some(({ cancelled_on }) => cancelled_on === null)).toBe(true);
  expect(partsOf((await handler.get(file)).body)).toHaveLength(0);
  expect((await split(file, twoParts)).status).toBe(303);
  const [first = ''] = partsOf((await handler.get(file)).body);
  expect((await jsonOf(first)).petition.part).toBe(3);
  await handler.post(`${first}/classify`, {
    version: hidden((await handler.get(`${first}/classify`)).body, 'version'),
    happenedOn: '08/02/2024',
    kind: 'complaint',
    eligible: 'yes',
    competent: 'yes',
    outcome: 'accept',
  });
  const late = await handler.post(`${file}/rejoin`, {
    version: hidden((await handler.get(file)).body, 'version') || '9',
  });
  expect([409, 422]).toContain(late.status);
});

test('phần tố cáo thành mật: đơn gốc cũng mật, danh tính vào kho; phần khiếu nại vẫn mở và không chỉ ra phần tố cáo', async () => {
  const file = await aLetter({ summary: 'Khiếu nại thu hồi đất và tố cáo cán bộ ăn chặn tiền hỗ trợ' });
  expect((await split(file, denunciationToo)).status).toBe(303);
  const parts = partsOf((await handler.get(file)).body);
  expect(parts).toHaveLength(3);
  const [open = '', , secret = ''] = parts;
  expect((await jsonOf(secret)).petition.secret).toBe(true);
  expect((await jsonOf(file)).petition.secret).toBe(true);
  // Who handles no denunciations sees the open part with its sender, neither the letter nor the secret part.
  const seen = (await clerk.get(open)).body;
  expect(seen).toContain('Chu Thị Nhiều');
  expect(seen).not.toContain('thu tiền không có biên lai');
  expect(seen).not.toContain(`href="${file}"`);
  expect((await clerk.get(file)).status).toBe(404);
  expect((await clerk.get(secret)).status).toBe(404);
  expect((await clerk.get('/petitions')).body).not.toContain('ăn chặn');
  expect((await clerk.get('/search?q=an+chan')).body.split('<main')[1]).not.toContain('ăn chặn');
  for (const where of [file, secret]) expect((await head.get(where)).body).not.toContain('Chu Thị Nhiều');
  const opened = await head.post(`${file}/identity`, { purpose: 'Liên hệ để làm rõ nội dung tố cáo' });
  expect(opened.body).toContain('Chu Thị Nhiều');
  const ofPart = await head.post(`${secret}/identity`, { purpose: 'Liên hệ để làm rõ nội dung tố cáo' });
  expect(ofPart.body).toContain('Chu Thị Nhiều');
});

test('đơn vốn đã mật thì mọi phần đều mật; phần không tách tiếp được', async () => {
  const file = await aLetter({ statedKind: 'denunciation' });
  expect((await split(file, twoParts)).status).toBe(303);
  const [first = ''] = partsOf((await handler.get(file)).body);
  expect((await jsonOf(first)).petition.secret).toBe(true);
  expect((await clerk.get(first)).status).toBe(404);
  expect((await split(first, twoParts)).status).toBe(422);
});

test('việc kèm theo hướng xử lý: khẩn cấp nổi lên đầu trang, ghi nhận đã làm một lần', async () => {
  const file = await aLetter({ statedKind: 'complaint', urgent: 'on', originals: 'on' }, desk);
  const first = (await desk.get(file)).body;
  expect(first).toContain('Hôm nay: báo cáo ngay');
  expect(first).toContain('kind=BC.quick');
  await desk.post(`${file}/classify`, {
    version: hidden((await desk.get(`${file}/classify`)).body, 'version'),
    happenedOn: '08/02/2024',
    kind: 'complaint',
    eligible: 'yes',
    competent: 'no',
    competentBody: 'Chủ tịch Ủy ban nhân dân xã Tú Đoạn',
    contentSigns: 'urgent',
    formSigns: 'originalsAttached',
    outcome: 'guide',
  });
  const page = (await desk.get(file)).body;
  expect(page).toContain('Trả lại giấy tờ gốc');
  expect(page).toContain('kind=TH-11');
  const done = await desk.post(`${file}/duty`, { duty: 'M09', doneOn: '09/02/2024' });
  expect(done.status, done.body).toBe(303);
  expect((await desk.get(file)).body).toContain('Đã làm ngày 09/02/2024');
  expect((await desk.post(`${file}/duty`, { duty: 'M09', doneOn: '09/02/2024' })).status).toBe(422);
  expect((await desk.post(`${file}/duty`, { duty: 'M48', doneOn: '09/02/2024' })).status).toBe(422);
});

test('rút một phần: một số người rút thì đơn vẫn xử lý; bị ép buộc thì vẫn xem xét; tố cáo ghi theo số thứ tự', async () => {
  const file = await aLetter({ statedKind: 'denunciation', signatoryCount: '5' });
  const withdraw = async (values: Record<string, string>) =>
    handler.post(`${file}/withdraw`, {
      version: hidden((await handler.get(`${file}/withdraw`)).body, 'version'),
      withdrawnOn: '09/02/2024',
      reason: 'Đơn xin rút ngày 09/02/2024',
      ...values,
    });
  expect((await withdraw({ scope: 'people' })).status).toBe(422);
  expect((await withdraw({ scope: 'people', count: '5' })).body).toContain('tất cả cùng rút');
  expect((await withdraw({ scope: 'people', count: '2', what: '3, 5' })).status).toBe(303);
  expect((await withdraw({ scope: 'whole', coerced: 'on' })).status).toBe(303);
  const page = (await handler.get(file)).body;
  expect(page).toContain('2 người (số thứ tự ký: 3, 5)');
  expect(page).toContain('vẫn xem xét');
  expect((await jsonOf(file)).petition.state).toBe('received');
  expect((await withdraw({ scope: 'whole' })).status).toBe(303);
  expect((await jsonOf(file)).petition.state).toBe('withdrawn');
});
