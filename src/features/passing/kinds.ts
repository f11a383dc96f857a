import { z } from 'zod';
import type { Context, NewEvent } from '../../core/command.ts';
import type { Tx } from '../../core/db.ts';
import { formatDay, parseVietnameseDay, type Day } from '../../law/day.ts';
import { paperBasis } from '../../law/paper-basis.ts';
import { bookNumber } from '../book.ts';
import { linesOf, type About, type PaperKind, type Texts } from '../paper/door.ts';
import type { Paper } from '../paper/queries.ts';
import { aboutPetition, matterOf } from '../petition/door.ts';
import { getPetition } from '../petition/queries.ts';
import { changeTransfer, transfersOf, type Transfer } from './queries.ts';

/** After how many urgings without an answer the head is told. */
export const urgingsBeforeReport = 2;

/** Passed on by this petition, neither given back nor finally answered: what may be urged. */
export const isAwaited = (transfer: Transfer): boolean => transfer.returned_on === null && !transfer.decided;

async function awaitedOf(tx: Tx, petitionId: number): Promise<Transfer[]> {
  const all = await transfersOf(tx, petitionId);
  return all.filter((one) => one.petition_id === petitionId && isAwaited(one)).toReversed();
}

// A petition may have been passed on to several bodies: the paper names the letter it follows up.
async function followedUp(tx: Tx, about: About, texts: Texts): Promise<Transfer | undefined> {
  const awaited = await awaitedOf(tx, about.id);
  const named = awaited.find(({ number }) => number !== null && texts['passedPaper']?.includes(number));
  return named ?? awaited[0];
}

const urging: PaperKind = {
  code: 'TH-02',
  form: 'TH-02',
  title: 'Công văn đôn đốc',
  subject: 'petition',
  texts: [
    { name: 'addressees', label: 'Kính gửi, mỗi nơi một dòng', rows: 2, required: true },
    { name: 'matter', label: 'Về việc', rows: 2, required: true },
    { name: 'passedPaper', label: 'Văn bản chuyển đơn, giao việc', required: true },
    { name: 'dueOn', label: 'Hạn giải quyết, trả lời (ngày/tháng/năm)', required: true },
    { name: 'reportBy', label: 'Đề nghị báo cáo trước ngày', required: true },
    { name: 'legalBasis', label: 'Căn cứ, mỗi căn cứ một dòng', rows: 2, required: true },
  ],
  offered: async (tx, about) => (await awaitedOf(tx, about.id)).length > 0,
  draft: urgingDraft,
  fill: async (tx, about, texts) => {
    const petition = await getPetition(tx, about.id);
    const transfer = await followedUp(tx, about, texts);
    const content = { matter: texts['matter'] ?? '', legalBasis: linesOf(texts['legalBasis']) };
    return {
      ...(await aboutPetition(tx, petition, content)),
      addressees: linesOf(texts['addressees']),
      petitionNumber: bookNumber(petition),
      passedOn: { paper: texts['passedPaper'], on: transfer?.sent_on },
      dueOn: parseVietnameseDay(texts['dueOn'] ?? ''),
      reportBy: parseVietnameseDay(texts['reportBy'] ?? ''),
      round: (transfer?.urged ?? 0) + 1,
    };
  },
  fieldOf: { passedOn: 'passedPaper' },
  onIssued: (context, about, paper) => noteUrging(context, about, paper),
};

async function urgingDraft(tx: Tx, about: About, today: Day): Promise<Texts> {
  const [transfer] = await awaitedOf(tx, about.id);
  const petition = await getPetition(tx, about.id);
  return {
    addressees: transfer?.to_name ?? '',
    matter: about.secret ? 'nội dung nêu trong đơn' : matterOf(petition.summary),
    passedPaper: transfer ? `Văn bản chuyển đơn số ${transfer.number}` : '',
    dueOn: transfer?.reply_due_on ? formatDay(transfer.reply_due_on) : '',
    reportBy: '',
    legalBasis: paperBasis('TH-02', today).join('\n'),
  };
}

