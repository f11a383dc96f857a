import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { NotFound, Stale } from '../../core/errors.ts';
import type { Day } from '../../law/day.ts';

const placeColumns = [
  'id',
  'unit_id',
  'name',
  'address',
  'hours',
  'main',
  'since',
  'until',
  'version',
] as const;

/** Where a unit receives citizens on that day, the main place first. */
export function placesOf(tx: Tx, unitId: number, on: Day) {
  return tx
    .selectFrom('reception_place')
    .select(placeColumns)
    .where('unit_id', '=', unitId)
    .where('since', '<=', on)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', on)]))
    .orderBy('main', 'desc')
    .orderBy('id')
    .execute();
}

export type Place = Awaited<ReturnType<typeof placesOf>>[number];

/** All places that a unit has and had, the newest first. */
export function allPlaces(tx: Tx, unitId: number) {
  return tx
    .selectFrom('reception_place')
    .select(placeColumns)
    .where('unit_id', '=', unitId)
    .orderBy('until', (order) => order.desc().nullsFirst())
    .orderBy('main', 'desc')
    .orderBy('id')
    .execute();
}

/** One place. @throws NotFound */
export async function getPlace(tx: Tx, id: number): Promise<Place> {
  const row = await tx
    .selectFrom('reception_place')
    .select(placeColumns)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

type PlaceValues = { name: string; address: string; hours: string; main: boolean; since: Day };

/** Adds a place. */
export async function insertPlace(tx: Tx, unitId: number, values: PlaceValues): Promise<number> {
  const row = await tx
    .insertInto('reception_place')
    .values({ unit_id: unitId, ...values })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Changes a place if nobody else has since it was shown. @throws Stale */
export async function changePlace(
  tx: Tx,
  id: number,
  version: number,
  changes: Partial<PlaceValues> & { until?: Day | null },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('reception_place')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Stale();
}

const documentColumns = [
  'id',
  'unit_id',
  'kind',
  'title',
  'revision',
  'number',
  'signed_on',
  'text',
  'in_force_from',
  'in_force_until',
  'published_on',
  'version',
] as const;

/** The rules, regulations and posted procedures of a unit, newest revision first. */
export function documentsOf(tx: Tx, unitId: number) {
  return tx
    .selectFrom('reception_document')
    .select(documentColumns)
    .where('unit_id', '=', unitId)
    .orderBy('kind', 'desc')
    .orderBy('revision', 'desc')
    .execute();
}

export type ReceptionDocument = Awaited<ReturnType<typeof documentsOf>>[number];

/** One document. @throws NotFound */
export async function getDocument(tx: Tx, id: number): Promise<ReceptionDocument> {
  const row = await tx
    .selectFrom('reception_document')
    .select(documentColumns)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

/** The files of a document. */
export function filesOfDocument(tx: Tx, documentId: number) {
  return tx
    .selectFrom('stored_file')
    .select(['id', 'name', 'bytes'])
    .where('document_id', '=', documentId)
    .orderBy('stored_at')
    .execute();
}

type DocumentValues = {
  unit_id: number;
  kind: string;
  title: string;
  number: string | null;
  signed_on: Day | null;
  text: string | null;
  in_force_from: Day;
  published_on: Day | null;
  recorded_by: number;
};

/** Adds a revision, numbered after the last one of its kind in the unit. @throws Stale when another was added at the same moment */
export async function insertDocument(tx: Tx, values: DocumentValues): Promise<number> {
  const next = sql<number>`(select coalesce(max(revision), 0) + 1 from reception_document
    where unit_id = ${values.unit_id} and kind = ${values.kind})`;
  const row = await tx
    .insertInto('reception_document')
    .values({ ...values, revision: next })
    .onConflict((on) => on.columns(['unit_id', 'kind', 'revision']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new Stale();
  return row.id;
}

/** Ends the force of the earlier revision that the new one replaces. */
export async function endDocument(tx: Tx, id: number, until: Day): Promise<void> {
  await tx
    .updateTable('reception_document')
    .set((eb) => ({ in_force_until: until, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}
