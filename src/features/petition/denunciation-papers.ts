import type { Tx } from '../../core/db.ts';
import { formatDay, type Day } from '../../law/day.ts';
import { linesOf, memberIn, type PaperText, type Texts } from '../paper/door.ts';
import { getUnitOn, signerOf } from '../unit-queries.ts';
import { accusedIn, accusedText, daysText, numberIn, respondentLine, type FormPart } from './form-part.ts';
import { newestClassification, type Petition } from './queries.ts';
import { authorityOf, dayIn, handlerName, hourIn, issuedPaper, matterOf, writerNow } from './record.ts';

const contentsText: PaperText = {
  name: 'contents',
  label: 'Nội dung tố cáo được thụ lý, mỗi nội dung một dòng',
  rows: 3,
  required: true,
};
const daysField: PaperText = { name: 'days', label: 'Thời hạn giải quyết (ngày)', required: true };
const decisionTexts: readonly PaperText[] = [
  { name: 'decisionNumber', label: 'Quyết định thụ lý số', required: true },
  { name: 'decisionOn', label: 'Ngày quyết định thụ lý', required: true, day: true },
];
const decidedTexts: readonly PaperText[] = [
  { name: 'authority', label: 'Người ban hành', required: true },
  { name: 'proposedBy', label: 'Theo đề nghị của', required: true },
  accusedText,
];
const executorsText: PaperText = {
  name: 'executors',
  label: 'Người chịu trách nhiệm thi hành (ngoài người bị tố cáo), mỗi nơi một dòng',
  rows: 2,
};

const contentLine = (petition: Petition): string => {
  const matter = matterOf(petition.summary);
  return matter.charAt(0).toUpperCase() + matter.slice(1);
};

async function decided(tx: Tx, petition: Petition, today: Day): Promise<Texts> {
  const head = await signerOf(tx, petition.handler_unit_id, today, null);
  const proposer = head?.title ?? (await handlerName(tx, petition));
  return {
    authority: await authorityOf(tx, petition.handler_unit_id, today),
    proposedBy: proposer,
    accused: respondentLine(petition),
    executors: proposer,
  };
}

async function decisionOf(tx: Tx, { id }: Petition): Promise<Texts> {
  const found = await issuedPaper(tx, id, ['NĐ31-04']);
  return { decisionNumber: found?.number ?? '', decisionOn: found?.onText ?? '' };
}

const decisionIn = (texts: Texts) => ({
  number: texts['decisionNumber'] ?? '',
  on: dayIn(texts['decisionOn']),
});
const decidedIn = (texts: Texts) => ({
  authority: texts['authority'],
  proposedBy: texts['proposedBy'],
  accused: accusedIn(texts['accused']),
  executors: linesOf(texts['executors']),
  days: numberIn(texts['days']),
});

/** Quyết định thụ lý tố cáo. */
export const acceptanceDecision: FormPart = {
  texts: [...decidedTexts, contentsText, daysField, executorsText],
  draft: async (tx, petition, today) => ({
    ...(await decided(tx, petition, today)),
    contents: contentLine(petition),
    days: daysText('denunciation.resolve', today),
  }),
  fill: async (_tx, _petition, texts) => ({ ...decidedIn(texts), contents: linesOf(texts['contents']) }),
};

/** Quyết định gia hạn giải quyết tố cáo. */
export const extensionDecision: FormPart = {
  texts: [
    ...decidedTexts,
    ...decisionTexts,
    { name: 'days', label: 'Thời gian gia hạn (ngày)', required: true },
    executorsText,
  ],
  draft: async (tx, petition, today) => ({
    ...(await decided(tx, petition, today)),
    ...(await decisionOf(tx, petition)),
    days: daysText('denunciation.resolve', today),
  }),
  fill: async (_tx, _petition, texts) => ({
    ...decidedIn(texts),
    acceptedBy: { ...decisionIn(texts), by: texts['authority'] },
  }),
  fieldOf: { acceptedBy: 'decisionOn' },
};

/** Thông báo việc thụ lý tố cáo, to who denounced. */
export const acceptanceOfDenunciation: FormPart = {
  texts: [accusedText, ...decisionTexts, contentsText, daysField],
  draft: async (tx, petition, today) => ({
    accused: respondentLine(petition),
    ...(await decisionOf(tx, petition)),
    contents: contentLine(petition),
    days: daysText('denunciation.resolve', today),
  }),
  fill: async (_tx, petition, texts) => ({
    accused: accusedIn(texts['accused']),
    forwardedBy: petition.forwarder_name ?? undefined,
    outcome: {
      accepted: true,
      by: decisionIn(texts),
      contents: linesOf(texts['contents']),
      days: numberIn(texts['days']),
    },
  }),
  fieldOf: { outcome: 'decisionOn' },
};

