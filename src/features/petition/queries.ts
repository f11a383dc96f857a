import { sql } from 'kysely';
import type { Context } from '../../core/command.ts';
import type { Tx } from '../../core/db.ts';
import { NotFound, Stale } from '../../core/errors.ts';
import { nameOfSecret } from '../../core/files.ts';
import type { Actor } from '../../core/policy.ts';
import type { Day } from '../../law/day.ts';
import type { Facts } from '../../law/handling/facts.ts';
import type { Proposal } from '../../law/handling/propose.ts';
import { keyKinds, type PetitionKey } from '../petition-keys.ts';
import type { ClassifyInput } from './classify.ts';
import type { Entry, EntryFrom, EntryPerson } from './enter.ts';

/** A petition on its way into the book. */
export type NewPetition = {
  entry: Entry;
  from: EntryFrom;
  secret: boolean;
  year: number;
  number: number;
  due: Day | null;
  forwarder: { id: number; name: string } | undefined;
};

/** Stores petitions as received and gives their ids in the same order. */
export async function insertPetitions(
  tx: Tx,
  { actor }: Context,
  petitions: readonly NewPetition[],
): Promise<number[]> {
  const rows = await tx
    .insertInto('petition')
    .values(petitions.map((one) => petitionRow(actor, one)))
    .returning(['id', 'book_year', 'book_number'])
    .execute();
  const ids = new Map(rows.map(({ id, book_year, book_number }) => [`${book_number}/${book_year}`, id]));
  return petitions.map(({ number, year }) => {
    const id = ids.get(`${number}/${year}`);
    if (id === undefined) throw new Error('A petition was not stored.');
    return id;
  });
}

function petitionRow(actor: Actor, { entry, from, secret, year, number, due, forwarder }: NewPetition) {
  return {
    unit_id: actor.unitId,
    book_year: year,
    book_number: number,
    handler_unit_id: actor.unitId,
    channel: entry.channel,
    received_on: entry.receivedOn,
    written_on: entry.writtenOn ?? null,
    forwarder_id: forwarder?.id ?? null,
    forwarder_name: forwarder?.name ?? null,
    forwarder_number: entry.forwarderNumber ?? null,
    forwarder_on: entry.forwarderOn ?? null,
    forwarder_reply_due_on: entry.forwarderReplyDueOn ?? null,
    stated_kind: entry.statedKind,
    secret,
    field_code: entry.fieldCode ?? null,
    summary: entry.summary,
    request: entry.request ?? null,
    respondent_name: entry.respondentName ?? null,
    respondent_address: entry.respondentAddress ?? null,
    place_unit_id: entry.placeUnitId ?? null,
    signatory_count: entry.anonymous ? 0 : (entry.signatoryCount ?? Math.max(1, entry.persons.length)),
    urgent: entry.urgent ?? false,
    originals: entry.originals ?? false,
    visit_id: from.visitId ?? null,
    origin_id: from.originId ?? null,
    matter_id: from.matterId ?? null,
    bag_id: from.bagId ?? null,
    state: 'received',
    due_on: due,
    recorded_by: actor.officialId,
  };
}

/** Stores who signed. Never for a denunciation: its people go to the vault. */
export async function insertPersons(
  tx: Tx,
  persons: readonly (EntryPerson & { petitionId: number; position: number })[],
): Promise<void> {
  if (persons.length === 0) return;
  await tx
    .insertInto('petition_person')
    .values(
      persons.map((person) => ({
        petition_id: person.petitionId,
        position: person.position,
        full_name: person.fullName,
        address: person.address,
        id_kind: person.idKind ?? null,
        id_number: person.idNumber ?? null,
        id_issued_on: person.idIssuedOn ?? null,
        id_issued_by: person.idIssuedBy ?? null,
        phone: person.phone ?? null,
        birth_year: person.birthYear ?? null,
        ethnicity: person.ethnicity ?? null,
        residence_unit_id: person.residenceUnitId ?? null,
        representative: person.representative ?? false,
        signed: person.signed ?? true,
      })),
    )
    .execute();
}

/** Takes the names out of the open tables when a petition turns out to be a denunciation. */
export async function takePersonsOut(tx: Tx, petitionId: number) {
  const rows = await personsOf(tx, petitionId);
  await tx.deleteFrom('petition_person').where('petition_id', '=', petitionId).execute();
  const changes = { secret: true, name: nameOfSecret };
  await tx.updateTable('stored_file').set(changes).where('petition_id', '=', petitionId).execute();
  return rows;
}

const personColumns = [
  'full_name',
  'address',
  'id_kind',
  'id_number',
  'id_issued_on',
  'id_issued_by',
  'phone',
  'birth_year',
  'ethnicity',
  'residence_unit_id',
  'representative',
  'signed',
] as const;

/** Who signed, in the order of the petition. Empty for a denunciation. */
export function personsOf(tx: Tx, petitionId: number) {
  return tx
    .selectFrom('petition_person')
    .select(personColumns)
    .where('petition_id', '=', petitionId)
    .orderBy('position')
    .execute();
}

/** Brings the search words up to date, in the transaction of the change; the petition keeps the keys it has. */
export async function indexPetition(tx: Tx, petitionId: number): Promise<void> {
  await sql`select index_petition(${petitionId})`.execute(tx);
}

/** The search words of new petitions and the keys under which the same matter is found again, in one question. */
export async function indexPetitions(
  tx: Tx,
  petitions: readonly { id: number; keys: readonly PetitionKey[] }[],
): Promise<void> {
  const rows = petitions.flatMap(({ id, keys }) =>
    keys.map(({ key, kind }) => ({ id, key: String(key), kind })),
  );
  await sql`
    select index_petition(variadic ${petitions.map(({ id }) => id)}::bigint[]),
           key_petitions(${rows.map(({ id }) => id)}::bigint[], ${rows.map(({ key }) => key)}::bigint[],
                         ${rows.map(({ kind }) => keyKinds[kind])}::smallint[])`.execute(tx);
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
  'part',
  'part_of',
  'matter_id',
  'visit_id',
  'handler_unit_id',
  'handler_post_id',
  'channel',
  'received_on',
  'written_on',
  'forwarder_id',
  'forwarder_name',
  'forwarder_number',
  'forwarder_on',
  'forwarder_reply_due_on',
  'forwarder_replied_on',
  'urgent',
  'originals',
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
  'recorded_by',
  'recorded_at',
  'version',
] as const;

type Changes = {
  state?: string;
  kind?: string;
  secret?: boolean;
  stated_kind?: string;
  field_code?: string | null;
  handler_post_id?: number | null;
  due_on?: Day | null;
  urgent?: boolean;
  originals?: boolean;
  closed_on?: Day | null;
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
      answers: JSON.stringify(answersToKeep(input)),
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

const answersToKeep = ({ items, itemsAsked, exception, ground, respondent }: ClassifyInput) => ({
  ...(itemsAsked ? { items, exception } : {}),
  ...(ground ? { ground } : {}),
  ...(respondent ? { respondent } : {}),
});

/** The classification that counts. */
export function newestClassification(tx: Tx, petitionId: number) {
  return tx
    .selectFrom('classification')
    .select([
      'facts',
      'answers',
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
export async function movePetition(tx: Tx, petitionId: number, state: string, closedOn?: Day): Promise<void> {
  await tx
    .updateTable('petition')
    .set((eb) => ({ state, ...(closedOn ? { closed_on: closedOn } : {}), version: eb('version', '+', 1) }))
    .where('id', '=', petitionId)
    .execute();
}
