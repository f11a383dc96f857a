import { sql } from 'kysely';
import type { Database } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';

// Reads the public views with the public role alone: it sees what is published and nothing else.

/** The units that have published a place, a session or rules, and the day today. */
export async function publishingUnits(db: Database) {
  const { rows } = await sql<{ id: number; code: string; name: string; today: Day; demo: boolean }>`
    select u.id, u.code, u.name, u.today, u.demo from public_unit u
     where exists (select from public_place p where p.unit_id = u.id)
        or exists (select from public_session s where s.unit_id = u.id)
     order by case u.level when 'district' then 0 when 'office' then 1 else 2 end, u.id`.execute(db);
  return rows;
}

/** Where a unit receives, with its regular hours. */
export function publicPlaces(db: Database, unitId: number) {
  return db
    .selectFrom('public_place')
    .select(['id', 'name', 'address', 'hours'])
    .where('unit_id', '=', unitId)
    .orderBy('main', 'desc')
    .orderBy('id')
    .execute();
}

/** The published sessions of a unit between two days, also those put off or called off. */
export function publicSessions(db: Database, unitId: number, from: Day, to: Day) {
  return db
    .selectFrom('public_session as s')
    .leftJoin('public_place as p', 'p.id', 's.place_id')
    .select([
      's.id',
      's.kind',
      's.mode',
      's.held_on',
      's.from_time',
      's.to_time',
      's.contents',
      's.state',
      's.published_on',
      's.change_reason',
      's.leader_name',
      's.leader_title',
      's.new_day',
      's.new_time',
      's.participants',
      'p.name as place_name',
    ])
    .where('s.unit_id', '=', unitId)
    .where('s.held_on', '>=', from)
    .where('s.held_on', '<=', to)
    .orderBy('s.held_on')
    .orderBy('s.from_time')
    .limit(200)
    .execute();
}

export type PublicSession = Awaited<ReturnType<typeof publicSessions>>[number];

/** The rules, regulations and procedures in force on that day. */
export function publicDocuments(db: Database, unitId: number, on: Day) {
  return db
    .selectFrom('public_document')
    .select(['id', 'kind', 'title', 'number', 'signed_on', 'text', 'in_force_from'])
    .where('unit_id', '=', unitId)
    .where('in_force_from', '<=', on)
    .where((eb) => eb.or([eb('in_force_until', 'is', null), eb('in_force_until', '>', on)]))
    .orderBy('kind', 'desc')
    .orderBy('id')
    .execute();
}

/** The results that are published now, newest first. */
export function publicResults(db: Database) {
  return db
    .selectFrom('public_result as r')
    .innerJoin('public_unit as u', 'u.id', 'r.unit_id')
    .select([
      'r.id',
      'r.procedure',
      'r.title',
      'r.body',
      'r.from_on',
      'r.until_on',
      'u.name as unit_name',
      'u.demo',
    ])
    .orderBy('r.from_on', 'desc')
    .orderBy('r.id', 'desc')
    .limit(200)
    .execute();
}
export type PublicResult = Awaited<ReturnType<typeof publicResults>>[number];

/** Whether this installation is a demo. */
export async function isDemo(db: Database): Promise<boolean> {
  const row = await db.selectFrom('public_unit').select('demo').limit(1).executeTakeFirst();
  return row?.demo ?? false;
}
