import { sql, type SelectQueryBuilder } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { DB } from '../../core/db.types.ts';
import type { Day } from '../../law/day.ts';
import { crowdRule } from '../../law/crowd.ts';
import { inField } from '../in-field.ts';

export type VisitFilters = {
  words?: string | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
  kind?: string | undefined;
  contentKind?: string | undefined;
  fieldCode?: string | undefined;
  unitId?: number | undefined;
  sessionId?: number | undefined;
  matterId?: number | undefined;
  crowd?: boolean | undefined;
  overdue?: boolean | undefined;
  after?: string | undefined;
  before?: string | undefined;
};

type Visits<Row> = SelectQueryBuilder<DB, 'visit', Row>;

function narrowed<Row>(query: Visits<Row>, filters: VisitFilters, today: Day): Visits<Row> {
  let narrow = query;
  const { words, from, to, kind, contentKind, fieldCode, unitId, sessionId, matterId } = filters;
  if (words)
    narrow = narrow.where(
      sql<boolean>`exists (select from visit_search s where s.visit_id = visit.id and s.words @@ search_query(${words}))`,
    );
  if (from) narrow = narrow.where('received_on', '>=', from);
  if (to) narrow = narrow.where('received_on', '<=', to);
  if (kind) narrow = narrow.where('kind', '=', kind);
  if (contentKind) narrow = narrow.where('content_kind', '=', contentKind);
  if (fieldCode) narrow = narrow.where(inField(fieldCode));
  if (unitId) narrow = narrow.where(sql<boolean>`(unit_id = ${unitId} or heir_unit_id = ${unitId})`);
  if (sessionId) narrow = narrow.where('session_id', '=', sessionId);
  if (matterId) narrow = narrow.where('matter_id', '=', matterId);
  if (filters.crowd) narrow = narrow.where('people', '>=', crowdRule.people);
  if (filters.overdue) narrow = narrow.where('answered_on', 'is', null).where('due_on', '<', today);
  return narrow;
}

// Who came, in order; for a denunciation nobody stands here: its people are in the vault.
const firstPerson = sql<string | null>`(select q.full_name from visit_person q
  where q.visit_id = visit.id and q.replaced_at is null order by q.position limit 1)`.as('person');

const listed = [
  'id',
  'unit_id',
  'book_number',
  'book_year',
  'received_on',
  'kind',
  'content_kind',
  'secret',
  'people',
  'content',
  'outcome',
  'state',
  'answered_on',
  'due_on',
] as const;

/** A page of the register, newest first, by the key of the row at its edge. One row more than `size` when there are more. */
export async function newestVisits(tx: Tx, filters: VisitFilters, today: Day, size: number) {
  const backwards = filters.before !== undefined;
  const edge = /^(\d{4}-\d{2}-\d{2})_(\d{1,15})$/.exec(filters.before ?? filters.after ?? '');
  let query = narrowed(tx.selectFrom('visit').select(listed).select(firstPerson), filters, today)
    .orderBy('received_on', backwards ? 'asc' : 'desc')
    .orderBy('id', backwards ? 'asc' : 'desc')
    .limit(size + 1);
  if (edge)
    query = query.where(
      backwards
        ? sql<boolean>`(received_on, id) > (${edge[1]}::date, ${edge[2]}::bigint)`
        : sql<boolean>`(received_on, id) < (${edge[1]}::date, ${edge[2]}::bigint)`,
    );
  const rows = await query.execute();
  return backwards ? rows.toReversed() : rows;
}

export type ListedVisit = Awaited<ReturnType<typeof newestVisits>>[number];

/** The key by which the next page begins after this row. */
export const visitKey = ({ received_on, id }: ListedVisit): string => `${received_on}_${id}`;

/** Turns, people, crowds and matters of the visits that pass the filters; a visit without a matter is its own. */
export function visitTotals(tx: Tx, filters: VisitFilters, today: Day) {
  return narrowed(
    tx
      .selectFrom('visit')
      .select(sql<number>`count(*)::int`.as('visits'))
      .select(sql<number>`coalesce(sum(people), 0)::int`.as('people'))
      .select(sql<number>`count(*) filter (where people >= ${crowdRule.people})::int`.as('crowds'))
      .select(
        sql<number>`(count(distinct matter_id) + count(*) filter (where matter_id is null))::int`.as(
          'matters',
        ),
      ),
    filters,
    today,
  ).executeTakeFirstOrThrow();
}

/** The visits of a stretch of days in the order of the register, with all that its columns show. */
export function registerRows(tx: Tx, filters: VisitFilters, today: Day) {
  return narrowed(
    tx
      .selectFrom('visit')
      .selectAll('visit')
      .select(
        sql<VisitorOfRegister[]>`coalesce((select json_agg(json_build_object(
            'full_name', q.full_name, 'address', q.address, 'id_kind', q.id_kind, 'id_number', q.id_number,
            'id_issued_on', q.id_issued_on, 'id_issued_by', q.id_issued_by) order by q.position)
          from visit_person q where q.visit_id = visit.id and q.replaced_at is null), '[]')`.as('persons'),
      )
      .select(
        sql<string[]>`coalesce((select json_agg(lpad(p.number::text, 2, '0') || '/' || p.symbol || ' ngày ' ||
            to_char(p.issued_on, 'DD/MM/YYYY') order by p.id)
          from paper p where p.visit_id = visit.id and p.state = 'issued' and p.number is not null), '[]')`.as(
          'papers',
        ),
      ),
    filters,
    today,
  )
    .orderBy('unit_id')
    .orderBy('book_year')
    .orderBy('book_number')
    .limit(20_000)
    .execute();
}

type VisitorOfRegister = {
  full_name: string;
  address: string;
  id_kind: string | null;
  id_number: string | null;
  id_issued_on: Day | null;
  id_issued_by: string | null;
};
export type RegisterRow = Awaited<ReturnType<typeof registerRows>>[number];
