import type pg from 'pg';
import { as, openDatabase } from '../../src/core/db.ts';
import { formsOf, getReportForm } from '../../src/law/reports/forms.ts';
import { windowOf } from '../../src/law/reports/periods.ts';
import { figuresOf } from '../../src/features/report/figures.ts';
import { actorOf } from './baseline.ts';
import { durationLine, median, timed, type Line } from './measure.ts';
import { signIn } from './official.ts';
import type { Reading } from './read.ts';

const window = windowOf('YEAR', 2023);
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
        ...(await timed(1, () => at.client.query(handWritten, [actor.unitId, window.from, window.to]), 0)),
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
      durationLine('Trang của biểu đó (mọi biểu, mọi phép kiểm), trung vị', median(page), 300),
      await measureProvince(at, actor),
    ];
  } finally {
    official.end();
    await db.destroy();
  }
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
const handWritten = `
  select count(*) filter (where carried and signers > 1) as c2, count(*) filter (where carried and signers = 1) as c3,
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
      select p.received_on < $2 as carried, p.signatory_count as signers, coalesce(p.closed_on <= $3, false) as processed,
             p.kind, coalesce(p.matter_id, -p.id) as matter, c.outcome,
             coalesce(p.closed_on <= $3, false) and (c.facts ->> 'eligible')::boolean and not (c.facts ->> 'duplicate')::boolean as eligible,
             (c.facts ->> 'competent')::boolean as competent, (c.facts ->> 'decisionInForce')::boolean as in_force,
             (c.facts ->> 'courtSeized')::boolean as court, (c.facts ->> 'lowerLevelOverdue')::boolean as lower_overdue
        from petition p
        left join lateral (select facts, outcome from classification c where c.petition_id = p.id order by c.id desc limit 1) c on true
       where p.unit_id = $1 and p.state not in ('voided', 'split')
         and (p.received_on between $2 and $3 or (p.received_on < $2 and (p.closed_on is null or p.closed_on >= $2)))
    ) x`;

const units = 200;

/** All forms of a year for 200 units at once, the same petitions spread evenly over them. */
async function measureProvince(
  { client, appUrl }: Reading,
  actor: Awaited<ReturnType<typeof actorOf>>,
): Promise<Line> {
  const { rows } = await client.query<{ id: number }>(
    `insert into unit (code, level, since) select 'bench-' || n, 'commune', '2014-01-01' from generate_series(1, $1) n returning id`,
    [units],
  );
  const unitIds = rows.map(({ id }) => id);
  await client.query('update tally set unit_id = ($1::int[])[1 + subject_id % $2]', [unitIds, units]);
  await client.query('vacuum analyze tally');
  const db = openDatabase(appUrl, 1);
  try {
    const took = await timed(
      3,
      () => as(db, { ...actor, unitIds }, (tx) => figuresOf(tx, formsOf('TT-02-2021'), { unitIds, window })),
      1,
    );
    return durationLine(`Trọn bộ biểu cả năm của tỉnh ${units} đơn vị`, median(took), 10_000);
  } finally {
    await db.destroy();
  }
}
