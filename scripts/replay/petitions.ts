import type { CaseFact, Fact, PetitionFact, PetitionKind, RulingFact } from '../../src/law/reports/fact.ts';
import { Refused, type Published } from './report-file.ts';
import { solve } from './solve.ts';

/** How a case goes: still open, ended by a decision or conclusion of this result, or without one. */
export type Course = {
  readonly how: 'running' | 'decided' | 'withdrawn' | 'terminated';
  readonly result?: 0 | 1 | 2;
  readonly late: boolean;
};
/** Petitions that are alike in everything a form may ask of a replay. */
export type PetitionShape = {
  readonly kind: PetitionKind;
  readonly carried: boolean;
  readonly signers: 'many' | 'one' | 'none';
  readonly reception: boolean;
  readonly fate: 'competent' | 'guide' | 'transfer' | 'urge' | 'unfit' | 'waiting';
  readonly instance: 'first' | 'second' | 'continued';
  /** A later petition in the matter of another of the same shape: it counts as a petition, not as a matter. */
  readonly again: boolean;
  readonly course?: Course;
};
export type PetitionPlan = { readonly shape: PetitionShape; readonly count: number };

/** So many petitions of each shape that the published figures come out. @throws Refused when no records can give them */
export function planPetitions(figures: readonly Published[]): PetitionPlan[] {
  const wanted = figures.flatMap((figure) => {
    const all = figure.counts.map(({ column, times }) => ({ fact: column.fact, times }));
    return all.length > 0 && all.every(({ fact }) => isOfPetitions(fact)) ? [{ figure, all }] : [];
  });
  if (wanted.length === 0) return [];
  const equations = wanted.map(({ figure: { name, cell = '', value }, all }) => ({
    name: `${name} [${cell}]`,
    value,
    times: shapes.map((shape) =>
      all.reduce((sum, { fact, times }) => sum + (counts(fact, shape) ? times : 0), 0),
    ),
  }));
  const found = solve(equations, shapes.length);
  if (!areNumbers(found))
    throw new Refused(`Không có hồ sơ nào cho được các số liệu này cùng lúc: ${found.join('; ')}.`);
  const plan = shapes.flatMap((shape, n) => (found[n] ? [{ shape, count: found[n] }] : []));
  return plan.toSorted((a, b) => Number(a.shape.again) - Number(b.shape.again));
}

const areNumbers = (found: number[] | string[]): found is number[] =>
  found.every((one) => typeof one === 'number');

/** Whether records for the cell can be made here. */
export function isOfPetitions(fact: Fact | undefined): boolean {
  if (fact?.subject === 'petition' || fact?.subject === 'matter')
    return fact.field === undefined && fact.settlement === undefined;
  if (fact?.subject === 'case') return fact.stage === undefined && fact.kind !== 'accusation';
  return fact?.subject === 'ruling' && fact.amount === undefined && fact.toInvestigation === undefined;
}

// Written from the headings of the forms, not from the code that counts: the two must agree.
function counts(fact: Fact | undefined, shape: PetitionShape): boolean {
  if (fact?.subject === 'petition') return isOf(fact, shape);
  if (fact?.subject === 'matter') return !shape.again && isOf(fact, shape);
  if (shape.again || shape.fate !== 'competent') return false;
  if (fact?.subject === 'case') return isCase(fact, shape);
  return fact?.subject === 'ruling' && isRuling(fact, shape);
}

const inPeriod = (period: PetitionFact['period'], carried: boolean): boolean =>
  period === 'in-hand' || carried === (period !== 'received');

function isOf(fact: PetitionFact, shape: PetitionShape): boolean {
  const { fate } = shape;
  const fit = fate !== 'unfit' && fate !== 'waiting';
  return (
    inPeriod(fact.period, shape.carried) &&
    (fact.source === undefined || shape.reception) &&
    (fact.kind === undefined || fact.kind === shape.kind) &&
    (fact.signers === undefined || fact.signers === shape.signers) &&
    (fact.processed === undefined || fact.processed === (fate !== 'waiting')) &&
    (!fact.eligible || fit) &&
    (fact.competent === undefined || fact.competent === (fate === 'competent' || !fit)) &&
    (fact.handled === undefined || fact.handled === fate) &&
    (fact.instance === undefined || fact.instance === shape.instance)
  );
}

function isCase({ kind, period, ending, inTime, instance }: CaseFact, shape: PetitionShape): boolean {
  const how = shape.course?.how;
  // A complaint ends without a decision only by being withdrawn; what else stops it is no result of the form.
  const ended = how !== 'running' && (how !== 'terminated' || shape.kind === 'denunciation');
  return (
    kind === shape.kind &&
    (instance === undefined || instance === shape.instance) &&
    (period !== 'ended' || ended) &&
    (period !== 'open-at-end' || how === 'running') &&
    (ending === undefined || how === (ending === 'other' ? 'terminated' : 'withdrawn')) &&
    (inTime === undefined || shape.course?.late === !inTime)
  );
}

const resultNames = {
  first: ['right', 'partly-right', 'wrong'],
  second: ['changed', 'changed', 'upheld'],
  denunciation: ['right', 'mixed', 'wrong'],
} as const;

function isRuling(
  { of, instance, result }: RulingFact,
  { kind, instance: own, course }: PetitionShape,
): boolean {
  if (kind !== (of === 'decision' ? 'complaint' : 'denunciation') || course?.how !== 'decided') return false;
  const names = resultNames[kind === 'denunciation' ? kind : own === 'second' ? 'second' : 'first'];
  return (
    (instance === undefined || instance === own) &&
    (result === undefined || result === names[course.result ?? 0])
  );
}

/** Every shape, the plainest first. */
const shapes: readonly PetitionShape[] = [false, true].flatMap((again) =>
  [false, true].flatMap((carried) =>
    (['one', 'many', 'none'] as const).flatMap((signers) =>
      [false, true].flatMap((reception) =>
        (['complaint', 'denunciation', 'feedback'] as const)
          // A complaint without a name is counted as feedback.
          .filter((kind) => kind !== 'complaint' || signers !== 'none')
          .flatMap((kind) =>
            fatesOf(kind).map((fate) => ({ kind, carried, signers, reception, again, ...fate })),
          ),
      ),
    ),
  ),
);

type Fate = Pick<PetitionShape, 'fate' | 'instance' | 'course'>;

function fatesOf(kind: PetitionKind): Fate[] {
  const others = (['waiting', 'unfit', 'guide', 'transfer', 'urge'] as const).map((fate): Fate => ({
    fate,
    instance: 'first',
  }));
  const later =
    kind === 'complaint' ? (['second'] as const) : kind === 'denunciation' ? (['continued'] as const) : [];
  const within = (['first', ...later] as const).flatMap((instance) =>
    coursesOf(kind).map((course): Fate => ({ fate: 'competent', instance, course })),
  );
  return [...others, ...within];
}

function coursesOf(kind: PetitionKind): Course[] {
  const running: Course = { how: 'running', late: false };
  if (kind === 'feedback') return [running];
  const endings = [false, true].flatMap((late): Course[] => [
    ...([0, 1, 2] as const).map((result): Course => ({ how: 'decided', result, late })),
    { how: 'withdrawn', late },
    ...(kind === 'denunciation' ? [{ how: 'terminated', late } as const] : []),
  ]);
  return [running, ...endings];
}
