import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addsOf } from '../../../src/law/reports/adds.ts';
import { checkCumulative, checkTotals, consolidate } from '../../../src/law/reports/consolidate.ts';
import type { ReportValues } from '../../../src/law/reports/evaluate.ts';
import { formsOf, getColumn, getReportForm, reportForms } from '../../../src/law/reports/forms.ts';
import { failuresOf, failuresOfForm, validReport } from './valid-report.ts';

const regimes = ['TT-02-2021', 'TT-01-2024', 'TT-06-2025'] as const;

describe('tổng hợp', () => {
  test.each(regimes)(
    '%s: các đơn vị đúng phép kiểm thì tổng hợp cũng đúng, trong biểu và giữa các biểu',
    (regime) => {
      fc.assert(
        fc.property(fc.array(validReport(regime), { minLength: 1, maxLength: 5 }), (units) => {
          for (const unit of units) expect(failuresOf(regime, unit)).toEqual([]);
          const whole: Record<string, ReportValues[string]> = {};
          for (const form of formsOf(regime)) {
            const rows = units.map((unit, index) => ({
              unit: `Đơn vị ${index}`,
              values: unit[form.code] ?? {},
            }));
            const { total } = consolidate(form, rows);
            expect(failuresOfForm(form, total)).toEqual([]);
            expect(checkTotals(form, total, rows)).toEqual([]);
            whole[form.code] = total;
          }
          expect(failuresOf(regime, whole)).toEqual([]);
        }),
        { numRuns: 25 },
      );
    },
  );

  test('đơn vị chưa báo cáo được nêu tên, không tính là 0; ô một đơn vị chưa có thì tổng chưa có', () => {
    const form = getReportForm('TT-06-2025', '01/TCD');
    const { total, missing } = consolidate(form, [
      { unit: 'Xã Tú Đoạn', values: { c5: 3, c6: 4 } },
      { unit: 'Xã Khuất Xá' },
      { unit: 'Ban Tiếp công dân', values: { c5: 10 } },
    ]);
    expect(missing).toEqual(['Xã Khuất Xá']);
    expect([total.c5, total.c6, total.c1]).toEqual([13, undefined, undefined]);
  });

  test('dòng Tổng gõ sai thì nêu đúng cột', () => {
    const form = getReportForm('TT-02-2021', '01/TCD');
    const rows = [10, 3, 6, 1, 4, 12, 27, 1, 1].map((c8, index) => ({ unit: `${index}`, values: { c8 } }));
    expect(checkTotals(form, { c8: 65 }, rows)).toEqual([]);
    expect(checkTotals(form, { c8: 66 }, rows)).toMatchObject([{ cells: [{ column: 'c8', value: 66 }] }]);
  });

  test('tiền lẻ cộng đúng', () => {
    const form = getReportForm('TT-06-2025', '03/GQKN');
    const rows = [0.1, 0.2, 45.5].map((c15, index) => ({ unit: `${index}`, values: { c15 } }));
    expect(consolidate(form, rows).total.c15).toBe(45.8);
  });
});

describe('cột cộng được và không cộng được', () => {
  const adds = (regime: (typeof regimes)[number], code: string, id: `c${number}`) => {
    const form = getReportForm(regime, code);
    return addsOf(form, getColumn(form, id));
  };

  test('cột chữ không cộng; vụ việc cộng theo biểu nhưng có thể trùng giữa các đơn vị', () => {
    expect(adds('TT-02-2021', '02/TCD', 'c17').overUnits).toBe('never');
    expect(adds('TT-01-2024', '01/XLD', 'c7').overUnits).toBe('sum-repeats');
    expect(adds('TT-01-2024', '02/XLD', 'c20').overUnits).toBe('sum-repeats');
    expect(adds('TT-01-2024', '01/XLD', 'c1').overUnits).toBe('sum');
    const never = reportForms.flatMap((form) =>
      form.columns.filter((column) => addsOf(form, column).overUnits === 'never'),
    );
    expect(never).toHaveLength(1);
  });

  test('qua các kỳ: tiếp nhận cộng được, kỳ trước chuyển sang lấy kỳ đầu, tổng số phải đếm lại', () => {
    const over = (code: string, id: `c${number}`) => adds('TT-01-2024', code, id).overPeriods;
    expect([over('01/XLD', 'c2'), over('01/XLD', 'c3'), over('01/XLD', 'c1'), over('01/XLD', 'c4')]).toEqual([
      'opening',
      'flow',
      'recount',
      'flow',
    ]);
    expect([over('01/XLD', 'c5'), over('01/XLD', 'c7'), over('01/TCD', 'c1'), over('02/KQGQ', 'c1')]).toEqual(
      ['recount', 'recount', 'flow', 'recount'],
    );
    expect(adds('TT-02-2021', '01/XLD', 'c8').overPeriods).toBe('recount');
  });

  test('6 tháng đối chiếu với hai quý: cộng hai quý thì sai ở đơn chuyển kỳ', () => {
    const form = getReportForm('TT-01-2024', '01/XLD');
    const [q1, q2] = [
      { c1: 13, c2: 3, c3: 10, c4: 9, c5: 4 },
      { c1: 16, c2: 4, c3: 12, c4: 14, c5: 2 },
    ];
    const right = { c1: 25, c2: 3, c3: 22, c4: 23, c5: 2 };
    expect(checkCumulative(form, right, [q1, q2])).toEqual([]);
    const added = { c1: 29, c2: 7, c3: 22, c4: 23, c5: 6 };
    expect(checkCumulative(form, added, [q1, q2])).toMatchObject([
      { check: 'ALL/04', cells: [{ column: 'c2', value: 7 }] },
    ]);
    expect(checkCumulative(form, { c7: 9 }, [{ c7: 4 }, { c7: 4 }])).toMatchObject([{ check: 'ALL/06' }]);
  });
});
