import type { Calendar } from '../calendar.ts';
import { formatDay, type Day } from '../day.ts';
import { between } from '../deadline-rule.ts';
import { reckon, type Ledger } from '../deadline.ts';
import type { Confidence } from '../period.ts';
import type { ReceptionLevel } from './leaders.ts';
import { before2026, rowsOn, since2014, since2026, type ReceptionRow, type SessionKind } from './row.ts';

/** Internal rules (nội quy), regulation (quy chế), posted procedures (quy trình). */
export type ReceptionDocumentKind = 'rules' | 'regulation' | 'procedure';

/** What must be made known to citizens, and where. */
export type PublicationDuty = ReceptionRow & {
  readonly text: string;
  readonly where: string;
  /** Every agency, the reception board at its headquarters, or the commune. */
  readonly by: 'agency' | 'board' | 'commune';
  /** The documents that must exist for it. */
  readonly documents?: readonly ReceptionDocumentKind[];
};

const clause = (letter: string): string => `Luật Tiếp công dân 2013, Điều 24 khoản 2 điểm ${letter}`;
const placesOf24 = 'Trụ sở cơ quan, nơi tiếp công dân, trang thông tin điện tử (nếu có)';

const duty = (id: string, text: string, more: Partial<PublicationDuty> = {}): PublicationDuty => ({
  id,
  text,
  where: placesOf24,
  by: 'agency',
  basis: '',
  inForce: since2014,
  confidence: 'high',
  ...more,
});

export const publicationDuties: readonly PublicationDuty[] = [
  duty(
    'PUB-01',
    'Lịch tiếp công dân của lãnh đạo; danh sách cơ quan tham dự và nội dung tiếp của từng buổi tiếp tại Trụ sở',
    {
      by: 'board',
      where: 'Trụ sở tiếp công dân',
      basis: 'Luật Tiếp công dân 2013, Điều 24 khoản 1',
      note: 'Từ 01/07/2026 không còn Trụ sở tiếp công dân cấp huyện (Luật 136/2025/QH15, Điều 1 khoản 15).',
    },
  ),
  duty('PUB-02a', 'Nơi tiếp công dân', { basis: clause('a') }),
  duty('PUB-02b', 'Thời gian tiếp công dân thường xuyên', { basis: clause('b') }),
  duty(
    'PUB-02c',
    'Lịch tiếp công dân của người đứng đầu; thành phần tham dự và dự kiến nội dung tiếp định kỳ',
    { basis: clause('c') },
  ),
  duty(
    'PUB-03',
    'Nội quy tiếp công dân; hướng dẫn quy trình tiếp công dân; quy trình giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh',
    {
      where: 'Nơi tiếp công dân',
      documents: ['rules', 'procedure'],
      basis: 'Luật Tiếp công dân 2013, Điều 19 khoản 1',
    },
  ),
  duty('PUB-05', 'Nội quy Trụ sở tiếp công dân cấp huyện do Chủ tịch Ủy ban nhân dân cấp huyện ban hành', {
    by: 'board',
    where: 'Trụ sở tiếp công dân',
    documents: ['rules'],
    basis: 'Luật Tiếp công dân 2013, Điều 13 khoản 6',
    inForce: between('2014-07-01', '2025-07-01'),
  }),
  duty('PUB-05-XA', 'Nội quy tiếp công dân cấp xã do Chủ tịch Ủy ban nhân dân cấp xã ban hành', {
    by: 'commune',
    where: 'Nơi tiếp công dân',
    documents: ['rules'],
    basis: 'Luật Tiếp công dân 2013, Điều 15 khoản 2 điểm a',
    inForce: before2026,
  }),
  duty(
    'PUB-05-XA-2026',
    'Nội quy, quy chế tiếp công dân cấp xã do Chủ tịch Ủy ban nhân dân cấp xã ban hành',
    {
      by: 'commune',
      where: 'Nơi tiếp công dân',
      documents: ['rules', 'regulation'],
      basis: 'Luật Tiếp công dân 2013, Điều 15 khoản 2 (sửa đổi bởi Luật 136/2025/QH15, Điều 1 khoản 7)',
      inForce: since2026,
      note: 'Không ban hành nội quy, quy chế là căn cứ khiển trách người đứng đầu (Nghị định 154/2026/NĐ-CP, Điều 42 khoản 1 điểm a).',
    },
  ),
  duty('PUB-06', 'Lịch tiếp công dân, kể cả buổi tiếp trực tuyến', {
    where: 'Cổng thông tin điện tử hoặc trang thông tin điện tử của cơ quan',
    basis: 'Nghị định 154/2026/NĐ-CP, Điều 29 khoản 1 điểm d, Điều 19 khoản 3',
    inForce: since2026,
  }),
];

/** What must be published on the day. */
export function publicationDutiesOn(on: Day): PublicationDuty[] {
  return rowsOn(publicationDuties, on);
}

