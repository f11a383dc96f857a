import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';
import { edgesOf, type Course } from '../../law/reports/target.ts';
import { countsIn, courseOf, type Target } from '../target-cases.ts';

/** The courses of the target's cases that the reader may see, by unit, told from edge to edge; of those that left before all windows nothing counts. */
export async function coursesOf(tx: Tx, target: Target, today: Day): Promise<Course[]> {
  const { among, began, done, left, due } = courseOf[target];
  const days = edgesOf(today);
  const edges = sql`${days}::date[]`;
  const edge = (column: string) => sql`(${edges})[width_bucket(${sql.ref(column)}, ${edges})]`;
  const { rows } = await sql<Course>`
    with counted as materialized (
      select r.unit_id, ${began} as began, ${done} as done, ${left} as left_on, ${target === 'resolved' ? due : sql`case when ${left} is null then ${due} end`} as due
        from resolution r where ${among} and ${began} <= ${today}::date and (${left} is null or ${left} >= ${days[1]}::date))
    select unit_id as "unitId", ${edge('began')} as began, ${edge('done')} as done, ${edge('left_on')} as left, ${edge('due')} as due,
           count(*)::int as count
      from counted group by 1, 2, 3, 4, 5`.execute(tx);
  return rows;
}

export type NextCase = {
  id: number;
  book_number: number;
  book_year: number;
  title: string;
  procedure: string;
  unit: string;
  due_on: Day | null;
};

/** The cases that would reach the target first: still to do, the earliest due day first. */
export async function nextCases(tx: Tx, target: Target, today: Day, size: number): Promise<NextCase[]> {
  const { rows } = await sql<NextCase>`
    with next as materialized (
      select r.id, ${courseOf[target].due} as due_on from resolution r where ${countsIn(target, 'left', today)}
       order by 2 nulls last, r.received_on, r.id limit ${size})
    select r.id, r.book_number, r.book_year, r.title, r.procedure, coalesce(n.short_name, '') as unit, next.due_on
      from next join resolution r on r.id = next.id left join unit_name n on n.unit_id = r.unit_id and n.valid @> ${today}::date
     order by next.due_on nulls last, r.received_on, r.id`.execute(tx);
  return rows;
}

/** What these units are called today; what they were last called when they have ended. */
export async function namesOf(tx: Tx, unitIds: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; name: string }>`
    select distinct on (unit_id) unit_id as id, short_name as name from unit_name
     where unit_id = any (${[...unitIds]}::int[]) order by unit_id, upper(valid) desc nulls first`.execute(
    tx,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
