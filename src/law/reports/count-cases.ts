import { isAmong, mattersIn } from './count-petitions.ts';
import { earliest, eachMatter, every, type Counted, type TallyGroup } from './counted.ts';
import type { CaseFact, ExecutionFact, PetitionFact, PetitionKind, RegimeId, RulingFact } from './fact.ts';
import type { ReportForm } from './form.ts';
import { readPetition, rulingOf, type CountedCase } from './recorded.ts';

/** A matter by its first petition, and the petition that says how its case goes. */
export type CountedMatter<Group> = { readonly first: Group; readonly told: Group };

/**
 * Cases within the unit's competence, and what was ruled in them. They are the matters of its eligible, competent petitions, so
 * that the forms of resolution agree with those of petitions; a case is in the report of the unit in whose book its petition stands.
 */
export function countCases(
  fact: CaseFact | RulingFact,
  form: ReportForm,
  groups: readonly TallyGroup[],
): Counted {
  const wanted = kindsOf(fact).flatMap((kind) => population(fact, kind));
  const counted = mattersOf(wanted, form.regime, groups).filter(({ first, told }) => isOf(fact, first, told));
  return eachMatter(
    counted.flatMap(({ first }) => (first.matterId === null ? [first] : [])),
    counted.flatMap(({ first }) => (first.matterId === null ? [] : [first])),
  );
}

/** The matters that must be resolved in the window, of all kinds; a group without a matter stands for each of its petitions. */
export function openCases<Group extends TallyGroup>(
  regime: RegimeId,
  groups: readonly Group[],
): CountedMatter<Group>[] {
  const kinds: readonly PetitionKind[] = ['complaint', 'denunciation', 'feedback'];
  const facts = kinds.map((kind): CaseFact => ({ subject: 'case', kind, period: 'open' }));
  const wanted = facts.flatMap((fact) => kindsOf(fact).flatMap((kind) => population(fact, kind)));
  return mattersOf(wanted, regime, groups).filter(({ first }) => readPetition(first.class).competent);
}

function mattersOf<Group extends TallyGroup>(
  wanted: readonly PetitionFact[],
  regime: RegimeId,
  groups: readonly Group[],
): CountedMatter<Group>[] {
  const counted = groups.filter((one) => wanted.some((petitions) => isAmong(petitions, regime, one)));
  const alone = counted.filter(({ matterId }) => matterId === null).map((one) => ({ first: one, told: one }));
  const matters = mattersIn(counted).map((petitions) => {
    const first = earliest(petitions);
    // The petition with the case says how the matter goes; the latest when an earlier case was opened again as a new one.
    const withCase = petitions.filter((one) => readPetition(one.class).case !== undefined);
    const told = withCase.toSorted((a, b) => a.firstId - b.firstId).at(-1) ?? first;
    return { first, told };
  });
  return [...alone, ...matters];
}

function kindsOf(fact: CaseFact | RulingFact): PetitionKind[] {
  if (fact.subject === 'ruling') return [fact.of === 'decision' ? 'complaint' : 'denunciation'];
  return fact.kind === 'accusation' ? ['complaint', 'denunciation'] : [fact.kind];
}

// The newer regimes carry over only petitions that were not processed; a case goes on all the same until it is resolved.
function population(fact: CaseFact | RulingFact, kind: PetitionKind): PetitionFact[] {
  const periods: PetitionFact['period'][] =
    fact.subject === 'case' && fact.period === 'of-petitions'
      ? ['in-hand']
      : ['received', 'unsettled-before'];
  return periods.map((period) => ({ subject: 'matter', period, kind, processed: true, eligible: true }));
}

/** Whether the matter, which its first petition stands for, is one of those; `told` is the petition whose case it is. */
function isOf(fact: CaseFact | RulingFact, first: TallyGroup, told: TallyGroup): boolean {
  const { competent, instance } = readPetition(first.class);
  if (!competent || (fact.instance !== undefined && fact.instance !== instance)) return false;
  const course = readPetition(told.class).case;
  return fact.subject === 'ruling'
    ? isRuling(fact, told, course)
    : isInPeriod(fact, told, course) && isCase(fact, told, course);
}

function isRuling(fact: RulingFact, told: TallyGroup, course: CountedCase | undefined): boolean {
  if (!told.ended || course?.how !== 'decided') return false;
  if (fact.toInvestigation) return course.toInvestigation;
  return fact.result === undefined || course.result === fact.result;
}

function isInPeriod({ period }: CaseFact, told: TallyGroup, course: CountedCase | undefined): boolean {
  if (period === 'ended') return isResolved(told, course);
  return period !== 'open-at-end' || !told.ended || course === undefined;
}

// A complaint ends by its decision or by being withdrawn; a denunciation by its conclusion or by any termination.
function isResolved(told: TallyGroup, course: CountedCase | undefined): boolean {
  if (!told.ended || course === undefined) return false;
  const { kind } = readPetition(told.class);
  if (course.how === 'terminated') return kind === 'denunciation' || course.withdrawn;
  return course.how === 'decided' || course.how === 'answered';
}

function isCase(
  { stage, ending, inTime }: CaseFact,
  told: TallyGroup,
  course: CountedCase | undefined,
): boolean {
  if (stage !== undefined && stage !== stageOf(told, course)) return false;
  if (inTime !== undefined && course?.late === inTime) return false;
  if (ending === undefined) return true;
  return course?.how === 'terminated' && course.withdrawn === (ending !== 'other');
}

/** How far the case had come by the end of the window. */
export function stageOf(told: TallyGroup, course: CountedCase | undefined): NonNullable<CaseFact['stage']> {
  if (course === undefined) return readPetition(told.class).declined ? 'not-accepted' : 'examining';
  if (!told.ended) return told.decided ? 'accepted' : 'examining';
  if (course.how === 'terminated') return 'ended-early';
  return course.how === 'not-accepted' ? 'not-accepted' : 'accepted';
}

/** Decisions and conclusions that were to be carried out, or were. */
export function countExecution({ of, period }: ExecutionFact, groups: readonly TallyGroup[]): Counted {
  const rulings = groups.filter((one) => one.subject === 'ruling' && rulingOf(one.class) === of);
  return every(rulings.filter((one) => period === 'due' || one.ended));
}
