import fc from 'fast-check';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Database, type Tx } from '../../src/core/db.ts';
import { loadDistrict } from '../../src/features/demo/load.ts';
import type { PivotAsked } from '../../src/features/pivot/asked.ts';
import { pivotTable, recordsBehind } from '../../src/features/pivot/table.ts';
import { figuresOf } from '../../src/features/report/door.ts';
import { fields, fieldsUnder } from '../../src/law/fields.ts';
import type { ReportValues } from '../../src/law/reports/evaluate.ts';
import { formsOf } from '../../src/law/reports/forms.ts';
import { windowOf } from '../../src/law/reports/periods.ts';
import type { Dimension, Measure } from '../../src/law/reports/pivot.ts';
import { freshDatabase } from '../setup/database.ts';
import { deedsOf, office, type Ground } from './random-office.ts';

let db: Database;
let ground: Ground;

beforeAll(async () => {
  const url = await freshDatabase();
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await loadDistrict(owner);
  db = openDatabase(url, 1);
  const { rows } = await owner.query<{ unit: number; official: number; post: number }>(
    `select unit_id as unit, official_id as official, id as post from post where role = 'head' order by id`,
  );
  const [one, two] = [rows[0], rows.find(({ unit }) => unit !== rows[0]?.unit)];
  if (!one || !two) throw new Error('The demo district has two offices with a head.');
  const places = await owner.query<{ id: number }>(
    `insert into reception_place (unit_id, name, address, hours, since) values ($1, 'x', 'x', 'x', '2020-01-01') returning id`,
    [one.unit],
  );
  await owner.end();
  ground = { ...one, place: places.rows[0]?.id ?? 0, unitIds: [one.unit, two.unit] };
});
afterAll(() => db.destroy());

class RolledBack extends Error {}

/** What an office did at random, in a transaction that is taken back. */
async function told(
  work: typeof office extends fc.Arbitrary<infer T> ? T : never,
  then: (tx: Tx) => Promise<void>,
) {
  await db
    .transaction()
    .execute(async (tx) => {
      for (const deeds of deedsOf(work, ground).values()) for (const { does } of deeds) await does(tx);
      await then(tx);
      throw new RolledBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof RolledBack)) throw error;
    });
}

/** Reads as an official of both units, who may handle denunciations or not. */
async function reading<T>(tx: Tx, secret: boolean, work: () => Promise<T>): Promise<T> {
  await sql`select set_config('app.units', ${ground.unitIds.join(',')}, true), set_config('app.official', ${String(ground.official)}, true),
    set_config('app.secret', ${secret ? 'on' : 'off'}, true)`.execute(tx);
  await sql`set local role tiepdan_app`.execute(tx);
  const result = await work();
  await sql`reset role`.execute(tx);
  return result;
}

const regime = 'TT-01-2024';
const windows = [windowOf('Q2', 2024), windowOf('M6', 2024), windowOf('YEAR', 2024)];
const measures: readonly Measure[] = ['received', 'in-hand', 'case', 'visit', 'person'];
const dimensions: readonly Dimension[] = ['unit', 'field', 'place', 'source', 'kind', 'result', 'month'];
const patient = { timeout: 120_000 };

const asked = (changes: Partial<PivotAsked>): PivotAsked => ({
  measure: 'received',
  rows: 'unit',
  columns: 'kind',
  window: windowOf('YEAR', 2024),
  regime,
  unit: { id: ground.unitIds[0] ?? 0, name: 'x' },
  units: ground.unitIds.map((id) => ({ id, name: String(id) })),
  narrowed: false,
  field: undefined,
  filters: new Map(),
  ...changes,
});

const sumOf = (
  figures: ReadonlyMap<number, ReportValues>,
  ...cells: (readonly [string, `c${number}`])[]
): number =>
  [...figures.values()]
    .flatMap((values) => cells.map(([form, column]) => values[form]?.[column] ?? 0))
    .reduce((a, b) => a + b, 0);

