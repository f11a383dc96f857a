import type pg from 'pg';
import type { Site } from '../../core/web.tsx';
import { day } from '../../law/day.ts';
import { readCast } from './cast.ts';
import { demoPetitions, type Desk } from './petitions.ts';
import { demoVisits, type ReceptionDesk } from './visits.ts';

type Past = { client: pg.Client; site: Site; log: (line: string) => void; seed: number; petitions: number };

const villages = [
  'xã Tú Đoạn',
  'xã Đông Quan',
  'xã Khuất Xá',
  'xã Yên Khoái',
  'thị trấn Na Dương',
  'xã Hữu Khánh',
];
const desks: readonly Desk[] = [
  { share: 14, desk: 'tiepnhan', handler: 'xuly', head: 'truongban', places: villages },
  { share: 2, desk: 'tnmt', handler: 'tnmt', head: 'truongphong', places: villages },
  { share: 2, desk: 'xa:handler', handler: 'xa:handler', head: 'chutichxa', places: ['xã Tú Đoạn'] },
  { share: 2, desk: 'khanhxuan', handler: 'khanhxuan', head: 'chutichkx', places: ['xã Khánh Xuân'] },
];
const communeDesks: readonly Desk[] = [
  {
    share: 1,
    desk: 'tiepdan-xa',
    handler: 'xuly-xa',
    head: 'chutich-xa',
    places: ['xã Lộc Bình', 'xã Mẫu Sơn', 'xã Na Dương'],
  },
];

const receptionDesks: readonly ReceptionDesk[] = [
  { share: 7, desk: 'tiepnhan', places: villages },
  { share: 2, desk: 'xa:desk', places: ['xã Tú Đoạn'] },
  { share: 1, desk: 'khanhxuan', places: ['xã Khánh Xuân'] },
];
const communeReception: readonly ReceptionDesk[] = [
  { share: 1, desk: 'tiepdan-xa', places: ['xã Lộc Bình', 'xã Mẫu Sơn'] },
];

/** Plays what happened in the demo's offices through the real commands. What was played whole before is left alone. */
export async function playDemo({ client, site, log, seed, petitions }: Past): Promise<void> {
  const { rows } = await client.query(`select from office_setting where name = 'demo-played'`);
  if (rows.length > 0) return;
  await addPlaces(client);
  log('Đang ghi lại công việc của các cơ quan dùng thử, mất khoảng một phút…');
  const before = { site, cast: await readCast(client, day('2024-03-14')), seed };
  await demoPetitions({
    ...before,
    wanted: petitions,
    desks,
    from: day('2023-01-03'),
    last: day('2024-03-14'),
  });
  await demoVisits({
    ...before,
    wanted: Math.ceil(petitions * 1.2),
    desks: receptionDesks,
    from: day('2023-01-03'),
    last: day('2024-03-14'),
  });
  const after = { site, cast: await readCast(client, day('2026-08-13')), seed: seed + 1_000_000 };
  await demoPetitions({
    ...after,
    wanted: Math.ceil(petitions / 10),
    desks: communeDesks,
    from: day('2026-07-01'),
    last: day('2026-08-13'),
  });
  await demoVisits({
    ...after,
    wanted: Math.ceil(petitions / 8),
    desks: communeReception,
    from: day('2026-07-01'),
    last: day('2026-08-13'),
  });
  await client.query(
    `insert into office_setting (unit_id, name, value) select min(id), 'demo-played', 'true' from unit`,
  );
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
