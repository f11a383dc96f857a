import { choicesOf } from './choices.ts';
import type { Day } from './day.ts';

/**
 * How a later result of a decision counts in R9, the rate of decisions that were changed: stood, changed, or neither. No text
 * gives a formula. Changed by another: amended, annulled, revoked, annulled by a court. Whoever corrects his own decision does
 * what the law asks of him (Luật Khiếu nại 2011, Điều 5 khoản 3), and a review that has begun has no result yet: neither counts.
 */
const weights: Readonly<Record<string, 'stood' | 'changed'>> = {
  upheld: 'stood',
  'court-upheld': 'stood',
  amended: 'changed',
  annulled: 'changed',
  revoked: 'changed',
  'court-annulled-part': 'changed',
  'court-annulled-all': 'changed',
};

/** Whether a reason must be told: wherever a decision did not stand. */
export const needsReason = (result: string): boolean =>
  weights[result] === 'changed' || result === 'self-corrected';

// The law names the finding of the second instance; the report forms ask what it makes of the first decision.
const ofSecond: Readonly<Record<string, string>> = {
  'lan-hai-sai': 'upheld',
  'lan-hai-dung-mot-phan': 'amended',
  'lan-hai-dung': 'annulled',
};

/** What a finding of the second instance makes of the decision of the first (Luật Khiếu nại 2011, Điều 40; Biểu 03/GQKN cột 11, 12). */
export const firstResultOf = (finding: string | undefined): string | undefined => ofSecond[finding ?? ''];

/** The name of a result. */
export const challengeText = (result: string): string =>
  choicesOf('challenge').find(({ id }) => id === result)?.text ?? result;

/** The name of a class of reasons. */
export const reasonText = (reason: string | null): string =>
  choicesOf('challenge.reason').find(({ id }) => id === reason)?.text ?? '';

/** A later result of one decision. */
export type Challenged = { readonly decision: number; readonly result: string; readonly on: Day };

/**
 * R9 in a period: of the decisions whose review ended in it, how many were changed. A decision counts once, with its last result
 * of the period: a court may annul what a second instance upheld. The rate in per cent with one decimal; undefined for none.
 */
export function changedRate(
  results: readonly Challenged[],
  from: Day,
  until: Day,
): { changed: number; of: number; rate: number | undefined } {
  const last = new Map<number, string>();
  const inOrder = results.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  for (const { decision, result, on } of inOrder)
    if (on >= from && on <= until && weights[result]) last.set(decision, result);
  const changed = [...last.values()].filter((result) => weights[result] === 'changed').length;
  const of = last.size;
  return { changed, of, rate: of === 0 ? undefined : Math.round((changed / of) * 1_000) / 10 };
}
