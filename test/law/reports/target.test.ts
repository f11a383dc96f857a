import { describe, expect, test } from 'vitest';
import { day, type Day } from '../../../src/law/day.ts';
import { indicators, rate } from '../../../src/law/reports/indicators.ts';
import {
  edgesOf,
  forecast,
  missingTo,
  monthPoints,
  rateIn,
  yearTo,
  type Course,
} from '../../../src/law/reports/target.ts';

const today = day('2024-03-15');
const course = (
  began: string,
  { done, left = done, due, count = 1 }: { done?: string; left?: string; due?: string; count?: number } = {},
): Course => ({
  unitId: 1,
  began: day(began),
  done: done === undefined ? null : day(done),
  left: left === undefined ? null : day(left),
  due: due === undefined ? null : day(due),
  count,
});
const [resolution, executed] = ['resolution', 'decisions-executed'].map((id) => {
  const found = indicators.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
});

// Nine begun; the reporting year 2024 runs from 15/12/2023.
const story = [
  course('2023-10-02', { done: '2023-12-14' }), // of last year
  course('2023-10-03', { done: '2023-12-15' }), // carried over, done on the first day
  course('2024-01-05', { done: '2024-03-15' }), // done today
  course('2024-01-08', { left: '2024-02-20' }), // ended, not by a resolution
  course('2023-11-06', { due: '2024-02-01' }), // overdue
  course('2024-02-05', { due: '2024-03-15' }), // due today
  course('2024-02-19', { due: '2024-12-14' }), // due on the last day of the year
  course('2024-03-01', { due: '2024-12-15' }), // due after it
  course('2024-03-04'), // suspended: no limit runs
];

describe('a target of the year', () => {
  test('counts what was carried over and what began, and of it what was done in the year', () => {
    expect(yearTo(today)).toEqual({ from: '2023-12-15', to: '2024-03-15' });
    expect(rateIn(story, yearTo(today))).toEqual(rate(2, 8));
    expect(rateIn(story, yearTo(day('2024-02-14')))).toEqual(rate(1, 5));
    expect(rateIn(story, yearTo(day('2023-12-14')))).toEqual(rate(1, 3));
  });

  test('has no rate where nothing arose: neither 0 nor 100 %', () => {
    expect(rateIn([], yearTo(today))).toEqual({ done: 0, of: 0 });
    expect(forecast([], today).cautious).toEqual({ done: 0, of: 0 });
    expect(missingTo(resolution as never, rate(0, 0))).toBeUndefined();
  });

  test('ends the year with what is due in it, overdue cases told apart, what is due later not counted', () => {
    expect(forecast(story, today)).toEqual({
      inTime: 2,
      overdue: 1,
      later: 2,
      cautious: rate(4, 8),
      hopeful: rate(5, 8),
    });
  });

  test.each([
    [9, 10, 0, 1],
    [0, 1, 1, 1],
    [85, 100, 5, 6],
    [179, 200, 1, 2],
    [899, 1000, 1, 2],
    [10, 10, 0, 0],
  ])('%i of %i: so many are missing to at least 90 %%, and to more than 90 %%', (done, of, least, more) => {
    expect(missingTo(resolution as never, rate(done, of))).toBe(least);
    expect(missingTo(executed as never, rate(done, of))).toBe(more);
  });

  test('is told from edge to edge as exactly as day by day', () => {
    const edges = edgesOf(today);
    const edge = (on: Day | null): Day | null => edges.findLast((one) => on !== null && one <= on) ?? null;
    const days = Array.from({ length: 40 }, (_, at) =>
      course(`2023-${String(1 + (at % 12)).padStart(2, '0')}-${String(13 + (at % 4))}`, {
        ...(at % 3 === 0 ? { done: `2024-0${1 + (at % 3)}-${String(13 + (at % 3))}` } : {}),
        due: `2024-${String(1 + (at % 12)).padStart(2, '0')}-${String(13 + (at % 3))}`,
      }),
    );
    const told = days.map((one) => ({
      ...one,
      began: edge(one.began) ?? one.began,
      done: edge(one.done),
      left: edge(one.left),
      due: edge(one.due),
    }));
    for (const window of monthPoints(today)) expect(rateIn(told, window)).toEqual(rateIn(days, window));
    expect(forecast(told, today)).toEqual(forecast(days, today));
  });
});

test('the trend has twelve points: the 14th of eleven months and today', () => {
  const ends = monthPoints(today).map(({ to }) => to);
  expect(ends).toHaveLength(12);
  expect(ends.slice(-3)).toEqual(['2024-02-14', '2024-03-14', '2024-03-15']);
  expect(
    monthPoints(day('2024-03-14'))
      .map(({ to }) => to)
      .slice(-2),
  ).toEqual(['2024-02-14', '2024-03-14']);
  expect(monthPoints(today)[7]).toEqual({ from: '2022-12-15', to: '2023-12-14' });
});
