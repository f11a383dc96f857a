import { createHash } from 'node:crypto';
import type { Tx } from '../../core/db.ts';
import { checkReport, type Failure } from '../../law/reports/check.ts';
import { consolidate } from '../../law/reports/consolidate.ts';
import { fillReport, isLeaf, type FormValues, type ReportValues } from '../../law/reports/evaluate.ts';
import type { RegimeId } from '../../law/reports/fact.ts';
import type { ColumnId, ReportForm } from '../../law/reports/form.ts';
import { formsOf } from '../../law/reports/forms.ts';
import { figuresOf, namedUnits } from '../report/door.ts';
import { disagreements, type Disagreement } from './earlier.ts';
import type { ReportPeriod } from './periods.ts';
import {
  figuresSent,
  placesOf,
  sentBy,
  standing,
  type Place,
  type ReportDraft,
  type Sent,
} from './queries.ts';

/** A unit below with the report of it that counts; none when it has not reported. */
export type Below = {
  readonly unit: Place & { readonly name: string };
  readonly sent?: Sent;
  readonly last?: Sent;
  readonly values?: ReportValues;
};

/** A report as it would be sent now. */
export type Made = {
  readonly own: ReportValues;
  /** The own figures that people have typed since no record gives them. */
  readonly typed: TypedColumns;
  readonly below: readonly Below[];
  readonly values: ReportValues;
  readonly failures: readonly Failure[];
  /** Figures that do not agree with what was reported for earlier periods. */
  readonly disagreements: readonly Disagreement[];
  /** Cells for which there is no figure. */
  readonly unknown: number;
  readonly missing: readonly Below[];
};

/** Makes a report: what is counted and entered for the unit itself, and the reports that units below have sent. */
export async function makeReport(
  tx: Tx,
  period: ReportPeriod,
  unit: Place,
  draft: ReportDraft,
): Promise<Made> {
  const forms = formsOf(period.regime);
  const { own, typed } = await ownFigures(tx, period, unit, draft);
  const below = await belowOf(tx, period, unit.id);
  const values = below.length === 0 ? own : summed(forms, own, below);
  const missing = below.filter(({ sent }) => sent === undefined);
  const shown = forms.filter(({ columns }) => columns.length > 0);
  const unknown = shown.flatMap((form) => blanks(form, values[form.code] ?? {})).length;
  const failures = checkReport(period.regime, values);
  const earlier = await disagreements(tx, period, unit.id, values);
  return { own, typed, below, values, failures, disagreements: earlier, unknown, missing };
}

/** The columns of which the figures were typed, by form. */
export type TypedColumns = Readonly<Record<string, readonly ColumnId[]>>;

// Figures from records, and those typed where no record gives them; a unit without accounts has only these.
async function ownFigures(
  tx: Tx,
  { regime, window }: ReportPeriod,
  unit: Place,
  { entered }: ReportDraft,
): Promise<{ own: ReportValues; typed: TypedColumns }> {
  const forms = formsOf(regime);
  const counted = unit.has_accounts
    ? ((await figuresOf(tx, forms, { unitIds: [unit.id], window })).get(unit.id) ?? {})
    : {};
  const leaves = forms.map((form): [string, FormValues] => {
    const all = { ...entered[form.code], ...counted[form.code] };
    const kept = form.columns.filter(isLeaf).map(({ id }) => [id, all[id]] as const);
    return [form.code, Object.fromEntries(kept.filter(([, value]) => value !== undefined))];
  });
  const typed = forms.map(({ code }): [string, ColumnId[]] => {
    const ids = Object.keys(entered[code] ?? {}) as ColumnId[];
    return [code, ids.filter((id) => counted[code]?.[id] === undefined)];
  });
  const kept = typed.filter(([, ids]) => ids.length > 0);
  return { own: fillReport(regime, Object.fromEntries(leaves)), typed: Object.fromEntries(kept) };
}

/** The units whose reports this one receives, by the tree valid in the period. */
export async function belowOf(tx: Tx, period: ReportPeriod, unitId: number): Promise<Below[]> {
  const places = await placesOf(tx, period, { under: unitId });
  const ids = places.map(({ id }) => id);
  const [names, sent] = [await namedUnits(tx, ids, period.window.to), await sentBy(tx, ids, [period.key])];
  const by = Map.groupBy(sent, ({ unit_id }) => unit_id);
  const figures = await figuresSent(
    tx,
    [...by.values()].flatMap((own) => standing(own)?.id ?? []),
  );
  return names.flatMap(({ id, name }): Below[] => {
    const place = places.find((one) => one.id === id);
    const [last, counts] = [by.get(id)?.[0], standing(by.get(id) ?? [])];
    const values = counts && figures.get(counts.id)?.values;
    if (!place) return [];
    return [
      {
        unit: { ...place, name },
        ...(last ? { last } : {}),
        ...(counts ? { sent: counts } : {}),
        ...(values ? { values } : {}),
      },
    ];
  });
}

const summed = (forms: readonly ReportForm[], own: ReportValues, below: readonly Below[]): ReportValues =>
  Object.fromEntries(
    forms.map((form) => {
      const rows = below.map(({ unit, values }) => ({
        unit: unit.name,
        ...(values ? { values: values[form.code] ?? {} } : {}),
      }));
      return [form.code, consolidate(form, [{ unit: '', values: own[form.code] ?? {} }, ...rows]).total];
    }),
  );

const blanks = (form: ReportForm, values: FormValues) =>
  form.columns.filter(({ id, unit }) => unit !== 'chữ' && values[id] === undefined);

/** What must be explained in the notes before the report may go. */
export function remarksWanted({ failures, disagreements: earlier, unknown, missing }: Made): string[] {
  return [
    ...failures.filter(({ severity }) => severity === 'warning').map(({ message }) => message),
    ...earlier.map(({ message }) => message),
    ...(unknown > 0 ? [`${unknown} ô chưa có số liệu.`] : []),
    ...(missing.length > 0
      ? [`${missing.length} đơn vị chưa gửi báo cáo: ${missing.map(({ unit }) => unit.name).join('; ')}.`]
      : []),
  ];
}

/** Which wording of the forms a report was made on. */
export const formVersion = (regime: RegimeId): string => hashOf(formsOf(regime));

/** By what figures of a page are known again when they are signed. */
export const seenFigures = ({ values, missing }: Made): string =>
  hashOf([values, missing.map(({ unit }) => unit.id)]);

const hashOf = (given: unknown): string =>
  createHash('sha256').update(JSON.stringify(given)).digest('hex').slice(0, 16);
