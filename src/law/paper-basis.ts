import { day, type Day } from './day.ts';
import { isInForce, type Confidence, type InForce } from './period.ts';

/** The lines "Căn cứ …" with which a paper of that form begins, by period. */
export type PaperBasis = {
  readonly form: string;
  readonly lines: readonly string[];
  readonly inForce: InForce;
  readonly confidence: Confidence;
};

const until2026 = (from: string): InForce => ({ from: day(from), until: day('2026-07-01') });
const from2026: InForce = { from: day('2026-07-01') };
const organisation = 'Luật Tổ chức chính quyền địa phương';
const denunciation = 'Luật Tố cáo ngày 12 tháng 6 năm 2018';
const amended = '(sửa đổi, bổ sung bởi Luật số 136/2025/QH15)';
const decree31 = 'Nghị định số 31/2019/NĐ-CP ngày 10 tháng 4 năm 2019 của Chính phủ';
const decree156 = `${decree31} (sửa đổi, bổ sung bởi Nghị định số 156/2026/NĐ-CP)`;
const decree124 = 'Nghị định số 124/2020/NĐ-CP ngày 19 tháng 10 năm 2020 của Chính phủ';
const decree155 = `${decree124} (sửa đổi, bổ sung bởi Nghị định số 155/2026/NĐ-CP)`;

const both = (
  form: string,
  from: string,
  before: readonly string[],
  after: readonly string[],
): PaperBasis[] => [
  { form, lines: before, inForce: until2026(from), confidence: 'high' },
  { form, lines: after, inForce: from2026, confidence: 'high' },
];
const of = (article: string): readonly [string, string] => [
  `Điều ${article} ${denunciation}`,
  `Điều ${article} ${denunciation} ${amended}`,
];
const readBack = 'khoản 2 Điều 25 Luật Tiếp công dân';
const [accept, acceptNow] = of('29');
const [extend, extendNow] = of('30');
const [verify, verifyNow] = of('31');

export const paperBases: readonly PaperBasis[] = [
  ...both(
    'NĐ124-03',
    '2020-12-10',
    ['Điều 27 Luật Khiếu nại', `Điều 16 ${decree124}`],
    [`Điều 27 Luật Khiếu nại ${amended}`, `Điều 16 ${decree155}`],
  ),
  ...both(
    'NĐ124-04',
    '2020-12-10',
    ['Điều 11, Điều 27 Luật Khiếu nại'],
    [`Điều 11, Điều 27 Luật Khiếu nại ${amended}`],
  ),
  ...both(
    'NĐ31-01',
    '2019-05-28',
    [organisation, extend, `Điều 3 ${decree31}`],
    [organisation, extendNow, `Điều 3 ${decree156}`],
  ),
  ...both(
    'NĐ31-04',
    '2019-05-28',
    [organisation, accept, `Điều 9 ${decree31}`],
    [organisation, acceptNow, `Điều 9 ${decree156}`],
  ),
  ...both(
    'NĐ31-07',
    '2019-05-28',
    [organisation, verify, `Điều 10 ${decree31}`],
    [organisation, verifyNow, `Điều 10 ${decree156}`],
  ),
  ...both(
    'NĐ31-09',
    '2019-05-28',
    [denunciation, `Điều 15 ${decree31}`],
    [`${denunciation} ${amended}`, `Điều 15 ${decree156}`],
  ),
  ...both('NĐ31-05', '2019-05-28', [denunciation], [`${denunciation} ${amended}`]),
  ...both(
    'TH-02',
    '2014-07-01',
    ['Luật Tiếp công dân năm 2013', 'Nghị định số 64/2014/NĐ-CP, Điều 15'],
    ['Luật Tiếp công dân'],
  ),
  ...both('TH-12', '2014-07-01', [readBack], [readBack, 'khoản 1 Điều 14 Nghị định số 154/2026/NĐ-CP']),
  ...both('TH-14', '2019-01-01', ['Luật Tố cáo'], [`Luật Tố cáo ${amended}`]),
];

/** The first lines of legal basis for a paper of that form drawn up on that day; none where the table is silent. */
export function paperBasis(form: string, on: Day): readonly string[] {
  return paperBases.find((row) => row.form === form && isInForce(row.inForce, on))?.lines ?? [];
}
