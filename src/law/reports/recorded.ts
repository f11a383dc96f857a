import type { Outcome } from '../handling/outcomes.ts';
import type { PetitionKind, Receiver, Result, Signers } from './fact.ts';
import { manySigners } from './parameters.ts';

// How the forms read what was recorded: a class of the table tally is recorded words in a fixed order (db/tally.sql).

export type HandledAs = 'guide' | 'transfer' | 'urge';
/** What of the content had been settled, by whomever, when the petition was processed. */
export type SettledAs = 'first' | 'second' | 'judged' | 'concluded' | 'overdue' | 'open' | 'none';
export type InstanceAs = 'first' | 'second' | 'continued';

/** A petition as the forms see it. */
export type CountedPetition = {
  readonly kind: PetitionKind;
  readonly reception: boolean;
  readonly signers: Signers;
  readonly field: string;
  readonly eligible: boolean;
  readonly competent: boolean;
  /** The outcome as it was recorded, or that it was withdrawn; empty where none was. */
  readonly outcome: string;
  readonly handled: HandledAs;
  readonly instance: InstanceAs;
  readonly settlement: SettledAs;
  /** The case that grew out of it. */
  readonly case: CountedCase | undefined;
  /** Told that it is not accepted, though no case was opened. */
  readonly declined: boolean;
};

/** How the case of a petition goes, or ended. */
export type CountedCase = {
  readonly how: 'decided' | 'answered' | 'terminated' | 'not-accepted' | 'running';
  readonly withdrawn: boolean;
  readonly late: boolean;
  readonly result: Result | undefined;
  readonly toInvestigation: boolean;
};

/** A visit as the forms see it. */
export type CountedVisit = { readonly by: Receiver; readonly first: boolean; readonly crowd: boolean };
/** A day of the leader's sessions as the forms see it. */
export type CountedSession = { readonly by: 'head' | 'delegate'; readonly announced: boolean };

/** From how many people a group is a crowd (đoàn đông người): Thông tư 06/2025, Biểu 01/TCD. */
export const crowdFrom = 5;

// After these nothing was found fit to be processed: filed, joined to an earlier one, sent back to be completed, withdrawn.
const notEligible: ReadonlySet<string> = new Set<Outcome | 'withdrawn'>([
  'file',
  'attach-duplicate',
  'supplement',
  'split',
  'withdrawn',
]);
const urging: ReadonlySet<string> = new Set<Outcome>(['demand-resolution', 'demand-report', 'report-review']);
const guiding: ReadonlySet<string> = new Set<Outcome>(['guide', 'guide-or-transfer', 'decline-acceptance']);

/** A petition from its class. */
export const readPetition = remembered((words: string): CountedPetition => {
  const [kind = '', stated = '', outcome = '', source, signers, field = '', eligible, duplicate, ...more] =
    words.split('|');
  const [competent, instance, continued, inForce, court, lowerOverdue, procedure, ...course] = more;
  const counted = kindOf(kind || stated, Number(signers));
  const found = { instance, continued, inForce, court, lowerOverdue };
  return {
    kind: counted,
    reception: source === 'reception',
    signers: signersOf(Number(signers)),
    field,
    eligible: eligible === 'true' && duplicate !== 'true' && !notEligible.has(outcome),
    // Nothing says yet that it belongs elsewhere.
    competent: competent !== 'false',
    outcome,
    handled: handledOf(outcome, counted),
    instance: procedure === undefined ? instanceOf(counted, found) : instanceIn(procedure),
    settlement: settlementOf(counted, found),
    case: procedure === undefined ? undefined : readCase(course),
    declined: outcome === 'decline-acceptance',
  };
});

// States in which a case ended without having been resolved here: not accepted, guided on, passed on, left to others.
const notAccepted: ReadonlySet<string> = new Set([
  'declined',
  'guided',
  'transferred',
  'unprocessed',
  'refused',
  'handed-up',
  'upheld',
  'monitored',
  'inspected',
  'kept',
]);
const answered: ReadonlySet<string> = new Set(['answered', 'fulfilling', 'finished']);
const results: Readonly<Record<string, Result>> = {
  dung: 'right',
  'dung-mot-phan': 'partly-right',
  sai: 'wrong',
  'lan-hai-dung': 'changed',
  'lan-hai-dung-mot-phan': 'changed',
  'lan-hai-sai': 'upheld',
  'tc-dung': 'right',
  'tc-dung-mot-phan': 'mixed',
  'tc-sai': 'wrong',
};

function readCase(course: readonly string[]): CountedCase {
  const [state = '', oversight = '', withdrawn, finding = '', investigation] = course;
  const how =
    state === 'decided' || state === 'terminated'
      ? state
      : answered.has(state)
        ? 'answered'
        : notAccepted.has(state)
          ? 'not-accepted'
          : 'running';
  return {
    how,
    withdrawn: withdrawn === 'true',
    late: oversight !== '' && oversight !== 'new',
    result: results[finding],
    toInvestigation: investigation === 'referred',
  };
}

