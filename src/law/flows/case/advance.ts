import type { Calendar } from '../../calendar.ts';
import type { Day } from '../../day.ts';
import { hasRule, runningDue } from './clocks.ts';
import { momentaryFacts, type Fact, type Facts } from './facts.ts';
import { fresh, held, same } from './row.ts';
import type { CaseClock, CaseStep, ClockStart, Given, Procedure, Region, Standing } from './row.ts';

/** Where a case stands before its first step. */
export function begin(procedure: Procedure, { facts = {}, dates = {} }: Given = {}): Standing {
  const regions = Object.keys(procedure.states) as Region[];
  return {
    procedure: procedure.id,
    states: Object.fromEntries(regions.map((region) => [region, fresh])),
    since: {},
    facts,
    dates,
    clocks: [],
    grounds: [],
    pauses: [],
    extensions: [],
  };
}

/** Where the case stands after the step. Whether the step is allowed is asked before, of `takeStep`. */
export function advance(row: CaseStep, at: Standing, on: Day, given: Given, calendar: Calendar): Standing {
  const facts = factsAfter(row, { ...at.facts, ...given.facts });
  const expiry = row.expires && runningDue(at, row.expires, calendar);
  const dates = {
    ...at.dates,
    ...given.dates,
    ...(row.dates ? { [row.dates]: on } : {}),
    ...(expiry ? { firstLimitExpired: expiry } : {}),
  };
  const kept = row.region === 'main' ? heldAfter(row, at) : at.heldAt;
  return {
    procedure: at.procedure,
    ...stateAfter(row, at, on),
    ...(kept ? { heldAt: kept } : {}),
    facts,
    dates,
    clocks: clocksAfter(row, at.clocks, on, { facts, dates }),
    grounds: given.ground ? [...at.grounds, given.ground] : at.grounds,
    pauses: pausesAfter(row, at, on),
    extensions: row.extends ? [...at.extensions, { step: row.extends, decidedOn: on }] : at.extensions,
  };
}

function factsAfter({ sets, adds }: CaseStep, facts: Facts): Facts {
  const kept = Object.entries(facts).filter(([name]) => !momentaryFacts.includes(name as Fact));
  return {
    ...(Object.fromEntries(kept) as Facts),
    ...sets,
    ...(adds ? { [adds]: (facts[adds] ?? 0) + 1 } : {}),
  };
}

function stateAfter({ region, to }: CaseStep, at: Standing, on: Day): Pick<Standing, 'states' | 'since'> {
  if (to === same || at.states[region] === to) return { states: at.states, since: at.since };
  const next = to === held ? (at.heldAt ?? fresh) : to;
  return {
    states: { ...at.states, [region]: next },
    since: { ...at.since, [region]: on },
  };
}

function heldAfter({ to, pauses }: CaseStep, at: Standing): string | undefined {
  if (to === held) return undefined;
  return pauses === 'suspension' ? at.states.main : at.heldAt;
}

function pausesAfter({ pauses: kind, resumes }: CaseStep, { pauses }: Standing, on: Day): Standing['pauses'] {
  if (kind) return [...pauses, { kind, from: on }];
  if (!resumes) return pauses;
  return pauses.map((pause) =>
    pause.kind === resumes && pause.until === undefined ? { ...pause, until: on } : pause,
  );
}

type Known = Pick<Standing, 'facts' | 'dates'>;

function clocksAfter(row: CaseStep, clocks: readonly CaseClock[], on: Day, known: Known): CaseClock[] {
  const ended = clocks.map((clock) =>
    clock.status === 'running' && (row.cancels === 'all' || row.cancels.includes(clock.step))
      ? { ...clock, status: 'cancelled' as const, endedOn: on }
      : clock,
  );
  const started = row.starts.flatMap((start) => startOf(start, row.action, on, known));
  return row.meets.reduce<CaseClock[]>((all, step) => meet(all, step, on), [...ended, ...started]);
}

function startOf(start: ClockStart, startedBy: string, on: Day, { facts, dates }: Known): CaseClock[] {
  const { step, since, cappedBy } = start;
  if ((start.if && !facts[start.if]) || (start.from && on < start.from)) return [];
  const day0 = since ? dates[since] : on;
  if (day0 === undefined || !hasRule(step, facts, day0)) return [];
  return [{ step, day0, startedBy, status: 'running', ...(cappedBy ? { cappedBy } : {}) }];
}

// The oldest that runs: of two requests, the first answer meets the first.
function meet(clocks: readonly CaseClock[], step: CaseClock['step'], on: Day): CaseClock[] {
  const first = clocks.find((clock) => clock.step === step && clock.status === 'running');
  return clocks.map((clock) => (clock === first ? { ...clock, status: 'met', endedOn: on } : clock));
}
