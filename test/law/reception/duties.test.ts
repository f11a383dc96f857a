import { expect, test } from 'vitest';
import { addDays, day, type Day } from '../../../src/law/day.ts';
import { rulesById } from '../../../src/law/deadlines.ts';
import type { ReceptionDay } from '../../../src/law/reception/duty-standing.ts';
import {
  deskAssignments,
  deskDuty,
  receptionDuties,
  receptionDuty,
  type ReceptionDuty,
} from '../../../src/law/reception/leaders.ts';
import { rowsOn } from '../../../src/law/reception/row.ts';
import { dutyStanding } from '../official.ts';

const duty = (level: ReceptionDuty['level'], on: string): ReceptionDuty => {
  const found = receptionDuty(level, day(on));
  if (!found) throw new Error(`Không có quy định cho ${level} ngày ${on}`);
  return found;
};
const held = (...days: string[]): ReceptionDay[] => days.map((on) => ({ day: day(on), state: 'held' }));
const month = (first: string, last: string) => ({ from: day(first), to: day(last) });

test('mỗi định mức ghi đúng số, kỳ, hiệu lực của dòng thời hạn mang cùng mã', () => {
  const words = (count: number, per: ReceptionDuty['per']): string =>
    per === 'working-day'
      ? 'tất cả các ngày làm việc'
      : `ít nhất 0${count} ngày trong 01 ${per === 'week' ? 'tuần' : 'tháng'}`;
  for (const { id, ruleId, step, count, per, inForce } of receptionDuties) {
    const [rule] = rulesById(ruleId);
    expect(rule?.duration, id).toEqual({ unit: 'rhythm', words: words(count, per) });
    expect(rule?.inForce, id).toEqual(inForce);
    expect(rule?.steps, id).toContain(step);
  }
});

test('Chủ tịch huyện, xã, tỉnh, thủ trưởng cơ quan tiếp bao nhiêu ngày, theo từng thời kỳ', () => {
  const of = (level: ReceptionDuty['level'], on: string) => {
    const found = receptionDuty(level, day(on));
    return found && `${found.count}/${found.per}`;
  };
  expect(of('district', '2014-06-30')).toBeUndefined();
  expect(of('district', '2024-02-05')).toBe('2/month');
  expect(of('district', '2025-06-30')).toBe('2/month');
  expect(of('district', '2025-07-01')).toBeUndefined();
  expect(of('commune', '2026-06-30')).toBe('1/week');
  expect(of('commune', '2026-07-01')).toBe('2/month');
  expect(of('province', '2026-08-03')).toBe('1/month');
  expect(of('office', '2024-02-05')).toBe('1/month');
  expect(deskDuty('district', day('2024-02-05'))?.per).toBe('working-day');
  expect(deskDuty('commune', day('2024-02-05'))).toBeUndefined();
  expect(rowsOn(deskAssignments, day('2026-08-03')).map(({ id }) => id)).toEqual(['REC-07-2026']);
});

test('huyện tháng 3/2024: lịch một ngày thì thiếu một ngày, hai buổi trong một ngày chỉ là một ngày', () => {
  const days = [...held('2024-03-15', '2024-03-15')];
  const march = month('2024-03-01', '2024-03-31');
  const district = duty('district', '2024-03-01');
  expect(dutyStanding(district, march, days)).toMatchObject({ required: 2, held: 1, missing: 1, owed: 1 });
  const planned = [...days, { day: day('2024-03-28'), state: 'published' } as const];
  expect(dutyStanding(district, march, planned)).toMatchObject({ planned: 1, held: 1, missing: 0, owed: 1 });
});

test('ngày lùi, ngày hủy không tính; ngày ủy quyền ghi riêng vì Chủ tịch phải trực tiếp tiếp', () => {
  const days: ReceptionDay[] = [
    { day: day('2024-03-05'), state: 'postponed' },
    { day: day('2024-03-12'), state: 'cancelled' },
    { day: day('2024-03-15'), state: 'held', delegated: true },
    { day: day('2024-03-25'), state: 'held' },
  ];
  expect(dutyStanding(duty('district', '2024-03-01'), month('2024-03-01', '2024-03-31'), days)).toMatchObject(
    { required: 2, planned: 0, held: 1, delegated: 1, missing: 1 },
  );
});

test('tiếp thừa trong tháng này không bù cho tháng sau', () => {
  const days = held('2024-03-05', '2024-03-12', '2024-03-19', '2024-03-26');
  expect(dutyStanding(duty('district', '2024-03-01'), month('2024-03-01', '2024-04-30'), days)).toMatchObject(
    { required: 4, held: 4, missing: 2, periods: [{ missing: 0 }, { missing: 2 }] },
  );
});

test('xã đến 30/06/2026: mỗi tuần một ngày, tuần thuộc tháng có ngày thứ Năm', () => {
  const commune = duty('commune', '2026-05-01');
  // April 2026 has five Thursdays: 2, 9, 16, 23, 30.
  const april = dutyStanding(commune, month('2026-04-01', '2026-04-30'), held('2026-03-31', '2026-04-08'));
  expect(april.required).toBe(5);
  expect(april.periods[0]).toMatchObject({ from: '2026-03-30', to: '2026-04-05', held: 1 });
  expect(april).toMatchObject({ held: 2, missing: 3 });
  // The week of 29/06–05/07/2026 belongs to July, when the rule is monthly.
  expect(dutyStanding(commune, month('2026-06-01', '2026-07-31'), []).required).toBe(4);
});

test('tuần nghỉ Tết trọn vẹn không đòi ngày tiếp nào', () => {
  const commune = duty('commune', '2026-02-01');
  const february = dutyStanding(commune, month('2026-02-01', '2026-02-28'), []);
  expect(february.periods.map(({ from }) => from)).toEqual(['2026-02-02', '2026-02-09', '2026-02-23']);
});

test('Ban Tiếp công dân huyện tiếp mọi ngày làm việc, kể cả ngày làm bù', () => {
  const desk = deskDuty('district', day('2024-05-01'));
  if (!desk) throw new Error('thiếu định mức');
  // May 2024: 1/5 is a holiday, Saturday 4/5 is worked instead of 29/4.
  const may = dutyStanding(desk, month('2024-05-01', '2024-05-05'), held('2024-05-02'));
  expect(may.periods.map(({ from }) => from)).toEqual(['2024-05-02', '2024-05-03', '2024-05-04']);
  expect(may).toMatchObject({ required: 3, held: 1, missing: 2 });
});

test('cộng các tháng của một năm bằng cả năm, bất kể số ngày đã tiếp', () => {
  const district = duty('district', '2024-01-01');
  const days = Array.from({ length: 40 }, (_, i): ReceptionDay => ({
    day: addDays(day('2024-01-02'), i * 9),
    state: i % 3 === 0 ? 'planned' : 'held',
  }));
  const whole = dutyStanding(district, month('2024-01-01', '2024-12-31'), days);
  expect(whole.required).toBe(24);
  expect(whole.periods).toHaveLength(12);
  const distinct = new Set<Day>(days.map((each) => each.day).filter((on) => on <= '2024-12-31'));
  expect(whole.held + whole.planned).toBe(distinct.size);
});
