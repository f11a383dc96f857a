import { earliest, eachMatter, every, type Counted, type TallyGroup } from './counted.ts';
import type { Receiver, SessionFact, VisitFact } from './fact.ts';
import { readSession, readVisit } from './recorded.ts';

/** Turns, people, crowds, matters heard and days of sessions. */
export function countVisits(fact: VisitFact | SessionFact, groups: readonly TallyGroup[]): Counted {
  if (fact.subject === 'session') return countDays(fact, groups);
  const own = visitsBy(groups, fact.by);
  if (fact.subject === 'heard-matter') return countHeard(fact, own, groups);
  const counted = own.filter(
    (one) => readVisit(one.class).crowd || !(fact.crowd || fact.subject === 'group'),
  );
  if (fact.subject !== 'person') return every(counted);
  return { ...every(counted), value: counted.reduce((sum, { amount }) => sum + amount, 0) };
}

const visitsBy = (groups: readonly TallyGroup[], by: Receiver): TallyGroup[] =>
  groups.filter((one) => one.subject === 'visit' && readVisit(one.class).by === by);

// A matter heard several times in the window counts once; it is heard the first time if one of these was the first.
function countHeard(
  { crowd, heard, unlessHead }: VisitFact,
  own: readonly TallyGroup[],
  all: readonly TallyGroup[],
): Counted {
  const wanted = (group: readonly TallyGroup[]): boolean =>
    (!crowd || group.some((one) => readVisit(one.class).crowd)) &&
    (heard === undefined || group.some((one) => readVisit(one.class).first) === (heard === 'first'));
  const byHead = new Set(
    unlessHead
      ? [...visitsBy(all, 'head'), ...visitsBy(all, 'delegate')].map(({ matterId }) => matterId)
      : [],
  );
  const alone = own.filter((one) => one.matterId === null && wanted([one]));
  const matters = Map.groupBy(
    own.filter(({ matterId }) => matterId !== null),
    ({ matterId }) => matterId,
  );
  const once = [...matters]
    .filter(([matterId, visits]) => wanted(visits) && !byHead.has(matterId))
    .map(([, visits]) => earliest(visits));
  return eachMatter(alone, once);
}

function countDays({ by, announced }: SessionFact, groups: readonly TallyGroup[]): Counted {
  const held = groups.filter((one) => {
    if (one.subject !== 'session') return false;
    const session = readSession(one.class);
    return session.by === by && (!announced || session.announced);
  });
  // The day stands where other records have their matter: sessions of one day are one.
  const days = Map.groupBy(held, ({ matterId }) => matterId);
  return eachMatter(
    [],
    [...days.values()].map((sessions) => earliest(sessions)),
  );
}
