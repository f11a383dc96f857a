import type { Fact, Receiver } from '../../src/law/reports/fact.ts';
import { crowdFrom } from '../../src/law/reports/recorded.ts';
import { Refused, type Published } from './report-file.ts';

export type PlannedVisit = {
  readonly by: Receiver;
  readonly people: number;
  readonly first: boolean;
  /** Visits of one receiver with the same number are about the same matter. */
  readonly matter: number;
};
export type VisitPlan = {
  readonly visits: readonly PlannedVisit[];
  readonly sessions: ReadonlyMap<Receiver, number>;
};

const receivers = ['desk', 'head', 'delegate'] as const;
const families = [
  'visit',
  'group',
  'crowd-people',
  'person',
  'again',
  'first',
  'crowd-first',
  'crowd-again',
  'session',
] as const;
type Family = (typeof families)[number];
type Known = Map<Family, Map<Receiver, number>>;
type Bounds = readonly [least: number, most: number];

/** The visits and days of sessions that give the published figures. @throws Refused when none can */
export function planVisits(figures: readonly Published[]): VisitPlan {
  const known: Known = new Map(families.map((family) => [family, new Map()]));
  for (const family of families) share(family, figures, known);
  const visits = receivers.flatMap((by) => visitsOf(by, known));
  return { visits, sessions: known.get('session') ?? new Map() };
}

/** Whether visits for the cell can be made here. */
export function familyOf(fact: Fact | undefined): Family | undefined {
  if (fact?.subject === 'visit') return fact.crowd ? 'group' : 'visit';
  if (fact?.subject === 'group') return 'group';
  if (fact?.subject === 'person') return fact.crowd ? 'crowd-people' : 'person';
  if (fact?.subject === 'session') return fact.announced ? undefined : 'session';
  if (fact?.subject !== 'heard-matter') return undefined;
  // Where the form does not part them, heard for the first time.
  return fact.crowd ? `crowd-${fact.heard ?? 'first'}` : (fact.heard ?? 'first');
}

/** Parts the figures of a family among the receivers: the narrow ones first, of a sum as little to the later as may be. */
function share(family: Family, figures: readonly Published[], known: Known): void {
  const of = figures
    .map((figure) => madeWhole(figure, figures))
    .flatMap((figure) => withoutAgain(figure, family, known))
    .filter(
      ({ counts }) => counts.length > 0 && counts.every(({ column }) => familyOf(column.fact) === family),
    )
    .toSorted((a, b) => a.counts.length - b.counts.length);
  const shares = known.get(family) ?? new Map<Receiver, number>();
  for (const { name, cell = '', value, counts } of of) {
    const places = counts.map(({ column: { fact }, times }) => {
      if (times !== 1 || !fact || !('by' in fact)) throw new Refused(`Chưa dựng được hồ sơ cho ô "${cell}".`);
      const given = shares.get(fact.by);
      return {
        by: fact.by,
        bounds: given === undefined ? boundsOf(family, fact.by, known) : ([given, given] as const),
      };
    });
    const least = places.reduce((sum, { bounds }) => sum + bounds[0], 0);
    const most = places.reduce((sum, { bounds }) => sum + bounds[1], 0);
    if (value < least || value > most)
      throw new Refused(
        `Không có lượt tiếp nào cho được ${name} [${cell}] = ${value}: theo các số liệu kia phải từ ${least} đến ${most}.`,
      );
    let rest = value - least;
    for (const { by, bounds } of places) {
      const more = Math.min(rest, bounds[1] - bounds[0]);
      shares.set(by, bounds[0] + more);
      rest -= more;
    }
  }
}

/** A figure without what another one gives ("turns but for crowds"), with that put back. */
function madeWhole(figure: Published, all: readonly Published[]): Published {
  const less = figure.counts.filter(({ times }) => times < 0);
  const given = all.find(
    ({ counts }) =>
      counts.length === less.length &&
      counts.every(({ column, times }) => times > 0 && less.some((one) => one.column === column)),
  );
  if (less.length === 0 || !given) return figure;
  const counts = figure.counts.filter((one) => !less.includes(one));
  return { ...figure, value: figure.value + given.value, counts };
}

