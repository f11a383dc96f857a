import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';
import { passingOf } from '../../law/handling/passing-on.ts';
import type { Proposal } from '../../law/handling/propose.ts';
import { parsePaper, type PaperData } from '../../documents/papers.ts';
import type { ClassifyInput } from './classify.ts';
import { frameOf } from '../paper/door.ts';
import { type Paper } from '../paper/queries.ts';
import { personsOf, type Petition } from './queries.ts';
import { boardFor, getUnitOn, signerOf } from '../unit-queries.ts';

/** What an official may write in a paper; the rest (names, numbers, days) comes from the book. */
export type PaperContent = {
  matter: string;
  addressee: string;
  legalBasis: string[];
  /** What is to be supplemented, why it is declined, or the paragraphs of a letter. */
  body: string[];
  recipients: string[];
  archive: string;
  /** Where papers pass the petition on: how, to which unit, until when an answer is asked, why once more. */
  passes?: 'transfer' | 'guide' | undefined;
  toUnitId?: number | undefined;
  replyDueOn?: Day | undefined;
  repeatReason?: string | undefined;
};

type Drafted = Pick<Petition, 'id' | 'handler_unit_id' | 'received_on' | 'summary' | 'secret'> & {
  kind: string | null;
};

const kindNames: Readonly<Record<string, 'khiếu nại' | 'tố cáo' | 'kiến nghị, phản ánh'>> = {
  complaint: 'khiếu nại',
  mixed: 'khiếu nại',
  denunciation: 'tố cáo',
  feedback: 'kiến nghị, phản ánh',
};

/** The first words of the paper which the outcome asks for, from what is known. */
export async function draftContent(
  tx: Tx,
  petition: Drafted,
  input: ClassifyInput,
  { main }: Proposal,
  formCode: string,
): Promise<PaperContent> {
  const unit = await getUnitOn(tx, petition.handler_unit_id, petition.received_on);
  const body: Record<string, string[]> = {
    'TT05-01': [],
    'TT05-02': input.outcome === 'supplement' ? ['Bổ sung đơn cho đủ nội dung theo quy định.'] : [],
    'TT05-05': [`${petition.summary} → ${input.competentBody ?? 'Cơ quan có thẩm quyền'}`],
    'NĐ124-04': [main?.condition ?? ''],
    CV: [petition.secret ? 'Nội dung xem trong hồ sơ kèm theo, quản lý theo chế độ mật.' : petition.summary],
  };
  return {
    matter: matterOf(petition.summary),
    addressee: input.competentBody ?? (formCode === 'CV' ? await senderLine(tx, petition) : ''),
    legalBasis: basisLines(main?.basis),
    body: body[formCode] ?? [],
    recipients: [
      ...(input.competentBody && formCode === 'TT05-02' ? [input.competentBody] : []),
      ...(await boardLine(tx, petition, input, formCode)),
    ],
    archive: `VT, ${unit.symbol}`,
  };
}

// The reception board is told in writing of what a unit guides or passes on.
async function boardLine(
  tx: Tx,
  { handler_unit_id, received_on }: Drafted,
  { outcome, competentBody }: ClassifyInput,
  formCode: string,
): Promise<string[]> {
  if (passingOf(outcome, formCode) === undefined) return [];
  const board = await boardFor(tx, handler_unit_id, received_on);
  const told = board && board.id !== handler_unit_id && board.name !== competentBody;
  return told ? [`${board.name} (để theo dõi)`] : [];
}

// Completes "đơn khiếu nại … về việc": without the kind's own words at the head and the final stop.
function matterOf(summary: string): string {
  const bare = summary
    .replace(/^(khiếu nại|tố cáo|kiến nghị|phản ánh)\s+(về\s+)?(việc\s+)?/i, '')
    .replace(/[.;\s]+$/, '');
  return bare === '' ? summary : bare.charAt(0).toLowerCase() + bare.slice(1);
}

// An answer goes to who asked; a denouncer is not named.
async function senderLine(tx: Tx, { id, secret }: Drafted): Promise<string> {
  const [first] = secret ? [] : await personsOf(tx, id);
  return first ? `Ông (bà) ${first.full_name}` : 'Người gửi đơn';
}

const basisLines = (basis: string | undefined): string[] =>
  basis === undefined ? ['Luật Tiếp công dân năm 2013'] : basis.split('; ').map((one) => one.trim());

/** The whole paper as it would be printed now. @throws z.ZodError naming what is missing */
export async function paperData(
  tx: Tx,
  petition: Petition,
  paper: Paper,
  content: PaperContent,
  today: Day,
): Promise<PaperData> {
  const common = await frameOf(tx, paper, content, today);
  return parsePaper({
    ...common,
    ...(await aboutPetition(tx, petition, content)),
    ...(await ofForm(tx, petition, paper, content, common.signer)),
  });
}

/** What a paper says of the petition that it is about; a denouncer stays unnamed. */
export async function aboutPetition(
  tx: Tx,
  petition: Petition,
  content: Pick<PaperContent, 'matter' | 'legalBasis'>,
) {
  return {
    kind: kindNames[petition.kind ?? petition.stated_kind] ?? 'khiếu nại',
    sender: await senderOf(tx, petition),
    receivedOn: petition.received_on,
    matter: content.matter,
    legalBasis: content.legalBasis,
  };
}

// The denouncer's name never reaches a generated paper: whoever needs it opens the vault.
async function senderOf(tx: Tx, { id, secret }: Petition) {
  if (secret) return { address: 'người tố cáo', name: '[giữ bí mật]', place: '[giữ bí mật]' };
  const [first, ...others] = await personsOf(tx, id);
  if (!first) return { name: 'Người gửi đơn không rõ họ tên', place: 'không rõ' };
  return {
    address: others.length > 0 ? 'các ông (bà)' : 'ông (bà)',
    name: first.full_name,
    place: first.address,
  };
}

async function ofForm(
  tx: Tx,
  petition: Petition,
  paper: Paper,
  content: PaperContent,
  signer: { capacity: string; name: string },
) {
  const { addressee, body } = content;
  switch (paper.form_code) {
    case 'TT05-01': {
      const proposer = await signerOf(tx, paper.unit_id, petition.received_on, paper.proposed_by);
      return {
        addressee: addressee || signer.capacity,
        unitHead: signer,
        proposer: { capacity: 'Người đề xuất', name: proposer?.full_name ?? signer.name },
      };
    }
    case 'TT05-02':
      return {
        returned: [],
        guidance:
          body.length > 0
            ? { why: 'supplement', missing: body }
            : { why: 'not-competent', competentBody: addressee },
      };
    case 'TT05-03':
    case 'TT05-04':
      return { addressee, attachments: body };
    case 'TT05-05':
      return { parts: body.map(splitPart) };
    case 'NĐ124-04':
      return { instance: 'lần đầu', reason: body.join(' ') };
    case 'BC':
      return {
        subject: `Về ${content.matter}`,
        opening: content.matter,
        sections: [{ heading: 'Nội dung', paragraphs: body.length > 0 ? body : [content.matter] }],
        closing: 'Trên đây là báo cáo về vụ việc.',
      };
    default:
      return { addressees: [addressee], subject: content.matter, paragraphs: body };
  }
}

function splitPart(line: string): { content: string; body: string } {
  const [content = '', body = ''] = line.split('→').map((one) => one.trim());
  return { content, body };
}
