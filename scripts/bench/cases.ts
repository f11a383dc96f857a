import type pg from 'pg';
import { calendarOver } from '../../src/core/calendar.ts';
import { demoDay } from '../../src/features/demo/logins.ts';
import { addDays, day, type Day } from '../../src/law/day.ts';
import { clocksOf } from '../../src/law/flows/case/clocks.ts';
import { daysOf } from '../../src/law/flows/case/days.ts';
import { procedureOf } from '../../src/law/flows/case/procedures.ts';
import { standingAfter } from '../../src/law/flows/case/replay.ts';
import type { Standing } from '../../src/law/flows/case/row.ts';

/** How many cases the bench works with. */
export const cases = { fresh: 24_000, executing: 6_000, ended: 70_000 } as const;

const calendar = calendarOver([]);
const batch = 2_000;

type Case = Readonly<Record<string, unknown>> & {
  standing: Standing;
  clocks: readonly object[];
  obligations: readonly object[];
};

/**
 * 100,000 cases in all units: complaints accepted over the last ten weeks, decisions that are being carried out and cases that
 * ended over eight years. What is older is what the demo's own cases are, on other days.
 */
export async function fillCases(client: pg.Client): Promise<void> {
  const places = await placesOf(client);
  const models = await modelsOf(client);
  const executing = models.filter(({ state, ended_on }) => state === 'effective' && ended_on === null);
  const ended = models.filter(({ ended_on }) => ended_on !== null);
  await fill(client, places, cases.fresh, (n) => freshOn(addDays(demoDay, -5 - (n % 70))));
  await fill(client, places, cases.executing, (n) => again(executing, n, 50));
  await fill(client, places, cases.ended, (n) => again(ended, n, 400));
  await client.query('vacuum analyze resolution, clock, obligation, tally');
}

type Place = { unit: number; handler: number };

// The chairman of the district, whose reception board handles for him, has every second case.
async function placesOf(client: pg.Client): Promise<Place[]> {
  const { rows } = await client.query<Place & { level: string }>(
    `select u.id as unit, case when u.level = 'commune' then u.id else b.id end as handler, u.level
       from unit u cross join (select id from unit where code = 'ban-tcd') b
      where u.level in ('commune', 'district') and daterange(u.since, u.until) @> $1::date order by u.id`,
    [demoDay],
  );
  const [district, communes] = [
    rows.find(({ level }) => level === 'district'),
    rows.filter(({ level }) => level === 'commune'),
  ];
  return communes.flatMap((commune) => (district ? [district, commune] : [commune]));
}

type Model = Readonly<Record<string, unknown>> & {
  state: string;
  ended_on: Day | null;
  obligations: readonly object[];
};

/** Complaints and denunciations of the demo that were decided, with what their decisions order. */
async function modelsOf(client: pg.Client): Promise<Model[]> {
  const { rows } = await client.query<{ model: Model }>(
    `select to_jsonb(x) as model
       from (select procedure, secret, standing, state, finding, received_on, accepted_on, decided_on, ended_on,
                    (select coalesce(jsonb_agg(jsonb_build_object('kind', o.kind, 'amount', o.amount, 'ordered_on', o.ordered_on,
                                                                  'due_on', o.due_on, 'done_on', o.done_on)), '[]')
                       from obligation o where o.resolution_id = r.id and o.voided_on is null) as obligations
               from resolution r where r.decided_on is not null and r.book_year < 2024 and r.procedure !~ 'feedback' order by r.id) x`,
  );
  return rows.map(({ model }) => model);
}

const known = new Map<string, Case>();

