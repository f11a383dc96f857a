import { groundsOn, type Ground } from '../../grounds.ts';
import type { Day } from '../../day.ts';
import type { Count, DateName, Fact } from './facts.ts';
import { countNames } from './facts.ts';
import type { CaseStep, Procedure, Standing } from './row.ts';

/** What the form of a step asks beside its day. */
export type Asks = {
  readonly facts: readonly Fact[];
  readonly counts: readonly Count[];
  readonly dates: readonly DateName[];
  /** One of these must be named; empty when the step needs no ground. */
  readonly grounds: readonly Ground[];
};

/**
 * What whoever takes the step may have to say: the facts of its conditions, grounds and limits that no other step establishes,
 * and the days it reckons from that are not known yet.
 */
export function asksOf(procedure: Procedure, row: CaseStep, standing: Standing, on: Day): Asks {
  const grounds = row.grounds ? groundsOn(row.grounds, on) : [];
  return {
    facts: factsAsked(procedure, row, grounds),
    counts: row.guards.flatMap((guard) =>
      'count' in guard && guard.count in countNames && guard.asked ? [guard.count] : [],
    ),
    dates: datesAsked(row, standing),
    grounds,
  };
}

function factsAsked(procedure: Procedure, row: CaseStep, grounds: readonly Ground[]): Fact[] {
  const established = new Set(procedure.rows.flatMap(({ sets }) => Object.keys(sets)));
  const named: (Fact | undefined)[] = [
    ...row.guards.flatMap((guard) => ('fact' in guard ? [guard.when, guard.fact, guard.or] : [guard.when])),
    ...row.timings.map(({ unless }) => unless),
    ...row.starts.map((start) => start.if),
    ...grounds.flatMap(({ needs = [], unless }) => [...needs, unless?.fact]),
  ];
  return [...new Set(named)].filter((fact): fact is Fact => fact !== undefined && !established.has(fact));
}

function datesAsked(row: CaseStep, { dates }: Standing): DateName[] {
  const ahead = row.timings.flatMap(({ how, since }) => (how === 'before' ? [since] : []));
  const unknown = [...row.timings, ...row.starts].flatMap(({ since }) =>
    since && dates[since] === undefined && since !== row.dates ? [since] : [],
  );
  return [...new Set([...ahead, ...unknown])];
}
