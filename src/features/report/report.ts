import type { Tx } from '../../core/db.ts';
import { checkReport, type Failure } from '../../law/reports/check.ts';
import { consolidate } from '../../law/reports/consolidate.ts';
import type { FormValues, ReportValues } from '../../law/reports/evaluate.ts';
import type { ReportForm } from '../../law/reports/form.ts';
import { formsOf } from '../../law/reports/forms.ts';
import type { ReportAsked } from './asked.ts';
import { figuresOf } from './figures.ts';
import type { NamedUnit } from './unit-queries.ts';

/** A report from the records: a row for each unit, all forms of the regime, what does not add up. */
export type LiveReport = {
  readonly rows: readonly { readonly unit: NamedUnit; readonly values: ReportValues }[];
  /** By form; of several units only. */
  readonly totals: Readonly<Record<string, FormValues>>;
  readonly failures: readonly (Failure & { readonly unit: NamedUnit })[];
};

/** Counts all forms of the report, as the records stand or stood. */
export async function liveReport(
  tx: Tx,
  { regime, units, window, knownOn }: ReportAsked,
): Promise<LiveReport> {
  const forms = formsOf(regime);
  const unitIds = units.map(({ id }) => id);
  const figures = await figuresOf(tx, forms, { unitIds, window, knownOn });
  const rows = units.map((unit) => ({ unit, values: figures.get(unit.id) ?? {} }));
  const failures = rows.flatMap(({ unit, values }) =>
    checkReport(regime, values).map((failure) => ({ ...failure, unit })),
  );
  const totals =
    rows.length > 1 ? Object.fromEntries(forms.map((form) => [form.code, totalOf(form, rows)])) : {};
  return { rows, totals, failures };
}

const totalOf = (form: ReportForm, rows: LiveReport['rows']): FormValues =>
  consolidate(
    form,
    rows.map(({ unit, values }) => ({ unit: unit.name, values: values[form.code] ?? {} })),
  ).total;

/** A cell that is not what it was. */
export type Difference = {
  readonly unit: NamedUnit;
  readonly form: ReportForm;
  readonly column: ReportForm['columns'][number];
  readonly was: number;
  readonly now: number;
};

/** The cells that have changed since the day on which the report is looked at. */
export function differences(regime: ReportAsked['regime'], then: LiveReport, now: LiveReport): Difference[] {
  return then.rows.flatMap(({ unit, values }) => {
    const other = now.rows.find((row) => row.unit.id === unit.id)?.values ?? {};
    return formsOf(regime).flatMap((form) =>
      form.columns.flatMap((column): Difference[] => {
        const [before, after] = [values[form.code]?.[column.id], other[form.code]?.[column.id]];
        if (before === undefined || after === undefined || before === after) return [];
        return [{ unit, form, column, was: before, now: after }];
      }),
    );
  });
}
