import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Database, Tx } from '../../src/core/db.ts';
import { figuresOf, listBehind } from '../../src/features/report/door.ts';
import { addDays, day, type Day } from '../../src/law/day.ts';
import { checkPeriods } from '../../src/law/reports/check.ts';
import { isLeaf, type ReportValues } from '../../src/law/reports/evaluate.ts';
import type { RegimeId } from '../../src/law/reports/fact.ts';
import { formsOf } from '../../src/law/reports/forms.ts';
import { windowOf, type Window } from '../../src/law/reports/periods.ts';
import { deedsOf, office, type Ground } from './random-office.ts';
import { clockTo, emptyDistrict, failuresOf, readingAs, regimes, told } from './told.ts';

// An office ends in the middle of its work: what it had goes to others, and no report of any of them counts anything twice or not.

const endsOn = day('2024-07-01');
const lastDay = addDays(endsOn, -1);
const dayBefore = addDays(lastDay, -1);
const before: readonly Window[] = [windowOf('Q1', 2024), { from: day('2024-06-15'), to: lastDay }];
const across = windowOf('Q3', 2024);
const after: readonly Window[] = [
  { from: endsOn, to: across.to },
  windowOf('Q4', 2024),
  { from: endsOn, to: windowOf('YEAR', 2025).to },
];

let db: Database;
let ground: Ground;
/** Who takes over: a new unit, and another that takes some. */
let heirs: readonly [number, number];

beforeAll(async () => {
  ({ db, ground } = await emptyDistrict());
  const { rows } = await sql<{ id: number }>`
    select id from unit where id not in (${ground.unitIds[0]}, ${ground.unitIds[1]}) and level = 'commune' order by id limit 2`.execute(
    db,
  );
  heirs = [rows[0]?.id ?? 0, rows[1]?.id ?? 0];
});

type Office = typeof office extends fc.Arbitrary<infer T> ? T : never;
type Told = { tx: Tx; old: number; heir: number; other: number };

/** The same work without an end, and with the first of the two units ended and handed over; every second record to the other heir if split. */
async function tell(
  work: Office,
  { ends, split = false }: { ends: boolean; split?: boolean },
  read: (one: Told) => Promise<void>,
  atTheEnd: (one: Told) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const [old, other] = ground.unitIds;
  const one = (tx: Tx): Told => ({ tx, old, heir: ends ? heirs[0] : old, other });
  await told(db, async (tx) => {
    const place: { -readonly [K in keyof Ground]: Ground[K] } = { ...ground };
    await clockTo(tx, dayBefore);
    let ended = false;
    const end = async (): Promise<void> => {
      ended = true;
      await atTheEnd(one(tx));
      if (!ends) return;
      await clockTo(tx, lastDay);
      await handOver(tx, old, split);
      place.unitIds = [heirs[0], other];
    };
    for (const [on, deeds] of deedsOf(work, place)) {
      if (!ended && on >= endsOn) await end();
      for (const { does } of deeds) await does(tx);
    }
    if (!ended) await end();
    await read(one(tx));
  });
}

// As its head does it on the last day: with every record, by the function of the database which the command calls.
async function handOver(tx: Tx, old: number, split: boolean): Promise<void> {
  const [first, second] = heirs;
  await sql`update unit set until = ${endsOn} where id = ${old}`.execute(tx);
  await sql`insert into unit_succession (from_unit_id, to_unit_id, on_day, basis, main) values (${old}, ${first}, ${endsOn}, 'x', true)`.execute(
    tx,
  );
  const { rows } = await sql<{ id: number }>`
    insert into handover (unit_id, ends_on, basis, declared_by) values (${old}, ${endsOn}, 'x', ${ground.official}) returning id`.execute(
    tx,
  );
  const id = rows[0]?.id ?? 0;
  await sql`select set_config('app.units', ${String(old)}, true), set_config('app.official', ${String(ground.official)}, true),
    set_config('app.post', ${String(ground.post)}, true), set_config('app.secret', 'on', true)`.execute(tx);
  // A case goes where its petition goes.
  await sql`
    insert into handover_item (handover_id, petition_id, visit_id, resolution_id, from_unit_id, to_unit_id, rule)
    select ${id}, case when r.record = 'petition' then r.id end, case when r.record = 'visit' then r.id end,
           case when r.record = 'resolution' then r.id end, r.from_unit,
           case when ${split} and coalesce(c.petition_id, r.id) % 2 = 0 then ${second}::int else ${first}::int end, 'BG-2'
      from records_of_handover(${id}) r left join resolution c on r.record = 'resolution' and c.id = r.id`.execute(
    tx,
  );
  await sql`select carry_out_handover(${id}, ${lastDay}::date)`.execute(tx);
}

type Asked = { units: readonly number[]; window: Window; knownOn?: Day };

const figures = (
  { tx }: Told,
  regime: RegimeId,
  { units, window, knownOn }: Asked,
): Promise<Map<number, ReportValues>> =>
  readingAs(tx, { unitIds: units, official: ground.official, secret: true }, () =>
    figuresOf(tx, formsOf(regime), { unitIds: units, window, knownOn }),
  );

async function reportOf(one: Told, regime: RegimeId, unit: number, window: Window): Promise<ReportValues> {
  return (await figures(one, regime, { units: [unit], window })).get(unit) ?? {};
}

