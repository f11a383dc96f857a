import { day, type Day } from './day.ts';
import { isInForce, type Confidence, type InForce } from './period.ts';
import type { Facts } from './handling/facts.ts';

/** A class of bodies to which a petition outside one's competence belongs. */
export type BodyClass = {
  readonly id: string;
  readonly group: Facts['competentBody'];
  readonly label: string;
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
};

const classesInForce: InForce = { from: day('2014-12-15') };
const classesBasis = 'Nghị định 55/2022/NĐ-CP, Điều 6 khoản 2; Thông tư 07/2014/TT-TTCP, Điều 6 khoản 6';

const bodyClass = (id: string, group: BodyClass['group'], label: string): BodyClass => ({
  id,
  group,
  label,
  basis: classesBasis,
  inForce: classesInForce,
  confidence: 'medium',
});

export const bodyClasses: readonly BodyClass[] = [
  bodyClass('CO_QUAN_HANH_CHINH', 'administrative', 'Cơ quan hành chính nhà nước'),
  bodyClass('DAN_CU', 'elected', 'Quốc hội, Hội đồng nhân dân và cơ quan dân cử khác'),
  bodyClass('TO_TUNG_THI_HANH_AN', 'judicial', 'Cơ quan tiến hành tố tụng, thi hành án'),
  bodyClass('KIEM_TOAN_NHA_NUOC', 'audit', 'Kiểm toán nhà nước'),
  bodyClass('TO_CHUC', 'organisation', 'Tổ chức chính trị - xã hội, xã hội, xã hội - nghề nghiệp, tôn giáo'),
  bodyClass('DON_VI_SU_NGHIEP', 'public-service', 'Đơn vị sự nghiệp công lập'),
  bodyClass('DNNN', 'public-service', 'Doanh nghiệp nhà nước'),
  bodyClass('CO_QUAN_DANG', 'party', 'Cơ quan của Đảng'),
];

/** Who resolves what, by period. */
export type CompetenceRule = {
  readonly id: string;
  readonly kind: 'complaint' | 'denunciation';
  readonly resolver: string;
  /** Complaints: whose acts in first instance. Denunciations: against whom. */
  readonly over: string;
  /** Complaints only: whose resolved or overdue complaints in second instance. */
  readonly second?: string;
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
};

const oldComplaint: InForce = { from: day('2012-07-01'), until: day('2025-07-01') };
const oldDenunciation: InForce = { from: day('2019-01-01'), until: day('2025-07-01') };
const bridge: InForce = { from: day('2025-07-01'), until: day('2026-07-01') };
const from2026: InForce = { from: day('2026-07-01') };
const amended = '(sửa đổi bởi Luật 136/2025/QH15)';

const rule = (
  id: string,
  resolver: string,
  over: string,
  basis: string,
  inForce: InForce,
  more: Partial<CompetenceRule> = {},
): CompetenceRule => ({ id, kind: 'complaint', resolver, over, basis, inForce, confidence: 'high', ...more });

const communeChair = 'Chủ tịch Ủy ban nhân dân cấp xã';
const districtChair = 'Chủ tịch Ủy ban nhân dân cấp huyện';
const provinceChair = 'Chủ tịch Ủy ban nhân dân cấp tỉnh';
const own = 'Quyết định, hành vi hành chính của mình và của người do mình quản lý trực tiếp';
const against: Partial<CompetenceRule> = { kind: 'denunciation' };

