import { formatDay } from '../../law/day.ts';
import type { Facts } from '../../law/handling/facts.ts';
import type { FinalDecision, LetterRow } from './queries.ts';

/** By what a matter can be finally resolved. */
export const decisionKinds = {
  'first-in-force': 'Quyết định giải quyết khiếu nại lần đầu đã có hiệu lực pháp luật',
  second: 'Quyết định giải quyết khiếu nại lần hai',
  judgment: 'Bản án, quyết định của Tòa án',
  conclusion: 'Kết luận nội dung tố cáo',
  'ending-notice': 'Thông báo chấm dứt thụ lý, xem xét vụ việc',
} as const;
export type DecisionKind = keyof typeof decisionKinds;

/** A fact of the matrix with its value. */
export type Told = { name: keyof Facts; value: true | 'lawful' };

// Which answer of the matrix each kind of decision gives: to a complaint, and to a denunciation that goes on.
const factsOfDecisions: Readonly<Record<DecisionKind, { denunciation: Told; other: Told }>> = {
  'first-in-force': told(
    { name: 'decisionInForce', value: true },
    { name: 'fromResolvedComplaint', value: true },
  ),
  second: told({ name: 'decisionInForce', value: true }, { name: 'fromResolvedComplaint', value: true }),
  judgment: told({ name: 'courtSeized', value: true }, { name: 'fromResolvedComplaint', value: true }),
  conclusion: told({ name: 'decisionInForce', value: true }, { name: 'continued', value: 'lawful' }),
  'ending-notice': told({ name: 'decisionInForce', value: true }, { name: 'continued', value: 'lawful' }),
};

function told(other: Told, denunciation: Told): { denunciation: Told; other: Told } {
  return { other, denunciation };
}

/** The answer of the matrix that a decision gives for a petition of this kind. */
export function factOfDecision(decision: string, kind: string): Told {
  const row = factsOfDecisions[decision as DecisionKind];
  return kind === 'denunciation' ? row.denunciation : row.other;
}

/** "Quyết định giải quyết khiếu nại lần hai số 12/QĐ-UBND ngày 03/02/2024 của Chủ tịch UBND tỉnh". */
export const decisionText = ({
  kind,
  number,
  decided_on,
  body_name,
}: Omit<FinalDecision, 'id' | 'matter_id' | 'content'>): string =>
  `${decisionKinds[kind as DecisionKind]} số ${number} ngày ${formatDay(decided_on)} của ${body_name}`;

/** "đơn số 17/2024 ngày 05/02/2024". */
export const letterTitle = ({
  book_number,
  book_year,
  received_on,
}: Pick<LetterRow, 'book_number' | 'book_year' | 'received_on'>): string =>
  `đơn số ${book_number}/${book_year} ngày ${formatDay(received_on)}`;

/** Who sent a letter, for a line of a list. */
export function senderOf({
  secret,
  unnamed,
  persons,
  signatory_count,
}: Pick<LetterRow, 'secret' | 'unnamed' | 'persons' | 'signatory_count'>): string {
  if (secret || unnamed) return 'Danh tính được giữ bí mật';
  const [first] = persons;
  if (!first) return 'Không rõ họ tên';
  return signatory_count > 1 ? `${first.full_name} và ${signatory_count - 1} người khác` : first.full_name;
}
