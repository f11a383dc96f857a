import type { Day } from './day.ts';
import { complaintBases } from './paper-basis-complaint.ts';
import { denunciationBases } from './paper-basis-denunciation.ts';
import { otherBases } from './paper-basis-other.ts';
import { amended, both, decree124, decree155, type PaperBasis } from './paper-basis-row.ts';
import { isInForce } from './period.ts';

const readBack = 'khoản 2 Điều 25 Luật Tiếp công dân';

const paperBases: readonly PaperBasis[] = [
  ...complaintBases,
  ...denunciationBases,
  ...otherBases,
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
