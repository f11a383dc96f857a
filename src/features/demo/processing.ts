import type { Site } from '../../core/web.tsx';
import { addDays, formatDay, type Day } from '../../law/day.ts';
import { findPaper } from '../paper/queries.ts';
import { classifyPetition, preview } from '../petition/classify.ts';
import { contentOf, filePetition, issuePaper, proposePaper, signPaper } from '../petition/papers.ts';
import { getPetition } from '../petition/queries.ts';
import { splitPetition } from '../petition/split.ts';
import { withdrawPetition } from '../petition/withdraw.ts';
import type { Play } from './cast.ts';
import { laterDay, type Happening } from './happening.ts';
import { scenarios, type Scenario } from './scenarios.ts';
import type { Story } from './stories.ts';

/** An office of the demo: who receives, classifies and signs there, and how much of the whole comes to it. */
export type Desk = {
  share: number;
  desk: string;
  handler: string;
  head: string;
  places: readonly string[];
  /** Which names of the stories are others here: each first word becomes its second, in this order. */
  words?: readonly (readonly [string, string])[];
};

/** A story, answers or texts with the names as they are at that office. */
export function localised<Told extends object>({ words = [] }: Desk, told: Told): Told {
  const here = (_key: string, value: unknown): unknown =>
    typeof value === 'string' ? words.reduce((text, [from, to]) => text.replaceAll(from, to), value) : value;
  return JSON.parse(JSON.stringify(told, here)) as Told;
}

/** How far a petition has come by the demo's day. */
export type Depth = 'received' | 'classified' | 'proposed' | 'signed' | 'issued' | 'withdrawn';

/** A petition of the demo as its office processes it. */
export type Processed = {
  desk: Desk;
  scenario: Scenario;
  story: Story;
  receivedOn: Day;
  depth: Depth;
  /** Days until the classification, and from there to the paper. */
  pace: readonly [number, number];
};
type Item = Processed & { petitionId: () => number | undefined };

/** What the office did with a petition after it was entered, each on its day. */
export function processing(play: Play, site: Site, given: Item, last: Day): Happening[] {
  const item = { ...given, scenario: localised(given.desk, given.scenario) };
  const { depth, receivedOn, pace } = item;
  const at = (days: number): Day => laterDay(receivedOn, days, last);
  const steps: Happening[] = [];
  const then = (on: Day, work: (petitionId: number, on: Day) => Promise<void>): void => {
    steps.push({
      on,
      run: async () => {
        const petitionId = item.petitionId();
        if (petitionId !== undefined) await work(petitionId, on);
      },
    });
  };
  if (depth === 'withdrawn') then(at(3), (petitionId, on) => withdraw(play, item, petitionId, on));
  if (depth === 'received' || depth === 'withdrawn') return steps;
  if (item.scenario.parts) return [...steps, ...inParts(play, site, item, at(pace[0]), last)];
  then(at(pace[0]), (petitionId, on) => classify(play, site, item, petitionId, on));
  if (depth === 'classified') return steps;
  then(at(pace[0] + pace[1]), (petitionId, on) => proposeOrFile(play, item, petitionId, on));
  if (depth === 'proposed') return steps;
  then(at(pace[0] + pace[1]), (petitionId, on) => sign(play, item, petitionId, on));
  if (depth === 'issued')
    then(at(pace[0] + pace[1] + 1), (petitionId, on) => issue(play, site, item, petitionId, on));
  return steps;
}

// A letter of several contents: each part is a petition of its own from then on.
function inParts(play: Play, site: Site, item: Item, on: Day, last: Day): Happening[] {
  const { desk, scenario } = item;
  const made: { parts: readonly number[] } = { parts: [] };
  const split = async (): Promise<void> => {
    const petitionId = item.petitionId();
    if (petitionId === undefined) return;
    const version = await versionOf(play, desk.handler, petitionId);
    const input = { petitionId, version, happenedOn: on, parts: scenario.parts };
    made.parts = (await play.run<Split>(desk.handler, on, splitPetition(site), input, 'split')).parts;
  };
  const ofParts = (scenario.parts ?? []).flatMap(({ kind }, place) => {
    const own = scenarios.find(({ row }) => row === (kind === 'complaint' ? 'M11' : 'M60'));
    const stepsOf: Play = {
      ...play,
      run: (who, day, command, input, step) => play.run(who, day, command, input, `part-${place}-${step}`),
    };
    const part = { ...item, petitionId: () => made.parts[place] };
    return own ? processing(stepsOf, site, { ...part, scenario: own }, last) : [];
  });
  return [{ on, run: split }, ...ofParts];
}

type Split = { parts: readonly number[] };

const versionOf = (play: Play, who: string, petitionId: number) =>
  play.see(who, async (tx) => (await getPetition(tx, petitionId)).version);
const paperOf = (play: Play, who: string, petitionId: number) =>
  play.see(who, (tx) => findPaper(tx, petitionId));

async function withdraw(play: Play, { desk }: Item, petitionId: number, on: Day): Promise<void> {
  const version = await versionOf(play, desk.handler, petitionId);
  const input = { petitionId, version, withdrawnOn: on, reason: 'Đơn xin rút có chữ ký của người gửi' };
  await play.run(desk.handler, on, withdrawPetition, input, 'withdraw');
}

async function classify(play: Play, site: Site, item: Item, petitionId: number, on: Day): Promise<void> {
  const petition = await play.see(item.desk.handler, (tx) => getPetition(tx, petitionId));
  await play.run(
    item.desk.handler,
    on,
    classifyPetition(site),
    classificationOf(item, petition, on),
    'classify',
  );
}

type Seen = Awaited<ReturnType<typeof getPetition>>;

function classificationOf({ scenario, story }: Item, petition: Seen, on: Day): object {
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

async function proposeOrFile(play: Play, item: Item, petitionId: number, on: Day): Promise<void> {
  const { desk, scenario, depth } = item;
  const paper = await paperOf(play, desk.handler, petitionId);
  if (!paper) {
    if (depth !== 'issued') return;
    const version = await versionOf(play, desk.head, petitionId);
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
    more:
      content.more['reason'] === ''
        ? { ...content.more, reason: reasonOf[scenario.row] ?? others }
        : content.more,
  };
  await play.run(
    desk.handler,
    on,
    proposePaper,
    { ...text, paperId: paper.id, version: paper.version },
    'propose',
  );
}

async function sign(play: Play, { desk }: Item, petitionId: number, on: Day): Promise<void> {
  const paper = await paperOf(play, desk.head, petitionId);
  if (paper?.state === 'proposed')
    await play.run(desk.head, on, signPaper, { paperId: paper.id, version: paper.version }, 'sign');
}

async function issue(play: Play, site: Site, { desk }: Item, petitionId: number, on: Day): Promise<void> {
  const paper = await paperOf(play, desk.head, petitionId);
  if (paper?.state !== 'signed') return;
  const issued = { paperId: paper.id, version: paper.version, issuedOn: on };
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
