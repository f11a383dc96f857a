import { beforeAll, expect, test } from 'vitest';
import { aCase, openedCase } from './a-case.ts';
import { readable } from './doors.ts';
import { aPetition } from './a-petition.ts';
import { hidden, testSite, type Client, type TestSite } from './site.ts';

let handler: Client;
let chairman: Client;
let clerk: Client;
let head: Client;
let at: TestSite;
let file = '';

beforeAll(async () => {
  at = await testSite();
  head = await at.as('truongban');
  handler = await at.as('xuly');
  chairman = await at.as('chutich');
  clerk = await at.as('vanthu');
  file = `/backlog/case/${(await aCase(handler, 'complaint')).split('/').at(-1) ?? ''}`;
});

const written = {
  causes: 'Thu hồi đất năm 2023, đo đạc thiếu diện tích',
  difficulties: 'Hồ sơ địa chính cũ thất lạc',
  direction: 'Đo đạc lại, đối thoại',
  finishBy: '30/04/2024',
};
const fill = async (form: Record<string, string> = {}) =>
  handler.post(file, { version: hidden((await handler.get(file)).body, 'version'), ...written, ...form });

test('chưa ghi gì thì chưa có gì để phê duyệt; ghi thiếu thì báo ngay tại ô, không mất chữ nào', async () => {
  const version = hidden((await chairman.get('/backlog/plans/new')).body, 'version');
  const early = await chairman.post('/backlog/plans/new', {
    version,
    title: 'Kế hoạch',
    approvedOn: '15/03/2024',
  });
  expect(early.status).toBe(422);
  expect(early.body).toContain('Chưa vụ việc nào được ghi đủ');
  const bad = await fill({ direction: '', finishBy: '31/02/2024' });
  expect(bad.status).toBe(422);
  expect(bad.body).toContain('Ghi dự kiến phương hướng');
  expect(bad.body).toContain('Ngày không có thật');
  expect(bad.body).toContain('Hồ sơ địa chính cũ thất lạc');
  const before = await fill({ finishBy: '01/01/2024' });
  expect(before.body).toContain('Không thể trước ngày nhận');
});

test('hai người cùng ghi: người sau được báo', async () => {
  const version = hidden((await handler.get(file)).body, 'version');
  const both = await Promise.all([1, 2].map(() => handler.post(file, { version, ...written })));
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
});

