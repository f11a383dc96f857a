import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';
import { formatDay } from '../../law/day.ts';
import { formOn } from '../../law/forms.ts';
import { visitOutcomes } from '../../law/reception/outcomes.ts';
import type { ContentKind } from '../../law/reception/row.ts';
import { refusalGrounds } from '../../law/refusal.ts';
import { meetClocks } from '../clocks.ts';
import { linesOf, type About, type PaperKind, type Texts } from '../paper/door.ts';
import { minutesPapers } from './minutes.ts';
import { quickReport } from './quick-report.ts';
import {
  dayIn,
  firstIdentity,
  hourIn,
  kindWords,
  matterOf,
  momentOf,
  onDayText,
  receiverOf,
  senderOf,
  visitFile,
  type VisitFile,
} from './paper-parts.ts';

type Fill = (file: VisitFile, texts: Texts, on: Day) => Readonly<Record<string, unknown>>;
type Kind = Pick<PaperKind, 'code' | 'form' | 'title' | 'texts' | 'fieldOf' | 'onIssued'> & {
  draft: (file: VisitFile, today: Day) => Texts;
  fill: Fill;
  offered?: (file: VisitFile) => boolean;
};

const visitPaper = ({ draft, fill, offered, ...kind }: Kind): PaperKind => ({
  ...kind,
  subject: 'visit',
  draft: async (tx: Tx, about: About, today: Day) => draft(await visitFile(tx, about.id), today),
  fill: async (tx, about, texts, on) => fill(await visitFile(tx, about.id), texts, on),
  offered: async (tx, about) => offered?.(await visitFile(tx, about.id)) ?? true,
});

const receipt = (code: string, form: 'TT04-02' | '02/TCD'): PaperKind =>
  visitPaper({
    code,
    form,
    title: 'Giấy biên nhận tài liệu',
    texts: [{ name: 'copies', label: 'Số bản', required: true }],
    draft: ({ visit }) => ({ copies: visit.content_kind === 'denunciation' ? '3' : '2', archive: 'VT' }),
    fill: (file, texts) => ({
      at: momentOf(file),
      giver: senderOf(file),
      identity: firstIdentity(file),
      items: file.items.map(({ name, pages, condition, original }) => ({
        name,
        pages,
        condition: original ? `${condition}; bản gốc` : condition,
      })),
      copies: Number(texts['copies']),
      signer: { capacity: receiverOf(file).capacity, name: receiverOf(file).name },
    }),
    // The law of the visit's day decides which of the two forms is offered.
    offered: ({ visit, items }) => items.length > 0 && formOn(form, visit.received_on) !== undefined,
  });

const refusal = (code: string, form: 'TT04-01' | '01/TCD'): PaperKind =>
  visitPaper({
    code,
    form,
    title: 'Thông báo từ chối tiếp công dân',
    texts: [
      { name: 'matter', label: 'Về việc', rows: 2, required: true },
      { name: 'reason', label: 'Lý do từ chối', rows: 4, required: true },
      {
        name: 'legalBasis',
        label: 'Căn cứ, mỗi dòng một căn cứ',
        hint: 'Ghi đúng căn cứ đã áp dụng; không theo số điểm in sẵn trên mẫu.',
        rows: 2,
        required: true,
      },
    ],
    draft: ({ visit }) => {
      const ground = groundOf(visit.refusal_ground);
      return {
        matter: matterOf(visit),
        reason: ground?.text ?? '',
        legalBasis: (ground?.basis ?? '').split('; ').join('\n'),
        archive: 'VT',
      };
    },
    fill: (file, texts) => ({
      ...addressed(file),
      identity: firstIdentity(file),
      matter: texts['matter'],
      reason: texts['reason'],
      legalBasis: linesOf(texts['legalBasis']),
    }),
    offered: ({ visit }) => groundOf(visit.refusal_ground)?.form === form,
    // The notice is what the limit of refusing asks for.
    onIssued: async ({ tx }, about, paper) => {
      if (paper.issued_on !== null) await meetClocks(tx, { visitId: about.id }, paper.issued_on);
      return [];
    },
  });

