import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { NotFound, Stale } from '../../core/errors.ts';
import { nameOfSecret } from '../../core/files.ts';
import type { Day } from '../../law/day.ts';
import type { ReceiveVisit, Visitor } from './input.ts';

/** The session at which the visit takes place, if the actor sees it. */
export function findSession(tx: Tx, id: number) {
  return tx
    .selectFrom('reception_session')
    .select([
      'id',
      'unit_id',
      'place_id',
      'kind',
      'mode',
      'held_on',
      'leader_post_id',
      'receiver_post_id',
      'state',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
}

export type VisitSession = NonNullable<Awaited<ReturnType<typeof findSession>>>;

export type NewVisit = {
  unit_id: number;
  book_year: number;
  book_number: number;
  place_id: number;
  session_id: number | null;
  kind: string;
  mode: string;
  receiver_post_id: number;
  people: number;
  first_time: boolean;
  secret: boolean;
  content_kind: string;
  content: string;
  competence: string;
  outcome: string | null;
  matter_id: number | null;
  state: string;
  recorded_by: number;
};

/** Stores a visit and gives its id. */
export async function insertVisit(tx: Tx, input: ReceiveVisit, more: NewVisit): Promise<number> {
  const row = await tx
    .insertInto('visit')
    .values({
      ...more,
      received_on: input.receivedOn,
      began_at: input.beganAt ?? null,
      ended_at: input.endedAt ?? null,
      field_code: input.fieldCode ?? null,
      matter_place_unit_id: input.matterPlaceUnitId ?? null,
      request: input.request ?? null,
      respondent_name: [input.respondentName, input.respondentAddress].filter(Boolean).join(', ') || null,
      earlier_handling: input.earlierHandling ?? null,
      earlier_body: input.earlierBody ?? null,
      interpreter: input.interpreter ?? null,
      outcome_detail: input.outcomeDetail ?? null,
      guided_to: input.guidedTo ?? null,
      refusal_ground: input.refusalGround ?? null,
      refusal_explained: input.refusalExplained ?? null,
      refusal_reported_to: input.refusalReportedTo ?? null,
      note: input.note ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Stores who came. Never for a denunciation: its people go to the vault. */
export async function insertVisitors(
  tx: Tx,
  visitId: number,
  persons: readonly (Visitor & { shownText?: string | undefined })[],
  firstPosition = 0,
): Promise<void> {
  if (persons.length === 0) return;
  await tx
    .insertInto('visit_person')
    .values(
      persons.map((person, index) => ({
        visit_id: visitId,
        position: firstPosition + index,
        capacity: person.capacity,
        papers: person.papers ?? null,
        representative: person.representative,
        full_name: person.fullName,
        address: person.address ?? '',
        residence_unit_id: person.residenceUnitId ?? null,
        id_kind: person.idNumber ? person.idKind : null,
        id_number: person.idNumber ?? null,
        id_issued_on: person.idIssuedOn ?? null,
        id_issued_by: person.idIssuedBy ?? null,
        phone: person.phone ?? null,
        ethnicity: person.ethnicity ?? null,
        birth_year: person.birthYear ?? null,
      })),
    )
    .execute();
}

/** Stores the documents that were handed over at the visit. */
export async function insertItems(tx: Tx, visitId: number, items: ReceiveVisit['items']): Promise<void> {
  if (items.length === 0) return;
  await tx
    .insertInto('received_item')
    .values(items.map((item, position) => ({ visit_id: visitId, position, ...item })))
    .execute();
}

/** Brings the words by which a visit is found up to date. */
export async function indexVisit(tx: Tx, visitId: number): Promise<void> {
  await sql`select index_visit(${visitId})`.execute(tx);
}

/** A visit that the actor may see. @throws NotFound */
export async function getVisit(tx: Tx, id: number) {
  const row = await tx
    .selectFrom('visit')
    .innerJoin('reception_place as place', 'place.id', 'visit.place_id')
    .innerJoin('post', 'post.id', 'visit.receiver_post_id')
    .innerJoin('official', 'official.id', 'post.official_id')
    .selectAll('visit')
    .select([
      'place.name as place_name',
      'place.address as place_address',
      'official.full_name as receiver_name',
      'post.title as receiver_title',
    ])
    .where('visit.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

export type VisitRow = Awaited<ReturnType<typeof getVisit>>;

/** Who came, as it stands now, in order; nobody for a denunciation. */
export function visitorsOf(tx: Tx, visitId: number) {
  return tx
    .selectFrom('visit_person')
    .selectAll()
    .where('visit_id', '=', visitId)
    .where('replaced_at', 'is', null)
    .orderBy('position')
    .execute();
}

export type VisitorRow = Awaited<ReturnType<typeof visitorsOf>>[number];

/** The documents of the visit. */
export function itemsOf(tx: Tx, visitId: number) {
  return tx
    .selectFrom('received_item')
    .select(['id', 'name', 'pages', 'condition', 'original', 'returned_on'])
    .where('visit_id', '=', visitId)
    .orderBy('position')
    .execute();
}

/** The petitions that came of the visit. Those of a secret visit are known by its event alone: an open petition never leads back to it. */
export function petitionsOf(tx: Tx, visitId: number) {
  return tx
    .selectFrom('petition')
    .select(['id', 'book_number', 'book_year', 'part', 'stated_kind', 'kind', 'summary', 'state', 'due_on'])
    .where(
      sql<boolean>`(visit_id = ${visitId} or id in (
        select value::bigint from event e, jsonb_array_elements_text(e.data->'petitions') where e.visit_id = ${visitId}
           and e.type = 'visit.registered'))`,
    )
    .orderBy('id')
    .execute();
}

type VisitChanges = Partial<{
  answer: string;
  answer_how: string;
  answered_on: Day;
  follow_up: string | null;
  state: string;
  matter_id: number;
}> &
  Record<string, unknown>;

/** Changes a visit if nobody else has since the page was opened. @throws Stale */
export async function changeVisit(tx: Tx, id: number, version: number, changes: VisitChanges): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('visit')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Stale();
}

/** The story of a visit, by legal day. */
export function visitStory(tx: Tx, visitId: number) {
  return tx
    .selectFrom('event')
    .leftJoin('official', 'official.id', 'event.official_id')
    .leftJoin('post', 'post.id', 'event.post_id')
    .select(['event.id', 'type', 'happened_on', 'recorded_at', 'data', 'full_name', 'title'])
    .where('visit_id', '=', visitId)
    .orderBy('happened_on')
    .orderBy('event.id')
    .execute();
}

/** Sets a person's row aside with the reason; it stays for whoever asks what the register said before. */
export async function replaceVisitor(tx: Tx, personId: number, why: string): Promise<void> {
  await tx
    .updateTable('visit_person')
    .set({ replaced_at: sql`now()`, replaced_why: why })
    .where('id', '=', personId)
    .execute();
}

/** Takes the names out of the open tables when it turns out that somebody denounced; earlier rows go too. */
export async function takeVisitorsOut(tx: Tx, visitId: number): Promise<VisitorRow[]> {
  const rows = await visitorsOf(tx, visitId);
  await tx.deleteFrom('visit_person').where('visit_id', '=', visitId).execute();
  await tx
    .updateTable('stored_file')
    .set({ secret: true, name: nameOfSecret })
    .where('visit_id', '=', visitId)
    .execute();
  await tx
    .updateTable('petition')
    .set({ visit_id: null })
    .where('visit_id', '=', visitId)
    .where('secret', '=', false)
    .execute();
  return rows;
}

/** The petitions that came of the visit and that nobody has classified yet. */
export async function unclassifiedOf(tx: Tx, visitId: number): Promise<number[]> {
  const rows = await tx
    .selectFrom('petition')
    .select('id')
    .where('visit_id', '=', visitId)
    .where('kind', 'is', null)
    .where('state', '=', 'received')
    .where('secret', '=', false)
    .execute();
  return rows.map(({ id }) => id);
}

/** The rows that a correction has replaced, newest first. */
export function replacedVisitors(tx: Tx, visitId: number) {
  return tx
    .selectFrom('visit_person')
    .select(['id', 'position', 'full_name', 'address', 'id_number', 'phone', 'replaced_at', 'replaced_why'])
    .where('visit_id', '=', visitId)
    .where('replaced_at', 'is not', null)
    .orderBy('id', 'desc')
    .execute();
}
