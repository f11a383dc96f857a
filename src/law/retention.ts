import type { Calendar } from './calendar.ts';
import { addDays, day, formatDay, type Day } from './day.ts';
import { reckon, ruleFor } from './deadline.ts';
import type { Confidence, InForce } from './period.ts';

/** What is kept how long. Nothing is ever disposed of by itself: a row says at most from when a decision may be made. */
export type RetentionRule = {
  readonly id: string;
  readonly of: 'filed-petition' | 'case-file' | 'register' | 'index';
  readonly text: string;
  /** The step whose limit must have passed before the head may decide; without it nothing may be disposed of. */
  readonly step?: 'petition.filed.keep';
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
  readonly note?: string;
};

const inForce: InForce = { from: day('2014-12-15') };
const unread = 'Thông tư 01/2025/TT-TTCP (chưa đối chiếu được thời hạn bảo quản)';

export const retentionRules: readonly RetentionRule[] = [
  {
    id: 'LUU-1',
    of: 'filed-petition',
    text: 'Đơn xếp lưu: lưu 01 năm; hết thời hạn, thủ trưởng cơ quan xem xét, quyết định việc tiêu hủy',
    step: 'petition.filed.keep',
    basis:
      'Thông tư 05/2021/TT-TTCP, Điều 28 khoản 2; trước 15/11/2021 Thông tư 07/2014/TT-TTCP, Điều 28 khoản 2',
    inForce,
    confidence: 'medium',
    note: 'Không tự động xóa: cần quyết định của thủ trưởng, ghi người quyết định, ngày và danh mục.',
  },
  {
    id: 'LUU-2',
    of: 'case-file',
    text: 'Hồ sơ vụ việc đã thụ lý: không xóa',
    basis: unread,
    inForce,
    confidence: 'unknown',
    note: 'Điểm mở U8.',
  },
  {
    id: 'LUU-3',
    of: 'register',
    text: 'Sổ tiếp công dân, sổ đơn: không xóa',
    basis: unread,
    inForce,
    confidence: 'unknown',
    note: 'Điểm mở U8.',
  },
  {
    id: 'LUU-4',
    of: 'index',
    text: 'Thông tin dùng để nhận biết đơn trùng (số, ngày, người gửi, hướng xử lý): giữ lại kể cả khi đơn đã tiêu hủy',
    basis: 'Quy định nội bộ của hệ thống',
    inForce,
    confidence: 'low',
  },
];

/** Whether the head may now decide on the disposal of a filed petition, from which day on, and why. */
export type Disposal = {
  readonly allowed: boolean;
  readonly from: Day;
  readonly text: string;
  readonly basis: string;
};

/** Whether a petition filed on a day may be disposed of by decision; undefined where no rule was in force when it was filed. Never disposes. */
export function mayBeDisposed(filedOn: Day, today: Day, calendar: Calendar): Disposal | undefined {
  const step = 'petition.filed.keep';
  if ('refused' in ruleFor(step, {}, filedOn)) return undefined;
  const { due, basis } = reckon({ step, day0: filedOn, calendar });
  if (due === undefined) return undefined;
  const allowed = today > due;
  const text = allowed
    ? `Đã hết thời hạn lưu ngày ${formatDay(due)}; thủ trưởng cơ quan xem xét, quyết định việc tiêu hủy.`
    : `Phải lưu đến hết ngày ${formatDay(due)}.`;
  return { allowed, from: addDays(due, 1), text, basis };
}