test(
  'the sums are those of the statutory forms, for whoever may see denunciations and for whoever may not',
  patient,
  async () => {
    await fc.assert(
      fc.asyncProperty(office, fc.constantFrom(...windows), fc.boolean(), async (work, window, secret) => {
        await told(work, (tx) =>
          reading(tx, secret, async () => {
            const forms = await figuresOf(tx, formsOf(regime), { unitIds: ground.unitIds, window });
            const table = (changes: Partial<PivotAsked>) => pivotTable(tx, asked({ window, ...changes }));
            const received = await table({ rows: 'kind', columns: 'month' });
            const of = (lines: readonly { value: string; sum: number }[], value: string) =>
              lines.find((line) => line.value === value)?.sum ?? 0;
            expect(received.total).toBe(sumOf(forms, ['01/XLD', 'c3']));
            expect(of(received.rows, 'complaint')).toBe(sumOf(forms, ['02/XLD', 'c3']));
            expect(of(received.rows, 'denunciation')).toBe(sumOf(forms, ['03/XLD', 'c3']));
            const inHand = await table({ measure: 'in-hand', rows: 'result', columns: 'month' });
            expect(inHand.total).toBe(sumOf(forms, ['01/XLD', 'c2'], ['01/XLD', 'c3']));
            expect(of(inHand.rows, 'unprocessed')).toBe(sumOf(forms, ['01/XLD', 'c5']));
            expect(of(inHand.columns, 'before')).toBe(sumOf(forms, ['01/XLD', 'c2']));
            const cases = await table({ measure: 'case', rows: 'kind', columns: 'field' });
            expect(of(cases.rows, 'complaint')).toBe(sumOf(forms, ['01/KQGQ', 'c4']));
            expect(of(cases.rows, 'denunciation')).toBe(sumOf(forms, ['03/KQGQ', 'c4']));
            expect(of(cases.rows, 'feedback')).toBe(sumOf(forms, ['04/XLD', 'c19'], ['04/XLD', 'c20']));
            for (const [measure, columns] of [
              ['visit', ['c4', 'c13', 'c22']],
              ['person', ['c5', 'c14', 'c23']],
            ] as const) {
              const { rows } = await table({ measure, rows: 'source', columns: 'unit' });
              expect(['desk', 'head', 'delegate'].map((by) => of(rows, by))).toEqual(
                columns.map((column) => sumOf(forms, ['01/TCD', column])),
              );
            }
          }),
        );
      }),
      { numRuns: 6 },
    );
  },
);

test(
  'each figure is as large as the list behind it; rows and columns add up; only where and from whom is withheld',
  patient,
  async () => {
    const pair = fc.uniqueArray(fc.constantFrom(...dimensions), { minLength: 2, maxLength: 2 });
    const filter = fc.option(fc.constantFrom(...fields.map(({ code }) => code)), { nil: undefined });
    const which = fc.record({
      pair,
      field: filter,
      measure: fc.constantFrom(...measures),
      window: fc.constantFrom(...windows),
    });
    await fc.assert(
      fc.asyncProperty(office, fc.array(which, { minLength: 12, maxLength: 12 }), async (work, wanted) => {
        await told(work, async (tx) => {
          for (const {
            pair: [rows = 'unit', columns = 'kind'],
            field,
            measure,
            window,
          } of wanted) {
            const filters = new Map(field ? [['field', new Set(fieldsUnder(field))] as const] : []);
            const one = asked({ rows, columns, measure, window, field, filters });
            const table = await reading(tx, true, () => pivotTable(tx, one));
            const blind = await reading(tx, false, () => pivotTable(tx, one));
            const open = [rows, columns, 'field'].every((dimension) =>
              measure === 'visit' || measure === 'person'
                ? ['unit', 'month', 'source'].includes(dimension)
                : !['place', 'source'].includes(dimension),
            );
            if (!field) expect(blind.total).toBe(table.total);
            if (open) expect(blind.rows).toEqual(table.rows);
            for (const row of table.rows) {
              const cells = table.columns.map((column) => table.cell(row.value, column.value));
              expect(cells.reduce((a, b) => a + b, 0)).toBe(row.sum);
              for (const column of table.columns) {
                const { ids, count } = await reading(tx, true, () =>
                  recordsBehind(tx, one, { row: row.value, column: column.value }),
                );
                expect(count).toBe(table.cell(row.value, column.value));
                expect(new Set(ids).size).toBe(ids.length);
                if (measure !== 'person') expect(ids).toHaveLength(count);
              }
            }
          }
        });
      }),
      { numRuns: 4 },
    );
  },
);
