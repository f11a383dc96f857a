import { addDays, type Day } from '../day.ts';
import { between } from '../deadline-rule.ts';
import { isInForce, type Confidence, type InForce } from '../period.ts';
import type { PeriodCode, Window } from './periods.ts';

/** What a unit is on the way of a report: one that only sends, the reception board, the inspectorate, the committee they stand under, the one above. */
export type ChainStep = 'unit' | 'board' | 'inspectorate' | 'committee' | 'superior';

/** One leg of the way of the monthly report. */
export type ChainRow = {
  readonly id: string;
  readonly from: ChainStep;
  readonly sender: string;
  readonly receiver: string;
  /** The latest day of the month after; none where whoever asks for the report sets it. */
  readonly day?: number;
  /** The day is the office's own, so that the last one can be kept. */
  readonly suggested?: true;
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
  readonly note?: string;
};

const plan = 'Kế hoạch năm 2024 của Ủy ban nhân dân huyện Lộc Bình, mục II.1.2';
const inForce = between('2024-01-01', '2025-07-01');
const internal =
  'Kế hoạch chỉ ấn định trước ngày 10 cho cả chặng; ngày này là đề xuất để nơi nhận kịp tổng hợp.';

/** The way of the monthly report, in its order; a unit that does not exist is passed over. */
export const monthlyChain: readonly ChainRow[] = [
  {
    id: 'CHUOI-THANG-DV',
    from: 'unit',
    sender: 'Cơ quan, đơn vị, Ủy ban nhân dân xã, thị trấn',
    receiver: 'Ban Tiếp công dân huyện',
    day: 5,
    suggested: true,
    basis: plan,
    inForce,
    confidence: 'low',
    note: internal,
  },
  {
    id: 'CHUOI-THANG-BTCD',
    from: 'board',
    sender: 'Ban Tiếp công dân huyện',
    receiver: 'Thanh tra huyện',
    day: 7,
    suggested: true,
    basis: plan,
    inForce,
    confidence: 'low',
    note: internal,
  },
  {
    id: 'CHUOI-THANG-TTR',
    from: 'inspectorate',
    sender: 'Thanh tra huyện',
    receiver: 'Ủy ban nhân dân huyện',
    day: 9,
    basis: plan,
    inForce,
    confidence: 'high',
    note: 'Báo cáo về Ủy ban nhân dân huyện trước ngày 10 hằng tháng, qua Thanh tra huyện.',
  },
  {
    id: 'CHUOI-THANG-UB',
    from: 'committee',
    sender: 'Ủy ban nhân dân huyện',
    receiver: 'Ủy ban nhân dân tỉnh',
    basis: 'Nghị định 09/2019/NĐ-CP, Điều 11 khoản 1: theo yêu cầu của Ủy ban nhân dân tỉnh',
    inForce,
    confidence: 'medium',
    note: 'Ngày gửi do Ủy ban nhân dân tỉnh ấn định.',
  },
];

/** The periodic reports of the circulars go straight to the committee. */
const straight: readonly ChainStep[] = ['unit', 'committee'];

/** Through whom a report goes, in order. */
export const stepsOf = (code: PeriodCode | 'month'): readonly ChainStep[] =>
  code === 'month' ? [...monthlyChain.map(({ from }) => from), 'superior'] : straight;

/** By which leg of the monthly chain a step sends, and by when. */
export function legOf(from: ChainStep, { to }: Window): { row: ChainRow; due?: Day } | undefined {
  const row = monthlyChain.find((one) => one.from === from && isInForce(one.inForce, addDays(to, 9)));
  return row && { row, ...(row.day === undefined ? {} : { due: addDays(to, row.day) }) };
}
