import fc from 'fast-check';
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

test('mọi ngày từ năm 1899 đến năm 2101: ngày sau, thứ, khoảng cách như lịch của máy', () => {
  let on = Temporal.PlainDate.from('1899-12-25');
  const first = day(on.toString());
  for (let n = 0; on.year < 2_102; n += 1) {
    const given = day(on.toString());
    expect(addDays(first, n)).toBe(given);
    expect([daysBetween(first, given), daysBetween(given, first)]).toEqual([n, -n || 0]);
    expect(weekday(given)).toBe(on.dayOfWeek);
    on = on.add({ days: 1 });
  }
});

test('ngày bất kỳ cộng, trừ số ngày bất kỳ như lịch của máy; ngoài năm 0 đến 9999 thì từ chối', () => {
  const days = fc.record({
    year: fc.integer({ min: 1, max: 9_998 }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
  });
  fc.assert(
    fc.property(days, fc.integer({ min: -300, max: 300 }), ({ year, month, date }, more) => {
      const plain = Temporal.PlainDate.from({ year, month, day: date });
      const given = day(plain.toString());
      const later = addDays(given, more);
      expect(later).toBe(plain.add({ days: more }).toString());
      expect(daysBetween(given, later)).toBe(more);
      expect(weekday(later)).toBe(plain.add({ days: more }).dayOfWeek);
    }),
  );
  expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
  expect(() => addDays(day('0001-01-01'), -400)).toThrow(RangeError);
  expect(() => addDays(day('2024-01-01'), Number.NaN)).toThrow(RangeError);
});

test('một thời điểm rơi vào ngày nào ở Việt Nam', () => {
  expect(dayOfMoment('2026-08-23T17:00:00.000Z')).toBe('2026-08-24');
  expect(dayOfMoment('2026-08-23 16:59:59+00')).toBe('2026-08-23');
  expect(dayOfMoment(0)).toBe('1970-01-01');
});
