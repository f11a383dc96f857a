import { beforeAll, expect, test } from 'vitest';
import { hidden, testSite, type Client } from './site.ts';

let desk: Client;
let head: Client;
let clerk: Client;
let stranger: Client;

beforeAll(async () => {
  const at = await testSite();
  desk = await at.as('tiepnhan');
  head = await at.as('truongban');
  clerk = await at.as('vanthu');
  stranger = await at.as('xa');
});

async function aPetition(): Promise<string> {
  const reply = await desk.post('/petitions/new', {
    channel: 'post',
    receivedOn: '05/02/2024',
    statedKind: 'feedback',
    summary: 'Phản ánh đường liên thôn hư hỏng',
    'persons.0.fullName': 'Nông Văn Thử',
    'persons.0.address': 'Thôn Nà Pò, xã Tú Đoạn',
  });
  expect(reply.status, reply.body).toBe(303);
  return reply.location?.split('/').at(-1) ?? '';
}

const begun = async (petitionId: string) => {
  const page = await desk.get(`/papers/new?kind=CV.sender&subject=petition&subjectId=${petitionId}`);
  expect(page.status).toBe(200);
  expect(page.body).toContain('Ông (bà) Nông Văn Thử');
  return {
    kind: 'CV.sender',
    subject: 'petition',
    subjectId: petitionId,
    submitId: hidden(page.body, 'submitId'),
    'texts.addressees': 'Ông (bà) Nông Văn Thử',
    'texts.subject': 'trả lời đơn',
    'texts.archive': 'VT, BTCD',
  };
};

test('công văn kèm theo: dự thảo, trình, trả lại, sửa, ký, văn thư cấp số; đơn vẫn đi theo quy trình của nó', async () => {
  const petitionId = await aPetition();
  const form = await begun(petitionId);
  const short = await desk.post('/papers/new', { ...form, next: 'propose' });
  expect(short.status).toBe(422);
  expect(short.body).toContain('Nhập: Nội dung');
  const kept = await desk.post('/papers/new', { ...form, next: 'keep' });
  expect(kept.status, kept.body).toBe(303);
  const paper = kept.location ?? '';
  expect((await desk.get(paper)).body).toContain('Dự thảo chưa đủ nội dung');

  const edit = async (text: string): Promise<void> => {
    const page = (await desk.get(`${paper}/edit`)).body;
    const sent = { ...form, submitId: hidden(page, 'submitId'), version: hidden(page, 'version') };
    const reply = await desk.post(`${paper}/edit`, { ...sent, 'texts.paragraphs': text, next: 'propose' });
    expect(reply.status, reply.body).toBe(303);
  };
  const act = async (who: Client, step: string, more: Record<string, string> = {}) =>
    who.post(`${paper}/${step}`, { version: hidden((await who.get(paper)).body, 'version'), ...more });

  await edit('Nội dung thứ nhất.');
  const refused = await act(desk, 'sign');
  expect(refused.status).toBe(403);
  const version = hidden((await head.get(`${paper}/return`)).body, 'version');
  expect(
    (await head.post(`${paper}/return`, { version, reason: 'Nêu rõ thời gian sửa đường.' })).status,
  ).toBe(303);
  expect((await desk.get(paper)).body).toContain('Nêu rõ thời gian sửa đường.');
  await edit('Ủy ban nhân dân xã sửa đường trong tháng 3 năm 2024.');
  expect((await act(head, 'sign')).status).toBe(303);
  const issue = hidden((await clerk.get(`${paper}/issue`)).body, 'version');
  const early = await clerk.post(`${paper}/issue`, { version: issue, issuedOn: '01/02/2024' });
  expect(early.status).toBe(422);
  expect((await clerk.post(`${paper}/issue`, { version: issue, issuedOn: '07/02/2024' })).status).toBe(303);

  const done = (await desk.get(paper)).body;
  expect(done).toMatch(/01\/BTCD/);
  expect(done).toContain('sửa đường trong tháng 3');
  const file = (await desk.get(`/petitions/${petitionId}`)).body;
  expect(file).toContain('Ban hành văn bản');
  expect(file).toContain('Đã tiếp nhận');
  expect((await act(head, 'sign')).status).toBe(422);
});

test('gửi hai lần cùng biểu mẫu chỉ thành một văn bản; người không được xem đơn không mở được văn bản', async () => {
  const form = await begun(await aPetition());
  const once = await desk.post('/papers/new', { ...form, next: 'keep' });
  const twice = await desk.post('/papers/new', { ...form, next: 'keep' });
  expect(twice.location).toBe(once.location);
  expect((await stranger.get(once.location ?? '')).status).toBe(404);
});
