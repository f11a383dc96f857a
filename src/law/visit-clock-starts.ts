import { between, since } from './deadline-rule.ts';
import { day, type Day } from './day.ts';
import { isInForce, type Confidence, type InForce } from './period.ts';
import type { ReceptionMode } from './reception/online.ts';
import type { ContentKind, SessionKind } from './reception/row.ts';
import type { RefusalGround } from './refusal.ts';
import type { Step } from './steps.ts';

/** What happens at a reception that starts a time limit, or sets one that is counted backward from the session. */
export type VisitEvent = 'scheduled' | 'content-received' | 'refused' | 'unanswered';

/** Which limit an event of reception starts. The number of days stands in the table of deadlines. */
export type VisitClockStart = {
  readonly id: string;
  readonly event: VisitEvent;
  readonly step: Step;
  readonly text: string;
  readonly kinds?: readonly SessionKind[];
  /** Only for what is said of these kinds. */
  readonly contents?: readonly ContentKind[];
  readonly mode?: ReceptionMode;
  /** Only for grounds of refusal that ask for a written notice. */
  readonly how?: RefusalGround['how'];
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
};

const since2014: InForce = { from: day('2014-07-01') };
const leaders: readonly SessionKind[] = ['periodic', 'extraordinary'];
const online = (id: string, step: Step, text: string): VisitClockStart => ({
  id,
  event: 'scheduled',
  step,
  text,
  mode: 'online',
  basis: 'Nghị định 154/2026/NĐ-CP, Điều 23 khoản 1',
  inForce: since('2026-07-01'),
  confidence: 'high',
});
const refusal = {
  event: 'refused',
  step: 'reception.refuse',
  text: 'Có đủ căn cứ từ chối phải thông báo bằng văn bản',
  how: 'notice',
} as const;

export const visitClockStarts: readonly VisitClockStart[] = [
  {
    id: 'TH-1',
    event: 'scheduled',
    step: 'reception.publish',
    text: 'Xếp lịch tiếp công dân định kỳ',
    kinds: ['periodic'],
    basis: 'Luật Tiếp công dân 2013, Điều 24 khoản 4',
    inForce: since2014,
    confidence: 'high',
  },
  online('TH-2', 'reception.online.notice', 'Xếp lịch buổi tiếp trực tuyến: thông báo'),
  online('TH-3', 'reception.online.test', 'Xếp lịch buổi tiếp trực tuyến: kiểm tra kết nối'),
  online('TH-4', 'reception.online.connect', 'Xếp lịch buổi tiếp trực tuyến: kết nối các điểm cầu'),
  {
    id: 'TH-5',
    event: 'content-received',
    step: 'reception.answer',
    text: 'Tiếp nhận nội dung khiếu nại, tố cáo, kiến nghị, phản ánh tại nơi tiếp công dân',
    contents: ['complaint', 'denunciation', 'feedback', 'mixed'],
    basis: 'Luật Tiếp công dân 2013, Điều 28 khoản 1',
    inForce: since2014,
    confidence: 'high',
  },
  {
    id: 'TH-6',
    ...refusal,
    basis: 'Luật Tiếp công dân 2013, Điều 9 khoản 3; Thông tư 04/2021/TT-TTCP, Điều 4',
    inForce: between('2021-11-15', '2026-07-01'),
    confidence: 'medium',
  },
  {
    id: 'TH-6-2026',
    ...refusal,
    basis: 'Nghị định 154/2026/NĐ-CP, Điều 4 khoản 3',
    inForce: since('2026-07-01'),
    confidence: 'high',
  },
  {
    id: 'TH-7',
    event: 'unanswered',
    step: 'reception.answer.leader',
    text: 'Người đứng đầu chưa trả lời ngay được',
    kinds: leaders,
    basis: 'Luật Tiếp công dân 2013, Điều 18 khoản 4',
    inForce: since2014,
    confidence: 'high',
  },
];

export type VisitOccasion = {
  readonly event: VisitEvent;
  /** The day that decides which text applies: of the session, of taking in the content, of the ground. */
  readonly on: Day;
  readonly kind: SessionKind;
  readonly mode: ReceptionMode;
  /** How the chosen ground of refusal is to be told, for a refusal. */
  readonly how?: RefusalGround['how'];
  /** What was said, for content that was taken in. */
  readonly content?: ContentKind;
};

/** The steps whose limits begin with this event of reception. A petition handed in starts its own beside them (stepsStartedBy). */
export function stepsStartedByVisit({ event, on, kind, mode, how, content }: VisitOccasion): Step[] {
  return visitClockStarts
    .filter(
      (row) =>
        row.event === event &&
        isInForce(row.inForce, on) &&
        (row.kinds?.includes(kind) ?? true) &&
        (row.mode === undefined || row.mode === mode) &&
        (row.how === undefined || row.how === how) &&
        (row.contents === undefined || (content !== undefined && row.contents.includes(content))),
    )
    .map(({ step }) => step);
}
