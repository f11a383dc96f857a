import type { Context } from '../../core/command.ts';
import { servedWith } from '../../documents/case-papers.ts';
import type { PaperForm } from '../../documents/papers.ts';
import { textsOf, type About } from '../paper/door.ts';
import type { Paper } from '../paper/queries.ts';
import { caseFacts } from './case-facts.ts';

/** Notes at the issue of a numbered paper who is to get it, so that each is sent his and proves it. */
export async function noteRecipients({ tx, actor }: Context, about: About, paper: Paper): Promise<void> {
  if (paper.number === null || paper.issued_on === null) return;
  const facts = await caseFacts(tx, about.id, paper.issued_on);
  const names = servedWith(paper.form_code as PaperForm, facts, textsOf(paper), paper.issued_on);
  if (names.length === 0) return;
  await tx
    .insertInto('delivery')
    .values(
      names.map((recipient) => ({
        paper_id: paper.id,
        recipient: recipient.slice(0, 300),
        recorded_by: actor.officialId,
      })),
    )
    .execute();
}
