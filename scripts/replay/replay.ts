import { sql } from 'kysely';
import pg from 'pg';
import { openDatabase, type Database } from '../../src/core/db.ts';
import { figuresOf } from '../../src/features/report/door.ts';
import type { ReportValues } from '../../src/law/reports/evaluate.ts';
import { formsOf, getRegime } from '../../src/law/reports/forms.ts';
import { percentHolds } from '../../src/law/reports/indicators.ts';
import { rateNames, rateOn } from '../../src/law/rates.ts';
import { failuresIn } from './checks.ts';
import { addGround, loadRow } from './load.ts';
import { isOfPetitions, planPetitions } from './petitions.ts';
import { publishedIn, Refused, termsIn, type Published, type ReportFile, type Row } from './report-file.ts';
import { familyOf, planVisits } from './visits.ts';

/** A figure beside what the form gives; computed is undefined where no form or no record of the replay gives it. */
export type Line = {
  readonly unit: string;
  readonly name: string;
  readonly cell: string | undefined;
  readonly published: number;
  readonly computed: number | undefined;
};
/** A printed rate beside that of src/law/rates.ts from the cells which the forms gave. */
export type RateLine = {
  readonly name: string;
  readonly done: number;
  readonly of: number;
  readonly printed: number;
  readonly equal: boolean;
};
export type Replayed = { readonly lines: readonly Line[]; readonly rates: readonly RateLine[] };

type Planned = {
  readonly row: Row;
  readonly name: string;
  readonly figures: readonly Published[];
  readonly petitions: ReturnType<typeof planPetitions>;
  readonly visits: ReturnType<typeof planVisits>;
};

/**
 * Makes records from the published figures in the migrated, empty database and asks the forms for the same figures.
 * @throws Refused when a check of the figures fails, or no records can give them
 */
export async function replay(report: ReportFile, databaseUrl: string): Promise<Replayed> {
  const failures = failuresIn(report);
  if (failures.length > 0) throw new Refused(failures.join('\n'));
  const planned = report.rows.filter(({ unit }) => unit !== undefined).map((row) => planOf(row, report));
  const client = new pg.Client({ connectionString: databaseUrl });
  const db = openDatabase(databaseUrl, 1);
  await client.connect();
  try {
    const reports: ReportValues[] = [];
    for (const [n, { row, name, petitions, visits }] of planned.entries()) {
      const ground = await addGround(client, name, n + 1);
      await loadRow(client, ground, row.window, { petitions, visits });
      reports.push(await reportOf(db, report, row, ground));
    }
    return { lines: linesOf(report, planned, reports), rates: ratesOf(report, reports) };
  } finally {
    await db.destroy();
    await client.end();
  }
}

function planOf(row: Row, { regime }: ReportFile): Planned {
  const figures = publishedIn(row, regime);
  return {
    row,
    name: row.unit ?? '',
    figures,
    petitions: planPetitions(figures),
    visits: planVisits(figures),
  };
}

/** As an official of the unit reads it. */
async function reportOf(
  db: Database,
  { regime }: ReportFile,
  { window }: Row,
  { unit, official }: { unit: number; official: number },
): Promise<ReportValues> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('app.units', ${String(unit)}, true), set_config('app.official', ${String(official)}, true),
      set_config('app.secret', 'off', true)`.execute(tx);
    await sql`set local role tiepdan_app`.execute(tx);
    const figures = await figuresOf(tx, formsOf(regime), { unitIds: [unit], window });
    return figures.get(unit) ?? {};
  });
}

function linesOf(
  { rows, regime }: ReportFile,
  planned: readonly Planned[],
  reports: readonly ReportValues[],
): Line[] {
  const own = planned.flatMap(({ name, figures }, n) =>
    figures.map((figure) => lineOf(name, figure, reports.slice(n, n + 1))),
  );
  const totals = rows
    .filter(({ unit }) => unit === undefined)
    .flatMap((row) => {
      const among = reports.filter((_, n) => planned[n]?.row.window.from === row.window.from);
      return publishedIn(row, regime).map((figure) => lineOf('Toàn bộ', figure, among));
    });
  return [...own, ...totals];
}

function lineOf(
  unit: string,
  { name, cell, value, counts }: Published,
  reports: readonly ReportValues[],
): Line {
  const made = counts.every(({ column: { fact } }) => isOfPetitions(fact) || familyOf(fact) !== undefined);
  const computed =
    cell !== undefined && made
      ? termsIn(cell).reduce(
          (sum, { times, form, column }) =>
            sum + times * reports.reduce((all, report) => all + (report[form]?.[column] ?? 0), 0),
          0,
        )
      : undefined;
  return { unit, name, cell, published: value, computed };
}

function ratesOf({ rates, regime }: ReportFile, reports: readonly ReportValues[]): RateLine[] {
  return rates.map(({ rate, percent, decimals }) => {
    // The figures stand in the forms of this regime, whatever day they are of.
    const rule = rateOn(rate, getRegime(regime).inForce.from);
    if (!rule || !('cells' in rule.done) || !('cells' in rule.of))
      throw new Refused(`Biểu của ${regime} không cho ${rateNames[rate]}.`);
    const sum = (cells: readonly string[]): number =>
      cells
        .flatMap(termsIn)
        .reduce(
          (all, { form, column }) =>
            all + reports.reduce((one, report) => one + (report[form]?.[column] ?? 0), 0),
          0,
        );
    const [done, of] = [sum(rule.done.cells), sum(rule.of.cells)];
    return {
      name: rateNames[rate],
      done,
      of,
      printed: percent,
      equal: percentHolds(done, of, percent, decimals),
    };
  });
}

/** Whether everything that could be replayed came out as published. */
export function isEqual({ lines, rates }: Replayed): boolean {
  return (
    lines.every(({ published, computed }) => computed === undefined || computed === published) &&
    rates.every(({ equal }) => equal)
  );
}
