import type { Day } from './day.ts';

/** How far a rule was checked: 'high' read in the text itself · 'medium' in a summary or excerpt · 'low' inferred · 'unknown' not established. */
export type Confidence = 'high' | 'medium' | 'low' | 'unknown';

/** A period of force, half-open: `from` is the first day in force, `until` the first day no longer in force. Without `until` it is still in force. */
export type InForce = { readonly from: Day; readonly until?: Day };

/** Whether the period covers the day. */
export function isInForce(period: InForce, on: Day): boolean {
  return period.from <= on && (period.until === undefined || on < period.until);
}

/** Whether two periods share a day. */
export function overlap(a: InForce, b: InForce): boolean {
  return (b.until === undefined || a.from < b.until) && (a.until === undefined || b.from < a.until);
}
