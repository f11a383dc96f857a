import { stepsMetBy } from '../../law/clock-starts.ts';
import type { PaperForm } from '../../documents/papers.ts';
import type { Context } from '../../core/command.ts';
import { meetSteps } from '../clocks.ts';
import { linesOf, type About, type PaperKind, type PaperText } from '../paper/door.ts';
import { getAbout, type Paper } from '../paper/queries.ts';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';
import { acceptanceNotice, authorisationBlank, complaintBlank, declineNotice } from './complaint-papers.ts';
import {
  acceptanceDecision,
  acceptanceOfDenunciation,
  contentsNotice,
  declinedDenunciation,
  extensionDecision,
  withdrawalBlank,
  withdrawalMinutes,
} from './denunciation-papers.ts';
import { forwarderLetter } from './forwarder-paper.ts';
import { basisLines, basisText, matterText, type FormPart } from './form-part.ts';
import { noteReturned } from './item-queries.ts';
import { handingBack, report } from './processing-papers.ts';
import { getPetition, type Petition } from './queries.ts';
import { aboutPetition, matterOf, receivedLine, handlerName, senderLine } from './record.ts';
import { bookNumber } from './words.tsx';

/** Forms whose papers may be the paper of an outcome too, with what they ask beyond the common lines. */
export const formParts: Readonly<Record<string, FormPart>> = {
  'NĐ124-03': acceptanceNotice,
  'NĐ124-04': declineNotice,
  'NĐ31-04': acceptanceDecision,
  'TH-14': declinedDenunciation,
  BC: report,
};

type Only = (petition: Petition) => boolean;
const complaints: Only = ({ kind, stated_kind }) => (kind ?? stated_kind) === 'complaint';
const denunciations: Only = ({ secret, kind }) => secret && (kind === null || kind === 'denunciation');

type More = { only?: Only; about?: boolean; fixed?: boolean; onIssued?: PaperKind['onIssued'] };

const kind = (
  code: string,
  form: PaperForm,
  title: string,
  part: FormPart,
  { only, about = false, fixed = false, onIssued }: More = {},
): PaperKind => ({
  code,
  form,
  title,
  subject: 'petition',
  texts: [...(about ? [matterText] : []), ...(about || fixed ? [basisText] : []), ...part.texts],
  draft: async (tx, { id }, today) => {
    const petition = await getPetition(tx, id);
    const given: Record<string, string> = {
      legalBasis: basisLines(form, today),
      matter: matterOf(petition.summary),
    };
    const own = [...(about ? ['matter'] : []), ...(about || fixed ? ['legalBasis'] : [])];
    return {
      ...Object.fromEntries(own.map((name) => [name, given[name] ?? ''])),
      ...(await part.draft(tx, petition, today)),
      ...(part.recipients ? { recipients: await part.recipients(tx, petition, today) } : {}),
    };
  },
  fill: async (tx, { id }, texts, on) => {
    const petition = await getPetition(tx, id);
    return {
      ...(about
        ? await aboutPetition(tx, petition, {
            matter: texts['matter'] ?? '',
            legalBasis: linesOf(texts['legalBasis']),
          })
        : { legalBasis: linesOf(texts['legalBasis']) }),
      ...(await part.fill(tx, petition, texts, on)),
    };
  },
  fieldOf: part.fieldOf ?? {},
  ...(only ? { offered: async (tx, { id }) => only(await getPetition(tx, id)) } : {}),
  onIssued: onIssued ?? meetsItsSteps,
});

// A notice of acceptance keeps the limit of acceptance, whatever else still runs.
async function meetsItsSteps({ tx }: Context, about: About, paper: Paper) {
  if (paper.issued_on !== null)
    await meetSteps(tx, { petitionId: about.id }, stepsMetBy(paper.form_code), paper.issued_on);
  return [];
}

