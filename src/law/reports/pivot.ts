import type { Day } from '../day.ts';
import { fieldPath, overviewField } from '../fields.ts';
import { openCases, stageOf } from './count-cases.ts';
import { isAmong } from './count-petitions.ts';
import type { TallyGroup } from './counted.ts';
import type { RegimeId } from './fact.ts';
import { readPetition, readVisit } from './recorded.ts';

// Counting by any two of these, as the forms count: what is a petition, a case, a turn is decided where they decide it.

export type Measure = 'received' | 'in-hand' | 'case' | 'visit' | 'person';
export type Dimension = 'unit' | 'field' | 'place' | 'source' | 'forwarder' | 'kind' | 'result' | 'month';

/** Records alike in all that is asked for; what is not asked for is null. */
export type PivotGroup = TallyGroup & {
  readonly unitId: number;
  /** The first day of the month in which it began; null before the window. */
  readonly month: Day | null;
  /** Where it is about; 0 where that is withheld. */
  readonly placeId: number | null;
  readonly source: string | null;
  readonly forwarder: string | null;
  /** Of a visit; what petitions say stands in their class. */
  readonly kind: string | null;
  readonly field: string | null;
  readonly outcome: string | null;
  /** The numbers of the records, when a list is wanted. */
  readonly ids: readonly number[] | null;
};

/** What a cell adds up: a petition, case, turn, and where it stands. */
export type PivotItem = {
  readonly unitId: number;
  readonly count: number;
  readonly ids: readonly number[];
  readonly at: (dimension: Dimension) => string;
};

/** What stands for nothing recorded, for what began before the window, for what this reader is not told. */
export const [nothing, before, withheld] = ['none', 'before', 'withheld'] as const;

/** Whether records of before the window are counted too. */
export const countsCarried = (measure: Measure): boolean => measure === 'in-hand' || measure === 'case';
/** Whether the records are petitions, in which cases are counted too. */
export const countsPetitions = (measure: Measure): boolean =>
  measure === 'received' || measure === 'in-hand' || measure === 'case';

/** What is counted of one unit's groups. `field`: the field below which the rows of fields are taken. */
export function pivotItems(
  measure: Measure,
  regime: RegimeId,
  groups: readonly PivotGroup[],
  field: string | undefined,
): PivotItem[] {
  if (measure === 'case') return caseItems(regime, groups, field);
  const period = measure === 'in-hand' ? 'in-hand' : 'received';
  return groups.flatMap((group): PivotItem[] => {
    if (countsPetitions(measure) && !isAmong({ subject: 'petition', period }, regime, group)) return [];
    const at = (dimension: Dimension) => valueIn(group, group, dimension, field, false);
    const count = measure === 'person' ? group.amount : group.records;
    return [{ unitId: group.unitId, count, ids: group.ids ?? [], at }];
  });
}

// A case stands where its first petition stands; how it went says the petition with the case.
function caseItems(regime: RegimeId, groups: readonly PivotGroup[], field: string | undefined): PivotItem[] {
  return openCases(regime, groups).map(({ first, told }): PivotItem => {
    const at = (dimension: Dimension) => valueIn(first, told, dimension, field, true);
    if (first.matterId === null)
      return { unitId: first.unitId, count: first.records, ids: first.ids ?? [], at };
    return { unitId: first.unitId, count: 1, ids: [first.firstId], at };
  });
}

function valueIn(
  group: PivotGroup,
  told: PivotGroup,
  dimension: Dimension,
  under: string | undefined,
  isCase: boolean,
): string {
  switch (dimension) {
    case 'unit':
      return String(group.unitId);
    case 'month':
      return group.month === null ? before : group.month.slice(0, 7);
    case 'place':
      return group.placeId === null ? nothing : group.placeId === 0 ? withheld : String(group.placeId);
    case 'forwarder':
      return group.forwarder ?? nothing;
    case 'source':
      return group.subject === 'visit' ? readVisit(group.class).by : (group.source ?? nothing);
    case 'kind':
      return group.subject === 'visit' ? (group.kind ?? nothing) : readPetition(group.class).kind;
    case 'field':
      return fieldRow(group.subject === 'visit' ? group.field : readPetition(group.class).field, under);
    case 'result':
      return isCase ? caseResult(told) : resultOf(group);
  }
}

/** The row of a field: the level that a leader's overview shows, or what stands next below the chosen field. */
export function fieldRow(code: string | null, under: string | undefined): string {
  if (code === withheld) return withheld;
  const path = fieldPath(code ?? '').map((field) => field.code);
  if (path.length === 0) return nothing;
  if (under === undefined) return overviewField(code ?? '')?.code ?? nothing;
  return path[path.indexOf(under) + 1] ?? under;
}

function resultOf(group: PivotGroup): string {
  if (group.subject === 'visit') return group.outcome ?? nothing;
  if (!group.processed) return 'unprocessed';
  return readPetition(group.class).outcome || 'no-outcome';
}

function caseResult(told: PivotGroup): string {
  const course = readPetition(told.class).case;
  const stage = stageOf(told, course);
  if (stage !== 'accepted' || !told.ended || course === undefined) return stage;
  return course.how === 'answered' ? 'answered' : (course.result ?? 'decided');
}
