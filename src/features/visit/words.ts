import { capacityPapers, identityPapers } from '../../law/reception/identity-papers.ts';
import { visitAnswers, visitOutcomeNames, type VisitOutcome } from '../../law/reception/outcomes.ts';
import type { Day } from '../../law/day.ts';
import { formatDay } from '../../law/day.ts';
import { contentKinds } from './input.ts';

/** What stands in place of whoever denounces. */
export const hiddenPerson = 'Danh tính được giữ bí mật';

/** "17/2024". */
export const visitNumber = ({ book_number, book_year }: { book_number: number; book_year: number }): string =>
  `${book_number}/${book_year}`;

export const kindName = (kind: string): string => contentKinds[kind as keyof typeof contentKinds] ?? kind;

export const outcomeName = (outcome: string | null): string =>
  outcome === null ? '' : (visitOutcomeNames[outcome as VisitOutcome] ?? outcome);

export const answerName = (answer: string | null): string =>
  visitAnswers.find((row) => row.answer === answer)?.text ?? '';

/** The names of papers of capacity that were noted by their codes; whatever else was written stays. */
export function papersText(papers: string | null): string {
  const parts = (papers ?? '').split('; ').filter((part) => part !== '');
  return parts.map((part) => capacityPapers.find(({ paper }) => paper === part)?.text ?? part).join('; ');
}

type Identified = {
  id_kind: string | null;
  id_number: string | null;
  id_issued_on: Day | null;
  id_issued_by: string | null;
};

/** "Căn cước 020…, cấp ngày …, nơi cấp …", or ''. */
export function identityText(person: Identified): string {
  const { id_kind, id_number, id_issued_on, id_issued_by } = person;
  if (!id_number) return '';
  const label = identityPapers.find(({ paper }) => paper === id_kind)?.label;
  return [
    `${label ? `${label} số ` : ''}${id_number}`,
    id_issued_on && `cấp ngày ${formatDay(id_issued_on)}`,
    id_issued_by && `nơi cấp: ${id_issued_by}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** "08:30" of a time of day as the database prints it. */
export const timeText = (time: string | null): string => (time ?? '').slice(0, 5);

/** Everything that can happen to a visit, as its story says it. */
export const visitEvents: Readonly<Record<string, string>> = {
  'visit.registered': 'Ghi sổ tiếp công dân',
  'petition.received': 'Vào sổ đơn',
  'visit.answered': 'Trả lời công dân',
  'visit.handed-over': 'Bàn giao do đơn vị kết thúc hoạt động',
  'visit.corrected': 'Đính chính sổ tiếp công dân',
  'visit.matter': 'Ghép vào vụ việc',
  'limits.recomputed': 'Tính lại thời hạn',
  'identity.opened': 'Mở danh tính người tố cáo',
  'exclusion.declared': 'Ghi nhận người không được tham gia',
  'exclusion.recused': 'Tự báo cáo không được tham gia',
  'exclusion.dismissed': 'Xác nhận không phải người bị khiếu nại, tố cáo',
  'exclusion.ended': 'Kết thúc việc không được tham gia',
  'side-paper.written': 'Soạn văn bản',
  'side-paper.proposed': 'Trình văn bản',
  'side-paper.returned': 'Trả lại văn bản',
  'side-paper.signed': 'Duyệt, ký văn bản',
  'side-paper.issued': 'Ban hành, lập văn bản',
  'side-paper.voided': 'Hủy dự thảo văn bản',
};
