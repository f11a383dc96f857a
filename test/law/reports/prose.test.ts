import { describe, expect, test } from 'vitest';
import { fillReport, type ReportValues } from '../../../src/law/reports/evaluate.ts';
import { findReportForm, formsOf } from '../../../src/law/reports/forms.ts';
import type { RegimeId } from '../../../src/law/reports/fact.ts';
import { outlines, type OutlineItem } from '../../../src/law/reports/outlines.ts';
import { proseOf, proseRows } from '../../../src/law/reports/prose/prose.ts';
import { readCell } from '../../../src/law/reports/relation.ts';

const all = (regime: RegimeId, value: number): ReportValues =>
  fillReport(
    regime,
    Object.fromEntries(
      formsOf(regime).map((form) => [
        form.code,
        Object.fromEntries(form.columns.filter(({ sum }) => !sum).map(({ id }) => [id, value])),
      ]),
    ),
  );

const keys = (items: readonly OutlineItem[], above = ''): string[] =>
  items.flatMap((item) => {
    const key = above === '' ? item.no : `${above}-${item.no}`;
    return [key, ...keys(item.items ?? [], key)];
  });

test('mỗi câu đọc ô có thật của biểu cùng chế độ, ở một phần có trong đề cương', () => {
  for (const row of proseRows) {
    const outline = outlines.find(({ regime }) => regime === row.regime);
    expect(keys(outline?.sections ?? []), `${row.regime} ${row.part}`).toContain(row.part);
    const words = JSON.stringify(row);
    for (const [cell] of words.matchAll(/\d\d\/[A-Z]+\.c\d+/g)) {
      const { form = '', column } = readCell(cell);
      const found = findReportForm(row.regime, form)?.columns.find(({ id }) => id === column);
      expect(found, `${row.regime} ${row.part} ${cell}`).toBeDefined();
    }
  }
});

test('mọi phần của đề cương có biểu đều có câu về số liệu', () => {
  const withForms = (items: readonly OutlineItem[], above = ''): string[] =>
    items.flatMap((item) => {
      const key = above === '' ? item.no : `${above}-${item.no}`;
      return [...(item.forms ? [key] : []), ...withForms(item.items ?? [], key)];
    });
  for (const { regime, sections } of outlines)
    for (const key of withForms(sections).filter((one) => regime === 'TT-06-2025' || !one.startsWith('II-5')))
      expect(
        proseRows.some((row) => row.regime === regime && `${row.part}-`.startsWith(`${key}-`)),
        `${regime} ${key}`,
      ).toBe(true);
});

describe('lời văn của Thông tư 01/2024', () => {
  const zero = all('TT-01-2024', 0);
  const now: ReportValues = {
    ...zero,
    '01/XLD': {
      ...zero['01/XLD'],
      c1: 20,
      c2: 4,
      c3: 16,
      c4: 15,
      c5: 5,
      c6: 12,
      c7: 11,
      c8: 9,
      c9: 3,
      c10: 0,
    },
    '01/KQGQ': { ...zero['01/KQGQ'], c4: 8, c5: 5, c6: 1, c20: 2, c21: 3 },
  };
  const beside = [
    { name: 'kỳ trước', values: { ...zero, '01/XLD': { ...zero['01/XLD'], c1: 16, c3: 16 } } },
    { name: 'cùng kỳ năm trước', values: { ...zero, '01/XLD': { ...zero['01/XLD'], c1: 20, c3: 20 } } },
  ];
  const figures = { now, beside, cumulated: true };

  test('số chính kèm so sánh với hai kỳ; phần bằng không thì không nêu', () => {
    expect(proseOf('TT-01-2024', 'II-2-a', figures)).toBe(
      'Tổng số đơn phải xử lý là 20 đơn (tăng 4 đơn, 25% so với kỳ trước; bằng cùng kỳ năm trước), gồm 4 đơn kỳ trước chuyển sang và 16 đơn tiếp nhận trong kỳ. ' +
        'Đã xử lý 15 đơn, đạt 75% số đơn phải xử lý; có 12 đơn đủ điều kiện xử lý về 11 vụ việc. Còn 5 đơn chưa xử lý, chuyển kỳ sau.',
    );
    expect(proseOf('TT-01-2024', 'II-2-b', figures)).toContain(
      'Trong 12 đơn đủ điều kiện xử lý có 9 đơn khiếu nại (75%) và 3 đơn tố cáo (25%).',
    );
  });

  test('không có gì thì viết không phát sinh, không liệt kê số 0', () => {
    const nothing = { now: zero, beside: [], cumulated: true };
    expect(proseOf('TT-01-2024', 'II-1', nothing)).toBe(
      'Trong kỳ không phát sinh lượt công dân đến khiếu nại, tố cáo, kiến nghị, phản ánh. Không phát sinh kỳ tiếp định kỳ, đột xuất của Thủ trưởng. Không phát sinh đoàn đông người.',
    );
    for (const { part } of proseRows.filter(({ regime }) => regime === 'TT-01-2024'))
      expect(proseOf('TT-01-2024', part, nothing)).not.toMatch(/(?<![\d,.])0 /);
  });

  test('tỷ lệ nêu tử số, mẫu số, mục tiêu; kỳ không từ đầu năm thì không so với mục tiêu', () => {
    expect(proseOf('TT-01-2024', 'III-1', figures)).toContain(
      'đạt 75% (6/8 vụ việc), chưa đạt mục tiêu từ 90%',
    );
    expect(proseOf('TT-01-2024', 'III-1', { ...figures, cumulated: false })).not.toContain('mục tiêu');
    expect(proseOf('TT-01-2024', 'III-1', figures)).toContain(
      'có hiệu lực pháp luật theo số liệu của biểu: không phát sinh.',
    );
  });

  test('nhiều số thì có bảng ba kỳ', () => {
    expect(
      proseOf('TT-01-2024', 'II-2-b', figures)
        .split('\n')
        .filter((line) => line.startsWith('|'))[1],
    ).toBe('| Tổng số đơn phải xử lý | 20 | 16 | 20 |');
  });
});

test('ô không biết thì câu được bỏ, không thành số 0', () => {
  expect(proseOf('TT-06-2025', 'II-6-b', { now: {}, beside: [], cumulated: false })).toBe('');
  const full = { now: all('TT-06-2025', 2), beside: [], cumulated: true };
  for (const { part } of proseRows.filter(({ regime }) => regime === 'TT-06-2025'))
    expect(proseOf('TT-06-2025', part, full), part).not.toMatch(/[{}]|undefined|NaN/);
});
