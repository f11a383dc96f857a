import { expect, test } from 'vitest';
import {
  barred,
  conflictRules,
  conflictsOf,
  disclosureRules,
  relationNames,
} from '../../src/law/conflicts.ts';
import { day } from '../../src/law/day.ts';
import { rowsOn } from '../../src/law/reception/row.ts';
import { meetsTarget, rateNames, rateOn, rateRules, rateTargets, type Rate } from '../../src/law/rates.ts';

const on = day('2024-03-04');

test('vợ, chồng, anh em của người bị tố cáo không được xác minh, không được xem vụ việc', () => {
  for (const relation of ['respondent.spouse', 'respondent.sibling', 'respondent.in-law-child'] as const) {
    expect(barred('verify', { kind: 'denunciation', relations: [relation], on })).toMatchObject({
      id: 'XD-TC-1',
      basis: 'Nghị định 31/2019/NĐ-CP, Điều 10 khoản 3',
    });
    expect(barred('see', { kind: 'denunciation', relations: [relation], on })?.id).toBe('XD-TC-5');
    expect(barred('resolve', { kind: 'denunciation', relations: [relation], on })?.id).toBe('XD-TC-2');
  }
});

test('người bị tố cáo không bao giờ được biết danh tính; đồng nghiệp cùng đơn vị cũng vậy', () => {
  for (const relation of ['respondent', 'respondent.unit'] as const)
    expect(barred('identity', { kind: 'denunciation', relations: [relation], on })?.id).toBe('XD-TC-4');
  expect(barred('verify', { kind: 'denunciation', relations: ['respondent.unit'], on })).toBeUndefined();
  expect(barred('see', { kind: 'denunciation', relations: [], on })).toBeUndefined();
});

test('khiếu nại lần đầu do chính người bị khiếu nại giải quyết; lần hai thì không', () => {
  const chairman = { kind: 'complaint', relations: ['respondent', 'first-resolver'], on } as const;
  expect(barred('resolve', { ...chairman, instance: 'first' })).toBeUndefined();
  expect(barred('resolve', { ...chairman, instance: 'second' })?.id).toBe('XD-KN-1');
  expect(barred('see', { ...chairman, instance: 'first' })).toMatchObject({
    id: 'XD-KN-2',
    confidence: 'low',
  });
});

test('quy định chỉ có từ ngày có hiệu lực; mọi quan hệ khai báo đều được dùng', () => {
  expect(
    conflictsOf({ kind: 'denunciation', relations: ['interested'], on: day('2019-05-27') }).map(
      ({ id }) => id,
    ),
  ).toEqual(['XD-TC-5']);
  const used = new Set(conflictRules.flatMap(({ who }) => who));
  expect([...used].sort()).toEqual(Object.keys(relationNames).sort());
});

test('tiết lộ thông tin người tố cáo: từ 01/07/2026 thêm người xác minh, người tiếp nhận', () => {
  expect(rowsOn(disclosureRules, day('2026-06-30')).map(({ id }) => id)).toEqual(['XD-LO-1']);
  expect(rowsOn(disclosureRules, day('2026-07-01')).map(({ id }) => id)).toEqual(['XD-LO-2']);
});

test('chín tỷ lệ, mỗi ngày từ 10/05/2021 có đúng một định nghĩa', () => {
  for (const rate of Object.keys(rateNames) as Rate[])
    for (const when of ['2021-05-10', '2025-09-29', '2025-09-30', '2026-11-01'])
      expect(
        rowsOn(
          rateRules.filter((rule) => rule.rate === rate),
          day(when),
        ),
      ).toHaveLength(1);
  expect(rateOn('R5', day('2025-09-29'))).toMatchObject({
    numerator: '02/KQGQ c2',
    denominator: '02/KQGQ c1',
  });
  expect(rateOn('R5', day('2025-09-30'))).toMatchObject({
    numerator: '05/KQTH c2',
    denominator: '05/KQTH c1',
  });
  expect(rateOn('R1', day('2025-09-30'))?.fromRegister).toBe(true);
});

test('chỉ tiêu giải quyết từ 90% trở lên, thi hành trên 90%: đúng 90% thì một đạt, một không', () => {
  const [resolution, execution] = rateTargets;
  if (!resolution || !execution) throw new Error('thiếu chỉ tiêu');
  expect([meetsTarget(resolution, 90, 100), meetsTarget(execution, 90, 100)]).toEqual([true, false]);
  expect([meetsTarget(resolution, 179, 200), meetsTarget(execution, 181, 200)]).toEqual([false, true]);
  expect(meetsTarget(resolution, 0, 0)).toBeUndefined();
});
