import type pg from 'pg';
import type { Site } from '../../core/web.tsx';
import { day, type Day } from '../../law/day.ts';
import { caseHappenings } from './cases.ts';
import { readCast } from './cast.ts';
import { followUps } from './follow-ups.ts';
import { playInOrder } from './happening.ts';
import { districtPlaces } from './district.ts';
import { petitionHappenings, type PlaceOf } from './petitions.ts';
import type { Desk } from './processing.ts';
import { sessionHappenings } from './sessions.ts';
import { playTwoTier } from './two-tier.ts';
import { visitHappenings, type ReceptionDesk } from './visits.ts';

type Past = {
  client: pg.Client;
  site: Site;
  log: (line: string) => void;
  seed: number;
  petitions: number;
  twoTier: boolean;
};

// Every commune of the district, those with much building most often.
const places = [
  ...districtPlaces,
  'thị trấn Na Dương',
  'thị trấn Lộc Bình',
  'xã Tú Đoạn',
  'xã Khánh Xuân',
  'xã Yên Khoái',
];
const board: Desk = { share: 14, desk: 'tiepnhan', handler: 'xuly', head: 'truongban', places };
const landOffice: Desk = { share: 2, desk: 'tnmt', handler: 'tnmt', head: 'truongphong', places };
const tuDoan: Desk = {
  share: 2,
  desk: 'xa:handler',
  handler: 'xa:handler',
  head: 'chutichxa',
  places: ['xã Tú Đoạn'],
  words: [['Ủy ban nhân dân xã Tú Đoạn', 'Ủy ban nhân dân xã Khánh Xuân']],
};
const khanhXuan: Desk = {
  share: 2,
  desk: 'khanhxuan',
  handler: 'khanhxuan',
  head: 'chutichkx',
  places: ['xã Khánh Xuân'],
  words: [['Ủy ban nhân dân xã Khánh Xuân', 'Ủy ban nhân dân xã Đông Quan']],
};
const receptionDesks: readonly ReceptionDesk[] = [
  { ...board, share: 7 },
  { ...tuDoan, desk: 'xa:desk' },
  { ...khanhXuan, share: 1 },
];
const newCommune: Desk = {
  share: 1,
  desk: 'tiepdan-xa',
  handler: 'xuly-xa',
  head: 'chutich-xa',
  places: ['xã Lộc Bình', 'xã Mẫu Sơn', 'xã Na Dương'],
  // The two-tier model: the district's work is the commune's and the province's.
  words: [
    ['Phòng Kinh tế và Hạ tầng huyện Lộc Bình', 'Ủy ban nhân dân xã Na Dương'],
    ['Phòng Lao động - Thương binh và Xã hội huyện Lộc Bình', 'Sở Nội vụ tỉnh Lạng Sơn'],
    [', huyện Lộc Bình, tỉnh', ', tỉnh'],
    ['huyện Lộc Bình', 'tỉnh Lạng Sơn'],
    ['Huyện ủy Lộc Bình', 'Tỉnh ủy Lạng Sơn'],
    ['xã Tú Đoạn', 'xã Na Dương'],
    ['xã Khánh Xuân', 'xã Mẫu Sơn'],
  ],
};

/** Plays what happened in the demo's offices through the real commands. What was played whole before is left alone. */
export async function playDemo({ client, site, log, seed, petitions, twoTier }: Past): Promise<void> {
  const { rows } = await client.query(`select from office_setting where name = 'demo-played'`);
  if (rows.length > 0) return;
  await addPlaces(client);
  log('Đang ghi lại công việc của các cơ quan dùng thử, mất khoảng một phút…');
  const units = await unitIds(client);
  await playInOrder(await district({ client, site, seed, petitions }, units, twoTier ? lastYear : planYear));
  if (twoTier) await playTwoTier(client, site, seed);
  await playInOrder(await commune(client, site, seed, petitions));
  await client.query(
    `insert into office_setting (unit_id, name, value) select min(id), 'demo-played', 'true' from unit`,
  );
}

async function unitIds(client: pg.Client): Promise<(code: string) => number> {
  const { rows } = await client.query<{ id: number; code: string }>('select id, code from unit');
  return (code) => {
    const found = rows.find((row) => row.code === code);
    if (!found) throw new Error(`The demo has no unit "${code}"`);
    return found.id;
  };
}

