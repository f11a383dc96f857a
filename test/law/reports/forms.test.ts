import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { reportColumns } from '../../../src/law/fields.ts';
import { addsOf } from '../../../src/law/reports/adds.ts';
import { inOrder, isLeaf, termsOf } from '../../../src/law/reports/evaluate.ts';
import { isCountable } from '../../../src/law/reports/fact.ts';
import { isHeading, type HeadingNode } from '../../../src/law/reports/form.ts';
import { findReportForm, formsOf, getReportForm, reportForms } from '../../../src/law/reports/forms.ts';
import { generalChecks, narrativeChecks } from '../../../src/law/reports/general-checks.ts';
import { columnMeaning } from '../../../src/law/reports/meaning.ts';
import { cellsOf, readRelations } from '../../../src/law/reports/relation.ts';
import digest from './digest.json' with { type: 'json' };

const seen = (lines: readonly string[]): string =>
  createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);

describe('không mất dòng nào của biểu gốc', () => {
  test('27 biểu, 625 cột, 348 phép kiểm', () => {
    expect(reportForms).toHaveLength(27);
    expect(reportForms.flatMap(({ columns }) => columns)).toHaveLength(625);
    const ofForms = reportForms.flatMap(({ checks }) => checks);
    expect(ofForms.length + generalChecks.length + narrativeChecks.length).toBe(348);
    expect([generalChecks.length, narrativeChecks.length]).toEqual([digest.general, digest.narrative]);
  });

  test.each(digest.forms)('$form: đầu cột, dòng MS, đơn vị, phép kiểm đúng từng chữ', (kept) => {
    const [regime, code] = kept.form.split(' ');
    const form = reportForms.find((one) => one.regime === regime && one.code === code);
    const columns = form?.columns ?? [];
    expect(columns).toHaveLength(kept.columns);
    // A cell of another form is a sum here and "computed: false" in the reference.
    const totals = columns.filter(
      (column) => !isLeaf(column) && termsOf(column).every((term) => term.form === undefined),
    );
    expect(totals).toHaveLength(kept.totals);
    expect(
      seen(
        columns.map(({ ms, path, unit, definition }) => `${ms}|${path.join(' > ')}|${unit}|${definition}`),
      ),
    ).toBe(kept.columnsSeen);
    expect(seen((form?.checks ?? []).map(({ id, severity, basis }) => `${id}|${severity}|${basis}`))).toBe(
      kept.checksSeen,
    );
  });
});

describe('biểu', () => {
  test('cột đánh số liền từ 1, mỗi cột một chỗ, không cột nào tự cộng chính nó', () => {
    for (const form of reportForms) {
      expect(
        form.columns.map(({ no }) => no),
        form.code,
      ).toEqual(form.columns.map((_, index) => index + 1));
      expect(() => inOrder(form), form.code).not.toThrow();
      for (const column of form.columns) {
        expect(column.fact !== undefined || column.sum !== undefined, `${form.code} ${column.id}`).toBe(true);
      }
    }
  });

  test('công thức và phép kiểm chỉ nhắc cột có thật trong cùng chế độ', () => {
    for (const form of reportForms) {
      const has = (code: string | undefined, id: string): boolean => {
        const of = code === undefined ? form : findReportForm(form.regime, code);
        return of?.columns.some((column) => column.id === id) ?? false;
      };
      for (const term of form.columns.flatMap(termsOf)) expect(has(term.form, term.column)).toBe(true);
      for (const { id, relation, text, scope } of form.checks) {
        expect(relation !== undefined || text !== undefined, `${form.code} ${id}`).toBe(true);
        if (relation === undefined) continue;
        for (const cell of readRelations(relation).flat().flatMap(cellsOf)) {
          expect(has(cell.form, cell.column), `${form.regime} ${form.code} ${id}: ${relation}`).toBe(true);
          if (scope === 'row') expect(cell.form).toBeUndefined();
        }
      }
      expect(new Set(form.checks.map(({ id }) => id)).size).toBe(form.checks.length);
    }
  });

  test('cột tổng cộng đúng các cột mà dòng MS in (trừ cột biểu chỉ in số)', () => {
    for (const form of reportForms) {
      for (const column of form.columns) {
        if (!column.sum || column.sumFromHeading || column.sum.some((term) => typeof term === 'string'))
          continue;
        const [, printed = ''] = column.ms.replaceAll(' ', '').split('=');
        const ends = printed.split('+').filter((part) => /^\d+$/.test(part));
        const last = column.sum.at(-1);
        expect([ends[0], ends.at(-1)], `${form.code} ${column.ms}`).toEqual([
          String(column.sum[0]),
          String(last),
        ]);
        if (!/[.…]/.test(printed)) expect(column.sum.map(String)).toEqual(ends);
      }
    }
  });

  test('lĩnh vực của cột là cột lĩnh vực của cùng chế độ, mỗi lĩnh vực được đếm ở một cột', () => {
    for (const form of reportForms) {
      for (const { fact } of form.columns) {
        if ((fact?.subject !== 'petition' && fact?.subject !== 'matter') || !fact.field) continue;
        expect(Object.keys(reportColumns(form.regime, fact.kind ?? 'complaint'))).toContain(fact.field);
      }
    }
    const counted = getReportForm('TT-01-2024', '03/XLD').columns.flatMap(({ fact }) =>
      fact?.subject === 'matter' && fact.field ? [fact.field] : [],
    );
    expect(counted.toSorted()).toEqual(Object.keys(reportColumns('TT-01-2024', 'denunciation')).toSorted());
  });

  test('đầu cột chồng nhau bao nhiêu tầng cũng giữ: 05/KQTH có bốn tầng', () => {
    const depth = (nodes: readonly HeadingNode[]): number =>
      nodes.length === 0
        ? 0
        : 1 + Math.max(...nodes.map((node) => (isHeading(node) ? depth(node.under) : 0)));
    expect(depth(getReportForm('TT-06-2025', '05/KQTH').headings)).toBe(4);
    expect(getReportForm('TT-06-2025', '05/KQTH').columns[8]?.path).toEqual([
      'Kết quả thi hành Quyết định giải quyết khiếu nại',
      'Trả lại cho tổ chức, cá nhân',
      'Đã trả',
      'Tiền (Trđ)',
    ]);
  });

  test('chỉ biểu đã đọc được bản in của phụ lục mới ghi là đã đối chiếu văn bản', () => {
    for (const { confidence, sources, code } of reportForms) {
      const read = sources.some((key) => key === 'TT-06-2025' || key.startsWith('printed-'));
      expect(confidence === 'high', code).toBe(read);
    }
  });

  test('biểu 03/QLNN chưa biết cột thì để trống, nói rõ', () => {
    for (const regime of ['TT-02-2021', 'TT-01-2024'] as const) {
      const form = getReportForm(regime, '03/QLNN');
      expect([form.columns.length, form.confidence]).toEqual([0, 'low']);
      expect(form.note).toContain('Chưa tìm được các cột');
    }
    expect(formsOf('TT-06-2025').map(({ code }) => code)).toEqual([
      '01/TCD',
      '02/XLD',
      '03/GQKN',
      '04/GQTC',
      '05/KQTH',
      '06/QLKNTC',
    ]);
  });
});

