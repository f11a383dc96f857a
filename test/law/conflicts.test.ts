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
import { isInForce } from '../../src/law/period.ts';
import { rateNames, rateOn, rateRules, type Counted, type Rate } from '../../src/law/rates.ts';
import { indicators } from '../../src/law/reports/indicators.ts';

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
  expect(barred('see', { ...chairman, instance: 'first' })).toBeUndefined();
  expect(barred('verify', { ...chairman, instance: 'first' })).toMatchObject({
    id: 'XD-KN-2',
    confidence: 'low',
  });
  expect(barred('see', { ...chairman, instance: 'second' })?.id).toBe('XD-KN-3');
  const colleague = { kind: 'complaint', instance: 'first', relations: ['respondent'], on } as const;
  expect(barred('see', colleague)?.id).toBe('XD-KN-3');
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
  expect(rateOn('R5', day('2025-09-29'))?.of).toEqual({ cells: ['02/KQGQ.c1'] });
  expect(rateOn('R5', day('2025-09-30'))?.of).toEqual({ cells: ['05/KQTH.c1'] });
  expect(rateOn('R1', day('2025-09-30'))?.done).toHaveProperty('register');
});

test('tỷ lệ tính từ biểu khớp với chỉ số báo cáo: cùng ô, cùng chỉ tiêu', () => {
  const cellsOf = (counted: Counted | undefined) =>
    counted && 'cells' in counted ? counted.cells : undefined;
  for (const { id, cells } of indicators) {
    const rates = rateRules.filter(({ indicator }) => indicator === id);
    expect(rates, id).toHaveLength(2);
    if (id === 'feedback-resolved') continue;
    const at = (on: string) => rates.find(({ inForce }) => isInForce(inForce, day(on)));
    for (const [regime, on] of [
      ['TT-01-2024', '2024-06-03'],
      ['TT-06-2025', '2025-12-01'],
    ] as const) {
      expect(cellsOf(at(on)?.done), `${id} ${regime}`).toEqual(cells[regime]?.done);
      expect(cellsOf(at(on)?.of), `${id} ${regime}`).toEqual(cells[regime]?.of);
    }
  }
});
