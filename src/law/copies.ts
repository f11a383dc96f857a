import { between, since } from './deadline-rule.ts';
import type { Day } from './day.ts';
import { isInForce, type Confidence, type InForce } from './period.ts';

/** Who may have to get a paper of a case, in the words officials use. */
export const copyNames = {
  petitioner: 'người khiếu nại, kiến nghị, phản ánh; các bên tranh chấp',
  representative: 'người khiếu nại (nhiều người có người đại diện thì một người đại diện)',
  respondent: 'người bị khiếu nại',
  accused: 'người bị tố cáo',
  'accused.extract': 'người bị tố cáo (bản trích)',
  denouncer: 'người tố cáo (gửi riêng)',
  concerned: 'người có quyền, nghĩa vụ liên quan; cơ quan, tổ chức có liên quan',
  superior: 'thủ trưởng cấp trên trực tiếp của người giải quyết',
  inspectorate: 'thanh tra nhà nước cùng cấp',
  'inspectorate.superior': 'thanh tra cấp trên',
  firstResolver: 'người giải quyết lần đầu',
  referrer: 'cơ quan, tổ chức, cá nhân có thẩm quyền chuyển đơn đến',
  managingBody: 'cơ quan quản lý người bị tố cáo',
  protected: 'người được bảo vệ',
  executor: 'người có trách nhiệm thi hành',
} as const;
export type Copied = keyof typeof copyNames;

/** Who gets a paper of a case by law. */
export type CopyRule = {
  readonly id: string;
  readonly forms: readonly string[];
  /** Only of complaints against discipline, or only of the others; of all cases without. */
  readonly discipline?: boolean;
  /** Named in the paper itself: addressed, or to carry it out ("Như Điều …", "Như trên"). */
  readonly named: readonly Copied[];
  /** Listed under "Nơi nhận". */
  readonly listed: readonly Copied[];
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
  readonly note?: string;
};

const law = 'Luật Khiếu nại 2011';
const decree = 'Nghị định 124/2020/NĐ-CP';
const denunciation = 'Luật Tố cáo 2018';
const decree31 = 'Nghị định 31/2019/NĐ-CP';
const acceptance = ['NĐ124-03', 'NĐ124-04'];

