import type { Site } from '../../core/web.tsx';
import { addDays, formatDay, type Day } from '../../law/day.ts';
import { enterBag, undoBag, type BagEntered } from '../intake/bag.ts';
import { replyToTransfer } from '../passing/follow.ts';
import { takeTransfer } from '../passing/take.ts';
import { assignPetitions } from '../work/assign.ts';
import { playAt, type Cast, type Play } from './cast.ts';
import type { Happening } from './happening.ts';
import { stream } from './people.ts';
import { processing, type Desk } from './processing.ts';
import { scenarios } from './scenarios.ts';
import { inventStory } from './stories.ts';

type FollowUps = {
  site: Site;
  cast: Cast;
  seed: number;
  from: Day;
  last: Day;
  board: Desk;
  communes: readonly Desk[];
};

/** What offices do beside their own petitions: take what was passed to them, note replies, give work to people. */
export function followUps({ site, cast, seed, from, last, board, communes }: FollowUps): Happening[] {
  const play = playAt(site, cast, `follow-${seed}`);
  const weeks: Happening[] = [];
  for (let on = addDays(from, 7); on < last; on = addDays(on, 7)) {
    for (const commune of communes)
      weeks.push(
        { on, run: () => takeAll(play, site, commune, on) },
        { on, run: () => answerTaken(play, site, commune, on) },
      );
    weeks.push({ on, run: () => noteReplies(play, board, on) });
  }
  const mistaken = addDays(last, -2);
  return [
    ...weeks,
    { on: mistaken, run: () => undoneBag(play, site, board, mistaken) },
    { on: last, run: () => giveWork(play, board, last) },
  ];
}

// A letter entered by mistake: its number stays in the book and says so.
async function undoneBag(play: Play, site: Site, { desk }: Desk, on: Day): Promise<void> {
  const row = {
    receivedOn: formatDay(on),
    fullName: 'Lành Thị Thảo',
    address: 'Thôn Nà Mìu, xã Tú Đoạn',
    statedKind: 'Phản ánh',
    summary: 'Phản ánh mương thoát nước thôn Nà Mìu bị sạt lở',
  };
  const { bagId } = await play.run<BagEntered>(
    desk,
    on,
    enterBag(site.keys),
    { channel: 'post', rows: [row] },
    'bag',
  );
  await play.run(
    desk,
    on,
    undoBag,
    { bagId, reason: 'Vào sổ nhầm: đơn gửi Ủy ban nhân dân xã.' },
    'bag-undo',
  );
}

const waiting = (play: Play, { handler }: Desk, before: Day) =>
  play.see(handler, (tx) =>
    tx
      .selectFrom('transfer')
      .select(['id', 'version'])
      .where('to_unit_id', '=', play.cast(handler).unitId)
      .where('taken_on', 'is', null)
      .where('returned_on', 'is', null)
      .where('sent_on', '<=', before)
      .orderBy('id')
      .execute(),
  );

async function takeAll(play: Play, site: Site, commune: Desk, on: Day): Promise<void> {
  for (const { id, version } of await waiting(play, commune, addDays(on, -2))) {
    const input = { transferId: id, version, receivedOn: formatDay(on) };
    await play.run(commune.handler, on, takeTransfer(site), input, `take-${id}`);
  }
}

// What was taken three weeks ago is answered; the newest still lies with the commune.
async function answerTaken(play: Play, site: Site, desk: Desk, on: Day): Promise<void> {
  const taken = await play.see(desk.handler, (tx) =>
    tx
      .selectFrom('petition')
      .select(['id', 'received_on', 'stated_kind', 'field_code'])
      .where('unit_id', '=', play.cast(desk.handler).unitId)
      .where('origin_id', 'is not', null)
      .where('state', '=', 'received')
      .where('received_on', '<=', addDays(on, -7))
      .orderBy('id')
      .execute(),
  );
  for (const { id, received_on: receivedOn, stated_kind: kind, field_code } of taken) {
    const scenario = scenarios.find(
      ({ row }) => row === (kind === 'denunciation' ? 'M35' : kind === 'feedback' ? 'M60' : 'M11'),
    );
    if (!scenario || id % 7 === 0) continue;
    const story = {
      ...inventStory(stream(id), scenario.kind, desk.places[0] ?? ''),
      fieldCode: field_code ?? 'DD',
    };
    const item = {
      desk,
      scenario,
      story,
      receivedOn,
      depth: 'issued',
      pace: [2, 3],
      petitionId: () => id,
    } as const;
    const own = {
      ...play,
      run: ((who, day, command, input, step) =>
        play.run(who, day, command, input, `taken-${id}-${step}`)) as Play['run'],
    };
    for (const step of processing(own, site, item, on)) await step.run();
  }
}

// Two of three bodies write back within a month.
async function noteReplies(play: Play, { handler }: Desk, on: Day): Promise<void> {
  const open = await play.see(handler, (tx) =>
    tx
      .selectFrom('transfer')
      .select('id')
      .where('unit_id', '=', play.cast(handler).unitId)
      .where('sent_on', '<=', addDays(on, -25))
      .where((eb) =>
        eb.not(
          eb.exists(eb.selectFrom('transfer_reply').select('id').whereRef('transfer_id', '=', 'transfer.id')),
        ),
      )
      .orderBy('id')
      .execute(),
  );
  for (const { id } of open.filter((one) => one.id % 3 !== 0)) {
    const input = {
      transferId: id,
      repliedOn: formatDay(on),
      number: `${40 + id}/CV`,
      content: 'Đã tiếp nhận, giải quyết theo thẩm quyền và trả lời công dân.',
      final: 'on',
    };
    await play.run(handler, on, replyToTransfer, input, `reply-${id}`);
  }
}

// The head gives what lies open to his two officials.
async function giveWork(play: Play, { head, handler }: Desk, on: Day): Promise<void> {
  const unitId = play.cast(head).unitId;
  const open = await play.see(head, (tx) =>
    tx
      .selectFrom('petition')
      .select(['id', 'secret', 'due_on'])
      .where('handler_unit_id', '=', unitId)
      .where('state', 'in', ['received', 'classified'])
      .where('handler_post_id', 'is', null)
      .orderBy('id')
      .execute(),
  );
  for (const [place, { id, secret, due_on: limit }] of open.entries()) {
    if (place % 3 === 2) continue;
    const who = secret || place % 2 === 0 ? handler : 'xuly2';
    // Never later than the law's own limit while that has not passed.
    const wished = addDays(on, 4 + (place % 6));
    const input = {
      petitionIds: [String(id)],
      assignee: `${unitId}:${play.cast(who).postId}`,
      dueOn: formatDay(limit !== null && limit >= on && limit < wished ? limit : wished),
    };
    await play.run(head, on, assignPetitions, input, `assign-${id}`);
  }
}
