import { beforeAll, expect, test } from 'vitest';
import { aCase, step } from './a-case.ts';
import { decidedComplaint } from './a-decision.ts';
import { aPetition } from './a-petition.ts';
import { testSite, type Client, type TestSite } from './site.ts';

let at: TestSite;
let handler: Client;
let chairman: Client;

beforeAll(async () => {
  at = await testSite();
  [handler, chairman] = [await at.as('xuly'), await at.as('chutich')];
});

/** The figure that opens this list. */
const figure = (page: string, href: string): number => {
  const found = new RegExp(
    `href="${href.replaceAll('&', '&amp;').replaceAll('?', '\\?')}"[^>]*>(?:<strong>)?([\\d.]+)`,
  ).exec(page);
  if (!found) throw new Error(`Nothing links to ${href}`);
  return Number(found[1]?.replaceAll('.', ''));
};
const rows = (list: string): number => {
  const table = /<tbody[^>]*>(.*?)<\/tbody>/s.exec(list)?.[1] ?? '';
  return table.split('<tr').length - 1;
};
const lists = [
  '/petitions?due=overdue&book=all',
  '/resolutions?due=overdue',
  '/petitions?due=soon&book=all',
  '/resolutions?due=soon',
  '/hotspots',
  '/petitions?crowd=yes&open=yes&book=all',
  '/executions?counted=left',
];

test('every figure opens a list of as many, and a story counted by hand changes them so', async () => {
  const before = (await chairman.get('/leader')).body;
  for (const list of lists)
    expect(rows((await chairman.get(list)).body), list).toBe(Math.min(figure(before, list), 50));

  // Two decided complaints in force, one accepted that runs, one that nobody accepted yet.
  const decided = await decidedComplaint(at, { handler, chairman });
  await decidedComplaint(at, { handler, chairman });
  const running = await aCase(handler, 'complaint');
  await step(handler, running, 'sort', { on: '05/03/2024' });
  const accepted = await step(chairman, running, 'accept', {
    on: '11/03/2024',
    outsidePaper: '7/TB-UBND ngày 11/03/2024',
  });
  expect(accepted.status, accepted.body.slice(0, 4_000)).toBe(303);
  await aCase(handler, 'complaint');
  await aPetition(await at.as('tiepnhan'), { signatoryCount: '6', summary: 'Đề nghị sửa đường liên thôn' });

  const after = (await chairman.get('/leader')).body;
  const grown = (href: string) => figure(after, href) - countedBefore(href);
  const countedBefore = (href: string) =>
    before.includes(href.replaceAll('&', '&amp;')) ? figure(before, href) : 0;
  expect(grown('/resolutions?counted=done')).toBe(2);
  expect(grown('/resolutions?counted=of')).toBe(3);
  expect(grown('/executions?counted=done')).toBe(0);
  expect(grown('/executions?counted=of')).toBe(2);
  expect(grown('/executions?counted=left')).toBe(2);
  expect(grown('/petitions?crowd=yes&open=yes&book=all')).toBe(1);
  for (const list of ['/resolutions?counted=of', '/resolutions?counted=done', '/executions?counted=of'])
    expect(rows((await chairman.get(list)).body), list).toBe(figure(after, list));

  // A decision that lays nothing down is no longer among those to execute: it neither raises nor lowers the rate.
  const nothing = await step(chairman, decided, 'note-no-obligation', {
    on: '20/02/2024',
    asked: 'noObligation',
    'facts.noObligation': 'on',
  });
  expect(nothing.status, nothing.body.slice(0, 4_000)).toBe(303);
  const last = (await chairman.get('/leader')).body;
  expect(figure(last, '/executions?counted=of')).toBe(figure(after, '/executions?counted=of') - 1);
  expect(figure(last, '/executions?counted=done')).toBe(figure(after, '/executions?counted=done'));
  // The report forms count it all the same, as due and as carried out: the page shows both and says why.
  const byForms = (page: string): number[] =>
    [...(/khiếu nại (\d+)\/(\d+) \(/.exec(page) ?? [])].slice(1).map(Number);
  const [done = 0, due = 0] = byForms(after);
  expect(byForms(last)).toEqual([done + 1, due]);
  expect(last).toContain('Biểu đếm từ ngày ban hành');
});

test('figures are those of what the reader may see, and the page says so', async () => {
  const page = (await chairman.get('/leader?map=late')).body;
  expect(page).toContain('chỉ gồm hồ sơ mà chức vụ đang chọn được xem');
  expect(page).toContain('Cách tính');
  expect(page).toContain('Giả định:');
  expect((await handler.get('/leader')).status).toBe(403);
});
