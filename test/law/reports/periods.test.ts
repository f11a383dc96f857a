import { describe, expect, test } from 'vitest';
import { day } from '../../../src/law/day.ts';
import { rulesById } from '../../../src/law/deadlines.ts';
import { findReportForm, getRegime } from '../../../src/law/reports/forms.ts';
import { indicators, meets, rate, rateOf } from '../../../src/law/reports/indicators.ts';
import { itemsOf, outlineOf, outlines } from '../../../src/law/reports/outlines.ts';
import {
  comparedWith,
  isStatutory,
  monthlyWindow,
  partsOf,
  periodsEnded,
  regimeOf,
  reportPeriods,
  reportYearOf,
  windowOf,
  type PeriodCode,
} from '../../../src/law/reports/periods.ts';
import { submissionOf, submissionRows } from '../../../src/law/reports/submission.ts';

const codes: readonly PeriodCode[] = ['Q1', 'Q2', 'M6', 'Q3', 'M9', 'Q4', 'YEAR'];

describe('kỳ báo cáo', () => {
  test('bảy kỳ của năm 2024, từ 15 đến 14', () => {
    expect(codes.map((code) => Object.values(windowOf(code, 2024)).join(' – '))).toEqual([
      '2023-12-15 – 2024-03-14',
      '2024-03-15 – 2024-06-14',
      '2023-12-15 – 2024-06-14',
      '2024-06-15 – 2024-09-14',
      '2023-12-15 – 2024-09-14',
      '2024-09-15 – 2024-12-14',
      '2023-12-15 – 2024-12-14',
    ]);
    expect(reportPeriods.filter(({ narrative }) => !narrative).map(({ code }) => code)).toEqual([
      'Q2',
      'Q3',
      'Q4',
    ]);
  });

  test('việc của ngày 15/12 trở đi thuộc năm báo cáo sau', () => {
    expect([reportYearOf(day('2024-12-14')), reportYearOf(day('2024-12-15'))]).toEqual([2024, 2025]);
    expect(periodsEnded(2024, day('2024-06-15'))).toEqual(['Q1', 'Q2', 'M6']);
    expect(periodsEnded(2024, day('2024-03-14'))).toEqual([]);
  });

  test('chế độ chọn theo ngày phải gửi', () => {
    const of = (code: PeriodCode, year: number) => regimeOf(windowOf(code, year))?.id;
    expect([of('YEAR', 2023), of('Q1', 2024), of('M9', 2025), of('YEAR', 2025), of('Q1', 2021)]).toEqual([
      'TT-02-2021',
      'TT-01-2024',
      'TT-01-2024',
      'TT-06-2025',
      undefined,
    ]);
  });

  test('kỳ dài gồm những quý nào, so với kỳ nào', () => {
    expect([partsOf('M6'), partsOf('Q3')]).toEqual([['Q1', 'Q2'], ['Q3']]);
    expect(comparedWith('Q2', 2024)).toEqual({
      sameLastYear: windowOf('Q2', 2023),
      before: windowOf('Q1', 2024),
    });
    expect(comparedWith('Q1', 2024).before).toEqual(windowOf('Q4', 2023));
    expect(comparedWith('YEAR', 2024)).toMatchObject({ sameLastYear: windowOf('YEAR', 2023) });
    expect(isStatutory('Q1', 2024, { from: day('2024-01-01'), to: day('2024-03-31') })).toBe(false);
    expect(isStatutory('Q1', 2024, windowOf('Q1', 2024))).toBe(true);
  });

  test('báo cáo tháng của kế hoạch: kỳ là tham số, mặc định tháng trước', () => {
    expect(monthlyWindow(2024, 3)).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(monthlyWindow(2024, 3, '15-14')).toEqual({ from: '2024-01-15', to: '2024-02-14' });
    expect(monthlyWindow(2024, 3, '10-9')).toEqual({ from: '2024-02-10', to: '2024-03-09' });
  });
});

