import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';
import type { Outcome } from '../../law/handling/outcomes.ts';
import type { Texts } from '../paper/door.ts';
import { draftContent } from './draft.ts';
import { formParts, petitionPapers } from './side-papers.ts';
import { getPetition, newestClassification } from './queries.ts';

/** Papers of the outcome of a petition that its case may make too. */
const ofOutcome = ['TT05-01', 'TT05-02', 'TT05-03', 'TT05-04', 'NĐ124-03', 'NĐ124-04'];

/**
 * The first words of a paper of that form as the page of the petition has them, by the names which the papers of its case use;
 * nothing for forms that only the case makes. @throws NotFound
 */
export async function petitionWords(tx: Tx, petitionId: number, form: string, today: Day): Promise<Texts> {
  const petition = await getPetition(tx, petitionId);
  if (form === 'NĐ124-13') return { requests: petition.request ?? '', grounds: petition.summary };
  if (!ofOutcome.includes(form)) {
    const kind = form === 'NĐ124-01' ? petitionPapers.find((one) => one.form === form) : undefined;
    return kind ? kind.draft(tx, { id: petitionId } as Parameters<typeof kind.draft>[1], today) : {};
  }
  const found = await newestClassification(tx, petitionId);
  const { addressee, more, recipients, body } = await draftContent(
    tx,
    petition,
    {
      outcome: (found?.outcome ?? 'human-decision') as Outcome,
      competentBody: found?.competent_body ?? undefined,
      missing: [],
    },
    { main: undefined, overlays: [], rejected: [] },
    { formCode: form, today },
  );
  return {
    addressee,
    body: addressee,
    ...(found?.outcome === 'supplement' ? { why: needsMore, missing: body.join('\n') } : {}),
    ...more,
    // Who gets a copy of a paper that the law's own table knows is told there.
    ...(formParts[form]?.recipients ? {} : { recipients: recipients.join('\n') }),
  };
}

const needsMore = 'đơn chưa đủ điều kiện, cần bổ sung';
