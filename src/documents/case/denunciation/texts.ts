import { paperBasis } from '../../../law/paper-basis.ts';
import type { Day } from '../../../law/day.ts';
import { asked, lines, linesIn, type Typed } from '../asked.ts';
import { refText, type CaseFacts } from '../facts.ts';
import { authorityAsked, basisAsked, executorsAsked, proposedAsked, type CasePaper } from '../row.ts';

// What the forms of Nghị định 31/2019/NĐ-CP ask alike. Whom it is against comes from the case; who denounced from nowhere.

export const noName = { hint: 'Không ghi thông tin làm lộ người tố cáo.' };
export const contentsAsked = lines('contents', 'Nội dung tố cáo, mỗi nội dung một dòng', 4, noName);
export const acceptedAsked = asked('accepted', 'Quyết định thụ lý tố cáo (số, ngày, người ban hành)');
export const acceptedFirst = ({ refs }: CaseFacts) => ({ accepted: refText('Quyết định', refs.accepted) });

/** What each decision asks; the accused carries it out beside those typed. */
export const decisionTexts = [
  authorityAsked,
  basisAsked,
  { ...proposedAsked, required: true, hint: '' },
  { ...executorsAsked, label: 'Người chịu trách nhiệm thi hành (ngoài người bị tố cáo), mỗi nơi một dòng' },
];
export const decisionIn = (facts: CaseFacts, typed: Typed) => ({
  authority: typed['authority'],
  legalBasis: linesIn(typed['legalBasis']),
  proposedBy: typed['proposedBy'],
  executors: linesIn(typed['executors']),
  accused: facts.accused,
});
export const decisionFirst = (form: CasePaper['form'], facts: CaseFacts, on: Day) => ({
  authority: facts.resolver,
  legalBasis: paperBasis(form, on).join('\n'),
  proposedBy: facts.verifier ?? '',
  executors: facts.verifier ?? '',
});

/** Lines that follow a line with "#", and what that line says. */
export function blocksIn(given: string | undefined): { head: string; below: string[] }[] {
  const blocks: { head: string; below: string[] }[] = [];
  for (const line of linesIn(given)) {
    const head = /^#\s*(.+)$/.exec(line)?.[1];
    if (head !== undefined) blocks.push({ head, below: [] });
    // A line before any "#" is a block without a head, which the schema names: nothing typed is lost unseen.
    else if (blocks.length === 0) blocks.push({ head: '', below: [line] });
    else blocks.at(-1)?.below.push(line);
  }
  return blocks;
}
