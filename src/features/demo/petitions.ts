import type pg from 'pg';
import { execute, type Command } from '../../core/command.ts';
import { as } from '../../core/db.ts';
import type { Actor, Role } from '../../core/policy.ts';
import type { Site } from '../../core/web.tsx';
import { addDays, day, formatDay, type Day } from '../../law/day.ts';
import { classifyPetition } from '../petition/classify.ts';
import { contentOf, issuePaper, proposePaper, signPaper } from '../petition/papers.ts';
import { findPaper } from '../paper/queries.ts';
import { getPetition } from '../petition/queries.ts';
import { receivePetition, type Received } from '../petition/receive.ts';
import { between, pick, stream, type Random } from './people.ts';
import { inventStory, type Story, type StoryKind } from './stories.ts';

type Options = { client: pg.Client; site: Site; seed: number; wanted: number };

const first = day('2024-01-08');
const last = day('2024-03-14');
const communes = [
  'xã Tú Đoạn',
  'xã Đông Quan',
  'xã Khuất Xá',
  'xã Yên Khoái',
  'thị trấn Na Dương',
  'xã Hữu Khánh',
] as const;

/** Enters the demo's petitions through the real commands, as the officials would have. Goes on where a stopped load ended. */
export async function demoPetitions({ client, site, seed, wanted }: Options): Promise<void> {
  const { rows } = await client.query<{ done: number }>('select count(*)::int as done from petition');
  const done = rows[0]?.done ?? 0;
  const actors = {
    desk: await actorOf(client, 'tiepnhan'),
    handler: await actorOf(client, 'xuly'),
    head: await actorOf(client, 'truongban'),
  };
  for (let n = 0; n < wanted; n += 1) {
    // Each petition has a stream of its own, so that a load which goes on makes the same ones.
    const random = stream(seed + n);
    const plan = planOf(random, n, wanted);
    if (n >= done) await playOut({ site, actors, plan, submit: `demo-${seed}-${n}` });
  }
}

type Plan = {
  story: Story;
  receivedOn: Day;
  channel: string;
  depth: 'received' | 'classified' | 'proposed' | 'issued';
  competent: boolean;
};

function planOf(random: Random, n: number, wanted: number): Plan {
  const kind = pick<StoryKind>(random, [
    'complaint',
    'complaint',
    'complaint',
    'feedback',
    'feedback',
    'denunciation',
  ]);
  const story = inventStory(random, kind, pick(random, communes));
  const days = Math.floor((n / Math.max(1, wanted - 1)) * between(random, 62, 66));
  const old = n < wanted * 0.6;
  const depth = old ? 'issued' : pick(random, ['received', 'classified', 'proposed', 'issued'] as const);
  const on = addDays(first, Math.min(days, 66));
  return {
    story,
    receivedOn: on > last ? last : on,
    channel: pick(random, ['post', 'post', 'in_person', 'drop_box']),
    depth,
    competent: random() < 0.25,
  };
}

type Play = { site: Site; actors: Record<'desk' | 'handler' | 'head', Actor>; plan: Plan; submit: string };

async function playOut({ site, actors, plan, submit }: Play): Promise<void> {
  const { receivedOn } = plan;
  const run = <Result>(
    who: Actor,
    on: Day,
    command: Command<never, Result> | Command,
    input: object,
    step: string,
  ): Promise<Result> =>
    execute(
      { db: site.db, actor: who, today: on, submitId: `${submit}-${step}` },
      command as Command,
      input,
    ) as Promise<Result>;
  const { petitionId } = await run<Received>(
    actors.desk,
    receivedOn,
    receivePetition(site.keys),
    intake(plan),
    'receive',
  );
  if (plan.depth === 'received') return;
  const at = (days: number): Day => (addDays(receivedOn, days) > last ? last : addDays(receivedOn, days));
  await run(
    actors.handler,
    at(2),
    classifyPetition(site.keys),
    { petitionId, version: await versionOf(site, actors.handler, petitionId), ...answers(plan, at(2)) },
    'classify',
  );
  if (plan.depth === 'classified') return;
  const paper = await paperOf(site, actors.handler, petitionId);
  if (!paper) return;
  const content = paper.content;
  const text = {
    ...content,
    legalBasis: content.legalBasis.join('\n'),
    body: content.body.join('\n'),
    recipients: content.recipients.join('\n'),
  };
  await run(
    actors.handler,
    at(3),
    proposePaper,
    { ...text, paperId: paper.id, version: paper.version },
    'propose',
  );
  if (plan.depth === 'proposed') return;
  await run(actors.head, at(4), signPaper, { paperId: paper.id, version: paper.version + 1 }, 'sign');
  await run(
    actors.head,
    at(4),
    issuePaper(site.dataDir),
    { paperId: paper.id, version: paper.version + 2, issuedOn: formatDay(at(4)) },
    'issue',
  );
}

function intake({ story, receivedOn, channel }: Plan): object {
  const { kind, fieldCode, summary, request, respondentName, persons } = story;
  return {
    channel,
    receivedOn,
    writtenOn: addDays(receivedOn, -3),
    statedKind: kind,
    fieldCode,
    summary,
    request,
    respondentName,
    persons,
  };
}

function answers({ story, competent }: Plan, on: Day): object {
  const elsewhere =
    story.kind === 'denunciation' ? 'Thanh tra huyện Lộc Bình' : 'Chủ tịch Ủy ban nhân dân xã Tú Đoạn';
  const outcome = competent
    ? story.kind === 'feedback'
      ? 'resolve-answer'
      : 'accept'
    : story.kind === 'complaint'
      ? 'guide'
      : 'transfer';
  return {
    kind: story.kind,
    eligible: 'yes',
    competent: competent ? 'yes' : 'no',
    ...(competent ? {} : { competentBody: elsewhere }),
    outcome,
    happenedOn: on,
    fieldCode: story.fieldCode,
  };
}

const versionOf = (site: Site, actor: Actor, petitionId: number): Promise<number> =>
  as(site.db, actor, async (tx) => (await getPetition(tx, petitionId)).version);

const paperOf = (site: Site, actor: Actor, petitionId: number) =>
  as(site.db, actor, async (tx) => {
    const paper = await findPaper(tx, petitionId);
    return paper && { id: paper.id, version: paper.version, content: contentOf(paper) };
  });

async function actorOf(client: pg.Client, login: string): Promise<Actor> {
  const { rows } = await client.query<Actor & { role: Role }>(
    `select p.official_id as "officialId", o.full_name as "fullName", p.id as "postId", p.title as "postTitle", p.role, p.unit_id as "unitId",
            array(select unit_subtree(coalesce(p.scope_unit_id, p.unit_id), $2::date)) as "unitIds", p.handles_denunciations as "handlesDenunciations"
       from post p join official o on o.id = p.official_id where o.login = $1 order by p.id limit 1`,
    [login, last],
  );
  const [actor] = rows;
  if (!actor) throw new Error(`The demo has no post for "${login}"`);
  return actor;
}
