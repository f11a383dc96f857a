import { calendarOver } from '../../core/calendar.ts';
import type { Site } from '../../core/web.tsx';
import { isWorked, nextWorkedDay } from '../../law/calendar.ts';
import { addDays, daysBetween, type Day } from '../../law/day.ts';
import { visitAnswersFor } from '../../law/reception/outcomes.ts';
import type { ContentKind } from '../../law/reception/row.ts';
import { answerVisit } from '../visit/answer.ts';
import { getVisit, petitionsOf } from '../visit/queries.ts';
import { receiveVisit, type Registered } from '../visit/receive.ts';
import { playAt, type Cast, type Play } from './cast.ts';
import type { Happening } from './happening.ts';
import { received, refusal, times } from './invent-visits.ts';
import { between, pick, stream, type Random } from './people.ts';
import { processing, type Depth, type Desk } from './processing.ts';
import { scenarios } from './scenarios.ts';
import { inventStory, type Story, type StoryKind } from './stories.ts';

/** A reception desk of the demo and how much of the visits come to it. */
export type ReceptionDesk = Desk;

export type VisitLoad = {
  site: Site;
  cast: Cast;
  seed: number;
  wanted: number;
  desks: readonly ReceptionDesk[];
  from: Day;
  last: Day;
};

/** A session of a leader: who comes to it, and how its steps are named. */
export type LeaderSession = {
  desk: ReceptionDesk;
  on: Day;
  people: number;
  sessionId: () => number | undefined;
  name: string;
};

type Plan = {
  number: number;
  desk: ReceptionDesk;
  on: Day;
  random: Random;
  sessionId?: () => number | undefined;
};

/** The visits at the desks, in the order of the days, as the register would tell it. */
export function visitHappenings({ site, cast, ...load }: VisitLoad): Happening[] {
  return plansOf(load).flatMap((plan) =>
    happeningsOf(playAt(site, cast, `visit-${load.seed}-${plan.number}`), site, plan, load.last),
  );
}

/** The citizens whom a leader received at his session. */
export function sessionVisits(
  { site, cast, seed, last }: Pick<VisitLoad, 'site' | 'cast' | 'seed' | 'last'>,
  { desk, on, people, sessionId, name }: LeaderSession,
): Happening[] {
  return Array.from({ length: people }, (_, number) => {
    const random = stream(seed + Number(on.replaceAll('-', '')) + number * 7);
    const play = playAt(site, cast, `${name}-visit-${number}`);
    return happeningsOf(play, site, { number, desk, on, random, sessionId }, last);
  }).flat();
}

function plansOf({ seed, wanted, desks, from, last }: Omit<VisitLoad, 'site' | 'cast'>): Plan[] {
  const days = daysBetween(from, last);
  const whole = desks.reduce((sum, { share }) => sum + share, 0);
  return Array.from({ length: wanted }, (_, number) => {
    const random = stream(seed + 500_000 + number);
    let left = random() * whole;
    const desk = desks.find(({ share }) => (left -= share) < 0) ?? desks[0];
    if (!desk) throw new RangeError('No desk of the demo receives citizens');
    const on = nextWorkedDay(addDays(from, Math.floor(((number + random()) / wanted) * days)), calendar);
    return { number, desk, on: on > last ? lastWorked(last) : on, random };
  }).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.number - b.number));
}

// An empty database: nobody has entered a day of his own yet.
const calendar = calendarOver([]);

const lastWorked = (on: Day): Day => (isWorked(on, calendar) ? on : lastWorked(addDays(on, -1)));

const kinds: readonly [ContentKind, ...ContentKind[]] = [
  'complaint',
  ...Array<ContentKind>(7).fill('complaint'),
  ...Array<ContentKind>(8).fill('feedback'),
  'denunciation',
  'mixed',
  ...Array<ContentKind>(4).fill('other'),
];

