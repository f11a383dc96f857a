import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';

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
