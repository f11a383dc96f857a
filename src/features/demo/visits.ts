import type { Site } from '../../core/web.tsx';
import { isWorked, nextWorkedDay, officialCalendar } from '../../law/calendar.ts';
import { addDays, daysBetween, weekday, type Day } from '../../law/day.ts';
import { visitOutcomes, type VisitCompetence } from '../../law/reception/outcomes.ts';
import type { ContentKind } from '../../law/reception/row.ts';
import { refusalGroundsOn } from '../../law/refusal.ts';
import { receiveVisit } from '../visit/receive.ts';
import { playAt, type Cast, type Play } from './cast.ts';
import { between, inventIdNumber, inventName, inventPhone, pick, stream, type Random } from './people.ts';
import { inventStory, type Story, type StoryKind } from './stories.ts';

/** A reception desk of the demo and how much of the visits come to it. */
export type ReceptionDesk = { share: number; desk: string; places: readonly string[] };

export type VisitLoad = {
  site: Site;
  cast: Cast;
  seed: number;
  wanted: number;
  desks: readonly ReceptionDesk[];
  from: Day;
  last: Day;
};

/** A session at which the visits of its day are received: of a leader. */
export type HeldSession = { id: number; desk: string; on: Day; people: number };

type Plan = {
  number: number;
  desk: ReceptionDesk;
  on: Day;
  random: Random;
  sessionId?: number;
};

/** Receives so many citizens at the desks, in the order of the days, as the register would tell it. */
export async function demoVisits({ site, cast, ...load }: VisitLoad): Promise<void> {
  for (const plan of plansOf(load))
    await playVisit(playAt(site, cast, `visit-${load.seed}-${plan.number}`), site, plan);
}

/** Receives the citizens of a leader's session. */
export async function demoSessionVisits(
  { site, cast, seed, desks }: Pick<VisitLoad, 'site' | 'cast' | 'seed' | 'desks'>,
  session: HeldSession,
): Promise<void> {
  const desk = desks.find((one) => one.desk === session.desk) ?? desks[0];
  if (!desk) return;
  for (let number = 0; number < session.people; number += 1) {
    const random = stream(seed + session.id * 1_000 + number);
    const play = playAt(site, cast, `session-${seed}-${session.id}-${number}`);
    await playVisit(play, site, { number, desk, on: session.on, random, sessionId: session.id });
  }
}

function plansOf({ seed, wanted, desks, from, last }: Omit<VisitLoad, 'site' | 'cast'>): Plan[] {
  const days = daysBetween(from, last);
  const whole = desks.reduce((sum, { share }) => sum + share, 0);
  return Array.from({ length: wanted }, (_, number) => {
    const random = stream(seed + 500_000 + number);
    let left = random() * whole;
    const desk = desks.find(({ share }) => (left -= share) < 0) ?? desks[0];
    if (!desk) throw new RangeError('No desk of the demo receives citizens');
    const on = nextWorkedDay(
      addDays(from, Math.floor(((number + random()) / wanted) * days)),
      officialCalendar,
    );
    return { number, desk, on: on > last ? lastWorked(last) : on, random };
  }).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.number - b.number));
}

const lastWorked = (on: Day): Day =>
  isWorked(on, officialCalendar) && weekday(on) < 6 ? on : lastWorked(addDays(on, -1));

const kinds: readonly [ContentKind, ...ContentKind[]] = [
  ...Array<ContentKind>(8).fill('complaint'),
  ...Array<ContentKind>(8).fill('feedback'),
  'denunciation',
  'mixed',
  ...Array<ContentKind>(4).fill('other'),
] as unknown as [ContentKind, ...ContentKind[]];

async function playVisit(play: Play, site: Site, { desk, on, random, sessionId }: Plan): Promise<void> {
  const kind = pick(random, kinds);
  const story = inventStory(
    random,
    kind === 'other' ? 'feedback' : (kind as StoryKind),
    pick(random, desk.places as readonly [string, ...string[]]),
  );
  const refused = random() < 0.025;
  const input = refused ? refusal(random, story, on) : received(random, story, kind, on);
  await play.run(
    desk.desk,
    on,
    receiveVisit(site.keys),
    { ...input, receivedOn: on, ...times(random), ...(sessionId === undefined ? {} : { sessionId }) },
    'receive',
  );
}

