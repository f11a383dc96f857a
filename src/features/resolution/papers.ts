import type { Tx } from '../../core/db.ts';
import { casePapers, type CasePaper } from '../../documents/case-papers.ts';
import { formTitle, type About, type PaperKind } from '../paper/door.ts';
import { caseFacts } from './case-facts.ts';
import { getResolution } from './queries.ts';
import { noteRecipients } from './served.ts';
import { checkSigner, takeByPaper } from './step-paper.ts';

/** The papers by which steps of a case are taken, and those that go along. */
export const casePaperKinds: readonly PaperKind[] = casePapers.map(kindOfPaper);

function kindOfPaper(paper: CasePaper): PaperKind {
  const { form, texts, first, fill, fieldOf } = paper;
  const facts = (tx: Tx, { id }: Pick<About, 'id'>, on: Parameters<CasePaper['first']>[1]) =>
    caseFacts(tx, id, on);
  return {
    code: `VV.${form}`,
    form,
    title: formTitle(form),
    subject: 'resolution',
    texts,
    draft: async (tx, about, today) => {
      const typed = first(await facts(tx, about, today), today);
      return Object.fromEntries(
        Object.entries(typed).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
      );
    },
    fill: async (tx, about, typed, on) => fill(await facts(tx, about, on), typed, on),
    ...(fieldOf ? { fieldOf } : {}),
    // What the chairman decides goes out as his committee's (Nghị định 30/2020/NĐ-CP).
    issuer: async (tx, { id }, { authority = '' }) =>
      /^chủ tịch/i.test(authority) ? (await getResolution(tx, id)).unit_id : undefined,
    onSigning: checkSigner,
    onIssued: async (context, about, issued) => {
      await noteRecipients(context, about, issued);
      return takeByPaper(context, about, issued);
    },
  };
}
