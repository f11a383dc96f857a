import type { Day } from '../../law/day.ts';
import type { Ledger } from '../../law/deadline.ts';
import type { Step } from '../../law/steps.ts';

/** A limit whose stored reckoning is not what the calendar and the rules now give; without a case, of every petition and visit. */
export type Difference = {
  caseId: number | null;
  step: Step;
  day0: Day;
  due: Day | null;
  ledger: Ledger;
  /** The day itself changes, not only its explanation. */
  moves: boolean;
};
/** Which reckonings can have changed: those that reach over one of these days, or all of them when a rule changed. */
export type Touched = readonly Day[] | 'all';

/** Whether a limit passes over one of the days, so that its explanation may name it. */
export const reachesOver = ({ day0, due }: { day0: Day; due: Day | null }, touched: Touched): boolean =>
  touched === 'all' ||
  (due !== null && touched.some((on) => (day0 <= due ? day0 <= on && on <= due : due <= on && on <= day0)));