describe('nghĩa của cột', () => {
  test('cột nào cũng đọc được nghĩa, đơn vị, mức đối chiếu; không cột nào chắc hơn biểu của nó', () => {
    for (const form of reportForms) {
      for (const { id, unit } of form.columns) {
        const meaning = columnMeaning(form, id);
        expect(meaning.text.length, `${form.code} ${id}`).toBeGreaterThan(10);
        expect(meaning.text, `${form.code} ${id}`).not.toMatch(/undefined|\b(petition|carried|count)\b/);
        expect(meaning.unit).toBe(unit);
        if (form.confidence !== 'high') expect(meaning.confidence).not.toBe('high');
      }
    }
  });

  test('vài ô, đọc như cán bộ đọc', () => {
    const of = (regime: Parameters<typeof getReportForm>[0], code: string, id: `c${number}`) =>
      columnMeaning(getReportForm(regime, code), id);
    expect(of('TT-01-2024', '02/XLD', 'c21').text).toBe(
      'Số vụ việc (mỗi vụ việc tính một lần) trong các đơn khiếu nại lần đầu kỳ trước chuyển sang hoặc tiếp nhận trong kỳ, đã xử lý đến hết kỳ, đủ điều kiện xử lý, thuộc thẩm quyền',
    );
    expect(of('TT-06-2025', '01/TCD', 'c7')).toMatchObject({
      text: 'Số vụ việc được tiếp trong kỳ (tiếp thường xuyên), trừ vụ việc Thủ trưởng cũng tiếp trong kỳ',
      heading: 'Tiếp thường xuyên – Số vụ việc',
    });
    expect(of('TT-06-2025', '03/GQKN', 'c1').formula).toBe('Cột (1) = Biểu 02/XLD cột (6)');
    expect(of('TT-02-2021', '03/XLD', 'c8').formula).toContain('biểu chỉ in số cột');
    expect(of('TT-02-2021', '01/XLD', 'c2')).toMatchObject({ confidence: 'low' });
    expect(of('TT-02-2021', '03/KQGQ', 'c6').notes.join(' ')).toContain('24+26+28');
  });

  test('cột chưa xác minh không bao giờ được đếm', () => {
    const unknown = reportForms.flatMap(({ regime, code, columns }) =>
      columns.filter(({ fact }) => fact?.subject === 'unknown').map(({ id }) => `${regime} ${code} ${id}`),
    );
    expect(unknown).toEqual(['TT-06-2025 06/QLKNTC c11']);
    const form = getReportForm('TT-06-2025', '06/QLKNTC');
    const column = form.columns[10];
    expect(column?.fact && isCountable(column.fact)).toBe(false);
    expect(columnMeaning(form, 'c11').confidence).toBe('unknown');
    expect(column && addsOf(form, column).overUnits).toBe('sum');
  });
});