export const copyRules: readonly CopyRule[] = [
  {
    id: 'NN-KN-THULY',
    forms: acceptance,
    discipline: false,
    named: ['representative'],
    listed: ['referrer', 'inspectorate'],
    basis: `${law}, Điều 27, Điều 36; ${decree}, Điều 16`,
    inForce: since('2012-07-01'),
    confidence: 'high',
  },
  {
    id: 'NN-KNKL-THULY',
    forms: acceptance,
    discipline: true,
    named: ['petitioner'],
    listed: [],
    basis: `${law}, Điều 50; ${decree}, Điều 16`,
    inForce: since('2012-07-01'),
    confidence: 'high',
  },
  {
    id: 'NN-KN-TDC-THIHANH',
    forms: ['NĐ124-11', 'NĐ124-12'],
    named: ['petitioner', 'respondent', 'executor'],
    listed: ['concerned'],
    basis: `${law}, Điều 35; ${decree}, Điều 26`,
    inForce: since('2012-07-01'),
    confidence: 'high',
  },
  {
    id: 'NN-KN-DOITHOAI',
    forms: ['KN-TB-DOITHOAI'],
    named: ['petitioner', 'respondent'],
    listed: ['concerned'],
    basis: `${law}, Điều 30 khoản 2; ${decree}, Điều 28 khoản 2`,
    inForce: since('2012-07-01'),
    confidence: 'high',
  },
  {
    id: 'NN-KN-DINHCHI',
    forms: ['KN-DINHCHI'],
    named: ['petitioner', 'respondent'],
    listed: ['referrer', 'inspectorate'],
    basis: 'Thông tư 07/2013/TT-TTCP, Điều 19',
    inForce: between('2012-07-01', '2026-07-01'),
    confidence: 'medium',
  },
  {
    id: 'NN-KN-TDC-GIAIQUYET',
    forms: ['NĐ124-14a', 'NĐ124-14b'],
    named: ['petitioner', 'respondent'],
    listed: ['concerned'],
    basis: `${decree}, Điều 28b (bổ sung bởi Nghị định 155/2026/NĐ-CP, Điều 12)`,
    inForce: since('2026-07-01'),
    confidence: 'high',
    note: 'Người khiếu nại chết, tổ chức giải thể: gửi Ủy ban nhân dân cấp xã nơi cư trú cuối cùng, nơi đặt trụ sở cuối cùng.',
  },
  {
    id: 'NN-KN1-QD',
    forms: ['NĐ124-15'],
    discipline: false,
    named: ['petitioner', 'respondent'],
    listed: ['superior', 'referrer', 'concerned', 'inspectorate'],
    basis: `${law}, Điều 32; ${decree}, Điều 29 khoản 2 điểm a, Mẫu số 15`,
    inForce: since('2012-07-01'),
    confidence: 'high',
  },
  {
    id: 'NN-KNKL1-QD',
    forms: ['NĐ124-15'],
    discipline: true,
    named: ['petitioner', 'respondent'],
    listed: ['concerned'],
    basis: `${law}, Điều 54 khoản 2; ${decree}, Điều 29 khoản 2 điểm b`,
    inForce: since('2012-07-01'),
    confidence: 'high',
  },
  {
    id: 'NN-KN2-QD',
    forms: ['NĐ124-16'],
    discipline: false,
    named: ['petitioner', 'respondent', 'firstResolver'],
    listed: ['referrer', 'concerned', 'inspectorate'],
    basis: `${law}, Điều 41 khoản 1; ${decree}, Điều 29 khoản 2 điểm a, Mẫu số 16`,
    inForce: since('2012-07-01'),
    confidence: 'high',
  },
  {
    id: 'NN-KNKL2-QD',
    forms: ['NĐ124-16'],
    discipline: true,
    named: ['petitioner', 'firstResolver'],
    listed: ['concerned'],
    basis: `${law}, Điều 56 khoản 2; ${decree}, Điều 29 khoản 2 điểm b`,
    inForce: since('2012-07-01'),
    confidence: 'high',
  },
  {
    id: 'NN-KN-KETQUA',
    forms: ['KN-TB-KETQUA'],
    named: ['referrer'],
    listed: [],
    basis: `${law}, Điều 66 khoản 2; Luật Tiếp công dân 2013, Điều 27 khoản 2`,
    inForce: since('2012-07-01'),
    confidence: 'high',
  },
  {
    id: 'NN-TC-GIAHAN',
    forms: ['NĐ31-01'],
    named: ['accused'],
    listed: ['denouncer', 'concerned'],
    basis: `${denunciation}, Điều 30; ${decree31}, Điều 3`,
    inForce: since('2019-01-01'),
    confidence: 'high',
  },
  {
    id: 'NN-TC-THULY-TC',
    forms: ['NĐ31-05'],
    named: ['denouncer'],
    listed: [],
    basis: `${denunciation}, Điều 29 khoản 3; ${decree31}, Điều 9, Mẫu số 05`,
    inForce: since('2019-01-01'),
    confidence: 'high',
  },
  {
    id: 'NN-TC-THULY-BTC',
    forms: ['NĐ31-04', 'NĐ31-06', 'NĐ31-07'],
    named: ['accused'],
    listed: [],
    basis: `${denunciation}, Điều 29 khoản 3; ${decree31}, Mẫu số 04, 06, 07`,
    inForce: since('2019-01-01'),
    confidence: 'high',
    note: 'Nơi nhận không có thông tin về người tố cáo.',
  },
  {
    id: 'NN-TC-TDC',
    forms: ['TC-TDC', 'TC-TIEPTUC', 'TC-DINHCHI'],
    named: ['accused'],
    listed: ['denouncer'],
    basis: `${denunciation}, Điều 34 khoản 4`,
    inForce: since('2019-01-01'),
    confidence: 'high',
  },
  {
    id: 'NN-TC-KL',
    forms: ['NĐ31-12'],
    named: [],
    listed: ['inspectorate.superior', 'inspectorate', 'accused.extract', 'managingBody', 'concerned'],
    basis: `${denunciation}, Điều 35 khoản 3; ${decree31}, Mẫu số 12`,
    inForce: since('2019-01-01'),
    confidence: 'high',
    note: 'Người tố cáo được thông báo kết luận bằng văn bản riêng.',
  },
  {
    id: 'NN-TC-BANTRICH',
    forms: ['TC-BANTRICH'],
    named: [],
    listed: ['accused'],
    basis: `${decree31}, Mẫu số 12, ghi chú 12; ${denunciation}, Điều 40 khoản 3`,
    inForce: since('2019-01-01'),
    confidence: 'high',
  },
  {
    id: 'NN-TC-TB-KL',
    forms: ['TC-TB-KETLUAN', 'TC-KHONG-GQLAI', 'TC-BAOVE-KHONG'],
    named: ['denouncer'],
    listed: [],
    basis: `${denunciation}, Điều 35 khoản 3, Điều 37 khoản 2, Điều 51`,
    inForce: since('2019-01-01'),
    confidence: 'medium',
  },
  {
    id: 'NN-TC-BAOVE',
    forms: ['TC-BAOVE-QD'],
    named: ['executor'],
    listed: ['protected', 'concerned'],
    basis: `${denunciation}, Điều 52`,
    inForce: since('2019-01-01'),
    confidence: 'high',
  },
  {
    id: 'NN-PA',
    forms: ['PA-TRALOI', 'PA-TINHTRANG'],
    named: ['petitioner'],
    listed: ['referrer'],
    basis: 'Luật Tiếp công dân 2013, Điều 27 khoản 2, Điều 28',
    inForce: since('2014-07-01'),
    confidence: 'medium',
  },
  {
    id: 'NN-DD-QD',
    forms: ['DD-THULY', 'DD-QD'],
    named: ['petitioner', 'respondent'],
    listed: ['concerned'],
    basis: 'Luật Đất đai 2024, Điều 236; Nghị định 151/2025/NĐ-CP',
    inForce: since('2012-07-01'),
    confidence: 'low',
  },
];

/** Who gets a paper of that form by the law of the day; undefined where no text says it. */
export const copiesOn = (form: string, on: Day, { discipline = false } = {}): CopyRule | undefined =>
  copyRules.find(
    (rule) =>
      rule.forms.includes(form) &&
      (rule.discipline ?? discipline) === discipline &&
      isInForce(rule.inForce, on),
  );