function happeningsOf(play: Play, site: Site, plan: Plan, last: Day): Happening[] {
  const { desk, on, random, sessionId } = plan;
  const kind = pick(random, kinds);
  const story = inventStory(
    random,
    kind === 'other' ? 'feedback' : (kind as StoryKind),
    pick(random, desk.places as readonly [string, ...string[]]),
  );
  const refused = random() < 0.025;
  const input = {
    ...(refused ? refusal(random, story, on) : received(random, story, kind, on)),
    ...times(random),
    receivedOn: on,
  };
  const made: { visitId?: number } = {};
  const receive = async (): Promise<void> => {
    const of = sessionId === undefined ? {} : { sessionId: sessionId() };
    const done = await play.run<Registered>(
      desk.desk,
      on,
      receiveVisit(site),
      { ...input, ...of },
      'receive',
    );
    made.visitId = done.visitId;
  };
  const days = between(random, 2, 12);
  const answer = refused || 'answer' in input ? [] : answering(play, desk, made, { kind, on, days, last });
  return [
    { on, run: receive },
    ...answer,
    ...ofPetitions({ play, site, desk, made, story, input, on, random, last }),
  ];
}

// Within the ten working days mostly; the last ones still wait.
function answering(
  play: Play,
  { desk }: ReceptionDesk,
  made: { visitId?: number },
  { kind, on, days, last }: { kind: ContentKind; on: Day; days: number; last: Day },
): Happening[] {
  const then = addDays(on, days);
  const [first] = visitAnswersFor(kind, on);
  if (then > last || first === undefined) return [];
  const run = async (): Promise<void> => {
    const { visitId } = made;
    if (visitId === undefined) return;
    const { version } = await play.see(desk, (tx) => getVisit(tx, visitId));
    const input = { visitId, version, answer: first.answer, answerHow: 'written', answeredOn: then };
    await play.run(desk, then, answerVisit, input, 'answer');
  };
  return [{ on: then, run }];
}

type FromVisit = {
  play: Play;
  site: Site;
  desk: ReceptionDesk;
  made: { visitId?: number };
  story: Story;
  input: object;
  on: Day;
  random: Random;
  last: Day;
};

const rowsOf: Readonly<Record<string, readonly [string, ...string[]]>> = {
  complaint: ['M11', 'M22', 'M22'],
  feedback: ['M60', 'M61'],
  denunciation: ['M40', 'M35'],
};

// What the office did with the petitions that were handed in at the visit.
function ofPetitions({ play, site, desk, made, story, input, on, random, last }: FromVisit): Happening[] {
  const given = input as { petition?: string; contentKind?: string; parts?: { kind: string }[] };
  const kinds =
    given.petition === 'none' || !given.petition
      ? []
      : (given.parts?.map(({ kind }) => kind) ?? [given.contentKind ?? '']);
  return kinds.flatMap((kind, place) => {
    const row = rowsOf[kind] && pick(random, rowsOf[kind]);
    const scenario = scenarios.find((one) => one.row === row);
    if (!scenario) return [];
    const found: { id?: number } = {};
    const find: Happening = {
      on,
      run: async () => {
        const { visitId } = made;
        if (visitId === undefined) return;
        const petitions = await play.see(desk.handler, (tx) => petitionsOf(tx, visitId));
        const id = petitions[place]?.id;
        if (id !== undefined) found.id = id;
      },
    };
    const depth: Depth =
      addDays(on, 25) < last ? 'issued' : pick(random, ['received', 'classified', 'proposed'] as const);
    const item = {
      desk: { ...desk, share: 0 },
      scenario,
      story,
      receivedOn: on,
      depth,
      pace: [between(random, 1, 4), between(random, 1, 3)] as const,
      petitionId: () => found.id,
    };
    return [find, ...processing(stepsOf(play, place), site, item, last)];
  });
}

// Each petition of the visit has steps of its own.
const stepsOf = (play: Play, place: number): Play => ({
  ...play,
  run: (who, day, command, input, step) => play.run(who, day, command, input, `petition-${place}-${step}`),
});
