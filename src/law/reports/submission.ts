import { day, type Day } from '../day.ts';
import { between, since } from '../deadline-rule.ts';
import { isInForce, type Confidence, type InForce } from '../period.ts';
import type { ReportLevel } from './form.ts';
import { lastDue, type Window } from './periods.ts';

/** Who sends the periodic report to whom, by which day of the last month of the period. */
export type SubmissionRow = {
  readonly id: string;
  readonly from: ReportLevel | 'district-office' | 'province-office' | 'ministry-office' | 'ministry';
  readonly sender: string;
  readonly receiver: string;
  /** The latest day of the last month; none where it is not established. */
  readonly day?: number;
  /** What the office may start from where it is not: a proposal, to be set by it. */
  readonly suggested?: number;
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
  readonly note?: string;
};

const until2024: InForce = between('2021-05-10', '2024-03-05');
const from2024: InForce = between('2024-03-05', '2025-09-30');
const from2025: InForce = since('2025-09-30');
const circular6 = 'Thông tư 06/2025/TT-TTCP, Điều 7 khoản 2';
const notRead =
  'Ngày cụ thể chưa xác minh (bản chép Điều 7 khoản 2 bị đứt): là tham số, do cấp trên ấn định.';
const older = (regime: string, number: string, inForce: InForce): SubmissionRow[] => [
  {
    id: `GUI-${regime}-XA`,
    from: 'commune',
    sender: 'Ủy ban nhân dân cấp xã',
    receiver: 'Ủy ban nhân dân cấp huyện',
    suggested: 16,
    basis: `Thông tư ${number}/TT-TTCP, Điều 7 khoản 2 điểm a`,
    inForce,
    confidence: 'unknown',
    note: notRead,
  },
  {
    id: `GUI-${regime}-PHONG`,
    from: 'district-office',
    sender: 'Cơ quan chuyên môn thuộc Ủy ban nhân dân cấp huyện và tổ chức, cá nhân có liên quan',
    receiver: 'Ủy ban nhân dân cấp huyện',
    suggested: 16,
    basis: `Thông tư ${number}/TT-TTCP, Điều 7 khoản 2 điểm a`,
    inForce,
    confidence: 'unknown',
    note: notRead,
  },
  {
    id: `GUI-${regime}-HUYEN`,
    from: 'district',
    sender: 'Ủy ban nhân dân cấp huyện',
    receiver: 'Ủy ban nhân dân cấp tỉnh (qua Thanh tra tỉnh)',
    suggested: 18,
    basis: `Thông tư ${number}/TT-TTCP, Điều 7 khoản 2`,
    inForce,
    confidence: 'unknown',
    note: notRead,
  },
  {
    id: `GUI-${regime}-TINH`,
    from: 'province',
    sender: 'Ủy ban nhân dân cấp tỉnh',
    receiver: 'Thanh tra Chính phủ',
    day: 20,
    basis: `Thông tư ${number}/TT-TTCP, Điều 7 khoản 2`,
    inForce,
    confidence: 'medium',
  },
];

/** The days of sending, by level and regime. The day does not move when it is a day off: the circulars say nothing of it. */
export const submissionRows: readonly SubmissionRow[] = [
  ...older('2021', '02/2021', until2024),
  ...older('2024', '01/2024', from2024),
  {
    id: 'GUI-2025-XA',
    from: 'commune',
    sender: 'Ủy ban nhân dân cấp xã',
    receiver: 'Ủy ban nhân dân cấp tỉnh',
    day: 17,
    basis: circular6,
    inForce: from2025,
    confidence: 'high',
    note: 'Ủy ban nhân dân cấp tỉnh có thể quy định ngày khác, nhưng phải kịp ngày 20.',
  },
  {
    id: 'GUI-2025-SO',
    from: 'province-office',
    sender:
      'Cơ quan chuyên môn, tổ chức hành chính khác thuộc Ủy ban nhân dân cấp tỉnh; tổ chức có liên quan',
    receiver: 'Ủy ban nhân dân cấp tỉnh',
    day: 17,
    basis: circular6,
    inForce: from2025,
    confidence: 'high',
    note: 'Cơ quan ngành dọc trung ương tại địa phương gửi để biết, không tổng hợp vào báo cáo của tỉnh.',
  },
  {
    id: 'GUI-2025-TINH',
    from: 'province',
    sender: 'Ủy ban nhân dân cấp tỉnh (tổng hợp, phê duyệt)',
    receiver: 'Thanh tra Chính phủ',
    day: 20,
    basis: circular6,
    inForce: from2025,
    confidence: 'high',
  },
  {
    id: 'GUI-2025-DVBO',
    from: 'ministry-office',
    sender: 'Đơn vị trực thuộc Bộ, ngành',
    receiver: 'Bộ, ngành',
    day: 17,
    basis: circular6,
    inForce: from2025,
    confidence: 'high',
  },
  {
    id: 'GUI-2025-BO',
    from: 'ministry',
    sender: 'Bộ, ngành',
    receiver: 'Thanh tra Chính phủ',
    day: 20,
    basis: circular6,
    inForce: from2025,
    confidence: 'high',
  },
];

/** By which day a level must send the report of a window, and by which row; without a day the office must have set one. */
export function submissionOf(
  from: SubmissionRow['from'],
  window: Window,
): { row: SubmissionRow; due?: Day; suggested?: Day } | undefined {
  const row = submissionRows.find((one) => one.from === from && isInForce(one.inForce, lastDue(window)));
  if (!row) return undefined;
  const dated = (date: number | undefined): Day | undefined =>
    date === undefined ? undefined : day(`${window.to.slice(0, 8)}${String(date).padStart(2, '0')}`);
  const [due, suggested] = [dated(row.day), dated(row.suggested)];
  return { row, ...(due ? { due } : {}), ...(suggested ? { suggested } : {}) };
}
