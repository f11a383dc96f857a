import { day } from './day.ts';
import { amended, both, organisation, type PaperBasis } from './paper-basis-row.ts';

const reception = 'Luật Tiếp công dân ngày 25 tháng 11 năm 2013';
const regulation =
  'Nghị định số 20/2008/NĐ-CP ngày 14 tháng 02 năm 2008 của Chính phủ (sửa đổi, bổ sung bởi Nghị định số 48/2013/NĐ-CP, Nghị định số 92/2017/NĐ-CP)';
const landBefore = 'Luật Đất đai ngày 29 tháng 11 năm 2013';
const landNow = 'Luật Đất đai ngày 18 tháng 01 năm 2024';
const decree43 = 'Nghị định số 43/2014/NĐ-CP ngày 15 tháng 5 năm 2014 của Chính phủ';
const decree102 = 'Nghị định số 102/2024/NĐ-CP ngày 30 tháng 7 năm 2024 của Chính phủ';
const decree151 = 'Nghị định số 151/2025/NĐ-CP ngày 12 tháng 6 năm 2025 của Chính phủ';

const feedback = (form: string, article: string): PaperBasis[] =>
  both(
    form,
    '2014-07-01',
    [`${article} ${reception}`],
    [`${article} ${reception} ${amended}`, 'Nghị định số 154/2026/NĐ-CP'],
    'medium',
  );

const onRegulation = (form: string, article: string): PaperBasis => ({
  form,
  lines: [`${article} ${regulation}`],
  inForce: { from: day('2017-09-25') },
  confidence: 'medium',
});

const circular05 = 'Thông tư số 05/2021/TT-TTCP ngày 01 tháng 10 năm 2021 của Tổng Thanh tra Chính phủ';

/** Papers of processing when a case makes them; a petition takes its basis from its classification. */
const inCase = (form: string, line: string): PaperBasis => ({
  form: `${form}.case`,
  lines: [line, circular05],
  inForce: { from: day('2021-11-15') },
  confidence: 'medium',
});

/** The resolution of a land dispute: three texts one after the other. */
const land = (form: string, { decision = false } = {}): PaperBasis[] => {
  const head = decision ? [organisation] : [];
  const row = (lines: readonly string[], from: string, until?: string): PaperBasis => ({
    form,
    lines: [...head, ...lines],
    inForce: { from: day(from), ...(until === undefined ? {} : { until: day(until) }) },
    confidence: 'medium',
  });
  return [
    row([`Điều 203 ${landBefore}`, decree43], '2014-07-01', '2024-08-01'),
    row([`Điều 236 ${landNow}`, decree102], '2024-08-01', '2025-07-01'),
    row([`Điều 236 ${landNow}`, decree102, decree151], '2025-07-01'),
  ];
};

/** Proposals, feedback, also on administrative regulations, and land disputes. */
export const otherBases: readonly PaperBasis[] = [
  ...feedback('PA-GIAO', 'điểm a khoản 2 Điều 26'),
  ...feedback('PA-TINHTRANG', 'khoản 1 Điều 28'),
  ...feedback('PA-TRALOI', 'Điều 26 và Điều 28'),
  onRegulation('PA-TINHTRANG.QDHC', 'khoản 2 Điều 12'),
  onRegulation('PA-TRALOI.QDHC', 'Điều 14'),
  onRegulation('PA-CHUYEN-QDHC', 'điểm d khoản 1 Điều 9'),
  inCase('TT05-01', 'Điều 26 Luật Tiếp công dân'),
  inCase('TT05-02', 'Điều 26 Luật Tiếp công dân'),
  inCase('TT05-03', 'khoản 2 Điều 24 Luật Tố cáo'),
  inCase('TT05-04', 'điểm b khoản 2 Điều 26 Luật Tiếp công dân'),
  {
    form: '01/TCD.case',
    lines: ['điểm h khoản 1 Điều 4 Nghị định số 154/2026/NĐ-CP'],
    inForce: { from: day('2026-07-01') },
    confidence: 'high',
  },
  ...land('DD-THULY'),
  ...land('DD-GIAO'),
  ...land('DD-QD', { decision: true }),
];
