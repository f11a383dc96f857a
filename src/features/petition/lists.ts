import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { crowdRule } from '../../law/crowd.ts';
import type { Day } from '../../law/day.ts';
import { fields, overviewField } from '../../law/fields.ts';
import { inField } from '../in-field.ts';
import { isOpen, placeOrBook, pressing, weekEnd } from '../pressing.ts';

const listColumns = [
  'id',
  'book_number',
  'book_year',
  'part',
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
  /** 'handled': assigned here from the book of another unit; 'all': whatever the post may see. */
  book?: string | undefined;
  q?: string | undefined;
  kind?: string | undefined;
  state?: string | undefined;
  open?: string | undefined;
  channel?: string | undefined;
  field?: string | undefined;
  /** The unit that handles it. */
  unit?: string | undefined;
  /** The post that handles it; 'none' for nobody. */
  handler?: string | undefined;
  place?: string | undefined;
  /** The place, or without one the commune in whose book it stands. */
  at?: string | undefined;
  forwarder?: string | undefined;
  urgent?: string | undefined;
  due?: string | undefined;
  /** Of many people. */
  crowd?: string | undefined;
  /** The field of the overview; 'none' for no field. */
  under?: string | undefined;
  voided?: string | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
  after?: string | undefined;
  before?: string | undefined;
  today?: Day | undefined;
  /** The last day that is soon. */
  soon?: Day | undefined;
};

export type Listed = {
  id: number;
  book_number: number;
  book_year: number;
  part: number;
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
  const [only] = unitIds.length === 1 ? unitIds : [];
  if (only !== undefined && filters.book !== 'all') query = query.where(ofBook(only, filters.book));
  for (const one of conditions(filters)) query = query.where(one);
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

const ofBook = (unitId: number, book: string | undefined) =>
  book === 'handled'
    ? sql<boolean>`handler_unit_id = ${unitId} and unit_id <> ${unitId}`
    : sql<boolean>`unit_id = ${unitId}`;

type Condition = ReturnType<typeof sql<boolean>>;

// Each filter of the address and what it asks of a petition.
const asked: Readonly<Record<string, (value: string, filters: ListFilters) => Condition>> = {
  q: (value) => sql<boolean>`petition.id in (select petition_id from search_petitions(${value}, 5000))`,
  kind: (value) => sql<boolean>`coalesce(kind, stated_kind) = ${value}`,
  state: (value) => sql<boolean>`state = ${value}`,
  open: () => isOpen,
  channel: (value) => sql<boolean>`channel = ${value}`,
  field: inField,
  unit: (value) => sql<boolean>`handler_unit_id = ${Number(value) || 0}`,
  handler: (value) =>
    value === 'none'
      ? sql<boolean>`handler_post_id is null`
      : sql<boolean>`handler_post_id = ${Number(value) || 0}`,
  place: (value) => sql<boolean>`place_unit_id = ${Number(value) || 0}`,
  at: (value) => sql<boolean>`${placeOrBook} = ${Number(value) || 0}`,
  forwarder: (value) => sql<boolean>`fold(forwarder_name) like '%' || fold(${value}) || '%'`,
  urgent: () => sql<boolean>`urgent`,
  due: (value, { today, soon }) =>
    value === 'overdue'
      ? sql<boolean>`${isOpen} and ${pressing} < ${today}::date`
      : sql<boolean>`${isOpen} and ${pressing} between ${today}::date and ${value === 'soon' ? sql`${soon}::date` : weekEnd(today)}`,
  crowd: () => sql<boolean>`signatory_count >= ${crowdRule.people}`,
  under: (value) =>
    value === 'none'
      ? sql<boolean>`field_code is null`
      : sql<boolean>`field_code = any (${fields.map(({ code }) => code).filter((code) => overviewField(code)?.code === value)}::text[])`,
  voided: () => sql<boolean>`state <> 'voided'`,
  from: (value) => sql<boolean>`received_on >= ${value}::date`,
  to: (value) => sql<boolean>`received_on <= ${value}::date`,
};

const conditions = (filters: ListFilters): Condition[] =>
  Object.entries(asked).flatMap(([name, condition]) => {
    const value = filters[name as keyof ListFilters];
    return value ? [condition(value, filters)] : [];
  });

function keyOf(text: string | undefined): [string, number] | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})_(\d{1,15})$/.exec(text ?? '');
  return found ? [found[1] ?? '', Number(found[2])] : undefined;
}

/** The key by which the next page begins after this row. */
export const rowKey = (row: Pick<Listed, 'received_on' | 'id'>): string => `${row.received_on}_${row.id}`;

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

const exportColumns = [
  'id',
  'book_number',
  'book_year',
  'part',
  'received_on',
  'channel',
  'forwarder_name',
  'forwarder_number',
  'summary',
  'kind',
  'stated_kind',
  'secret',
  'field_code',
  'state',
  'due_on',
  'signatory_count',
] as const;

/** The same list whole, for a sheet: with address, forwarding body and who handles it. */
export async function petitionsForSheet(
  tx: Tx,
  unitIds: readonly number[],
  filters: ListFilters,
  { size, today }: { size: number; today: Day },
) {
  const [only] = unitIds.length === 1 ? unitIds : [];
  let query = tx
    .selectFrom('petition')
    .select(exportColumns)
    .select(firstPerson)
    .select([
      sql<string | null>`(select q.address from petition_person q where q.petition_id = petition.id
        order by q.position limit 1)`.as('address'),
      sql<string | null>`(select n.short_name from unit_name n where n.unit_id = petition.handler_unit_id
        and n.valid @> ${today}::date)`.as('unit'),
      sql<string | null>`(select o.full_name from post h join official o on o.id = h.official_id
        where h.id = petition.handler_post_id)`.as('handler'),
    ])
    .orderBy('received_on', 'desc')
    .orderBy('id', 'desc')
    .limit(size);
  if (only !== undefined && filters.book !== 'all') query = query.where(ofBook(only, filters.book));
  for (const one of conditions(filters)) query = query.where(one);
  return query.execute();
}
