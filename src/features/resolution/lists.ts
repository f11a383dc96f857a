import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';
import type { Standing } from '../../law/flows/case/row.ts';
import { weekEnd } from '../pressing.ts';
import { innerDue } from '../inner-limits.ts';
import { samePeople, sameRespondent } from './related.ts';
import { countsIn } from '../target-cases.ts';

export type CaseFilters = {
  q?: string | undefined;
  procedure?: string | undefined;
  open?: string | undefined;
  due?: string | undefined;
  unit?: string | undefined;
  /** Behind which figure of the target it stands. */
  counted?: string | undefined;
  /** The unit that must resolve it. */
  owner?: string | undefined;
  today: Day;
  /** The last day that is soon. */
  soon: Day;
};

export type ListedCase = {
  id: number;
  book_number: number;
  book_year: number;
  procedure: string;
  title: string;
  secret: boolean;
  state: string;
  received_on: Day;
  due_on: Day | null;
  /** The office's own day, where the law gives none. */
  inner_due_on: Day | null;
  ended_on: Day | null;
  people: number;
  person: string | null;
  unit: string;
  handler: string;
  standing: Standing;
};

const conditions: Readonly<
  Record<string, (value: string, filters: CaseFilters) => ReturnType<typeof sql<boolean>>>
> = {
  q: (value) =>
    sql<boolean>`fold(r.title || ' ' || r.respondent_name || ' ' || coalesce((select string_agg(p.full_name, ' ') from resolution_person p where p.resolution_id = r.id), '')) like '%' || fold(${value}) || '%'`,
  procedure: (value) => sql<boolean>`r.procedure = ${value}`,
  open: (value) => (value === 'no' ? sql<boolean>`r.ended_on is not null` : sql<boolean>`r.ended_on is null`),
  due: (value, { today, soon }) =>
    value === 'overdue'
      ? sql<boolean>`r.ended_on is null and r.due_on < ${today}::date`
      : sql<boolean>`r.ended_on is null and r.due_on between ${today}::date and ${value === 'soon' ? sql`${soon}::date` : weekEnd(today)}`,
  counted: (value, { today }) => countsIn('resolved', value, today),
  owner: (value) => sql<boolean>`r.unit_id = ${Number(value) || 0}`,
  respondentOf: (value) => sameRespondent(Number(value) || 0),
  peopleOf: (value) => samePeople(Number(value) || 0),
  unit: (value) => sql<boolean>`r.handler_unit_id = ${Number(value) || 0}`,
};

/** A page of the cases which the actor may see, newest first. With the standing of each, so that what may be done with all of them is one question. */
export async function newestCases(
  tx: Tx,
  filters: CaseFilters,
  { size, offset }: { size: number; offset: number },
): Promise<ListedCase[]> {
  const asked = Object.entries(conditions).flatMap(([name, condition]) => {
    const value = filters[name as keyof CaseFilters];
    return value ? [condition(String(value), filters)] : [];
  });
  const where = asked.length > 0 ? sql`where ${sql.join(asked, sql` and `)}` : sql``;
  const { rows } = await sql<ListedCase>`
    select r.id, r.book_number, r.book_year, r.procedure, r.title, r.secret, r.state, r.received_on, r.due_on, r.ended_on, r.people,
           ${innerDue} as inner_due_on,
           (select p.full_name from resolution_person p where p.resolution_id = r.id order by p.position limit 1) as person,
           coalesce(u.short_name, '') as unit, coalesce(h.short_name, '') as handler, r.standing
      from resolution r
      left join unit_name u on u.unit_id = r.unit_id and u.valid @> r.received_on
      left join unit_name h on h.unit_id = r.handler_unit_id and h.valid @> ${filters.today}::date
      ${where}
     order by r.received_on desc, r.id desc limit ${size} offset ${offset}`.execute(tx);
  return rows;
}
