import type { Tx } from '../../core/db.ts';
import { addDays, addMonths } from '../../law/day.ts';
import { checkPeriods, type Failure } from '../../law/reports/check.ts';
import { checkCumulative } from '../../law/reports/consolidate.ts';
import type { ReportValues } from '../../law/reports/evaluate.ts';
import { formsOf } from '../../law/reports/forms.ts';
import { comparedWith, partsOf, type Window } from '../../law/reports/periods.ts';
import { findPeriod, type ReportPeriod } from './periods.ts';
import { figuresSent } from './queries.ts';

/** A report that was sent for another period, with which this one must agree. */
export type Earlier = {
  readonly id: number;
  readonly unitId: number;
  readonly period: ReportPeriod;
  readonly number: string;
  readonly values: ReportValues;
};
/** A figure that does not agree with the reports of earlier periods. */
export type Disagreement = Failure & { readonly with: readonly Earlier[] };

/** What in these figures does not follow from the report of the period before, or from those of the periods that make this one up. */
export async function disagreements(
  tx: Tx,
  period: ReportPeriod,
  unitId: number,
  values: ReportValues,
): Promise<Disagreement[]> {
  const sent = await standingReports(tx, unitId);
  const [before] = await earlierReports(
    tx,
    sent.filter((one) => isBefore(one, period)),
    period,
  );
  const keys = partKeys(period);
  const parts = await earlierReports(
    tx,
    sent.filter((one) => keys.includes(one.period)),
    period,
  );
  return [
    ...(before ? follows(period, before, values) : []),
    ...(keys.length > 0 && parts.length === keys.length ? addsUp(period, parts, values) : []),
  ];
}

const follows = (period: ReportPeriod, before: Earlier, values: ReportValues): Disagreement[] =>
  checkPeriods(period.regime, before.values, values).map((failure) => ({ ...failure, with: [before] }));

const addsUp = (period: ReportPeriod, parts: readonly Earlier[], values: ReportValues): Disagreement[] =>
  formsOf(period.regime).flatMap((form) =>
    checkCumulative(
      form,
      values[form.code] ?? {},
      parts.map((part) => part.values[form.code] ?? {}),
    ).map((failure) => ({ ...failure, with: parts })),
  );

type SentRow = {
  id: number;
  unit_id: number;
  period: string;
  number: string;
  from_day: string;
  to_day: string;
};

/** The report that counts of each period, the shorter period first. */
async function standingReports(tx: Tx, unitId: number): Promise<SentRow[]> {
  const rows = await tx
    .selectFrom('report_submission')
    .select(['id', 'unit_id', 'period', 'number', 'from_day', 'to_day'])
    .where('unit_id', '=', unitId)
    .where('returned_on', 'is', null)
    .distinctOn('period')
    .orderBy('period')
    .orderBy('id', 'desc')
    .execute();
  return rows.toSorted((a, b) => b.from_day.localeCompare(a.from_day));
}

const isMonth = (key: string): boolean => key.startsWith('T');

// A month follows a month, a quarter or longer a quarter: the carried-over figures are those that were left at its end.
function isBefore({ period: key, from_day, to_day }: SentRow, period: ReportPeriod): boolean {
  if (isMonth(key) !== (period.code === 'month') || to_day !== addDays(period.window.from, -1)) return false;
  const wanted = windowBefore(period);
  return wanted === undefined || wanted.from === from_day;
}

function windowBefore({ code, year, window }: ReportPeriod): Window | undefined {
  if (code !== 'month') return comparedWith(code, year).before;
  return { from: addMonths(window.from, -1), to: addDays(window.from, -1) };
}

/** The quarters of a longer period. */
function partKeys({ code, year }: ReportPeriod): string[] {
  if (code === 'month') return [];
  const parts = partsOf(code);
  return parts.length > 1 ? parts.map((part) => `${part}-${year}`) : [];
}

// Forms of another regime count other things in columns of the same number: compared only within one.
async function earlierReports(
  tx: Tx,
  rows: readonly SentRow[],
  { regime }: ReportPeriod,
): Promise<Earlier[]> {
  const figures = await figuresSent(
    tx,
    rows.map(({ id }) => id),
  );
  return rows
    .flatMap(({ id, unit_id, number, period: key }) => {
      const [period, values] = [findPeriod(key), figures.get(id)?.values];
      return period && values && period.regime === regime
        ? [{ id, unitId: unit_id, period, number, values }]
        : [];
    })
    .toSorted((a, b) => a.period.window.from.localeCompare(b.period.window.from));
}
