import { allows } from '../../core/policy.ts';
import type { Site } from '../../core/web.tsx';
import { addDays, daysBetween, type Day } from '../../law/day.ts';
import { finishMatter } from '../matter/finish.ts';
import { linkMatter } from '../matter/link.ts';
import { receivePetition, type Received } from '../petition/receive.ts';
import { playAt, type Cast, type Play } from './cast.ts';
import type { Happening } from './happening.ts';
import { between, inventIdNumber, inventName, inventPhone, pick, stream, type Random } from './people.ts';
import { processing, type Depth, type Desk, type Processed } from './processing.ts';
import { scenarioAt, type Scenario } from './scenarios.ts';
import { inventStory, type Story } from './stories.ts';

export type PetitionLoad = {
  site: Site;
  cast: Cast;
  seed: number;
  wanted: number;
  desks: readonly Desk[];
  from: Day;
  last: Day;
  /** The unit that a place belongs to, by the name of the place. */
  placeOf: PlaceOf;
};

export type PlaceOf = (place: string) => number | undefined;

/** The demo's petitions as the officials entered and processed them; `ids` tells later which became which. */
export function petitionHappenings({ site, cast, ...load }: PetitionLoad): Happening[] {
  const known: Known = { ids: new Map(), last: load.last };
  return plansOf(load).flatMap((plan) =>
    happeningsOf(playAt(site, cast, `demo-${load.seed}-${plan.number}`), site, plan, known),
  );
}

type Known = { ids: Map<number, number>; last: Day };
type Plan = Processed & {
  number: number;
  channel: string;
  /** The earlier petition of the same person about the same matter. */
  twin: number | undefined;
  placeUnitId: number | undefined;
};

function plansOf({ seed, wanted, desks, from, last, placeOf }: Omit<PetitionLoad, 'site' | 'cast'>): Plan[] {
  const days = daysBetween(from, last);
  const whole = desks.reduce((sum, { share }) => sum + share, 0);
  const plans: Plan[] = [];
  for (let number = 0; number < wanted; number += 1) {
    // Each petition has a stream of its own, so that more of them do not change the first ones.
    const random = stream(seed + number);
    const desk = deskAt(desks, random() * whole);
    // Spread like a good low-discrepancy sequence, so that a few petitions already show many branches.
    const scenario = scenarioAt((number * 0.618_034 + random() * 0.1) % 1);
    const receivedOn = addDays(from, Math.floor(days * placeInTime((number + random()) / wanted)));
    const twin = twinOf(scenario, desk, plans);
    const place = pick(random, desk.places as readonly [string, ...string[]]);
    plans.push({
      number,
      twin: twin?.number,
      placeUnitId: twin === undefined ? placeOf(place) : twin.placeUnitId,
      desk,
      scenario,
      receivedOn,
      story: twin?.story ?? storyOf(random, scenario, place),
      channel: scenario.channel ?? pick(random, ['post', 'post', 'post', 'in_person', 'drop_box']),
      depth: depthOf(random, receivedOn, last),
      pace: [between(random, 1, 5), between(random, 1, 4)],
    });
  }
  return plans;
}

// A tenth of the letters came in the last two weeks: the demo shows its offices at work.
const placeInTime = (part: number): number =>
  part < 0.88 ? part * 1.1 : 0.968 + (part - 0.88) * (0.032 / 0.12);

const secondLetters = ['M06', 'M17', 'M25'];

// Whoever writes again about the same matter wrote before: the last complaint of the office that is not taken yet.
function twinOf({ row }: Scenario, desk: Desk, plans: readonly Plan[]): Plan | undefined {
  if (!secondLetters.includes(row)) return undefined;
  const taken = new Set(plans.map(({ twin }) => twin));
  return plans.findLast(
    (plan) =>
      plan.desk === desk &&
      plan.twin === undefined &&
      plan.scenario.kind === 'complaint' &&
      !taken.has(plan.number),
  );
}