const instanceIn = (procedure: string): InstanceAs =>
  procedure === 'denunciation.further' ? 'continued' : procedure.endsWith('.second') ? 'second' : 'first';

/** Whether a ruling is a decision on a complaint or a conclusion on a denunciation, from its class. */
export const rulingOf = (procedure: string): 'decision' | 'conclusion' =>
  procedure.startsWith('denunciation') ? 'conclusion' : 'decision';

/** An obligation, or what was done of it, as the forms see it: money in đồng, land in hundredths of a square metre. */
export type CountedObligation = {
  /** The obligation's own number. */
  readonly id: number;
  readonly procedure: string;
  readonly kind: string;
  readonly beneficiary: string;
  readonly amount: number;
  readonly area: number;
  readonly people: number;
  readonly officials: number;
  readonly organisations: number;
  readonly prosecutedCases: number;
  readonly prosecutedPeople: number;
  readonly prosecutedOfficials: number;
};

/** An obligation or what was done of it from its class. */
export const readObligation = remembered((words: string): CountedObligation => {
  const [id, procedure = '', kind = '', beneficiary = '', ...figures] = words.split('|');
  const [amount = 0, area = 0, people = 0, officials = 0, organisations = 0, ...prosecuted] =
    figures.map(Number);
  const [prosecutedCases = 0, prosecutedPeople = 0, prosecutedOfficials = 0] = prosecuted;
  return {
    id: Number(id),
    procedure,
    kind,
    beneficiary,
    amount,
    area: Math.round(area * 100),
    people,
    officials,
    organisations,
    prosecutedCases,
    prosecutedPeople,
    prosecutedOfficials,
  };
});

/** The kind under which a petition counts: what is not clear, mixed, or a complaint without a name, is feedback. */
export function kindOf(kind: string, signers: number): PetitionKind {
  if (kind === 'denunciation') return 'denunciation';
  return kind === 'complaint' && signers > 0 ? 'complaint' : 'feedback';
}

const signersOf = (count: number): Signers =>
  count === 0 ? 'none' : count >= manySigners.value ? 'many' : 'one';

// A complaint is guided to whoever is competent; denunciations and feedback are passed on (Thông tư 05/2021), unless the official
// did guide: published reports count more guided petitions than there are complaints and denunciations (decision 0027).
function handledOf(outcome: string, kind: PetitionKind): HandledAs {
  if (urging.has(outcome)) return 'urge';
  if (kind === 'complaint') return outcome.startsWith('transfer') ? 'transfer' : 'guide';
  if (kind === 'feedback') return outcome === 'guide' ? 'guide' : 'transfer';
  return guiding.has(outcome) ? 'guide' : 'transfer';
}

type Found = Readonly<
  Record<'instance' | 'continued' | 'inForce' | 'court' | 'lowerOverdue', string | undefined>
>;
const isContinued = (continued: string | undefined): boolean =>
  continued !== undefined && continued !== '' && continued !== 'none';

function instanceOf(kind: PetitionKind, { instance, continued }: Found): InstanceAs {
  if (kind === 'denunciation') return isContinued(continued) ? 'continued' : 'first';
  return kind === 'complaint' && instance === 'second' ? 'second' : 'first';
}

function settlementOf(kind: PetitionKind, found: Found): SettledAs {
  const { instance, continued, inForce, court, lowerOverdue } = found;
  if (kind === 'denunciation') {
    if (!isContinued(continued)) return lowerOverdue === 'true' ? 'open' : 'none';
    return continued === 'overdue' || continued === 'overdue-serious' ? 'overdue' : 'concluded';
  }
  if (kind === 'feedback') return inForce === 'true' ? 'first' : 'none';
  if (court === 'true') return inForce === 'true' ? 'judged' : 'open';
  if (inForce === 'true') return instance === 'second' ? 'second' : 'first';
  if (instance === 'second') return 'first';
  return lowerOverdue === 'true' ? 'open' : 'none';
}

/** A visit from its class. */
export const readVisit = remembered((words: string): CountedVisit => {
  const [kind, delegated, time, people] = words.split('|');
  const by = kind === 'regular' ? 'desk' : delegated === 'delegated' ? 'delegate' : 'head';
  return { by, first: time === 'first', crowd: Number(people) >= crowdFrom };
});

/** A day of sessions from its class. */
export const readSession = remembered((words: string): CountedSession => {
  const [, delegated, announced] = words.split('|');
  return { by: delegated === 'delegated' ? 'delegate' : 'head', announced: announced === 'announced' };
});

/** Of what kind the petition is to which a reply came. */
export const readReply = remembered((words: string): { kind: PetitionKind } => {
  const [kind = '', stated = '', signers] = words.split('|');
  return { kind: kindOf(kind || stated, Number(signers)) };
});

// Few classes, many groups: each class is read once.
function remembered<T>(read: (words: string) => T): (words: string) => T {
  const known = new Map<string, T>();
  return (words) => {
    const found = known.get(words);
    if (found !== undefined) return found;
    if (known.size >= 50_000) known.clear();
    const made = read(words);
    known.set(words, made);
    return made;
  };
}
