import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { NotFound, Stale } from '../../core/errors.ts';
import type { Day } from '../../law/day.ts';

export type RegistrationState = 'waiting' | 'placed' | 'refused' | 'withdrawn' | 'received';

const registrations = (tx: Tx) =>
  tx
    .selectFrom('session_registration as r')
    .leftJoin('petition as p', 'p.id', 'r.petition_id')
    .leftJoin('reception_session as s', 's.id', 'r.session_id')
    .select([
      'r.id',
      'r.unit_id',
      'r.session_id',
      'r.registered_on',
      'r.position',
      'r.full_name',
      'r.address',
      'r.id_number',
      'r.phone',
      'r.people',
      'r.content',
      'r.secret',
      'r.petition_id',
      'r.visit_id',
      'r.state',
      'r.decided_on',
      'r.decision_reason',
      'r.version',
      'p.book_number',
      'p.book_year',
      's.held_on',
      sql<string | null>`(select f.number from final_decision f
        where f.matter_id = p.matter_id and f.withdrawn_on is null order by f.decided_on desc limit 1)`.as(
        'final_number',
      ),
      sql<Day | null>`(select f.decided_on from final_decision f
        where f.matter_id = p.matter_id and f.withdrawn_on is null order by f.decided_on desc limit 1)`.as(
        'final_on',
      ),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof registrations>['executeTakeFirstOrThrow']>>;
/** A citizen's request to be received by the leader. */
export type Registration = Omit<Row, 'state'> & { state: RegistrationState };

/** The requests of these units in those states, in the order in which they were made. */
export async function registrationsIn(
  tx: Tx,
  unitIds: readonly number[],
  states: readonly RegistrationState[],
): Promise<Registration[]> {
  const rows = await registrations(tx)
    .where('r.unit_id', 'in', [...unitIds])
    .where('r.state', 'in', [...states])
    .orderBy('r.registered_on')
    .orderBy('r.id')
    .limit(300)
    .execute();
  return rows as Registration[];
}

/** Those placed in a session, in the order in which they are to be received. */
export async function registrationsOf(tx: Tx, sessionId: number): Promise<Registration[]> {
  const rows = await registrations(tx)
    .where('r.session_id', '=', sessionId)
    .where('r.state', 'in', ['placed', 'received'])
    .orderBy('r.position')
    .orderBy('r.id')
    .execute();
  return rows as Registration[];
}

/** One request. @throws NotFound */
export async function getRegistration(tx: Tx, id: number): Promise<Registration> {
  const row = await registrations(tx).where('r.id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound();
  return row as Registration;
}

type RegistrationValues = {
  unit_id: number;
  registered_on: Day;
  full_name: string;
  address: string;
  id_number: string | null;
  phone: string | null;
  people: number;
  content: string;
  secret: boolean;
  petition_id: number | null;
  recorded_by: number;
};

/** Puts a request on the waiting list. */
export async function insertRegistration(tx: Tx, values: RegistrationValues): Promise<number> {
  const row = await tx
    .insertInto('session_registration')
    .values({ ...values, state: 'waiting' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

type RegistrationChanges = {
  state: RegistrationState;
  session_id?: number | null;
  position?: number | null;
  visit_id?: number;
  decided_on?: Day | null;
  decision_reason?: string | null;
};

/** Changes a request if nobody else has since it was shown. @throws Stale */
export async function changeRegistration(
  tx: Tx,
  id: number,
  version: number,
  changes: RegistrationChanges,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('session_registration')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n)
    throw new Stale('Đăng ký này vừa được người khác cập nhật. Xin xem lại rồi làm tiếp.');
}

/** The next place in the order of a session. Holds the session until the transaction ends. */
export async function nextPosition(tx: Tx, sessionId: number): Promise<number> {
  await tx.selectFrom('reception_session').select('id').where('id', '=', sessionId).forUpdate().execute();
  const row = await tx
    .selectFrom('session_registration')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/** Those placed in a session that is not held go to the session that replaces it, or back to the waiting list. */
export async function moveRegistrations(tx: Tx, from: number, to: number | null): Promise<void> {
  await tx
    .updateTable('session_registration')
    .set((eb) => ({
      session_id: to,
      state: to === null ? 'waiting' : 'placed',
      ...(to === null ? { position: null } : {}),
      version: eb('version', '+', 1),
    }))
    .where('session_id', '=', from)
    .where('state', '=', 'placed')
    .execute();
}

/** The petition with that number in the unit's book. */
export function petitionByNumber(tx: Tx, unitId: number, number: number, year: number) {
  return tx
    .selectFrom('petition')
    .select(['id', 'secret'])
    .where('unit_id', '=', unitId)
    .where('book_year', '=', year)
    .where('book_number', '=', number)
    .where('part', '=', 0)
    .executeTakeFirst();
}
