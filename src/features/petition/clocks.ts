import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { officialCalendar } from '../../law/calendar.ts';
import { stepsNotMetBy, stepsStartedBy, type ClockOccasion } from '../../law/clock-starts.ts';
import type { Day } from '../../law/day.ts';
import { reckon, type Ledger } from '../../law/deadline.ts';
import type { Step } from '../../law/steps.ts';

export type Starting = ClockOccasion & { petitionId: number };

/** Starts every time limit that the event starts for such a petition, and brings its next due day up to date. */
export async function startClocks(tx: Tx, { petitionId, ...occasion }: Starting): Promise<void> {
  for (const step of stepsStartedBy(occasion)) await startClock(tx, petitionId, step, occasion.on);
  await refreshDue(tx, petitionId);
}

async function startClock(tx: Tx, petitionId: number, step: Step, on: Day): Promise<void> {
  const running = await tx
    .selectFrom('clock')
    .select('id')
    .where('petition_id', '=', petitionId)
    .where('step', '=', step)
    .where('cancelled_on', 'is', null)
    .executeTakeFirst();
  if (running) return;
  const ledger = reckon({ step, day0: on, calendar: officialCalendar });
  await tx
    .insertInto('clock')
    .values({
      petition_id: petitionId,
      step,
      day0: on,
      due_on: ledger.due ?? null,
      ledger: JSON.stringify(ledger),
    })
    .execute();
}

/** Marks the running limits as met on that day, but those which a paper of this form does not meet. */
export async function meetClocks(tx: Tx, petitionId: number, on: Day, form?: string): Promise<void> {
  const open = form === undefined ? [] : stepsNotMetBy(form);
  let query = tx
    .updateTable('clock')
    .set({ met_on: on })
    .where('petition_id', '=', petitionId)
    .where('met_on', 'is', null)
    .where('cancelled_on', 'is', null);
  if (open.length > 0) query = query.where('step', 'not in', open);
  await query.execute();
  await refreshDue(tx, petitionId);
}

/** Ends the running limits of these steps which no longer apply, with the reason; nothing is deleted. */
export async function cancelClocks(
  tx: Tx,
  petitionId: number,
  keep: readonly string[],
  on: Day,
  why: string,
): Promise<void> {
  let query = tx
    .updateTable('clock')
    .set({ cancelled_on: on, cancelled_why: why })
    .where('petition_id', '=', petitionId)
    .where('met_on', 'is', null)
    .where('cancelled_on', 'is', null);
  if (keep.length > 0) query = query.where('step', 'not in', [...keep]);
  await query.execute();
}

/** Brings the petition's next due day up to date: the earliest unmet limit, by which lists sort. */
export async function refreshDue(tx: Tx, petitionId: number): Promise<void> {
  await tx
    .updateTable('petition')
    .set((eb) => ({
      due_on: eb
        .selectFrom('clock')
        .select(eb.fn.min('due_on').as('due'))
        .where('petition_id', '=', petitionId)
        .where('met_on', 'is', null)
        .where('cancelled_on', 'is', null),
    }))
    .where('id', '=', petitionId)
    .execute();
}

export type Clock = Awaited<ReturnType<typeof clocksOf>>[number];

/** The limits of a petition with their reckoning, earliest first. */
export function clocksOf(tx: Tx, petitionId: number) {
  return (
    tx
      .selectFrom('clock')
      .select(['id', 'step', 'day0', 'due_on', 'met_on', 'cancelled_on', 'cancelled_why'])
      // Written by startClock only, from the type that is read here.
      .select(sql<Ledger>`ledger`.as('ledger'))
      .where('petition_id', '=', petitionId)
      .orderBy('due_on')
      .orderBy('id')
      .execute()
  );
}
