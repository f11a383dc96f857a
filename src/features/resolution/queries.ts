import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { NotFound } from '../../core/errors.ts';
import type { Day } from '../../law/day.ts';
import type { CaseRole, Given, Region, Standing } from '../../law/flows/case/row.ts';

const columns = [
  'id',
  'unit_id',
  'book_unit_id',
  'book_year',
  'book_number',
  'handler_unit_id',
  'handler_post_id',
  'watching',
  'procedure',
  'petition_id',
  'matter_id',
  'earlier_id',
  'secret',
  'title',
  'field_code',
  'place_unit_id',
  'respondent_name',
  'respondent_title',
  'respondent_address',
  'contested',
  'people',
  'state',
  'received_on',
  'accepted_on',
  'decided_on',
  'finding',
  'ended_on',
  'due_on',
  'wake_on',
  'version',
] as const;

// Written by keepStanding and open only, from the types that are read here.
const typed = [sql<Given>`given`.as('given'), sql<Standing>`standing`.as('standing')] as const;

/** A case which the actor may see. @throws NotFound */
export async function getResolution(tx: Tx, id: number) {
  const row = await tx
    .selectFrom('resolution')
    .select([...columns, ...typed])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

/** The same, held until the transaction ends: two officials who act at once act one after the other. @throws NotFound */
export async function holdResolution(tx: Tx, id: number) {
  const row = await tx
    .selectFrom('resolution')
    .select([...columns, ...typed])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

export type Resolution = Awaited<ReturnType<typeof getResolution>>;

/** Who complains or proposes, in the order of the petition; empty for a denunciation. */
export function peopleOfCase(tx: Tx, resolutionId: number) {
  return tx
    .selectFrom('resolution_person')
    .select(['id', 'full_name', 'address', 'phone', 'representative', 'withdrawn_on'])
    .where('resolution_id', '=', resolutionId)
    .orderBy('position')
    .execute();
}

/** Those of them who have not withdrawn. */
export async function partiesOfCase(tx: Tx, resolutionId: number) {
  return (await peopleOfCase(tx, resolutionId)).filter(({ withdrawn_on }) => withdrawn_on === null);
}

/** The contents of the case, each of which gets its own finding. */
export function contentsOf(tx: Tx, resolutionId: number) {
  return tx
    .selectFrom('resolution_content')
    .select(['id', 'text', 'withdrawn_on'])
    .where('resolution_id', '=', resolutionId)
    .orderBy('position')
    .execute();
}

/** Everything that happened in the case, by the day that counts in law; voided steps too, marked as such. */
export function stepsOf(tx: Tx, resolutionId: number) {
  return tx
    .selectFrom('resolution_step')
    .leftJoin('post', 'post.id', 'resolution_step.post_id')
    .leftJoin('official', 'official.id', 'resolution_step.official_id')
    .select([
      'resolution_step.id',
      'action',
      'row_id',
      sql<Region>`region`.as('region'),
      'happened_on',
      sql<CaseRole>`resolution_step.role`.as('role'),
      sql<Given>`given`.as('given'),
      'choice',
      'note',
      'paper_id',
      'outside_paper',
      'recorded_at',
      'voided_at',
      'voided_why',
      'official.full_name',
      'post.title',
    ])
    .where('resolution_id', '=', resolutionId)
    .orderBy('happened_on')
    .orderBy('resolution_step.id')
    .execute();
}

export type StepRow = Awaited<ReturnType<typeof stepsOf>>[number];

/** The case that was opened from the petition, if the actor may see it. */
export function caseOfPetition(tx: Tx, petitionId: number) {
  return tx
    .selectFrom('resolution')
    .select(['id', 'book_number', 'book_year', 'procedure', 'state', 'due_on', 'ended_on'])
    .where('petition_id', '=', petitionId)
    .executeTakeFirst();
}

/** Earlier and later instances of the case, and the other cases of its matter. */
export async function relatedCases(
  tx: Tx,
  { id, earlier_id, matter_id }: Pick<Resolution, 'id' | 'earlier_id' | 'matter_id'>,
) {
  const { rows } = await sql<{
    id: number;
    book_number: number;
    book_year: number;
    procedure: string;
    state: string;
    how: 'earlier' | 'later' | 'matter';
    received_on: Day;
  }>`
    select id, book_number, book_year, procedure, state, received_on,
           case when id = ${earlier_id} then 'earlier' when earlier_id = ${id} then 'later' else 'matter' end as how
      from resolution
     where id <> ${id} and (id = ${earlier_id} or earlier_id = ${id} or matter_id = ${matter_id})
     order by received_on, id`.execute(tx);
  return rows;
}

/** To whom papers of the case went, with the proof. */
export function deliveriesOf(tx: Tx, resolutionId: number) {
  return tx
    .selectFrom('delivery')
    .innerJoin('paper', 'paper.id', 'delivery.paper_id')
    .select([
      'delivery.id',
      'delivery.paper_id',
      'recipient',
      'how',
      'sent_on',
      'received_on',
      'proof',
      'skipped_why',
      'delivery.version',
      'form_code',
      'number',
      'symbol',
    ])
    .where('paper.resolution_id', '=', resolutionId)
    .orderBy('delivery.id')
    .execute();
}

/** The files of the case. */
export function filesOfCase(tx: Tx, resolutionId: number) {
  return tx
    .selectFrom('stored_file')
    .select(['id', 'name', 'media_type', 'bytes', 'stored_at'])
    .where('resolution_id', '=', resolutionId)
    .orderBy('stored_at')
    .execute();
}
