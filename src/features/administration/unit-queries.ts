import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { NotFound } from '../../core/errors.ts';
import type { Day } from '../../law/day.ts';
import { fold } from '../fold.ts';

export const levelNames = {
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
  office: 'Cơ quan, đơn vị chuyên môn',
} as const;
export type Level = keyof typeof levelNames;
export const levels = Object.keys(levelNames) as [Level, ...Level[]];

export type NameOfUnit = {
  name: string;
  shortName: string;
  symbol: string;
  superiorName?: string | undefined;
  place: string;
};

export type UnitRow = {
  id: number;
  level: Level;
  since: Day;
  until: Day | null;
  board_of: number | null;
  inspectorate_of: number | null;
};

/** A unit, whether it still is or has ended. @throws NotFound */
export async function getUnit(tx: Tx, id: number): Promise<UnitRow> {
  const { rows } = await sql<UnitRow>`
    select id, level, since, until, board_of, inspectorate_of from unit where id = ${id}`.execute(tx);
  const [row] = rows;
  if (!row) throw new NotFound('Không có đơn vị này.');
  return row;
}

export type NamePeriod = {
  name: string;
  short_name: string;
  symbol: string;
  superior_name: string | null;
  place: string;
  from: Day;
  until: Day | null;
};

/** What a unit was and is called, newest first. */
export async function namesOf(tx: Tx, unitId: number): Promise<NamePeriod[]> {
  const { rows } = await sql<NamePeriod>`
    select name, short_name, symbol, superior_name, place, lower(valid) as from, upper(valid) as until
      from unit_name where unit_id = ${unitId} and not isempty(valid) order by lower(valid) desc`.execute(tx);
  return rows;
}

export type ParentPeriod = { parent_id: number; name: string; from: Day; until: Day | null };

/** Under which units a unit stood and stands, newest first. */
export async function parentsOf(tx: Tx, unitId: number): Promise<ParentPeriod[]> {
  const { rows } = await sql<ParentPeriod>`
    select p.parent_id, lower(p.valid) as from, upper(p.valid) as until,
           (select n.name from unit_name n where n.unit_id = p.parent_id order by n.valid @> lower(p.valid) desc, lower(n.valid) desc limit 1) as name
      from unit_parent p where p.unit_id = ${unitId} and not isempty(p.valid) order by lower(p.valid) desc`.execute(
    tx,
  );
  return rows;
}

/** Whether a unit stands somewhere below another on that day, or is that unit. */
export async function isBelow(tx: Tx, unitId: number, root: number, on: Day): Promise<boolean> {
  const { rows } = await sql<{ below: boolean }>`
    select ${unitId}::int in (select unit_subtree(${root}, ${on}::date)) as below`.execute(tx);
  return rows[0]?.below ?? false;
}

/** Whether another unit bears the name on that day. */
export async function nameTaken(tx: Tx, name: string, on: Day, but: number | null): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select exists (select from unit_name where fold(name) = fold(${name})
                      and valid && daterange(${on}, null) and unit_id is distinct from ${but}) as taken`.execute(
    tx,
  );
  return rows[0]?.taken ?? false;
}

/** Adds a unit with its name from a day. Gives its id. */
export async function insertUnit(
  tx: Tx,
  { level, since, name }: { level: Level; since: Day; name: NameOfUnit },
): Promise<number> {
  const code = await freeCode(tx, name.name);
  const { id } = await tx
    .insertInto('unit')
    .values({ code, level, since })
    .returning('id')
    .executeTakeFirstOrThrow();
  await addName(tx, id, name, since);
  return id;
}

/** The name of a unit as it stands in addresses: without accents, with a number when it is taken. */
export const codeOf = (name: string): string =>
  fold(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60) || 'don-vi';

async function freeCode(tx: Tx, name: string): Promise<string> {
  const wanted = codeOf(name);
  const { rows } = await sql<{ code: string }>`
    select code from unit where code = ${wanted} or code like ${`${wanted}-%`}`.execute(tx);
  const taken = new Set(rows.map(({ code }) => code));
  let code = wanted;
  for (let number = 2; taken.has(code); number += 1) code = `${wanted}-${number}`;
  return code;
}

async function addName(tx: Tx, unitId: number, name: NameOfUnit, from: Day): Promise<void> {
  await sql`
    insert into unit_name (unit_id, name, short_name, symbol, superior_name, place, valid)
    values (${unitId}, ${name.name}, ${name.shortName}, ${name.symbol}, ${name.superiorName ?? null}, ${name.place},
            daterange(${from}, null))`.execute(tx);
}

/** Gives a unit another name from a day on; what it was called before stays. */
export async function renameFrom(tx: Tx, unitId: number, name: NameOfUnit, from: Day): Promise<void> {
  await endOpen(tx, 'unit_name', unitId, from);
  await addName(tx, unitId, name, from);
}

/** Places a unit under another from a day on, or under none; where it stood before stays. */
export async function placeUnder(
  tx: Tx,
  unitId: number,
  parentId: number | undefined,
  from: Day,
): Promise<void> {
  await endOpen(tx, 'unit_parent', unitId, from);
  if (parentId === undefined) return;
  await sql`
    insert into unit_parent (unit_id, parent_id, valid) values (${unitId}, ${parentId}, daterange(${from}, null))`.execute(
    tx,
  );
}

// A period that would begin on the same day is a correction: what was entered before never held.
async function endOpen(tx: Tx, table: 'unit_name' | 'unit_parent', unitId: number, on: Day): Promise<void> {
  await sql`
    update ${sql.table(table)} set valid = daterange(lower(valid), ${on})
     where unit_id = ${unitId} and upper_inf(valid) and not isempty(valid)`.execute(tx);
}

/** Says whether a unit is the reception board, the inspectorate of the one it stands under. */
export async function setPlaceOnTheWay(
  tx: Tx,
  unitId: number,
  parentId: number | null,
  is: { board: boolean; inspectorate: boolean },
): Promise<void> {
  await tx
    .updateTable('unit')
    .set({ board_of: is.board ? parentId : null, inspectorate_of: is.inspectorate ? parentId : null })
    .where('id', '=', unitId)
    .execute();
}

export type Trace = {
  id: number;
  type: string;
  happened_on: Day;
  recorded_at: string;
  by: string;
  data: Record<string, unknown>;
};

/** What was changed about a unit, its officials and posts, newest first. */
export async function tracesOf(tx: Tx, unitId: number): Promise<Trace[]> {
  const { rows } = await sql<Trace>`
    select e.id, e.type, e.happened_on, e.recorded_at, o.full_name as by, e.data
      from event e join official o on o.id = e.official_id
     where e.unit_id = ${unitId} and e.petition_id is null and e.visit_id is null and e.session_id is null
       and e.type ~ '^(unit|official|post|office)[.]'
     order by e.id desc limit 50`.execute(tx);
  return rows;
}
