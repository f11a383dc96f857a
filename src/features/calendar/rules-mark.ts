import { createHash } from 'node:crypto';
import { calendarOf, calendarOver } from '../../core/calendar.ts';
import type { Tx } from '../../core/db.ts';
import { reckon, ruleFor } from '../../law/deadline.ts';
import { deadlineRules } from '../../law/deadlines.ts';
import { steps } from '../../law/steps.ts';
import { transitionalRules } from '../../law/transitional.ts';
import { differences, type Differences } from './differences.ts';

/**
 * The fingerprint of what days are reckoned by in this version: the rows of the law, the official calendar, and what the
 * counting makes of them on some days, so that a change of the counting itself is noticed too.
 */
export const rulesMark = (): string => (mark ??= reckonMark());
let mark: string | undefined;

// Days around holidays tell most about the counting.
const probeEvery = 15;

function reckonMark(): string {
  const calendar = calendarOver([]);
  const probes = [...calendar.exceptions.keys()].filter((_, place) => place % probeEvery === 0);
  const counted = steps.flatMap((step) =>
    probes.map((day0) => ('refused' in ruleFor(step, {}, day0) ? '' : reckon({ step, day0, calendar }))),
  );
  const whole = JSON.stringify([deadlineRules, transitionalRules, [...calendar.exceptions], counted]);
  return createHash('sha256').update(whole).digest('base64url');
}

/** Whether the stored limits were reckoned by other rules than this version has. */
export async function rulesDiffer(tx: Tx): Promise<boolean> {
  const { rules } = await tx.selectFrom('calendar_state').select('rules').executeTakeFirstOrThrow();
  return rules !== rulesMark();
}

/** Notes that the stored limits are reckoned by the rules of this version. */
export async function keepRulesMark(tx: Tx): Promise<void> {
  await tx.updateTable('calendar_state').set({ rules: rulesMark() }).execute();
}

/** What the rules of this version would change in the stored limits; undefined when they move none. */
export async function rulesDifferences(tx: Tx): Promise<Differences | undefined> {
  if (!(await rulesDiffer(tx))) return undefined;
  const found = await differences(tx, calendarOf(tx), 'all');
  return found.limits.some(({ moves }) => moves) ? found : undefined;
}
