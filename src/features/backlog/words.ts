import { formatDay, type Day } from '../../law/day.ts';
import { bookNumber } from '../book.ts';
import type { Pending, PendingKind } from './queries.ts';

/** What a pending case is about. */
export const kindNames: Readonly<Record<string, string>> = {
  complaint: 'Khiếu nại',
  denunciation: 'Tố cáo',
  feedback: 'Kiến nghị, phản ánh',
  land: 'Tranh chấp đất đai',
  mixed: 'Nhiều nội dung',
  unclear: 'Chưa rõ loại',
};

const hidden = 'Danh tính được giữ bí mật';

type Person = Pick<Pending, 'secret' | 'person' | 'people'>;

/** Who complains or proposes; never who denounces. */
export const personText = ({ secret, person, people }: Person): string => {
  if (secret) return hidden;
  if (person === null) return 'Không rõ họ tên';
  return people > 1 ? `${person} và ${people - 1} người khác` : person;
};

type Numbered = { of: PendingKind; book_number: number; book_year: number };

/** "Vụ việc số 3/2024" or "Đơn số 12/2024". */
export const numberText = (row: Numbered): string =>
  `${row.of === 'case' ? 'Vụ việc' : 'Đơn'} số ${bookNumber(row)}`;

/** Where the record itself stands. */
export const recordHref = ({ of, id }: { of: PendingKind; id: number }): string =>
  `/${of === 'case' ? 'resolutions' : 'petitions'}/${id}`;

/** How a case of an approved plan stands: done, done late, late or still in time. */
export function followUp(
  { finish_by: by, ended_on: ended }: { finish_by: Day; ended_on: Day | null },
  today: Day,
): { tone: 'success' | 'warning' | 'danger' | 'neutral'; text: string } {
  if (ended !== null)
    return ended <= by
      ? { tone: 'success', text: `Xong ngày ${formatDay(ended)}` }
      : { tone: 'warning', text: `Xong muộn, ngày ${formatDay(ended)}` };
  return by < today
    ? { tone: 'danger', text: 'Quá thời hạn của kế hoạch' }
    : { tone: 'neutral', text: 'Đang giải quyết' };
}
