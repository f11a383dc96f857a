import { expect, test } from 'vitest';
import { moveWithTime } from '../../src/features/resolution/door.ts';
import { aCase, faultsIn, step } from './a-case.ts';
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

test('what the second instance decides stands in the file of the first by itself, and goes when that decision is taken back', async () => {
  const at = await testSite();
  const [handler, chairman] = [await at.as('xuly'), await at.as('chutich')];
  const first = await decidedComplaint(at, { handler, chairman }, { inForce: false });
  const second = await aCase(handler, 'complaint', {
    petition: { receivedOn: '25/01/2024' },
    open: {
      procedure: 'complaint.second',
      earlierId: first.split('/').at(-1) ?? '',
      receivedOn: '25/01/2024',
      decisionReceivedOn: '20/01/2024',
    },
  });
  const take = async (who: typeof handler, action: string, form: Record<string, string>) => {
    const reply = await step(who, second, action, form);
    expect(reply.status, `${action} ${faultsIn(reply.body)}`).toBe(303);
  };
  await take(handler, 'sort', { on: '26/01/2024' });
  await take(chairman, 'accept', { on: '29/01/2024', outsidePaper: '11/TB-UBND' });
  await take(chairman, 'verify', { on: '30/01/2024', outsidePaper: '12/QĐ-UBND' });
  await take(handler, 'meet-respondent', { on: '31/01/2024' });
  await take(handler, 'report', { on: '05/02/2024', choice: 'sai' });
  await take(chairman, 'call-dialogue', {
    on: '05/02/2024',
    outsidePaper: '13/TB-UBND',
    'dates.dialogue': '19/02/2024',
  });
  await take(chairman, 'hold-dialogue', { on: '19/02/2024' });
  await take(handler, 'draft', { on: '20/02/2024' });
  const decision = { on: '22/02/2024', choice: 'lan-hai-sai', outsidePaper: '14/QĐ-UBND' };
  await take(chairman, 'decide', decision);

  const told = (await handler.get(first)).body;
  expect(told).toContain('Công nhận, giữ nguyên');
  expect(told).toContain('14/QĐ-UBND');
  expect(told).toContain(`href="${second}"`);
  expect((await handler.get(second)).body).toContain('Ghi kết quả lần hai vào vụ việc lần đầu');
  // The two find each other, by instance, by people and by respondent.
  const id = second.split('/').at(-1) ?? '';
  expect((await handler.get(second)).body).toContain(`/resolutions?peopleOf=${id}`);
  for (const by of ['peopleOf', 'respondentOf'])
    expect((await handler.get(`/resolutions?${by}=${id}`)).body).toContain(`href="${first}"`);
  const again = await step(handler, second, 'record-first-result', { on: '23/02/2024', choice: 'annulled' });
  expect(again.status).toBe(422);
  expect(again.body).toContain('Kết quả lần hai đã được ghi');

  // Time finds nothing more to do, however often it looks.
  await moveWithTime(at.site.db);
  await moveWithTime(at.site.db);
  const page = (await chairman.get(second)).body;
  const wrong = [...page.matchAll(/\/void\/(\d+)/g)].at(-1)?.[1] ?? '';
  const where = `${second}/void/${wrong}`;
  const reply = await chairman.post(where, {
    resolutionId: second.split('/').at(-1) ?? '',
    version: hidden((await chairman.get(where)).body, 'version'),
    stepId: wrong,
    reason: 'Ghi nhầm quyết định',
  });
  expect(reply.status, faultsIn(reply.body)).toBe(303);
  expect((await handler.get(first)).body).not.toContain('Công nhận, giữ nguyên');
});
