import { sql } from 'kysely';
import type { Day } from '../law/day.ts';
import { closedStates } from '../law/flows/processing.ts';

/** The Sunday that ends the week of a day. */
export const weekEnd = (today: Day | undefined) => sql<Day>`(date_trunc('week', ${today}::date)::date + 6)`;

/** What presses of a petition: the day of the law or the day that was set with the assignment, whichever is earlier. */
export const pressing = sql<Day | null>`least(petition.due_on, petition.assigned_due_on)`;

/** Something is left to do. Written out, as the partial indexes are: with parameters no index would be found to fit. */
export const isOpen = sql<boolean>`petition.state not in (${sql.join(closedStates.map((state) => sql.lit(state)))})`;

/** Where a petition belongs on the map: its place, or without one the commune in whose book it stands. */
export const placeOrBook = sql<
  number | null
>`coalesce(petition.place_unit_id, (select u.id from unit u where u.id = petition.unit_id and u.level = 'commune'))`;
