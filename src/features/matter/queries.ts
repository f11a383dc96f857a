import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Actor } from '../../core/policy.ts';
import type { Day } from '../../law/day.ts';
import { keyKinds, type KeyKind, type PetitionKey } from '../petition-keys.ts';
import type { DecisionKind } from './words.ts';
import { keyWeights } from './score.ts';

type Hit = { petition_id: number; kinds: number[] };
export type CandidateHit = { petitionId: number; keys: KeyKind[] };

const kindNames = new Map<number, KeyKind>(
  Object.entries(keyKinds).map(([name, number]) => [number, name as KeyKind]),
);
const hitsOf = (rows: readonly Hit[]): CandidateHit[] =>
  rows.map(({ petition_id, kinds }) => ({
    petitionId: petition_id,
    keys: kinds.flatMap((kind) => kindNames.get(kind) ?? []),
  }));

/** Petitions that share keys with what is typed, those with the weightiest first; only what the actor may see. */
export async function hitsFor(
  tx: Tx,
  keys: readonly PetitionKey[],
  wanted: number,
  but: number | undefined,
): Promise<CandidateHit[]> {
  const asked = keys.map(({ key }) => String(key));
  const { rows } = await sql<Hit>`
    select petition_id, kinds
      from petition_candidates(${asked}::bigint[], ${[...keyWeights]}::real[], ${wanted}, ${but ?? null}::bigint)`.execute(
    tx,
  );
  return hitsOf(rows);
}

/** Petitions that share keys with one in the book. */
export async function hitsOfPetition(tx: Tx, petitionId: number, wanted: number): Promise<CandidateHit[]> {
  const { rows } = await sql<Hit>`
    select petition_id, kinds
      from petition_candidates_of(${petitionId}, ${[...keyWeights]}::real[], ${wanted})`.execute(tx);
  return hitsOf(rows);
}

export type LetterRow = {
  id: number;
  unit_id: number;
  book_number: number;
  book_year: number;
  received_on: Day;
  secret: boolean;
  kind: string | null;
  stated_kind: string;
  state: string;
  summary: string;
  request: string | null;
  respondent_name: string | null;
  place_unit_id: number | null;
  field_code: string | null;
  signatory_count: number;
  matter_id: number | null;
  persons: { full_name: string; address: string; id_number: string | null; phone: string | null }[];
  /** Shown beside a secret letter: a name there would tell who denounces. */
  unnamed?: true;
};

/** The letter as it may stand beside a secret one: whoever sent it is not named. */
export const withoutNames = (letter: LetterRow): LetterRow => ({ ...letter, persons: [], unnamed: true });

const letters = sql`
  select p.id, p.unit_id, p.book_number, p.book_year, p.received_on, p.secret, p.kind, p.stated_kind, p.state, p.summary,
         p.request, p.respondent_name, p.place_unit_id, p.field_code, p.signatory_count, p.matter_id,
         coalesce((select json_agg(json_build_object('full_name', q.full_name, 'address', q.address, 'id_number', q.id_number,
                                                     'phone', q.phone) order by q.position)
                     from petition_person q where q.petition_id = p.id and q.position < 5 and not p.secret), '[]') as persons
    from petition p`;

/** Petitions as they are compared and shown, by the day on which they came; those that the actor may see. */
export async function lettersOf(tx: Tx, ids: readonly number[]): Promise<LetterRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<LetterRow>`
    ${letters} where p.id = any (${[...ids]}::bigint[]) order by p.received_on, p.id`.execute(tx);
  return rows;
}

/** The letters of a matter in the order in which they came, those that the actor may see. */
export async function membersOf(tx: Tx, matterId: number): Promise<LetterRow[]> {
  const { rows } = await sql<LetterRow>`
    ${letters} where p.matter_id = ${matterId} order by p.received_on, p.id`.execute(tx);
  return rows;
}

export type EarlierPaper = {
  petition_id: number;
  book_number: number;
  book_year: number;
  outcome: string;
  number: number | null;
  symbol: string | null;
  issued_on: Day;
};

/** Which outcomes' papers were issued about these petitions, oldest first. */
export async function earlierPapersOf(tx: Tx, petitionIds: readonly number[]): Promise<EarlierPaper[]> {
  if (petitionIds.length === 0) return [];
  const { rows } = await sql<EarlierPaper>`
    select a.petition_id, p.book_number, p.book_year, c.outcome, a.number, a.symbol, a.issued_on
      from paper a join petition p on p.id = a.petition_id
     cross join lateral (select outcome from classification where petition_id = p.id order by id desc limit 1) c
     where a.petition_id = any (${[...petitionIds]}::bigint[]) and a.role = 'main' and a.state = 'issued'
     order by a.issued_on, a.id`.execute(tx);
  return rows;
}

export type FinalDecision = {
  id: number;
  matter_id: number;
  kind: string;
  body_name: string;
  number: string;
  decided_on: Day;
  content: string;
};

