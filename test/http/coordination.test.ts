import { beforeAll, expect, test } from 'vitest';
import { aCase } from './a-case.ts';
import { onCase } from './a-verification.ts';
import { hidden, testSite, type Client } from './site.ts';

let handler: Client;
let chairman: Client;
let other: Client;

beforeAll(async () => {
  const at = await testSite();
  handler = await at.as('xuly');
  chairman = await at.as('chutich');
  other = await at.as('vanthu');
});

async function ask(file: string, form: Record<string, string> = {}) {
  const page = (await handler.get(`${file}/coordination`)).body;
  const unit = /<option value="(\d+)"[^>]*>[^<]*Tú Đoạn/.exec(page)?.[1] ?? '';
  return onCase(handler, file, 'coordination', {
    kind: 'documents',
    askedUnitId: unit,
    about: 'Trích lục bản đồ địa chính thửa 12',
    askedOn: '06/03/2024',
    ...form,
  });
}

test('yêu cầu có hạn 07 ngày theo luật; quá hạn thì đôn đốc; lỗi báo ngay tại ô', async () => {
  const file = await aCase(handler, 'complaint');
  const bad = await ask(file, { about: '', askedOn: '20/03/2024' });
  expect(bad.status).toBe(422);
  expect(bad.body).toContain('Ghi nội dung yêu cầu');
  const tooLate = await ask(file, { dueOn: '30/04/2024' });
  expect(tooLate.body).toContain('Chậm nhất ngày 13/03/2024');
  const asked = await ask(file);
  expect(asked.status).toBe(303);
  const where = asked.location ?? '';
  expect((await handler.get(file)).body).toContain('Trích lục bản đồ địa chính thửa 12');
  expect((await handler.get(where)).body).toContain('13/03/2024');
  const id = where.split('/').at(-1) ?? '';
  const version = hidden((await handler.get(where)).body, 'version');
  const early = await handler.post(`${where}/urge`, { id, version, urgedOn: '12/03/2024' });
  expect(early.status).toBe(422);
  const both = await Promise.all(
    [1, 2].map(() => handler.post(`${where}/urge`, { id, version, urgedOn: '15/03/2024' })),
  );
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
  expect((await handler.get(where)).body).toContain('lần 1');
  const notAsked = await handler.post(`${where}/answer`, {
    id,
    version: hidden((await handler.get(where)).body, 'version'),
    answer: 'Không phải việc của tôi',
    answeredOn: '15/03/2024',
    responsible: 'Ông A',
  });
  expect(notAsked.status).toBe(403);
  expect((await chairman.get(where)).status).toBe(200);
});

test('yêu cầu về tố cáo: chức vụ không xử lý tố cáo không thấy', async () => {
  const asked = await ask(await aCase(handler, 'denunciation'), { dueOn: '20/03/2024' });
  expect(asked.status).toBe(303);
  expect((await other.get(asked.location ?? '')).status).toBe(404);
});
