import { addDays, type Day } from '../../law/day.ts';

/** One thing that was done in the demo's past, on its day. */
export type Happening = { on: Day; run: () => Promise<void> };

/** Lets things happen in the order of their days, so that the numbers of every book follow the days as in a real office. */
export async function playInOrder(happenings: readonly Happening[]): Promise<void> {
  const inOrder = happenings
    .map((happening, place) => ({ ...happening, place }))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.place - b.place));
  for (const { run } of inOrder) await run();
}

/** So many days later, but never after the last day. */
export const laterDay = (on: Day, days: number, last: Day): Day => {
  const then = addDays(on, days);
  return then > last ? last : then;
};
