import { between, since } from '../deadline-rule.ts';
import type { Day } from '../day.ts';
import { isInForce, type Confidence, type InForce } from '../period.ts';

/** What every row on citizen reception says besides its own matter. */
export type ReceptionRow = {
  readonly id: string;
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
  readonly note?: string;
};

/** What is brought forward at a visit; 'other' is neither complaint, denunciation nor feedback. */
export type ContentKind = 'complaint' | 'denunciation' | 'feedback' | 'mixed' | 'other';

/** The kinds of reception: the desk's hours, the leader's day on the schedule, and the leader's unscheduled one (tiếp thường xuyên, định kỳ, đột xuất). */
export type SessionKind = 'regular' | 'periodic' | 'extraordinary';

export const sessionKindNames: Readonly<Record<SessionKind, string>> = {
  regular: 'Tiếp công dân thường xuyên',
  periodic: 'Tiếp công dân định kỳ',
  extraordinary: 'Tiếp công dân đột xuất',
};

export const since2014: InForce = since('2014-07-01');
export const before2026: InForce = between('2014-07-01', '2026-07-01');
export const circular04: InForce = between('2021-11-15', '2026-07-01');
export const since2026: InForce = since('2026-07-01');

/** The rows in force on the day, in the order of the table. */
export function rowsOn<Row extends { readonly inForce: InForce }>(rows: readonly Row[], on: Day): Row[] {
  return rows.filter((row) => isInForce(row.inForce, on));
}
