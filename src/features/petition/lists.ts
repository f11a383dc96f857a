import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';
import { closedStates } from '../../law/flows/processing.ts';

const listColumns = [
  'id',
  'book_number',
  'book_year',
  'received_on',
  'summary',
  'kind',
  'stated_kind',
  'secret',
  'state',
  'due_on',
  'signatory_count',
] as const;

// The first name stands with the number in lists; a denunciation has none here: its people are in the vault.
const firstPerson = sql<
  string | null
>`(select q.full_name from petition_person q where q.petition_id = petition.id order by q.position limit 1)`.as(
  'person',
);

export type ListFilters = {
  kind?: string | undefined;
  state?: string | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
  after?: string | undefined;
  before?: string | undefined;
};

export type Listed = {
  id: number;
  book_number: number;
  book_year: number;
  received_on: Day;
  summary: string;
  kind: string | null;
  stated_kind: string;
  secret: boolean;
  state: string;
  due_on: Day | null;
  signatory_count: number;
  person: string | null;
};

/** A page of the units' petitions, newest first, by the key of the row at its edge ("2024-03-01_17"). One row more than `size` when there are more. */
export async function newestPetitions(
  tx: Tx,
  unitIds: readonly number[],
  filters: ListFilters,
  size: number,
): Promise<Listed[]> {
  const backwards = filters.before !== undefined;
  const edge = keyOf(filters.before ?? filters.after);
  let query = tx
    .selectFrom('petition')
    .select(listColumns)
    .select(firstPerson)
    .orderBy('received_on', backwards ? 'asc' : 'desc')
    .orderBy('id', backwards ? 'asc' : 'desc')
    .limit(size + 1);
  // One unit: its index gives the order at once, so nothing is sorted.
  query = unitIds.length === 1 ? query.where('unit_id', '=', unitIds[0] ?? 0) : query;
  if (filters.kind)
    query = query.where((eb) => eb(eb.fn.coalesce('kind', 'stated_kind'), '=', filters.kind ?? ''));
  if (filters.state) query = query.where('state', '=', filters.state);
  if (filters.from) query = query.where('received_on', '>=', filters.from);
  if (filters.to) query = query.where('received_on', '<=', filters.to);
  if (edge) {
    const [on, id] = edge;
    query = query.where(
      backwards
        ? sql<boolean>`(received_on, id) > (${on}::date, ${id})`
        : sql<boolean>`(received_on, id) < (${on}::date, ${id})`,
    );
  }
  const rows = await query.execute();
  return backwards ? rows.toReversed() : rows;
}

function keyOf(text: string | undefined): [string, number] | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})_(\d{1,15})$/.exec(text ?? '');
  return found ? [found[1] ?? '', Number(found[2])] : undefined;
}

/** The key by which the next page begins after this row. */
export const rowKey = (row: Pick<Listed, 'received_on' | 'id'>): string => `${row.received_on}_${row.id}`;

/** Open petitions of the unit in these states, what presses most first; with `toFile` also those which await filing. */
export function openWork(
  tx: Tx,
  unitId: number,
  { states, toFile }: { states: readonly string[]; toFile: boolean },
  limit: number,
): Promise<Listed[]> {
  const awaitsFiling = sql<boolean>`state = 'classified' and not exists
    (select from paper where paper.petition_id = petition.id and paper.state <> 'void')`;
  return tx
    .selectFrom('petition')
    .select(listColumns)
    .select(firstPerson)
    .where('handler_unit_id', '=', unitId)
    .where((eb) =>
      toFile ? eb.or([eb('state', 'in', [...states]), awaitsFiling]) : eb('state', 'in', [...states]),
    )
    .where('state', 'not in', [...closedStates])
    .orderBy('due_on')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** How many petitions of the unit are open in each state. */
export function countOpen(tx: Tx, unitId: number) {
  return tx
    .selectFrom('petition')
    .select(['state', (eb) => eb.fn.countAll<number>().as('count')])
    .where('handler_unit_id', '=', unitId)
    .where('state', 'not in', [...closedStates])
    .groupBy('state')
    .execute();
}

export type Found = { rows: Listed[]; total: number; more: boolean };

/** Petitions that hold every word of the query, newest first; accent-blind, only what the actor may see. */
export async function searchPetitions(tx: Tx, query: string, wanted: number): Promise<Found> {
  const hits = await sql<{ petition_id: number; total: number; more: boolean }>`
    select petition_id, total, more from search_petitions(${query}, ${wanted})`.execute(tx);
  const ids = hits.rows.map((row) => row.petition_id);
  if (ids.length === 0) return { rows: [], total: 0, more: false };
  const rows = await tx
    .selectFrom('petition')
    .select(listColumns)
    .select(firstPerson)
    .where('id', 'in', ids)
    .orderBy('received_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return { rows, total: hits.rows[0]?.total ?? 0, more: hits.rows[0]?.more ?? false };
}

/** The story of a petition, by legal day. The events themselves, no copy. */
export function storyOf(tx: Tx, petitionId: number) {
  return tx
    .selectFrom('event')
    .leftJoin('official', 'official.id', 'event.official_id')
    .leftJoin('post', 'post.id', 'event.post_id')
    .select(['event.id', 'type', 'happened_on', 'recorded_at', 'data', 'full_name', 'title'])
    .where('petition_id', '=', petitionId)
    .orderBy('happened_on')
    .orderBy('event.id')
    .execute();
}

/** Files of a petition, oldest first. */
export function filesOf(tx: Tx, petitionId: number) {
  return tx
    .selectFrom('stored_file')
    .select(['id', 'name', 'media_type', 'bytes', 'stored_at'])
    .where('petition_id', '=', petitionId)
    .orderBy('stored_at')
    .execute();
}
