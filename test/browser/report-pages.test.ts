import { beforeAll, expect, test } from 'vitest';
import { getReportForm } from '../../src/law/reports/forms.ts';
import { isLeaf } from '../../src/law/reports/evaluate.ts';
import { hidden, type Client } from '../http/site.ts';
import { faultsAt } from './faults.ts';
import { browserSite, signIn } from './site.ts';

const { site, open } = browserSite({ petitions: 20 });
// The units of the demo district, in the order in which they were made.
const [committee, board, inspectorate, office, commune] = [1, 2, 3, 4, 22];
const at = (unit: number | undefined, period = 'Q1-2024'): string => `/submissions/${unit}/${period}`;

async function signs(who: Client, address: string, more: Record<string, string> = {}): Promise<string> {
  const { body } = await who.get(address);
  const notes = { version: hidden(body, 'version'), notes: 'Các đơn vị chưa gửi sẽ bổ sung.' };
  if (Object.keys(more).length === 0) expect((await who.post(`${address}/notes`, notes)).status).toBe(303);
  const page = (await who.get(address)).body;
  const form = { seen: hidden(page, 'seen'), last: hidden(page, 'last'), number: '12/BC', ...more };
  expect((await who.post(`${address}/send`, form)).status).toBe(303);
  return /\/sent\/(\d+)/.exec((await who.get(address)).body)?.[1] ?? '';
}

let replaced: string;
let consolidated: string;

beforeAll(async () => {
  const [head, chairman, inspector] = [
    await site().as('truongban'),
    await site().as('chutich'),
    await site().as('thanhtra'),
  ];
  await signs(head, at(board));
  replaced = await signs(head, at(board), { number: '13/BC', reason: 'Bổ sung một đơn vào sổ muộn.' });
  const { columns } = getReportForm('TT-01-2024', '01/XLD');
  const cells = Object.fromEntries(columns.filter(isLeaf).map(({ id }) => [`cells.${id}`, '0']));
  const typed = { version: '0', ...cells, 'cells.c3': '7', 'cells.c5': '7' };
  expect((await chairman.post(`${at(commune)}/entries/01-XLD`, typed)).status).toBe(303);
  await signs(chairman, at(commune));
  consolidated = await signs(chairman, at(committee));
  await signs(head, at(board, 'T02-2024'));
  await signs(inspector, at(inspectorate, 'T02-2024'));
  const reason = { reason: 'Thiếu số liệu tiếp định kỳ của Chủ tịch.' };
  expect((await inspector.post(`${at(board, 'T02-2024')}/return`, reason)).status).toBe(303);
  const message = { message: 'Đề nghị gửi trước ngày 17/3.' };
  expect((await chairman.post(`${at(office)}/urge`, message)).status).toBe(303);
}, 120_000);

const pagesOf: readonly [string, string, () => string[]][] = [
  [
    'truongban',
    'bản thảo, bản đã gửi, danh sách của ô, báo cáo tháng bị trả',
    () => [
      '/',
      '/submissions?year=2023',
      at(board),
      `${at(board)}?form=01-XLD`,
      at(board, 'T02-2024'),
      `${at(board)}/sent/${replaced}?form=01-XLD`,
      `${at(board)}/sent/${replaced}/01-XLD/c3`,
      `${at(board)}/sent/${replaced}/01-XLD/c22`,
      `${at(board)}/narrative`,
      at(board, 'M6-2024'),
    ],
  ],
  [
    'chutich',
    'tổng hợp, nhập thay, tải tệp lên, trả lại, đôn đốc',
    () => [
      '/submissions',
      at(committee),
      `${at(committee)}/sent/${consolidated}?form=01-XLD`,
      at(committee, 'T02-2024'),
      at(board),
      at(office),
      `${at(commune)}?form=01-XLD`,
      `${at(commune)}/entries/01-XLD`,
      `${at(commune)}/narrative`,
    ],
  ],
  ['thanhtra', 'chặng của Thanh tra', () => ['/submissions', at(inspectorate, 'T02-2024'), '/leader']],
];

test.each(pagesOf)(
  'các trang báo cáo của $0, $1: không lỗi tiếp cận nghiêm trọng, không lỗi script, không cuộn ngang ở 390 px',
  { timeout: 120_000 },
  async (login, _what, addresses) => {
    const page = await (await open()).newPage();
    await signIn(page, login);
    const found: string[] = [];
    for (const address of addresses()) found.push(...(await faultsAt(page, address)));
    expect(found).toEqual([]);
  },
);
