/** A deterministic stream of numbers in [0, 1) from a seed (mulberry32), so that the demo is the same everywhere. */
export function stream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Random = ReturnType<typeof stream>;

/** One of several, evenly. */
export function pick<T>(random: Random, from: readonly [T, ...T[]]): T {
  return from[Math.floor(random() * from.length)] ?? from[0];
}

/** A whole number from..to, both included. */
export function between(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

const families = [
  'Hoàng',
  'Nông',
  'Lương',
  'Vi',
  'Lý',
  'Chu',
  'Hứa',
  'Triệu',
  'Đặng',
  'Bàn',
  'Lành',
  'Dương',
  'Nguyễn',
  'Trần',
  'Lê',
] as const;
const middleMen = ['Văn', 'Đình', 'Minh', 'Quang', 'Công', 'Xuân'] as const;
const middleWomen = ['Thị', 'Thúy', 'Ngọc', 'Thu', 'Bích'] as const;
const men = [
  'Hòa',
  'Thắng',
  'Dũng',
  'Sơn',
  'Hải',
  'Tuấn',
  'Long',
  'Khánh',
  'Phong',
  'Tài',
  'Đức',
  'Bảo',
] as const;
const women = [
  'Lan',
  'Hoa',
  'Mai',
  'Hương',
  'Nga',
  'Thảo',
  'Yến',
  'Liên',
  'Hằng',
  'Bình',
  'Tuyết',
  'Xuyến',
] as const;

/** An invented full name as people of the district bear them. */
export function inventName(random: Random): string {
  const family = pick(random, families);
  return random() < 0.55
    ? `${family} ${pick(random, middleMen)} ${pick(random, men)}`
    : `${family} ${pick(random, middleWomen)} ${pick(random, women)}`;
}

/** An invented identity number: the province's code, then digits that the real scheme never gives (year 99). */
export function inventIdNumber(random: Random): string {
  return `020999${String(between(random, 0, 999_999)).padStart(6, '0')}`;
}

/** An invented telephone number in a block that is not allotted. */
export function inventPhone(random: Random): string {
  return `0100 ${between(random, 100, 999)} ${between(random, 100, 999)}`;
}
