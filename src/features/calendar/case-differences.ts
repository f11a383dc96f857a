import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Calendar } from '../../law/calendar.ts';
import type { Day } from '../../law/day.ts';
import { clocksOf } from '../../law/flows/case/clocks.ts';
import { daysOf } from '../../law/flows/case/days.ts';
import type { Standing } from '../../law/flows/case/row.ts';
import type { Step } from '../../law/steps.ts';
import { reachesOver, type Difference, type Touched } from './difference.ts';

/** The days of a case that lists read. */
export type CaseDays = { id: number; due_on: Day | null; wake_on: Day | null };

type Running = {
  id: number;
  standing: Standing;
  limits: { step: Step; day0: Day; due: Day | null }[];
};

const batch = 2_000;

/** The limits of cases under resolution that would be stored anew, with the days of their cases. */
export async function caseDifferences(
  tx: Tx,
  calendar: Calendar,
  touched: Touched,
): Promise<{ limits: Difference[]; cases: CaseDays[] }> {
  const limits: Difference[] = [];
  const cases: CaseDays[] = [];
  for (let after = 0, more = true; more;) {
    const { rows } = await sql<Running>`select * from running_cases(${after}, ${batch})`.execute(tx);
    for (const row of rows) {
      const changed = limitsOf(row, calendar, touched);
      if (changed.length === 0) continue;
      limits.push(...changed);
      const { due = null, wake = null } = daysOf(row.standing, calendar);
      cases.push({ id: row.id, due_on: due, wake_on: wake });
    }
    more = rows.length === batch;
    after = rows.at(-1)?.id ?? after;
  }
  return { limits, cases };
}

function limitsOf({ id, standing, limits }: Running, calendar: Calendar, touched: Touched): Difference[] {
  return clocksOf(standing, calendar).flatMap(({ step, day0, status, due = null, ledger }) => {
    const stored = limits.find((one) => one.step === step && one.day0 === day0);
    if (!stored || status === 'met' || status === 'cancelled') return [];
    const moves = stored.due !== due;
    const same = !moves && !reachesOver({ day0, due }, touched);
    return same ? [] : [{ caseId: id, step, day0, due, ledger, moves }];
  });
}
