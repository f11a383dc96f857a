import { day } from './day.ts';
import { amended, both, decree124, decree155, organisation, type PaperBasis } from './paper-basis-row.ts';

const law = 'Luật Khiếu nại ngày 11 tháng 11 năm 2011';
const decreeFrom = '2020-12-10';

/** An article of the law and one of the decree, in their words before and from 01/07/2026. */
const cited = (
  form: string,
  { law: articles, decree }: { law?: string; decree?: string },
  { decision = false, confidence = 'high' as PaperBasis['confidence'] } = {},
): PaperBasis[] => {
  const head = decision ? [organisation] : [];
  const lawLine = articles === undefined ? [] : [`${articles ? `${articles} ` : ''}${law}`];
  const decreeLine = (text: string) => (decree === undefined ? [] : [`${decree ? `${decree} ` : ''}${text}`]);
  return both(
    form,
    decreeFrom,
    [...head, ...lawLine, ...decreeLine(decree124)],
    [...head, ...lawLine.map((line) => `${line} ${amended}`), ...decreeLine(decree155)],
    confidence,
  );
};
const decision = { decision: true };
const whole = { law: '', decree: '' };

/** Complaints: verification, dialogue, stay, suspension, decision, execution. */
export const complaintBases: readonly PaperBasis[] = [
  ...cited('NĐ124-05', whole, decision),
  ...cited('NĐ124-07', { law: '', decree: 'Điều 21' }),
  ...cited('NĐ124-09', { law: '', decree: 'Điều 24' }, decision),
  ...cited('NĐ124-10', { law: '', decree: 'khoản 3 Điều 24' }),
  ...cited('NĐ124-11', { law: 'Điều 35', decree: 'khoản 1 Điều 26' }, decision),
  ...cited('NĐ124-12', { law: 'Điều 35', decree: 'khoản 2 Điều 26' }, decision),
  ...cited('NĐ124-14a', { law: 'Điều 11a', decree: '' }, decision),
  ...cited('NĐ124-14b', { law: 'Điều 11a', decree: '' }, decision),
  ...cited('NĐ124-15', whole, decision),
  ...cited('NĐ124-16', whole, decision),
  ...cited('KN-CHUYEN', { law: '' }, { confidence: 'medium' }),
  ...cited('KN-NHIEMVU', { law: 'Điều 29', decree: 'Điều 18' }, decision),
  ...cited('KN-KEHOACH-XM', { law: 'Điều 29', decree: '' }),
  ...cited('KN-GIAHAN-XM', whole, { ...decision, confidence: 'medium' }),
  {
    form: 'KN-PHUCTAP',
    lines: [`Điều 28 ${law} ${amended}`, `Điều 3a ${decree155}`],
    inForce: { from: day('2026-07-01') },
    confidence: 'high',
  },
  ...cited('KN-HOSO-LAN1', { law: 'Điều 15' }),
  ...cited('KN-TRACHNHIEM', { law: '', decree: 'khoản 3 Điều 4' }),
  ...cited('KN-HDTV', { law: 'khoản 2 Điều 36' }, decision),
  ...cited('KN-HDKL', { law: 'Điều 52' }),
  ...cited('KN-KH-DOITHOAI', { law: '', decree: 'Điều 28' }, { confidence: 'medium' }),
  ...cited('KN-PC-DOITHOAI', { law: '', decree: 'Điều 28' }, { confidence: 'low' }),
  ...cited('KN-TB-DOITHOAI', { law: 'Điều 30', decree: 'Điều 28' }),
  {
    form: 'KN-DINHCHI',
    lines: [organisation, `Điều 10 ${law}`, decree124],
    inForce: { from: day('2020-12-10'), until: day('2026-07-01') },
    confidence: 'high',
  },
  ...cited('KN-TB-KETQUA', { law: '' }),
  ...cited('KN-TB-TUNGNGUOI', { law: '' }),
  ...cited('KN-CHIDAO-TH', { law: 'Điều 46', decree: 'Điều 31' }),
  ...cited('KN-CUONGCHE', { law: '', decree: 'Điều 32' }, decision),
  ...cited('KN-D38', { law: '', decree: 'Điều 38' }),
];