type Days = { from: Day; last: Day; sessionsFrom: Day; communeFrom: Day; until: Day };
// The year of the plan; and the same stories in the last year of the district.
const planYear: Days = {
  from: day('2023-01-03'),
  last: day('2024-03-14'),
  sessionsFrom: day('2023-02-01'),
  communeFrom: day('2024-01-02'),
  until: day('2024-04-30'),
};
const lastYear: Days = {
  from: day('2024-04-15'),
  last: day('2025-06-26'),
  sessionsFrom: day('2024-05-02'),
  communeFrom: day('2025-04-01'),
  until: day('2025-06-30'),
};

// The commune of each place on a day: some of the old and the new ones are called alike.
async function placesOn(client: pg.Client, on: Day): Promise<PlaceOf> {
  const { rows } = await client.query<{ id: number; name: string }>(
    `select u.id, n.name from unit u join unit_name n on n.unit_id = u.id and n.valid @> $1::date
      where u.level = 'commune' and u.since <= $1::date and (u.until is null or u.until > $1::date) order by u.id`,
    [on],
  );
  const ids = new Map(rows.map(({ id, name }) => [name.replace(/^Ủy ban nhân dân /, ''), id]));
  return (place) => ids.get(place);
}

async function district(
  { client, site, seed, petitions }: Omit<Past, 'log' | 'twoTier'>,
  unit: (code: string) => number,
  { from, last, sessionsFrom, communeFrom, until }: Days,
) {
  const common = { site, cast: await readCast(client, last), seed, from, last };
  const placeOf = await placesOn(client, last);
  const periodic = { ...common, until, from: sessionsFrom };
  return [
    ...petitionHappenings({
      ...common,
      placeOf,
      wanted: petitions,
      desks: [board, landOffice, tuDoan, khanhXuan],
    }),
    ...visitHappenings({ ...common, wanted: petitions, desks: receptionDesks }),
    ...sessionHappenings({
      ...periodic,
      name: `district-sessions-${seed}`,
      desk: board,
      head: 'truongban',
      leader: 'chutich',
      rule: { by: 'month-days', days: [10, 25] },
      units: ['tnmt', 'thanh-tra', 'ldtbxh', 'kinh-te-ha-tang', 'tu-phap'].map(unit),
    }),
    ...sessionHappenings({
      ...periodic,
      from: communeFrom,
      name: `commune-sessions-${seed}`,
      desk: { ...tuDoan, desk: 'xa:desk' },
      head: 'chutichxa',
      leader: 'chutichxa',
      rule: { by: 'weekday', weekday: 3 },
      units: [],
    }),
    ...followUps({ ...common, board, communes: [tuDoan, khanhXuan] }),
    ...caseHappenings({ ...common, handler: 'xuly', decides: 'chutich', head: 'truongban' }),
    ...caseHappenings({ ...common, handler: 'xa:handler', decides: 'chutichxa', head: 'chutichxa' }),
  ];
}

async function commune(client: pg.Client, site: Site, seed: number, petitions: number) {
  const last = day('2026-08-13');
  const cast = await readCast(client, last);
  const common = { site, cast, seed: seed + 1_000_000, from: day('2026-07-01'), last };
  return [
    ...petitionHappenings({
      ...common,
      placeOf: await placesOn(client, last),
      wanted: Math.ceil(petitions / 10),
      desks: [newCommune],
    }),
    ...visitHappenings({ ...common, wanted: Math.ceil(petitions / 8), desks: [newCommune] }),
    ...sessionHappenings({
      ...common,
      name: `new-commune-sessions-${seed}`,
      desk: newCommune,
      head: 'chutich-xa',
      leader: 'chutich-xa',
      rule: { by: 'month-days', days: [8, 22] },
      units: [],
      until: day('2026-09-30'),
    }),
  ];
}

// Where the demo's offices receive citizens, as an installation's set-up enters it.
async function addPlaces(client: pg.Client): Promise<void> {
  await client.query(
    `insert into reception_place (unit_id, name, address, hours, since)
     select u.id,
            case when u.code = 'ban-tcd' then 'Trụ sở tiếp công dân huyện Lộc Bình' else 'Phòng tiếp công dân ' || n.short_name end,
            case when u.level = 'commune' then 'Trụ sở ' || n.short_name else 'Thị trấn Lộc Bình, huyện Lộc Bình, tỉnh Lạng Sơn' end,
            'Các ngày làm việc: sáng 07 giờ 30 phút đến 11 giờ 30 phút, chiều 13 giờ 30 phút đến 17 giờ 00 phút', u.since
       from unit u join unit_name n on n.unit_id = u.id
      where (u.level = 'commune' or u.code in ('ban-tcd', 'tnmt', 'ldtbxh'))
        and not exists (select from reception_place p where p.unit_id = u.id)`,
  );
}
