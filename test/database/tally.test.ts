import fc from 'fast-check';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Database, type Tx } from '../../src/core/db.ts';
import { loadDistrict } from '../../src/features/demo/load.ts';
import { figuresOf, listBehind } from '../../src/features/report/door.ts';
import type { Asked } from '../../src/features/report/queries.ts';
import { addDays, type Day } from '../../src/law/day.ts';
import { checkPeriods, checkReport } from '../../src/law/reports/check.ts';
import type { ReportValues } from '../../src/law/reports/evaluate.ts';
import type { RegimeId } from '../../src/law/reports/fact.ts';
import { formsOf } from '../../src/law/reports/forms.ts';
import { windowOf, type Window } from '../../src/law/reports/periods.ts';
import { freshDatabase } from '../setup/database.ts';
import { deedsOf, firstDay, office, type Ground } from './random-office.ts';

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

/** Tells a story in a transaction that is taken back, so that every run begins with the empty district. */
async function told(work: (tx: Tx) => Promise<void>): Promise<void> {
  await db
    .transaction()
    .execute(async (tx) => {
      await work(tx);
      throw new RolledBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof RolledBack)) throw error;
    });
}

/** Reads as an official of both units, who may handle denunciations or not; writing goes on afterwards. */
async function reading<T>(tx: Tx, secret: boolean, work: () => Promise<T>): Promise<T> {
  await sql`select set_config('app.units', ${ground.unitIds.join(',')}, true), set_config('app.official', ${String(ground.official)}, true),
    set_config('app.secret', ${secret ? 'on' : 'off'}, true)`.execute(tx);
  await sql`set local role tiepdan_app`.execute(tx);
  const result = await work();
  await sql`reset role`.execute(tx);
  return result;
}

async function clockTo(tx: Tx, on: Day): Promise<void> {
  await sql`insert into demo_clock (today) values (${on}) on conflict (single) do update set today = excluded.today`.execute(
    tx,
  );
}

const regimes: readonly RegimeId[] = ['TT-02-2021', 'TT-01-2024', 'TT-06-2025'];
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
      await told(async (tx) => {
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

const mayFail = [
  // As its own note says, cases of earlier petitions that are still open may make this sum larger.
  'TT-01-2024 04/XLD 11',
  // Feedback that was guided has no column of its own in 04/XLD and stands with what was passed on (decision 0027).
  'TT-02-2021 01/XLD 28',
];

const failuresOf = (regime: RegimeId, report: ReportValues): string[] =>
  checkReport(regime, report)
    .map(({ form, check, message }) => `${regime} ${form} ${check}: ${message}`)
    .filter((failure) => !mayFail.some((one) => failure.startsWith(one)));

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
          await told(async (tx) => {
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
        await told(async (tx) => {
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
