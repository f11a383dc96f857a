import type { Calendar } from '../../calendar.ts';
import type { Day } from '../../day.ts';
import { isInForce } from '../../period.ts';
import { clocksOf, type ReckonedClock } from './clocks.ts';
import { judge } from './may.ts';
import { held, ofTime, same, type CaseStep, type Procedure, type Region, type Standing } from './row.ts';

/** A case as it stands on a day, by the calendar in force. */
export type Outset = {
  readonly procedure: Procedure;
  readonly standing: Standing;
  readonly on: Day;
  readonly calendar: Calendar;
};

/** The steps that somebody may take now, whoever he is; what time alone brings is not among them. */
export const openSteps = (at: Outset): CaseStep[] =>
  at.procedure.rows.filter((row) => !ofTime(row) && !judge(row, at));

/** A limit that binds the office now, and the steps that end it. */
export type Awaiting = { readonly clock: ReckonedClock; readonly by: readonly CaseStep[] };

/** What must be done and by when: the limits that run or stand still, the nearest first, each with the steps that meet it. */
export function awaiting({ procedure, standing, on, calendar }: Outset): Awaiting[] {
  const rows = procedure.rows.filter((row) => !ofTime(row) && isInForce(row.inForce, on));
  return clocksOf(standing, calendar, on)
    .filter(({ status, ledger }) => ['running', 'paused'].includes(status) && ledger.bound !== 'petitioner')
    .toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
    .map((clock) => ({ clock, by: onePerAction(rows.filter(({ meets }) => meets.includes(clock.step))) }));
}

const onePerAction = (rows: readonly CaseStep[]): CaseStep[] => [
  ...new Map(rows.map((row) => [row.action, row])).values(),
];

// What breaks the main course off or leads it elsewhere.
const breaksOff = /^(withdraw|suspend|terminate|lodge|transfer|guide|decline)/;

/** How far a step lies off the main course: on it, breaking it off, beside it. */
export const offCourse = ({ region, to, action }: CaseStep): 0 | 1 | 2 =>
  region !== 'main' ? 2 : to === same || breaksOff.test(action) ? 1 : 0;

/** Whether the step carries the main course on, rather than breaking it off or going beside it. */
export const carriesOn = (row: CaseStep): boolean => offCourse(row) === 0;

/** What stands between a case and a step that cannot be taken now, the nearest kind first. */
export const hindranceNames = {
  condition: 'Còn thiếu điều kiện',
  role: 'Việc của chức vụ khác',
  later: 'Đến lượt ở bước sau',
  past: 'Đã qua, hoặc chỉ có khi vụ việc rẽ hướng khác',
} as const;
export type Hindrance = keyof typeof hindranceNames;

/** Why the step waits, and how many steps lie between; none between for what only a condition or another person holds. */
export function hindranceOf(row: CaseStep, at: Outset): { kind: Hindrance; between: number } {
  if (!isInForce(row.inForce, at.on)) return { kind: 'past', between: 0 };
  const needed = [
    { region: row.region, in: row.from },
    ...row.whiles.filter(({ inForce }) => !inForce || isInForce(inForce, at.on)),
  ].map((one) => stepsTo(one, at));
  const between = Math.max(...needed);
  if (between === Infinity) return { kind: 'past', between: 0 };
  if (between > 0) return { kind: 'later', between };
  return { kind: judge(row, at) ? 'condition' : 'role', between };
}

// The shortest way from where the region stands to such a state, over rows in force that do not break the course off.
function stepsTo(
  { region, in: wanted }: { region: Region; in: readonly string[] },
  { procedure, standing, on }: Outset,
): number {
  const rows = procedure.rows.filter(
    (row) => row.region === region && !breaksOff.test(row.action) && isInForce(row.inForce, on),
  );
  const reached = new Set([standing.states[region] ?? '']);
  for (let steps = 0; ; steps += 1) {
    if (wanted.some((state) => reached.has(state))) return steps;
    const next = rows
      .filter((row) => row.from.some((state) => reached.has(state)))
      .map((row) => leadsTo(row, region, standing))
      .filter((state) => state !== undefined && !reached.has(state));
    if (next.length === 0) return Infinity;
    for (const state of next) reached.add(state ?? '');
  }
}

function leadsTo({ to }: CaseStep, region: Region, { heldAt }: Standing): string | undefined {
  if (to === same) return undefined;
  return to === held && region === 'main' ? heldAt : to;
}
