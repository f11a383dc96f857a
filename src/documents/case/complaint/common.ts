import { paperBasis } from '../../../law/paper-basis.ts';
import { linesIn, tidied } from '../asked.ts';
import { petitionersText, respondentText, type CaseFacts } from '../facts.ts';
import { authorityAsked, basisAsked, proposedAsked, type CasePaper } from '../row.ts';

// What the forms of Nghị định 124/2020/NĐ-CP share: the parties of the case, the head of a decision, texts in blocks.

/** What each of these takes from the case. */
export const parties = ({ petitioners, headcount, matter }: CaseFacts) => ({
  complainants: petitioners.map(({ address, name, place }) => ({ address, name, place })),
  headcount,
  matter,
});

/** What each decision asks. */
export const decisionTexts = [authorityAsked, basisAsked, proposedAsked];
export const decisionIn = (typed: Readonly<Record<string, string>>) => ({
  authority: typed['authority'],
  legalBasis: linesIn(typed['legalBasis']),
  proposedBy: tidied(typed['proposedBy']),
  executors: linesIn(typed['executors']),
});
export const decisionFirst = (
  form: CasePaper['form'],
  facts: CaseFacts,
  on: Parameters<typeof paperBasis>[1],
) => ({
  authority: facts.resolver,
  legalBasis: paperBasis(form, on).join('\n'),
  proposedBy: facts.verifier ?? '',
});

/** A content on a line of its own after "#", what is said of it below; the first line is a content with or without. */
export function blocksIn(given: string | undefined): { head: string; below: string[] }[] {
  const blocks: { head: string; below: string[] }[] = [];
  for (const line of linesIn(given)) {
    const head = /^#\s*(.+)$/.exec(line)?.[1];
    if (head !== undefined || blocks.length === 0) blocks.push({ head: head ?? line, below: [] });
    else blocks.at(-1)?.below.push(line);
  }
  return blocks;
}

/** Both sides of the case, each on a line. */
export const bothSides = (facts: CaseFacts): string =>
  [petitionersText(facts), respondentText(facts)].join('\n');
