import type { Context, NewEvent } from '../../core/command.ts';
import type { Tx } from '../../core/db.ts';
import { numberAndSymbol } from '../../documents/papers.ts';
import { formatDay, type Day } from '../../law/day.ts';
import type { Outcome } from '../../law/handling/outcomes.ts';
import { ruleFor } from '../../law/rule-for.ts';
import type { Step } from '../../law/steps.ts';
import { meetSteps } from '../clocks.ts';
import { linesOf, type About, type PaperKind } from '../paper/door.ts';
import { findPaper, type Paper } from '../paper/queries.ts';
import { bookNumber } from '../book.ts';
import { noteForwarderReply } from './forwarder-queries.ts';
import { petitionEvent } from './events.ts';
import { getPetition, newestClassification, type Petition } from './queries.ts';
import { handlerName, receivedLine } from './record.ts';

// What was done, as the letter to the forwarding body says it.
const doneWords: Readonly<Record<Outcome, string>> = {
  accept: 'đã đề xuất thụ lý đơn để giải quyết theo thẩm quyền',
  'decline-acceptance': 'không thụ lý đơn và đã thông báo lý do cho người gửi đơn',
  guide: 'đã hướng dẫn người gửi đơn gửi đơn đến cơ quan có thẩm quyền giải quyết',
  supplement: 'đã hướng dẫn người gửi đơn bổ sung nội dung, giấy tờ',
  split: 'đã hướng dẫn người gửi đơn viết tách từng nội dung',
  transfer: 'đã chuyển đơn đến cơ quan có thẩm quyền giải quyết',
  'guide-or-transfer': 'đã hướng dẫn người gửi đơn, chuyển đơn đến cơ quan có thẩm quyền giải quyết',
  'transfer-information': 'đã chuyển thông tin đến cơ quan có chức năng thanh tra, kiểm tra',
  'transfer-party': 'đã chuyển đơn đến tổ chức đảng có thẩm quyền',
  'transfer-investigation': 'đã chuyển hồ sơ đến cơ quan điều tra, viện kiểm sát có thẩm quyền',
  inspect: 'đã tổ chức thanh tra, kiểm tra phục vụ công tác quản lý',
  file: 'đã xếp lưu đơn theo quy định',
  'demand-resolution': 'đã báo cáo để yêu cầu cấp dưới giải quyết',
  'demand-report': 'đã yêu cầu cấp dưới báo cáo việc giải quyết',
  'take-over': 'đã xem xét giải quyết thay cấp dưới theo quy định',
  'report-review': 'đã báo cáo người có thẩm quyền xem xét lại quyết định',
  'no-reopening': 'không giải quyết lại và đã thông báo lý do cho người gửi đơn',
  reopen: 'đã xem xét giải quyết lại',
  'resolve-answer': 'đã giải quyết và trả lời người gửi đơn',
  'route-out': 'đã chuyển nội dung đến kênh tiếp nhận phản ánh, kiến nghị về quy định hành chính',
  'attach-duplicate': 'đã ghép đơn vào vụ việc đang được xem xét, không xử lý lại',
  'human-decision': 'đang báo cáo người có thẩm quyền quyết định hướng xử lý',
};

const answerSteps: readonly Step[] = ['denunciation.report.forwarder', 'forwarded.report'];

/** The letter by which a body that passed a petition on is told what became of it. Never who denounces. */
export const forwarderLetter: PaperKind = {
  code: 'CV.forwarder',
  form: 'CV',
  title: 'Công văn trả lời nơi chuyển đơn',
  subject: 'petition',
  texts: [
    { name: 'addressees', label: 'Kính gửi, mỗi nơi một dòng', rows: 2, required: true },
    { name: 'subject', label: 'Trích yếu (về việc)', rows: 2, required: true },
    { name: 'paragraphs', label: 'Nội dung, mỗi đoạn một dòng', rows: 8, required: true },
  ],
  offered: async (tx, { id }) => (await getPetition(tx, id)).forwarder_name !== null,
  draft: async (tx, { id }, today) => {
    const petition = await getPetition(tx, id);
    return {
      addressees: petition.forwarder_name ?? '',
      subject: `trả lời kết quả xử lý đơn số ${bookNumber(petition)} do Quý cơ quan chuyển đến`,
      paragraphs: (await paragraphs(tx, petition, today)).join('\n'),
    };
  },
  fill: async (_tx, _about, texts) => ({
    addressees: linesOf(texts['addressees']),
    subject: texts['subject'],
    paragraphs: linesOf(texts['paragraphs']),
  }),
  onIssued: replied,
};

async function paragraphs(tx: Tx, petition: Petition, today: Day): Promise<string[]> {
  const unit = await handlerName(tx, petition);
  const basis = basisOf(petition, today);
  return [
    `Trả lời ${citedLetter(petition)}, ${unit} thông báo kết quả xử lý như sau:`,
    await receivedLine(tx, petition, unit),
    `Sau khi xem xét, ${unit} ${await whatWasDone(tx, petition)}.`,
    `${basis ? `Căn cứ ${basis}, ` : ''}${unit} thông báo để Quý cơ quan biết./.`,
  ];
}

function citedLetter({ forwarder_number, forwarder_on }: Petition): string {
  if (!forwarder_number) return 'việc Quý cơ quan chuyển đơn';
  const day = forwarder_on ? ` ngày ${formatDay(forwarder_on)}` : '';
  return `Văn bản số ${forwarder_number}${day} của Quý cơ quan về việc chuyển đơn`;
}

async function whatWasDone(tx: Tx, { id, state }: Petition): Promise<string> {
  const classified = await newestClassification(tx, id);
  if (!classified || state === 'received') return 'đang xem xét, phân loại đơn và sẽ thông báo kết quả';
  const paper = await findPaper(tx, id);
  const cited =
    paper?.issued_on && paper.number !== null && paper.symbol !== null
      ? ` (Văn bản số ${numberAndSymbol(paper.number, paper.symbol)} ngày ${formatDay(paper.issued_on)})`
      : '';
  const to = classified.competent_body ? `: ${classified.competent_body}` : '';
  return `${doneWords[classified.outcome as Outcome]}${to}${cited}`;
}

function basisOf({ kind, stated_kind, received_on }: Petition, today: Day): string | undefined {
  const step = (kind ?? stated_kind) === 'denunciation' ? answerSteps[0] : answerSteps[1];
  const found = step && ruleFor(step, {}, received_on > today ? today : received_on);
  return found && 'rule' in found ? found.rule.basis : undefined;
}

async function replied(context: Context, about: About, paper: Paper): Promise<readonly NewEvent[]> {
  const { issued_on: on, number, symbol } = paper;
  if (on === null) return [];
  await noteForwarderReply(context.tx, about.id, on);
  await meetSteps(context.tx, { petitionId: about.id }, answerSteps, on);
  const petition = await getPetition(context.tx, about.id);
  const shown = number !== null && symbol !== null ? numberAndSymbol(number, symbol) : null;
  return [petitionEvent(petition, 'petition.forwarder-replied', on, { number: shown })];
}
