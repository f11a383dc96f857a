import type { Confidence } from '../period.ts';
import type { ReportValues } from './evaluate.ts';
import { rounded } from './evaluate.ts';
import type { RegimeId } from './fact.ts';
import { readCell } from './relation.ts';

/** A rate that is reported beside the forms, from their cells. */
export type Indicator = {
  readonly id: 'resolution' | 'decisions-executed' | 'conclusions-executed' | 'feedback-resolved';
  readonly name: string;
  /** What both figures count. */
  readonly unit: string;
  /** Cells added up, by regime; none where the forms do not give it: count from the register of cases. */
  readonly cells: Partial<
    Record<RegimeId, { readonly done: readonly string[]; readonly of: readonly string[] }>
  >;
  readonly target?: { readonly percent: number; readonly is: '>=' | '>'; readonly basis: string };
  readonly confidence: Confidence;
  readonly note: string;
};

const plan = 'Kế hoạch năm 2024 của Ủy ban nhân dân huyện Lộc Bình';
const resolved = {
  done: ['01/KQGQ.c5', '01/KQGQ.c6', '03/KQGQ.c6'],
  of: ['01/KQGQ.c4', '03/KQGQ.c4'],
};
const decisions = { done: ['02/KQGQ.c2'], of: ['02/KQGQ.c1'] };
const conclusions = { done: ['04/KQGQ.c2'], of: ['04/KQGQ.c1'] };

export const indicators: readonly Indicator[] = [
  {
    id: 'resolution',
    name: 'Tỷ lệ giải quyết khiếu nại, tố cáo thuộc thẩm quyền',
    unit: 'vụ việc',
    cells: { 'TT-02-2021': resolved, 'TT-01-2024': resolved },
    target: { percent: 90, is: '>=', basis: plan },
    confidence: 'high',
    note: 'Tính trên vụ việc khiếu nại, tố cáo, không tính trên đơn, không gồm kiến nghị, phản ánh. Biểu của Thông tư 06/2025 không đủ số liệu: tính từ sổ vụ việc.',
  },
  {
    id: 'decisions-executed',
    name: 'Tỷ lệ thi hành quyết định giải quyết khiếu nại có hiệu lực pháp luật',
    unit: 'quyết định',
    cells: {
      'TT-02-2021': decisions,
      'TT-01-2024': decisions,
      'TT-06-2025': { done: ['05/KQTH.c2'], of: ['05/KQTH.c1'] },
    },
    target: { percent: 90, is: '>', basis: plan },
    confidence: 'high',
    note: 'Chỉ tính quyết định thi hành xong toàn bộ.',
  },
  {
    id: 'conclusions-executed',
    name: 'Tỷ lệ thực hiện kết luận nội dung tố cáo',
    unit: 'kết luận',
    cells: {
      'TT-02-2021': conclusions,
      'TT-01-2024': conclusions,
      'TT-06-2025': { done: ['05/KQTH.c17'], of: ['05/KQTH.c16'] },
    },
    target: { percent: 90, is: '>', basis: plan },
    confidence: 'high',
    note: 'Chỉ tính kết luận thực hiện xong toàn bộ.',
  },
  {
    id: 'feedback-resolved',
    name: 'Tỷ lệ giải quyết kiến nghị, phản ánh thuộc thẩm quyền',
    unit: 'vụ việc',
    cells: { 'TT-01-2024': { done: ['04/XLD.c19'], of: ['04/XLD.c19', '04/XLD.c20'] } },
    confidence: 'medium',
    note: 'Không nằm trong chỉ tiêu 90%.',
  },
];

/** A rate with what it was made from; without percent nothing arose ("không phát sinh"), which is neither 0 nor 100 %. */
export type Rate = { readonly done: number; readonly of: number; readonly percent?: number };

/** The rate from the cells of a report; undefined where the forms do not give it. */
export function rateOf(indicator: Indicator, regime: RegimeId, report: ReportValues): Rate | undefined {
  const cells = indicator.cells[regime];
  if (!cells) return undefined;
  const [done, of] = [sumOf(cells.done, report), sumOf(cells.of, report)];
  return done === undefined || of === undefined ? undefined : rate(done, of);
}

/** So many of so many, unrounded. */
export function rate(done: number, of: number): Rate {
  return of === 0 ? { done, of } : { done, of, percent: (done / of) * 100 };
}

/** Whether the target is met; undefined when nothing arose or there is none. 89,95 % is not 90 %. */
export function meets({ target }: Indicator, { percent }: Rate): boolean | undefined {
  if (!target || percent === undefined) return undefined;
  return target.is === '>=' ? percent >= target.percent : percent > target.percent;
}

/** Whether a printed percentage, with so many decimals, is that of the two figures. */
export function percentHolds(done: number, of: number, printed: number, decimals = 1): boolean {
  return of !== 0 && ((done / of) * 100).toFixed(decimals) === printed.toFixed(decimals);
}

function sumOf(cells: readonly string[], report: ReportValues): number | undefined {
  const values = cells.map((cell) => {
    const { form = '', column } = readCell(cell);
    return report[form]?.[column];
  });
  const known = values.filter((value) => value !== undefined);
  return known.length < values.length ? undefined : rounded(known.reduce((sum, one) => sum + one, 0));
}
