import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';

export type Leader = {
  id: number;
  fullName: string;
  title: string;
  unitId: number;
  level: string;
};

/** Heads and chairmen who may receive in the sessions of these units on that day: their own, and those of the unit above each. */
export async function leadersOf(tx: Tx, unitIds: readonly number[], on: Day): Promise<Leader[]> {
  const { rows } = await sql<Leader>`
    select p.id, o.full_name as "fullName", p.title, p.unit_id as "unitId", u.level
      from post p join official o on o.id = p.official_id join unit u on u.id = p.unit_id
     where p.role in ('head', 'chairman') and p.valid @> ${on}::date and o.active
       and (p.unit_id = any (${[...unitIds]}::int[])
            or p.unit_id in (select parent_id from unit_parent
                              where unit_id = any (${[...unitIds]}::int[]) and valid @> ${on}::date))
     order by p.role, p.id`.execute(tx);
  return rows;
}

/** The leaders of sessions that these units have ever held, as they stand on that day; without any, their own heads. */
export async function leadersInUse(tx: Tx, unitIds: readonly number[], on: Day): Promise<Leader[]> {
  const known = await leadersOf(tx, unitIds, on);
  const { rows } = await sql<{ id: number }>`
    select distinct leader_post_id as id from reception_session
     where unit_id = any (${[...unitIds]}::int[]) and leader_post_id is not null`.execute(tx);
  const used = known.filter(({ id }) => rows.some((row) => row.id === id));
  return used.length > 0 ? used : known.filter(({ unitId }) => unitIds.includes(unitId));
}

/** Officials who hold a post in these units or above them on that day: who may receive in a leader's stead. */
export async function receiversOf(tx: Tx, unitId: number, leaderPostId: number | null, on: Day) {
  const { rows } = await sql<{ id: number; fullName: string; title: string }>`
    select p.id, o.full_name as "fullName", p.title
      from post p join official o on o.id = p.official_id
     where p.valid @> ${on}::date and o.active and p.role <> 'admin'
       and (p.unit_id = ${unitId} or p.id = ${leaderPostId}
            or p.unit_id = (select unit_id from post where id = ${leaderPostId}))
     order by p.id`.execute(tx);
  return rows;
}

/** Who takes part in a session, in the order in which they were entered. */
export function participantsOf(tx: Tx, sessionId: number) {
  return tx
    .selectFrom('session_participant')
    .select([
      'id',
      'unit_id',
      'name',
      'required',
      'invited_on',
      'attendance',
      'substitute',
      'absence_reason',
      'opinion',
    ])
    .where('session_id', '=', sessionId)
    .orderBy('id')
    .execute();
}

export type Participant = Awaited<ReturnType<typeof participantsOf>>[number];

/** Who had to take part in the last session of that leader held by the unit, to be proposed for the next. */
export async function requiredParticipants(tx: Tx, unitId: number, leaderPostId: number | null) {
  const last = await tx
    .selectFrom('reception_session')
    .select('id')
    .where('unit_id', '=', unitId)
    .where((eb) =>
      leaderPostId === null ? eb('leader_post_id', 'is', null) : eb('leader_post_id', '=', leaderPostId),
    )
    .where('state', '<>', 'cancelled')
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last) return [];
  const all = await participantsOf(tx, last.id);
  return all.filter(({ required }) => required).map(({ unit_id, name }) => ({ unitId: unit_id, name }));
}

export type Wanted = { unitId: number | null; name: string };

/** Makes the list of participants what is wanted; who stays keeps what was noted of him. */
export async function setParticipants(tx: Tx, sessionId: number, wanted: readonly Wanted[]): Promise<void> {
  const names = wanted.map(({ name }) => name);
  await tx
    .deleteFrom('session_participant')
    .where('session_id', '=', sessionId)
    .$if(names.length > 0, (query) => query.where('name', 'not in', names))
    .execute();
  if (wanted.length === 0) return;
  await tx
    .insertInto('session_participant')
    .values(
      wanted.map(({ unitId, name }) => ({ session_id: sessionId, unit_id: unitId, name, required: true })),
    )
    .onConflict((on) => on.columns(['session_id', 'name']).doNothing())
    .execute();
}

type Attendance = {
  id: number;
  attendance: 'present' | 'represented' | 'absent' | null;
  substitute: string | null;
  absence_reason: string | null;
  opinion: string | null;
};

/** Notes who came. */
export async function noteAttendance(tx: Tx, sessionId: number, { id, ...noted }: Attendance): Promise<void> {
  await tx
    .updateTable('session_participant')
    .set(noted)
    .where('session_id', '=', sessionId)
    .where('id', '=', id)
    .execute();
}

/** Notes that those not yet invited were invited on that day. */
export async function noteInvited(
  tx: Tx,
  sessionId: number,
  names: readonly string[],
  on: Day,
): Promise<void> {
  if (names.length === 0) return;
  await tx
    .updateTable('session_participant')
    .set({ invited_on: on })
    .where('session_id', '=', sessionId)
    .where('name', 'in', [...names])
    .where('invited_on', 'is', null)
    .execute();
}
