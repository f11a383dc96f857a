import { day } from '../../law/day.ts';
import { communePosts } from './commune.ts';
import { districtPosts, type DemoPost } from './district.ts';
import { twoTierPosts } from './two-tier.ts';

/** The day on which the demo lives when it is first loaded; anybody in the demo may move it. */
export const demoDay = day('2024-03-15');
/** The day of the second office, under the law since 01/07/2026. */
export const communeDay = day('2026-08-14');
/** The password of every demo account. */
export const demoPassword = 'locbinh-2024';

export type DemoLogin = { login: string; password: string; title: string; fullName: string; office: string };

const loginsOf = (office: string, posts: readonly DemoPost[]): DemoLogin[] =>
  posts
    .filter((post) => post.shown)
    .map(({ login, title, fullName }) => ({ login, title, fullName, password: demoPassword, office }));

/** The logins that the demo shows: one for each role, of both offices. */
export const demoLogins: readonly DemoLogin[] = [
  ...loginsOf('Huyện Lộc Bình, tháng 3 năm 2024', districtPosts),
  ...loginsOf('Xã Lộc Bình, theo luật từ 01/07/2026', communePosts),
];

/** Those of the second demo: both sides of the hand-over. */
export const twoTierLogins: readonly DemoLogin[] = [
  ...loginsOf('Bên nhận, ngày 15/07/2025: UBND xã Na Dương, UBND tỉnh Lạng Sơn', twoTierPosts),
  ...loginsOf('Bên nhận, ngày 14/08/2026: xã Lộc Bình, theo luật từ 01/07/2026', communePosts),
  ...loginsOf(
    'Bên giao, ngày 15/07/2025: người của huyện Lộc Bình đã kết thúc, chỉ xem',
    districtPosts.filter(({ role, unit }) => role !== 'admin' && !unit.startsWith('ubnd-tu')),
  ),
];
