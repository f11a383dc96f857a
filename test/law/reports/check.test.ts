import { describe, expect, test } from 'vitest';
import { checkForm, checkPeriods, checkReport } from '../../../src/law/reports/check.ts';
import { fillReport, fillTotals, isLeaf, type ReportValues } from '../../../src/law/reports/evaluate.ts';
import { formsOf, getReportForm } from '../../../src/law/reports/forms.ts';
import sample from './sample.json' with { type: 'json' };

const sampleOf = { 'TT-02-2021': sample.TT02_2021, 'TT-06-2025': sample.TT06_2025 } as Readonly<
  Record<'TT-02-2021' | 'TT-06-2025', ReportValues>
>;

describe('bộ số liệu mẫu đúng số học', () => {
  test.each(['TT-02-2021', 'TT-06-2025'] as const)('%s: mọi phép kiểm đều đúng', (regime) => {
    expect(checkReport(regime, sampleOf[regime]).map(({ message }) => message)).toEqual([]);
  });

  test.each(['TT-02-2021', 'TT-06-2025'] as const)(
    '%s: cột tổng tính lại từ các cột gốc ra đúng',
    (regime) => {
      for (const form of formsOf(regime)) {
        const given = sampleOf[regime][form.code];
        if (!given) continue;
        const leaves = Object.fromEntries(
          form.columns.flatMap((column) => (isLeaf(column) ? [[column.id, given[column.id]]] : [])),
        );
        expect(fillTotals(form, leaves, sampleOf[regime]), form.code).toEqual(given);
      }
    },
  );

  test.each(['TT-02-2021', 'TT-06-2025'] as const)(
    '%s: sửa sai một cột tổng bất kỳ thì báo đúng ô đó',
    (regime) => {
      for (const form of formsOf(regime)) {
        const given = sampleOf[regime][form.code] ?? {};
        for (const column of form.columns.filter(({ sum }) =>
          sum?.every((term) => typeof term === 'number'),
        )) {
          const wrong = { ...given, [column.id]: (given[column.id] ?? 0) + 1 };
          const failed = checkForm(form, wrong).flatMap(({ cells }) => cells.map((cell) => cell.column));
          expect(failed, `${form.code} ${column.id}`).toContain(column.id);
        }
      }
    },
  );
});

describe('phép kiểm', () => {
  const reception = getReportForm('TT-01-2024', '01/TCD');

  test('nói bằng lời, nêu ô và số', () => {
    const [failure] = checkForm(reception, { c1: 70, c4: 49, c13: 19, c22: 1 });
    expect(failure).toMatchObject({ form: '01/TCD', check: '01', severity: 'error' });
    expect(failure?.message).toBe(
      'Biểu 01/TCD: cột (1) Tổng số lượt tiếp phải bằng cột (4) + cột (13) + cột (22) (cột (1): 70; cột (4): 49; cột (13): 19; cột (22): 1).',
    );
    expect(failure?.cells).toContainEqual({ form: '01/TCD', column: 'c13', value: 19 });
  });

  test('đoàn đông người phải có ít nhất 5 người một đoàn; lượt lớn hơn người chỉ là cảnh báo', () => {
    expect(checkForm(reception, { c4: 6, c5: 27, c8: 6, c9: 27 })).toMatchObject([
      { check: '16', severity: 'error' },
    ]);
    expect(checkForm(reception, { c4: 4310, c5: 2845 })).toMatchObject([
      { check: '19', severity: 'warning' },
    ]);
  });

  test('số lẻ, số âm không phải số liệu; tiền thì được số lẻ; ô trống không kiểm', () => {
    const cases = getReportForm('TT-01-2024', '01/KQGQ');
    expect(checkForm(cases, { c7: 45.5, c2: -1, c3: 1.5 }).map(({ check }) => check)).toEqual([
      'value',
      'value',
    ]);
    expect(checkForm(cases, {})).toEqual([]);
  });

  test('công thức in sai của 03/KQGQ: rút và đình chỉ không có kết quả đúng, sai', () => {
    const form = getReportForm('TT-02-2021', '03/KQGQ');
    const lamDong = { c6: 105, c7: 94, c8: 0, c9: 11, c10: 0, c24: 9, c26: 70, c28: 15 };
    expect(checkForm(form, lamDong)).toEqual([]);
    expect(checkForm(form, { ...lamDong, c26: 71 })).toMatchObject([{ check: '05', severity: 'warning' }]);
  });

  test('04/XLD của Thông tư 01/2024: 15+16, không phải 15+18 như in', () => {
    const form = getReportForm('TT-01-2024', '04/XLD');
    const right = { c9: 4, c10: 5, c11: 0, c12: 1, c13: 6, c14: 4, c15: 7, c17: 2, c18: 1 };
    expect(checkForm(form, fillTotals(form, right))).toEqual([]);
    expect(checkForm(form, fillTotals(form, { ...right, c15: 9 }))).toMatchObject([{ severity: 'error' }]);
  });

  test('thời hạn của 01/KQGQ chia theo cột 5 hoặc cột 5 + 6 đều nhận', () => {
    const form = getReportForm('TT-02-2021', '01/KQGQ');
    expect(checkForm(form, { c5: 7, c6: 1, c25: 8, c26: 0 })).toEqual([]);
    expect(checkForm(form, { c5: 7, c6: 1, c25: 7, c26: 0 })).toEqual([]);
    expect(checkForm(form, { c5: 7, c6: 1, c25: 6, c26: 0 })).toMatchObject([{ check: '03' }]);
  });

  test('giữa các biểu: 03/GQKN cột 1 lấy từ 02/XLD cột 6, thi hành không ít hơn ban hành', () => {
    const report = fillReport('TT-06-2025', { '02/XLD': { c7: 3, c8: 1 }, '03/GQKN': { c2: 4 } });
    expect(report['03/GQKN']?.c1).toBe(4);
    const failures = checkReport('TT-06-2025', { '03/GQKN': { c7: 5 }, '05/KQTH': { c1: 4 } });
    expect(failures).toMatchObject([{ form: '05/KQTH', check: '15', severity: 'error' }]);
    expect(failures[0]?.message).toContain('Biểu 03/GQKN cột (7)');
  });

  test('giữa các kỳ: đơn chưa xử lý kỳ trước là đơn chuyển sang của kỳ sau', () => {
    const prev = { '01/XLD': { c2: 0, c3: 10, c4: 7, c5: 3 }, '02/XLD': { c1: 5, c4: 3 } };
    const next = { '01/XLD': { c2: 3 }, '02/XLD': { c2: 1 } };
    const failures = checkPeriods('TT-01-2024', prev, next);
    expect(failures).toHaveLength(1);
    expect(failures[0]?.message).toContain(
      'Biểu 02/XLD: cột (2) kỳ sau Tổng số đơn phải xử lý – Số đơn kỳ trước chuyển sang phải bằng cột (1) kỳ trước − cột (4) kỳ trước',
    );
  });
});
