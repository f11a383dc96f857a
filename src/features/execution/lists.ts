import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';
import { countsIn } from '../target-cases.ts';
import type { Resolution } from '../resolution/queries.ts';

export type ExecutionFilters = {
  state?: string | undefined;
  due?: string | undefined;
  unit?: string | undefined;
  kind?: string | undefined;
  /** Behind which figure of the target it stands. */
  counted?: string | undefined;
  /** The unit that must resolve it. */
  owner?: string | undefined;
};

/** A decision or conclusion that must be executed. */
export type ToExecute = Pick<
  Resolution,
  'id' | 'book_number' | 'book_year' | 'procedure' | 'title' | 'secret'
> & {
  decided_on: Day;
  state: string;
  unit: string;
  handler: string;
  next_due: Day | null;
};

const conditions = (
  { state, due, unit, kind, counted, owner }: ExecutionFilters,
  today: Day,
): ReturnType<typeof sql<boolean>>[] => {
  const open = sql<boolean>`o.done_on is null and o.voided_on is null`;
  return [
    ...(state === 'done' ? [sql<boolean>`r.standing -> 'states' ->> 'execution' = 'executed'`] : []),
    ...(state === 'none' ? [sql<boolean>`r.standing -> 'states' ->> 'execution' = 'nothing'`] : []),
    ...(!state && !counted
      ? [sql<boolean>`coalesce(r.standing -> 'states' ->> 'execution', 'new') not in ('executed', 'nothing')`]
      : []),
    ...(due === 'overdue'
      ? [
          sql<boolean>`exists (select from obligation o where o.resolution_id = r.id and ${open} and o.due_on < ${today}::date)`,
        ]
      : []),
    ...(due === 'blocked'
      ? [
          sql<boolean>`exists (select from obligation_obstacle b join obligation o on o.id = b.obligation_id
                                where b.resolution_id = r.id and b.until is null and ${open})`,
        ]
      : []),
    ...(counted ? [countsIn('executed', counted, today)] : []),
    ...(owner ? [sql<boolean>`r.unit_id = ${Number(owner) || 0}`] : []),
    ...(unit ? [sql<boolean>`r.handler_unit_id = ${Number(unit) || 0}`] : []),
    ...(kind
      ? [
          sql<boolean>`exists (select from obligation o where o.resolution_id = r.id and o.voided_on is null and o.kind = ${kind})`,
        ]
      : []),
  ];
};

/** Decisions and conclusions to execute that the actor may see, those whose next obligation is due first; all of them without a page. */
export async function decisionsToExecute(
  tx: Tx,
  filters: ExecutionFilters,
  today: Day,
  page: { size: number; offset: number } | undefined,
): Promise<ToExecute[]> {
  const asked = conditions(filters, today);
  const more = asked.length > 0 ? sql`and ${sql.join(asked, sql` and `)}` : sql``;
  const { rows } = await sql<ToExecute>`
    select r.id, r.book_number, r.book_year, r.procedure, r.title, r.secret, r.decided_on,
           coalesce(r.standing -> 'states' ->> 'execution', 'new') as state,
           coalesce(u.short_name, '') as unit, coalesce(h.short_name, '') as handler,
           (select min(o.due_on) from obligation o where o.resolution_id = r.id and o.done_on is null and o.voided_on is null) as next_due
      from resolution r
      left join unit_name u on u.unit_id = r.unit_id and u.valid @> ${today}::date
      left join unit_name h on h.unit_id = r.handler_unit_id and h.valid @> ${today}::date
     where r.decided_on is not null and (r.procedure like 'complaint%' or r.procedure in ('denunciation', 'denunciation.further', 'land'))
       ${more}
     order by next_due nulls last, r.decided_on, r.id limit ${page?.size ?? null} offset ${page?.offset ?? 0}`.execute(
    tx,
  );
  return rows;
}
