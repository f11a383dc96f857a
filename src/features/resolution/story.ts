import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';
import type { StepRow } from './queries.ts';

/** What happened to a case beside its steps, by the day that counts in law. */
export function caseEventsOf(tx: Tx, resolutionId: number) {
  return tx
    .selectFrom('event')
    .leftJoin('official', 'official.id', 'event.official_id')
    .leftJoin('post', 'post.id', 'event.post_id')
    .select(['event.id', 'type', 'happened_on', 'recorded_at', 'full_name', 'title'])
    .select(sql<Readonly<Record<string, unknown>>>`data`.as('data'))
    .where('resolution_id', '=', resolutionId)
    .where('type', '<>', 'resolution.step')
    .orderBy('happened_on')
    .orderBy('event.id')
    .execute();
}
export type CaseEventRow = Awaited<ReturnType<typeof caseEventsOf>>[number];

/** One entry of the story: a step with the records that were made with it, or a record alone. */
export type Told = { on: Day; recordedAt: string; step?: StepRow; events: readonly CaseEventRow[] };

/** The story by the day that counts in law. A step and its record are entered at one moment: they are one entry. */
export function toldOf(steps: readonly StepRow[], events: readonly CaseEventRow[]): Told[] {
  const moment = ({ recorded_at, full_name }: { recorded_at: string; full_name: string | null }) =>
    `${recorded_at} ${full_name ?? ''}`;
  const beside = Map.groupBy(events, moment);
  const told: Told[] = steps.map((step) => {
    const events = beside.get(moment(step)) ?? [];
    beside.delete(moment(step));
    return { on: step.happened_on, recordedAt: step.recorded_at, step, events };
  });
  const alone = [...beside.values()]
    .flat()
    .map((event): Told => ({ on: event.happened_on, recordedAt: event.recorded_at, events: [event] }));
  return [...told, ...alone].toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}
