import type { Site } from '../../core/web.tsx';
import { calendarOver } from '../../core/calendar.ts';
import { subtractWorkingDays } from '../../law/calendar.ts';
import { addDays, formatDay, type Day } from '../../law/day.ts';
import { sidePaperCommands, type SideResult } from '../paper/write.ts';
import { sessionPapers } from '../reception/papers.ts';
import { concludeSession } from '../reception/conclude.ts';
import { holdSession } from '../reception/hold.ts';
import { publishSessions } from '../reception/publish.ts';
import { getSession } from '../reception/queries.ts';
import { planSeries, seriesDays, type SeriesRule } from '../reception/series.ts';
import { participantsOf } from '../reception/people-queries.ts';
import { visitsOf } from '../reception/task-queries.ts';
import { giveTask } from '../reception/tasks.ts';
import { playAt, type Cast, type Play } from './cast.ts';
import type { Happening } from './happening.ts';
import { between, pick, stream } from './people.ts';
import { sessionVisits, type ReceptionDesk } from './visits.ts';

/** The periodic sessions of one leader over a time, as his office plans, announces and holds them. */
export type SeriesLoad = {
  site: Site;
  cast: Cast;
  seed: number;
  name: string;
  desk: ReceptionDesk;
  /** Who announces and concludes. */
  head: string;
  leader: string;
  rule: SeriesRule;
  units: readonly number[];
  from: Day;
  last: Day;
  /** The schedule is laid out until this day, beyond the demo's own. */
  until: Day;
};

/** Every step of the series. Each fifth session nobody came to; each fourth is concluded by a notice with instructions. */
export function sessionHappenings(load: SeriesLoad): Happening[] {
  const play = playAt(load.site, load.cast, load.name);
  const days = seriesDays(load.rule, { from: load.from, to: load.until }, calendarOver([]));
  const planned = addDays(load.from, -25);
  const plan: Happening = {
    on: planned,
    run: async () => {
      const placeId = await placeOf(play, load.desk.desk);
      const input = {
        placeId,
        leaderPostId: load.cast(load.leader).postId,
        fromTime: '08:00',
        toTime: '11:30',
        units: load.units.map(String),
        contents:
          'Tiếp nhận khiếu nại, tố cáo, kiến nghị, phản ánh về đất đai, chính sách xã hội và giải phóng mặt bằng.',
        days: days.map(({ on, instead }) => (instead ? `${on}|${instead.on}` : on)),
      };
      await play.run(load.desk.desk, planned, planSeries, input, 'plan');
    },
  };
  return [plan, ...days.flatMap(({ on }, number) => sessionSteps(play, load, on, number))];
}

const placeOf = (play: Play, who: string): Promise<number> =>
  play.see(who, async (tx) => {
    const place = await tx
      .selectFrom('reception_place')
      .select('id')
      .where('unit_id', '=', play.cast(who).unitId)
      .executeTakeFirstOrThrow();
    return place.id;
  });

function sessionSteps(play: Play, load: SeriesLoad, on: Day, number: number): Happening[] {
  const { desk, head, last, seed, name } = load;
  const random = stream(seed + Number(on.replaceAll('-', '')));
  const found: { id?: number } = {};
  const step = (what: string): string => `${what}-${number}`;
  const announced = subtractWorkingDays(on, between(random, 6, 9), calendarOver([]));
  if (announced > last) return [];
  const publish: Happening = {
    on: announced,
    run: async () => {
      found.id = await sessionOn(play, desk.desk, on);
      const where = 'Niêm yết tại trụ sở và nơi tiếp công dân; trang thông tin điện tử của cơ quan';
      const input = { sessionIds: [String(found.id)], publishedOn: announced, publishedWhere: where };
      await play.run(head, announced, publishSessions, input, step('publish'));
    },
  };
  if (on > last) return [publish];
  const people = number % 5 === 4 ? 0 : between(random, 2, 5);
  const notes = number % 4 === 1 && people > 0 && load.units.length > 0;
  const visits = sessionVisits(load, {
    desk,
    on,
    people,
    sessionId: () => found.id,
    name: `${name}-${number}`,
  });
  const instructions = notes ? [{ on, run: () => conclude(play, load, found.id ?? 0, on, number) }] : [];
  const hold: Happening = {
    on,
    run: () =>
      close(play, load, {
        id: found.id ?? 0,
        on,
        people,
        number,
        concluded: notes,
        absent: pick(random, [0, 1, 2, 3]),
      }),
  };
  return [publish, ...visits, ...instructions, hold];
}

