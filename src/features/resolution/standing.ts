import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { Refused } from '../../core/errors.ts';
import type { Calendar } from '../../law/calendar.ts';
import { calendarOf } from '../../core/calendar.ts';
import { formatDay, type Day } from '../../law/day.ts';
import { clocksOf, type ReckonedClock } from '../../law/flows/case/clocks.ts';
import { procedureOf } from '../../law/flows/case/procedures.ts';
import { awaited, replay, type CaseEvent, type History } from '../../law/flows/case/replay.ts';
import { daysOf } from '../../law/flows/case/days.ts';
import { begin } from '../../law/flows/case/advance.ts';
import type { CaseStep, Procedure, ProcedureId, Standing } from '../../law/flows/case/row.ts';
import type { Recomputed } from '../clocks.ts';
import { stepsOf, type Resolution } from './queries.ts';

/** The procedure of a case. */
export const procedureFor = ({ procedure }: Pick<Resolution, 'procedure'>): Procedure =>
  procedureOf(procedure as ProcedureId);

/** What a change makes of a case: where it then stands, the row of the new step, and what time had brought that no longer holds. */
type Reckoned = { standing: Standing; added?: CaseStep; fallen: readonly number[] };

/**
 * Where the case stands after its steps in the order of the days that count in law, with one more step, or without one.
 * What time alone had brought about falls when a step entered late shows that it never came to pass.
 * @throws Refused with the article when the new step, or one that a person took after it, is then not allowed
 */
export async function reckonCase(
  tx: Tx,
  resolution: Pick<Resolution, 'id' | 'procedure' | 'given'>,
  change: { add?: CaseEvent; without?: number } = {},
): Promise<Reckoned> {
  const procedure = procedureFor(resolution);
  const calendar = calendarOf(tx);
  const told = (await stepsOf(tx, resolution.id)).filter(({ voided_at }) => voided_at === null);
  const steps = told.map(({ id, row_id, action, happened_on: on, role, given }) => ({
    id,
    rowId: row_id,
    event: { ...given, action, on, role },
  }));
  const outset = { procedure, ...resolution.given };
  const happened = noLongerAllowed(outset, steps, calendar);
  const { add } = change;
  const fallen: number[] = [];
  for (;;) {
    const left = steps.filter(({ id }) => id !== change.without && !fallen.includes(id));
    const events = [...left.map(({ event }) => event), ...(add ? [add] : [])];
    const replayed = replay({ ...outset, events }, calendar, happened);
    const faults = replayed.flatMap((one) => ('refused' in one ? [one] : []));
    const ofTime = left.find(
      ({ event }) => event.role === 'system' && faults.some((one) => one.event === event),
    );
    const [own] = faults.filter(({ event }) => event === add).concat(faults);
    if (!ofTime && own) throw new Refused(refusal(own, add, procedure));
    if (!ofTime) {
      const mine = replayed.find(({ event }) => event === add);
      return {
        standing: replayed.at(-1)?.standing ?? begin(procedure, resolution.given),
        ...(mine && 'row' in mine ? { added: mine.row } : {}),
        fallen,
      };
    }
    fallen.push(ofTime.id);
  }
}

type Stored = { rowId: string; event: CaseEvent };

// A calendar changed afterwards does not undo what a person did while it was allowed.
function noLongerAllowed(
  outset: Omit<History, 'events'>,
  steps: readonly Stored[],
  calendar: Calendar,
): ReadonlyMap<CaseEvent, string> {
  const happened = new Map<CaseEvent, string>();
  const events = steps.map(({ event }) => event);
  for (;;) {
    const fault = replay({ ...outset, events }, calendar, happened).find(
      (one) => 'refused' in one && one.event.role !== 'system' && !happened.has(one.event),
    );
    const step = steps.find(({ event }) => event === fault?.event);
    if (!step) return happened;
    happened.set(step.event, step.rowId);
  }
}

/** Marks as voided what time had brought about and a step entered late has overtaken. */
export async function letFall(tx: Tx, fallen: readonly number[]): Promise<void> {
  if (fallen.length === 0) return;
  await tx
    .updateTable('resolution_step')
    .set({
      voided_at: sql<string>`now()`,
      voided_why: 'Không còn đúng sau khi ghi bổ sung việc đã làm trước đó',
    })
    .where('id', 'in', [...fallen])
    .execute();
}

type Fault = { refused: string; basis: string; event: CaseEvent };

function refusal({ refused, basis, event }: Fault, add: CaseEvent | undefined, procedure: Procedure): string {
  const why = `${refused} (${basis})`;
  if (event === add) return why;
  const label = procedure.rows.find(({ action }) => action === event.action)?.label ?? event.action;
  return `Việc “${label}” ngày ${formatDay(event.on)} đã ghi sau đó sẽ không còn hợp lệ: ${why}`;
}

/** What a list and the next reader need of a standing. */
export type Kept = {
  state: string;
  due_on: Day | null;
  wake_on: Day | null;
  accepted_on: Day | null;
  decided_on: Day | null;
  ended_on: Day | null;
};

/** The columns that follow from a standing. */
export function keptOf(standing: Standing, on: Day, calendar: Calendar): Kept {
  const procedure = procedureOf(standing.procedure);
  const { due, wake } = daysOf(standing, calendar);
  const { ended } = awaited(procedure, standing, on, calendar);
  const lastDay = Object.values(standing.since).toSorted().at(-1);
  return {
    state: standing.states.main ?? 'new',
    due_on: due ?? null,
    wake_on: wake ?? null,
    accepted_on: standing.dates.accepted ?? null,
    decided_on: standing.dates.decided ?? null,
    ended_on: ended ? (lastDay ?? on) : null,
  };
}

/**
 * Stores where a case stands, and its limits as every list of limits reads them. The only place that does. A limit whose day is
 * another than before, because of a step entered late, an extension or a pause, says so with the reason.
 */
export async function keepStanding(
  tx: Tx,
  resolutionId: number,
  standing: Standing,
  on: Day,
  why: string,
): Promise<void> {
  const calendar = calendarOf(tx);
  await tx
    .updateTable('resolution')
    .set((eb) => ({
      ...keptOf(standing, on, calendar),
      standing: JSON.stringify(standing),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', resolutionId)
    .execute();
  const before = await tx
    .deleteFrom('clock')
    .where('resolution_id', '=', resolutionId)
    .returning(['step', 'day0', 'due_on', sql<Recomputed[]>`recomputed`.as('recomputed')])
    .execute();
  const rows = clocksOf(standing, calendar).map((clock) => {
    const was = before.find(({ step, day0 }) => step === clock.step && day0 === clock.day0);
    const to = clock.due ?? null;
    const moves = was && was.due_on !== to ? [{ on, from: was.due_on, to, why }] : [];
    return {
      ...clockRow(resolutionId, clock),
      recomputed: JSON.stringify([...(was?.recomputed ?? []), ...moves]),
    };
  });
  if (rows.length > 0) await tx.insertInto('clock').values(rows).execute();
}

function clockRow(resolutionId: number, { step, day0, due, ledger, status, endedOn }: ReckonedClock) {
  const cancelled = status === 'cancelled';
  return {
    petition_id: null,
    visit_id: null,
    resolution_id: resolutionId,
    step,
    day0,
    due_on: due ?? null,
    ledger: JSON.stringify(ledger),
    met_on: status === 'met' ? (endedOn ?? null) : null,
    cancelled_on: cancelled ? (endedOn ?? null) : null,
    cancelled_why: cancelled ? 'vụ việc đã chuyển sang bước khác' : null,
  };
}
