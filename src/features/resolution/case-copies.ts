import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { CaseFacts } from '../../documents/case-papers.ts';
import type { Day } from '../../law/day.ts';
import type { Resolution } from './queries.ts';

/** What those are called who get copies of the papers of a case by law; nothing where the system does not know them. */
export async function copiesOfCase(
  tx: Tx,
  { unit_id, petition_id }: Resolution,
  on: Day,
): Promise<NonNullable<CaseFacts['copies']>> {
  const { rows } = await sql<{
    superior: string | null;
    inspectorate: string | null;
    superior_inspectorate: string | null;
    referrer: string | null;
  }>`
    with above as (select parent_id as id from unit_parent where unit_id = ${unit_id} and valid @> ${on}::date),
    inspectorates as (
      select p.parent_id, n.name
        from unit_parent p join unit_name n on n.unit_id = p.unit_id and n.valid @> ${on}::date
       where p.valid @> ${on}::date
         and exists (select from post where post.unit_id = p.unit_id and role = 'inspector' and post.valid @> ${on}::date))
    select (select 'Chủ tịch ' || n.name from above join unit_name n on n.unit_id = above.id and n.valid @> ${on}::date) as superior,
           (select min(name) from inspectorates where parent_id = ${unit_id}) as inspectorate,
           (select min(name) from inspectorates join above on above.id = parent_id) as superior_inspectorate,
           (select forwarder_name from petition where id = ${petition_id}) as referrer`.execute(tx);
  const [found] = rows;
  return {
    superior: found?.superior ?? undefined,
    inspectorate: found?.inspectorate ?? undefined,
    superiorInspectorate: found?.superior_inspectorate ?? undefined,
    referrer: found?.referrer ?? undefined,
  };
}
