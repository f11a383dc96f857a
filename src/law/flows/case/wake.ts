import type { Calendar } from '../../calendar.ts';
import { addDays, type Day } from '../../day.ts';
import { reckon, ruleFor } from '../../deadline.ts';
import { clocksOf, traitsOf } from './clocks.ts';
import { takeStep, type Taken } from './may.ts';
import { ofTime, type CaseStep, type Procedure, type Standing } from './row.ts';

/** A step that the passing of time takes. */
export type Wake = Taken & { readonly on: Day };

/** The first step that time alone takes in the case, and on which day; none when nothing happens by itself. */
export function nextWake(procedure: Procedure, standing: Standing, calendar: Calendar): Wake | undefined {
  const rows = procedure.rows.filter(ofTime);
  const days = candidates(rows, standing, calendar);
  for (const on of days) {
    for (const { action } of rows) {
      const taken = takeStep(procedure, action, standing, 'system', on, {}, calendar);
      if ('standing' in taken) return { ...taken, on };
    }
  }
  return undefined;
}

/** The day of {@link nextWake}. */
export const wakeDay = (...asked: Parameters<typeof nextWake>): Day | undefined => nextWake(...asked)?.on;

// Time moves a case only on the day after a limit, or when another region has just moved.
function candidates(rows: readonly CaseStep[], standing: Standing, calendar: Calendar): Day[] {
  const limits = clocksOf(standing, calendar).flatMap(({ due }) => (due ? [addDays(due, 1)] : []));
  const reckoned = rows
    .flatMap(({ timings }) => timings)
    .flatMap(({ step, since }) => {
      const day0 = standing.dates[since];
      const traits = traitsOf(standing.facts);
      if (day0 === undefined || 'refused' in ruleFor(step, traits, day0)) return [];
      const { due } = reckon({ step, day0, traits, calendar });
      return due ? [addDays(due, 1)] : [];
    });
  return [...new Set([...Object.values(standing.since), ...limits, ...reckoned])].toSorted();
}
