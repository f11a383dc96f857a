import type { Day } from './day.ts';
import { complaintBases } from './paper-basis-complaint.ts';
import {
  amended,
  both,
  decree124,
  decree155,
  decree156,
  decree31,
  organisation,
  type PaperBasis,
} from './paper-basis-row.ts';
import { isInForce } from './period.ts';

const denunciation = 'Luật Tố cáo ngày 12 tháng 6 năm 2018';
const of = (article: string): readonly [string, string] => [
  `Điều ${article} ${denunciation}`,
  `Điều ${article} ${denunciation} ${amended}`,
];
const readBack = 'khoản 2 Điều 25 Luật Tiếp công dân';
const [accept, acceptNow] = of('29');
const [extend, extendNow] = of('30');
const [verify, verifyNow] = of('31');

const paperBases: readonly PaperBasis[] = [
  ...complaintBases,
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
