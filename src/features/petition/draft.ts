import type { Tx } from '../../core/db.ts';
import { parsePaper, type PaperData } from '../../documents/papers.ts';
import type { Day } from '../../law/day.ts';
import type { Outcome } from '../../law/handling/outcomes.ts';
import { passingOf } from '../../law/handling/passing-on.ts';
import type { Proposal } from '../../law/handling/propose.ts';
import { paperBasis } from '../../law/paper-basis.ts';
import { frameOf } from '../paper/door.ts';
import type { Paper } from '../paper/queries.ts';
import { boardFor, getUnitOn, signerOf } from '../unit-queries.ts';
import { letterBody, letterSubject } from './letters.ts';
import type { Petition } from './queries.ts';
import { aboutPetition, matterOf, senderLine } from './record.ts';
import { formParts } from './side-papers.ts';

/** What an official may write in a paper; the rest (names, numbers, days) comes from the book. */
export type PaperContent = {
  matter: string;
  addressee: string;
  legalBasis: string[];
  /** What is to be supplemented, or the paragraphs of a letter. */
  body: string[];
  /** What the form asks beyond: the reason of a refusal, the accused. */
  more: Record<string, string>;
  recipients: string[];
  archive: string;
  /** Where papers pass the petition on: how, to which unit, until when an answer is asked, why once more. */
  passes?: 'transfer' | 'guide' | undefined;
  toUnitId?: number | undefined;
  replyDueOn?: Day | undefined;
  repeatReason?: string | undefined;
};

/** What was decided when the petition was classified, as a paper needs it. */
export type Decided = {
  outcome: Outcome;
  competentBody?: string | undefined;
  /** What the petition still lacks, each in a sentence. */
  missing: readonly string[];
};

/** The first words of the paper which the outcome asks for, from what is known. */
export async function draftContent(
  tx: Tx,
  petition: Petition,
  decided: Decided,
  { main }: Proposal,
  { formCode, today }: { formCode: string; today: Day },
): Promise<PaperContent> {
  const unit = await getUnitOn(tx, petition.handler_unit_id, petition.received_on);
  const body: Record<string, readonly string[]> = {
    'TT05-02': decided.outcome === 'supplement' ? missingLines(decided.missing) : [],
    'TT05-05': [`${petition.summary} → ${decided.competentBody ?? 'Cơ quan có thẩm quyền'}`],
    CV:
      formCode === 'CV'
        ? await letterBody(tx, petition, decided, { unit: unit.name, basis: main?.basis })
        : [],
  };
  const fixed = paperBasis(formCode, today);
  return {
    matter: formCode === 'CV' ? letterSubject(petition, decided) : matterOf(petition.summary),
    addressee: decided.competentBody ?? (formCode === 'CV' ? await senderLine(tx, petition) : ''),
    legalBasis: fixed.length > 0 ? [...fixed] : basisLines(main?.basis),
    body: [...(body[formCode] ?? [])],
    more: { ...(await formParts[formCode]?.draft(tx, petition, today)) },
    recipients: [
      ...((await formParts[formCode]?.recipients?.(tx, petition, today))?.split('\n') ?? []),
      ...recipientsOf(petition, decided, formCode),
      ...(await boardLine(tx, petition, decided, formCode)),
    ],
    archive: `VT, ${unit.symbol}`,
  };
}

// The reception board is told in writing of what a unit guides or passes on.
async function boardLine(
  tx: Tx,
  { handler_unit_id, received_on }: Petition,
  { outcome, competentBody }: Decided,
  formCode: string,
): Promise<string[]> {
  if (passingOf(outcome, formCode) === undefined) return [];
  const board = await boardFor(tx, handler_unit_id, received_on);
  const told = board && board.id !== handler_unit_id && board.name !== competentBody;
  return told ? [`${board.name} (để theo dõi)`] : [];
}

const missingLines = (missing: readonly string[]): readonly string[] =>
  missing.length > 0 ? missing : ['Bổ sung đơn cho đủ nội dung theo quy định'];

function recipientsOf({ forwarder_name }: Petition, { competentBody }: Decided, formCode: string): string[] {
  const body = competentBody && formCode === 'TT05-02' ? [competentBody] : [];
  const sender = ['TT05-03', 'TT05-04'].includes(formCode)
    ? [formCode === 'TT05-03' ? 'Người tố cáo (để biết)' : 'Người gửi đơn (để biết)']
    : [];
  const told = formParts[formCode]?.recipients !== undefined;
  return [...body, ...sender, ...(forwarder_name && !told ? [`${forwarder_name} (để biết)`] : [])];
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
    ...(await ofForm(tx, petition, paper, content, common)),
  });
}

type Frame = Awaited<ReturnType<typeof frameOf>>;

async function ofForm(
  tx: Tx,
  petition: Petition,
  paper: Paper,
  content: PaperContent,
  { signer, draftedOn }: Frame,
): Promise<Readonly<Record<string, unknown>>> {
  const { addressee, body } = content;
  const part = formParts[paper.form_code];
  if (part) return part.fill(tx, petition, content.more, paper.issued_on ?? draftedOn);
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
    default:
      return { addressees: [addressee], subject: content.matter, paragraphs: body };
  }
}

function splitPart(line: string): { content: string; body: string } {
  const [content = '', body = ''] = line.split('→').map((one) => one.trim());
  return { content, body };
}
