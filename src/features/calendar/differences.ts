import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Calendar } from '../../law/calendar.ts';
import type { Day } from '../../law/day.ts';
import { reckon, ruleFor } from '../../law/deadline.ts';
import type { Step } from '../../law/steps.ts';
import { caseDifferences, type CaseDays } from './case-differences.ts';
import { reachesOver, type Difference, type Touched } from './difference.ts';

/** All of them, with the days of the cases among them. */
export type Differences = { limits: readonly Difference[]; cases: readonly CaseDays[] };

/** Everything that would be stored anew: days that move, and explanations that change although their day stays. */
export async function differences(tx: Tx, calendar: Calendar, touched: Touched): Promise<Differences> {
  const { limits, cases } = await caseDifferences(tx, calendar, touched);
  return { limits: [...(await plainDifferences(tx, calendar, touched)), ...limits], cases };
}

type Running = { step: Step; day0: Day; due_on: Day | null };

async function plainDifferences(tx: Tx, calendar: Calendar, touched: Touched): Promise<Difference[]> {
  const { rows } = await sql<Running>`select step, day0, due_on from running_limits()`.execute(tx);
  const found = new Map<string, Difference>();
  for (const { step, day0, due_on } of rows) {
    // A limit whose rule is gone keeps its day: it was right by the law under which it began.
    if ('refused' in ruleFor(step, {}, day0)) continue;
    const ledger = reckon({ step, day0, calendar });
    const due = ledger.due ?? null;
    const key = `${step} ${day0}`;
    const moves = due !== due_on || (found.get(key)?.moves ?? false);
    if (moves || reachesOver({ day0, due }, touched))
      found.set(key, { caseId: null, step, day0, due, ledger, moves });
  }
  return [...found.values()];
}