/** Thông báo về nội dung tố cáo, to who is denounced. */
export const contentsNotice: FormPart = {
  texts: [
    accusedText,
    ...decisionTexts,
    contentsText,
    daysField,
    { name: 'explainBy', label: 'Giải trình trước ngày', day: true },
  ],
  draft: async (tx, petition, today) => ({
    accused: respondentLine(petition),
    ...(await decisionOf(tx, petition)),
    contents: contentLine(petition),
    days: daysText('denunciation.resolve', today),
  }),
  fill: async (_tx, _petition, texts) => ({
    accused: accusedIn(texts['accused']),
    acceptedBy: decisionIn(texts),
    acceptedOn: dayIn(texts['decisionOn']),
    contents: linesOf(texts['contents']),
    days: numberIn(texts['days']),
    explainBy: dayIn(texts['explainBy']),
  }),
  fieldOf: { acceptedBy: 'decisionOn', acceptedOn: 'decisionOn' },
};

/** Thông báo không thụ lý giải quyết tố cáo. */
export const declinedDenunciation: FormPart = {
  texts: [
    {
      name: 'instance',
      label: 'Loại tố cáo',
      required: true,
      options: [
        { value: 'tố cáo', label: 'Tố cáo' },
        { value: 'tố cáo tiếp', label: 'Tố cáo tiếp' },
      ],
    },
    { name: 'reason', label: 'Lý do', rows: 3, required: true },
    { name: 'advice', label: 'Đề nghị, hướng dẫn thêm', rows: 2 },
  ],
  draft: async (tx, petition) => {
    const outcome = (await newestClassification(tx, petition.id))?.outcome;
    return { instance: outcome === 'no-reopening' ? 'tố cáo tiếp' : 'tố cáo', reason: '', advice: '' };
  },
  fill: async (_tx, petition, texts) => ({
    instance: texts['instance'],
    reason: texts['reason']?.replace(/[.\s]+$/, ''),
    advice: texts['advice'] || undefined,
    forwardedBy: petition.forwarder_name ?? undefined,
  }),
};

const withdrawnText: PaperText = {
  name: 'withdrawn',
  label: 'Nội dung rút, mỗi nội dung một dòng',
  hint: 'Không ghi họ tên, địa chỉ người tố cáo.',
  rows: 3,
  required: true,
};
const all = ({ received_on }: Petition): string =>
  `Rút toàn bộ nội dung tố cáo trong đơn nhận ngày ${formatDay(received_on)}.`;

/** Đơn rút tố cáo: the blank; names are written by pen. */
export const withdrawalBlank: FormPart = {
  texts: [{ name: 'addressee', label: 'Kính gửi', required: true }, withdrawnText],
  draft: async (tx, petition, today) => ({
    addressee: await authorityOf(tx, petition.handler_unit_id, today),
    withdrawn: all(petition),
  }),
  fill: async (_tx, petition, texts) => ({
    addressee: texts['addressee'],
    people: [],
    petitionOn: petition.written_on ?? undefined,
    withdrawn: linesOf(texts['withdrawn']),
  }),
};

const byPen = {
  name: '…………………………………',
  place: '………………………………………………',
  phone: '……………………………',
};

/** Biên bản ghi nhận việc rút tố cáo: the original, on which the denouncer writes his name by pen; it goes into the envelope. */
export const withdrawalMinutes: FormPart = {
  texts: [
    { name: 'where', label: 'Tại', required: true },
    { name: 'began', label: 'Bắt đầu lúc', hint: 'Ví dụ 14:30', required: true },
    { name: 'ended', label: 'Kết thúc lúc', hint: 'Ví dụ 15:10', required: true },
    { name: 'recorder', label: 'Người lập biên bản, chức vụ', required: true },
    withdrawnText,
  ],
  draft: async (tx, petition, today) => ({
    where: (await getUnitOn(tx, petition.handler_unit_id, today)).name,
    recorder: await writerNow(tx),
    withdrawn: all(petition),
  }),
  fill: async (_tx, _petition, texts, on) => {
    const recorder = memberIn(texts['recorder']);
    return {
      at: { ...hourIn(texts['began']), on, where: texts['where'] },
      ended: hourIn(texts['ended']),
      rendition: 'sealed',
      recorder,
      signer: { capacity: recorder.capacity, name: recorder.name },
      denouncer: byPen,
      withdrawn: linesOf(texts['withdrawn']),
      copies: 2,
    };
  },
  fieldOf: { at: 'began', ended: 'ended' },
};
