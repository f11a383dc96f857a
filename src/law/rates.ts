import { between, since } from './deadline-rule.ts';
import type { Day } from './day.ts';
import { isInForce, type Confidence, type InForce } from './period.ts';

/** How a rate is defined in one period: the columns of the report forms, or the register where the forms do not give it. */
export type RateRule = {
  readonly id: string;
  readonly rate: Rate;
  readonly numerator: string;
  readonly denominator: string;
  /** The register gives it; the forms of the period do not. */
  readonly fromRegister: boolean;
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
  readonly note?: string;
};

export const rateNames = {
  R1: 'Tỷ lệ giải quyết khiếu nại',
  R2: 'Tỷ lệ giải quyết tố cáo',
  R3: 'Tỷ lệ giải quyết khiếu nại, tố cáo',
  R4: 'Tỷ lệ giải quyết đúng thời hạn',
  R5: 'Tỷ lệ thi hành quyết định giải quyết khiếu nại',
  R6: 'Tỷ lệ thực hiện kết luận, quyết định xử lý tố cáo',
  R7: 'Tỷ lệ thi hành chung',
  R8: 'Tỷ lệ giải quyết kiến nghị, phản ánh',
  R9: 'Tỷ lệ quyết định lần đầu bị sửa, hủy',
} as const;
export type Rate = keyof typeof rateNames;

const before = between('2021-05-10', '2025-09-30');
const now = since('2025-09-30');
const oldForms = 'Thông tư 02/2021/TT-TTCP, Thông tư 01/2024/TT-TTCP';
const newForms = 'Thông tư 06/2025/TT-TTCP';
const register = 'sổ theo dõi: vụ việc giải quyết xong trong kỳ (quyết định, kết luận, đình chỉ)';
const open = 'sổ theo dõi: vụ việc còn đầu kỳ và thụ lý trong kỳ';
const noFormula = 'Pháp luật không nêu công thức; định nghĩa theo cột biểu, luôn ghi rõ tử số, mẫu số.';

type Definition = readonly [numerator: string, denominator: string];
type Terms = {
  readonly before: Definition;
  readonly now: Definition;
  readonly confidence: Confidence;
  readonly fromRegister: boolean;
  readonly note?: string;
};

const define = (rate: Rate, terms: Terms): RateRule[] => [
  {
    id: `${rate}-2021`,
    rate,
    numerator: terms.before[0],
    denominator: terms.before[1],
    fromRegister: false,
    basis: oldForms,
    inForce: before,
    confidence: terms.confidence,
    ...(terms.note ? { note: terms.note } : {}),
  },
  {
    id: `${rate}-2025`,
    rate,
    numerator: terms.now[0],
    denominator: terms.now[1],
    fromRegister: terms.fromRegister,
    basis: newForms,
    inForce: now,
    confidence: terms.confidence,
    ...(terms.note ? { note: terms.note } : {}),
  },
];

const resolved = (confidence: Confidence = 'medium') =>
  ({ now: [register, open], confidence, fromRegister: true, note: noFormula }) as const;

/** The rates, each with its definition before and since 30/09/2025. Cases carried over count in the denominator. */
export const rateRules: readonly RateRule[] = [
  ...define('R1', { before: ['01/KQGQ c5 + c6', '01/KQGQ c4'], ...resolved() }),
  ...define('R2', { before: ['03/KQGQ c6', '03/KQGQ c4'], ...resolved() }),
  ...define('R3', {
    before: ['01/KQGQ c5 + c6 và 03/KQGQ c6', '01/KQGQ c4 và 03/KQGQ c4'],
    ...resolved(),
  }),
  ...define('R4', {
    before: ['01/KQGQ c25 và 03/KQGQ c30', '01/KQGQ c25 + c26 và 03/KQGQ c30 + c31'],
    now: [
      'sổ theo dõi: vụ việc giải quyết xong trong kỳ, đúng hạn',
      'sổ theo dõi: vụ việc giải quyết xong trong kỳ',
    ],
    confidence: 'medium',
    fromRegister: true,
    note: 'Từ 30/09/2025 biểu không còn cột đúng, không đúng thời hạn.',
  }),
  ...define('R5', {
    before: ['02/KQGQ c2', '02/KQGQ c1'],
    now: ['05/KQTH c2', '05/KQTH c1'],
    confidence: 'high',
    fromRegister: false,
  }),
  ...define('R6', {
    before: ['04/KQGQ c2', '04/KQGQ c1'],
    now: ['05/KQTH c17', '05/KQTH c16'],
    confidence: 'high',
    fromRegister: false,
  }),
  ...define('R7', {
    before: ['02/KQGQ c2 và 04/KQGQ c2', '02/KQGQ c1 và 04/KQGQ c1'],
    now: ['05/KQTH c2 + c17', '05/KQTH c1 + c16'],
    confidence: 'high',
    fromRegister: false,
  }),
  ...define('R8', {
    before: ['04/XLD c19', '04/XLD c15'],
    now: [
      'sổ theo dõi: kiến nghị, phản ánh đã trả lời trong kỳ',
      'sổ theo dõi: kiến nghị, phản ánh thuộc trách nhiệm còn đầu kỳ và nhận trong kỳ',
    ],
    confidence: 'medium',
    fromRegister: true,
  }),
  ...define('R9', {
    before: ['01/KQGQ c24', '01/KQGQ c23 + c24'],
    now: ['03/GQKN c12', '03/GQKN c11 + c12'],
    confidence: 'medium',
    fromRegister: false,
  }),
];

/** A target for a rate: reached at the number, or only above it. */
export type RateTarget = {
  readonly id: string;
  readonly rate: Rate;
  readonly percent: number;
  readonly inclusive: boolean;
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
};

export const rateTargets: readonly RateTarget[] = [
  {
    id: 'CT-R3',
    rate: 'R3',
    percent: 90,
    inclusive: true,
    basis: 'Kế hoạch, mục II.2.2 ("đạt từ 90% trở lên")',
    inForce: between('2024-01-01', '2025-01-01'),
    confidence: 'high',
  },
  {
    id: 'CT-R7',
    rate: 'R7',
    percent: 90,
    inclusive: false,
    basis: 'Kế hoạch, mục II.2.2 ("đạt trên 90%")',
    inForce: between('2024-01-01', '2025-01-01'),
    confidence: 'high',
  },
];

/** The definition of the rate on the day. */
export function rateOn(rate: Rate, on: Day): RateRule | undefined {
  return rateRules.find((rule) => rule.rate === rate && isInForce(rule.inForce, on));
}

/** Whether so many of so many reach the target; undefined when there is nothing to divide by. Counted in whole numbers, without rounding. */
export function meetsTarget(
  { percent, inclusive }: Pick<RateTarget, 'percent' | 'inclusive'>,
  numerator: number,
  denominator: number,
): boolean | undefined {
  if (denominator === 0) return undefined;
  const [reached, asked] = [numerator * 100, percent * denominator];
  return inclusive ? reached >= asked : reached > asked;
}
