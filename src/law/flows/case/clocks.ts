import type { Calendar } from '../../calendar.ts';
import type { Day } from '../../day.ts';
import type { Traits } from '../../deadline-rule.ts';
import { reckon, ruleFor, type Ledger } from '../../deadline.ts';
import type { Step } from '../../steps.ts';
import type { Facts } from './facts.ts';
import type { CaseClock, Standing } from './row.ts';

/** A limit of a case as it stands: reckoned with the traits, pauses and extensions that the history gives. */
export type ReckonedClock = Omit<CaseClock, 'status'> & {
  /** 'lapsed': a window of the petitioner that closed without being used. */
  readonly status: CaseClock['status'] | 'paused' | 'lapsed';
  readonly ledger: Ledger;
  /** The due day; none while the limit stands still and where the law gives no number. */
  readonly due?: Day;
  /** Ended after its due day. */
  readonly late: boolean;
};

/** Every limit that the course so far set running, in the order in which they began; as it stands on the day, when one is given. */
export function clocksOf(standing: Standing, calendar: Calendar, on?: Day): ReckonedClock[] {
  return standing.clocks.map((clock) => {
    const reckoned = reckonClock(clock, standing, calendar);
    return hasLapsed(reckoned, on) ? { ...reckoned, status: 'lapsed' } : reckoned;
  });
}

const hasLapsed = ({ status, ledger, due }: ReckonedClock, on: Day | undefined): boolean =>
  status === 'running' && ledger.bound === 'petitioner' && due !== undefined && on !== undefined && on > due;

/** The due day of the limit of this step that runs; none when none runs. */
export function runningDue(standing: Standing, step: Step, calendar: Calendar): Day | undefined {
  const clock = standing.clocks.find((one) => one.step === step && one.status === 'running');
  return clock && reckonClock(clock, standing, calendar).due;
}

/** Whether a rule about the step is in force, so that there is a limit to reckon. */
export function hasRule(step: Step, facts: Facts, on: Day): boolean {
  return 'rule' in ruleFor(step, traitsOf(facts), on);
}

/** What of the facts changes a time limit. Two criteria make a denunciation very complex (Nghị định 31/2019/NĐ-CP, Điều 3). */
export function traitsOf(facts: Facts): Traits {
  const { criteria = 0, complex, remote, manyPlaces, dismissal, difficultArea } = facts;
  return {
    ...(complex || criteria >= 1 ? { complex: true } : {}),
    ...(criteria >= 2 ? { veryComplex: true } : {}),
    ...(remote ? { remote } : {}),
    ...(manyPlaces ? { manyPlaces } : {}),
    ...(dismissal ? { dismissal } : {}),
    ...(difficultArea ? { difficultArea } : {}),
  };
}

function reckonClock(clock: CaseClock, standing: Standing, calendar: Calendar): ReckonedClock {
  const ledger = reckon({
    step: clock.step,
    day0: clock.day0,
    traits: traitsOf(standing.facts),
    pauses: pausesWithin(clock, standing),
    extensions: standing.extensions.filter(({ step }) => step === clock.step),
    calendar,
  });
  const due = clock.cappedBy ? capOf(clock, standing, calendar) : ledger.due;
  const still = ledger.pauses.some(({ counted, until }) => counted && until === undefined);
  return {
    ...clock,
    status: clock.status === 'running' && still && due === undefined ? 'paused' : clock.status,
    ledger,
    ...(due ? { due } : {}),
    late: clock.endedOn !== undefined && due !== undefined && clock.endedOn > due,
  };
}

// A pause that began when the limit had already ended is nothing to it.
function pausesWithin({ day0, endedOn }: CaseClock, { pauses }: Standing): Standing['pauses'] {
  return pauses.filter(
    ({ from, until }) => (endedOn === undefined || from <= endedOn) && (until === undefined || until > day0),
  );
}

function capOf({ cappedBy, day0 }: CaseClock, standing: Standing, calendar: Calendar): Day | undefined {
  const cap = standing.clocks.findLast(
    ({ step, endedOn }) => step === cappedBy && (endedOn === undefined || endedOn >= day0),
  );
  return cap && reckonClock(cap, standing, calendar).due;
}
