import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { day } from '../../src/law/day.ts';
import { reckonDays } from './official.ts';

const [, ...rows] = readFileSync(new URL('golden/deadlines.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n');

test('có đủ 62 ngày hết hạn mẫu', () => {
  expect(rows).toHaveLength(62);
});

test.each(rows.map((row) => row.split(',')))('%s: từ %s, %s ngày %s %s là %s', (...cells) => {
  const [, from = '', amount, unit, direction, expected] = cells;
  const counted = reckonDays(
    day(from),
    Number(amount),
    unit === 'working' ? 'working' : 'calendar',
    direction === 'backward' ? 'backward' : 'forward',
  );
  expect(counted.due).toBe(expected);
  expect(counted.warnings.filter(({ code }) => code === 'no-notice')).toEqual([]);
});
