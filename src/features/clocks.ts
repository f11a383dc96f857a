import { sql } from 'kysely';
import { calendarOf } from '../core/calendar.ts';
import type { Tx } from '../core/db.ts';
import type { Calendar } from '../law/calendar.ts';
import { stepsNotMetBy, stepsStartedBy, type ClockOccasion } from '../law/clock-starts.ts';
import type { Day } from '../law/day.ts';
import { reckon, type Ledger } from '../law/deadline.ts';
import type { Step } from '../law/steps.ts';

/** What a limit runs for: a petition, a visit or a case. */
export type Subject = { petitionId: number } | { visitId: number } | { resolutionId: number };

/** Starts every time limit that the event starts for such a petition, and brings its next due day up to date. */
export async function startClocks(
  tx: Tx,
  { petitionId, ...occasion }: ClockOccasion & { petitionId: number },
): Promise<void> {
  await startSteps(tx, { petitionId }, stepsStartedBy(occasion), occasion.on);
}

/** Starts the limits of these steps from that day, but those which run already, and brings the next due day up to date. */
export async function startSteps(tx: Tx, subject: Subject, steps: readonly Step[], on: Day): Promise<void> {
  const running = steps.length === 0 ? [] : await runningSteps(tx, subject);
  const started = steps
    .filter((step) => !running.includes(step))
    .map((step) => ({
      ...columns(subject),
      ...reckoned(step, on, calendarOf(tx)),
    }));
  if (started.length > 0) await tx.insertInto('clock').values(started).execute();
  await refreshDue(tx, subject);
}

/** A limit that begins with a record just entered, before the record has an id. */
export type FirstClock = ReturnType<typeof reckoned>;

/** The limits of these steps from that day, for a record which has none yet: nothing has to be read. */
export const firstClocks = (tx: Tx, steps: readonly Step[], on: Day): FirstClock[] =>
  steps.map((step) => reckoned(step, on, calendarOf(tx)));

/** Stores the first limits of records; the caller stores the earliest day with each record. */
export async function insertClocks(
  tx: Tx,
  clocks: readonly (FirstClock & { petition_id: number })[],
): Promise<void> {
  if (clocks.length > 0)
    await tx
      .insertInto('clock')
      .values([...clocks])
      .execute();
}

async function runningSteps(tx: Tx, subject: Subject): Promise<string[]> {
  const rows = await tx
    .selectFrom('clock')
    .select('step')
    .where(ofSubject(subject))
    .where('cancelled_on', 'is', null)
    .execute();
  return rows.map(({ step }) => step);
}

function reckoned(step: Step, on: Day, calendar: Calendar) {
  const ledger = reckon({ step, day0: on, calendar });
  return { step, day0: on, due_on: ledger.due ?? null, ledger: JSON.stringify(ledger) };
}

const columns = (subject: Subject) => ({
  petition_id: 'petitionId' in subject ? subject.petitionId : null,
  visit_id: 'visitId' in subject ? subject.visitId : null,
  resolution_id: 'resolutionId' in subject ? subject.resolutionId : null,
});

const recordOf = (subject: Subject) =>
  'petitionId' in subject
    ? (['petition', subject.petitionId] as const)
    : 'visitId' in subject
      ? (['visit', subject.visitId] as const)
      : (['resolution', subject.resolutionId] as const);

const ofSubject = (subject: Subject) => {
  const [table, id] = recordOf(subject);
  return sql<boolean>`${sql.ref(`${table}_id`)} = ${id}`;
};

/** Marks the running limits as met on that day, but those which a paper of this form does not meet. */
export async function meetClocks(tx: Tx, subject: Subject, on: Day, form?: string): Promise<void> {
  const open = form === undefined ? [] : stepsNotMetBy(form);
  let query = tx
    .updateTable('clock')
    .set({ met_on: on })
    .where(ofSubject(subject))
    .where('met_on', 'is', null)
    .where('cancelled_on', 'is', null);
  if (open.length > 0) query = query.where('step', 'not in', open);
  await query.execute();
  await refreshDue(tx, subject);
}

/** Marks the running limits of these steps as met on that day; the others run on. */
export async function meetSteps(tx: Tx, subject: Subject, steps: readonly Step[], on: Day): Promise<void> {
  if (steps.length === 0) return;
  await tx
    .updateTable('clock')
    .set({ met_on: on })
    .where(ofSubject(subject))
    .where('step', 'in', [...steps])
    .where('met_on', 'is', null)
    .where('cancelled_on', 'is', null)
    .execute();
  await refreshDue(tx, subject);
}

/** Ends the running limits of these steps which no longer apply, with the reason; nothing is deleted. */
export async function cancelClocks(
  tx: Tx,
  subject: Subject,
  keep: readonly string[],
  on: Day,
  why: string,
): Promise<void> {
  let query = tx
    .updateTable('clock')
    .set({ cancelled_on: on, cancelled_why: why })
    .where(ofSubject(subject))
    .where('met_on', 'is', null)
    .where('cancelled_on', 'is', null);
  if (keep.length > 0) query = query.where('step', 'not in', [...keep]);
  await query.execute();
}

/** Brings the next due day up to date: the earliest unmet limit, by which lists sort. */
export async function refreshDue(tx: Tx, subject: Subject): Promise<void> {
  const [table, id] = recordOf(subject);
  await sql`
    update ${sql.table(table)} set due_on = (
      select min(c.due_on) from clock c
       where c.${sql.ref(`${table}_id`)} = ${id} and c.met_on is null and c.cancelled_on is null)
     where id = ${id}`.execute(tx);
}

/** A limit's day as it moved after it was first reckoned, with the reason. */
export type Recomputed = { on: Day; from: Day | null; to: Day | null; why: string };

export type Clock = Awaited<ReturnType<typeof clocksOf>>[number];

/** The limits of a petition or visit with their reckoning, earliest first. */
export function clocksOf(tx: Tx, subject: Subject) {
  return (
    tx
      .selectFrom('clock')
      .select(['id', 'step', 'day0', 'due_on', 'met_on', 'cancelled_on', 'cancelled_why'])
      // Written by move_limits only.
      .select(sql<Recomputed[]>`recomputed`.as('recomputed'))
      // Written by startSteps only, from the type that is read here.
      .select(sql<Ledger>`ledger`.as('ledger'))
      .where(ofSubject(subject))
      .orderBy('due_on')
      .orderBy('id')
      .execute()
  );
}
