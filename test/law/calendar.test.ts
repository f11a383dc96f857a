import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addWorkingDays,
  calendarWith,
  isWorked,
  nextWorkedDay,
  officialCalendar,
  subtractWorkingDays,
  whyOff,
  workingDaysBetween,
  yearsWithoutNotice,
} from '../../src/law/calendar.ts';
import { addDays, day, weekday, type Day } from '../../src/law/day.ts';

const official = officialCalendar;
const anyDay = fc.integer({ min: 0, max: 3650 }).map((n) => addDays(day('2018-06-01'), n));

test('ngày nghỉ hoán đổi không làm việc, thứ Bảy làm bù thì làm việc', () => {
  expect(isWorked(day('2024-04-29'), official)).toBe(false);
  expect(isWorked(day('2024-05-04'), official)).toBe(true);
  expect(whyOff(day('2024-02-13'), official)).toBe('Nghỉ bù Tết Nguyên đán (mùng 4)');
  expect(whyOff(day('2024-02-10'), official)).toBe('Thứ Bảy');
  expect(whyOff(day('2024-02-11'), official)).toBe('Chủ nhật');
  expect(whyOff(day('2024-02-15'), official)).toBeUndefined();
});

test('ngày làm việc tiếp theo sau Tết Giáp Thìn là 15/02/2024', () => {
  expect(nextWorkedDay(day('2024-02-08'), official)).toBe('2024-02-15');
});

test('đếm tới rồi đếm lùi trở về ngày làm việc ban đầu', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, days) => {
      const start = nextWorkedDay(from, official);
      return subtractWorkingDays(addWorkingDays(start, days, official), days, official) === start;
    }),
  );
});

test('kết quả luôn là ngày làm việc và cách đúng số ngày làm việc', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, days) => {
      const due = addWorkingDays(from, days, official);
      return isWorked(due, official) && workingDaysBetween(from, due, official) === days;
    }),
  );
});

test('đếm nhanh bằng đếm từng ngày', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 500 }), (from, span) => {
      const to = addDays(from, span);
      let slow = 0;
      for (let on: Day = addDays(from, 1); on <= to; on = addDays(on, 1))
        slow += Number(isWorked(on, official));
      return workingDaysBetween(from, to, official) === slow;
    }),
    { numRuns: 30 },
  );
});

test('ngày ngoại lệ của cơ quan được cộng vào; mức thấp thì chưa áp dụng', () => {
  const storm = {
    date: day('2024-09-09'),
    isWorked: false,
    name: 'Nghỉ do bão',
    basis: 'Công điện của tỉnh',
  };
  expect(isWorked(storm.date, calendarWith([{ ...storm, confidence: 'high' }]))).toBe(false);
  expect(isWorked(storm.date, calendarWith([{ ...storm, confidence: 'low' }]))).toBe(true);
});

test('năm chưa có thông báo chính thức thì được nêu ra', () => {
  expect(yearsWithoutNotice(day('2027-12-20'), day('2028-01-05'), official)).toEqual([2028]);
  expect(yearsWithoutNotice(day('2027-12-20'), day('2028-01-05'), calendarWith([], [2028]))).toEqual([]);
  expect(yearsWithoutNotice(day('2028-01-05'), day('2018-12-30'), official)).toEqual([2018, 2028]);
});

test('mỗi dòng của lịch là một ngoại lệ thật', () => {
  for (const row of official.exceptions.values()) {
    expect(row.isWorked, row.date).toBe(weekday(row.date) > 5);
    expect(row.basis.length).toBeGreaterThan(5);
  }
});