/** Which documents an agency of that level must have issued and posted on the day, with the rows that ask for them. */
export function requiredDocuments(
  level: ReceptionLevel,
  on: Day,
): { readonly kind: ReceptionDocumentKind; readonly rows: readonly PublicationDuty[] }[] {
  const by = { commune: 'commune', district: 'board', province: 'board', office: 'agency' } as const;
  const rows = publicationDutiesOn(on).filter((row) => row.by === 'agency' || row.by === by[level]);
  return (['rules', 'regulation', 'procedure'] as const)
    .map((kind) => ({ kind, rows: rows.filter(({ documents }) => documents?.includes(kind)) }))
    .filter((found) => found.rows.length > 0);
}

/** Whether a session's day must be published so many working days ahead. */
export type PublicationTime = ReceptionRow & {
  readonly of: SessionKind | 'rescheduled';
  readonly text: string;
  readonly ahead: boolean;
};

const ahead24 = 'Luật Tiếp công dân 2013, Điều 24 khoản 4';

export const publicationTimes: readonly PublicationTime[] = [
  {
    id: 'PUB-04',
    of: 'periodic',
    text: 'Công bố lịch chậm nhất 05 ngày làm việc trước ngày tiếp',
    ahead: true,
    basis: ahead24,
    inForce: since2014,
    confidence: 'high',
  },
  {
    id: 'PUB-04-TX',
    of: 'regular',
    text: 'Công bố thời gian tiếp thường xuyên; không công bố từng buổi',
    ahead: false,
    basis: clause('b'),
    inForce: since2014,
    confidence: 'medium',
  },
  {
    id: 'PUB-04-DX',
    of: 'extraordinary',
    text: 'Tiếp đột xuất không có lịch định trước nên không áp dụng thời hạn công bố lịch',
    ahead: false,
    basis: 'Luật Tiếp công dân 2013, Điều 18 khoản 3',
    inForce: before2026,
    confidence: 'low',
    note: 'Suy ra từ tính chất đột xuất; Luật không nói rõ.',
  },
  {
    id: 'PUB-04-DX-2026',
    of: 'extraordinary',
    text: 'Tiếp đột xuất theo phân công, theo yêu cầu của lãnh đạo, ngoài lịch đã công bố: không áp dụng thời hạn công bố lịch',
    ahead: false,
    basis: 'Luật Tiếp công dân 2013, Điều 18 khoản 3; Nghị định 154/2026/NĐ-CP, Điều 29 khoản 1 điểm d',
    inForce: since2026,
    confidence: 'medium',
    note: 'Hai điều này tách tiếp đột xuất khỏi lịch đã công bố nhưng không nói thẳng việc miễn thời hạn.',
  },
  {
    id: 'PUB-04-LUI',
    of: 'rescheduled',
    text: 'Lùi lịch khi có lý do chính đáng: thông báo ngày tiếp mới tại nơi tiếp công dân',
    ahead: false,
    basis: ahead24,
    inForce: since2014,
    confidence: 'medium',
    note: 'Luật không nêu số ngày cho lần thông báo ngày mới.',
  },
];

/** The last lawful day to publish the schedule with that session, with its ledger. @throws RangeError before 01/07/2014, when no rule was in force */
export function publicationLimit(session: Day, calendar: Calendar): Ledger {
  return reckon({ step: 'reception.publish', day0: session, calendar });
}

export type ScheduledSession = {
  readonly kind: SessionKind;
  readonly on: Day;
  readonly publishedOn?: Day | undefined;
  /** The day replaces one that was published in time and postponed for good reason. */
  readonly rescheduled?: boolean;
};

/** What is wrong with a publication; `last` is the last day that would have been lawful. */
export type PublicationFault = {
  readonly fault: 'late' | 'unpublished';
  readonly last: Day;
  readonly text: string;
  readonly basis: string;
  readonly confidence: Confidence;
};

/** Whether the session was published too late, or not at all although the last day has passed or the session begins; undefined when in order. */
export function publicationFault(
  session: ScheduledSession,
  today: Day,
  calendar: Calendar,
): PublicationFault | undefined {
  const row = timeOf(session);
  if (!row || (!row.ahead && row.of !== 'rescheduled')) return undefined;
  const last = row.ahead ? publicationLimit(session.on, calendar).due : session.on;
  const done = session.publishedOn;
  if (last === undefined || (done ?? today) <= last) return undefined;
  const { basis, confidence } = row;
  const when = `${formatDay(last)} (${row.text.charAt(0).toLowerCase()}${row.text.slice(1)})`;
  return done === undefined
    ? { fault: 'unpublished', last, text: `Chưa công bố; hạn cuối là ngày ${when}.`, basis, confidence }
    : {
        fault: 'late',
        last,
        text: `Công bố ngày ${formatDay(done)}, sau hạn cuối là ngày ${when}.`,
        basis,
        confidence,
      };
}

const timeOf = ({ kind, on, rescheduled }: ScheduledSession): PublicationTime | undefined =>
  rowsOn(publicationTimes, on).find(({ of }) => of === (rescheduled ? 'rescheduled' : kind));
