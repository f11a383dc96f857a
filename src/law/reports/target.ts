import { addDays, addMonths, day, type Day } from '../day.ts';
import { meets, rate, type Indicator, type Rate } from './indicators.ts';
import { reportYearOf, windowOf, type Window } from './periods.ts';

/** So many cases that began, were done and left the hands of a unit on the same days, or between the same edges. */
export type Course = {
  readonly unitId: number;
  readonly began: Day;
  readonly done: Day | null;
  /** Done, or ended otherwise. */
  readonly left: Day | null;
  readonly due: Day | null;
  readonly count: number;
};

/** The reporting year up to the day: what a target of the year is measured on. */
export const yearTo = (on: Day): Window => ({ from: windowOf('YEAR', reportYearOf(on)).from, to: on });

/** The last day of the reporting year of the day. */
export const yearEndOf = (on: Day): Day => windowOf('YEAR', reportYearOf(on)).to;

/** The last twelve reporting months, each from the beginning of its own year: their ends on the 14th, the last one today. */
export function monthPoints(today: Day): Window[] {
  const lastEnd = day(`${today.slice(0, 7)}-14`);
  const before = lastEnd < today ? lastEnd : addMonths(lastEnd, -1);
  const ends = Array.from({ length: 11 }, (_, at) => addMonths(before, at - 10));
  return [...ends, today].map(yearTo);
}

/** The days on which a course counts differently: courses may be told from edge to edge instead of day by day. */
export function edgesOf(today: Day): Day[] {
  const days = monthPoints(today).flatMap(({ from, to }) => [from, addDays(to, 1)]);
  return [...new Set([day('0001-01-01'), ...days, today, addDays(yearEndOf(today), 1)])].toSorted();
}

/** Left over from before the window or begun in it, and how many of them were done in it. */
export function rateIn(courses: readonly Course[], { from, to }: Window): Rate {
  const inHand = courses.filter(({ began, left }) => began <= to && (left === null || left >= from));
  const done = inHand.filter((one) => one.done !== null && one.done >= from && one.done <= to);
  return rate(sum(done), sum(inHand));
}

export type Forecast = {
  /** Open with a due day from today to the end of the year. */
  readonly inTime: number;
  readonly overdue: number;
  /** Open, due after the year or with no running limit. */
  readonly later: number;
  /** When every case that is due in the year is done by its day and what is overdue stays undone. */
  readonly cautious: Rate;
  /** When what is overdue is done as well. */
  readonly hopeful: Rate;
};

/** Where the year ends when open cases keep their due days; nothing new is counted. */
export function forecast(courses: readonly Course[], today: Day): Forecast {
  const now = rateIn(courses, yearTo(today));
  const open = courses.filter(({ began, left }) => began <= today && left === null);
  const overdue = sum(open.filter(({ due }) => due !== null && due < today));
  const inTime = sum(open.filter(({ due }) => due !== null && due >= today && due <= yearEndOf(today)));
  return {
    inTime,
    overdue,
    later: sum(open) - inTime - overdue,
    cautious: rate(now.done + inTime, now.of),
    hopeful: rate(now.done + inTime + overdue, now.of),
  };
}

/** How many more must be done, nothing new arising, until the target is met; undefined where there is no target or nothing arose. */
export function missingTo(indicator: Indicator, { done, of }: Rate): number | undefined {
  if (!indicator.target || of === 0) return undefined;
  for (let more = 0; more <= of - done; more += 1) if (meets(indicator, rate(done + more, of))) return more;
  return undefined;
}

const sum = (courses: readonly Course[]): number => courses.reduce((total, { count }) => total + count, 0);
