import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { NotFound } from '../../core/errors.ts';
import type { Obstacle } from '../../law/execution.ts';

const area = sql<number | null>`area::float8`.as('area');

const obligationColumns = [
  'id',
  'resolution_id',
  'kind',
  'content',
  'obliged',
  'obliged_sort',
  'beneficiary_sort',
  'amount',
  'people',
  'officials',
  'organisations',
  'ordered_on',
  'due_on',
  'done_on',
  'voided_on',
  'voided_why',
  'version',
] as const;

const ofCases = (cases: number | readonly number[]) =>
  sql<boolean>`resolution_id = any (${[cases].flat()}::bigint[])`;

/** What the decision of a case lays down, or those of many cases, in the order of entry; without what was entered by mistake. */
export function obligationsOf(tx: Tx, cases: number | readonly number[]) {
  return tx
    .selectFrom('obligation')
    .select([...obligationColumns])
    .select(area)
    .where(ofCases(cases))
    .where('voided_on', 'is', null)
    .orderBy('id')
    .execute();
}
export type ObligationRow = Awaited<ReturnType<typeof obligationsOf>>[number];

/** One obligation. @throws NotFound */
export async function getObligation(tx: Tx, id: number): Promise<ObligationRow> {
  const row = await tx
    .selectFrom('obligation')
    .select([...obligationColumns])
    .select(area)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

/** What was done of the obligations of a case or of many, by day; voided entries too. */
export function partsOf(tx: Tx, cases: number | readonly number[]) {
  return tx
    .selectFrom('obligation_part')
    .select([
      'id',
      'obligation_id',
      'done_on',
      'amount',
      'people',
      'officials',
      'organisations',
      'prosecuted_cases',
      'prosecuted_people',
      'prosecuted_officials',
      'finished',
      'note',
      'file_id',
      'step_id',
      'voided_on',
      'voided_why',
    ])
    .select(area)
    .where(ofCases(cases))
    .orderBy('done_on')
    .orderBy('id')
    .execute();
}
export type PartRow = Awaited<ReturnType<typeof partsOf>>[number];

/** Why obligations of a case or of many are not carried out. */
export function obstaclesOf(tx: Tx, cases: number | readonly number[]) {
  return tx
    .selectFrom('obligation_obstacle')
    .select(['id', 'obligation_id', 'since', 'until', 'reason', 'proposal'])
    .select(sql<Obstacle>`kind`.as('kind'))
    .where(ofCases(cases))
    .orderBy('since')
    .orderBy('id')
    .execute();
}
export type ObstacleRow = Awaited<ReturnType<typeof obstaclesOf>>[number];
