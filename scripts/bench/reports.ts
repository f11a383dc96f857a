import type pg from 'pg';
import { as, openDatabase, type Database } from '../../src/core/db.ts';
import type { Actor } from '../../src/core/policy.ts';
import type { ReportForm } from '../../src/law/reports/form.ts';
import { formsOf, getReportForm } from '../../src/law/reports/forms.ts';
import { windowOf } from '../../src/law/reports/periods.ts';
import { figuresOf } from '../../src/features/report/figures.ts';
import { actorOf } from './baseline.ts';
import { durationLine, median, timed, type Line } from './measure.ts';
import { signIn } from './official.ts';
import type { Reading } from './read.ts';

const window = windowOf('YEAR', 2023);
const forms = formsOf('TT-02-2021');
const address = '/reports/01-XLD?from=15/12/2022&to=14/12/2023';

/** A year's form for the office with the most petitions, against its figures by hand; the whole set of a province of 200 units. */
export async function measureReports(at: Reading): Promise<Line[]> {
  await classifyAll(at.client);
  const form = getReportForm('TT-02-2021', '01/XLD');
  const db = openDatabase(at.appUrl, 1);
  const actor = await actorOf(at.client, 'truongban');
  const official = await signIn(at.address, 'truongban');
  try {
    const byHand: number[] = [];
    const counted: number[] = [];
    const page: number[] = [];
    const own = { unitIds: [actor.unitId], window };
    await timed(20, async () => {
      byHand.push(
        ...(await timed(1, () => at.client.query(ofOffice, [actor.unitId, window.from, window.to]), 0)),
      );
      counted.push(...(await timed(1, () => as(db, actor, (tx) => figuresOf(tx, [form], own)), 0)));
      page.push(...(await timed(1, () => official.get(address), 0)));
    });
    const baseline = { value: median(byHand), times: 2 };
    return [
      durationLine(
        'Biểu 01/XLD cả năm của Ban Tiếp công dân, số liệu, trung vị',
        median(counted),
        300,
        baseline,
      ),
      await slowestForm(db, actor),
      durationLine('Trang của biểu đó (mọi biểu, mọi phép kiểm), trung vị', median(page), 300),
      ...(await measureProvince(at, actor)),
    ];
  } finally {
    official.end();
    await db.destroy();
  }
}

/** Every form of the year for that office; the one that takes longest. */
async function slowestForm(db: Database, actor: Actor): Promise<Line> {
  const took: { code: string; value: number }[] = [];
  for (const form of forms) {
    const own = { unitIds: [actor.unitId], window };
    const runs = await timed(5, () => as(db, actor, (tx) => figuresOf(tx, [form], own)), 1);
    took.push({ code: form.code, value: median(runs) });
  }
  const slowest = took.reduce((a, b) => (b.value > a.value ? b : a));
  return durationLine(
    `Biểu chậm nhất trong ${forms.length} biểu cả năm (${slowest.code}), trung vị`,
    slowest.value,
    300,
  );
}

// What an official answered when he classified each petition that was finished.
async function classifyAll(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ last: number }>(
    'select coalesce(max(id), 0)::int as last from petition',
  );
  const step = 20_000;
  for (let from = 0; from <= (rows[0]?.last ?? 0); from += step) {
    await client.query(
      `insert into classification (petition_id, facts, proposed_rule, outcome, basis, classified_by, happened_on)
       select p.id, jsonb_build_object('kind', p.kind, 'eligible', p.id % 9 > 0, 'duplicate', p.id % 17 = 0, 'competent', p.id % 3 > 0,
                'instance', case when p.id % 11 = 0 then 'second' else 'first' end, 'continued', case when p.id % 23 = 0 then 'overdue' else 'none' end,
                'decisionInForce', p.id % 13 = 0, 'courtSeized', p.id % 37 = 0, 'lowerLevelOverdue', p.id % 29 = 0),
              'x', case when p.id % 3 > 0 then 'accept' when p.kind = 'complaint' then 'guide' else 'transfer' end, 'x',
              (select min(id) from post), p.received_on
         from petition p where p.id > $1 and p.id <= $1 + $2 and p.kind is not null
          and not exists (select from classification c where c.petition_id = p.id)`,
      [from, step],
    );
  }
  await client.query('vacuum analyze tally, classification');
}