const groundOf = (id: string | null) => refusalGrounds.find((ground) => ground.id === id);

const addressed = (file: VisitFile) => ({
  kind: kindWords(file.visit.content_kind),
  sender: senderOf(file),
  receivedOn: file.visit.received_on,
});

const guidance = visitPaper({
  code: 'visit.guide',
  form: 'TT05-02',
  title: 'Phiếu hướng dẫn',
  texts: [
    { name: 'matter', label: 'Về việc', rows: 2, required: true },
    { name: 'competentBody', label: 'Cơ quan có thẩm quyền', required: true },
    { name: 'legalBasis', label: 'Căn cứ, mỗi dòng một căn cứ', rows: 3, required: true },
    { name: 'returned', label: 'Giấy tờ trả lại, mỗi dòng một loại', rows: 2 },
  ],
  fieldOf: { guidance: 'competentBody' },
  draft: ({ visit, items }) => ({
    matter: matterOf(visit),
    competentBody: visit.guided_to ?? '',
    legalBasis: guideBasis(visit),
    returned: items
      .filter(({ original }) => original)
      .map(({ name, pages }) => `${name} (${pages} trang)`)
      .join('\n'),
    archive: 'VT',
  }),
  fill: (file, texts) => ({
    ...addressed(file),
    matter: texts['matter'],
    legalBasis: linesOf(texts['legalBasis']),
    guidance: { why: 'not-competent', competentBody: texts['competentBody'] },
    returned: linesOf(texts['returned']),
  }),
  offered: ({ visit }) => visit.outcome === 'guide' && visit.content_kind === 'complaint',
});

function guideBasis({ content_kind, received_on }: VisitFile['visit']): string {
  const row = visitOutcomes(content_kind as ContentKind, 'other', received_on).find(
    ({ outcome }) => outcome === 'guide',
  );
  return [...(row ? row.basis.split('; ') : []), 'Thông tư số 05/2021/TT-TTCP'].join('\n');
}

const appointment = visitPaper({
  code: 'visit.TH-01',
  form: 'TH-01',
  title: 'Phiếu hẹn',
  texts: [
    { name: 'purpose', label: 'Để làm gì', rows: 2, required: true, hint: 'Viết tiếp câu “… đến để …”.' },
    { name: 'on', label: 'Ngày hẹn', required: true },
    { name: 'hour', label: 'Giờ hẹn', required: true },
    { name: 'bring', label: 'Mang theo, mỗi dòng một loại', rows: 2 },
  ],
  fieldOf: { at: 'on' },
  draft: ({ visit, items }, today) => ({
    purpose: `được thông báo kết quả xử lý nội dung trình bày ${onDayText(visit.received_on)}`,
    on: formatDay(visit.due_on ?? today),
    hour: '08:00',
    bring: items.length > 0 ? 'Giấy biên nhận\ngiấy tờ tùy thân' : 'giấy tờ tùy thân',
    archive: 'VT',
  }),
  fill: (file, texts) => ({
    visitor: senderOf(file),
    identity: firstIdentity(file),
    purpose: texts['purpose'],
    at: { ...hourIn(texts, 'hour'), on: dayIn(texts, 'on'), where: file.visit.place_name },
    contact: { name: `ông (bà) ${receiverOf(file).name}`, capacity: receiverOf(file).capacity },
    bring: linesOf(texts['bring']),
    signer: receiverOf(file),
  }),
  offered: ({ visit }) => visit.state !== 'refused',
});

/** Every paper of a visit, in the order in which the desk needs them. */
export const visitPapers: readonly PaperKind[] = [
  receipt('visit.receipt-2021', 'TT04-02'),
  receipt('visit.receipt-2026', '02/TCD'),
  ...minutesPapers,
  guidance,
  appointment,
  refusal('visit.refusal-2021', 'TT04-01'),
  refusal('visit.refusal-2026', '01/TCD'),
  quickReport,
];
