import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  day,
  daysBetween,
  formatDay,
  dayOfMoment,
  isDay,
  parseVietnameseDay,
  weekday,
  yearOf,
} from '../../src/law/day.ts';

test('ngày không có thật bị từ chối', () => {
  expect(() => day('2023-02-29')).toThrow('Không có ngày');
  expect(() => day('05/02/2024')).toThrow();
  expect(isDay('2024-02-29')).toBe(true);
  expect(isDay('2100-02-29')).toBe(false);
  expect(isDay('2024-13-01')).toBe(false);
});

test('đọc ngày theo cách người Việt viết', () => {
  for (const text of ['5/2/2024', '05-02-2024', '5.2.2024', '2024-02-05', ' 05/02/2024 ']) {
    expect(parseVietnameseDay(text)).toBe('2024-02-05');
  }
  for (const text of ['31/02/2024', '2/2024', '5/2/24', '', 'hôm nay', '2024-2-5']) {
    expect(parseVietnameseDay(text)).toBeUndefined();
  }
});

test('cộng ngày, cộng tháng, khoảng cách, thứ, viết ra', () => {
  expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
  expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29');
  expect(addMonths(day('2024-02-29'), 12)).toBe('2025-02-28');
  expect(daysBetween(day('2024-02-05'), day('2024-01-31'))).toBe(-5);
  expect(weekday(day('2024-02-05'))).toBe(1);
  expect(formatDay(day('2024-02-05'))).toBe('05/02/2024');
  expect(yearOf(day('2024-02-05'))).toBe(2024);
});

test('một thời điểm rơi vào ngày nào ở Việt Nam', () => {
  expect(dayOfMoment('2026-08-23T17:00:00.000Z')).toBe('2026-08-24');
  expect(dayOfMoment('2026-08-23 16:59:59+00')).toBe('2026-08-23');
  expect(dayOfMoment(0)).toBe('1970-01-01');
});
