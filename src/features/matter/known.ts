import type { Tx } from '../../core/db.ts';
import { formatDay } from '../../law/day.ts';
import type { Facts } from '../../law/handling/facts.ts';
import { candidatesOf, type Candidate } from './candidates.ts';
import {
  finalDecisionOf,
  earlierPapersOf,
  lettersOf,
  membersOf,
  type EarlierPaper,
  type LetterRow,
} from './queries.ts';
import { sureFrom } from './score.ts';
import { decisionText, factOfDecision, letterTitle } from './words.ts';

/** A fact of the matrix that the system already knows, and from what. */
export type KnownFact = { value: true | 'lawful'; reason: string; href: string };
export type KnownFacts = { [Name in keyof Facts]?: KnownFact };

/**
 * What the system knows of a petition before anybody classifies it: that it is a letter come again, that its matter was guided
 * or passed on once, that a decision ended it. Each with its reason; the official answers, these only fill in first.
 */
export async function factsKnown(tx: Tx, petitionId: number): Promise<KnownFacts> {
  const [petition] = await lettersOf(tx, [petitionId]);
  if (!petition) return {};
  const candidates = await candidatesOf(tx, petitionId);
  const same = await sameMatter(tx, petition, candidates);
  const papers = await earlierPapersOf(
    tx,
    same.map(({ id }) => id),
  );
  const decision = await finalDecisionOf(
    tx,
    [petition, ...same].flatMap(({ matter_id }) => matter_id ?? []),
  );
  const facts: KnownFacts = {
    ...duplicateOf(petition, candidates, same),
    ...fromPaper('previouslyGuided', papers, ['guide'], 'đã được hướng dẫn'),
    ...fromPaper('alreadyTransferred', papers, ['transfer'], 'đã chuyển đơn'),
  };
  if (!decision) return facts;
  const { name, value } = factOfDecision(decision.kind, petition.kind ?? petition.stated_kind);
  const known = {
    value,
    reason: `Vụ việc đã được giải quyết tại ${decisionText(decision)}.`,
    href: `/matters/${decision.matter_id}`,
  };
  // What a decision ended is answered by that decision: it is no longer a copy of a letter in work.
  const { duplicate: _copy, ...others } = facts;
  return { ...others, [name]: known };
}

// Letters that were linked, and those that the system takes for the same: before this one.
async function sameMatter(
  tx: Tx,
  petition: LetterRow,
  candidates: readonly Candidate[],
): Promise<LetterRow[]> {
  const linked = petition.matter_id === null ? [] : await membersOf(tx, petition.matter_id);
  const sure = candidates.filter((one) => one.samePerson && one.score >= sureFrom).map((one) => one.petition);
  const all = new Map([...linked, ...sure].map((one) => [one.id, one]));
  return [...all.values()].filter((one) => isBefore(one, petition));
}

const isBefore = (one: LetterRow, other: LetterRow): boolean =>
  one.id !== other.id &&
  (one.received_on < other.received_on || (one.received_on === other.received_on && one.id < other.id));

function duplicateOf(
  petition: LetterRow,
  candidates: readonly Candidate[],
  same: readonly LetterRow[],
): KnownFacts {
  const ids = new Set(same.map(({ id }) => id));
  const found = candidates.find(
    (one) =>
      ids.has(one.petition.id) &&
      one.samePerson &&
      one.petition.unit_id === petition.unit_id &&
      one.petition.state !== 'withdrawn',
  );
  if (!found) return {};
  const { petition: earlier, reasons } = found;
  const reason = `Trùng với ${letterTitle(earlier)}: ${reasons.join('; ')}.`;
  return { duplicate: { value: true, reason, href: `/petitions/${earlier.id}` } };
}

function fromPaper(
  name: 'previouslyGuided' | 'alreadyTransferred',
  papers: readonly EarlierPaper[],
  outcomes: readonly string[],
  words: string,
): KnownFacts {
  const paper = papers.find((one) => outcomes.includes(one.outcome));
  if (!paper) return {};
  const number = paper.number === null ? '' : ` tại văn bản số ${paper.number}/${paper.symbol ?? ''}`;
  const reason = `Cùng vụ việc ${words}${number} ngày ${formatDay(paper.issued_on)} (đơn số ${paper.book_number}/${paper.book_year}).`;
  return { [name]: { value: true, reason, href: `/petitions/${paper.petition_id}` } };
}
