import { between, since } from './deadline-rule.ts';
import type { Day } from './day.ts';
import { isInForce, type Confidence, type InForce } from './period.ts';

/** How a person stands to a case, in the words officials use. */
export const relationNames = {
  respondent: 'người bị khiếu nại, bị tố cáo',
  'respondent.spouse': 'vợ, chồng của người bị tố cáo',
  'respondent.parent': 'cha, mẹ đẻ, cha, mẹ nuôi của người bị tố cáo',
  'respondent.in-law-parent': 'cha, mẹ vợ, cha, mẹ chồng của người bị tố cáo',
  'respondent.child': 'con đẻ, con nuôi của người bị tố cáo',
  'respondent.in-law-child': 'con dâu, con rể của người bị tố cáo',
  'respondent.sibling': 'anh, chị, em ruột của người bị tố cáo',
  interested: 'người có quyền, lợi ích trực tiếp liên quan',
  'respondent.unit': 'người cùng đơn vị với người bị tố cáo',
  'first-resolver': 'người đã giải quyết lần đầu',
  'earlier-concluder': 'người đã kết luận nội dung tố cáo trước đó',
  'family-of-petitioner': 'người thân của người khiếu nại, người tố cáo',
} as const;
export type Relation = keyof typeof relationNames;

/** What a person may be kept from. 'identity' is who denounced; 'see' is the whole case. */
export const barNames = {
  verify: 'xác minh',
  resolve: 'giải quyết',
  handle: 'tham gia xử lý',
  see: 'xem vụ việc trên hệ thống',
  identity: 'biết thông tin người tố cáo',
} as const;
export type Bar = keyof typeof barNames;

/** One rule on who may not handle nor see a case. */
export type ConflictRule = {
  readonly id: string;
  /** 'other': proposals, feedback and whatever is not classified yet. */
  readonly kinds: readonly ('complaint' | 'denunciation' | 'other')[];
  /** Only at this instance. */
  readonly instance?: 'first' | 'second';
  readonly who: readonly Relation[];
  /** Whoever stands so to a case of first instance is not meant. */
  readonly exceptAtFirst?: readonly Relation[];
  readonly bars: readonly Bar[];
  readonly text: string;
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
  readonly note?: string;
};

const law = 'Luật Tố cáo 2018';
const decree = 'Nghị định 31/2019/NĐ-CP';
const family: readonly Relation[] = [
  'respondent.spouse',
  'respondent.parent',
  'respondent.in-law-parent',
  'respondent.child',
  'respondent.in-law-child',
  'respondent.sibling',
];

