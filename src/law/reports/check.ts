import type { ColumnId, ReportCheck, ReportForm } from './form.ts';
import { fillReport, rounded, type FormValues, type ReportValues } from './evaluate.ts';
import { findReportForm, formsOf } from './forms.ts';
import type { RegimeId } from './fact.ts';
import { cellsOf, readRelations, type CellRef, type Relation, type Term } from './relation.ts';
import { cellInWords, relationInWords } from './words.ts';

/** A cell that a failing check speaks of. */
export type FailedCell = {
  readonly form: string;
  readonly column: ColumnId;
  readonly value: number;
  /** Of the report before or after, in a check between two periods. */
  readonly period?: 'prev' | 'next';
};
/** A check that does not hold, with the cells concerned and the reason in Vietnamese. */
export type Failure = {
  readonly form: string;
  /** Of the check; 'value' when the figure itself cannot be. */
  readonly check: string;
  readonly severity: ReportCheck['severity'];
  readonly cells: readonly FailedCell[];
  readonly message: string;
};

/** Where figures are looked up: the row of the form itself, the other forms, the periods beside. */
export type Figures = {
  readonly own: FormValues;
  readonly report?: ReportValues;
  readonly prev?: ReportValues;
  readonly next?: ReportValues;
};

/** The checks of one row of a form that do not hold; a check whose cells are not all known is left out. */
export function checkForm(form: ReportForm, values: FormValues): Failure[] {
  return [...impossible(form, values), ...failing(form, 'row', { own: values })];
}

/** The checks of a whole report of one unit: its forms, and across them. */
export function checkReport(regime: RegimeId, values: ReportValues): Failure[] {
  const report = fillReport(regime, values);
  return formsOf(regime).flatMap((form) => {
    const own = report[form.code];
    return own ? [...checkForm(form, own), ...failing(form, 'forms', { own, report })] : [];
  });
}

/** The checks between a report and the one of the period that follows. */
export function checkPeriods(regime: RegimeId, prev: ReportValues, next: ReportValues): Failure[] {
  const beside = { prev: fillReport(regime, prev), next: fillReport(regime, next) };
  return formsOf(regime).flatMap((form) => failing(form, 'periods', { own: {}, ...beside }));
}

function failing(form: ReportForm, scope: ReportCheck['scope'], figures: Figures): Failure[] {
  return form.checks
    .filter((check) => check.scope === scope && check.relation !== undefined)
    .flatMap((check) => failuresOf(form, check, figures));
}

function failuresOf(form: ReportForm, check: ReportCheck, figures: Figures): Failure[] {
  return readRelations(check.relation ?? '').flatMap((readings) => {
    const [first] = readings;
    const held = readings.map((reading) => holds(reading, form, figures));
    if (!first || held[0] === undefined || held.includes(true)) return [];
    return [failure(form, check, first, figures)];
  });
}

/** Whether the relation holds; undefined when a figure is not known. */
function holds({ left, is, right }: Relation, form: ReportForm, figures: Figures): boolean | undefined {
  const [a, b] = [sideOf(left, form, figures), sideOf(right, form, figures)];
  if (a === undefined || b === undefined) return undefined;
  if (is === '==') return a === b;
  return is === '<=' ? a <= b : a >= b;
}

function sideOf(terms: readonly Term[], form: ReportForm, figures: Figures): number | undefined {
  const values = terms.map(({ times, cell }) => {
    const value = valueOf(cell, form, figures);
    return value === undefined ? undefined : times * value;
  });
  const known = values.filter((value) => value !== undefined);
  return known.length < values.length ? undefined : rounded(known.reduce((sum, value) => sum + value, 0));
}

function valueOf({ period, form: other, column }: CellRef, form: ReportForm, given: Figures) {
  if (period) return given[period]?.[other ?? form.code]?.[column];
  return other === undefined || other === form.code ? given.own[column] : given.report?.[other]?.[column];
}

function failure(form: ReportForm, check: ReportCheck, relation: Relation, figures: Figures): Failure {
  const named = cellsOf(relation);
  // The sentence begins in the form of its first cell, which is the one to look at.
  const at = named[0]?.form ?? form.code;
  const cells = named.map((cell) => ({
    form: cell.form ?? form.code,
    column: cell.column,
    value: valueOf(cell, form, figures) ?? 0,
    ...(cell.period ? { period: cell.period } : {}),
  }));
  const shown = named
    .map((cell, index) => `${cellInWords(cell, at)}: ${number(cells[index]?.value ?? 0)}`)
    .join('; ');
  const note = check.note === undefined ? '' : ` ${check.note}`;
  const message = `Biểu ${at}: ${relationInWords(relation, at, find(form))} (${shown}).${note}`;
  return { form: at, check: check.id, severity: check.severity, cells, message };
}

const find =
  ({ regime }: ReportForm) =>
  (code: string): ReportForm | undefined =>
    findReportForm(regime, code);

/** A figure is a whole number not below nought; money and land may have decimals; a remark has none. */
function impossible(form: ReportForm, values: FormValues): Failure[] {
  return form.columns.flatMap((column): Failure[] => {
    const value = values[column.id];
    if (value === undefined) return [];
    const decimal = column.unit === 'triệu đồng' || column.unit === 'm²';
    if (Number.isFinite(value) && value >= 0 && (decimal || Number.isInteger(value))) return [];
    const must = decimal ? 'phải là số không âm' : 'phải là số nguyên không âm';
    const message = `Biểu ${form.code}: cột (${column.no}) ${column.path.join(' – ')} ${must} (${number(value)}).`;
    const cells = [{ form: form.code, column: column.id, value }];
    return [{ form: form.code, check: 'value', severity: 'error', cells, message }];
  });
}

/** A figure as reports print it: 1.234,5. */
export function number(value: number): string {
  return value.toLocaleString('vi-VN', { maximumFractionDigits: 6 });
}
