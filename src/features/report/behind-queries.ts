import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';
import type { TallySubject } from '../../law/reports/counted.ts';

/** A record behind a cell, as far as this reader may see it. */
export type SeenRecord = {
  readonly id: number;
  /** The record whose page tells more: the transfer, of a reply; the obligation, of what was done of it. */
  readonly page: number;
  readonly number: string;
  readonly on: Day;
  readonly text: string;
  readonly kind: string;
  readonly unit_id: number;
};

// Row security decides what comes back; a record that does not is told of as secret and nothing more.
const seen: Readonly<Record<TallySubject, (ids: readonly number[]) => ReturnType<typeof sql<SeenRecord>>>> = {
  petition: (ids) => sql<SeenRecord>`
    select id, id as page, book_number || '/' || book_year || case when part > 0 then '-' || part else '' end as number, received_on as on,
           summary as text, coalesce(kind, stated_kind) as kind, unit_id
      from petition where id = any (${ids}::bigint[])`,
  visit: (ids) => sql<SeenRecord>`
    select id, id as page, book_number || '/' || book_year as number, received_on as on, content as text, content_kind as kind, unit_id
      from visit where id = any (${ids}::bigint[])`,
  session: (ids) => sql<SeenRecord>`
    select id, id as page, '' as number, held_on as on, coalesce(contents, '') as text, kind, unit_id
      from reception_session where id = any (${ids}::bigint[])`,
  reply: (ids) => sql<SeenRecord>`
    select r.id, r.transfer_id as page, coalesce(r.number, '') as number, r.replied_on as on, r.body_name as text, '' as kind, t.unit_id
      from transfer_reply r join transfer t on t.id = r.transfer_id where r.id = any (${ids}::bigint[])`,
  ruling: (ids) => sql<SeenRecord>`
    select id, id as page, book_number || '/' || book_year as number, decided_on as on, title as text, procedure as kind, unit_id
      from resolution where id = any (${ids}::bigint[])`,
  obligation: (ids) => sql<SeenRecord>`
    select o.id, o.id as page, r.book_number || '/' || r.book_year as number, o.ordered_on as on, o.content as text, o.kind, r.unit_id
      from obligation o join resolution r on r.id = o.resolution_id where o.id = any (${ids}::bigint[])`,
  part: (ids) => sql<SeenRecord>`
    select d.id, o.id as page, r.book_number || '/' || r.book_year as number, d.done_on as on, o.content as text, o.kind, r.unit_id
      from obligation_part d join obligation o on o.id = d.obligation_id join resolution r on r.id = o.resolution_id
     where d.id = any (${ids}::bigint[])`,
};

/** Those of the records that this reader may see. */
export async function seenRecords(
  tx: Tx,
  subject: TallySubject,
  ids: readonly number[],
): Promise<SeenRecord[]> {
  const { rows } = await seen[subject](ids).execute(tx);
  return rows.toSorted((a, b) => a.on.localeCompare(b.on) || a.id - b.id);
}
