import type { Tx } from '../../core/db.ts';
import { NotFound } from '../../core/errors.ts';
import type { ConflictRule, Kinship } from '../../law/conflicts.ts';
import type { Day } from '../../law/day.ts';
import { bookNumber } from '../book.ts';

/** The records from which somebody may be kept out. */
export const subjectNames = {
  petition: 'Đơn số',
  visit: 'Lượt tiếp số',
  resolution: 'Vụ việc số',
} as const;
export type SubjectKind = keyof typeof subjectNames;
export const subjectKinds = Object.keys(subjectNames) as [SubjectKind, ...SubjectKind[]];

/** A record as this feature needs it. */
export type Subject = {
  kind: SubjectKind;
  id: number;
  /** "Đơn số 12/2024". */
  name: string;
  path: string;
  unitId: number;
  handlerUnitId: number;
  secret: boolean;
  on: Day;
  law: ConflictRule['kinds'][number];
  instance: NonNullable<Kinship['instance']>;
};

/** The page of a record. */
export const pathOf = (kind: SubjectKind, id: number): string => `/${kind}s/${id}`;

/** The columns by which rows name the record. */
export const subjectIds = (kind: SubjectKind, id: number) => ({
  petition_id: kind === 'petition' ? id : null,
  visit_id: kind === 'visit' ? id : null,
  resolution_id: kind === 'resolution' ? id : null,
});

/** The record, as an event names it. */
export const eventSubject = ({ kind, id }: Subject) =>
  kind === 'petition' ? { petitionId: id } : kind === 'visit' ? { visitId: id } : { resolutionId: id };

/** A record that the actor may see. @throws NotFound */
export async function getSubject(tx: Tx, kind: SubjectKind, id: number): Promise<Subject> {
  const found = await readers[kind](tx, id);
  if (!found) throw new NotFound();
  const { law, instance, on, secret, unit_id, handler_unit_id } = found;
  const name = `${subjectNames[kind]} ${bookNumber(found)}`;
  return {
    kind,
    id,
    name,
    path: pathOf(kind, id),
    unitId: unit_id,
    handlerUnitId: handler_unit_id,
    secret,
    on,
    law,
    instance,
  };
}

const readers = { petition: readPetition, visit: readVisit, resolution: readResolution } as const;

// Whatever may hold a denunciation, and whatever nobody has classified, is taken as strictly as the law takes either.
const lawOf = (kind: string, secret: boolean): Subject['law'] =>
  secret || kind === 'denunciation' ? 'denunciation' : kind === 'complaint' ? 'complaint' : 'other';

async function readPetition(tx: Tx, id: number) {
  const row = await tx
    .selectFrom('petition')
    .select([
      'unit_id',
      'handler_unit_id',
      'book_number',
      'book_year',
      'part',
      'secret',
      'kind',
      'stated_kind',
    ])
    .select(['received_on as on'])
    .select((eb) =>
      eb
        .selectFrom('classification')
        .select('facts')
        .whereRef('petition_id', '=', 'petition.id')
        .orderBy('classification.id', 'desc')
        .limit(1)
        .as('facts'),
    )
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { instance } = (row.facts ?? {}) as { instance?: unknown };
  return {
    ...row,
    law: lawOf(row.kind ?? row.stated_kind, row.secret),
    instance: instance === 'second' ? ('second' as const) : ('first' as const),
  };
}

async function readVisit(tx: Tx, id: number) {
  const row = await tx
    .selectFrom('visit')
    .select(['unit_id', 'unit_id as handler_unit_id', 'book_number', 'book_year', 'secret', 'content_kind'])
    .select(['received_on as on'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { ...row, part: 0, law: lawOf(row.content_kind, row.secret), instance: 'first' as const };
}

async function readResolution(tx: Tx, id: number) {
  const row = await tx
    .selectFrom('resolution')
    .select(['unit_id', 'handler_unit_id', 'book_number', 'book_year', 'secret', 'procedure'])
    .select(['received_on as on'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const second = row.procedure.endsWith('.second') || row.procedure === 'denunciation.further';
  return {
    ...row,
    part: 0,
    law: lawOf(row.procedure.split('.')[0] ?? '', row.secret),
    instance: second ? ('second' as const) : ('first' as const),
  };
}
