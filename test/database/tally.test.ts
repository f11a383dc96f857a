import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Database, Tx } from '../../src/core/db.ts';
import { figuresOf, listBehind } from '../../src/features/report/door.ts';
import type { Asked } from '../../src/features/report/queries.ts';
import { addDays, type Day } from '../../src/law/day.ts';
import { checkPeriods } from '../../src/law/reports/check.ts';
import type { ReportValues } from '../../src/law/reports/evaluate.ts';
import type { RegimeId } from '../../src/law/reports/fact.ts';
import { formsOf } from '../../src/law/reports/forms.ts';
import { windowOf, type Window } from '../../src/law/reports/periods.ts';
import { deedsOf, firstDay, office, type Ground } from './random-office.ts';
import { clockTo, emptyDistrict, failuresOf, readingAs, regimes, told } from './told.ts';

let db: Database;
let ground: Ground;

beforeAll(async () => {
  ({ db, ground } = await emptyDistrict());
});

const story = (work: (tx: Tx) => Promise<void>): Promise<void> => told(db, work);
const reading = <T>(tx: Tx, secret: boolean, work: () => Promise<T>): Promise<T> =>
  readingAs(tx, { ...ground, secret }, work);

const quarters = [windowOf('Q1', 2024), windowOf('Q2', 2024), windowOf('Q3', 2024), windowOf('Q4', 2024)];
const windows: readonly Window[] = [...quarters, windowOf('YEAR', 2024)];
const asked = (window: Window, knownOn?: Day): Asked => ({ unitIds: ground.unitIds, window, knownOn });

const figuresIn = (tx: Tx, regime: RegimeId, window: Window, knownOn?: Day) =>
  reading(tx, false, () => figuresOf(tx, formsOf(regime), asked(window, knownOn)));
const runs = { numRuns: 8 };
// Some twenty windows are counted in each run.
const patient = { timeout: 120_000 };

test('whatever an office does, every check of every form holds, and periods join', patient, async () => {
  await fc.assert(
    fc.asyncProperty(office, async (work) => {
      await story(async (tx) => {
        for (const deeds of deedsOf(work, ground).values()) for (const { does } of deeds) await does(tx);
        for (const regime of regimes) {
          const found: Map<number, ReportValues>[] = [];
          for (const window of windows) found.push(await figuresIn(tx, regime, window));
          for (const unitId of ground.unitIds) {
            const reports = found.map((one) => one.get(unitId) ?? {});
            expect(reports).toHaveLength(windows.length);
            expect(reports.flatMap((report) => failuresOf(regime, report))).toEqual([]);
            const pairs = reports.slice(0, 3).map((report, n) => [report, reports[n + 1] ?? {}] as const);
            expect(pairs.flatMap(([prev, next]) => checkPeriods(regime, prev, next))).toEqual([]);
          }
        }
      });
    }),
    runs,
  );
});

test(
  'a cell is as large as the list behind it, and the same for whoever may not see denunciations',
  patient,
  async () => {
    const forms = regimes.flatMap((regime) => formsOf(regime));
    const cell = fc.constantFrom(
      ...forms.flatMap((form) => form.columns.map((column) => ({ form, column }))),
    );
    await fc.assert(
      fc.asyncProperty(
        office,
        fc.array(cell, { minLength: 40, maxLength: 40 }),
        fc.constantFrom(...windows),
        async (work, cells, window) => {
          await story(async (tx) => {
            for (const deeds of deedsOf(work, ground).values()) for (const { does } of deeds) await does(tx);
            for (const { form, column } of cells) {
              const figures = await reading(tx, true, () => figuresOf(tx, [form], asked(window)));
              expect(await reading(tx, false, () => figuresOf(tx, [form], asked(window)))).toEqual(figures);
              for (const unitId of ground.unitIds) {
                const value = figures.get(unitId)?.[form.code]?.[column.id];
                const lists = await reading(tx, false, () =>
                  listBehind(tx, form, column, { ...asked(window), unitIds: [unitId] }),
                );
                const size = lists
                  .flatMap(({ records }) => records)
                  .reduce((sum, { amount }) => sum + (column.unit === 'người' ? amount : 1), 0);
                expect(size, `${form.regime} ${form.code} ${column.id}`).toBe(value ?? 0);
              }
            }
          });
        },
      ),
      runs,
    );
  },
);

test('a report as it was known on a day is what was read on that day', patient, async () => {
  await fc.assert(
    fc.asyncProperty(
      office,
      fc.constantFrom(...regimes),
      fc.constantFrom(...windows),
      async (work, regime, window) => {
        await story(async (tx) => {
          const seen = new Map<Day, Map<number, ReportValues>>();
          await clockTo(tx, addDays(firstDay, -1));
          for (const [on, deeds] of deedsOf(work, ground)) {
            await clockTo(tx, on);
            for (const { does } of deeds) await does(tx);
            seen.set(on, await figuresIn(tx, regime, window));
          }
          for (const [on, figures] of seen) expect(await figuresIn(tx, regime, window, on)).toEqual(figures);
        });
      },
    ),
    runs,
  );
});
