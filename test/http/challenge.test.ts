import { expect, test } from 'vitest';
import { step } from './a-case.ts';
import { decidedComplaint } from './a-decision.ts';
import { hidden, testSite } from './site.ts';

test('what became of a decision is recorded once, with its reason, counted, and taken back when it was a mistake', async () => {
  const at = await testSite();
  const [handler, chairman] = [await at.as('xuly'), await at.as('chutich')];
  const file = await decidedComplaint(at, { handler, chairman });
  const form = {
    resolutionId: file.split('/').at(-1) ?? '',
    result: 'court-annulled-part',
    reason: 'chung-cu',
    bodyName: 'Tòa án nhân dân tỉnh Lạng Sơn',
    number: '05/2024/HC-ST',
    decidedOn: '08/03/2024',
  };
  for (const [change, message] of [
    [{ reason: '' }, 'Chọn nhóm lý do'],
    [{ result: 'gì đó' }, 'Chọn kết quả trong danh mục'],
    [{ decidedOn: '01/01/2024' }, 'Không thể trước ngày quyết định'],
    [{ decidedOn: '01/04/2024' }, 'Không được sau ngày hôm nay'],
    [{ number: '' }, 'Nhập số, ký hiệu'],
  ] as const) {
    const reply = await handler.post(`${file}/challenges/new`, { ...form, ...change });
    expect(reply.status, message).toBe(422);
    expect(reply.body).toContain(message);
    expect(reply.body).toContain('Tòa án nhân dân tỉnh Lạng Sơn');
  }
  const both = await Promise.all([0, 1].map(() => handler.post(`${file}/challenges/new`, form)));
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 422]);
  expect((await handler.get(file)).body).toContain('Tòa án hủy một phần');
  expect((await handler.get('/challenges')).body).toContain(
    '1 trong 1 quyết định đã có kết quả xem xét (100%)',
  );

  const where =
    /href="(\/resolutions\/\d+\/challenges\/\d+\/void)"/.exec((await handler.get(file)).body)?.[1] ?? '';
  const page = (await handler.get(where)).body;
  const challengeId = hidden(page, 'challengeId');
  await handler.post(where, { challengeId, version: hidden(page, 'version'), reason: 'Ghi nhầm bản án' });
  expect((await handler.get('/challenges')).body).toContain('0 trong 0 quyết định');

  const review = {
    on: '11/03/2024',
    asked: 'unlawfulResolution',
    'facts.unlawfulResolution': 'on',
    outsidePaper: '9/UBND',
  };
  const opened = await step(chairman, file, 'open-review', review);
  expect(opened.status, opened.body.slice(0, 4_000)).toBe(303);
  const ended = await handler.post(`${file}/challenges/new`, {
    ...form,
    result: 'upheld',
    reason: '',
    number: '10',
    decidedOn: '13/03/2024',
  });
  expect(ended.status, ended.body.slice(0, 4_000)).toBe(303);
  expect((await handler.get(file)).body).toContain('Đã xem xét lại');
});
