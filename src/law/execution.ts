import { choicesOf } from './choices.ts';
import type { Day } from './day.ts';

/** What of an obligation is counted. Money in đồng, land in square metres. */
export const measures = ['amount', 'area', 'people', 'organisations'] as const;
export type Measure = (typeof measures)[number];
type Counts = { readonly [M in Measure]?: number | null | undefined };

/** What a decision or conclusion ordered. */
export type Ordered = Counts & { readonly kind: string };

/** What was done of it on one day; `finished`: done in full, where nothing is counted. */
export type DonePart = Counts & { readonly on: Day; readonly finished?: boolean };

/** What may, and what must be told of an obligation of this kind: the columns of the forms that count it. */
export function toldOf(kind: string): { may: readonly Measure[]; must: readonly Measure[] } {
  const keeps = choicesOf('obligation').find(({ id }) => id === kind)?.keeps ?? [];
  const may = measures.filter((measure) =>
    measure === 'organisations' ? keeps.includes('people') : keeps.includes(measure),
  );
  // A fine may be a warning: no money then.
  const must = kind === 'xu-phat' ? [] : may.filter((measure) => measure === 'amount' || measure === 'area');
  return { may, must };
}

/** By what its progress is measured: money and land where ordered, else people and organisations. */
export function progressOf(ordered: Ordered): Measure[] {
  const told = measures.filter((measure) => (ordered[measure] ?? 0) > 0);
  const goods = told.filter((measure) => measure === 'amount' || measure === 'area');
  return goods.length > 0 ? goods : told;
}

// Land has hundredths of a square metre: added up as whole numbers, so that nothing is lost.
const hundredths = (value: number | null | undefined): number => Math.round((value ?? 0) * 100);

const sumOf = (parts: readonly DonePart[], measure: Measure): number =>
  parts.reduce((sum, part) => sum + hundredths(part[measure]), 0);

/** What was done so far. */
export const doneSoFar = (parts: readonly DonePart[], measure: Measure): number =>
  sumOf(parts, measure) / 100;

/**
 * How much of an obligation is done, 0 to 1: of several things that are counted the one that is least advanced decides. Where
 * nothing is counted it is done when somebody says so.
 */
export function shareOf(ordered: Ordered, parts: readonly DonePart[]): number {
  const counted = progressOf(ordered);
  if (counted.length === 0) return parts.some(({ finished }) => finished) ? 1 : 0;
  return Math.min(
    1,
    ...counted.map((measure) => sumOf(parts, measure) / Math.max(1, hundredths(ordered[measure]))),
  );
}

/** The day on which the last of it was done; undefined while some is left. */
export function doneOn(ordered: Ordered, parts: readonly DonePart[]): Day | undefined {
  const inOrder = parts.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const last = inOrder.findIndex((_part, index) => shareOf(ordered, inOrder.slice(0, index + 1)) === 1);
  return inOrder[last]?.on;
}

/**
 * How much of a decision is executed, in whole per cent, rounded down; 100 only when nothing is left. No text gives a formula:
 * every obligation weighs the same, for money and an apology have no common measure. The forms count a decision as executed at
 * 100 alone (Thông tư 06/2025/TT-TTCP, Biểu 05/KQTH cột 2, cột 17). Undefined where nothing is ordered.
 */
export function percentOf(shares: readonly number[]): number | undefined {
  if (shares.length === 0) return undefined;
  if (shares.every((share) => share === 1)) return 100;
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return Math.min(99, Math.floor(mean * 100 + 1e-9));
}

export type Obstacle = 'difficult' | 'paused' | 'impossible';

export const obstacleNames: Readonly<Record<Obstacle, string>> = {
  difficult: 'Khó khăn, vướng mắc (vẫn thực hiện)',
  paused: 'Tạm dừng',
  impossible: 'Không thể thực hiện',
};

/** The status of an obligation on a day, a value of the list 'obligation.status'. */
export function statusOf(
  {
    done,
    due,
    begun,
    obstacles,
  }: { done: boolean; due: Day | null; begun: boolean; obstacles: readonly Obstacle[] },
  today: Day,
): 'chua-den-han' | 'dang-thuc-hien' | 'xong' | 'khong-the' | 'tam-dung' {
  if (done) return 'xong';
  if (obstacles.includes('impossible')) return 'khong-the';
  if (obstacles.includes('paused')) return 'tam-dung';
  return !begun && due !== null && due >= today ? 'chua-den-han' : 'dang-thuc-hien';
}
