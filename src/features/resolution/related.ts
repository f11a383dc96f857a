import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Resolution } from './queries.ts';

/** The petitions of the same matter beside the case's own, newest first. */
export async function petitionsBeside(
  tx: Tx,
  { matter_id, petition_id }: Pick<Resolution, 'matter_id' | 'petition_id'>,
) {
  if (matter_id === null) return [];
  return tx
    .selectFrom('petition')
    .select(['id', 'book_number', 'book_year', 'part', 'received_on', 'state'])
    .where('matter_id', '=', matter_id)
    .where('id', 'is distinct from', petition_id)
    .orderBy('received_on', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
}

/** More than these are only said to be many: a large office is complained of often. */
export const mostCounted = 20;

/** How many other cases are about the same respondent, and how many come from one of the same people; counted to a little above {@link mostCounted}. */
export async function alikeOf(tx: Tx, { id, respondent_name }: Pick<Resolution, 'id' | 'respondent_name'>) {
  const { rows } = await sql<{ respondent: number; people: number }>`
    select (select count(*)::int from (
             select from resolution r where r.respondent_name = ${respondent_name} and r.id <> ${id} limit ${mostCounted + 1}) as few) as respondent,
           (select count(*)::int from (
             select from resolution_person mine
               join resolution_person other on other.full_name = mine.full_name and other.address = mine.address
              where mine.resolution_id = ${id} and other.resolution_id <> ${id}
              group by other.resolution_id limit ${mostCounted + 1}) as few) as people`.execute(tx);
  return rows[0] ?? { respondent: 0, people: 0 };
}

/** Conditions on the case r of a register: those about the respondent, or from one of the people, of another case. */
export const sameRespondent = (id: number) =>
  sql<boolean>`r.id <> ${id} and r.respondent_name = (select s.respondent_name from resolution s where s.id = ${id})`;
export const samePeople = (id: number) => sql<boolean>`r.id <> ${id} and exists (
  select from resolution_person mine join resolution_person other on other.full_name = mine.full_name and other.address = mine.address
   where mine.resolution_id = ${id} and other.resolution_id = r.id)`;
