import { addDays, day, type Day } from '../../law/day.ts';
import type { PetitionState } from '../../law/flows/processing.ts';
import { between, pick, stream, type Random } from './people.ts';
import { inventStory, type Story, type StoryKind } from './stories.ts';

/** A unit that receives petitions, and who enters them there. */
export type Desk = { unitId: number; communeName: string; officialId: number; postId: number; share: number };

/** An invented petition with its place in the book; the same for the same seed, number and desks. */
export type Invented = {
  desk: Desk;
  bookNumber: number;
  bookYear: number;
  receivedOn: Day;
  channel: string;
  state: PetitionState;
  finishedOn: Day | undefined;
  story: Story;
};

export type Plan = {
  seed: number;
  wanted: number;
  desks: readonly Desk[];
  lastNumbers?: ReadonlyMap<string, number>;
};

const first = day('2014-01-02');
export const last = day('2024-03-14');
const days = 3_724;
const batchSize = 1_000;

/** The key of a unit's book in a year, for {@link Plan.lastNumbers}. */
export const bookKey = (unitId: number, year: number): string => `${unitId}/${year}`;

/**
 * Invents so many petitions from 2014 to 2024 in the order in which they came in, in batches of up to 1,000: only one
 * batch is ever in memory. Numbers of each book go on from `lastNumbers` without gaps.
 */
export async function* inventPetitions({
  seed,
  wanted,
  desks,
  lastNumbers,
}: Plan): AsyncGenerator<Invented[]> {
  const numbers = new Map(lastNumbers);
  for (let start = 0; start < wanted; start += batchSize) {
    const size = Math.min(batchSize, wanted - start);
    yield Array.from({ length: size }, (_, n) => inventOne(seed, start + n, wanted, desks, numbers));
  }
}

function inventOne(
  seed: number,
  n: number,
  wanted: number,
  desks: readonly Desk[],
  numbers: Map<string, number>,
): Invented {
  const random = stream(seed + n);
  const desk = deskFor(random, desks);
  const receivedOn = addDays(first, Math.floor((n / wanted) * days));
  const bookYear = Number(receivedOn.slice(0, 4));
  const key = bookKey(desk.unitId, bookYear);
  const bookNumber = (numbers.get(key) ?? 0) + 1;
  numbers.set(key, bookNumber);
  const kind = pick<StoryKind>(random, [
    'complaint',
    'complaint',
    'complaint',
    'complaint',
    'feedback',
    'feedback',
    'feedback',
    'denunciation',
    'mixed',
  ]);
  const channel = pick(random, ['post', 'post', 'in_person', 'drop_box'] as const);
  const state = stateOf(random, receivedOn);
  const finishedOn =
    state === 'issued' || state === 'filed' ? addDays(receivedOn, between(random, 2, 12)) : undefined;
  return {
    desk,
    bookNumber,
    bookYear,
    receivedOn,
    channel,
    state,
    finishedOn,
    story: inventStory(random, kind, desk.communeName),
  };
}

function deskFor(random: Random, desks: readonly Desk[]): Desk {
  const total = desks.reduce((sum, { share }) => sum + share, 0);
  let left = random() * total;
  for (const desk of desks) {
    left -= desk.share;
    if (left < 0) return desk;
  }
  throw new RangeError('No unit receives petitions: the list of desks is empty or has no shares');
}

// As offices stand: nearly everything old is done, the last weeks are in work.
function stateOf(random: Random, receivedOn: Day): PetitionState {
  if (receivedOn < addDays(last, -30))
    return random() < 0.002 ? 'received' : pick(random, ['issued', 'issued', 'issued', 'filed']);
  return pick(random, ['received', 'classified', 'proposed', 'signed', 'issued', 'issued']);
}
