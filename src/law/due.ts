import { workingDaysBetween, type Calendar } from './calendar.ts';
import type { Day } from './day.ts';

/** Where a running limit stands on a day. */
export type DueStanding = 'ok' | 'soon' | 'today' | 'overdue';

/** Working days left until the due day, 0 on the day itself, at most -1 once it has passed. */
export function daysLeft(due: Day, today: Day, calendar: Calendar): number {
  const days = workingDaysBetween(today, due, calendar);
  return today > due ? Math.min(-1, days) : days;
}

/** Where the limit stands: overdue, due today, soon (within so many working days), else ok. */
export function standing(due: Day, today: Day, calendar: Calendar, soonWithin = 5): DueStanding {
  if (today > due) return 'overdue';
  if (today === due) return 'today';
  return daysLeft(due, today, calendar) <= soonWithin ? 'soon' : 'ok';
}
