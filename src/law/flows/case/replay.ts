import type { Calendar } from '../../calendar.ts';
import type { Day } from '../../day.ts';
import { advance, begin } from './advance.ts';
import { clocksOf, type ReckonedClock } from './clocks.ts';
import { takeStep } from './may.ts';
import type { CaseRole, CaseStep, Given, Next, Procedure, Refused, Region, Standing } from './row.ts';

/** One event of a case: the day that counts in law, who did it, what it established. */
export type CaseEvent = Given & { readonly action: string; readonly on: Day; readonly role: CaseRole };

/** A case as told: what was known at the outset, then its events in any order of entry. */
export type History = Given & { readonly procedure: Procedure; readonly events: readonly CaseEvent[] };

export type Replayed = { readonly event: CaseEvent } & (
  { readonly row: CaseStep; readonly standing: Standing } | (Refused & { readonly standing: Standing })
);

/**
 * The standing after each event, in the order of the days that count in law; an event entered late takes its place and all
 * after it is reckoned anew. An event that is not allowed is refused with its article and changes nothing; but for those of
 * `happened`: they were allowed by the calendar of their time, by the row of that id, and stay what they were.
 */
export function replay(
  history: History,
  calendar: Calendar,
  happened: ReadonlyMap<CaseEvent, string> = new Map(),
): Replayed[] {
  const { procedure, events } = history;
  const ordered = [...events].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  const told: Replayed[] = [];
  let standing = begin(procedure, history);
  for (const event of ordered) {
    const { action, on, role, ...given } = event;
    const asked = takeStep(procedure, action, standing, role, on, given, calendar);
    const row = 'refused' in asked && procedure.rows.find(({ id }) => id === happened.get(event));
    const taken = row ? { row, standing: advance(row, standing, on, given, calendar) } : asked;
    if ('standing' in taken) standing = taken.standing;
    told.push('standing' in taken ? { event, ...taken } : { event, ...taken, standing });
  }
  return told;
}

/** Where the case stands after all its events. */
export function standingAfter(history: History, calendar: Calendar): Standing {
  return replay(history, calendar).at(-1)?.standing ?? begin(history.procedure, history);
}

/** Every limit of the case: which run, which were met and when, which stand still, with their ledgers. */
export function caseClocks(history: History, calendar: Calendar): ReckonedClock[] {
  return clocksOf(standingAfter(history, calendar), calendar);
}

/** What a case waits for: the limits that run, the regions that only an inner reminder holds; ended when nothing is left for the office. */
export type Awaited = {
  readonly clocks: readonly ReckonedClock[];
  readonly inner: readonly Region[];
  readonly ended: boolean;
};

/** What must come next in the case on the day. The windows of the petitioner run too, but bind nobody in the office. */
export function awaited(procedure: Procedure, standing: Standing, on: Day, calendar: Calendar): Awaited {
  const clocks = clocksOf(standing, calendar, on).filter(
    ({ status }) => status === 'running' || status === 'paused',
  );
  const regions = Object.keys(procedure.states) as Region[];
  const nextIn = (region: Region): Next | undefined =>
    procedure.states[region]?.[standing.states[region] ?? '']?.next;
  return {
    clocks,
    inner: regions.filter((region) => nextIn(region) === 'inner'),
    ended:
      regions.every((region) => nextIn(region) === 'end') &&
      clocks.every(({ ledger }) => ledger.bound === 'petitioner'),
  };
}
