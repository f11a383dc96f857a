import { beforeAll, expect, test } from 'vitest';
import { aCase } from './a-case.ts';
import { readable } from './doors.ts';
import { hidden, testSite, type Client } from './site.ts';

let handler: Client;
let chairman: Client;
let clerk: Client;
let file = '';

beforeAll(async () => {
  const at = await testSite();
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
  const page = (await chairman.get(opened.location ?? '')).body;
  expect(page).toMatch(/data-label="Đã ghi phương hướng"[^>]*>1</);
});
