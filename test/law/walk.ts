import { officialCalendar } from '../../src/law/calendar.ts';
import { addDays, type Day } from '../../src/law/day.ts';
import { begin } from '../../src/law/flows/case/advance.ts';
import type { Dates, Facts } from '../../src/law/flows/case/facts.ts';
import { takeStep } from '../../src/law/flows/case/may.ts';
import type { CaseEvent } from '../../src/law/flows/case/replay.ts';
import type { CaseRole, CaseStep, Given, Procedure, Standing } from '../../src/law/flows/case/row.ts';
import { groundsOn } from '../../src/law/grounds.ts';

export type Walked = { event: CaseEvent; row: CaseStep; standing: Standing };

/** Everything that the form of the step asks for, answered so that the step may be taken. */
function answers(row: CaseStep, on: Day, pick: number): Given {
  const facts: Record<string, boolean | number> = {};
  for (const guard of row.guards)
    if (guard.asked) {
      if ('fact' in guard) facts[guard.fact] = guard.is;
      else if ('atLeast' in guard) facts[guard.count] = guard.atLeast;
    }
  const ahead = row.timings.filter(({ how }) => how === 'before').map(({ since }) => since);
  const starting = row.starts.flatMap(({ since }) => (since === 'dialogue' ? [since] : []));
  const dates = Object.fromEntries([...ahead, ...starting].map((name) => [name, addDays(on, 20)]));
  const list = row.grounds ? groundsOn(row.grounds, on) : [];
  const ground = list[pick % Math.max(1, list.length)];
  return { facts: facts as Facts, dates: dates as Dates, ...(ground ? { ground: ground.id } : {}) };
}

export type Walk = {
  procedure: Procedure;
  start: Day;
  facts: Facts;
  /** One number for each step: which of the steps that may be taken, and how many days later. */
  choices: readonly number[];
  /** Steps to be preferred, by id. */
  wanted?: ReadonlySet<string>;
};

/** A legal history: at each turn one of the steps that the law then allows, on a day not before the last. */
export function walk({ procedure, start, facts, choices, wanted }: Walk): Walked[] {
  const walked: Walked[] = [];
  let standing = begin(procedure, { facts });
  let on = start;
  for (const choice of choices) {
    on = addDays(on, choice % 17);
    const open = openSteps(procedure, standing, on, choice);
    const from = wanted ? preferredOf(open, wanted, procedure, choice) : open;
    const taken = from[choice % Math.max(1, from.length)];
    if (!taken) continue;
    standing = taken.standing;
    walked.push(taken);
  }
  return walked;
}

// Steps not yet seen come first; else, mostly, a step onward in the main course that does not end it.
function preferredOf(
  open: readonly Walked[],
  wanted: ReadonlySet<string>,
  procedure: Procedure,
  choice: number,
): readonly Walked[] {
  const unseen = open.filter(({ row }) => wanted.has(row.id));
  const onward = open.filter(
    ({ row }) =>
      row.region === 'main' && row.to !== 'same' && procedure.states.main?.[row.to]?.next !== 'end',
  );
  if (unseen.length > 0) return unseen;
  return onward.length > 0 && choice % 5 > 0 ? onward : open;
}

function openSteps(procedure: Procedure, standing: Standing, on: Day, choice: number): Walked[] {
  const likely = procedure.rows.filter(({ region, from }) => from.includes(standing.states[region] ?? ''));
  return likely.flatMap((row) => {
    const role: CaseRole = row.roles[0] ?? 'chairman';
    const given = answers(row, on, choice);
    const taken = takeStep(procedure, row.action, standing, role, on, given, officialCalendar);
    return 'standing' in taken && taken.row === row
      ? [{ event: { action: row.action, on, role, ...given }, row, standing: taken.standing }]
      : [];
  });
}
