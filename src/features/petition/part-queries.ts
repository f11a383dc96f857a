import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';
import type { SplitPart } from './split.ts';

/** The highest number that a part of the letter has had. */
export async function lastPart(tx: Tx, letterId: number): Promise<number> {
  const row = await tx
    .selectFrom('petition')
    .select((eb) => eb.fn.max('part').as('last'))
    .where('part_of', '=', letterId)
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** Stores one part of a letter: what the letter has, with kind, content and respondent of its own. */
export async function insertPart(
  tx: Tx,
  letterId: number,
  { part, secret, recordedBy }: { part: number; secret: boolean; recordedBy: number },
  given: SplitPart,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into petition (unit_id, book_year, book_number, part, part_of, handler_unit_id, handler_post_id, channel,
                          received_on, written_on, forwarder_id, forwarder_name, forwarder_number, forwarder_on,
                          forwarder_reply_due_on, stated_kind, secret, field_code, summary, request, respondent_name,
                          respondent_address, place_unit_id, signatory_count, urgent, originals, visit_id, state, recorded_by)
    select unit_id, book_year, book_number, ${part}, id, handler_unit_id, handler_post_id, channel,
           received_on, written_on, forwarder_id, forwarder_name, forwarder_number, forwarder_on,
           forwarder_reply_due_on, ${given.kind}, ${secret}, ${given.fieldCode ?? null}, ${given.summary},
           ${given.request ?? null}, ${given.respondentName ?? null}, ${given.respondentAddress ?? null},
           place_unit_id, signatory_count, urgent, originals, visit_id, 'received', ${recordedBy}
      from petition where id = ${letterId} returning id`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('A part of a letter was not stored.');
  return row.id;
}

/** Gives a part the people of its letter. Never for a denunciation: those are sealed. */
export async function copyPersons(tx: Tx, letterId: number, partId: number): Promise<void> {
  await sql`
    insert into petition_person (petition_id, position, full_name, address, id_kind, id_number, id_issued_on, id_issued_by,
                                 phone, representative, signed, residence_unit_id, ethnicity, birth_year)
    select ${partId}, position, full_name, address, id_kind, id_number, id_issued_on, id_issued_by,
           phone, representative, signed, residence_unit_id, ethnicity, birth_year
      from petition_person where petition_id = ${letterId}`.execute(tx);
}

/** The other parts of a letter, and the letter itself for a part, as far as the actor may see them. */
export function familyOf(tx: Tx, { id, part_of }: { id: number; part_of: number | null }) {
  const letterId = part_of ?? id;
  return tx
    .selectFrom('petition')
    .select([
      'id',
      'unit_id',
      'book_number',
      'book_year',
      'part',
      'stated_kind',
      'kind',
      'secret',
      'summary',
      'state',
      'due_on',
      'version',
    ])
    .where((eb) => eb.or([eb('id', '=', letterId), eb('part_of', '=', letterId)]))
    .where('state', '<>', 'voided')
    .orderBy('part')
    .execute();
}

/** Sets the parts of a letter aside when they are rejoined. */
export async function setPartsAside(tx: Tx, ids: readonly number[], on: Day): Promise<void> {
  await tx
    .updateTable('petition')
    .set((eb) => ({ state: 'voided', closed_on: on, due_on: null, version: eb('version', '+', 1) }))
    .where('id', 'in', [...ids])
    .execute();
}
