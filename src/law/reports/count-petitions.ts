import { reportBucket } from '../fields.ts';
import { earliest, eachMatter, every, type Counted, type TallyGroup } from './counted.ts';
import type { PetitionFact, RegimeId } from './fact.ts';
import type { ReportForm } from './form.ts';
import { carryOver } from './parameters.ts';
import { readPetition, type CountedPetition, type HandledAs, type SettledAs } from './recorded.ts';

/**
 * Petitions, or the matters in them. A matter counts once for each kind and instance, by the earliest of its petitions that the
 * form counts: so the columns that part the matters add up.
 */
export function countPetitions(fact: PetitionFact, form: ReportForm, groups: readonly TallyGroup[]): Counted {
  const counted = groups.filter((one) => isAmong(fact, form.regime, one));
  if (fact.subject === 'petition') return every(counted.filter((one) => isOf(fact, form, one)));
  const alone = counted.filter((one) => one.matterId === null && isOf(fact, form, one));
  const first = mattersIn(counted).map((petitions) => earliest(petitions));
  return eachMatter(
    alone,
    first.filter((one) => isOf(fact, form, one)),
  );
}

/** The petitions of each matter together, those of one kind and instance. */
export function mattersIn<Group extends TallyGroup>(groups: readonly Group[]): Group[][] {
  const matters = Map.groupBy(
    groups.filter(({ matterId }) => matterId !== null),
    (one) => {
      const { kind, instance } = readPetition(one.class);
      return `${one.matterId} ${kind} ${instance}`;
    },
  );
  return [...matters.values()];
}

/** Whether the petitions are among those that the form speaks of at all. */
export function isAmong(fact: PetitionFact, regime: RegimeId, one: TallyGroup): boolean {
  if (one.subject !== 'petition' || !inPeriod(fact, regime, one)) return false;
  // Eligible is only what was examined by the end of the period.
  if (fact.processed !== undefined && one.processed !== fact.processed) return false;
  const petition = readPetition(one.class);
  if (fact.eligible && !(petition.eligible && one.processed)) return false;
  if (fact.source === 'reception' && !petition.reception) return false;
  return fact.kind === undefined || petition.kind === fact.kind;
}

function inPeriod({ period }: PetitionFact, regime: RegimeId, one: TallyGroup): boolean {
  const carried = one.period === 'carried' || (one.period === 'open' && carryOver[regime].value === 'open');
  switch (period) {
    case 'received':
      return one.period === 'received';
    case 'carried-over':
      return carried;
    case 'in-hand':
      return carried || one.period === 'received';
    case 'unsettled-before':
      return one.period !== 'received';
  }
}

function isOf(fact: PetitionFact, form: ReportForm, one: TallyGroup): boolean {
  const petition = readPetition(one.class);
  return (
    (fact.competent === undefined || petition.competent === fact.competent) &&
    (fact.signers === undefined || petition.signers === fact.signers) &&
    (fact.instance === undefined || petition.instance === fact.instance) &&
    (fact.handled === undefined ||
      fact.handled === placed(form, fact, 'handled', handledIn[petition.handled])) &&
    (fact.settlement === undefined ||
      fact.settlement === placed(form, fact, 'settlement', settledIn[petition.settlement])) &&
    (fact.field === undefined || fact.field === bucketOf(form.regime, petition))
  );
}

const bucketOf = (regime: RegimeId, { field, kind }: CountedPetition): string =>
  reportBucket(field, kind, regime)?.bucket ?? 'other';

// A form that lacks a column for something counts it in the next best: complaints are not passed on under Thông tư 01/2024,
// Thông tư 06/2025 has no urging.
const handledIn: Readonly<Record<HandledAs, readonly string[]>> = {
  guide: ['guide', 'transfer'],
  transfer: ['transfer', 'guide'],
  urge: ['urge', 'transfer', 'guide'],
};
const settledIn: Readonly<Record<SettledAs, readonly string[]>> = {
  first: ['settled-first', 'settled'],
  second: ['settled-second', 'settled-repeatedly', 'settled'],
  judged: ['judged', 'settled-repeatedly', 'settled'],
  concluded: ['concluded', 'settled-first', 'settled'],
  overdue: ['overdue', 'not-settled', 'unfinished'],
  open: ['in-progress', 'unfinished', 'not-settled', 'not-settled-in-time'],
  none: ['not-settled-in-time', 'not-settled', 'unfinished'],
};

type Parted = 'handled' | 'settlement';

/** The column of the form that takes it: the first of these which the form has for petitions of that kind. */
function placed(
  form: ReportForm,
  { kind, subject }: PetitionFact,
  by: Parted,
  wanted: readonly string[],
): string | undefined {
  const has = columnsBy(form, `${by} ${subject} ${kind ?? ''}`, by);
  return wanted.find((value) => has.has(value));
}

const columnsOf = new WeakMap<ReportForm, Map<string, Set<string>>>();

function columnsBy(form: ReportForm, key: string, by: Parted): Set<string> {
  const known = columnsOf.get(form) ?? new Map<string, Set<string>>();
  columnsOf.set(form, known);
  const found = known.get(key);
  if (found) return found;
  const has = new Set<string>();
  for (const { fact } of form.columns) {
    if (fact?.subject !== 'petition' && fact?.subject !== 'matter') continue;
    const value = fact[by];
    if (value !== undefined && `${by} ${fact.subject} ${fact.kind ?? ''}` === key) has.add(value);
  }
  known.set(key, has);
  return has;
}
