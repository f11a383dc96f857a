import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Role } from '../../core/policy.ts';
import type { Day } from '../../law/day.ts';

export type PostHeld = { id: number; fullName: string; title: string; role: Role };
export type UnitNode = {
  id: number;
  name: string;
  symbol: string;
  level: string;
  posts: readonly PostHeld[];
  children: readonly UnitNode[];
};

type UnitRow = { id: number; name: string; symbol: string; level: string; parent_id: number | null };
type PostRow = { id: number; unit_id: number; full_name: string; title: string; role: Role };

/** The units that there are on the day, each under the one it belongs to, with the posts held that day. */
export async function unitTree(tx: Tx, on: Day): Promise<UnitNode[]> {
  const { rows: units } = await sql<UnitRow>`
    select u.id, n.name, n.symbol, u.level, p.parent_id
      from unit u
      join unit_name n on n.unit_id = u.id and n.valid @> ${on}::date
      left join unit_parent p on p.unit_id = u.id and p.valid @> ${on}::date
     where u.since <= ${on}::date and (u.until is null or u.until > ${on}::date)
     order by u.id`.execute(tx);
  const { rows: posts } = await sql<PostRow>`
    select p.id, p.unit_id, o.full_name, p.title, p.role
      from post p join official o on o.id = p.official_id
     where p.valid @> ${on}::date and o.active
     order by p.id`.execute(tx);
  const present = new Set(units.map(({ id }) => id));
  const byParent = Map.groupBy(units, ({ parent_id }) =>
    parent_id !== null && present.has(parent_id) ? parent_id : 0,
  );
  const byUnit = Map.groupBy(posts, ({ unit_id }) => unit_id);
  return branch(0, byParent, byUnit);
}

function branch(
  parent: number,
  byParent: ReadonlyMap<number, UnitRow[]>,
  byUnit: ReadonlyMap<number, PostRow[]>,
): UnitNode[] {
  return (byParent.get(parent) ?? []).map(({ id, name, symbol, level }) => ({
    id,
    name,
    symbol,
    level,
    posts: (byUnit.get(id) ?? []).map(({ full_name, ...post }) => ({
      id: post.id,
      fullName: full_name,
      title: post.title,
      role: post.role,
    })),
    children: branch(id, byParent, byUnit),
  }));
}

/** How many units the trees hold. */
export const countUnits = (nodes: readonly UnitNode[]): number =>
  nodes.reduce((sum, { children }) => sum + 1 + countUnits(children), 0);
