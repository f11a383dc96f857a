import type { DemoPost, DemoUnit } from './district.ts';

/**
 * The second demo office: the commune Lộc Bình of the two-tier model (Nghị quyết 1672/NQ-UBTVQH15, the composition at medium
 * confidence), under the law in force since 01/07/2026. Places are real, people are invented.
 */
const since = '2025-07-01';
const commune = 'ubnd-xa-loc-binh';

export const communeUnits: readonly DemoUnit[] = [
  {
    code: 'ubnd-tinh-lang-son',
    level: 'province',
    name: 'Ủy ban nhân dân tỉnh Lạng Sơn',
    shortName: 'UBND tỉnh Lạng Sơn',
    symbol: 'UBND',
    since,
    place: 'Lạng Sơn',
  },
  {
    code: commune,
    level: 'commune',
    name: 'Ủy ban nhân dân xã Lộc Bình',
    shortName: 'UBND xã Lộc Bình',
    symbol: 'UBND',
    parent: 'ubnd-tinh-lang-son',
    since,
  },
  ...(
    [
      ['mau-son', 'Mẫu Sơn'],
      ['na-duong', 'Na Dương'],
      ['loi-bac', 'Lợi Bác'],
      ['thong-nhat', 'Thống Nhất'],
      ['xuan-duong', 'Xuân Dương'],
      ['khuat-xa', 'Khuất Xá'],
    ] as const
  ).map(([code, name]) => ({
    code: `ubnd-xa-${code}-2025`,
    level: 'commune' as const,
    name: `Ủy ban nhân dân xã ${name}`,
    shortName: `UBND xã ${name}`,
    symbol: 'UBND',
    parent: 'ubnd-tinh-lang-son',
    since,
  })),
];

export const communePosts: readonly DemoPost[] = [
  {
    login: 'tiepdan-xa',
    fullName: 'Nông Thị Yến',
    unit: commune,
    role: 'desk',
    title: 'Công chức tiếp công dân, Văn phòng HĐND và UBND xã',
    denunciations: false,
    shown: true,
    since,
  },
  {
    login: 'xuly-xa',
    fullName: 'Chu Công Sơn',
    unit: commune,
    role: 'handler',
    title: 'Chuyên viên Phòng Kinh tế, xử lý đơn',
    denunciations: true,
    shown: true,
    since,
  },
  {
    login: 'chutich-xa',
    fullName: 'Hứa Minh Hải',
    unit: commune,
    role: 'chairman',
    title: 'Chủ tịch Ủy ban nhân dân xã Lộc Bình',
    signsAs: 'CHỦ TỊCH',
    denunciations: true,
    shown: true,
    since,
  },
  {
    login: 'vanthu-xa',
    fullName: 'Lành Thu Hương',
    unit: commune,
    role: 'clerk',
    title: 'Văn thư, Văn phòng HĐND và UBND xã',
    denunciations: false,
    shown: false,
    since,
  },
];
