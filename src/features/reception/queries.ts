import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { Forbidden, NotFound, Stale } from '../../core/errors.ts';
import type { Actor } from '../../core/policy.ts';
import type { Day } from '../../law/day.ts';
import type { ReceptionMode } from '../../law/reception/online.ts';
import type { SessionKind } from '../../law/reception/row.ts';

export type SessionState = 'planned' | 'published' | 'postponed' | 'cancelled' | 'held';

const baseSession = (tx: Tx) =>
  tx
    .selectFrom('reception_session as s')
    .innerJoin('reception_place as place', 'place.id', 's.place_id')
    .leftJoin('post as leader', 'leader.id', 's.leader_post_id')
    .leftJoin('official as lo', 'lo.id', 'leader.official_id')
    .innerJoin('unit_name as n', (join) =>
      join.onRef('n.unit_id', '=', 's.unit_id').on(sql<boolean>`n.valid @> s.held_on`),
    )
    .select([
      's.id',
      's.unit_id',
      'n.short_name as unit_name',
      's.place_id',
      'place.name as place_name',
      'place.address as place_address',
      's.kind',
      's.mode',
      's.held_on',
      's.from_time',
      's.to_time',
      's.leader_post_id',
      'lo.full_name as leader_name',
      'leader.title as leader_title',
      's.contents',
      's.state',
      's.published_on',
      's.receiver_post_id',
      's.late_reason',
      's.postponed_to',
      's.nobody_came',
      's.version',
      sql<boolean>`exists (select from reception_session b where b.postponed_to = s.id and b.published_on is not null)`.as(
        'rescheduled',
      ),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof baseSession>['executeTakeFirstOrThrow']>>;
type Typed<R> = Omit<R, 'kind' | 'mode' | 'state'> & {
  kind: SessionKind;
  mode: ReceptionMode;
  state: SessionState;
};
/** A session as lists show it. */
export type Listed = Typed<Row>;

export type Span = { from: Day; to: Day; unitId?: number | undefined };

/** The sessions that the actor sees in a stretch of days, in order; those taken back before they were announced are left out. */
export async function sessionsBetween(tx: Tx, { from, to, unitId }: Span): Promise<Listed[]> {
  const rows = await baseSession(tx)
    .where('s.held_on', '>=', from)
    .where('s.held_on', '<=', to)
    .$if(unitId !== undefined, (query) => query.where('s.unit_id', '=', unitId ?? 0))
    .where((eb) => eb.or([eb('s.state', '<>', 'cancelled'), eb('s.published_on', 'is not', null)]))
    .orderBy('s.held_on')
    .orderBy('s.from_time')
    .orderBy('s.id')
    .limit(1_000)
    .execute();
  return rows as Listed[];
}

/** Planned sessions by id, for announcing them together. */
export async function plannedSessions(tx: Tx, ids: readonly number[]): Promise<Listed[]> {
  if (ids.length === 0) return [];
  const rows = await baseSession(tx)
    .where('s.id', 'in', [...ids])
    .where('s.state', '=', 'planned')
    .orderBy('s.held_on')
    .orderBy('s.from_time')
    .execute();
  return rows as Listed[];
}

const details = (tx: Tx) =>
  baseSession(tx)
    .leftJoin('post as receiver', 'receiver.id', 's.receiver_post_id')
    .leftJoin('official as ro', 'ro.id', 'receiver.official_id')
    .leftJoin('unit as lu', 'lu.id', 'leader.unit_id')
    .select([
      'ro.full_name as receiver_name',
      'receiver.title as receiver_title',
      'lu.level as leader_level',
      's.ground',
      's.published_where',
      's.change_reason',
      's.delegation_paper',
      's.delegation_reason',
      's.note_taker',
      's.began_at',
      's.ended_at',
      's.notified_on',
      's.tested_on',
      's.connected_at',
      's.recording',
      's.conclusion',
      's.no_conclusion_reason',
      's.online_case',
      's.protection_asked',
      's.secrecy_ensured',
      sql<number | null>`(select b.id from reception_session b where b.postponed_to = s.id)`.as('replaces'),
    ]);

/** A session with everything that was noted of it. */
export type Session = Typed<Awaited<ReturnType<ReturnType<typeof details>['executeTakeFirstOrThrow']>>>;

/** One session. @throws NotFound */
export async function getSession(tx: Tx, id: number): Promise<Session> {
  const row = await details(tx).where('s.id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound();
  return row as Session;
}

/** One session of the actor's own units, for changing it. @throws NotFound, Forbidden when it is another unit's that he only takes part in */
export async function getOwnSession(tx: Tx, actor: Actor, id: number): Promise<Session> {
  const session = await getSession(tx, id);
  if (!actor.unitIds.includes(session.unit_id))
    throw new Forbidden('Buổi tiếp do đơn vị khác tổ chức; chỉ đơn vị đó được thay đổi.');
  return session;
}

type SessionValues = {
  unit_id: number;
  place_id: number;
  kind: SessionKind;
  mode?: ReceptionMode;
  held_on: Day;
  from_time: string;
  to_time: string;
  leader_post_id: number | null;
  contents: string | null;
  ground: string | null;
  state: SessionState;
  published_on?: Day | null;
  published_where?: string | null;
  recorded_by: number;
};

/** Writes a session; undefined when the leader already has one at that hour of that day. */
export async function insertSession(tx: Tx, values: SessionValues): Promise<number | undefined> {
  const row = await tx
    .insertInto('reception_session')
    .values(values)
    // Written out as the index has it: an insert that is planned once does not know what a parameter will be.
    .onConflict((on) =>
      on
        .columns(['leader_post_id', 'held_on', 'from_time'])
        .where(sql<boolean>`state in ('planned', 'published', 'held')`)
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Whether the leader has another session that begins at that hour of that day. */
export async function isTaken(
  tx: Tx,
  wanted: { leaderPostId: number; on: Day; fromTime: string; except: number },
): Promise<boolean> {
  const other = await tx
    .selectFrom('reception_session')
    .select('id')
    .where('leader_post_id', '=', wanted.leaderPostId)
    .where('held_on', '=', wanted.on)
    .where('from_time', '=', wanted.fromTime)
    .where('state', 'in', ['planned', 'published', 'held'])
    .where('id', '<>', wanted.except)
    .executeTakeFirst();
  return other !== undefined;
}

export type SessionChanges = Partial<
  Omit<SessionValues, 'unit_id' | 'recorded_by'> & {
    late_reason: string | null;
    postponed_to: number;
    change_reason: string;
    receiver_post_id: number | null;
    delegation_paper: string | null;
    delegation_reason: string | null;
    note_taker: string | null;
    nobody_came: boolean | null;
    began_at: string | null;
    ended_at: string | null;
    notified_on: Day | null;
    tested_on: Day | null;
    connected_at: string | null;
    recording: string | null;
    conclusion: string | null;
    no_conclusion_reason: string | null;
    online_case: string | null;
    protection_asked: boolean;
    secrecy_ensured: boolean;
  }
>;

/** Changes a session if nobody else has since it was shown. @throws Stale */
export async function changeSession(
  tx: Tx,
  id: number,
  version: number,
  changes: SessionChanges,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('reception_session')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n)
    throw new Stale(
      'Buổi tiếp vừa được người khác cập nhật. Nội dung đã nhập vẫn giữ nguyên dưới đây; hãy xem lại bản mới rồi gửi lại.',
    );
}

/** What happened to a session, newest first. */
export function eventsOfSession(tx: Tx, id: number) {
  return tx
    .selectFrom('event')
    .leftJoin('official', 'official.id', 'event.official_id')
    .leftJoin('post', 'post.id', 'event.post_id')
    .select([
      'event.id',
      'event.type',
      'happened_on',
      'event.recorded_at',
      'data',
      'official.full_name',
      'post.title',
    ])
    .where('session_id', '=', id)
    .orderBy('happened_on', 'desc')
    .orderBy('event.id', 'desc')
    .execute();
}
