import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { NotFound } from '../../core/errors.ts';
import type { Day } from '../../law/day.ts';

export type Filed = {
  id: number;
  unit_id: number;
  book_number: number;
  book_year: number;
  part: number;
  received_on: Day;
  closed_on: Day;
  kind: string | null;
  stated_kind: string;
  secret: boolean;
  signatory_count: number;
  summary: string;
  person: string | null;
};

const filed = sql`
  select p.id, p.unit_id, p.book_number, p.book_year, p.part, p.received_on, p.closed_on, p.kind, p.stated_kind, p.secret,
         p.signatory_count, p.summary,
         (select q.full_name from petition_person q where q.petition_id = p.id order by q.position limit 1) as person
    from petition p`;

// A unit keeps what stands in its book, and what it took over from a unit that ended.
const keptBy = (unitId: number) => sql`
  (p.unit_id = ${unitId} or (p.handler_unit_id = ${unitId} and exists (select from custody c where c.petition_id = p.id)))`;

/** Petitions of a unit that were filed away on or before a day and about which nothing is decided yet, oldest first. */
export async function filedBefore(tx: Tx, unitId: number, on: Day, size: number): Promise<Filed[]> {
  const { rows } = await sql<Filed>`
    ${filed} where ${keptBy(unitId)} and p.state = 'filed' and p.disposal_id is null and p.closed_on <= ${on}::date
     order by p.closed_on, p.id limit ${size}`.execute(tx);
  return rows;
}

/** Petitions of a unit that were filed away after a day, oldest first. */
export async function filedSince(tx: Tx, unitId: number, on: Day, size: number): Promise<Filed[]> {
  const { rows } = await sql<Filed>`
    ${filed} where ${keptBy(unitId)} and p.state = 'filed' and p.disposal_id is null and p.closed_on > ${on}::date
     order by p.closed_on, p.id limit ${size}`.execute(tx);
  return rows;
}

/** These filed petitions of the unit about which nothing is decided yet; locked for the decision. */
export async function undecided(tx: Tx, unitId: number, ids: readonly number[]): Promise<Filed[]> {
  const { rows } = await sql<Filed>`
    ${filed} where p.id = any (${[...ids]}::bigint[]) and ${keptBy(unitId)} and p.state = 'filed' and p.disposal_id is null
     order by p.closed_on, p.id for update of p`.execute(tx);
  return rows;
}

/** Keeps a decision and marks the petitions that it names; nothing else of them changes. Gives its id. */
export async function insertDisposal(
  tx: Tx,
  row: { unit_id: number; number: string; decided_on: Day; decided_by: number; reason: string },
  petitionIds: readonly number[],
): Promise<number> {
  const { id } = await tx.insertInto('disposal').values(row).returning('id').executeTakeFirstOrThrow();
  await tx
    .updateTable('petition')
    .set((eb) => ({ disposal_id: id, version: eb('version', '+', 1) }))
    .where('id', 'in', [...petitionIds])
    .execute();
  return id;
}

export type Disposal = {
  id: number;
  number: string;
  decided_on: Day;
  reason: string;
  by: string;
  count: number;
};

const decisions = sql`
  select d.id, d.number, d.decided_on, d.reason, o.full_name || ', ' || a.title as by,
         (select count(*) from petition p where p.disposal_id = d.id) as count
    from disposal d join post a on a.id = d.decided_by join official o on o.id = a.official_id`;

/** Decisions of a unit, newest first. */
export async function disposalsOf(tx: Tx, unitId: number): Promise<Disposal[]> {
  const { rows } = await sql<Disposal>`
    ${decisions} where d.unit_id = ${unitId} order by d.decided_on desc, d.id desc limit 200`.execute(tx);
  return rows;
}

/** One decision. @throws NotFound */
export async function getDisposal(tx: Tx, id: number): Promise<Disposal> {
  const { rows } = await sql<Disposal>`${decisions} where d.id = ${id}`.execute(tx);
  const [row] = rows;
  if (!row) throw new NotFound();
  return row;
}

/** The petitions that a decision names, in the order of the book. */
export async function disposed(tx: Tx, disposalId: number): Promise<Filed[]> {
  const { rows } = await sql<Filed>`
    ${filed} where p.disposal_id = ${disposalId} order by p.book_year, p.book_number, p.part`.execute(tx);
  return rows;
}

/** The number of the decision by which a petition was disposed of, if there is one. */
export async function disposalOfPetition(tx: Tx, petitionId: number) {
  return tx
    .selectFrom('disposal')
    .innerJoin('petition', 'petition.disposal_id', 'disposal.id')
    .select(['disposal.id', 'number', 'decided_on'])
    .where('petition.id', '=', petitionId)
    .executeTakeFirst();
}