export const competenceRules: readonly CompetenceRule[] = [
  rule('KN-TQ-1', communeChair, own, 'Luật Khiếu nại 2011, Điều 17', oldComplaint),
  rule(
    'KN-TQ-2',
    'Thủ trưởng cơ quan thuộc Ủy ban nhân dân cấp huyện',
    own,
    'Luật Khiếu nại 2011, Điều 17',
    oldComplaint,
  ),
  rule(
    'KN-TQ-3',
    districtChair,
    'Quyết định, hành vi hành chính của mình',
    'Luật Khiếu nại 2011, Điều 18',
    oldComplaint,
    {
      second:
        'Khiếu nại mà Chủ tịch Ủy ban nhân dân cấp xã, thủ trưởng cơ quan thuộc cấp huyện đã giải quyết nhưng còn khiếu nại hoặc hết thời hạn chưa giải quyết',
    },
  ),
  rule('KN-TQ-4', 'Thủ trưởng cơ quan thuộc sở', own, 'Luật Khiếu nại 2011, Điều 19', oldComplaint),
  rule('KN-TQ-5', 'Giám đốc sở', own, 'Luật Khiếu nại 2011, Điều 20', oldComplaint, {
    second: 'Khiếu nại mà thủ trưởng cơ quan thuộc sở đã giải quyết hoặc hết thời hạn chưa giải quyết',
  }),
  rule(
    'KN-TQ-6',
    provinceChair,
    'Quyết định, hành vi hành chính của mình',
    'Luật Khiếu nại 2011, Điều 21',
    oldComplaint,
    {
      second:
        'Khiếu nại mà Chủ tịch Ủy ban nhân dân cấp huyện, Giám đốc sở đã giải quyết hoặc hết thời hạn chưa giải quyết',
    },
  ),
  rule(
    'KN-TQ-7',
    communeChair,
    'Quyết định, hành vi của mình, của cơ quan và người thuộc cấp xã',
    'Nghị định 141/2025/NĐ-CP',
    bridge,
    { confidence: 'medium' },
  ),
  rule(
    'KN-TQ-8',
    provinceChair,
    'Quyết định, hành vi hành chính của mình',
    'Nghị định 141/2025/NĐ-CP',
    bridge,
    {
      second: 'Khiếu nại mà Chủ tịch Ủy ban nhân dân cấp xã đã giải quyết hoặc hết thời hạn chưa giải quyết',
      confidence: 'medium',
    },
  ),
  rule(
    'KN-TQ-9',
    communeChair,
    'Của mình; của người đứng đầu cơ quan chuyên môn, tổ chức hành chính khác cấp xã; của công chức, viên chức do mình quản lý trực tiếp',
    `Luật Khiếu nại 2011, Điều 17 ${amended}`,
    from2026,
  ),
  rule(
    'KN-TQ-10',
    'Thủ trưởng cơ quan thuộc cơ quan chuyên môn, tổ chức hành chính khác cấp tỉnh',
    own,
    `Luật Khiếu nại 2011, Điều 19 ${amended}`,
    from2026,
  ),
  rule(
    'KN-TQ-11',
    'Thủ trưởng cơ quan chuyên môn, tổ chức hành chính khác thuộc Ủy ban nhân dân cấp tỉnh',
    own,
    `Luật Khiếu nại 2011, Điều 20 ${amended}`,
    from2026,
    {
      second: 'Khiếu nại mà thủ trưởng cơ quan trực thuộc đã giải quyết hoặc hết thời hạn chưa giải quyết',
    },
  ),
  rule(
    'KN-TQ-12',
    provinceChair,
    'Quyết định, hành vi hành chính của mình',
    `Luật Khiếu nại 2011, Điều 21 ${amended}`,
    from2026,
    {
      second:
        'Khiếu nại mà Chủ tịch Ủy ban nhân dân cấp xã, thủ trưởng cơ quan chuyên môn, tổ chức hành chính khác cấp tỉnh đã giải quyết nhưng còn khiếu nại hoặc hết thời hạn chưa giải quyết',
    },
  ),
  rule(
    'TC-TQ-1',
    communeChair,
    'Công chức do mình quản lý trực tiếp',
    'Luật Tố cáo 2018, Điều 13 khoản 1',
    oldDenunciation,
    against,
  ),
  rule(
    'TC-TQ-2',
    districtChair,
    'Chủ tịch, Phó Chủ tịch Ủy ban nhân dân cấp xã; cán bộ, công chức, viên chức do mình bổ nhiệm, quản lý trực tiếp; cơ quan, tổ chức do cấp huyện quản lý trực tiếp',
    'Luật Tố cáo 2018, Điều 13 khoản 2',
    oldDenunciation,
    against,
  ),
  rule(
    'TC-TQ-3',
    provinceChair,
    'Chủ tịch, Phó Chủ tịch Ủy ban nhân dân cấp huyện; người đứng đầu, cấp phó cơ quan cấp tỉnh; người do mình bổ nhiệm, quản lý trực tiếp',
    'Luật Tố cáo 2018, Điều 13 khoản 4',
    oldDenunciation,
    against,
  ),
  rule(
    'TC-TQ-4',
    provinceChair,
    'Chủ tịch, Phó Chủ tịch Ủy ban nhân dân cấp xã',
    'Nghị định 141/2025/NĐ-CP',
    bridge,
    { ...against, confidence: 'medium' },
  ),
  rule(
    'TC-TQ-5',
    communeChair,
    'Người đứng đầu, cấp phó cơ quan cấp xã; cán bộ, công chức do mình quản lý',
    'Nghị định 141/2025/NĐ-CP',
    bridge,
    { ...against, confidence: 'medium' },
  ),
  rule(
    'TC-TQ-6',
    communeChair,
    'Người đứng đầu, cấp phó cơ quan chuyên môn, tổ chức hành chính khác cấp xã; cán bộ, công chức, viên chức do mình quản lý trực tiếp; cơ quan, tổ chức, đơn vị do cấp xã quản lý trực tiếp',
    `Luật Tố cáo 2018, Điều 13 khoản 1 ${amended}`,
    from2026,
    against,
  ),
  rule(
    'TC-TQ-7',
    'Thủ trưởng cơ quan chuyên môn, tổ chức hành chính khác thuộc Ủy ban nhân dân cấp tỉnh',
    'Người đứng đầu, cấp phó đơn vị trực thuộc; công chức, viên chức do mình bổ nhiệm, quản lý trực tiếp; cơ quan do mình quản lý trực tiếp',
    `Luật Tố cáo 2018, Điều 13 khoản 3 ${amended}`,
    from2026,
    against,
  ),
  rule(
    'TC-TQ-8',
    provinceChair,
    'Chủ tịch, Phó Chủ tịch Ủy ban nhân dân cấp xã; người đứng đầu, cấp phó cơ quan cấp tỉnh và đơn vị trực thuộc; người do mình bổ nhiệm, quản lý trực tiếp',
    `Luật Tố cáo 2018, Điều 13 khoản 4 ${amended}`,
    from2026,
    against,
  ),
  rule(
    'TC-TQ-9',
    provinceChair,
    'Xác định người có thẩm quyền trong trường hợp chưa được quy định (Điều 12 khoản 7), thí dụ cán bộ của huyện đã giải thể',
    `Luật Tố cáo 2018, Điều 12 khoản 7 ${amended}`,
    from2026,
    against,
  ),
];

/** Who is competent for the kind on the day. */
export function competenceOn(kind: CompetenceRule['kind'], on: Day): CompetenceRule[] {
  return competenceRules.filter((row) => row.kind === kind && isInForce(row.inForce, on));
}
