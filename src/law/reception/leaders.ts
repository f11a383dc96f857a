import { between, since } from '../deadline-rule.ts';
import type { Day } from '../day.ts';
import { isInForce } from '../period.ts';
import type { Step } from '../steps.ts';
import { before2026, since2014, since2026, type ReceptionRow } from './row.ts';

/** Whose reception: of the People's Committees by level, or of any other agency (cơ quan, đơn vị khác). */
export type ReceptionLevel = 'province' | 'district' | 'commune' | 'office';

/** How often the leader receives in person, or the desk is open. The row of time limits with the same words is `ruleId`. */
export type ReceptionDuty = ReceptionRow & {
  readonly level: ReceptionLevel;
  readonly who: 'leader' | 'desk';
  readonly receiver: string;
  readonly place: string;
  readonly ruleId: string;
  readonly step: Step;
  readonly count: number;
  readonly per: 'month' | 'week' | 'working-day';
};

const leader = (
  id: string,
  level: ReceptionLevel,
  times: Pick<ReceptionDuty, 'ruleId' | 'step' | 'count' | 'per'>,
  more: Pick<ReceptionDuty, 'receiver' | 'place' | 'basis' | 'inForce' | 'note'>,
): ReceptionDuty => ({ id, level, who: 'leader', confidence: 'high', ...times, ...more });

export const receptionDuties: readonly ReceptionDuty[] = [
  leader(
    'REC-01',
    'district',
    { ruleId: 'D-REC-1', step: 'reception.district', count: 2, per: 'month' },
    {
      receiver: 'Chủ tịch Ủy ban nhân dân cấp huyện',
      place: 'Trụ sở tiếp công dân cấp huyện',
      basis: 'Luật Tiếp công dân 2013, Điều 13 khoản 5',
      inForce: between('2014-07-01', '2025-07-01'),
      note: 'Không còn cấp huyện từ 01/07/2025; Luật 136/2025/QH15 bãi bỏ Điều 13 từ 01/07/2026.',
    },
  ),
  leader(
    'REC-02',
    'commune',
    { ruleId: 'D-REC-2', step: 'reception.commune', count: 1, per: 'week' },
    {
      receiver: 'Chủ tịch Ủy ban nhân dân cấp xã',
      place: 'Trụ sở Ủy ban nhân dân cấp xã',
      basis: 'Luật Tiếp công dân 2013, Điều 15 khoản 2 điểm d',
      inForce: before2026,
      note: 'Từ 01/07/2025 tiếp tục áp dụng theo Nghị định 141/2025/NĐ-CP (nguồn thứ cấp).',
    },
  ),
  leader(
    'REC-03',
    'commune',
    { ruleId: 'D-REC-3', step: 'reception.commune', count: 2, per: 'month' },
    {
      receiver: 'Chủ tịch Ủy ban nhân dân cấp xã',
      place: 'Địa điểm tiếp công dân cấp xã',
      basis:
        'Luật Tiếp công dân 2013, Điều 15 khoản 2 điểm c (sửa đổi bởi Luật 136/2025/QH15, Điều 1 khoản 7)',
      inForce: since2026,
    },
  ),
  leader(
    'REC-04',
    'province',
    { ruleId: 'D-REC-4', step: 'reception.province', count: 1, per: 'month' },
    {
      receiver: 'Chủ tịch Ủy ban nhân dân cấp tỉnh',
      place: 'Trụ sở tiếp công dân cấp tỉnh',
      basis: 'Luật Tiếp công dân 2013, Điều 12 khoản 5',
      inForce: since2014,
    },
  ),
  leader(
    'REC-05',
    'office',
    { ruleId: 'D-REC-4', step: 'reception.head', count: 1, per: 'month' },
    {
      receiver: 'Người đứng đầu cơ quan, đơn vị',
      place: 'Địa điểm tiếp công dân của cơ quan, đơn vị',
      basis: 'Luật Tiếp công dân 2013, Điều 18 khoản 2',
      inForce: since2014,
      note: 'Đơn vị sự nghiệp công lập: Nghị định 64/2014/NĐ-CP, Điều 4 khoản 2; từ 01/07/2026 Nghị định 154/2026/NĐ-CP, Điều 10.',
    },
  ),
  {
    id: 'REC-06',
    level: 'district',
    who: 'desk',
    receiver: 'Ban Tiếp công dân cấp huyện',
    place: 'Trụ sở tiếp công dân cấp huyện',
    ruleId: 'D-REC-5',
    step: 'reception.desk',
    count: 1,
    per: 'working-day',
    basis: 'Nghị định 64/2014/NĐ-CP, Điều 12 khoản 1 điểm c',
    inForce: between('2014-08-15', '2025-07-01'),
    confidence: 'high',
  },
];

/** Who receives regularly where the law fixes no number of days (REC-07). */
export const deskAssignments: readonly (ReceptionRow & { readonly text: string })[] = [
  {
    id: 'REC-07',
    text: 'Tiếp công dân thường xuyên ở cấp xã do công chức kiêm nhiệm được Chủ tịch Ủy ban nhân dân cấp xã phân công',
    basis: 'Nghị định 64/2014/NĐ-CP, Điều 11 khoản 1, Điều 12 khoản 1 điểm d',
    inForce: between('2014-08-15', '2026-07-01'),
    confidence: 'high',
  },
  {
    id: 'REC-07-2026',
    text: 'Công chức của Ủy ban nhân dân cấp xã tiếp công dân thường xuyên theo phân công của Chủ tịch Ủy ban nhân dân cấp xã; đơn vị được phân công tham mưu',
    basis:
      'Luật Tiếp công dân 2013, Điều 15 khoản 3 (sửa đổi bởi Luật 136/2025/QH15, Điều 1 khoản 7); Nghị định 154/2026/NĐ-CP, Điều 28 khoản 1, Điều 29 khoản 1 điểm c',
    inForce: since('2026-07-01'),
    confidence: 'high',
  },
];

/** How often the leader of that level receives in person, on the day; undefined where the law of the day asks nothing of the level. */
export function receptionDuty(level: ReceptionLevel, on: Day): ReceptionDuty | undefined {
  return dutyOf('leader', level, on);
}

/** On which days the desk of that level is open by law, on the day; undefined where no number is fixed. */
export function deskDuty(level: ReceptionLevel, on: Day): ReceptionDuty | undefined {
  return dutyOf('desk', level, on);
}

const dutyOf = (who: ReceptionDuty['who'], level: ReceptionLevel, on: Day): ReceptionDuty | undefined =>
  receptionDuties.find((row) => row.who === who && row.level === level && isInForce(row.inForce, on));
