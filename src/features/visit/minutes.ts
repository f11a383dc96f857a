import { paperBasis } from '../../law/paper-basis.ts';
import type { PaperKind, Texts } from '../paper/door.ts';
import { linesOf, memberIn } from '../paper/door.ts';
import {
  documentLines,
  hiddenVisitor,
  hourIn,
  hourOf,
  momentOf,
  receiverOf,
  visitFile,
  visitorsFor,
  type VisitFile,
} from './paper-parts.ts';
import { timeText } from './words.ts';

const text = (name: string, label: string, rows?: number, required = true) => ({
  name,
  label,
  required,
  ...(rows === undefined ? {} : { rows }),
});

const heard = [
  text('content', 'Nội dung trình bày, mỗi đoạn một dòng', 6),
  text('requests', 'Yêu cầu, đề nghị, mỗi dòng một yêu cầu', 2, false),
  text('ended', 'Giờ kết thúc (08:30)'),
  text('copies', 'Số bản'),
];

const fromVisit = ({ visit }: VisitFile): Texts => ({
  content: visit.content,
  requests: visit.request ?? '',
  // Half an hour where nobody noted when it ended: it can be mended before it is signed.
  ended: timeText(visit.ended_at) || later(visit.began_at),
  copies: '2',
  archive: 'VT',
});

function later(began: string | null): string {
  const { hour, minute } = hourOf(began);
  const end = Math.min(hour * 60 + minute + 30, 23 * 60 + 59);
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}

const whatWasHeard = (file: VisitFile, texts: Texts) => ({
  at: momentOf(file),
  content: linesOf(texts['content']),
  requests: linesOf(texts['requests']),
  ended: hourIn(texts, 'ended'),
  copies: Number(texts['copies']),
  signer: receiverOf(file),
});

const redactedIf = ({ visit }: VisitFile) => (visit.secret ? { rendition: 'redacted' as const } : {});

const readBack: PaperKind = {
  code: 'visit.TH-12',
  form: 'TH-12',
  title: 'Bản ghi nội dung trình bày, đọc lại',
  subject: 'visit',
  texts: [
    ...heard,
    { name: 'readBack', label: 'Công dân “tự đọc lại” hay “được nghe đọc lại”', required: true },
  ],
  draft: async (tx, about) => ({
    ...fromVisit(await visitFile(tx, about.id)),
    readBack: 'được nghe đọc lại',
  }),
  fill: async (tx, about, texts) => {
    const file = await visitFile(tx, about.id);
    const { visit } = file;
    return {
      ...whatWasHeard(file, texts),
      ...redactedIf(file),
      visitors: visitorsFor(file),
      interpreter: visit.interpreter ? { name: visit.interpreter, capacity: 'người phiên dịch' } : undefined,
      receptionist: receiverOf(file),
      documents: documentLines(file),
      earlier: [[visit.earlier_body, visit.earlier_handling].filter(Boolean).join(': ')].filter(Boolean),
      readBack: texts['readBack'],
      legalBasis: paperBasis('TH-12', visit.received_on),
    };
  },
  offered: async (tx, about) => (await visitFile(tx, about.id)).visit.state !== 'refused' && !about.secret,
};

const sessionWords = { regular: 'thường xuyên', periodic: 'định kỳ', extraordinary: 'đột xuất' } as const;

const minutes: PaperKind = {
  code: 'visit.TH-03',
  form: 'TH-03',
  title: 'Biên bản tiếp công dân',
  subject: 'visit',
  texts: [
    ...heard,
    text('members', 'Thành phần dự (họ tên, chức vụ), mỗi dòng một người', 3, false),
    text('conclusion', 'Kết luận của người chủ trì, mỗi đoạn một dòng', 3),
    text('visitorOpinion', 'Ý kiến của người được tiếp, mỗi đoạn một dòng', 2, false),
  ],
  draft: async (tx, about) => {
    const file = await visitFile(tx, about.id);
    return {
      ...fromVisit(file),
      members: '',
      conclusion: file.visit.outcome_detail ?? '',
      visitorOpinion: '',
    };
  },
  fill: async (tx, about, texts) => {
    const file = await visitFile(tx, about.id);
    const { visit } = file;
    return {
      ...whatWasHeard(file, texts),
      ...redactedIf(file),
      kind: sessionWords[visit.kind as keyof typeof sessionWords],
      mode: visit.mode === 'online' ? 'trực tuyến' : 'trực tiếp',
      chair: receiverOf(file),
      members: linesOf(texts['members']).map((line) => {
        const { name, capacity } = memberIn(line);
        return { name, capacity: capacity || 'thành viên' };
      }),
      secretary: receiverOf(file),
      visitors: visitorsFor(file),
      headcount: visit.people,
      documents: documentLines(file),
      conclusion: linesOf(texts['conclusion']),
      visitorOpinion: linesOf(texts['visitorOpinion']),
    };
  },
  offered: async (tx, about) => (await visitFile(tx, about.id)).visit.state !== 'refused',
};

/** What TH-04 says besides who denounces. */
export const denunciationMinutes = (file: VisitFile, texts: Texts) => ({
  ...whatWasHeard(file, texts),
  receivers: [receiverOf(file)],
  accused: [{ name: file.visit.respondent_name ?? 'người bị tố cáo' }],
  evidence: documentLines(file),
});

/** The first words of TH-04. */
export const denunciationTexts = fromVisit;

const denunciation: PaperKind = {
  code: 'visit.TH-04',
  form: 'TH-04',
  title: 'Biên bản ghi nội dung tố cáo (bản lược danh tính)',
  subject: 'visit',
  texts: heard,
  draft: async (tx, about) => fromVisit(await visitFile(tx, about.id)),
  fill: async (tx, about, texts) => ({
    ...denunciationMinutes(await visitFile(tx, about.id), texts),
    rendition: 'redacted',
    denouncer: hiddenVisitor,
  }),
  offered: async (_tx, about) => about.secret,
};

/** Records of what was said: read back and signed, minutes of the reception, minutes of a denunciation. */
export const minutesPapers: readonly PaperKind[] = [readBack, denunciation, minutes];
