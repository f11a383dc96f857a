import type { Counted, TallyGroup } from './counted.ts';
import { rounded } from './evaluate.ts';
import type { Amount, ExecutionFact, ProsecutionFact, RulingFact, SanctionFact } from './fact.ts';
import { readObligation, rulingOf, type CountedObligation } from './recorded.ts';

type Measured = Required<RulingFact>['amount'];
type AmountFact =
  | (RulingFact & { amount: Measured })
  | (ExecutionFact & { amount: Measured })
  | SanctionFact
  | ProsecutionFact;

/** Of an obligation, or of what was done of it, what a column counts; in đồng, hundredths of a square metre, people. */
type Reading = (one: CountedObligation) => number;

const of =
  (kinds: readonly string[], figure: Reading, beneficiary?: string): Reading =>
  (one) =>
    kinds.includes(one.kind) && (beneficiary === undefined || one.beneficiary === beneficiary)
      ? figure(one)
      : 0;

const money: Reading = ({ amount }) => amount;
const land: Reading = ({ area }) => area;
const people: Reading = ({ people: count }) => count;
const officials: Reading = ({ officials: count }) => count;
const organisations: Reading = ({ organisations: count }) => count;

const returned = ['tra-lai-tien', 'tra-lai-dat'];
const disciplined = ['ky-luat', 'kiem-diem'];
const investigated = ['dieu-tra'];

const readings: Readonly<Record<Amount, Reading>> = {
  'state-money': of(['thu-hoi-tien'], money),
  'state-land': of(['thu-hoi-dat'], land),
  'return-money': of(['tra-lai-tien'], money),
  'return-land': of(['tra-lai-dat'], land),
  'organisation-money': of(['tra-lai-tien'], money, 'organisation'),
  'organisation-land': of(['tra-lai-dat'], land, 'organisation'),
  'person-money': of(['tra-lai-tien'], money, 'person'),
  'person-land': of(['tra-lai-dat'], land, 'person'),
  'organisations-restored': of(returned, organisations),
  'persons-restored': of(returned, people),
  'organisations-to-discipline': of(disciplined, organisations),
  'persons-to-discipline': of(disciplined, people),
  'officials-to-discipline': of(disciplined, officials),
  'persons-to-investigation': of(investigated, people),
  'officials-to-investigation': of(investigated, officials),
};
const sanctions: Readonly<Record<SanctionFact['who'], Reading>> = {
  organisation: readings['organisations-to-discipline'],
  person: readings['persons-to-discipline'],
  official: readings['officials-to-discipline'],
};
const prosecutions: Readonly<Record<ProsecutionFact['count'], Reading>> = {
  case: of(investigated, ({ prosecutedCases }) => prosecutedCases),
  person: of(investigated, ({ prosecutedPeople }) => prosecutedPeople),
  official: of(investigated, ({ prosecutedOfficials }) => prosecutedOfficials),
};

/**
 * Money, land and people that decisions and conclusions order, and what was done of them. To be done in a period is what its
 * rulings order and what was left of earlier ones when it began: so no more can be done than was to be.
 */
export function countAmounts(fact: AmountFact, groups: readonly TallyGroup[]): Counted {
  const reading = readingOf(fact);
  const found = new Map<number, number>();
  const left = isDue(fact) ? doneBefore(reading, groups) : new Map<number, number>();
  for (const one of recordsFor(fact, groups)) {
    const figure = reading(readObligation(one.class)) - (left.get(one.firstId) ?? 0);
    if (figure > 0) found.set(one.firstId, figure);
  }
  const unit = unitOf(fact);
  return {
    value: inUnit(
      [...found.values()].reduce((sum, figure) => sum + figure, 0),
      unit,
    ),
    every: [],
    once: recordsFor(fact, groups).filter(({ firstId }) => found.has(firstId)),
    eachAlone: true,
    amounts: new Map([...found].map(([id, figure]) => [id, inUnit(figure, unit)])),
  };
}

function readingOf(fact: AmountFact): Reading {
  if (fact.subject === 'sanction') return sanctions[fact.who];
  return fact.subject === 'prosecution' ? prosecutions[fact.count] : readings[fact.amount];
}

const isDue = (fact: AmountFact): boolean => fact.subject === 'execution' && fact.period === 'due';

/** What is ordered stands in obligations, what was done in their parts. */
const isOrdered = (fact: AmountFact): boolean => fact.subject === 'ruling' || isDue(fact);

function recordsFor(fact: AmountFact, groups: readonly TallyGroup[]): TallyGroup[] {
  const subject = isOrdered(fact) ? 'obligation' : 'part';
  return groups.filter(
    (one) =>
      one.subject === subject &&
      (one.period === 'received' || isDue(fact)) &&
      rulingOf(readObligation(one.class).procedure) === fact.of,
  );
}

/** By obligation, what of it was done before the window. */
function doneBefore(reading: Reading, groups: readonly TallyGroup[]): Map<number, number> {
  const done = new Map<number, number>();
  for (const one of groups) {
    if (one.subject !== 'part' || one.period === 'received') continue;
    const part = readObligation(one.class);
    done.set(part.id, (done.get(part.id) ?? 0) + reading(part));
  }
  return done;
}

type Unit = 'million' | 'hundredth' | 'one';

function unitOf(fact: AmountFact): Unit {
  if (!('amount' in fact)) return 'one';
  if (fact.amount.endsWith('-money')) return 'million';
  return fact.amount.endsWith('-land') ? 'hundredth' : 'one';
}

// The forms ask for triệu đồng and square metres. Added up before in whole numbers, so that nothing is lost.
const inUnit = (figure: number, unit: Unit): number =>
  unit === 'one' ? figure : rounded(figure / (unit === 'million' ? 1_000_000 : 100));

/** The records from which the amount is counted. */
export function subjectsOfAmount(fact: AmountFact): ('obligation' | 'part')[] {
  if (isDue(fact)) return ['obligation', 'part'];
  return isOrdered(fact) ? ['obligation'] : ['part'];
}

/** Whether the column counts money, land or people of rulings, not the rulings themselves. */
export function isAmount(
  fact: RulingFact | ExecutionFact,
): fact is Extract<AmountFact, { amount: Measured }> {
  return fact.amount !== undefined;
}