const stored = z.object({ texts: z.record(z.string(), z.string()) });

async function noteUrging({ tx }: Context, about: About, paper: Paper): Promise<NewEvent[]> {
  const transfer = await followedUp(tx, about, stored.parse(paper.content).texts);
  if (!transfer || paper.issued_on === null) return [];
  const urged = transfer.urged + 1;
  await changeTransfer(tx, transfer.id, transfer.version, { urged, urged_on: paper.issued_on });
  return [
    {
      type: 'transfer.urged',
      happenedOn: paper.issued_on,
      petitionId: about.id,
      unitId: about.unitId,
      secret: about.secret,
      data: { ground: `${transfer.to_name}, lần ${urged}` },
    },
  ];
}

const report: PaperKind = {
  code: 'BC.urging',
  form: 'BC',
  title: 'Báo cáo việc không trả lời sau đôn đốc',
  subject: 'petition',
  texts: [
    { name: 'subject', label: 'Trích yếu', rows: 2, required: true },
    { name: 'opening', label: 'Kính gửi, phần mở đầu', rows: 2, required: true },
    { name: 'facts', label: 'Quá trình chuyển đơn, đôn đốc, mỗi đoạn một dòng', rows: 5, required: true },
    { name: 'proposal', label: 'Kiến nghị, đề xuất, mỗi đoạn một dòng', rows: 3, required: true },
  ],
  offered: async (tx, about) =>
    (await awaitedOf(tx, about.id)).some(({ urged }) => urged >= urgingsBeforeReport),
  draft: reportDraft,
  fill: async (_tx, _about, texts) => ({
    subject: texts['subject'],
    opening: texts['opening'],
    sections: [
      { heading: 'Quá trình chuyển đơn, đôn đốc', paragraphs: linesOf(texts['facts']) },
      { heading: 'Kiến nghị, đề xuất', paragraphs: linesOf(texts['proposal']) },
    ],
    closing: 'Trên đây là báo cáo việc chuyển đơn, đôn đốc giải quyết',
  }),
  fieldOf: { sections: 'facts' },
  onIssued: async ({ tx }, about, paper) => {
    const awaited = await awaitedOf(tx, about.id);
    const transfer = awaited.find(({ urged }) => urged >= urgingsBeforeReport);
    if (transfer && paper.issued_on !== null)
      await changeTransfer(tx, transfer.id, transfer.version, { reported_on: paper.issued_on });
    return [];
  },
};

async function reportDraft(tx: Tx, about: About, today: Day): Promise<Texts> {
  const petition = await getPetition(tx, about.id);
  const awaited = await awaitedOf(tx, about.id);
  const transfer = awaited.find(({ urged }) => urged >= urgingsBeforeReport);
  const number = bookNumber(petition);
  if (!transfer) return { subject: `Về việc giải quyết đơn số ${number}` };
  const urged = transfer.urged_on === null ? '' : `, lần gần nhất ngày ${formatDay(transfer.urged_on)}`;
  return {
    subject: `Về việc ${transfer.to_name} chưa trả lời kết quả giải quyết đơn số ${number}`,
    opening: `Kính gửi người đứng đầu cơ quan, về đơn số ${number} đã chuyển đến ${transfer.to_name}:`,
    facts: `Ngày ${formatDay(transfer.sent_on)}, đơn được chuyển bằng văn bản số ${transfer.number}.\nĐã đôn đốc ${transfer.urged} lần${urged}; đến nay chưa nhận được văn bản trả lời.`,
    proposal: `Yêu cầu ${transfer.to_name} báo cáo quá trình, lý do và trách nhiệm (${paperBasis('TH-02', today).at(-1)}).`,
  };
}

/** Papers by which an answer to a petition that was passed on is demanded. */
export const passingPapers: readonly PaperKind[] = [urging, report];
