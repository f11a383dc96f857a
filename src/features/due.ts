import { addWorkingDays, workingDaysBetween, type Calendar } from '../law/calendar.ts';
import type { Day } from '../law/day.ts';
import { standingOf, type Due } from '../ui/index.ts';

/** What tells where a day stands: today, and which days are worked. A visit of a page has both, and so has a command. */
export type Now = { readonly today: Day; readonly calendar: Calendar };

/** The last of the five working days in which a limit is soon. */
export const soonEnd = ({ today, calendar }: Now): Day => addWorkingDays(today, 5, calendar);

/** Where the next limit of a petition, visit or task stands today. */
export function dueOf({ due_on }: { due_on: Day | null }, { today, calendar }: Now): Due {
  if (due_on === null) return { standing: 'none' };
  const left =
    today <= due_on
      ? workingDaysBetween(today, due_on, calendar)
      : -workingDaysBetween(due_on, today, calendar);
  // The last day itself may be one that is not worked before it is moved: on that day nothing is overdue yet.
  const daysLeft = today > due_on && left === 0 ? -1 : left;
  return { due: due_on, daysLeft, standing: today === due_on ? 'today' : standingOf(daysLeft) };
}