/** Matters heard for the first time and again in one figure: those heard again are parted before. */
function withoutAgain(figure: Published, family: Family, known: Known): Published[] {
  const again = figure.counts.filter(({ column }) => familyOf(column.fact) === 'again');
  if (family !== 'first' || again.length === 0) return [figure];
  const told = again.reduce(
    (sum, { column: { fact } }) => sum + ((fact && 'by' in fact && known.get('again')?.get(fact.by)) || 0),
    0,
  );
  return [
    { ...figure, value: figure.value - told, counts: figure.counts.filter((one) => !again.includes(one)) },
  ];
}

function boundsOf(family: Family, by: Receiver, known: Known): Bounds {
  const value = (of: Family): number | undefined => known.get(of)?.get(by);
  const turns = value('visit') ?? (known.get('visit')?.size ? 0 : Infinity);
  const groups = value('group') ?? 0;
  switch (family) {
    case 'visit':
    case 'session':
      return [0, Infinity];
    case 'group':
      return [0, turns];
    case 'crowd-people':
      return value('group') === undefined
        ? [0, turns === 0 ? 0 : Infinity]
        : [crowdFrom * groups, groups === 0 ? 0 : Infinity];
    case 'person': {
      if (turns === Infinity) return [0, Infinity];
      // Everybody who came in no crowd came with three others at most.
      const alone = turns - groups;
      const crowd = value('crowd-people');
      return [
        alone + (crowd ?? crowdFrom * groups),
        turns === 0 ? 0 : crowd === undefined ? Infinity : 4 * alone + crowd,
      ];
    }
    case 'first':
    case 'again':
      return [0, turns - (value(family === 'first' ? 'again' : 'first') ?? 0)];
    case 'crowd-first':
    case 'crowd-again':
      return [0, groups - (value(family === 'crowd-first' ? 'crowd-again' : 'crowd-first') ?? 0)];
  }
}

function visitsOf(by: Receiver, known: Known): PlannedVisit[] {
  const value = (of: Family): number | undefined => known.get(of)?.get(by);
  const people = value('person');
  const heard = (value('first') ?? 0) + (value('again') ?? 0);
  const turns = value('visit') ?? Math.max(value('group') ?? 0, heard, Math.min(people ?? 0, 1));
  if (turns === 0) return [];
  const crowds = crowdsOf(turns, people, value('group'), value('crowd-people'));
  const ordinary = turns - crowds.length;
  const rest = people === undefined ? ordinary : people - crowds.reduce((sum, one) => sum + one, 0);
  const heads = [...crowds, ...spread(rest, ordinary)];
  const told = mattersOf(turns, crowds.length, value);
  return heads.map((count, n) => ({ by, people: count, ...(told[n] ?? { first: true, matter: n }) }));
}

/** How many came in each crowd. */
function crowdsOf(
  turns: number,
  people: number | undefined,
  groups: number | undefined,
  inCrowds: number | undefined,
): number[] {
  // Where no crowd is published, one that takes whoever is too many for the others.
  const count = groups ?? ((inCrowds ?? 0) > 0 || (people ?? 0) > 4 * turns ? 1 : 0);
  if (count === 0) return [];
  const alone = turns - count;
  const all =
    inCrowds ?? (people === undefined ? crowdFrom * count : Math.max(crowdFrom * count, people - 4 * alone));
  return Array.from({ length: count }, (_, n) => (n === 0 ? all - crowdFrom * (count - 1) : crowdFrom));
}

/** So many people as evenly as may be. */
const spread = (people: number, visits: number): number[] =>
  Array.from({ length: visits }, (_, n) => Math.floor(people / visits) + (n < people % visits ? 1 : 0));

/** Which matter each visit is about: crowds first; visits beyond the matters heard come about these again. */
function mattersOf(turns: number, crowds: number, value: (of: Family) => number | undefined) {
  const [first, again] = [value('first'), value('again')];
  if (first === undefined && again === undefined) return [];
  const crowdFirst = Math.min(value('crowd-first') ?? crowds - (value('crowd-again') ?? 0), first ?? 0);
  const crowdAgain = Math.min(value('crowd-again') ?? crowds - crowdFirst, again ?? 0);
  const firsts = [
    ...Array.from({ length: crowdFirst }, () => true),
    ...Array.from({ length: crowdAgain }, () => false),
    ...Array.from({ length: (first ?? 0) - crowdFirst }, () => true),
    ...Array.from({ length: (again ?? 0) - crowdAgain }, () => false),
  ];
  return Array.from({ length: turns }, (_, n) => {
    const matter = n < firsts.length ? n : Math.max(0, firsts.length - 1);
    return { matter, first: n < firsts.length && firsts[n] === true };
  });
}
