import type { ColumnId, ReportColumn, ReportForm } from './form.ts';
import { formsOf } from './forms.ts';
import type { RegimeId } from './fact.ts';
import { readCell, type CellRef } from './relation.ts';

/** The figures of one row of a form; a cell without a figure is not known. */
export type FormValues = Readonly<Partial<Record<ColumnId, number>>>;
/** The figures of a unit in the forms of a report, by the form's number. */
export type ReportValues = Readonly<Record<string, FormValues>>;

/** Money and land are sums of decimals; everything is kept to six of them. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** The row with every column that adds up others computed, as far as these are known; `others` gives the cells of the other forms. */
export function fillTotals(form: ReportForm, values: FormValues, others: ReportValues = {}): FormValues {
  const filled: Partial<Record<ColumnId, number>> = { ...values };
  for (const { id, terms } of totalsOf(form)) {
    const sum = sumOf(terms, filled, others);
    if (sum !== undefined) filled[id] = sum;
  }
  return filled;
}

type Total = { readonly id: ColumnId; readonly terms: readonly CellRef[] };
/** Forms never change: their sums are laid out once for the thousands of rows of a consolidation. */
const laidOut = new WeakMap<ReportForm, readonly Total[]>();

function totalsOf(form: ReportForm): readonly Total[] {
  const known = laidOut.get(form);
  if (known) return known;
  const totals = inOrder(form).map((column) => ({ id: column.id, terms: termsOf(column) }));
  laidOut.set(form, totals);
  return totals;
}

/** The forms of a report, each filled; a form that takes a cell of another comes after it. */
export function fillReport(regime: RegimeId, values: ReportValues): ReportValues {
  const filled: Record<string, FormValues> = { ...values };
  for (const form of formsOf(regime)) {
    const own = values[form.code];
    if (own) filled[form.code] = fillTotals(form, own, filled);
  }
  return filled;
}

function sumOf(terms: readonly CellRef[], values: FormValues, others: ReportValues): number | undefined {
  let sum = 0;
  for (const { form, column } of terms) {
    const cell = form ? others[form]?.[column] : values[column];
    if (cell === undefined) return undefined;
    sum += cell;
  }
  return rounded(sum);
}

/** The cells whose sum the column is; empty for a column that counts records. */
export function termsOf(column: ReportColumn): CellRef[] {
  return (column.sum ?? []).map((term) => readCell(typeof term === 'number' ? `c${term}` : term));
}

/** Whether the figure comes from records: the columns that a query fills, or people type. */
export function isLeaf(column: ReportColumn): boolean {
  return column.sum === undefined;
}

/** The columns that add up others, what is added before what adds. @throws RangeError when they go round */
export function inOrder(form: ReportForm): ReportColumn[] {
  const done: ReportColumn[] = [];
  const visit = (column: ReportColumn, above: readonly ReportColumn[]): void => {
    if (isLeaf(column) || done.includes(column)) return;
    if (above.includes(column)) throw new RangeError(`Biểu ${form.code}: cột ${column.no} tự cộng chính nó`);
    for (const { form: other, column: id } of termsOf(column)) {
      const under = other === undefined && form.columns.find((one) => one.id === id);
      if (under) visit(under, [...above, column]);
    }
    done.push(column);
  };
  for (const column of form.columns) visit(column, []);
  return done;
}
