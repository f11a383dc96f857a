import { sql } from 'kysely';
import type { Tx } from '../core/db.ts';
import { NotFound } from '../core/errors.ts';
import type { Day } from '../law/day.ts';

export type UnitOn = {
  id: number;
  name: string;
  short_name: string;
  symbol: string;
  superior_name: string | null;
  place: string;
};

/** Whether the unit existed on that day. */
export async function unitIn(tx: Tx, unitId: number, on: Day): Promise<boolean> {
  const row = await tx
    .selectFrom('unit')
    .select('id')
    .where('id', '=', unitId)
    .where('since', '<=', on)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', on)]))
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * What a unit is called on that day; before its first day its first name, since it may have taken older records over, and after its
 * last day its last. @throws NotFound when there is no such unit
 */
export async function getUnitOn(tx: Tx, unitId: number, on: Day): Promise<UnitOn> {
  const row = await tx
    .selectFrom('unit_name')
    .select(['unit_id as id', 'name', 'short_name', 'symbol', 'superior_name', 'place'])
    .where('unit_id', '=', unitId)
    .where(sql<boolean>`not isempty(valid)`)
    .orderBy(sql`greatest(lower(valid) - ${on}::date, ${on}::date - upper(valid) + 1, 0)`)
    .limit(1)
    .executeTakeFirst();
  if (!row) throw new NotFound('Không có đơn vị này.');
  return row;
}

/** The units that exist on that day, for choosing from: by level, then by name as Vietnamese sorts. */
export async function unitsOn(tx: Tx, on: Day) {
  return tx
    .selectFrom('unit')
    .innerJoin('unit_name', 'unit_name.unit_id', 'unit.id')
    .select(['unit.id', 'unit.level', 'short_name', 'name'])
    .where(sql<boolean>`unit_name.valid @> ${on}::date`)
    .where('since', '<=', on)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', on)]))
    .orderBy('unit.level', 'desc')
    .orderBy(sql`name collate "vi-x-icu"`)
    .execute();
}

/** Who signs for the unit on that day: the post, or its head when none is named. */
export async function signerOf(tx: Tx, unitId: number, on: Day, postId: number | null) {
  return tx
    .selectFrom('post')
    .innerJoin('official', 'official.id', 'post.official_id')
    .select(['full_name', 'title', 'signs_as'])
    .where((eb) =>
      postId === null
        ? eb.and([
            eb('unit_id', '=', unitId),
            eb('role', 'in', ['head', 'chairman']),
            sql<boolean>`valid @> ${on}::date`,
          ])
        : eb('post.id', '=', postId),
    )
    .orderBy('post.id')
    .executeTakeFirst();
}

/** The reception board that is told what a unit guides or passes on: of the nearest unit above that has one, or of itself. */
export async function boardFor(tx: Tx, unitId: number, on: Day) {
  const { rows } = await sql<{ id: number; name: string }>`
    with recursive above as (
      select ${unitId}::int as id, 0 as steps
      union all
      select p.parent_id, a.steps + 1 from above a join unit_parent p on p.unit_id = a.id and p.valid @> ${on}::date
       where a.steps < 9
    )
    select u.id, n.name from above a join unit u on u.board_of = a.id
      join unit_name n on n.unit_id = u.id and n.valid @> ${on}::date
     where u.since <= ${on}::date and (u.until is null or u.until > ${on}::date)
     order by a.steps limit 1`.execute(tx);
  return rows[0];
}

/** The unit of the system that is called so on that day, in full or short, or whose head is named; accents and capitals do not matter. */
export async function unitCalled(tx: Tx, name: string, on: Day): Promise<number | undefined> {
  const { rows } = await sql<{ unit_id: number }>`
    select unit_id from unit_name
     where valid @> ${on}::date
       and regexp_replace(fold(btrim(${name})), '^(chu tich|thu truong|truong) ', '') in (fold(name), fold(short_name))
     limit 1`.execute(tx);
  return rows[0]?.unit_id;
}

/** Who works in these units on that day, to choose from. */
export async function peopleOf(tx: Tx, unitIds: readonly number[], on: Day) {
  return tx
    .selectFrom('post')
    .innerJoin('official', 'official.id', 'post.official_id')
    .select(['post.id', 'full_name', 'title'])
    .where('post.unit_id', 'in', [...unitIds])
    .where('role', '<>', 'admin')
    .where('active', '=', true)
    .where(sql<boolean>`valid @> ${on}::date`)
    .orderBy('post.unit_id')
    .orderBy('post.id')
    .execute();
}

/** The committee in whose chairman's competence the unit's cases lie: itself, or the nearest above an office. */
export async function competentUnit(tx: Tx, unitId: number, on: Day): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    with recursive above as (
      select ${unitId}::int as id, 0 as steps
      union all
      select p.parent_id, a.steps + 1 from above a join unit_parent p on p.unit_id = a.id and p.valid @> ${on}::date
       where a.steps < 9
    )
    select u.id from above a join unit u on u.id = a.id where u.level <> 'office' order by a.steps limit 1`.execute(
    tx,
  );
  return rows[0]?.id;
}
