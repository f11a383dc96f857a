import { day } from './day.ts';
import type { Confidence, InForce } from './period.ts';

export type EligibilityKind = 'complaint' | 'denunciation' | 'feedback';

/** One thing that a petition must show to be processed, as a question to the official. */
export type EligibilityCondition = {
  readonly id: 'DK1' | 'DK2' | 'DK3-KN' | 'DK3-TC' | 'DK3-KNPA';
  /** The name of the single item, stable. */
  readonly item: string;
  readonly ask: string;
  readonly kinds: readonly EligibilityKind[];
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
};

const basis = 'Thông tư 05/2021/TT-TTCP, Điều 6 khoản 2 điểm a';
const inForce: InForce = { from: day('2021-11-15') };
const all = ['complaint', 'denunciation', 'feedback'] as const;

const condition = (
  id: EligibilityCondition['id'],
  item: string,
  kinds: readonly EligibilityKind[],
  ask: string,
): EligibilityCondition => ({ id, item, ask, kinds, basis, inForce, confidence: 'medium' });

/** What must be there (đủ điều kiện xử lý): all items of the kind. */
export const eligibilityConditions: readonly EligibilityCondition[] = [
  condition(
    'DK1',
    'language',
    all,
    'Viết bằng tiếng Việt, hoặc kèm bản dịch được công chứng nếu viết bằng tiếng nước ngoài',
  ),
  condition('DK2', 'date', all, 'Ghi rõ ngày, tháng, năm viết đơn'),
  condition('DK2', 'name', all, 'Ghi rõ họ, tên người viết đơn'),
  condition('DK2', 'address', all, 'Ghi rõ địa chỉ người viết đơn'),
  condition('DK2', 'signature', all, 'Có chữ ký hoặc điểm chỉ của người viết đơn'),
  condition(
    'DK3-KN',
    'respondent',
    ['complaint'],
    'Ghi rõ tên, địa chỉ cơ quan, tổ chức, cá nhân bị khiếu nại',
  ),
  condition('DK3-KN', 'content', ['complaint'], 'Nêu nội dung, lý do khiếu nại và tài liệu liên quan'),
  condition('DK3-KN', 'request', ['complaint'], 'Nêu yêu cầu của người khiếu nại'),
  condition('DK3-TC', 'respondent', ['denunciation'], 'Ghi rõ họ, tên người bị tố cáo'),
  condition(
    'DK3-TC',
    'violation',
    ['denunciation'],
    'Nêu hành vi vi phạm pháp luật bị tố cáo và thông tin khác có liên quan',
  ),
  condition('DK3-TC', 'contact', ['denunciation'], 'Có cách thức liên hệ với người tố cáo'),
  condition('DK3-KNPA', 'content', ['feedback'], 'Nêu nội dung kiến nghị, phản ánh'),
];

/** When a denunciation without clear sender counts as eligible all the same (DK4-ND). */
export const anonymousException = {
  id: 'DK4-ND',
  excuses: ['name', 'address', 'signature', 'date', 'contact'],
  ask: 'Nêu rõ người có hành vi vi phạm, có tài liệu, chứng cứ cụ thể và có cơ sở để thẩm tra, xác minh',
  basis: 'Luật Tố cáo 2018, Điều 25 khoản 2; Thông tư 05/2021/TT-TTCP, Điều 6 khoản 2 điểm a',
  inForce,
  confidence: 'medium',
} as const;

/** Why a petition is not processed although its form may be right (không đủ điều kiện xử lý). */
export type IneligibilityGround = {
  readonly id: 'KDK1' | 'KDK2' | 'KDK3' | 'KDK4' | 'KDK5';
  readonly text: string;
  /** Only a body that is not competent may rest on it. */
  readonly onlyIfNotCompetent: boolean;
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
  readonly note?: string;
};

const ineligibleBasis = 'Thông tư 05/2021/TT-TTCP, Điều 6 khoản 2 điểm b';

export const ineligibilityGrounds: readonly IneligibilityGround[] = [
  {
    id: 'KDK1',
    text: 'Không đáp ứng các yêu cầu để được xử lý',
    onlyIfNotCompetent: false,
    basis: ineligibleBasis,
    inForce,
    confidence: 'medium',
  },
  {
    id: 'KDK2',
    text: 'Gửi đồng thời cho nhiều cơ quan, trong đó đã gửi đúng cơ quan có thẩm quyền',
    onlyIfNotCompetent: true,
    basis: `${ineligibleBasis}; Luật Tố cáo 2018, Điều 24 khoản 3`,
    inForce,
    confidence: 'high',
    note: 'Cơ quan có thẩm quyền vẫn phải xử lý dù đơn được gửi nhiều nơi.',
  },
  {
    id: 'KDK3',
    text: 'Đã được hướng dẫn một lần về cùng nội dung',
    onlyIfNotCompetent: true,
    basis: ineligibleBasis,
    inForce,
    confidence: 'medium',
  },
  {
    id: 'KDK4',
    text: 'Nội dung chống đường lối, chủ trương, chia rẽ đoàn kết dân tộc; lời lẽ thô tục, xúc phạm',
    onlyIfNotCompetent: false,
    basis: ineligibleBasis,
    inForce,
    confidence: 'medium',
  },
  {
    id: 'KDK5',
    text: 'Rách nát, tẩy xóa, không đọc được',
    onlyIfNotCompetent: false,
    basis: ineligibleBasis,
    inForce,
    confidence: 'medium',
  },
];

/** What to ask about a petition of the kind. */
export function conditionsFor(kind: EligibilityKind): EligibilityCondition[] {
  return eligibilityConditions.filter(({ kinds }) => kinds.includes(kind));
}

/**
 * The conditions a petition does not meet; none means eligible.
 * @param met the items that it shows
 * @param exception whether the exception of anonymousException holds, for denunciations
 */
export function missingConditions(
  kind: EligibilityKind,
  met: ReadonlySet<string>,
  exception = false,
): EligibilityCondition[] {
  const excused: readonly string[] = exception && kind === 'denunciation' ? anonymousException.excuses : [];
  return conditionsFor(kind).filter(({ item }) => !met.has(item) && !excused.includes(item));
}

/** The grounds on which this body may leave a petition unprocessed. */
export function groundsOpenTo(competent: boolean): IneligibilityGround[] {
  return ineligibilityGrounds.filter(({ onlyIfNotCompetent }) => !(competent && onlyIfNotCompetent));
}