/** The decision that ended one of these matters and still stands, the newest. */
export function finalDecisionOf(tx: Tx, matterIds: readonly number[]): Promise<FinalDecision | undefined> {
  return finalDecisionsOf(tx, matterIds).then(([first]) => first);
}

/** The decisions that ended these matters and still stand, newest first. */
export async function finalDecisionsOf(tx: Tx, matterIds: readonly number[]): Promise<FinalDecision[]> {
  if (matterIds.length === 0) return [];
  return tx
    .selectFrom('final_decision')
    .select(['id', 'matter_id', 'kind', 'body_name', 'number', 'decided_on', 'content'])
    .where('matter_id', 'in', [...matterIds])
    .where('withdrawn_on', 'is', null)
    .orderBy('decided_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Opens a matter of the actor's unit and gives its id. */
export async function insertMatter(tx: Tx, { unitId, officialId }: Actor): Promise<number> {
  const row = await tx
    .insertInto('matter')
    .values({ unit_id: unitId, opened_by: officialId })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Puts petitions into a matter, or takes them out. Nothing else of them changes. */
export async function putLetters(tx: Tx, ids: readonly number[], matterId: number | null): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('petition')
    .set({ matter_id: matterId })
    .where('id', 'in', [...ids])
    .execute();
}

/** Puts visits into a matter, or takes them out. */
export async function putVisits(tx: Tx, ids: readonly number[], matterId: number | null): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('visit')
    .set({ matter_id: matterId })
    .where('id', 'in', [...ids])
    .execute();
}

export type VisitRow = {
  id: number;
  unit_id: number;
  book_number: number;
  book_year: number;
  received_on: Day;
  secret: boolean;
  content: string;
  state: string;
  matter_id: number | null;
};

const visitColumns = [
  'id',
  'unit_id',
  'book_number',
  'book_year',
  'received_on',
  'secret',
  'content',
  'state',
  'matter_id',
] as const;

/** Visits that the actor may see, by day. */
export async function visitsOf(tx: Tx, ids: readonly number[]): Promise<VisitRow[]> {
  if (ids.length === 0) return [];
  return tx
    .selectFrom('visit')
    .select(visitColumns)
    .where('id', 'in', [...ids])
    .orderBy('received_on')
    .orderBy('id')
    .execute();
}

/** The visits of a matter that the actor may see, by day. */
export function visitsIn(tx: Tx, matterId: number): Promise<VisitRow[]> {
  return tx
    .selectFrom('visit')
    .select(visitColumns)
    .where('matter_id', '=', matterId)
    .orderBy('received_on')
    .orderBy('id')
    .execute();
}

/** Keeps by which decision a matter is finally resolved. */
export async function insertDecision(
  tx: Tx,
  actor: Actor,
  matterId: number,
  decision: Omit<FinalDecision, 'id' | 'matter_id' | 'kind'> & { kind: DecisionKind },
): Promise<void> {
  await tx
    .insertInto('final_decision')
    .values({ ...decision, matter_id: matterId, recorded_by: actor.officialId })
    .execute();
}

/** Withdraws a decision that was entered wrongly or set aside; it stays with the reason. Gives whether it stood. */
export async function withdrawDecision(
  tx: Tx,
  id: number,
  on: Day,
  why: string,
): Promise<FinalDecision | undefined> {
  return tx
    .updateTable('final_decision')
    .set({ withdrawn_on: on, withdrawn_why: why })
    .where('id', '=', id)
    .where('withdrawn_on', 'is', null)
    .returning(['id', 'matter_id', 'kind', 'body_name', 'number', 'decided_on', 'content'])
    .executeTakeFirst();
}

/** The story of a matter: what happened to its letters and visits that the actor may see, by legal day. */
export function storyOfMatter(tx: Tx, letterIds: readonly number[], visitIds: readonly number[]) {
  return tx
    .selectFrom('event')
    .leftJoin('official', 'official.id', 'event.official_id')
    .leftJoin('post', 'post.id', 'event.post_id')
    .select([
      'event.id',
      'type',
      'happened_on',
      'recorded_at',
      'data',
      'full_name',
      'title',
      'petition_id',
      'visit_id',
    ])
    .where((eb) =>
      eb.or([
        eb('petition_id', 'in', letterIds.length > 0 ? [...letterIds] : [0]),
        eb('visit_id', 'in', visitIds.length > 0 ? [...visitIds] : [0]),
      ]),
    )
    .orderBy('happened_on')
    .orderBy('event.id')
    .execute();
}

/** Where the letters of a matter were passed on, by day. */
export async function transfersOf(tx: Tx, letterIds: readonly number[]) {
  if (letterIds.length === 0) return [];
  return tx
    .selectFrom('transfer')
    .select(['id', 'petition_id', 'to_name', 'number', 'sent_on', 'taken_on', 'returned_on'])
    .where('petition_id', 'in', [...letterIds])
    .orderBy('sent_on')
    .orderBy('id')
    .execute();
}
