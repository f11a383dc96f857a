import {
  addWorkingDays,
  isWorked,
  nextWorkedDay,
  previousWorkedDay,
  subtractWorkingDays,
  whyOff,
  type Calendar,
} from './calendar.ts';
import { addDays, addMonths, daysBetween, type Day } from './day.ts';
import type { CountedUnit } from './deadline-rule.ts';

/** A stretch of time that is not counted: from the first day until the day on which counting goes on. */
export type Gap = { readonly from: Day; readonly until: Day };

export type Counting = {
  day0: Day;
  amount: number;
  unit: CountedUnit;
  backward: boolean;
  gaps: readonly Gap[];
  calendar: Calendar;
};

/** The due day, the days off that were passed over, and where the last day was moved from. */
export type Counted = {
  due: Day;
  skipped: readonly { day: Day; why: string }[];
  moved?: { from: Day; to: Day; why: string };
};

/**
 * Counts a limit. Day 0 is not counted (Bộ luật Dân sự 2015, Điều 147 khoản 2). A period of calendar days, months or years whose last day is not
 * worked ends on the next worked day (Điều 148 khoản 5); backward on the worked day before, which no statute says.
 * Months keep the day number, clamped to the end of the month. Gaps are left out; they only apply forward.
 */
export function count(counting: Counting): Counted {
  const { day0, amount, unit, backward, calendar } = counting;
  if (unit === 'working') {
    const due = backward ? subtractWorkingDays(day0, amount, calendar) : workingWithGaps(counting);
    return { due, skipped: daysOff(day0, due, calendar) };
  }
  const end = backward ? nominal(day0, -amount, unit) : withGaps(nominal(day0, amount, unit), counting.gaps);
  return roll(end, backward, calendar);
}

function nominal(day0: Day, amount: number, unit: Exclude<CountedUnit, 'working'>): Day {
  if (unit === 'calendar') return addDays(day0, amount);
  return addMonths(day0, unit === 'month' ? amount : amount * 12);
}

// A gap that begins when the limit has already ended cannot lengthen it.
function withGaps(end: Day, gaps: readonly Gap[]): Day {
  return gaps.reduce(
    (due, { from, until }) => (from > due ? due : addDays(due, daysBetween(from, until))),
    end,
  );
}

function workingWithGaps({ day0, amount, gaps, calendar }: Counting): Day {
  if (gaps.length === 0) return addWorkingDays(day0, amount, calendar);
  let on = day0;
  for (let left = amount; left > 0;) {
    on = addDays(on, 1);
    const paused = gaps.some(({ from, until }) => from <= on && on < until);
    if (isWorked(on, calendar) && !paused) left -= 1;
  }
  return on;
}

function roll(end: Day, backward: boolean, calendar: Calendar): Counted {
  const why = whyOff(end, calendar);
  if (why === undefined) return { due: end, skipped: [] };
  const to = backward ? previousWorkedDay(end, calendar) : nextWorkedDay(end, calendar);
  return { due: to, skipped: daysOff(end, to, calendar, true), moved: { from: end, to, why } };
}

// Strictly between two days, in either order; the first one too when it is itself passed over.
function daysOff(a: Day, b: Day, calendar: Calendar, withFirst = false): { day: Day; why: string }[] {
  const by = a <= b ? 1 : -1;
  const found = [];
  for (let on = withFirst ? a : addDays(a, by); on !== b; on = addDays(on, by)) {
    const why = whyOff(on, calendar);
    if (why !== undefined) found.push({ day: on, why });
    if (a === b) break;
  }
  return by === 1 ? found : found.reverse();
}
