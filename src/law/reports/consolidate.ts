import { addsOf } from './adds.ts';
import { number, type Failure } from './check.ts';
import { fillTotals, isLeaf, rounded, type FormValues } from './evaluate.ts';
import type { ColumnId, ReportColumn, ReportForm } from './form.ts';

/** A row of a consolidated form; without values the unit has not reported, which is never nought. */
export type UnitRow = { readonly unit: string; readonly values?: FormValues };
export type Consolidated = { readonly total: FormValues; readonly missing: readonly string[] };

/** The row Tổng: each column summed over the units that have reported; a cell that one of them lacks stays unknown. */
export function consolidate(form: ReportForm, rows: readonly UnitRow[]): Consolidated {
  const reported = rows.flatMap(({ values }) => (values ? [fillTotals(form, values)] : []));
  const total: Partial<Record<ColumnId, number>> = {};
  for (const column of summed(form)) {
    const sum = sumOf(column, reported);
    if (sum !== undefined) total[column.id] = sum;
  }
  const missing = rows.filter(({ values }) => !values).map(({ unit }) => unit);
  return { total: fillTotals(form, total), missing };
}

/** Columns taken over from another form are summed too: the total row must hold by itself. */
function summed(form: ReportForm): ReportColumn[] {
  return form.columns.filter(
    (column) =>
      (isLeaf(column) || column.sum?.some((term) => typeof term === 'string')) &&
      addsOf(form, column).overUnits !== 'never',
  );
}

function sumOf({ id }: ReportColumn, rows: readonly FormValues[]): number | undefined {
  const cells = rows.map((row) => row[id]);
  const known = cells.filter((cell) => cell !== undefined);
  if (known.length < cells.length || cells.length === 0) return undefined;
  return rounded(known.reduce((sum, cell) => sum + cell, 0));
}

/** The columns of a total row that are not the sum of the units. */
export function checkTotals(form: ReportForm, total: FormValues, rows: readonly UnitRow[]): Failure[] {
  const sums = consolidate(form, rows).total;
  return form.columns.flatMap((column): Failure[] => {
    const [own, sum] = [total[column.id], sums[column.id]];
    if (own === undefined || sum === undefined || own === sum) return [];
    const message = `Biểu ${form.code}: cột (${column.no}) ${column.path.join(' – ')} dòng Tổng là ${number(own)}, các đơn vị cộng lại là ${number(sum)}.`;
    const cells = [{ form: form.code, column: column.id, value: own }];
    return [{ form: form.code, check: 'units', severity: 'error', cells, message }];
  });
}

/** The columns of a longer period that do not agree with the shorter ones that make it up, as ALL/03 to ALL/06 ask. */
export function checkCumulative(
  form: ReportForm,
  whole: FormValues,
  parts: readonly FormValues[],
): Failure[] {
  return form.columns.flatMap((column): Failure[] => {
    const value = whole[column.id];
    const cells = parts.map((part) => part[column.id]);
    const known = cells.filter((cell) => cell !== undefined);
    if (value === undefined || known.length < cells.length || known.length === 0) return [];
    const must = mustBe(column, form, known, value);
    return must === undefined ? [] : [{ ...must, cells: [{ form: form.code, column: column.id, value }] }];
  });
}

type Found = Omit<Failure, 'cells'>;

function mustBe(column: ReportColumn, form: ReportForm, parts: number[], value: number): Found | undefined {
  const { overPeriods, overUnits } = addsOf(form, column);
  const sum = rounded(parts.reduce((all, one) => all + one, 0));
  const of = `Biểu ${form.code}: cột (${column.no}) ${column.path.join(' – ')} là ${number(value)}`;
  const found = (check: string, severity: Failure['severity'], why: string): Found => ({
    form: form.code,
    check,
    severity,
    message: `${of}, ${why}.`,
  });
  if (overPeriods === 'flow' && value !== sum) {
    return found('ALL/03', 'error', `các kỳ cộng lại là ${number(sum)}`);
  }
  if (overPeriods === 'opening' && value !== parts[0]) {
    return found('ALL/04', 'error', `phải bằng kỳ đầu là ${number(parts[0] ?? 0)}`);
  }
  if (overPeriods === 'recount' && overUnits === 'sum-repeats' && value > sum) {
    return found('ALL/06', 'warning', `lớn hơn các kỳ cộng lại là ${number(sum)}`);
  }
  return undefined;
}