// The same figures from the records themselves, by somebody who needs this form and no other: no day on which it was known,
// no list behind a cell.
const handWritten = (units: string, which: string): string => `
  select unit_id, count(*) filter (where carried and signers > 1) as c2, count(*) filter (where carried and signers = 1) as c3,
         count(*) filter (where carried and signers = 0) as c4, count(*) filter (where not carried and signers > 1) as c5,
         count(*) filter (where not carried and signers = 1) as c6, count(*) filter (where not carried and signers = 0) as c7,
         count(*) filter (where processed) as c8, count(distinct matter) filter (where eligible) as c10,
         count(*) filter (where eligible and kind = 'complaint') as c11, count(*) filter (where eligible and kind = 'denunciation') as c12,
         count(*) filter (where eligible and kind = 'feedback') as c13, count(*) filter (where eligible and in_force) as c14,
         count(*) filter (where eligible and court) as c15, count(*) filter (where eligible and lower_overdue) as c16,
         count(*) filter (where eligible and not in_force and not court and not lower_overdue) as c17,
         count(*) filter (where eligible and competent and kind = 'complaint') as c19,
         count(*) filter (where eligible and competent and kind = 'denunciation') as c20,
         count(*) filter (where eligible and competent and kind = 'feedback') as c21,
         count(*) filter (where eligible and not competent and outcome = 'guide') as c23,
         count(*) filter (where eligible and not competent and outcome = 'transfer') as c24,
         count(*) filter (where eligible and not competent and outcome like 'demand%') as c25
    from (
      select ${units} as unit_id, p.received_on < $2 as carried, p.signatory_count as signers, coalesce(p.closed_on <= $3, false) as processed,
             p.kind, coalesce(p.matter_id, -p.id) as matter, c.outcome,
             coalesce(p.closed_on <= $3, false) and (c.facts ->> 'eligible')::boolean and not (c.facts ->> 'duplicate')::boolean as eligible,
             (c.facts ->> 'competent')::boolean as competent, (c.facts ->> 'decisionInForce')::boolean as in_force,
             (c.facts ->> 'courtSeized')::boolean as court, (c.facts ->> 'lowerLevelOverdue')::boolean as lower_overdue
        from petition p
        left join lateral (select facts, outcome from classification c where c.petition_id = p.id order by c.id desc limit 1) c on true
       where ${which} and p.state not in ('voided', 'split')
         and (p.received_on between $2 and $3 or (p.received_on < $2 and (p.closed_on is null or p.closed_on >= $2)))
    ) x group by unit_id`;
const ofOffice = handWritten('p.unit_id', 'p.unit_id = $1');

const units = 200;

/** A year's form, then all of them, for 200 units at once, the same petitions spread evenly over them. */
async function measureProvince({ client, appUrl }: Reading, actor: Actor): Promise<Line[]> {
  const { rows } = await client.query<{ id: number }>(
    `insert into unit (code, level, since) select 'bench-' || n, 'commune', '2014-01-01' from generate_series(1, $1) n returning id`,
    [units],
  );
  const unitIds = rows.map(({ id }) => id);
  await client.query('update tally set unit_id = ($1::int[])[1 + subject_id % $2]', [unitIds, units]);
  await client.query('vacuum analyze tally');
  const db = openDatabase(appUrl, 1);
  const count = (some: readonly ReportForm[]) => () =>
    as(db, { ...actor, unitIds }, (tx) => figuresOf(tx, some, { unitIds, window }));
  const byHand = (): Promise<unknown> =>
    client.query(handWritten('($1::int[])[1 + p.id % array_length($1::int[], 1)]', 'true'), [
      unitIds,
      window.from,
      window.to,
    ]);
  try {
    const [hand, one, all]: [number[], number[], number[]] = [[], [], []];
    await timed(
      3,
      async () => {
        hand.push(...(await timed(1, byHand, 0)));
        one.push(...(await timed(1, count([getReportForm('TT-02-2021', '01/XLD')]), 0)));
        all.push(...(await timed(1, count(forms), 0)));
      },
      1,
    );
    return [
      durationLine(`Biểu 01/XLD cả năm của tỉnh ${units} đơn vị`, median(one), 10_000, {
        value: median(hand),
        times: 2,
      }),
      durationLine(`Trọn bộ ${forms.length} biểu cả năm của tỉnh ${units} đơn vị`, median(all), 10_000),
    ];
  } finally {
    await db.destroy();
  }
}
