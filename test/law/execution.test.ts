import { describe, expect, test } from 'vitest';
import { day } from '../../src/law/day.ts';
import { doneOn, percentOf, progressOf, shareOf, statusOf, toldOf } from '../../src/law/execution.ts';

const part = (on: string, more: object = {}) => ({ on: day(on), ...more });

describe('phần đã thi hành của một nghĩa vụ', () => {
  test('tiền: theo số tiền, dù có ghi số người được trả', () => {
    const ordered = { kind: 'tra-lai-tien', amount: 200, people: 4 };
    expect(progressOf(ordered)).toEqual(['amount']);
    expect(shareOf(ordered, [part('2024-02-01', { amount: 50, people: 4 })])).toBe(0.25);
  });
  test('nhiều số liệu: theo phần chậm nhất', () => {
    const ordered = { kind: 'x', amount: 100, area: 10 };
    expect(shareOf(ordered, [part('2024-02-01', { amount: 100, area: 2.5 })])).toBe(0.25);
  });
  test('diện tích lẻ cộng lại vẫn đủ', () => {
    const parts = [0.1, 0.2, 0.7].map((area, index) => part(`2024-02-0${index + 1}`, { area }));
    expect(shareOf({ kind: 'thu-hoi-dat', area: 1 }, parts)).toBe(1);
    expect(doneOn({ kind: 'thu-hoi-dat', area: 1 }, parts)).toBe('2024-02-03');
  });
  test('không đếm được: chỉ xong khi có người ghi đã xong', () => {
    expect(shareOf({ kind: 'xin-loi' }, [part('2024-02-01')])).toBe(0);
    expect(shareOf({ kind: 'xin-loi' }, [part('2024-02-01', { finished: true })])).toBe(1);
  });
  test('ngày xong theo ngày thực hiện, không theo thứ tự nhập', () => {
    const parts = [part('2024-03-05', { amount: 40 }), part('2024-02-05', { amount: 60 })];
    expect(doneOn({ kind: 'thu-hoi-tien', amount: 100 }, parts)).toBe('2024-03-05');
    expect(doneOn({ kind: 'thu-hoi-tien', amount: 101 }, parts)).toBeUndefined();
  });
});

test.each([
  [[], undefined],
  [[0, 0], 0],
  [[0.2, 0], 10],
  [[1, 1, 0.9999], 99],
  [[1 / 3, 1 / 3, 1 / 3], 33],
  [[1, 1], 100],
])('tỷ lệ thi hành của quyết định %j: %s', (shares, percent) => {
  expect(percentOf(shares)).toBe(percent);
});

test('tình trạng theo ngày, việc đã làm và vướng mắc', () => {
  const today = day('2024-03-15');
  const at = { done: false, due: day('2024-03-20'), begun: false, obstacles: [] } as const;
  expect(statusOf(at, today)).toBe('chua-den-han');
  expect(statusOf({ ...at, begun: true }, today)).toBe('dang-thuc-hien');
  expect(statusOf({ ...at, due: day('2024-03-14') }, today)).toBe('dang-thuc-hien');
  expect(statusOf({ ...at, obstacles: ['paused', 'impossible'] }, today)).toBe('khong-the');
  expect(statusOf({ ...at, obstacles: ['paused'] }, today)).toBe('tam-dung');
  expect(statusOf({ ...at, done: true, obstacles: ['paused'] }, today)).toBe('xong');
});

test('mỗi loại nghĩa vụ ghi những số liệu mà biểu đếm', () => {
  expect(toldOf('tra-lai-dat')).toEqual({ may: ['area', 'people', 'organisations'], must: ['area'] });
  expect(toldOf('ky-luat')).toEqual({ may: ['people', 'organisations'], must: [] });
  expect(toldOf('xu-phat').must).toEqual([]);
  expect(toldOf('xin-loi').may).toEqual([]);
});
