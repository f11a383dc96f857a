import type { Tx } from '../../core/db.ts';
import { Refused } from '../../core/errors.ts';
import { numberAndSymbol } from '../../documents/papers.ts';
import { formatDay, type Day } from '../../law/day.ts';
import { linesOf, type About, type PaperKind, type Texts } from '../paper/door.ts';
import { getUnitOn } from '../unit-queries.ts';
import { kindNoun } from './kinds.ts';
import { getRequest, holdRequest, inspectorateOf, unitAbove, type Request } from './queries.ts';
import { checkLate, checkUrger, noteUrging } from './urge.ts';

const noName = { hint: 'Không ghi họ tên, địa chỉ người tố cáo.' };

const letterTexts = [
  { name: 'addressees', label: 'Kính gửi, mỗi nơi một dòng', rows: 2, required: true },
  { name: 'subject', label: 'Trích yếu (V/v)', rows: 2, required: true, ...noName },
  { name: 'paragraphs', label: 'Nội dung, mỗi đoạn một dòng', rows: 7, required: true, ...noName },
] as const;

const letterOf = (texts: Texts) => ({
  addressees: linesOf(texts['addressees']),
  subject: texts['subject'],
  paragraphs: linesOf(texts['paragraphs']),
});

/** What was asked, in one sentence: "Ngày … có văn bản số … đề nghị … cung cấp tài liệu". */
function asked(request: Request): string {
  const by = request.number ? `có văn bản số ${request.number}` : 'có văn bản';
  // A denunciation's words stay in the record.
  const what = request.secret ? 'nội dung nêu tại văn bản đó' : request.about.replace(/[.;\s]+$/, '');
  return `Ngày ${formatDay(request.asked_on)}, ${request.asking} ${by} đề nghị ${request.asked} ${kindNoun(request.kind)}: ${what}`;
}

const dueText = ({ due_on, rule }: Request): string =>
  due_on === null ? '' : ` Hạn trả lời: ngày ${formatDay(due_on)}${rule ? ` (${rule})` : ''}.`;

async function requestDraft(tx: Tx, about: About, today: Day): Promise<Texts> {
  const request = await getRequest(tx, about.id);
  const { name } = await getUnitOn(tx, request.asked_unit_id, today);
  const what = request.secret ? 'nội dung như đã trao đổi' : request.about.replace(/[.;\s]+$/, '');
  return {
    addressees: name,
    subject: `${kindNoun(request.kind)} để giải quyết vụ việc`,
    paragraphs: [
      `Để có căn cứ giải quyết vụ việc theo thẩm quyền, đề nghị ${request.asked} ${kindNoun(request.kind)}: ${what}.`,
      request.due_on === null
        ? ''
        : `Văn bản trả lời gửi trước hết ngày ${formatDay(request.due_on)}${request.rule ? ` (${request.rule})` : ''}; cơ quan trả lời chịu trách nhiệm về tính chính xác của thông tin, tài liệu cung cấp.`,
    ]
      .filter(Boolean)
      .join('\n'),
  };
}

const noNumberYet = async (tx: Tx, { id }: About): Promise<boolean> =>
  (await getRequest(tx, id)).number === null;

/** The letter by which it is asked, where it is made here: its number becomes that of the request. */
const requestLetter: PaperKind = {
  code: 'PH-YEUCAU',
  form: 'CV',
  title: 'Công văn yêu cầu, tham vấn, báo cáo xin ý kiến',
  subject: 'coordination',
  texts: letterTexts,
  offered: noNumberYet,
  draft: requestDraft,
  fill: async (_tx, _about, texts) => letterOf(texts),
  fieldOf: { addressees: 'addressees' },
  onIssued: async ({ tx }, about, { number, symbol }) => {
    const request = await holdRequest(tx, about.id);
    if (request.number === null && number !== null && symbol !== null)
      await tx
        .updateTable('coordination')
        .set({ number: numberAndSymbol(number, symbol) })
        .where('id', '=', request.id)
        .execute();
    return [];
  },
};

async function urgingDraft(tx: Tx, about: About, today: Day): Promise<Texts> {
  const request = await getRequest(tx, about.id);
  const { name } = await getUnitOn(tx, request.asked_unit_id, today);
  const above = await unitAbove(tx, request.asked_unit_id, today);
  const watching = await inspectorateOf(tx, request.asked_unit_id, today);
  const told = [...new Set([above, watching])].filter((unit) => unit !== undefined);
  const names: string[] = [];
  for (const unit of told) names.push((await getUnitOn(tx, unit, today)).name);
  const before =
    request.urged_on === null
      ? []
      : [
          `${request.asked} đã được đôn đốc ${request.urged} lần, lần gần nhất ngày ${formatDay(request.urged_on)}.`,
        ];
  return {
    addressees: name,
    subject: `đôn đốc ${kindNoun(request.kind)} (lần ${request.urged + 1})`,
    paragraphs: [
      `${asked(request)}.${dueText(request)}`,
      ...before,
      `Đến nay đã quá hạn, ${request.asking} chưa nhận được văn bản trả lời. Đề nghị ${request.asked} nêu rõ lý do chậm và người chịu trách nhiệm về tính chính xác của nội dung trả lời.`,
    ].join('\n'),
    recipients: names.map((one) => `${one} (để b/c)`).join('\n'),
  };
}

/** Urges a unit that is late; its issue is the urging: noted with its round, told to those above. */
const urgingLetter: PaperKind = {
  code: 'PH-DONDOC',
  form: 'CV',
  title: 'Công văn đôn đốc trả lời',
  subject: 'coordination',
  texts: [
    ...letterTexts,
    { name: 'reportBy', label: 'Đề nghị trả lời trước ngày', required: true, day: true },
  ],
  unitFor: ({ role, unitId }, about) => (role === 'inspector' ? unitId : about.unitId),
  draft: urgingDraft,
  fill: async (tx, about, texts) => {
    const request = await getRequest(tx, about.id);
    const letter = letterOf(texts);
    return {
      ...letter,
      paragraphs: [
        ...letter.paragraphs,
        `Đề nghị ${request.asked} trả lời bằng văn bản trước ngày ${texts['reportBy']}.`,
      ],
    };
  },
  onSigning: async ({ tx, actor }, about) => checkUrger(tx, actor, await getRequest(tx, about.id)),
  onIssued: async (context, about, { id, issued_on: on, number, symbol }) => {
    if (on === null) throw new Refused('Văn bản chưa có ngày ban hành.');
    const request = await holdRequest(context.tx, about.id);
    checkLate(request, on, 'issuedOn');
    const written = number !== null && symbol !== null ? numberAndSymbol(number, symbol) : undefined;
    return [await noteUrging(context, request, { on, number: written, paperId: id })];
  },
};

/** The papers of a request between units. */
export const coordinationPapers: readonly PaperKind[] = [requestLetter, urgingLetter];
export const urgingCode = urgingLetter.code;
