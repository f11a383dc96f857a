import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';

/** What became of the decision of a case, by day; without what was entered by mistake. */
export function challengesOf(tx: Tx, resolutionId: number) {
  return tx
    .selectFrom('challenge')
    .select(['id', 'result', 'reason', 'body_name', 'number', 'decided_on', 'note', 'version'])
    .where('resolution_id', '=', resolutionId)
    .where('voided_on', 'is', null)
    .orderBy('decided_on')
    .orderBy('id')
    .execute();
}

/** Later results of decisions between two days, newest first. */
export function challengesBetween(tx: Tx, from: Day, until: Day, result: string | undefined) {
  return tx
    .selectFrom('challenge')
    .innerJoin('resolution', 'resolution.id', 'challenge.resolution_id')
    .select([
      'challenge.id',
      'resolution_id',
      'result',
      'reason',
      'body_name',
      'number',
      'challenge.decided_on',
      'book_number',
      'book_year',
      'title',
      'procedure',
    ])
    .where('voided_on', 'is', null)
    .where('challenge.decided_on', '>=', from)
    .where('challenge.decided_on', '<=', until)
    .where(result === undefined ? sql<boolean>`true` : sql<boolean>`result = ${result}`)
    .orderBy('challenge.decided_on', 'desc')
    .orderBy('challenge.id', 'desc')
    .limit(1_000)
    .execute();
}
export type ListedChallenge = Awaited<ReturnType<typeof challengesBetween>>[number];
