import { sql } from 'kysely';
import { calendarWith, officialCalendar, type Calendar } from '../law/calendar.ts';
import type { CalendarDay } from '../law/calendar-days.ts';
import type { Day } from '../law/day.ts';
import type { Database, Tx } from './db.ts';

/** Why a transaction asks: only to read, to write what is reckoned, or to change the calendar itself while nobody writes. */
export type CalendarHold = 'read' | 'write' | 'change';

/** A day that the office entered over the official calendar. */
export type EnteredDay = { day: Day; kind: 'off' | 'worked'; name: string; basis: string };

const known = new WeakMap<Database, { mark: number; calendar: Calendar }>();
const within = new WeakMap<Tx, Calendar>();

/** The SQL that tells which calendar is in force; every transaction asks it, so that several processes agree. */
export const calendarMark = (hold: CalendarHold) => sql<number>`calendar_mark(${hold})`;

/** Gives the transaction the calendar of that mark; read from the database only when it is another than the last one seen. */
export async function useCalendar(db: Database, tx: Tx, mark: number): Promise<void> {
  let held = known.get(db);
  if (held?.mark !== mark) {
    held = { mark, calendar: calendarOver(await enteredDays(tx)) };
    known.set(db, held);
  }
  within.set(tx, held.calendar);
}

/** The days in force which the office entered, in order. */
export async function enteredDays(tx: Tx): Promise<EnteredDay[]> {
  const { rows } = await sql<EnteredDay>`
    select day, kind, name, basis from calendar_change where withdrawn_on is null order by day`.execute(tx);
  return rows;
}

/** The official calendar with these days of the office over it. */
export const calendarOver = (days: readonly EnteredDay[]): Calendar =>
  calendarWith(
    days.map(({ day: date, kind, name, basis }): CalendarDay => ({
      date,
      isWorked: kind === 'worked',
      name,
      basis,
      confidence: 'high',
    })),
  );

/** The calendar in force in this transaction: what every day is reckoned by. */
export function calendarOf(tx: Tx): Calendar {
  const calendar = within.get(tx);
  if (!calendar) throw new Error('The transaction was not begun by as() or asTask()');
  return calendar;
}

/** The calendar as the last transaction of this process found it: for what is shown, never for what is stored. */
export const calendarNow = (db: Database): Calendar => known.get(db)?.calendar ?? officialCalendar;
