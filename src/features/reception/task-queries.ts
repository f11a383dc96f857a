import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { NotFound, Stale } from '../../core/errors.ts';
import type { Day } from '../../law/day.ts';

// As the unit was called then; whoever took the instruction over from a unit that ended, as it is called since.
const named = (unit: string) => sql<{ name: string; short_name: string }>`
  (select name, short_name from unit_name where unit_id = ${sql.ref(unit)}
    order by valid @> t.recorded_at::date desc, lower(valid) limit 1)`;

const tasks = (tx: Tx) =>
  tx
    .selectFrom('task as t')
    .innerJoinLateral(named('t.unit_id').as('giver'), (join) => join.onTrue())
    .innerJoinLateral(named('t.owner_unit_id').as('owner'), (join) => join.onTrue())
    .leftJoin('post', 'post.id', 't.owner_post_id')
    .leftJoin('official', 'official.id', 'post.official_id')
    .leftJoin('reception_session as s', 's.id', 't.session_id')
    .leftJoin('visit as v', 'v.id', 't.visit_id')
    .leftJoin('resolution as r', 'r.id', 't.resolution_id')
    .select([
      't.id',
      't.unit_id',
      't.session_id',
      't.visit_id',
      't.petition_id',
      't.resolution_id',
      't.title',
      't.owner_unit_id',
      't.owner_post_id',
      't.due_on',
      't.answer_on',
      't.contact',
      't.state',
      't.done_on',
      't.result',
      't.secret',
      't.version',
      'giver.short_name as giver_name',
      'owner.short_name as owner_name',
      'owner.name as owner_full_name',
      'official.full_name as owner_person',
      's.held_on',
      'v.book_number as visit_number',
      'v.book_year as visit_year',
      'r.book_number as case_number',
      'r.book_year as case_year',
    ]);

/** An instruction with its owner and due day. */
export type Task = Awaited<ReturnType<ReturnType<typeof tasks>['executeTakeFirstOrThrow']>>;

/** The instructions given at a session. */
export function tasksOfSession(tx: Tx, sessionId: number): Promise<Task[]> {
  return tasks(tx).where('t.session_id', '=', sessionId).orderBy('t.due_on').orderBy('t.id').execute();
}

/** The tasks that were given in a case. */
export function tasksOfCase(tx: Tx, resolutionId: number): Promise<Task[]> {
  return tasks(tx).where('t.resolution_id', '=', resolutionId).orderBy('t.due_on').orderBy('t.id').execute();
}

type Asked = { owners?: readonly number[]; givers?: readonly number[]; states: readonly string[] };

/** Instructions given to or by these units, what presses first. */
export function tasksWhere(tx: Tx, { owners, givers, states }: Asked): Promise<Task[]> {
  return tasks(tx)
    .$if(owners !== undefined, (query) => query.where('t.owner_unit_id', 'in', [...(owners ?? [])]))
    .$if(givers !== undefined, (query) => query.where('t.unit_id', 'in', [...(givers ?? [])]))
    .where('t.state', 'in', [...states])
    .orderBy(states.includes('open') ? 't.due_on' : 't.done_on', states.includes('open') ? 'asc' : 'desc')
    .orderBy('t.id')
    .limit(200)
    .execute();
}

/** One instruction. @throws NotFound */
export async function getTask(tx: Tx, id: number): Promise<Task> {
  const row = await tasks(tx).where('t.id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

type TaskValues = {
  unit_id: number;
  session_id: number | null;
  visit_id: number | null;
  resolution_id?: number;
  title: string;
  owner_unit_id: number;
  owner_post_id: number | null;
  due_on: Day;
  answer_on: Day | null;
  contact: string | null;
  secret: boolean;
  recorded_by: number;
};

/** Gives an instruction. */
export async function insertTask(tx: Tx, values: TaskValues): Promise<number> {
  const row = await tx
    .insertInto('task')
    .values({ ...values, state: 'open' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Changes an instruction if nobody else has since it was shown. @throws Stale */
export async function changeTask(
  tx: Tx,
  id: number,
  version: number,
  changes: { state: 'done' | 'cancelled'; done_on?: Day; result: string },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('task')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n)
    throw new Stale('Việc này vừa được người khác cập nhật. Xin xem lại rồi làm tiếp.');
}

/** The visits received at a session; of secret ones no name is read. */
export function visitsOf(tx: Tx, sessionId: number) {
  return tx
    .selectFrom('visit as v')
    .leftJoin('visit_person as q', (join) =>
      join.onRef('q.visit_id', '=', 'v.id').on('q.replaced_at', 'is', null).on('q.position', '=', 0),
    )
    .select([
      'v.id',
      'v.book_number',
      'v.book_year',
      'v.people',
      'v.secret',
      'v.content_kind',
      'v.content',
      'v.request',
      'v.conclusion',
      'v.state',
      'v.answered_on',
      'q.full_name',
      'q.address',
    ])
    .where('v.session_id', '=', sessionId)
    .orderBy('v.book_year')
    .orderBy('v.book_number')
    .execute();
}

export type SessionVisit = Awaited<ReturnType<typeof visitsOf>>[number];

/** How many visits a session had and how many were received, also those that the actor may not read. */
export async function countVisits(tx: Tx, sessionId: number): Promise<{ visits: number; received: number }> {
  const { rows } = await sql<{ visits: number; received: number }>`
    select visits, received from session_visits(${sessionId})`.execute(tx);
  return rows[0] ?? { visits: 0, received: 0 };
}

/** Notes what the leader concluded about a visit of his session. */
export async function noteConclusion(
  tx: Tx,
  sessionId: number,
  visitId: number,
  conclusion: string | null,
): Promise<void> {
  await tx
    .updateTable('visit')
    .set({ conclusion })
    .where('id', '=', visitId)
    .where('session_id', '=', sessionId)
    .execute();
}
