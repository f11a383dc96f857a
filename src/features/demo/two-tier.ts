import type pg from 'pg';
import type { Site } from '../../core/web.tsx';
import { day, formatDay } from '../../law/day.ts';
import { carryOut } from '../handover/carry-out.ts';
import { endUnit } from '../handover/declare.ts';
import { playAt, readCast } from './cast.ts';
import type { DemoPost } from './district.ts';

/**
 * The second demo: the same district ends on 01/07/2025, and its cases go on in the two-tier model. Which commune covers which
 * since then is told at medium confidence (Nghị quyết 1672/NQ-UBTVQH15); people are invented.
 */
const endsOn = day('2025-07-01');
const since = endsOn;
const province = 'ubnd-tinh-lang-son';
const district = 'ubnd-huyen-loc-binh';
/** The day on which the province, the new communes but Lộc Bình, and those who handed over live. */
export const twoTierDay = day('2025-07-15');

const covers: Readonly<Record<string, readonly string[]>> = {
  'ubnd-xa-loc-binh': ['thi-tran-loc-binh', 'khanh-xuan', 'dong-buc', 'huu-khanh'],
  'ubnd-xa-mau-son-2025': ['mau-son', 'yen-khoai', 'tu-mich'],
  'ubnd-xa-na-duong-2025': ['thi-tran-na-duong', 'dong-quan', 'tu-doan'],
  'ubnd-xa-loi-bac-2025': ['loi-bac', 'san-vien'],
  'ubnd-xa-thong-nhat-2025': ['thong-nhat', 'minh-hiep', 'huu-lan'],
  'ubnd-xa-xuan-duong-2025': ['xuan-duong', 'nam-quan', 'ai-quoc'],
  'ubnd-xa-khuat-xa-2025': ['khuat-xa', 'tinh-bac', 'tam-gia'],
};

const handlers = [
  ['mau-son', 'Triệu Văn Pú'],
  ['loi-bac', 'Hoàng Thị Slao'],
  ['thong-nhat', 'Vi Văn Thống'],
  ['xuan-duong', 'Nông Thị Xuân'],
  ['khuat-xa', 'Lý Văn Khuất'],
] as const;

/** Who works in the units that take over. */
export const twoTierPosts: readonly DemoPost[] = [
  {
    login: 'xuly-nd',
    fullName: 'Đặng Văn Ngọc',
    unit: 'ubnd-xa-na-duong-2025',
    role: 'handler',
    title: 'Chuyên viên Phòng Kinh tế, UBND xã Na Dương',
    denunciations: true,
    shown: true,
    since,
  },
  {
    login: 'chutich-nd',
    fullName: 'Lành Công Phúc',
    unit: 'ubnd-xa-na-duong-2025',
    role: 'chairman',
    title: 'Chủ tịch Ủy ban nhân dân xã Na Dương',
    signsAs: 'CHỦ TỊCH',
    denunciations: true,
    shown: true,
    since,
  },
  {
    login: 'xuly-tinh',
    fullName: 'Hoàng Thu Trang',
    unit: province,
    role: 'handler',
    title: 'Chuyên viên xử lý đơn, Văn phòng UBND tỉnh',
    denunciations: true,
    shown: true,
    since,
  },
  ...handlers.map(([code, fullName]) => ({
    login: `xuly-${code}`,
    fullName,
    unit: `ubnd-xa-${code}-2025`,
    role: 'handler' as const,
    title: 'Chuyên viên, xử lý đơn',
    denunciations: true,
    shown: false,
    since,
  })),
  {
    login: 'quantri',
    fullName: 'Dương Xuân Bảo',
    unit: province,
    role: 'admin',
    title: 'Quản trị hệ thống tỉnh',
    denunciations: false,
    shown: true,
    since,
  },
];

/** Ends the district and everything below it, and hands all over, through the real commands of its administrator and chairman. */
export async function playTwoTier(client: pg.Client, site: Site, seed: number): Promise<void> {
  const lastDay = day('2025-06-30');
  const play = playAt(site, await readCast(client, lastDay), `two-tier-${seed}`);
  const { rows } = await client.query<{ id: number; code: string }>('select id, code from unit order by id');
  const idOf = (code: string): number => rows.find((row) => row.code === code)?.id ?? 0;
  const heirs = new Map<string, number>(
    Object.entries(covers).flatMap(([heir, old]) => old.map((code) => [`ubnd-${code}`, idOf(heir)] as const)),
  );
  const below = await client.query<{ id: number; code: string }>(
    'select u.id, u.code from unit u join unit_parent p on p.unit_id = u.id where p.parent_id = $1 order by u.id',
    [idOf(district)],
  );
  const { handoverId } = await play.run<{ handoverId: number }>(
    'quantri',
    day('2025-06-20'),
    endUnit,
    {
      unitId: idOf(district),
      endsOn: formatDay(endsOn),
      basis:
        'Nghị quyết số 1672/NQ-UBTVQH15 ngày 16/6/2025 của Ủy ban Thường vụ Quốc hội về sắp xếp đơn vị hành chính cấp xã',
      mainHeirId: idOf('ubnd-xa-loc-binh'),
      aboveUnitId: idOf(province),
      readableUntil: '01/01/2027',
      below: below.rows.map(({ id, code }) => ({ unitId: id, ends: 'on', heirId: heirs.get(code) })),
    },
    'end',
  );
  await play.run('chutich', lastDay, carryOut, { handoverId, version: 1, checked: 'on' }, 'carry-out');
}