function times(random: Random) {
  const hour = pick(random, [7, 8, 8, 9, 9, 10, 13, 14, 15]);
  const minute = between(random, 0, 29);
  const two = (n: number): string => String(n).padStart(2, '0');
  return {
    beganAt: `${two(hour)}:${two(minute)}`,
    endedAt: `${two(hour)}:${two(minute + between(random, 10, 29))}`,
  };
}

function visitors(random: Random, story: Story, people: number) {
  const crowd = people >= 5;
  const named = crowd ? (people > 10 ? between(random, 2, 5) : between(random, 1, 2)) : people;
  const { fullName, address, idNumber, phone } = story.persons[0] ?? {
    fullName: inventName(random),
    address: '',
    idNumber: inventIdNumber(random),
    phone: inventPhone(random),
  };
  const first = {
    fullName,
    address,
    idNumber,
    phone,
    idKind: 'identity-card',
    ethnicity: pick(random, ['Tày', 'Tày', 'Nùng', 'Kinh', 'Dao']),
  };
  const others = Array.from({ length: named - 1 }, () => ({
    ...first,
    fullName: inventName(random),
    idNumber: inventIdNumber(random),
    phone: inventPhone(random),
  }));
  return [first, ...others].map((one) => (crowd ? { ...one, representative: 'on' } : one));
}

function received(random: Random, story: Story, kind: ContentKind, on: Day): object {
  const chance = random();
  const people =
    kind === 'denunciation'
      ? 1
      : chance < 0.03
        ? between(random, 5, 24)
        : chance < 0.12
          ? between(random, 2, 4)
          : 1;
  const competence = pick<VisitCompetence>(random, [
    'own',
    'own',
    'other',
    'other',
    'other',
    'lower',
    'resolved',
    'unknown',
  ]);
  const first = visitOutcomes(kind, competence, on).find(({ proposed }) => proposed)?.outcome;
  const way = kind === 'other' ? 'none' : random() < 0.12 ? 'handed' : random() < 0.06 ? 'dictated' : 'none';
  const split =
    kind === 'mixed' && way !== 'none'
      ? {
          parts: [
            { kind: 'complaint', summary: 'Khiếu nại mức bồi thường khi thu hồi đất' },
            { kind: 'feedback', summary: 'Kiến nghị làm lại đường dân sinh' },
          ],
        }
      : {};
  return {
    persons: visitors(random, story, people),
    people,
    contentKind: kind,
    content: story.summary,
    request: story.request,
    respondentName: story.respondentName,
    fieldCode: story.fieldCode,
    competence,
    ...(first === 'guide' || first === 'transfer' ? { guidedTo: 'Ủy ban nhân dân xã Tú Đoạn' } : {}),
    ...(random() < 0.22 ? { again: 'on' } : {}),
    petition: way,
    ...split,
    ...(way === 'none' || random() < 0.4 ? {} : { items: itemsOf(random) }),
    ...(competence === 'own' && random() < 0.3 ? {} : answered(kind, on, first)),
  };
}

// Whoever was guided or had his answer was answered there and then; the rest waits for the ten working days.
function answered(kind: ContentKind, on: Day, outcome: string | undefined): object {
  const row = visitOutcomes(kind, 'other', on).find((one) => one.outcome === outcome);
  return row?.answer ? { answer: row.answer } : {};
}

const itemsOf = (random: Random) => [
  { name: 'Đơn', pages: between(random, 1, 4), condition: 'bản chính' },
  { name: 'Quyết định hành chính liên quan', pages: between(random, 2, 6), condition: 'bản phô tô' },
];

function refusal(random: Random, story: Story, on: Day): object {
  const ground = pick(
    random,
    refusalGroundsOn(on) as unknown as readonly [{ id: string; how: string }, { id: string; how: string }],
  );
  return {
    persons: visitors(random, story, 1),
    contentKind: 'complaint',
    content: story.summary,
    refusalGround: ground.id,
    refusalExplained: 'Đã giải thích nội quy tiếp công dân và đề nghị công dân chấp hành.',
    ...(ground.how === 'oral' ? { refusalReportedTo: 'Trưởng Ban Tiếp công dân' } : {}),
  };
}
