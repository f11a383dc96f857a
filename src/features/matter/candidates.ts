import type { Tx } from '../../core/db.ts';
import type { Keys } from '../../core/keys.ts';
import { petitionKeys, type Likeness } from '../petition-keys.ts';
import {
  finalDecisionsOf,
  hitsFor,
  hitsOfPetition,
  lettersOf,
  withoutNames,
  type CandidateHit,
  type FinalDecision,
  type LetterRow,
} from './queries.ts';
import { score, shownFrom, type Scored } from './score.ts';

/** A petition that may be the same matter: how likely, why, and by which decision it was ended if it was. */
export type Candidate = Scored & { petition: LetterRow; decision: FinalDecision | undefined };

const lookedAt = 60;
const shown = 8;

/** What may be the same matter as what is being typed or told, likeliest first; only what the actor may see. */
export async function candidatesFor(tx: Tx, keys: Keys, asked: Likeness, but?: number): Promise<Candidate[]> {
  const own = petitionKeys(keys, asked);
  if (own.length === 0) return [];
  return scored(tx, asked, await hitsFor(tx, own, lookedAt, but));
}

/** What may be the same matter as a petition in the book, likeliest first. */
export async function candidatesOf(tx: Tx, petitionId: number): Promise<Candidate[]> {
  const [petition] = await lettersOf(tx, [petitionId]);
  if (!petition) return [];
  const found = await scored(tx, likenessOfLetter(petition), await hitsOfPetition(tx, petitionId, lookedAt));
  return petition.secret ? found.map((one) => ({ ...one, petition: withoutNames(one.petition) })) : found;
}

async function scored(tx: Tx, asked: Likeness, hits: readonly CandidateHit[]): Promise<Candidate[]> {
  const keysOf = new Map(hits.map(({ petitionId, keys }) => [petitionId, keys]));
  const letters = await lettersOf(tx, [...keysOf.keys()]);
  const likely = letters
    .map((petition) => ({
      petition,
      ...score(asked, { ...likenessOfLetter(petition), keys: keysOf.get(petition.id) ?? [] }),
    }))
    .filter((one) => one.score >= shownFrom)
    .toSorted((a, b) => b.score - a.score || b.petition.id - a.petition.id)
    .slice(0, shown);
  const decisions = await finalDecisionsOf(
    tx,
    likely.flatMap(({ petition }) => petition.matter_id ?? []),
  );
  return likely.map((one) => ({
    ...one,
    decision: decisions.find(({ matter_id }) => matter_id === one.petition.matter_id),
  }));
}

function likenessOfLetter(petition: LetterRow): Likeness {
  const { persons } = petition;
  return {
    names: persons.map(({ full_name }) => full_name),
    addresses: persons.map(({ address }) => address),
    idNumbers: persons.flatMap(({ id_number }) => id_number ?? []),
    phones: persons.flatMap(({ phone }) => phone ?? []),
    respondent: petition.respondent_name ?? undefined,
    content: `${petition.summary} ${petition.request ?? ''}`,
    placeUnitId: petition.place_unit_id ?? undefined,
    fieldCode: petition.field_code ?? undefined,
  };
}
