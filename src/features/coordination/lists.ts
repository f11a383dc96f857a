import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';

export type RequestFilters = {
  q?: string | undefined;
  /** in: asked of the own unit; out: asked by it. */
  side?: string | undefined;
  state?: string | undefined;
  kind?: string | undefined;
  /** The unit that was asked. */
  unit?: string | undefined;
};

export type ListedRequest = {
  id: number;
  kind: string;
  about: string;
  number: string | null;
  secret: boolean;
  asking: string;
  asked: string;
  asked_on: Day;
  due_on: Day | null;
  answered_on: Day | null;
  urged: number;
  urged_on: Day | null;
};

const nameOf = (unit: 'unit_id' | 'asked_unit_id') =>
  sql`(select n.short_name from unit_name n where n.unit_id = k.${sql.ref(unit)} order by lower(n.valid) desc limit 1)`;

type Asker = { unitId: number; today: Day };

const conditions: Readonly<
  Record<keyof RequestFilters, (value: string, asker: Asker) => ReturnType<typeof sql<boolean>>>
> = {
  q: (value) =>
    sql<boolean>`fold(k.about || ' ' || coalesce(k.number, '')) like '%' || fold(${value}) || '%'`,
  side: (value, { unitId }) =>
    value === 'out' ? sql<boolean>`k.unit_id = ${unitId}` : sql<boolean>`k.asked_unit_id = ${unitId}`,
  state: (value, { today }) =>
    value === 'late'
      ? sql<boolean>`k.answered_on is null and k.due_on < ${today}::date`
      : value === 'answered'
        ? sql<boolean>`k.answered_on is not null`
        : sql<boolean>`k.answered_on is null`,
  kind: (value) => sql<boolean>`k.kind = ${value}`,
  unit: (value) => sql<boolean>`k.asked_unit_id = ${Number(value) || 0}`,
};

/** Requests between units that the actor may see: those that wait first, by their day; a page of them or all. */
export async function listedRequests(
  tx: Tx,
  filters: RequestFilters,
  asker: Asker,
  page?: { size: number; offset: number },
): Promise<ListedRequest[]> {
  const asked = Object.entries(conditions).flatMap(([name, condition]) => {
    const value = filters[name as keyof RequestFilters];
    return value ? [condition(value, asker)] : [];
  });
  const where = asked.length > 0 ? sql`where ${sql.join(asked, sql` and `)}` : sql``;
  const { rows } = await sql<ListedRequest>`
    select k.id, k.kind, k.about, k.number, k.secret, ${nameOf('unit_id')} as asking, ${nameOf('asked_unit_id')} as asked,
           k.asked_on, k.due_on, k.answered_on, k.urged, k.urged_on
      from coordination k ${where}
     order by k.answered_on is not null, case when k.answered_on is null then k.due_on end, k.asked_on desc, k.id desc
     limit ${page?.size ?? null} offset ${page?.offset ?? 0}`.execute(tx);
  return rows;
}
