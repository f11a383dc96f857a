import { z } from 'zod';
import { day, type Day } from '../../src/law/day.ts';
import { isLeaf, termsOf } from '../../src/law/reports/evaluate.ts';
import type { RegimeId } from '../../src/law/reports/fact.ts';
import type { ReportColumn } from '../../src/law/reports/form.ts';
import { getColumn, getReportForm } from '../../src/law/reports/forms.ts';
import { readCell } from '../../src/law/reports/relation.ts';
import { rateNames, type Rate } from '../../src/law/rates.ts';

/** A report that cannot be replayed: what stands against it, in Vietnamese. */
export class Refused extends Error {}

const figure = z.strictObject({ value: z.number(), unit: z.string(), cell: z.string().optional() });
const dayText = z.string().transform((text) => day(text));
const places = z.number().int().min(0).max(2);
const file = z.strictObject({
  title: z.string().min(1),
  source: z.string().min(1),
  regime: z.enum(['TT-02-2021', 'TT-01-2024', 'TT-06-2025']),
  rows: z
    .array(
      z.strictObject({
        /** Left out: the total of the other rows. */
        unit: z.string().min(1).optional(),
        window: z.strictObject({ from: dayText, to: dayText }),
        figures: z.record(z.string().regex(/^[A-Za-z]\w*$/), figure),
      }),
    )
    .min(1),
  checks: z.array(
    z.union([
      z.strictObject({ relation: z.string() }),
      z.strictObject({ done: z.string(), of: z.string(), percent: z.number(), decimals: places }),
    ]),
  ),
  rates: z
    .array(
      z.strictObject({
        rate: z.enum(Object.keys(rateNames) as [Rate, ...Rate[]]),
        percent: z.number(),
        decimals: places,
      }),
    )
    .default([]),
  note: z.string().optional(),
});

/** A published report as docs/replay.md describes it. */
export type ReportFile = z.output<typeof file>;
export type Row = ReportFile['rows'][number];

/** The file's text read. @throws Refused when it is not in the format */
export function readReport(text: string): ReportFile {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new Refused('Tệp không phải JSON.');
  }
  const read = file.safeParse(given);
  if (!read.success)
    throw new Refused(
      `Tệp không đúng định dạng (docs/replay.md): ${read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
    );
  const names = read.data.rows.flatMap(({ figures }) => Object.keys(figures));
  const twice = names.find((name, n) => names.indexOf(name) !== n);
  if (twice !== undefined) throw new Refused(`Số liệu "${twice}" có hai lần.`);
  if (read.data.rows.some(({ window }) => window.to < window.from))
    throw new Refused('Kỳ báo cáo có ngày cuối trước ngày đầu.');
  return read.data;
}

/** A column that counts records, taken so many times in a published figure. */
export type Counts = { readonly column: ReportColumn; readonly times: number };
/** A figure as published, with the columns that make it; none where no form prints it. */
export type Published = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly cell: string | undefined;
  readonly counts: readonly Counts[];
};

/** The figures of a row. @throws Refused when a cell does not exist */
export function publishedIn(row: Row, regime: RegimeId): Published[] {
  return Object.entries(row.figures).map(([name, { value, unit, cell }]) => ({
    name,
    value,
    unit,
    cell,
    counts: cell === undefined ? [] : termsIn(cell).flatMap((term) => countsOf(term, regime)),
  }));
}

export type CellTerm = { readonly times: 1 | -1; readonly form: string; readonly column: `c${number}` };

/** "01/XLD.c8 - 01/XLD.c9" parted. @throws Refused when it cannot be read */
export function termsIn(cell: string): CellTerm[] {
  return cell
    .replaceAll(' - ', ' + -')
    .split(' + ')
    .map((text) => {
      try {
        const { form, column } = readCell(text.replace(/^-/, ''));
        if (form !== undefined) return { times: text.startsWith('-') ? -1 : 1, form, column };
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
      }
      throw new Refused(`Không đọc được ô "${cell}".`);
    });
}

function countsOf({ times, form: code, column: id }: CellTerm, regime: RegimeId): Counts[] {
  try {
    const column = getColumn(getReportForm(regime, code), id);
    if (isLeaf(column)) return [{ column, times }];
    return termsOf(column).flatMap((term) =>
      countsOf({ times: 1, form: term.form ?? code, column: term.column }, regime).map((one) => ({
        ...one,
        times: one.times * times,
      })),
    );
  } catch (error) {
    if (error instanceof RangeError) throw new Refused(error.message);
    throw error;
  }
}

export type Window = { readonly from: Day; readonly to: Day };
