import type { Tx } from '../../core/db.ts';
import { formatDay } from '../../law/day.ts';
import { linesOf, type About, type PaperKind, type Texts } from '../paper/door.ts';
import { decisionFor } from './settled-by.ts';
import { lettersOf } from './queries.ts';
import { decisionText } from './words.ts';

const basis = 'Luật Tiếp công dân năm 2013, Điều 26 khoản 1 điểm c';

/** What the law has for a letter whose matter a decision ended: explains, cites the decision, asks to comply and to end it. */
async function draft(tx: Tx, about: Pick<About, 'id' | 'secret'>): Promise<Texts> {
  const [petition] = await lettersOf(tx, [about.id]);
  const decision = await decisionFor(tx, about.id);
  if (!petition || !decision) return { addressees: 'Người gửi đơn', subject: '', paragraphs: '' };
  const sender = about.secret ? undefined : petition.persons[0];
  return {
    addressees: sender ? `Ông (bà) ${sender.full_name}` : 'Người gửi đơn',
    subject: `trả lời đơn số ${petition.book_number}/${petition.book_year}, vụ việc đã được giải quyết`,
    paragraphs: [
      `Ngày ${formatDay(petition.received_on)}, cơ quan nhận được đơn của ông (bà) về vụ việc đã được giải quyết.`,
      `Qua kiểm tra, nội dung đơn đã được giải quyết tại ${decisionText(decision)}. Nội dung giải quyết: ${decision.content}`,
      'Đơn không nêu tình tiết mới có thể làm thay đổi kết quả giải quyết nêu trên.',
      `Căn cứ ${basis}, đề nghị ông (bà) chấp hành văn bản nêu trên và chấm dứt việc gửi đơn về nội dung đã được giải quyết.`,
    ].join('\n'),
  };
}

/** The reply by a decision that ended the matter. */
export const settledReply: PaperKind = {
  code: 'CV.settled',
  form: 'CV',
  title: 'Công văn trả lời đơn đã có quyết định giải quyết',
  subject: 'petition',
  texts: [
    { name: 'addressees', label: 'Kính gửi, mỗi nơi một dòng', rows: 2, required: true },
    { name: 'subject', label: 'Trích yếu (về việc)', rows: 2, required: true },
    { name: 'paragraphs', label: 'Nội dung, mỗi đoạn một dòng', rows: 8, required: true },
  ],
  draft,
  offered: async (tx, about) => (await decisionFor(tx, about.id)) !== undefined,
  fill: async (_tx, _about, texts) => ({
    addressees: linesOf(texts['addressees']),
    subject: texts['subject'],
    paragraphs: linesOf(texts['paragraphs']),
  }),
};

/** Papers of matters, for the list of all. */
export const matterPapers: readonly PaperKind[] = [settledReply];
