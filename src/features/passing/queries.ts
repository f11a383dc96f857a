import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { NotFound, Stale } from '../../core/errors.ts';
import type { Passed } from '../../core/files.ts';
import type { Day } from '../../law/day.ts';

const transferColumns = [
  'transfer.id',
  'petition_id',
  'transfer.unit_id',
  'heir_unit_id',
  'to_unit_id',
  'to_name',
  'transfer.secret',
  'form_code',
  'number',
  'sent_on',
  'reply_due_on',
  'taken_on',
  'taken_petition_id',
  'taken_number',
  'returned_on',
  'returned_why',
  'repeat_reason',
  'urged',
  'urged_on',
  'reported_on',
  'transfer.version',
] as const;

const replied = sql<Day | null>`(select max(r.replied_on) from transfer_reply r where r.transfer_id = transfer.id)`;
const decided = sql<boolean>`exists (select from transfer_reply r where r.transfer_id = transfer.id and r.final)`;

const allTransfers = (tx: Tx) =>
  tx
    .selectFrom('transfer')
    .select(transferColumns)
    .select([replied.as('replied_on'), decided.as('decided')]);

/** A transfer that one of the two sides sees. @throws NotFound */
export async function getTransfer(tx: Tx, id: number) {
  const row = await allTransfers(tx).where('transfer.id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}
export type Transfer = Awaited<ReturnType<typeof getTransfer>>;

/** Whether one of these units follows a transfer: the sender, or who continues the sender's work since it ended. */
export const follows = (
  { unitIds }: { unitIds: readonly number[] },
  { unit_id, heir_unit_id }: Pick<Transfer, 'unit_id' | 'heir_unit_id'>,
): boolean => unitIds.includes(heir_unit_id ?? unit_id) || unitIds.includes(unit_id);

/** To whom a petition was passed on, oldest first; with those by which it came when it was taken over from another unit. */
export function transfersOf(tx: Tx, petitionId: number): Promise<Transfer[]> {
  return allTransfers(tx)
    .where((eb) => eb.or([eb('petition_id', '=', petitionId), eb('taken_petition_id', '=', petitionId)]))
    .orderBy('transfer.id')
    .execute();
}

export type NewTransfer = {
  petition_id: number;
  unit_id: number;
  to_unit_id: number | null;
  to_name: string;
  secret: boolean;
  form_code: string;
  number: string;
  sent_on: Day;
  reply_due_on: Day | null;
  paper_id: number;
  repeat_reason: string | null;
};

/** Notes that a petition was passed on. */
export async function insertTransfer(tx: Tx, row: NewTransfer): Promise<void> {
  await tx.insertInto('transfer').values(row).execute();
}

type TransferChanges = {
  taken_on?: Day;
  taken_petition_id?: number;
  taken_number?: string;
  reply_due_on?: Day | null;
  urged?: number;
  urged_on?: Day;
  reported_on?: Day;
};

/** Changes a transfer if nobody else has since it was shown. @throws Stale */
export async function changeTransfer(
  tx: Tx,
  id: number,
  version: number,
  changes: TransferChanges,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('transfer')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Stale();
}

export type PassedPetition = {
  petition_id: number;
  unit_id: number;
  book: string;
  written_on: Day | null;
  stated_kind: string;
  kind: string | null;
  field_code: string | null;
  summary: string;
  request: string | null;
  respondent_name: string | null;
  respondent_address: string | null;
  place_unit_id: number | null;
  signatory_count: number;
  urgent: boolean;
  originals: boolean;
  matter_id: number | null;
  persons: PassedPerson[];
};

export type PassedPerson = {
  position: number;
  full_name: string;
  address: string;
  id_kind: string | null;
  id_number: string | null;
  id_issued_on: Day | null;
  id_issued_by: string | null;
  phone: string | null;
  representative: boolean;
  signed: boolean;
  residence_unit_id: number | null;
  ethnicity: string | null;
  birth_year: number | null;
};

/** What the receiving unit is given of a petition that waits for it. @throws NotFound when nothing waits */
export async function getPassed(tx: Tx, transferId: number): Promise<PassedPetition> {
  const { rows } = await sql<PassedPetition>`select * from passed_petition(${transferId})`.execute(tx);
  const [row] = rows;
  if (!row) throw new NotFound();
  return row;
}

/** The files that go along with a petition which waits. */
export async function passedFiles(tx: Tx, transferId: number): Promise<Passed[]> {
  const { rows } = await sql<Passed>`select * from passed_files(${transferId})`.execute(tx);
  return rows;
}

export type PassedIdentity = { petition_id: number; wrapped_key: Buffer; position: number; sealed: Buffer };

/** Who denounced, still sealed under the sender's key; the sender's petition keeps the trace. */
export async function passedIdentity(tx: Tx, transferId: number, on: Day): Promise<PassedIdentity[]> {
  const { rows } = await sql<PassedIdentity>`
    select * from passed_identity(${transferId}, ${on}::date)`.execute(tx);
  return rows;
}

/** Gives a petition that waits back to its sender and gives the sender's petition. */
export async function giveBack(tx: Tx, transferId: number, on: Day, why: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select send_back(${transferId}, ${on}::date, ${why}) as id`.execute(tx);
  return rows[0]?.id ?? 0;
}

export type TakenRow = {
  unit_id: number;
  book_year: number;
  book_number: number;
  received_on: Day;
  recorded_by: number;
  origin_id: number;
  secret: boolean;
  forwarder_name: string;
  forwarder_number: string | null;
  forwarder_on: Day;
  forwarder_reply_due_on: Day | null;
};

/** Enters a petition that was passed on, with those who signed it, and gives its id. */
export async function insertTaken(tx: Tx, row: TakenRow, passed: PassedPetition): Promise<number> {
  const { persons, petition_id: _origin, unit_id: _from, book: _book, kind: _kind, ...content } = passed;
  const { id } = await tx
    .insertInto('petition')
    .values({ ...content, ...row, handler_unit_id: row.unit_id, channel: 'forwarded', state: 'received' })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (persons.length > 0)
    await tx
      .insertInto('petition_person')
      .values(persons.map((person) => ({ ...person, petition_id: id })))
      .execute();
  await sql`select index_petition(${id})`.execute(tx);
  return id;
}

export type Hop = {
  hop: number;
  petition_id: number | null;
  unit_id: number | null;
  body: string;
  book: string | null;
  received_on: Day | null;
  number: string | null;
  sent_on: Day | null;
  standing: 'held' | 'waiting' | 'returned' | 'outside' | 'from';
  visible: boolean;
};

/** Through whose hands a petition has gone, from the first to the last; typed names are known as units where they are. */
export async function chainOf(tx: Tx, petitionId: number, on: Day): Promise<Hop[]> {
  const { rows } = await sql<Hop>`
    select c.hop, c.petition_id, coalesce(c.unit_id, k.unit_id) as unit_id, coalesce(n.name, c.body, '') as body, c.book,
           c.received_on, c.number, c.sent_on, c.standing,
           exists (select from petition p where p.id = c.petition_id) as visible
      from passing_chain(${petitionId}) c
      left join lateral (select name from unit_name where unit_id = c.unit_id
                          order by valid @> ${on}::date desc, lower(valid) desc nulls last limit 1) n on true
      left join unit_name k on c.unit_id is null and k.valid @> ${on}::date and fold(c.body) in (fold(k.name), fold(k.short_name))
     order by c.hop, c.sent_on nulls first`.execute(tx);
  return rows;
}

/** To whom this unit has passed on the petition, or another of the same matter, and not got it back. */
export async function passedBefore(tx: Tx, petitionId: number) {
  const { rows } = await sql<{ to_unit_id: number | null; to_name: string }>`
    select t.to_unit_id, t.to_name from petition p
      join petition q on q.id = p.id or q.matter_id = p.matter_id
      join transfer t on t.petition_id = q.id and coalesce(t.heir_unit_id, t.unit_id) = p.handler_unit_id and t.returned_on is null
     where p.id = ${petitionId}`.execute(tx);
  return rows;
}

/** Whether the sender has been guided about the same matter by another petition's paper. */
export async function guidedBefore(tx: Tx, petitionId: number): Promise<boolean> {
  const { rows } = await sql<{ guided: boolean }>`
    select exists (select from petition p join petition q on q.matter_id = p.matter_id and q.id <> p.id
      join paper a on a.petition_id = q.id and a.role = 'main' and a.state = 'issued' and a.form_code = 'TT05-02'
     where p.id = ${petitionId}) as guided`.execute(tx);
  return rows[0]?.guided ?? false;
}

/** What the receiving body wrote back, oldest first. */
export function repliesOf(tx: Tx, transferId: number) {
  return tx
    .selectFrom('transfer_reply')
    .select(['id', 'replied_on', 'body_name', 'number', 'content', 'final'])
    .where('transfer_id', '=', transferId)
    .orderBy('replied_on')
    .orderBy('id')
    .execute();
}

/** Notes what was written back. */
export async function insertReply(
  tx: Tx,
  row: {
    transfer_id: number;
    replied_on: Day;
    body_name: string;
    number: string | null;
    content: string;
    final: boolean;
    recorded_by: number;
  },
): Promise<void> {
  await tx.insertInto('transfer_reply').values(row).execute();
}
