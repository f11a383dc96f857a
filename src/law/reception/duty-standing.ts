import { isWorked, type Calendar } from '../calendar.ts';
import { addDays, addMonths, weekday, type Day } from '../day.ts';
import { isInForce } from '../period.ts';
import type { ReceptionDuty } from './leaders.ts';

/**
 * A day of periodic reception. Only the leader's own days fulfil a duty to receive in person; a day given to a deputy is shown beside
 * it. Extraordinary reception comes on top of the duty by the words of the law: it is not to be given here.
 */
export type ReceptionDay = {
  readonly day: Day;
  readonly state: 'planned' | 'published' | 'held' | 'postponed' | 'cancelled';
  readonly delegated?: boolean;
};

/** The days in which the law asks a number: a month, a week, or one working day. */
export type DutyPeriod = { readonly from: Day; readonly to: Day } & DutyCount;

/** `missing`: what the schedule still lacks; `owed`: what has not been held yet. */
export type DutyCount = {
  readonly required: number;
  readonly planned: number;
  readonly held: number;
  readonly delegated: number;
  readonly missing: number;
  readonly owed: number;
};
export type DutyStanding = DutyCount & { readonly periods: readonly DutyPeriod[] };

/**
 * How many reception days the duty asks in a stretch of time, and how many are planned and held. A day counts once, however many
 * sessions it has; postponed and cancelled ones do not count. A surplus in one month or week does not make up for another.
 * Months belong to the stretch that holds their first day; weeks (Monday to Sunday) to the one that holds their Thursday, as
 * ISO 8601 gives a week to its year: no statute says. A week without any worked day asks nothing.
 */
export function dutyStanding(
  duty: ReceptionDuty,
  window: { readonly from: Day; readonly to: Day },
  days: readonly ReceptionDay[],
  calendar: Calendar,
): DutyStanding {
  const periods = periodsOf(duty, window, calendar).map(({ from, to }) => ({
    from,
    to,
    ...countOf(
      duty.count,
      days.filter(({ day }) => from <= day && day <= to),
    ),
  }));
  const sum = (of: keyof DutyCount): number => periods.reduce((total, period) => total + period[of], 0);
  return {
    required: sum('required'),
    planned: sum('planned'),
    held: sum('held'),
    delegated: sum('delegated'),
    missing: sum('missing'),
    owed: sum('owed'),
    periods,
  };
}

function countOf(required: number, days: readonly ReceptionDay[]): DutyCount {
  const distinct = (fits: (each: ReceptionDay) => boolean): Set<Day> =>
    new Set(days.filter(fits).map(({ day }) => day));
  const held = distinct(({ state, delegated }) => state === 'held' && !delegated);
  const ahead = ({ state }: ReceptionDay): boolean => state === 'planned' || state === 'published';
  const planned = distinct((each) => ahead(each) && !each.delegated).difference(held);
  const delegated = distinct(
    (each) => (ahead(each) || each.state === 'held') && each.delegated === true,
  ).difference(held.union(planned));
  return {
    required,
    planned: planned.size,
    held: held.size,
    delegated: delegated.size,
    missing: Math.max(0, required - planned.size - held.size),
    owed: Math.max(0, required - held.size),
  };
}

type Span = { from: Day; to: Day };

function periodsOf({ per, inForce }: ReceptionDuty, { from, to }: Span, calendar: Calendar): Span[] {
  const spans = { month: months, week: weeks, 'working-day': singleDays }[per](from, to);
  return spans.filter(
    (span) => isInForce(inForce, anchor(span, per)) && daysOf(span).some((on) => isWorked(on, calendar)),
  );
}

const anchor = ({ from }: Span, per: ReceptionDuty['per']): Day => (per === 'week' ? addDays(from, 3) : from);

function months(from: Day, to: Day): Span[] {
  const found: Span[] = [];
  const own = addDays(from, 1 - Number(from.slice(8)));
  for (let first = own < from ? addMonths(own, 1) : own; first <= to; first = addMonths(first, 1)) {
    found.push({ from: first, to: addDays(addMonths(first, 1), -1) });
  }
  return found;
}

function weeks(from: Day, to: Day): Span[] {
  const found: Span[] = [];
  const thursday = addDays(from, (11 - weekday(from)) % 7);
  for (let on = thursday; on <= to; on = addDays(on, 7)) {
    found.push({ from: addDays(on, -3), to: addDays(on, 3) });
  }
  return found;
}

const singleDays = (from: Day, to: Day): Span[] => daysOf({ from, to }).map((on) => ({ from: on, to: on }));

function daysOf({ from, to }: Span): Day[] {
  const found: Day[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) found.push(on);
  return found;
}
