import { day } from './day.ts';
import type { Confidence, InForce } from './period.ts';

/** Whose decision, act or conduct is complained of or denounced, as far as competence depends on it. */
export const respondentNames = {
  commune: 'Cơ quan, cán bộ, công chức, viên chức cấp xã',
  'commune-chairman': 'Chủ tịch, Phó Chủ tịch Ủy ban nhân dân cấp xã',
  'district-office': 'Cơ quan, công chức thuộc Ủy ban nhân dân cấp huyện',
  'district-chairman': 'Chủ tịch, Phó Chủ tịch Ủy ban nhân dân cấp huyện',
  'department-unit': 'Cơ quan thuộc sở, thuộc cơ quan chuyên môn cấp tỉnh',
  department: 'Sở, cơ quan chuyên môn cấp tỉnh',
  'province-chairman': 'Chủ tịch, Phó Chủ tịch Ủy ban nhân dân cấp tỉnh',
} as const;
export type Respondent = keyof typeof respondentNames;

/** Who resolves what, by period. */
export type CompetenceRule = {
  readonly id: string;
  readonly kind: 'complaint' | 'denunciation';
  readonly resolver: string;
  /** Complaints: whose acts in first instance. Denunciations: against whom. */
  readonly over: string;
  /** Complaints only: whose resolved or overdue complaints in second instance. */
  readonly second?: string;
  /** The respondents meant by `over` and by `second`. */
  readonly firstOver: readonly Respondent[];
  readonly secondOver?: readonly Respondent[];
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
  readonly note?: string;
};

const oldComplaint: InForce = { from: day('2012-07-01'), until: day('2025-07-01') };
const complaintUntil2026: InForce = { from: day('2012-07-01'), until: day('2026-07-01') };
const oldDenunciation: InForce = { from: day('2019-01-01'), until: day('2025-07-01') };
const denunciationUntil2026: InForce = { from: day('2019-01-01'), until: day('2026-07-01') };
const bridge: InForce = { from: day('2025-07-01'), until: day('2026-07-01') };
const from2025: InForce = { from: day('2025-07-01') };
const from2026: InForce = { from: day('2026-07-01') };

const unreadDecree = 'Câu chữ của Nghị định 141/2025/NĐ-CP chưa đối chiếu (điểm mở U21).';
const amended = '(sửa đổi bởi Luật 136/2025/QH15)';
const complaintLaw = (article: string): string => `Luật Khiếu nại 2011, Điều ${article}`;
const denunciationLaw = (article: string): string => `Luật Tố cáo 2018, Điều ${article}`;
const decree141 = 'Nghị định 141/2025/NĐ-CP';

const communeChair = 'Chủ tịch Ủy ban nhân dân cấp xã';
const districtChair = 'Chủ tịch Ủy ban nhân dân cấp huyện';
const provinceChair = 'Chủ tịch Ủy ban nhân dân cấp tỉnh';
const own = 'Quyết định, hành vi hành chính của mình và của người do mình quản lý trực tiếp';
const ownOnly = 'Quyết định, hành vi hành chính của mình';

type Rule = Omit<CompetenceRule, 'id' | 'kind' | 'confidence'> & Partial<CompetenceRule>;
const complaint = (id: string, rule: Rule): CompetenceRule => ({
  id,
  kind: 'complaint',
  confidence: 'high',
  ...rule,
});
const denunciation = (id: string, rule: Rule): CompetenceRule => ({
  ...complaint(id, rule),
  kind: 'denunciation',
});

