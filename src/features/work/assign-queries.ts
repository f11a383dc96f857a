import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';
import { isOpen, pressing, weekEnd } from '../pressing.ts';

export type Load = {
  id: number;
  unit_id: number;
  full_name: string;
  title: string;
  role: string;
  handles_denunciations: boolean;
  open: number;
  week: number;
  overdue: number;
};

/** Who works in these units on a day and how much each has: open, due this week, overdue. */
export async function loads(tx: Tx, unitIds: readonly number[], today: Day): Promise<Load[]> {
  const { rows } = await sql<Load>`
    select p.id, p.unit_id, o.full_name, p.title, p.role, p.handles_denunciations, coalesce(c.open, 0) as open,
           coalesce(c.week, 0) as week, coalesce(c.overdue, 0) as overdue
      from post p join official o on o.id = p.official_id and o.active
      left join (
        select handler_post_id, count(*) as open,
               count(*) filter (where ${pressing} between ${today}::date and ${weekEnd(today)}) as week,
               count(*) filter (where ${pressing} < ${today}::date) as overdue
          from petition where ${isOpen} and handler_post_id is not null group by handler_post_id) c
        on c.handler_post_id = p.id
     where p.unit_id = any (${[...unitIds]}::int[]) and p.valid @> ${today}::date and p.role <> 'admin'
     order by p.unit_id, p.id`.execute(tx);
  return rows;
}

/** The petitions to be assigned, as they stand now. */
export function assignable(tx: Tx, ids: readonly number[]) {
  return tx
    .selectFrom('petition')
    .select(['id', 'unit_id', 'book_number', 'book_year', 'part', 'secret', 'state', 'due_on', 'summary'])
    .select(['handler_unit_id', 'handler_post_id', 'assigned_due_on', 'version'])
    .where('id', 'in', ids.length === 0 ? [0] : [...ids])
    .orderBy('id')
    .forUpdate()
    .execute();
}
export type Assignable = Awaited<ReturnType<typeof assignable>>[number];

export type NewAssignment = {
  petition_id: number;
  unit_id: number;
  post_id: number | null;
  due_on: Day | null;
  note: string | null;
  assigned_by: number;
  assigned_on: Day;
};

/** Gives a petition to a unit and person; what was given before ends on that day. */
export async function giveTo(tx: Tx, row: NewAssignment): Promise<void> {
  await endAssignments(tx, row.petition_id, row.assigned_on, 'Giao lại');
  await tx.insertInto('assignment').values(row).execute();
  await setHandler(tx, row.petition_id, {
    handler_unit_id: row.unit_id,
    handler_post_id: row.post_id,
    assigned_due_on: row.due_on,
  });
  await sql`select index_petition(${row.petition_id})`.execute(tx);
}

/** Ends what a petition was given to, with the reason; its history stays. */
export async function endAssignments(tx: Tx, petitionId: number, on: Day, why: string): Promise<void> {
  await tx
    .updateTable('assignment')
    .set({ ended_on: on, ended_why: why })
    .where('petition_id', '=', petitionId)
    .where('ended_on', 'is', null)
    .execute();
}

/** Notes who handles a petition now. */
export async function setHandler(
  tx: Tx,
  petitionId: number,
  changes: { handler_unit_id?: number; handler_post_id: number | null; assigned_due_on?: Day | null },
): Promise<void> {
  await tx
    .updateTable('petition')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', petitionId)
    .execute();
}

/** To whom a petition was given, newest first. */
export async function assignmentsOf(tx: Tx, petitionId: number) {
  return tx
    .selectFrom('assignment')
    .innerJoin('unit_name', (join) =>
      join
        .onRef('unit_name.unit_id', '=', 'assignment.unit_id')
        .on(sql<boolean>`unit_name.valid @> assigned_on`),
    )
    .leftJoin('post', 'post.id', 'assignment.post_id')
    .leftJoin('official', 'official.id', 'post.official_id')
    .innerJoin('post as giver', 'giver.id', 'assignment.assigned_by')
    .innerJoin('official as giving', 'giving.id', 'giver.official_id')
    .select([
      'assignment.id',
      'short_name as unit',
      'official.full_name as person',
      'due_on',
      'note',
      'assigned_on',
    ])
    .select(['ended_on', 'ended_why', 'giving.full_name as by'])
    .where('petition_id', '=', petitionId)
    .orderBy('assignment.id', 'desc')
    .execute();
}

/** Absences of posts of these units, newest first. */
export async function substitutionsOf(tx: Tx, unitIds: readonly number[], today: Day) {
  const { rows } = await sql<{
    id: number;
    absent: string;
    substitute: string;
    from: Day;
    until: Day;
    reason: string;
    standing: 'past' | 'now' | 'coming';
  }>`
    select s.id, ao.full_name || ', ' || a.title as absent, so.full_name || ', ' || b.title as substitute,
           lower(s.valid) as from, upper(s.valid) - 1 as until, s.reason,
           case when upper(s.valid) <= ${today}::date then 'past' when lower(s.valid) > ${today}::date then 'coming' else 'now' end as standing
      from substitution s
      join post a on a.id = s.post_id join official ao on ao.id = a.official_id
      join post b on b.id = s.substitute_post_id join official so on so.id = b.official_id
     where a.unit_id = any (${[...unitIds]}::int[]) and not isempty(s.valid)
     order by lower(s.valid) desc limit 100`.execute(tx);
  return rows;
}

/** Whether somebody stands in for the post on any of these days. */
export async function hasSubstitute(tx: Tx, postId: number, from: Day, until: Day): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select exists (select from substitution
      where post_id = ${postId} and valid && daterange(${from}::date, ${until}::date, '[]')) as taken`.execute(
    tx,
  );
  return rows[0]?.taken ?? false;
}

/** Enters who does the work of a post while its holder is away. */
export async function insertSubstitution(
  tx: Tx,
  row: { postId: number; substituteId: number; from: Day; until: Day; reason: string; by: number },
): Promise<void> {
  await sql`
    insert into substitution (post_id, substitute_post_id, valid, reason, recorded_by)
    values (${row.postId}, ${row.substituteId}, daterange(${row.from}::date, ${row.until}::date, '[]'), ${row.reason}, ${row.by})
  `.execute(tx);
}

/** The holder is back: the substitution ends before that day. Gives the absent post's unit, or nothing when it had ended. */
export async function endSubstitutionOn(tx: Tx, id: number, today: Day): Promise<number | undefined> {
  const { rows } = await sql<{ unit_id: number }>`
    update substitution s set valid = daterange(lower(s.valid), greatest(lower(s.valid), ${today}::date))
      from post p where s.id = ${id} and p.id = s.post_id and upper(s.valid) > ${today}::date
    returning p.unit_id`.execute(tx);
  return rows[0]?.unit_id;
}
