import { sql } from 'kysely';
import type { Context } from '../../core/command.ts';
import type { Tx } from '../../core/db.ts';
import { NotFound, Stale } from '../../core/errors.ts';
import type { Day } from '../../law/day.ts';
import type { Facts } from '../../law/handling/facts.ts';
import type { Proposal } from '../../law/handling/propose.ts';
import type { ClassifyInput } from './classify.ts';
import type { ReceiveInput } from './receive.ts';

/** Stores a petition as received and gives its id. */
export async function insertPetition(
  tx: Tx,
  { actor }: Context,
  input: ReceiveInput,
  {
    secret,
    year,
    number,
    visitId,
  }: { secret: boolean; year: number; number: number; visitId?: number | undefined },
): Promise<number> {
  const row = await tx
    .insertInto('petition')
    .values({
      unit_id: actor.unitId,
      book_year: year,
      book_number: number,
      handler_unit_id: actor.unitId,
      channel: input.channel,
      received_on: input.receivedOn,
      written_on: input.writtenOn ?? null,
      forwarder_name: input.forwarderName ?? null,
      forwarder_number: input.forwarderNumber ?? null,
      forwarder_on: input.forwarderOn ?? null,
      stated_kind: input.statedKind,
      secret,
      field_code: input.fieldCode ?? null,
      summary: input.summary,
      request: input.request ?? null,
      respondent_name: input.respondentName ?? null,
      respondent_address: input.respondentAddress ?? null,
      place_unit_id: input.placeUnitId ?? null,
      signatory_count: input.anonymous ? 0 : (input.signatoryCount ?? Math.max(1, input.persons.length)),
      state: 'received',
      visit_id: visitId ?? null,
      recorded_by: actor.officialId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Stores who signed. Never for a denunciation: its people go to the vault. */
export async function insertPersons(
  tx: Tx,
  petitionId: number,
  persons: ReceiveInput['persons'],
): Promise<void> {
  if (persons.length === 0) return;
  await tx
    .insertInto('petition_person')
    .values(
      persons.map((person, position) => ({
        petition_id: petitionId,
        position,
        full_name: person.fullName,
        address: person.address,
        id_number: person.idNumber ?? null,
        id_issued_on: person.idIssuedOn ?? null,
        id_issued_by: person.idIssuedBy ?? null,
        phone: person.phone ?? null,
      })),
    )
    .execute();
}

/** Takes the names out of the open tables when a petition turns out to be a denunciation. */
export async function takePersonsOut(tx: Tx, petitionId: number) {
  const rows = await personsOf(tx, petitionId);
  await tx.deleteFrom('petition_person').where('petition_id', '=', petitionId).execute();
  await tx.updateTable('stored_file').set({ secret: true }).where('petition_id', '=', petitionId).execute();
  return rows;
}

/** Who signed, in the order of the petition. Empty for a denunciation. */
export function personsOf(tx: Tx, petitionId: number) {
  return tx
    .selectFrom('petition_person')
    .select(['full_name', 'address', 'id_number', 'id_issued_on', 'id_issued_by', 'phone'])
    .where('petition_id', '=', petitionId)
    .orderBy('position')
    .execute();
}

/** Brings the search words up to date, in the transaction of the change. */
export async function indexPetition(tx: Tx, petitionId: number): Promise<void> {
  await sql`select index_petition(${petitionId})`.execute(tx);
}

export type Petition = Awaited<ReturnType<typeof getPetition>>;

/** A petition which the actor may see. @throws NotFound */
export async function getPetition(tx: Tx, id: number) {
  const row = await tx.selectFrom('petition').select(petitionColumns).where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

const petitionColumns = [
  'id',
  'unit_id',
  'book_year',
  'book_number',
  'handler_unit_id',
  'handler_post_id',
  'channel',
  'received_on',
  'written_on',
  'forwarder_name',
  'forwarder_number',
  'forwarder_on',
  'stated_kind',
  'kind',
  'secret',
  'field_code',
  'summary',
  'request',
  'respondent_name',
  'respondent_address',
  'place_unit_id',
  'signatory_count',
  'state',
  'due_on',
  'recorded_at',
  'version',
] as const;

type Changes = {
  state?: string;
  kind?: string;
  secret?: boolean;
  field_code?: string | null;
  handler_post_id?: number | null;
  due_on?: Day | null;
};

/** Changes a petition if nobody else has since the form was opened. @throws Stale */
export async function changePetition(tx: Tx, id: number, version: number, changes: Changes): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('petition')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Stale();
}

type Classified = {
  input: ClassifyInput;
  facts: Facts;
  proposal: Proposal;
  formCode: string | undefined;
};

/** Keeps how a petition was classified; earlier ones stay as they were. */
export async function insertClassification(
  tx: Tx,
  { actor }: Context,
  { input, facts, proposal: { main }, formCode }: Classified,
): Promise<void> {
  await tx
    .insertInto('classification')
    .values({
      petition_id: input.petitionId,
      facts: JSON.stringify(facts),
      proposed_rule: main?.id ?? '',
      outcome: input.outcome,
      form_code: formCode ?? null,
      basis: main?.basis ?? '',
      deviation_reason: input.deviationReason ?? null,
      competent_body: input.competentBody ?? null,
      classified_by: actor.postId,
      happened_on: input.happenedOn,
    })
    .execute();
}

/** The classification that counts. */
export function newestClassification(tx: Tx, petitionId: number) {
  return tx
    .selectFrom('classification')
    .select([
      'facts',
      'proposed_rule',
      'outcome',
      'form_code',
      'basis',
      'deviation_reason',
      'competent_body',
      'happened_on',
    ])
    .where('petition_id', '=', petitionId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Moves a petition along with its paper, whose version already guards the change. */
export async function movePetition(tx: Tx, petitionId: number, state: string): Promise<void> {
  await tx
    .updateTable('petition')
    .set((eb) => ({ state, version: eb('version', '+', 1) }))
    .where('id', '=', petitionId)
    .execute();
}