const complaintRules: readonly CompetenceRule[] = [
  complaint('KN-TQ-1', {
    resolver: communeChair,
    over: own,
    firstOver: ['commune', 'commune-chairman'],
    basis: complaintLaw('17'),
    inForce: oldComplaint,
  }),
  complaint('KN-TQ-2', {
    resolver: 'Thủ trưởng cơ quan thuộc Ủy ban nhân dân cấp huyện',
    over: own,
    firstOver: ['district-office'],
    basis: complaintLaw('17'),
    inForce: oldComplaint,
  }),
  complaint('KN-TQ-3', {
    resolver: districtChair,
    over: ownOnly,
    second:
      'Khiếu nại mà Chủ tịch Ủy ban nhân dân cấp xã, thủ trưởng cơ quan thuộc cấp huyện đã giải quyết nhưng còn khiếu nại hoặc hết thời hạn chưa giải quyết',
    firstOver: ['district-chairman'],
    secondOver: ['commune', 'commune-chairman', 'district-office'],
    basis: complaintLaw('18'),
    inForce: oldComplaint,
  }),
  complaint('KN-TQ-4', {
    resolver: 'Thủ trưởng cơ quan thuộc sở',
    over: own,
    firstOver: ['department-unit'],
    basis: complaintLaw('19'),
    inForce: complaintUntil2026,
  }),
  complaint('KN-TQ-5', {
    resolver: 'Giám đốc sở',
    over: own,
    second: 'Khiếu nại mà thủ trưởng cơ quan thuộc sở đã giải quyết hoặc hết thời hạn chưa giải quyết',
    firstOver: ['department'],
    secondOver: ['department-unit'],
    basis: complaintLaw('20'),
    inForce: complaintUntil2026,
  }),
  complaint('KN-TQ-6', {
    resolver: provinceChair,
    over: ownOnly,
    second:
      'Khiếu nại mà Chủ tịch Ủy ban nhân dân cấp huyện, Giám đốc sở đã giải quyết hoặc hết thời hạn chưa giải quyết',
    firstOver: ['province-chairman'],
    secondOver: ['district-chairman', 'department'],
    basis: complaintLaw('21'),
    inForce: oldComplaint,
  }),
  complaint('KN-TQ-7', {
    resolver: communeChair,
    over: 'Quyết định, hành vi của mình, của cơ quan và người thuộc cấp xã',
    firstOver: ['commune', 'commune-chairman'],
    basis: decree141,
    inForce: bridge,
    confidence: 'medium',
    note: unreadDecree,
  }),
  complaint('KN-TQ-8', {
    resolver: provinceChair,
    over: ownOnly,
    second:
      'Khiếu nại mà Chủ tịch Ủy ban nhân dân cấp xã, Giám đốc sở đã giải quyết hoặc hết thời hạn chưa giải quyết',
    firstOver: ['province-chairman'],
    secondOver: ['commune', 'commune-chairman', 'department'],
    basis: `${decree141}; ${complaintLaw('21')}`,
    inForce: bridge,
    confidence: 'medium',
    note: unreadDecree,
  }),
  complaint('KN-TQ-9', {
    resolver: communeChair,
    over: 'Của mình; của người đứng đầu cơ quan chuyên môn, tổ chức hành chính khác cấp xã; của công chức, viên chức do mình quản lý trực tiếp',
    firstOver: ['commune', 'commune-chairman'],
    basis: `${complaintLaw('17')} ${amended}`,
    inForce: from2026,
  }),
  complaint('KN-TQ-10', {
    resolver: 'Thủ trưởng cơ quan thuộc cơ quan chuyên môn, tổ chức hành chính khác cấp tỉnh',
    over: own,
    firstOver: ['department-unit'],
    basis: `${complaintLaw('19')} ${amended}`,
    inForce: from2026,
  }),
  complaint('KN-TQ-11', {
    resolver: 'Thủ trưởng cơ quan chuyên môn, tổ chức hành chính khác thuộc Ủy ban nhân dân cấp tỉnh',
    over: own,
    second: 'Khiếu nại mà thủ trưởng cơ quan trực thuộc đã giải quyết hoặc hết thời hạn chưa giải quyết',
    firstOver: ['department'],
    secondOver: ['department-unit'],
    basis: `${complaintLaw('20')} ${amended}`,
    inForce: from2026,
  }),
  complaint('KN-TQ-12', {
    resolver: provinceChair,
    over: ownOnly,
    second:
      'Khiếu nại mà Chủ tịch Ủy ban nhân dân cấp xã, thủ trưởng cơ quan chuyên môn, tổ chức hành chính khác cấp tỉnh đã giải quyết nhưng còn khiếu nại hoặc hết thời hạn chưa giải quyết',
    firstOver: ['province-chairman'],
    secondOver: ['commune', 'commune-chairman', 'department'],
    basis: `${complaintLaw('21')} ${amended}`,
    inForce: from2026,
  }),
  complaint('KN-TQ-13', {
    resolver:
      'Chủ tịch Ủy ban nhân dân cấp xã kế thừa; liên quan từ hai xã trở lên thì Chủ tịch Ủy ban nhân dân cấp tỉnh',
    over: 'Quyết định, hành vi hành chính của Chủ tịch, cơ quan cấp huyện trước khi kết thúc hoạt động',
    firstOver: ['district-office', 'district-chairman'],
    basis: 'Luật Tổ chức chính quyền địa phương 2025, Điều 54 khoản 8',
    inForce: from2025,
    confidence: 'low',
    note: 'Quy định bàn giao chưa đối chiếu (điểm mở U7): xác nhận từng vụ việc.',
  }),
];

