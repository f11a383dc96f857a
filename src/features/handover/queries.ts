import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { NotFound } from '../../core/errors.ts';
import type { Day } from '../../law/day.ts';

export type Handover = {
  id: number;
  unit_id: number;
  unit: string;
  ends_on: Day;
  basis: string;
  above_unit_id: number | null;
  above: string | null;
  readable_until: Day | null;
  carried_out_on: Day | null;
  carried_out_by: string | null;
  version: number;
};

const handovers = sql`
  select h.id, h.unit_id, h.ends_on, h.basis, h.above_unit_id, h.readable_until, h.carried_out_on, h.version,
         (select n.name from unit_name n where n.unit_id = h.unit_id and n.valid @> h.ends_on - 1) as unit,
         (select n.name from unit_name n where n.unit_id = h.above_unit_id and n.valid @> h.ends_on) as above,
         (select o.full_name || ', ' || p.title from post p join official o on o.id = p.official_id where p.id = h.carried_out_by) as carried_out_by
    from handover h`;

/** The hand-overs of which these units are a side: what ends, what stands above it, or who continues. Newest first. */
export async function handoversOf(tx: Tx, unitIds: readonly number[]): Promise<Handover[]> {
  const units = sql`any (${[...unitIds]}::int[])`;
  const { rows } = await sql<Handover>`
    ${handovers}
     where h.above_unit_id = ${units} or exists (select from units_of_handover(h.id) u where u = ${units})
        or exists (select from unit_succession s where s.to_unit_id = ${units}
                      and s.from_unit_id in (select units_of_handover(h.id)))
     order by h.ends_on desc, h.id desc`.execute(tx);
  return rows;
}

/** Every hand-over of the system. */
export async function allHandovers(tx: Tx): Promise<Handover[]> {
  const { rows } = await sql<Handover>`${handovers} order by h.ends_on desc, h.id desc`.execute(tx);
  return rows;
}

/** One hand-over. @throws NotFound */
export async function getHandover(tx: Tx, id: number): Promise<Handover> {
  const { rows } = await sql<Handover>`${handovers} where h.id = ${id}`.execute(tx);
  const [row] = rows;
  if (!row) throw new NotFound('Không có đợt bàn giao này.');
  return row;
}

export type Ending = { id: number; name: string; level: string; heirs: string[] };

/** The units that end together, with who continues each. */
export async function endingUnits(tx: Tx, handoverId: number): Promise<Ending[]> {
  const { rows } = await sql<Ending>`
    select u.id, u.level, n.name,
           coalesce((select array_agg(m.name order by s.main desc, m.name) from unit_succession s
              join unit_name m on m.unit_id = s.to_unit_id and m.valid @> s.on_day where s.from_unit_id = u.id), '{}') as heirs
      from units_of_handover(${handoverId}) g join unit u on u.id = g
      join handover h on h.id = ${handoverId} join unit_name n on n.unit_id = u.id and n.valid @> h.ends_on - 1
     order by u.id`.execute(tx);
  return rows;
}

export type Heir = { id: number; name: string; short_name: string; level: string };

/** Every unit that there will be on a day and does not end then: who may continue. */
export async function continuing(tx: Tx, on: Day): Promise<Heir[]> {
  const { rows } = await sql<Heir>`
    select u.id, n.name, n.short_name, u.level from unit u join unit_name n on n.unit_id = u.id and n.valid @> ${on}::date
     where u.since <= ${on}::date and (u.until is null or u.until > ${on}::date)
     order by array_position(array['commune', 'province', 'district', 'office'], u.level), n.name collate "vi-x-icu"`.execute(
    tx,
  );
  return rows;
}

/** The units that stand somewhere below another on a day. */
export async function below(tx: Tx, unitId: number, on: Day): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    select n.unit_id as id, n.name from unit_name n
     where n.unit_id in (select unit_subtree(${unitId}, ${on}::date)) and n.unit_id <> ${unitId} and n.valid @> ${on}::date
     order by n.unit_id`.execute(tx);
  return rows;
}
