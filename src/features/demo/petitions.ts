import type { Site } from '../../core/web.tsx';
import { addDays, daysBetween, formatDay, type Day } from '../../law/day.ts';
import { classifyPetition, preview } from '../petition/classify.ts';
import { contentOf, filePetition, issuePaper, proposePaper, signPaper } from '../petition/papers.ts';
import { findPaper } from '../paper/queries.ts';
import { getPetition } from '../petition/queries.ts';
import { receivePetition, type Received } from '../petition/receive.ts';
import { withdrawPetition } from '../petition/withdraw.ts';
import { playAt, type Cast, type Play } from './cast.ts';
import { between, inventIdNumber, inventName, inventPhone, pick, stream, type Random } from './people.ts';
import { scenarioAt, type Scenario } from './scenarios.ts';
import { inventStory, type Story } from './stories.ts';

/** An office of the demo: who receives, classifies and signs there, and how much of the whole comes to it. */
export type Desk = { share: number; desk: string; handler: string; head: string; places: readonly string[] };

export type PetitionLoad = {
  site: Site;
  cast: Cast;
  seed: number;
  wanted: number;
  desks: readonly Desk[];
  from: Day;
  last: Day;
};

/** Enters the demo's petitions through the real commands, as the officials would have, in the order in which they came. */
export async function demoPetitions({ site, cast, ...load }: PetitionLoad): Promise<void> {
  for (const plan of plansOf(load)) {
    const play = playAt(site, cast, `demo-${load.seed}-${plan.number}`);
    await playPetition(play, site, plan, load.last);
  }
}

type Depth = 'received' | 'classified' | 'proposed' | 'signed' | 'issued' | 'withdrawn';
type Plan = {
  number: number;
  desk: Desk;
  scenario: Scenario;
  story: Story;
  receivedOn: Day;
  channel: string;
  depth: Depth;
  /** Days until the classification, and from there to the paper. */
  pace: readonly [number, number];
};

function plansOf({ seed, wanted, desks, from, last }: Omit<PetitionLoad, 'site' | 'cast'>): Plan[] {
  const days = daysBetween(from, last);
  const whole = desks.reduce((sum, { share }) => sum + share, 0);
  return Array.from({ length: wanted }, (_, number) => {
    // Each petition has a stream of its own, so that more of them do not change the first ones.
    const random = stream(seed + number);
    const desk = deskAt(desks, random() * whole);
    // Spread like a good low-discrepancy sequence, so that a few petitions already show many branches.
    const scenario = scenarioAt((number * 0.618_034 + random() * 0.1) % 1);
    const receivedOn = addDays(from, Math.floor(((number + random()) / wanted) * days));
    return {
      number,
      desk,
      scenario,
      receivedOn,
      story: storyOf(random, scenario, pick(random, desk.places as readonly [string, ...string[]])),
      channel: scenario.channel ?? pick(random, ['post', 'post', 'post', 'in_person', 'drop_box']),
      depth: depthOf(random, receivedOn, last),
      pace: [between(random, 1, 5), between(random, 1, 4)],
    };
  });
}

function deskAt(desks: readonly Desk[], place: number): Desk {
  let left = place;
  const found = desks.find(({ share }) => (left -= share) < 0) ?? desks[0];
  if (!found) throw new RangeError('No office of the demo receives petitions');
  return found;
}

// Nearly everything older than a month is done; some was withdrawn, a little lies too long; the last weeks are in work.
function depthOf(random: Random, receivedOn: Day, last: Day): Depth {
  const age = daysBetween(receivedOn, last);
  const chance = random();
  if (age > 45)
    return chance < 0.015
      ? 'received'
      : chance < 0.03
        ? 'classified'
        : chance < 0.05
          ? 'withdrawn'
          : 'issued';
  return pick(random, [
    'received',
    'received',
    'classified',
    'classified',
    'proposed',
    'signed',
    'issued',
    'issued',
  ]);
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

async function playPetition(play: Play, site: Site, plan: Plan, last: Day): Promise<void> {
  const { desk, depth, receivedOn, pace } = plan;
  const on = (days: number): Day => {
    const then = addDays(receivedOn, days);
    return then > last ? last : then;
  };
  const received = await play.run<Received>(
    desk.desk,
    receivedOn,
    receivePetition(site.keys),
    intakeOf(plan),
    'receive',
  );
  const { petitionId } = received;
  if (depth === 'received') return;
  const seen = () => play.see(desk.handler, (tx) => getPetition(tx, petitionId));
  if (depth === 'withdrawn') {
    const { version } = await seen();
    const input = { petitionId, version, withdrawnOn: on(3), reason: 'Đơn xin rút có chữ ký của người gửi' };
    await play.run(desk.handler, on(3), withdrawPetition, input, 'withdraw');
    return;
  }
  const classifiedOn = on(pace[0]);
  const input = classificationOf(plan, await seen(), classifiedOn);
  await play.run(desk.handler, classifiedOn, classifyPetition(site.keys), input, 'classify');
  if (depth !== 'classified') await playPaper(play, site, plan, petitionId, on(pace[0] + pace[1]));
}

function intakeOf({ scenario, story, receivedOn, channel }: Plan): object {
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
    ...(scenario.anonymous ? { anonymous: 'on' } : { persons, signatoryCount: scenario.signatories ?? 1 }),
    ...(forwarded
      ? {
          forwarderName: scenario.forwarder ?? 'Ủy ban nhân dân tỉnh Lạng Sơn',
          forwarderNumber: `${between(stream(Number(receivedOn.replaceAll('-', ''))), 20, 900)}/CV`,
          forwarderOn: addDays(receivedOn, -2),
        }
      : {}),
  };
}