const denunciationRules: readonly CompetenceRule[] = [
  denunciation('TC-TQ-1', {
    resolver: communeChair,
    over: 'Công chức do mình quản lý trực tiếp',
    firstOver: ['commune'],
    basis: denunciationLaw('13 khoản 1'),
    inForce: oldDenunciation,
  }),
  denunciation('TC-TQ-2', {
    resolver: districtChair,
    over: 'Chủ tịch, Phó Chủ tịch Ủy ban nhân dân cấp xã; cán bộ, công chức, viên chức do mình bổ nhiệm, quản lý trực tiếp; cơ quan, tổ chức do cấp huyện quản lý trực tiếp',
    firstOver: ['commune-chairman', 'district-office'],
    basis: denunciationLaw('13 khoản 2'),
    inForce: oldDenunciation,
  }),
  denunciation('TC-TQ-3', {
    resolver: provinceChair,
    over: 'Chủ tịch, Phó Chủ tịch Ủy ban nhân dân cấp huyện; người đứng đầu, cấp phó cơ quan cấp tỉnh; người do mình bổ nhiệm, quản lý trực tiếp',
    firstOver: ['district-chairman', 'department'],
    basis: denunciationLaw('13 khoản 4'),
    inForce: oldDenunciation,
  }),
  denunciation('TC-TQ-3A', {
    resolver: 'Giám đốc sở',
    over: 'Người đứng đầu, cấp phó đơn vị trực thuộc; người do mình bổ nhiệm, quản lý trực tiếp; cơ quan, tổ chức do mình quản lý trực tiếp',
    firstOver: ['department-unit'],
    basis: denunciationLaw('13 khoản 3'),
    inForce: denunciationUntil2026,
  }),
  denunciation('TC-TQ-4', {
    resolver: provinceChair,
    over: 'Chủ tịch, Phó Chủ tịch Ủy ban nhân dân cấp xã; người đứng đầu, cấp phó cơ quan cấp tỉnh',
    firstOver: ['commune-chairman', 'department'],
    basis: `${decree141}; ${denunciationLaw('13 khoản 4')}`,
    inForce: bridge,
    confidence: 'medium',
    note: unreadDecree,
  }),
  denunciation('TC-TQ-5', {
    resolver: communeChair,
    over: 'Người đứng đầu, cấp phó cơ quan cấp xã; cán bộ, công chức do mình quản lý',
    firstOver: ['commune'],
    basis: decree141,
    inForce: bridge,
    confidence: 'medium',
    note: unreadDecree,
  }),
  denunciation('TC-TQ-5A', {
    resolver: provinceChair,
    over: 'Chủ tịch, cán bộ, công chức cấp huyện đã giải thể: người đứng đầu cơ quan đã quản lý cơ quan bị giải thể',
    firstOver: ['district-office', 'district-chairman'],
    basis: denunciationLaw('12'),
    inForce: bridge,
    confidence: 'low',
    note: 'Người bị tố cáo đã chuyển công tác thì theo nơi làm việc mới (Điều 12); xác nhận từng vụ việc (điểm mở U7).',
  }),
  denunciation('TC-TQ-6', {
    resolver: communeChair,
    over: 'Người đứng đầu, cấp phó cơ quan chuyên môn, tổ chức hành chính khác cấp xã; cán bộ, công chức, viên chức do mình quản lý trực tiếp; cơ quan, tổ chức, đơn vị do cấp xã quản lý trực tiếp',
    firstOver: ['commune'],
    basis: `${denunciationLaw('13 khoản 1')} ${amended}`,
    inForce: from2026,
  }),
  denunciation('TC-TQ-7', {
    resolver: 'Thủ trưởng cơ quan chuyên môn, tổ chức hành chính khác thuộc Ủy ban nhân dân cấp tỉnh',
    over: 'Người đứng đầu, cấp phó đơn vị trực thuộc; công chức, viên chức do mình bổ nhiệm, quản lý trực tiếp; cơ quan do mình quản lý trực tiếp',
    firstOver: ['department-unit'],
    basis: `${denunciationLaw('13 khoản 3')} ${amended}`,
    inForce: from2026,
  }),
  denunciation('TC-TQ-8', {
    resolver: provinceChair,
    over: 'Chủ tịch, Phó Chủ tịch Ủy ban nhân dân cấp xã; người đứng đầu, cấp phó cơ quan cấp tỉnh và đơn vị trực thuộc; người do mình bổ nhiệm, quản lý trực tiếp',
    firstOver: ['commune-chairman', 'department'],
    basis: `${denunciationLaw('13 khoản 4')} ${amended}`,
    inForce: from2026,
  }),
  denunciation('TC-TQ-9', {
    resolver: provinceChair,
    over: 'Xác định người có thẩm quyền trong trường hợp chưa được quy định (Điều 12 khoản 7), thí dụ cán bộ của huyện đã giải thể',
    firstOver: ['district-office', 'district-chairman'],
    basis: `${denunciationLaw('12 khoản 7')} ${amended}`,
    inForce: from2026,
  }),
];

export const competenceRules: readonly CompetenceRule[] = [...complaintRules, ...denunciationRules];
