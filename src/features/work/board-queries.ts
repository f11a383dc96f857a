import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';
import { isOpen, pressing, weekEnd } from '../pressing.ts';

export type BoardRow = {
  unit_id: number;
  unit: string;
  post_id: number | null;
  person: string | null;
  received: number;
  classified: number;
  proposed: number;
  signed: number;
  open: number;
  week: number;
  overdue: number;
  done: number;
};

/**
 * Open petitions by unit, or by unit and person: how many stand where, are due this week, are overdue, and how many were
 * closed since the first of the month.
 */
export async function boardRows(
  tx: Tx,
  unitIds: readonly number[],
  byPerson: boolean,
  today: Day,
): Promise<BoardRow[]> {
  const person = byPerson ? sql`handler_post_id` : sql`null::int`;
  const { rows } = await sql<BoardRow>`
    with counted as (
      select handler_unit_id, ${person} as post_id,
             count(*) filter (where ${isOpen} and state = 'received') as received,
             count(*) filter (where ${isOpen} and state = 'classified') as classified,
             count(*) filter (where ${isOpen} and state in ('proposed', 'reviewed')) as proposed,
             count(*) filter (where ${isOpen} and state = 'signed') as signed,
             count(*) filter (where ${isOpen}) as open,
             count(*) filter (where ${isOpen} and ${pressing} between ${today}::date and ${weekEnd(today)}) as week,
             count(*) filter (where ${isOpen} and ${pressing} < ${today}::date) as overdue,
             count(*) filter (where closed_on >= date_trunc('month', ${today}::date)::date) as done
        from petition
       where handler_unit_id = any (${[...unitIds]}::int[])
         and (${isOpen} or closed_on >= date_trunc('month', ${today}::date)::date)
       group by 1, 2)
    select c.handler_unit_id as unit_id, n.short_name as unit, c.post_id, o.full_name as person,
           received, classified, proposed, signed, open, week, overdue, done
      from counted c
      join unit_name n on n.unit_id = c.handler_unit_id and n.valid @> ${today}::date
      left join post p on p.id = c.post_id left join official o on o.id = p.official_id
     order by n.name collate "vi-x-icu", o.full_name collate "vi-x-icu" nulls first`.execute(tx);
  return rows;
}
