import type { Calendar } from '../../calendar.ts';
import type { Day } from '../../day.ts';
import { clocksOf } from './clocks.ts';
import { procedureOf } from './procedures.ts';
import type { Standing } from './row.ts';
import { wakeDay } from './wake.ts';

/** The next days of a case as the calendar gives them: when something is due, and when time alone may move it. */
export type CaseDays = { readonly due: Day | undefined; readonly wake: Day | undefined };

/** The next days of a case. A window of the petitioner is no duty of the office. */
export function daysOf(standing: Standing, calendar: Calendar): CaseDays {
  const dues = clocksOf(standing, calendar).flatMap(({ status, ledger, due }) =>
    status === 'running' && ledger.bound !== 'petitioner' && due ? [due] : [],
  );
  return { due: dues.toSorted()[0], wake: wakeDay(procedureOf(standing.procedure), standing, calendar) };
}