function once(key: string, make: () => Case): Case {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

/** The n-th case like one of the models, so many weeks earlier: the days of the week stay what they were. */
function again(models: readonly Model[], n: number, weeks: number): Case {
  const [at, back] = [n % models.length, 7 * (Math.floor(n / models.length) % weeks)];
  return once(`${models[at]?.state} ${at} ${back}`, () => {
    const text = JSON.stringify(models[at]).replace(/\d{4}-\d{2}-\d{2}/g, (on) => addDays(day(on), -back));
    const moved = JSON.parse(text) as Omit<Case, 'clocks'> & { standing: Standing; ended_on: Day | null };
    // Of what has ended nothing runs; some of its limits are older than the rule that they have now.
    return {
      ...moved,
      obligations: moved['obligations'] as object[],
      ...(moved.ended_on ? nothing : running(moved.standing)),
    };
  });
}

const freshOn = (on: Day): Case =>
  once(`fresh ${on}`, () => {
    const events = [
      { action: 'receive', on, role: 'desk' as const },
      { action: 'sort', on: addDays(on, 1), role: 'handler' as const },
      { action: 'accept', on: addDays(on, 4), role: 'chairman' as const },
    ];
    const standing = standingAfter({ procedure: procedureOf('complaint.first'), events }, calendar);
    return {
      procedure: 'complaint.first',
      secret: false,
      standing,
      state: standing.states.main,
      received_on: on,
      accepted_on: addDays(on, 4),
      obligations: [],
      ...running(standing),
    };
  });

const nothing = { due_on: null, clocks: [] };

function running(standing: Standing): { due_on: Day | null; clocks: object[] } {
  const clocks = clocksOf(standing, calendar).map(({ step, day0, due, ledger, status, endedOn }) => ({
    step,
    day0,
    due_on: due ?? null,
    ledger,
    met_on: status === 'running' || status === 'paused' ? null : endedOn,
  }));
  return { due_on: daysOf(standing, calendar).due ?? null, clocks };
}

let numbered = 1_000_000;

async function fill(
  client: pg.Client,
  places: readonly Place[],
  wanted: number,
  one: (n: number) => Case,
): Promise<void> {
  for (let first = 0; first < wanted; first += batch) {
    const rows = Array.from({ length: Math.min(batch, wanted - first) }, (_, at) => ({
      ...one(first + at),
      ...places[(first + at) % places.length],
      number: (numbered += 1),
    }));
    await client.query(insertion, [JSON.stringify(rows)]);
  }
}

const insertion = `
  with given as materialized (
    select * from jsonb_to_recordset($1::jsonb) as g(unit int, handler int, number int, procedure text, secret boolean, standing jsonb, state text,
      finding text, received_on date, accepted_on date, decided_on date, ended_on date, due_on date, clocks jsonb, obligations jsonb)
  ), made as (
    insert into resolution (unit_id, book_unit_id, book_year, book_number, handler_unit_id, watching, procedure, secret, title,
                            respondent_name, standing, state, finding, received_on, accepted_on, decided_on, ended_on, due_on, recorded_by)
    select g.unit, g.handler, extract(year from g.received_on), g.number, g.handler, array[g.handler], g.procedure, g.secret, 'Vụ việc đo tốc độ',
           'Người bị khiếu nại', g.standing, g.state, g.finding, g.received_on, g.accepted_on, g.decided_on, g.ended_on,
           case when g.ended_on is null then g.due_on end, (select min(id) from official)
      from given g returning id, book_number
  ), limits as (
    insert into clock (resolution_id, step, day0, due_on, ledger, met_on)
    select m.id, c.step, c.day0, c.due_on, c.ledger, c.met_on
      from made m join given g on g.number = m.book_number
     cross join lateral jsonb_to_recordset(g.clocks) as c(step text, day0 date, due_on date, ledger jsonb, met_on date)
  )
  insert into obligation (resolution_id, kind, content, obliged, obliged_sort, amount, ordered_on, due_on, done_on, recorded_by)
  select m.id, o.kind, 'Nghĩa vụ đo tốc độ', 'Ủy ban nhân dân xã', 'state', o.amount, o.ordered_on, o.due_on, o.done_on,
         (select min(id) from official)
    from made m join given g on g.number = m.book_number
   cross join lateral jsonb_to_recordset(g.obligations) as o(kind text, amount bigint, ordered_on date, due_on date, done_on date)`;
