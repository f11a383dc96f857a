import { calendarDays, yearsWithNotice, type CalendarDay } from './calendar-days.ts';
import { addDays, daysBetween, weekday, yearOf, type Day } from './day.ts';

/** Monday to Friday are worked, except: the exceptional days both ways, and the years whose official notice is known. */
export type Calendar = {
  readonly exceptions: ReadonlyMap<Day, CalendarDay>;
  readonly years: ReadonlySet<number>;
};

/** The calendar of state agencies as announced, 2019–2027. */
export const officialCalendar: Calendar = {
  exceptions: new Map(calendarDays.map((row) => [row.date, row])),
  years: new Set(yearsWithNotice),
};

/**
 * The official calendar with the office's own rows over it (storms, a notice issued later).
 * `years`: further years whose notice the office has entered in full.
 */
export function calendarWith(
  rows: readonly CalendarDay[],
  years: readonly number[] = [],
  base: Calendar = officialCalendar,
): Calendar {
  return {
    exceptions: new Map([...base.exceptions, ...rows.map((row) => [row.date, row] as const)]),
    years: new Set([...base.years, ...years]),
  };
}

/** Whether state agencies work on the day. */
export function isWorked(on: Day, calendar: Calendar): boolean {
  return applied(on, calendar)?.isWorked ?? weekday(on) <= 5;
}

/** Why the day is not worked, in Vietnamese; undefined when it is worked. */
export function whyOff(on: Day, calendar: Calendar): string | undefined {
  if (isWorked(on, calendar)) return undefined;
  return applied(on, calendar)?.name ?? (weekday(on) === 6 ? 'Thứ Bảy' : 'Chủ nhật');
}

/** The exceptional row that applies on the day; a row of low confidence does not until the office confirms it. */
export function applied(on: Day, calendar: Calendar): CalendarDay | undefined {
  const row = calendar.exceptions.get(on);
  return row?.confidence === 'low' ? undefined : row;
}

/** The day itself if it is worked, else the next worked day. */
export function nextWorkedDay(from: Day, calendar: Calendar): Day {
  return isWorked(from, calendar) ? from : nextWorkedDay(addDays(from, 1), calendar);
}

/** The day itself if it is worked, else the worked day before it. */
export function previousWorkedDay(from: Day, calendar: Calendar): Day {
  return isWorked(from, calendar) ? from : previousWorkedDay(addDays(from, -1), calendar);
}

/** The n-th worked day after day 0, which is not counted (Bộ luật Dân sự 2015, Điều 147 khoản 2); day 0 itself when n is 0. */
export function addWorkingDays(day0: Day, days: number, calendar: Calendar): Day {
  return step(day0, days, 1, calendar);
}

/** The n-th worked day before day 0, which is not counted: the latest lawful day for "at least n working days before". */
export function subtractWorkingDays(day0: Day, days: number, calendar: Calendar): Day {
  return step(day0, days, -1, calendar);
}

/** Worked days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = weekdaysBetween(from, to);
  for (const [on] of calendar.exceptions) {
    if (on > from && on <= to) count += Number(isWorked(on, calendar)) - Number(weekday(on) <= 5);
  }
  return count;
}

/** Years touched between two days (either order) without their official notice of days off: a count across them may be wrong. */
export function yearsWithoutNotice(a: Day, b: Day, calendar: Calendar): number[] {
  const [first, last] = a <= b ? [yearOf(a), yearOf(b)] : [yearOf(b), yearOf(a)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    (year) => !calendar.years.has(year),
  );
}

function step(day0: Day, days: number, by: 1 | -1, calendar: Calendar): Day {
  let on = day0;
  for (let left = days; left > 0;) {
    on = addDays(on, by);
    if (isWorked(on, calendar)) left -= 1;
  }
  return on;
}

/** Mondays to Fridays after `from` up to and including `to`. */
function weekdaysBetween(from: Day, to: Day): number {
  const days = daysBetween(from, to);
  const rest = Array.from({ length: days % 7 }, (_, i) => weekday(addDays(to, -i)));
  return Math.floor(days / 7) * 5 + rest.filter((each) => each <= 5).length;
}