type Seen = Awaited<ReturnType<typeof getPetition>>;

function classificationOf({ scenario, story }: Plan, petition: Seen, on: Day): object {
  const { answers, decision, kind } = scenario;
  const proposed = preview({ kind, ...answers }, petition)?.main?.outcome;
  return {
    kind,
    ...answers,
    petitionId: petition.id,
    version: petition.version,
    outcome: decision?.outcome ?? proposed ?? 'guide',
    ...(decision ? { deviationReason: decision.reason } : {}),
    happenedOn: on,
    fieldCode: story.fieldCode,
  };
}

async function playPaper(
  play: Play,
  site: Site,
  { desk, depth, scenario }: Plan,
  petitionId: number,
  on: Day,
): Promise<void> {
  const paper = await play.see(desk.handler, (tx) => findPaper(tx, petitionId));
  if (!paper) {
    if (depth !== 'issued') return;
    const { version } = await play.see(desk.head, (tx) => getPetition(tx, petitionId));
    await play
      .run(desk.head, on, filePetition, { petitionId, version, filedOn: on }, 'file')
      .catch(notToFile);
    return;
  }
  const content = contentOf(paper);
  const text = {
    ...content,
    legalBasis: content.legalBasis.join('\n'),
    body: scenario.body ?? content.body.map((line) => finished(line, on)).join('\n'),
    recipients: content.recipients.join('\n'),
  };
  const more =
    content.more['reason'] === ''
      ? { ...content.more, reason: reasonOf[scenario.row] ?? others }
      : content.more;
  const again = async () => (await play.see(desk.head, (tx) => findPaper(tx, petitionId)))?.version;
  await play.run(
    desk.handler,
    on,
    proposePaper,
    { ...text, more, paperId: paper.id, version: paper.version },
    'propose',
  );
  if (depth === 'proposed') return;
  await play.run(desk.head, on, signPaper, { paperId: paper.id, version: await again() }, 'sign');
  if (depth === 'signed') return;
  const issued = { paperId: paper.id, version: await again(), issuedOn: on };
  await play.run(desk.head, on, issuePaper(site.dataDir), issued, 'issue');
}

const others = 'nội dung không thuộc trường hợp được thụ lý theo quy định của pháp luật';
const reasonOf: Readonly<Record<string, string>> = {
  M36: 'đơn không có nội dung, chứng cứ về hành vi vi phạm pháp luật bị tố cáo',
  M37: 'tố cáo xuất phát từ khiếu nại đã giải quyết đúng, không có thông tin, chứng cứ mới',
  M44: 'việc giải quyết tố cáo trước đó đúng pháp luật, không có tình tiết mới',
};

// What the official writes where the first words leave room.
const finished = (line: string, on: Day): string =>
  line
    .replace('Kết quả xem xét: …', 'Kết quả xem xét: nội dung đơn nêu có cơ sở, cơ quan đã kiểm tra thực tế.')
    .replace('Trả lời: …', 'Trả lời: cơ quan sẽ thực hiện trong quý này và thông báo kết quả.')
    .replace('ngày …', `ngày ${formatDay(addDays(on, 15))}`)
    .replace(/^…$/, 'Đề nghị cơ quan xem xét, xử lý theo thẩm quyền và thông báo kết quả.');

// An outcome without a paper that is not filed either (an inspection, a channel of its own) stays with the office.
function notToFile(error: unknown): void {
  if (!(error instanceof Error) || !('status' in error)) throw error;
}