export const conflictRules: readonly ConflictRule[] = [
  {
    id: 'XD-TC-1',
    kinds: ['denunciation'],
    who: [...family, 'interested'],
    bars: ['verify'],
    text: 'Người thân thích của người bị tố cáo, người có quyền, lợi ích trực tiếp liên quan không được tham gia xác minh; thành viên phải tự báo cáo.',
    basis: `${decree}, Điều 10 khoản 3`,
    inForce: since('2019-05-28'),
    confidence: 'high',
  },
  {
    id: 'XD-TC-2',
    kinds: ['denunciation'],
    who: [...family, 'interested'],
    bars: ['resolve'],
    text: 'Người giải quyết có quan hệ gia đình hoặc lợi ích trực tiếp liên quan thì cấp trên trực tiếp giải quyết.',
    basis: `${law}, Điều 38 khoản 5; ${decree}, Điều 5`,
    inForce: since('2019-05-28'),
    confidence: 'high',
  },
  {
    id: 'XD-TC-3',
    kinds: ['denunciation'],
    who: ['respondent'],
    bars: ['resolve', 'verify'],
    text: 'Người đứng đầu, cấp phó bị tố cáo thì do người đứng đầu cơ quan cấp trên trực tiếp giải quyết.',
    basis: `${law}, Điều 12 khoản 2`,
    inForce: since('2019-01-01'),
    confidence: 'high',
  },
  {
    id: 'XD-TC-4',
    kinds: ['denunciation'],
    who: ['respondent', 'respondent.unit'],
    bars: ['identity'],
    text: 'Người bị tố cáo chỉ được thông báo nội dung tố cáo; người bị tố cáo, đơn vị, người làm chứng không được biết thông tin người tố cáo.',
    basis: `${law}, Điều 8 khoản 3, Điều 10 khoản 1 điểm a và Điều 56 khoản 3`,
    inForce: since('2019-01-01'),
    confidence: 'high',
  },
  {
    id: 'XD-TC-5',
    kinds: ['denunciation'],
    who: ['respondent', ...family, 'interested'],
    bars: ['handle', 'see'],
    text: 'Người bị tố cáo và người thân thích không tham gia xử lý và không xem vụ việc trên hệ thống; người bị tố cáo nhận văn bản theo luật.',
    basis: `${law}, Điều 8 khoản 3 và Điều 56 khoản 4 (biện pháp kỹ thuật)`,
    inForce: since('2019-01-01'),
    confidence: 'medium',
    note: 'Luật buộc giữ bí mật; chặn trên hệ thống là biện pháp kỹ thuật của cơ quan.',
  },
  {
    id: 'XD-TC-6',
    kinds: ['denunciation'],
    instance: 'second',
    who: ['earlier-concluder'],
    bars: ['resolve', 'verify'],
    text: 'Tố cáo tiếp do người đứng đầu cơ quan cấp trên trực tiếp của người đã giải quyết xem xét.',
    basis: `${law}, Điều 37 khoản 1`,
    inForce: since('2019-01-01'),
    confidence: 'high',
  },
  {
    id: 'XD-KN-1',
    kinds: ['complaint'],
    instance: 'second',
    who: ['first-resolver', 'respondent'],
    bars: ['resolve', 'verify', 'handle'],
    text: 'Khiếu nại lần hai do người có thẩm quyền cấp trên giải quyết, không do người đã giải quyết lần đầu hoặc người bị khiếu nại.',
    basis: 'Luật Khiếu nại 2011, Điều 7 và Điều 17 đến Điều 25',
    inForce: since('2012-07-01'),
    confidence: 'high',
    note: 'Lần đầu do chính người đã ra quyết định, có hành vi bị khiếu nại giải quyết: người đó không bị loại trừ.',
  },
  {
    id: 'XD-KN-2',
    kinds: ['complaint'],
    who: ['respondent', 'interested', 'family-of-petitioner'],
    bars: ['verify'],
    text: 'Công chức là người bị khiếu nại, người có lợi ích liên quan hoặc người thân của người khiếu nại không xác minh.',
    basis: 'Quy định nội bộ; Luật Khiếu nại 2011 không có điều riêng',
    inForce: since('2012-07-01'),
    confidence: 'low',
  },
  {
    id: 'XD-KN-3',
    kinds: ['complaint'],
    who: ['respondent', 'interested', 'family-of-petitioner'],
    exceptAtFirst: ['first-resolver'],
    bars: ['handle', 'see'],
    text: 'Công chức là người bị khiếu nại, người có lợi ích liên quan hoặc người thân của người khiếu nại không tham gia xử lý và không xem vụ việc trên hệ thống, trừ người giải quyết khiếu nại lần đầu.',
    basis: 'Quy định nội bộ; người giải quyết lần đầu theo Luật Khiếu nại 2011, Điều 7',
    inForce: since('2012-07-01'),
    confidence: 'low',
    note: 'Quyền đọc, sao chụp tài liệu của người bị khiếu nại (Điều 13 khoản 1 điểm b) thực hiện qua người giải quyết.',
  },
  {
    id: 'XD-NB-1',
    kinds: ['other'],
    who: ['respondent', ...family, 'interested', 'family-of-petitioner'],
    bars: ['handle', 'see'],
    text: 'Kiến nghị, phản ánh hoặc đơn chưa phân loại: người được nêu, người thân thích và người có lợi ích liên quan không tham gia xử lý, không xem trên hệ thống.',
    basis: 'Quy định nội bộ, áp dụng như tố cáo cho đến khi phân loại (Luật Tố cáo 2018, Điều 8 khoản 3)',
    inForce: since('2012-07-01'),
    confidence: 'low',
  },
];

export type Kinship = {
  readonly kind: ConflictRule['kinds'][number];
  readonly instance?: 'first' | 'second';
  readonly relations: readonly Relation[];
  readonly on: Day;
};

/** The rules that keep a person with these relations to the case from anything. */
export function conflictsOf({ kind, instance, relations, on }: Kinship): ConflictRule[] {
  return conflictRules.filter(
    (rule) =>
      isInForce(rule.inForce, on) &&
      rule.kinds.includes(kind) &&
      (rule.instance === undefined || rule.instance === instance) &&
      rule.who.some((relation) => relations.includes(relation)) &&
      !(instance !== 'second' && rule.exceptAtFirst?.some((relation) => relations.includes(relation))),
  );
}

/** Why the person may not do this, or undefined when nothing keeps him from it. The first resolver of a complaint resolves his own act. */
export function barred(bar: Bar, kinship: Kinship): ConflictRule | undefined {
  return conflictsOf(kinship).find(({ bars }) => bars.includes(bar));
}

/** Until 30/06/2026 the verifier was not named among those punished for disclosure; kept for the responsibility module. */
export const disclosureRules = [
  {
    id: 'XD-LO-1',
    text: 'Người giải quyết tố cáo tiết lộ thông tin người tố cáo: cảnh cáo.',
    basis: `${decree}, Điều 22 khoản 2 điểm a`,
    inForce: between('2019-05-28', '2026-07-01'),
    confidence: 'high',
  },
  {
    id: 'XD-LO-2',
    text: 'Người giải quyết, xác minh, tiếp nhận tố cáo tiết lộ thông tin người tố cáo: cảnh cáo; trừ khi người tố cáo không yêu cầu giữ bí mật.',
    basis: `${decree}, Điều 22 khoản 2 điểm b (sửa đổi bởi Nghị định 156/2026/NĐ-CP, Điều 6)`,
    inForce: since('2026-07-01'),
    confidence: 'high',
  },
] as const;
