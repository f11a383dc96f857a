import { beforeAll, expect, test } from 'vitest';
import { aReceptionBoard, type SessionIds } from '../http/a-session.ts';
import { faultsAt } from './faults.ts';
import { browserSite, signIn } from './site.ts';

const { site, open } = browserSite({ petitions: 0 });
let ids: SessionIds;

beforeAll(async () => {
  ids = await aReceptionBoard(site());
});

const pagesOf: readonly [string, string, () => string[]][] = [
  [
    'lịch',
    'tiepnhan',
    () => [
      '/sessions',
      '/sessions?view=list&month=2024-04',
      '/sessions?month=2031-01',
      '/sessions/new',
      '/sessions/series?from=01/05/2024&to=30/06/2024&monthDays=10,+25',
      `/sessions/${ids.planned}/edit`,
    ],
  ],
  [
    'buổi tiếp',
    'tiepnhan',
    () => [
      `/sessions/${ids.session}`,
      `/sessions/${ids.past}`,
      `/sessions/${ids.past}/hold`,
      `/sessions/${ids.past}/conclude`,
      `/sessions/${ids.past}/tasks/new`,
      `/papers/new?kind=TH-08&subject=session&subjectId=${ids.session}`,
    ],
  ],
  [
    'đăng ký, nơi tiếp',
    'tiepnhan',
    () => [
      '/registrations',
      '/registrations?view=decided',
      '/registrations/new',
      `/registrations/${ids.registration}`,
      '/places',
      `/places/documents/${ids.document}`,
    ],
  ],
  [
    'công bố, lùi, hủy, khai nơi tiếp',
    'truongban',
    () => [
      '/sessions/publish',
      `/sessions/${ids.planned}/postpone`,
      `/sessions/${ids.session}/cancel`,
      '/places/new',
      `/places/${ids.place}`,
      '/places/documents/new',
    ],
  ],
  [
    'việc được giao',
    'truongphong',
    () => ['/tasks', '/tasks?view=given', '/tasks?view=done', `/tasks/${ids.task}`],
  ],
];

test.each(pagesOf)(
  'trang %s: không lỗi tiếp cận nghiêm trọng, không lỗi script, không cuộn ngang ở 390 px',
  { timeout: 120_000 },
  async (_name, login, addresses) => {
    const page = await (await open()).newPage();
    await signIn(page, login);
    const found: string[] = [];
    for (const address of addresses()) found.push(...(await faultsAt(page, address)));
    expect(found).toEqual([]);
  },
);

test('lịch công khai: dưới 60 kB cả kiểu, không script, không lỗi tiếp cận nghiêm trọng', async () => {
  const page = await (await open()).newPage();
  let bytes = 0;
  page.on('response', async (reply) => {
    bytes += (await reply.body().catch(() => Buffer.alloc(0))).length;
  });
  expect(await faultsAt(page, '/lich-tiep-cong-dan?don-vi=ban-tcd')).toEqual([]);
  await page.getByText('Lùi lịch tiếp công dân ngày 22/03/2024').waitFor();
  expect(bytes).toBeGreaterThan(3_000);
  expect(bytes).toBeLessThan(60_000);
  expect(await page.locator('script').count()).toBe(0);
});