const letterTexts: readonly PaperText[] = [
  { name: 'addressees', label: 'Kính gửi, mỗi nơi một dòng', rows: 2, required: true },
  { name: 'subject', label: 'Trích yếu (về việc)', rows: 2, required: true },
  { name: 'paragraphs', label: 'Nội dung, mỗi đoạn một dòng', rows: 8, required: true },
];

/** A letter beside the paper of the outcome. */
const letterToSender: PaperKind = {
  code: 'CV.sender',
  form: 'CV',
  title: 'Công văn trả lời người gửi đơn',
  subject: 'petition',
  texts: letterTexts,
  draft: async (tx, about) => {
    const petition = await getPetition(tx, about.id);
    const unit = await handlerName(tx, petition);
    return {
      addressees: await senderLine(tx, petition),
      subject: `trả lời đơn số ${bookNumber(petition)}`,
      paragraphs: await receivedLine(tx, petition, unit),
    };
  },
  fill: async (_tx, _about, texts) => ({
    addressees: linesOf(texts['addressees']),
    subject: texts['subject'],
    paragraphs: linesOf(texts['paragraphs']),
  }),
};

const of = {
  complaint: { only: complaints },
  denunciation: { only: denunciations },
};

/** Papers about a petition beside the paper of its outcome. */
export const petitionPapers: readonly PaperKind[] = [
  letterToSender,
  forwarderLetter,
  kind('BC.quick', 'BC', 'Báo cáo nhanh', report),
  kind('TH-11', 'TH-11', 'Phiếu giao trả giấy tờ gốc', handingBack, {
    onIssued: async ({ tx }, { id }, { issued_on }) => {
      if (issued_on !== null) await noteReturned(tx, id, issued_on);
      return [];
    },
  }),
  kind('NĐ124-03', 'NĐ124-03', 'Thông báo thụ lý khiếu nại', acceptanceNotice, {
    ...of.complaint,
    about: true,
  }),
  kind('NĐ124-04', 'NĐ124-04', 'Thông báo không thụ lý khiếu nại', declineNotice, {
    ...of.complaint,
    about: true,
  }),
  kind('NĐ124-01', 'NĐ124-01', 'Đơn khiếu nại (mẫu điền sẵn)', complaintBlank, of.complaint),
  kind('NĐ124-02', 'NĐ124-02', 'Giấy ủy quyền khiếu nại (mẫu điền sẵn)', authorisationBlank, of.complaint),
  kind('NĐ31-04', 'NĐ31-04', 'Quyết định thụ lý tố cáo', acceptanceDecision, {
    ...of.denunciation,
    fixed: true,
  }),
  kind('NĐ31-05', 'NĐ31-05', 'Thông báo việc thụ lý tố cáo', acceptanceOfDenunciation, {
    ...of.denunciation,
    about: true,
  }),
  kind('NĐ31-06', 'NĐ31-06', 'Thông báo về nội dung tố cáo', contentsNotice, of.denunciation),
  kind('TH-14', 'TH-14', 'Thông báo không thụ lý tố cáo', declinedDenunciation, {
    ...of.denunciation,
    about: true,
  }),
  kind('NĐ31-01', 'NĐ31-01', 'Quyết định gia hạn giải quyết tố cáo', extensionDecision, {
    ...of.denunciation,
    fixed: true,
  }),
  kind('NĐ31-02', 'NĐ31-02', 'Đơn rút tố cáo (mẫu)', withdrawalBlank, of.denunciation),
  kind('NĐ31-03', 'NĐ31-03', 'Biên bản ghi nhận việc rút tố cáo', withdrawalMinutes, of.denunciation),
];

/** Which papers may be begun about this petition now. */
export async function offeredKinds(tx: Tx, id: number, today: Day): Promise<readonly PaperKind[]> {
  const about = await getAbout(tx, 'petition', id);
  const asked = await Promise.all(
    petitionPapers.map(async (one) => (((await one.offered?.(tx, about, today)) ?? true) ? [one] : [])),
  );
  return asked.flat();
}
