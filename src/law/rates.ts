import { between, since } from './deadline-rule.ts';
import type { Day } from './day.ts';
import { isInForce, type Confidence, type InForce } from './period.ts';
import type { Indicator } from './reports/indicators.ts';

/** What is counted: cells of the report forms, or words where only the register of cases gives it. */
export type Counted = { readonly cells: readonly string[] } | { readonly register: string };

/** How a rate is defined in one period. */
export type RateRule = {
  readonly id: string;
  readonly rate: Rate;
  readonly done: Counted;
  readonly of: Counted;
  /** The indicator that reckons it from the cells of a report and holds its target. */
  readonly indicator?: Indicator['id'];
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
const noFormula = 'Pháp luật không nêu công thức; định nghĩa theo cột biểu, luôn ghi rõ tử số, mẫu số.';

type Terms = {
  readonly before: { readonly done: readonly string[]; readonly of: readonly string[] };
  readonly now:
    | { readonly done: readonly string[]; readonly of: readonly string[] }
    | { readonly register: { readonly done: string; readonly of: string } };
  readonly confidence: Confidence;
  readonly indicator?: Indicator['id'];
  readonly note?: string;
};

function define(rate: Rate, { before: old, now: current, confidence, indicator, note }: Terms): RateRule[] {
  const common = { rate, confidence, ...(indicator ? { indicator } : {}), ...(note ? { note } : {}) };
  const counted = (cells: readonly string[]): Counted => ({ cells });
  const today =
    'register' in current
      ? { done: { register: current.register.done }, of: { register: current.register.of } }
      : { done: counted(current.done), of: counted(current.of) };
  return [
    {
      id: `${rate}-2021`,
      ...common,
      done: counted(old.done),
      of: counted(old.of),
      basis: oldForms,
      inForce: before,
    },
    { id: `${rate}-2025`, ...common, ...today, basis: newForms, inForce: now },
  ];
}

const resolved = {
  register: {
    done: 'vụ việc giải quyết xong trong kỳ (quyết định, kết luận, đình chỉ)',
    of: 'vụ việc còn đầu kỳ và thụ lý trong kỳ',
  },
} as const;

/** The rates, each with its definition before and since 30/09/2025. Cases carried over count in the denominator. */
export const rateRules: readonly RateRule[] = [
  ...define('R1', {
    before: { done: ['01/KQGQ.c5', '01/KQGQ.c6'], of: ['01/KQGQ.c4'] },
    now: resolved,
    confidence: 'medium',
    note: noFormula,
  }),
  ...define('R2', {
    before: { done: ['03/KQGQ.c6'], of: ['03/KQGQ.c4'] },
    now: resolved,
    confidence: 'medium',
    note: noFormula,
  }),
  ...define('R3', {
    before: { done: ['01/KQGQ.c5', '01/KQGQ.c6', '03/KQGQ.c6'], of: ['01/KQGQ.c4', '03/KQGQ.c4'] },
    now: resolved,
    confidence: 'medium',
    indicator: 'resolution',
    note: noFormula,
  }),
  ...define('R4', {
    before: {
      done: ['01/KQGQ.c25', '03/KQGQ.c30'],
      of: ['01/KQGQ.c25', '01/KQGQ.c26', '03/KQGQ.c30', '03/KQGQ.c31'],
    },
    now: {
      register: {
        done: 'vụ việc giải quyết xong trong kỳ, đúng hạn',
        of: 'vụ việc giải quyết xong trong kỳ',
      },
    },
    confidence: 'medium',
    note: 'Từ 30/09/2025 biểu không còn cột đúng, không đúng thời hạn.',
  }),
  ...define('R5', {
    before: { done: ['02/KQGQ.c2'], of: ['02/KQGQ.c1'] },
    now: { done: ['05/KQTH.c2'], of: ['05/KQTH.c1'] },
    confidence: 'high',
    indicator: 'decisions-executed',
  }),
  ...define('R6', {
    before: { done: ['04/KQGQ.c2'], of: ['04/KQGQ.c1'] },
    now: { done: ['05/KQTH.c17'], of: ['05/KQTH.c16'] },
    confidence: 'high',
    indicator: 'conclusions-executed',
  }),
  ...define('R7', {
    before: { done: ['02/KQGQ.c2', '04/KQGQ.c2'], of: ['02/KQGQ.c1', '04/KQGQ.c1'] },
    now: { done: ['05/KQTH.c2', '05/KQTH.c17'], of: ['05/KQTH.c1', '05/KQTH.c16'] },
    confidence: 'high',
  }),
  ...define('R8', {
    before: { done: ['04/XLD.c19'], of: ['04/XLD.c15'] },
    now: {
      register: {
        done: 'kiến nghị, phản ánh đã trả lời trong kỳ',
        of: 'kiến nghị, phản ánh thuộc trách nhiệm còn đầu kỳ và nhận trong kỳ',
      },
    },
    confidence: 'medium',
    indicator: 'feedback-resolved',
  }),
  ...define('R9', {
    before: { done: ['01/KQGQ.c24'], of: ['01/KQGQ.c23', '01/KQGQ.c24'] },
    now: { done: ['03/GQKN.c12'], of: ['03/GQKN.c11', '03/GQKN.c12'] },
    confidence: 'medium',
  }),
];

/** The definition of the rate on the day; before 10/05/2021 there is none. */
export function rateOn(rate: Rate, on: Day): RateRule | undefined {
  return rateRules.find((rule) => rule.rate === rate && isInForce(rule.inForce, on));
}