const nothing = (report: ReportValues): string[] =>
  Object.entries(report).flatMap(([form, values]) =>
    Object.entries(values).flatMap(([column, value]) => (value ? [`${form} ${column} = ${value}`] : [])),
  );

const runs = { numRuns: 6 };
const patient = { timeout: 180_000 };

test(
  'every figure of the time before stays with the old unit, every one after is the heir’s',
  patient,
  async () => {
    await fc.assert(
      fc.asyncProperty(office, fc.constantFrom(...regimes), async (work, regime) => {
        const expected = new Map<Window, ReportValues>();
        await tell(work, { ends: false }, async (one) => {
          for (const window of [...before, ...after])
            expected.set(window, await reportOf(one, regime, one.old, window));
        });
        await tell(work, { ends: true }, async (one) => {
          for (const window of before) {
            expect(await reportOf(one, regime, one.old, window)).toEqual(expected.get(window));
            expect(nothing(await reportOf(one, regime, one.heir, window))).toEqual([]);
          }
          for (const window of after) {
            expect(await reportOf(one, regime, one.heir, window)).toEqual(expected.get(window));
            expect(nothing(await reportOf(one, regime, one.old, window))).toEqual([]);
          }
        });
      }),
      runs,
    );
  },
);

test(
  'in the period of the hand-over the heir begins with what the old unit left; the checks hold',
  patient,
  async () => {
    await fc.assert(
      fc.asyncProperty(office, async (work) => {
        await tell(work, { ends: true }, async (one) => {
          for (const regime of regimes) {
            const left = await reportOf(one, regime, one.old, { from: across.from, to: lastDay });
            expect(await reportOf(one, regime, one.old, across)).toEqual(left);
            const heir = await reportOf(one, regime, one.heir, across);
            const next = await reportOf(one, regime, one.heir, windowOf('Q4', 2024));
            expect(checkPeriods(regime, left, heir)).toEqual([]);
            expect(checkPeriods(regime, heir, next)).toEqual([]);
            expect([...failuresOf(regime, left), ...failuresOf(regime, heir)]).toEqual([]);
          }
        });
      }),
      runs,
    );
  },
);

test('a cell of the period of the hand-over is as large as the list behind it', patient, async () => {
  const forms = regimes.flatMap((regime) => formsOf(regime));
  const cell = fc.constantFrom(
    ...forms.flatMap((form) => form.columns.filter(isLeaf).map((column) => ({ form, column }))),
  );
  await fc.assert(
    fc.asyncProperty(office, fc.array(cell, { minLength: 30, maxLength: 30 }), async (work, cells) => {
      await tell(work, { ends: true }, async (one) => {
        const reader = { unitIds: [one.old, one.heir], official: ground.official, secret: true };
        for (const { form, column } of cells)
          for (const unit of reader.unitIds) {
            const asked = { unitIds: [unit], window: across };
            const value = (await readingAs(one.tx, reader, () => figuresOf(one.tx, [form], asked))).get(unit);
            const lists = await readingAs(one.tx, reader, () => listBehind(one.tx, form, column, asked));
            const size = lists
              .flatMap(({ records }) => records)
              .reduce((sum, { amount }) => sum + (column.unit === 'người' ? amount : 1), 0);
            expect(size, `${form.regime} ${form.code} ${column.id}`).toBe(
              value?.[form.code]?.[column.id] ?? 0,
            );
          }
      });
    }),
    runs,
  );
});

const sumIn = async ({ tx }: Told, units: readonly number[], { from, to }: Window): Promise<unknown[]> => {
  const subjects = ['petition', 'visit', 'session', 'reply', 'ruling'];
  const { rows } = await readingAs(tx, { unitIds: units, official: ground.official, secret: true }, () =>
    sql<{ class: string }>`
      select subject, period, processed, decided, ended, class, sum(records)::int as records, sum(amount)::int as amount
        from tally_groups(${[...units]}::int[], ${subjects}::text[], ${from}::date, ${to}::date, null)
       group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`.execute(tx),
  );
  return rows;
};

test('shared out among several, all together have what there was', patient, async () => {
  await fc.assert(
    fc.asyncProperty(office, async (work) => {
      const expected = new Map<Window, unknown[]>();
      await tell(work, { ends: false }, async (one) => {
        for (const window of [...before, ...after])
          expected.set(window, await sumIn(one, [one.old, one.other], window));
      });
      await tell(work, { ends: true, split: true }, async (one) => {
        for (const window of [...before, ...after])
          expect(await sumIn(one, [one.old, one.other, ...heirs], window)).toEqual(expected.get(window));
      });
    }),
    runs,
  );
});

test('what a report said before the hand-over can still be read as it was known then', patient, async () => {
  await fc.assert(
    fc.asyncProperty(office, fc.constantFrom(...regimes), async (work, regime) => {
      const asked = { units: [ground.unitIds[0], heirs[0]], window: across, knownOn: dayBefore };
      let then: Map<number, ReportValues> | undefined;
      await tell(
        work,
        { ends: true },
        async (one) => {
          expect(await figures(one, regime, asked)).toEqual(then);
        },
        async (one) => {
          then = await figures(one, regime, asked);
        },
      );
    }),
    runs,
  );
});