describe('hạn gửi', () => {
  test('Thông tư 06/2025: xã 17, tỉnh 20; trước đó ngày của cấp dưới chưa xác minh, không tự đoán', () => {
    const now = windowOf('YEAR', 2025);
    expect(submissionOf('commune', now)).toMatchObject({ due: '2025-12-17' });
    expect(submissionOf('province', now)).toMatchObject({ due: '2025-12-20' });
    expect(submissionOf('district', now)).toBeUndefined();
    const then = submissionOf('commune', windowOf('Q1', 2024));
    expect(then).toMatchObject({ suggested: '2024-03-16', row: { confidence: 'unknown' } });
    expect(then).not.toHaveProperty('due');
  });

  test('mỗi cấp gửi theo đúng một dòng trong một chế độ', () => {
    expect(new Set(submissionRows.map(({ id }) => id)).size).toBe(submissionRows.length);
    for (const { from, inForce } of submissionRows) {
      const same = submissionRows.filter((row) => row.from === from && row.inForce.from === inForce.from);
      expect(same).toHaveLength(1);
    }
  });
});

test('hạn gửi theo bảng thời hạn (D-RPT-2, D-RPT-3) và theo bảng hạn gửi là một', () => {
  const dayIn = (id: string): number => {
    const [rule] = rulesById(id);
    return rule?.duration.unit === 'date' ? Number(/ngày (\d+)/.exec(rule.duration.words)?.[1]) : Number.NaN;
  };
  const rowDay = (id: string) => submissionRows.find((row) => row.id === id)?.day;
  expect([dayIn('D-RPT-2'), dayIn('D-RPT-3')]).toEqual([rowDay('GUI-2025-XA'), rowDay('GUI-2025-TINH')]);
});

describe('đề cương', () => {
  test('mỗi chế độ một đề cương; biểu mà đề cương nêu là biểu có thật', () => {
    expect(outlines.map(({ regime }) => regime)).toEqual(['TT-02-2021', 'TT-01-2024', 'TT-06-2025']);
    for (const outline of outlines) {
      expect(outline.inForce).toEqual(getRegime(outline.regime).inForce);
      for (const code of itemsOf(outline).flatMap(({ forms }) => forms ?? [])) {
        expect(findReportForm(outline.regime, code), `${outline.regime} ${code}`).toBeDefined();
      }
    }
  });

  test('quý II–IV chỉ gửi biểu; riêng Thông tư 02/2021 chưa xác minh nên lập cả báo cáo', () => {
    expect(outlineOf('Q2', 2024)).toBeUndefined();
    expect(outlineOf('Q2', 2023)?.regime).toBe('TT-02-2021');
    expect(outlineOf('YEAR', 2025)?.sections.map(({ no }) => no)).toEqual([
      'I',
      'II',
      'III',
      'IV',
      'V',
      'VI',
    ]);
    expect(outlineOf('M6', 2024)?.sections).toHaveLength(4);
  });
});

describe('chỉ tiêu', () => {
  const [resolution, executed] = indicators;

  test('tính trên vụ việc; không phát sinh thì không có tỷ lệ; 89,95% chưa phải 90%', () => {
    const report = { '01/KQGQ': { c4: 211, c5: 122, c6: 66 }, '03/KQGQ': { c4: 128, c6: 124 } };
    const found = resolution && rateOf(resolution, 'TT-02-2021', report);
    expect(found).toMatchObject({ done: 312, of: 339 });
    expect(resolution && found && meets(resolution, found)).toBe(true);
    expect(resolution && rateOf(resolution, 'TT-06-2025', report)).toBeUndefined();
    expect(rate(0, 0)).toEqual({ done: 0, of: 0 });
    expect(resolution && meets(resolution, rate(0, 0))).toBeUndefined();
    expect(resolution && meets(resolution, rate(8995, 10_000))).toBe(false);
    expect(resolution && meets(resolution, rate(9, 10))).toBe(true);
    expect(executed && meets(executed, rate(9, 10))).toBe(false);
  });
});
