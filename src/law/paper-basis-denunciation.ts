import { day } from './day.ts';
import { amended, both, decree156, decree31, organisation, type PaperBasis } from './paper-basis-row.ts';

const law = 'Luật Tố cáo ngày 12 tháng 6 năm 2018';
const decreeFrom = '2019-05-28';
const police = 'Điều 6 Thông tư số 145/2020/TT-BCA ngày 29 tháng 12 năm 2020 của Bộ trưởng Bộ Công an';

/** An article of the law and one of the decree, in their words before and from 01/07/2026. */
const cited = (
  form: string,
  { law: article, decree }: { law: string; decree?: string },
  { decision = false } = {},
): PaperBasis[] => {
  const head = decision ? [organisation] : [];
  const lawLine = `${article ? `${article} ` : ''}${law}`;
  const decreeLine = (text: string) => (decree === undefined ? [] : [`${decree ? `${decree} ` : ''}${text}`]);
  return both(
    form,
    decreeFrom,
    [...head, lawLine, ...decreeLine(decree31)],
    [...head, `${lawLine} ${amended}`, ...decreeLine(decree156)],
  );
};
const decision = { decision: true };

/** Denunciations: acceptance, verification, suspension, conclusion, protection. */
export const denunciationBases: readonly PaperBasis[] = [
  ...cited('NĐ31-01', { law: 'Điều 30', decree: 'Điều 3' }, decision),
  ...cited('NĐ31-04', { law: 'Điều 29', decree: 'Điều 9' }, decision),
  ...cited('NĐ31-05', { law: '' }),
  ...cited('NĐ31-07', { law: 'Điều 31', decree: 'Điều 10' }, decision),
  ...cited('NĐ31-09', { law: '', decree: 'Điều 15' }),
  ...cited('TC-GIAO-KIEMTRA', { law: 'khoản 2 Điều 25', decree: 'Điều 20' }),
  ...cited('TC-CHUYEN-D25', { law: 'khoản 2 Điều 25', decree: 'Điều 20' }),
  ...cited('TC-GIAO-XM', { law: 'khoản 2 Điều 31', decree: 'Điều 10' }),
  ...cited('TC-TDC', { law: 'khoản 1 Điều 34', decree: '' }, decision),
  ...cited('TC-TIEPTUC', { law: 'khoản 2 Điều 34', decree: '' }, decision),
  ...cited('TC-DINHCHI', { law: 'khoản 3 Điều 34', decree: '' }, decision),
  ...cited('TC-TIEPTUC-RUT', { law: 'khoản 3 Điều 33', decree: 'Điều 4' }),
  ...cited('TC-TB-KETLUAN', { law: 'khoản 3 Điều 35' }),
  ...cited('TC-XULY', { law: 'Điều 36', decree: 'Điều 18' }, decision),
  ...cited('TC-CQDT', { law: 'khoản 1 Điều 27 và khoản 2 Điều 36' }),
  ...cited('TC-THEODOI', { law: 'Điều 44', decree: 'Điều 18' }),
  ...cited('TC-KHONG-GQLAI', { law: 'khoản 2 Điều 37' }),
  ...cited('TC-CHUYEN-HOSO', { law: 'Điều 37 và Điều 38' }),
  ...cited('TC-YEUCAU-BC', { law: 'khoản 2 Điều 38' }),
  ...cited('TC-BAOVE-QD', { law: 'Điều 51 và Điều 52', decree: 'Điều 7' }, decision),
  ...cited('TC-BAOVE-KHONG', { law: 'khoản 3 Điều 51' }),
  ...cited('TC-BAOVE-THAYDOI', { law: 'Điều 54' }, decision),
  ...cited('TC-BAOVE-CHAMDUT', { law: 'Điều 54' }, decision),
  {
    form: 'TC-BAOVE-CA',
    lines: [`Điều 51 ${law}`, police],
    inForce: { from: day('2021-02-15'), until: day('2026-07-01') },
    confidence: 'high',
  },
  {
    form: 'TC-BAOVE-CA',
    lines: [`Điều 51 ${law} ${amended}`, police],
    inForce: { from: day('2026-07-01') },
    confidence: 'high',
  },
];