test('kế hoạch được phê duyệt giữ nguyên như lúc phê duyệt; bảng và văn bản có đủ các cột của kế hoạch', async () => {
  const version = hidden((await chairman.get('/backlog/plans/new')).body, 'version');
  const form = { version, title: 'Kế hoạch giải quyết năm 2024', approvedOn: '15/03/2024' };
  const twice = await Promise.all([1, 2].map(() => chairman.post('/backlog/plans/new', form)));
  expect(twice.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
  const plan = twice.find(({ status }) => status === 303)?.location ?? '';
  await fill({ direction: 'Phương hướng khác hẳn' });
  const shown = (await chairman.get(plan)).body;
  expect(shown).toContain('Đo đạc lại, đối thoại');
  expect(shown).not.toContain('khác hẳn');
  expect((await handler.get('/backlog')).body).toContain('khác hẳn');
  for (const where of ['/backlog', plan])
    for (const type of ['docx', 'xlsx']) {
      const made = await chairman.get(`${where}.${type}`);
      expect(made.status).toBe(200);
      for (const words of [
        'ho, ten cong dan',
        'nguyen nhan, dien bien',
        'kho khan, vuong mac',
        'phuong huong',
        'thoi han',
      ])
        expect(readable(made)).toContain(words);
    }
});

test('vụ việc tố cáo không để lộ nội dung trong văn bản tải về; văn thư không vào được', async () => {
  await aCase(handler, 'denunciation', { open: { title: 'Tố cáo Chủ tịch xã nhận tiền' } });
  const sheet = readable(await handler.get('/backlog.xlsx'));
  expect(sheet).toContain('noi dung mat');
  expect(sheet).not.toContain('nhan tien');
  expect((await clerk.get('/backlog')).status).toBe(403);
});

test('đợt rà soát đếm tiến độ của từng đơn vị', async () => {
  const form = (await chairman.get('/backlog/campaigns/new')).body;
  const units = [...form.matchAll(/name="units"[^>]*value="(\d+)"|value="(\d+)"[^>]*name="units"/g)].map(
    (one) => one[1] ?? one[2] ?? '',
  );
  const days = { name: 'Rà soát quý I', fromOn: '01/03/2024', untilOn: '31/03/2024' };
  const none = await chairman.post('/backlog/campaigns/new', days);
  expect(none.body).toContain('Chọn ít nhất một đơn vị');
  const alien = await chairman.post('/backlog/campaigns/new', { ...days, units: '999999' });
  expect(alien.status).toBe(422);
  const body = new URLSearchParams([...Object.entries(days), ...units.map((unit) => ['units', unit])]);
  const opened = await chairman.send('/backlog/campaigns/new', { method: 'POST', body });
  expect(opened.status).toBe(303);
  const campaign = opened.location ?? '';
  const page = (await chairman.get(campaign)).body;
  expect(page).toMatch(/data-label="Đã ghi phương hướng"[^>]*>1</);
  expect(page).toContain('Không phát sinh');
  // A unit that takes part is told, and sees how far itself is.
  const commune = await at.as('chutichxa');
  expect((await commune.get('/notices?kind=campaign')).body).toContain('Rà soát quý I');
  const own = (await commune.get(campaign)).body;
  expect(own).toContain('UBND xã Tú Đoạn');
  expect(own).not.toContain('Thanh tra huyện');
});

test('đợt rà soát đếm cả đơn thuộc thẩm quyền chưa mở vụ việc; kế hoạch của đợt được đếm; quá hạn thì nêu rõ', async () => {
  const letter = await aPetition(handler, {
    statedKind: 'complaint',
    receivedOn: '04/03/2024',
    summary: 'Khiếu nại việc kiểm đếm thiếu 45 m² đất',
    respondentName: 'Chủ tịch Ủy ban nhân dân huyện Lộc Bình',
  });
  await handler.post(`${letter}/classify`, {
    version: hidden((await handler.get(`${letter}/classify`)).body, 'version'),
    kind: 'complaint',
    eligible: 'yes',
    competent: 'yes',
    outcome: 'accept',
    happenedOn: '05/03/2024',
  });
  const pending = (await head.get('/backlog?filled=no')).body;
  expect(pending).toContain(`/backlog/petition/${letter.split('/').at(-1)}`);
  const form = (await head.get('/backlog/campaigns/new')).body;
  const own =
    [...form.matchAll(/<input[^>]*name="units"[^>]*>.*?<\/label>/gs)]
      .map(([text]) => text)
      .find((text) => text.includes('Ban Tiếp công dân')) ?? '';
  const unit = /value="(\d+)"/.exec(own)?.[1] ?? '';
  const days = { name: 'Rà soát của Ban', fromOn: '01/03/2024', untilOn: '14/03/2024', units: unit };
  const opened = await head.post('/backlog/campaigns/new', days);
  expect(opened.status, opened.body).toBe(303);
  const campaign = opened.location ?? '';
  const cell = async (label: string): Promise<number> =>
    Number(new RegExp(`data-label="${label}"[^>]*>(\\d+)<`).exec((await head.get(campaign)).body)?.[1]);
  const cases = await cell('Phải rà soát');
  expect((await head.get(campaign)).body).toContain('Quá hạn rà soát');
  expect(await cell('Trong kế hoạch đã duyệt')).toBe(0);
  const entry = `/backlog/petition/${letter.split('/').at(-1)}`;
  await handler.post(entry, { version: hidden((await handler.get(entry)).body, 'version'), ...written });
  const approved = await head.post('/backlog/plans/new', {
    version: hidden((await head.get('/backlog/plans/new')).body, 'version'),
    title: 'Kế hoạch của Ban',
    approvedOn: '15/03/2024',
    campaignId: campaign.split('/').at(-1) ?? '',
  });
  expect(approved.status, approved.body).toBe(303);
  expect(await cell('Phải rà soát')).toBe(cases);
  expect(await cell('Trong kế hoạch đã duyệt')).toBeGreaterThanOrEqual(2);
  expect((await head.get(approved.location ?? '')).body).toContain('đã xong 0, quá thời hạn của kế hoạch 0');
  const late = await handler.post(entry, {
    version: hidden((await handler.get(entry)).body, 'version'),
    ...written,
    finishBy: '14/03/2024',
  });
  expect(late.status).toBe(303);
  expect((await head.get('/backlog?filled=late')).body).toContain(entry);
});

test('ghi kế hoạch khi còn là đơn, mở vụ việc rồi không phải ghi lại', async () => {
  const letter = await aPetition(handler, {
    statedKind: 'complaint',
    receivedOn: '04/03/2024',
    summary: 'Khiếu nại việc cắt hỗ trợ tái định cư',
    respondentName: 'Chủ tịch Ủy ban nhân dân huyện Lộc Bình',
  });
  await handler.post(`${letter}/classify`, {
    version: hidden((await handler.get(`${letter}/classify`)).body, 'version'),
    kind: 'complaint',
    eligible: 'yes',
    competent: 'yes',
    outcome: 'accept',
    happenedOn: '05/03/2024',
  });
  const asLetter = `/backlog/petition/${letter.split('/').at(-1)}`;
  const causes = 'Bị cắt hỗ trợ khi chuyển sang đợt hai của dự án';
  const version = hidden((await handler.get(asLetter)).body, 'version');
  expect((await handler.post(asLetter, { version, ...written, causes })).status).toBe(303);
  const opened = await openedCase(handler, letter);
  const asCase = `/backlog/case/${opened.split('/').at(-1)}`;
  const register = (await handler.get('/backlog?filled=yes')).body;
  expect(register).toContain(asCase);
  expect(register).toContain(causes);
  expect((await handler.get(asCase)).body).toContain(causes);
  const direction = 'Phương hướng của vụ việc';
  const seen = hidden((await handler.get(asCase)).body, 'version');
  expect((await handler.post(asCase, { version: seen, ...written, causes, direction })).status).toBe(303);
  expect((await handler.get('/backlog?filled=yes')).body).toContain(direction);
});