function deskAt(desks: readonly Desk[], place: number): Desk {
  let left = place;
  const found = desks.find(({ share }) => (left -= share) < 0) ?? desks[0];
  if (!found) throw new RangeError('No office of the demo receives petitions');
  return found;
}

// Nearly everything older than the limits is done; some was withdrawn, a little lies too long; the last days are in work.
function depthOf(random: Random, receivedOn: Day, last: Day): Depth {
  const age = daysBetween(receivedOn, last);
  const chance = random();
  if (age > 13) {
    const lies = age > 60 ? 0.01 : 0.05;
    if (chance < lies) return pick(random, ['received', 'classified', 'signed']);
    return chance < lies + 0.02 ? 'withdrawn' : 'issued';
  }
  return pick(random, ['received', 'received', 'classified', 'classified', 'proposed', 'signed', 'issued']);
}

function storyOf(random: Random, { kind, signatories = 1 }: Scenario, place: string): Story {
  const story = inventStory(random, kind, place);
  const others = Array.from({ length: Math.min(signatories, 5) - 1 }, () => ({
    fullName: inventName(random),
    address: story.persons[0]?.address ?? place,
    idNumber: inventIdNumber(random),
    phone: inventPhone(random),
  }));
  return { ...story, persons: [...story.persons, ...others] };
}

function happeningsOf(play: Play, site: Site, plan: Plan, known: Known): Happening[] {
  const { desk, receivedOn, number, twin } = plan;
  const of = { ...plan, petitionId: () => known.ids.get(number) };
  return [
    {
      on: receivedOn,
      run: async () => {
        const input = intakeOf(plan);
        const made = await play.run<Received>(
          desk.desk,
          receivedOn,
          receivePetition(site.keys),
          input,
          'receive',
        );
        known.ids.set(number, made.petitionId);
      },
    },
    ...(twin === undefined ? [] : sameMatter(play, plan, known)),
    ...processing(play, site, of, known.last),
  ];
}

// The second letter of a matter: linked with the first one, which is ended by a decision where the second is settled by it.
function sameMatter(
  play: Play,
  { desk, receivedOn, number, twin, scenario }: Plan,
  known: Known,
): Happening[] {
  const run = async (): Promise<void> => {
    const [first, second] = [known.ids.get(twin ?? -1), known.ids.get(number)];
    if (first === undefined || second === undefined) return;
    const on = receivedOn;
    if (scenario.row === 'M25' && allows(play.cast(desk.handler).role, finishMatter.permission)) {
      const decision = {
        petitionId: first,
        kind: 'second',
        bodyName: 'Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn',
        number: `${100 + number}/QĐ-UBND`,
        decidedOn: addDays(on, -20),
        content: 'Giữ nguyên quyết định giải quyết khiếu nại lần đầu.',
      };
      const ends = [desk.handler, desk.head].find((one) => allows(play.cast(one).role, 'matter.finish'));
      if (ends) await play.run(ends, on, finishMatter, decision, 'finish');
    }
    await play.run(desk.handler, on, linkMatter, { petitionIds: [first, second] }, 'link');
  };
  return [{ on: receivedOn, run }];
}

function intakeOf({ scenario, story, receivedOn, channel, placeUnitId }: Plan): object {
  const { kind, fieldCode, summary, request, respondentName, persons } = story;
  const forwarded = channel === 'forwarded';
  return {
    channel,
    receivedOn,
    writtenOn: addDays(receivedOn, -3),
    statedKind: kind,
    fieldCode,
    summary,
    request,
    respondentName,
    ...(placeUnitId === undefined ? {} : { placeUnitId }),
    ...(scenario.anonymous
      ? { anonymous: 'on' }
      : { persons, signatoryCount: Math.max(scenario.signatories ?? 1, persons.length) }),
    ...(forwarded
      ? {
          forwarderName: scenario.forwarder ?? 'Ủy ban nhân dân tỉnh Lạng Sơn',
          forwarderNumber: `${between(stream(Number(receivedOn.replaceAll('-', ''))), 20, 900)}/CV`,
          forwarderOn: addDays(receivedOn, -2),
        }
      : {}),
  };
}
