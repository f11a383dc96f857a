import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { NotFound } from '../../core/errors.ts';
import type { Day } from '../../law/day.ts';

/** A day that was entered over the official calendar, and by whom. */
export type ChangeRow = {
  id: number;
  day: Day;
  kind: 'off' | 'worked';
  name: string;
  basis: string;
  entered_on: Day;
  entered_name: string;
  withdrawn_on: Day | null;
  withdrawn_name: string | null;
  withdrawn_why: string | null;
};

const rowsOf = () => sql<ChangeRow>`
  select c.id, c.day, c.kind, c.name, c.basis, c.entered_on, e.full_name as entered_name,
         c.withdrawn_on, w.full_name as withdrawn_name, c.withdrawn_why
    from calendar_change c
    join official e on e.id = c.entered_by
    left join official w on w.id = c.withdrawn_by`;

/** Every day of the year that was entered, withdrawn ones too. */
export async function changesOf(tx: Tx, year: number): Promise<ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    ${rowsOf()} where extract(year from c.day) = ${year}::int order by c.day, c.id`.execute(tx);
  return rows;
}

/** A day in force that was entered. @throws NotFound when there is none, or it was withdrawn */
export async function getChange(tx: Tx, id: number): Promise<ChangeRow> {
  const { rows } = await sql<ChangeRow>`${rowsOf()} where c.id = ${id} and c.withdrawn_on is null`.execute(
    tx,
  );
  if (!rows[0]) throw new NotFound('Ngày này không có trong lịch, hoặc đã được rút.');
  return rows[0];
}

/** Which of these days were entered already and stand. */
export async function enteredAlready(tx: Tx, days: readonly Day[]): Promise<Day[]> {
  const rows = await tx
    .selectFrom('calendar_change')
    .select('day')
    .where('day', 'in', [...days])
    .where('withdrawn_on', 'is', null)
    .execute();
  return rows.map(({ day }) => day);
}

/** Sessions of reception on these days which the actor's unit sees and which are still to be held. */
export function sessionsOn(tx: Tx, days: readonly Day[]) {
  return tx
    .selectFrom('reception_session')
    .select(['id', 'held_on', 'from_time', 'state'])
    .where('held_on', 'in', [...days])
    .where('state', 'in', ['planned', 'published'])
    .orderBy('held_on')
    .orderBy('from_time')
    .limit(50)
    .execute();
}

/** Every process reckons by the new calendar from its next transaction on. */
export async function raiseMark(tx: Tx): Promise<void> {
  await tx
    .updateTable('calendar_state')
    .set((eb) => ({ mark: eb('mark', '+', 1) }))
    .execute();
}

/** Whether no unit stands above this one on that day, or it is the reception board of such a unit. */
export async function standsForAll(tx: Tx, unitId: number, on: Day): Promise<boolean> {
  const { rows } = await sql`
    select from unit u
     where u.id = ${unitId}
       and not exists (select from unit_parent p where p.unit_id = coalesce(u.board_of, u.id) and p.valid @> ${on}::date)`.execute(
    tx,
  );
  return rows.length > 0;
}