const sessionOn = (play: Play, who: string, on: Day): Promise<number> =>
  play.see(who, async (tx) => {
    const row = await tx
      .selectFrom('reception_session')
      .select('id')
      .where('unit_id', '=', play.cast(who).unitId)
      .where('held_on', '=', on)
      .where('kind', '=', 'periodic')
      .executeTakeFirstOrThrow();
    return row.id;
  });

// The leader concludes and instructs; the notice goes out signed and numbered.
async function conclude(
  play: Play,
  load: SeriesLoad,
  sessionId: number,
  on: Day,
  number: number,
): Promise<void> {
  const { desk, head, units, site } = load;
  const step = (what: string): string => `${what}-${number}`;
  const { version } = await play.see(desk.desk, (tx) => getSession(tx, sessionId));
  const conclusion =
    'Giao các cơ quan chuyên môn kiểm tra, báo cáo; trả lời công dân bằng văn bản đúng thời hạn.';
  await play.run(head, on, concludeSession, { sessionId, version, conclusion, visits: [] }, step('conclude'));
  const [visit] = await play.see(desk.desk, (tx) => visitsOf(tx, sessionId));
  const [owner] = units;
  if (!visit || owner === undefined) return;
  const task = {
    sessionId,
    visitId: visit.id,
    title: 'Kiểm tra hiện trạng, hồ sơ; báo cáo Chủ tịch Ủy ban nhân dân kết quả và đề xuất hướng giải quyết',
    ownerUnitId: owner,
    dueOn: addDays(on, 20),
    answerOn: addDays(on, 25),
    contact: play.cast(desk.desk).fullName,
  };
  await play.run(head, on, giveTask, task, step('task'));
  const { write, sign, issue } = sidePaperCommands(site.dataDir, sessionPapers);
  const kind = sessionPapers.find(({ code }) => code === 'TH-05');
  const about = {
    kind: 'session',
    id: sessionId,
    unitId: play.cast(desk.desk).unitId,
    secret: false,
  } as const;
  const texts = await play.see(desk.desk, (tx) =>
    kind ? kind.draft(tx, { ...about, since: on, title: '', href: '' }, on) : Promise.resolve({}),
  );
  const input = {
    kind: 'TH-05',
    subject: 'session',
    subjectId: sessionId,
    texts: { archive: 'VT, TCD', ...texts },
    next: 'propose',
  };
  const { paperId } = await play.run<SideResult>(desk.desk, on, write, input, step('notice'));
  await play.run(head, on, sign, { paperId, version: 2 }, step('notice-sign'));
  await play.run(head, on, issue, { paperId, version: 3, issuedOn: formatDay(on) }, step('notice-issue'));
}

type Closing = { id: number; on: Day; people: number; number: number; concluded: boolean; absent: number };

async function close(
  play: Play,
  { desk }: SeriesLoad,
  { id, on, people, number, concluded, absent }: Closing,
): Promise<void> {
  const { session, participants } = await play.see(desk.desk, async (tx) => ({
    session: await getSession(tx, id),
    participants: await participantsOf(tx, id),
  }));
  const input = {
    sessionId: id,
    version: session.version,
    noteTaker: `${play.cast(desk.desk).fullName}, ${play.cast(desk.desk).postTitle}`,
    beganAt: '08:00',
    endedAt: '11:15',
    ...(people === 0 ? { nobodyCame: 'on' } : {}),
    participants: participants.map((one, place) => ({
      id: String(one.id),
      attendance: place === absent ? 'absent' : 'present',
      ...(place === absent ? { absenceReason: 'Dự họp theo giấy mời của Ủy ban nhân dân tỉnh' } : {}),
    })),
    ...(people > 0 && !concluded
      ? {
          noConclusionReason:
            'Đã trả lời, hướng dẫn trực tiếp tại buổi tiếp; không có nội dung phải kết luận.',
        }
      : {}),
    next: 'close',
  };
  await play.run(desk.desk, on, holdSession, input, `hold-${number}`);
}
