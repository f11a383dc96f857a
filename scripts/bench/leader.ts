import type pg from 'pg';
import type { Actor } from '../../src/core/policy.ts';
import { demoDay } from '../../src/features/demo/logins.ts';
import { addDays, type Day } from '../../src/law/day.ts';
import { officialCalendar, addWorkingDays } from '../../src/law/calendar.ts';
import { monthPoints, yearEndOf, yearTo } from '../../src/law/reports/target.ts';
import { actorOf } from './baseline.ts';
import { durationLine, median, timed, type Line } from './measure.ts';
import { signIn } from './official.ts';
import type { Reading } from './read.ts';

const login = 'thanhtra';

/** The leader's view of the district through HTTP, beside the same figures by hand: no row security, no page. */
export async function measureLeader({ address, client }: Reading): Promise<Line[]> {
  const actor = await actorOf(client, login);
  const official = await signIn(address, login);
  const statements = byHand();
  try {
    const sql: number[] = [];
    const page: number[] = [];
    await timed(20, async () => {
      sql.push(...(await timed(1, () => all(client, statements, actor), 0)));
      page.push(...(await timed(1, () => official.get('/leader'), 0)));
    });
    return [
      durationLine('Toàn cảnh lãnh đạo (toàn huyện), trung vị', median(page), 300, {
        value: median(sql),
        times: 2,
      }),
    ];
  } finally {
    official.end();
  }
}

async function all(client: pg.Client, statements: readonly string[], actor: Actor): Promise<void> {
  for (const text of statements) await client.query(text, [actor.unitIds, actor.handlesDenunciations]);
}

const mine = (table: string): string =>
  `(${table}.unit_id = any ($1::int[]) or ${table}.handler_unit_id = any ($1::int[])) and (not ${table}.secret or $2)`;
const ofCases = `((r.unit_id = any ($1::int[]) or r.handler_unit_id = any ($1::int[]) or r.watching && $1::int[]) and (not r.secret or $2))`;

type Target = { among: string; began: string; done: string; left: string; due: string };

const targets: readonly Target[] = [
  {
    among: `(r.procedure like 'complaint%' or r.procedure like 'denunciation%')`,
    began: 'r.accepted_on',
    done: 'r.resolved_on',
    left: `case when r.decided_on is not null or r.state = 'terminated' then r.resolved_on else r.ended_on end`,
    due: 'r.due_on',
  },
  {
    among: `r.decided_on is not null and (r.procedure like 'complaint%' or r.procedure like 'denunciation%') and r.execution <> 'nothing'`,
    began: 'r.in_force_on',
    done: 'r.executed_on',
    left: 'r.executed_on',
    due: `(select case when count(*) = count(o.due_on) then max(o.due_on) end from obligation o
            where o.resolution_id = r.id and o.done_on is null and o.voided_on is null)`,
  },
];

function byHand(): string[] {
  const today = demoDay;
  const soon = addWorkingDays(today, 5, officialCalendar);
  return [
    ...targets.flatMap((target) => [rates(target, today), next(target, today)]),
    late(today, soon),
    spots(today),
    waiting(today),
    places(today),
  ];
}

// Each month's rate is a pair of counts of one reading.
function rates({ among, began, done, left, due }: Target, today: Day): string {
  const months = monthPoints(today).map(
    ({ from, to }) => `count(*) filter (where began <= '${to}' and (left_on is null or left_on >= '${from}')),
      count(*) filter (where began <= '${to}' and done between '${from}' and '${to}')`,
  );
  return `select unit_id, ${months.join(', ')}, count(*) filter (where left_on is null and due < '${today}'),
      count(*) filter (where left_on is null and due between '${today}' and '${yearEndOf(today)}'), count(*) filter (where left_on is null)
    from (select r.unit_id, ${began} as began, ${done} as done, ${left} as left_on, case when ${left} is null then ${due} end as due
            from resolution r where ${ofCases} and ${among} and ${began} <= '${today}'
             and (${left} is null or ${left} >= '${monthPoints(today)[0]?.from}')) c
   group by unit_id`;
}

const next = ({ among, began, left, due }: Target, today: Day): string => `
  select r.id, r.title, r.procedure, n.short_name, x.due
    from (select r.id, ${due} as due from resolution r where ${ofCases} and ${among} and ${began} <= '${today}' and ${left} is null
           order by 2 nulls last, r.received_on, r.id limit 20) x
    join resolution r on r.id = x.id left join unit_name n on n.unit_id = r.unit_id and n.valid @> '${today}'::date order by x.due`;

const open = `state not in ('issued', 'filed', 'withdrawn', 'split', 'voided')`;

const late = (today: Day, soon: Day): string => `
  select coalesce(p.unit_id, c.unit_id), p.late, p.soon, p.crowds, c.late, c.soon
    from (select handler_unit_id as unit_id, count(*) filter (where least(due_on, assigned_due_on) < '${today}') as late,
                 count(*) filter (where least(due_on, assigned_due_on) between '${today}' and '${soon}') as soon,
                 count(*) filter (where signatory_count >= 5) as crowds
            from petition where ${mine('petition')} and ${open} group by 1) p
    full join (select handler_unit_id as unit_id, count(*) filter (where due_on < '${today}') as late, count(*) filter (where due_on >= '${today}') as soon
                 from resolution r where ${ofCases} and ended_on is null and due_on <= '${soon}' group by 1) c on c.unit_id = p.unit_id`;

const spots = (today: Day): string => `
  select key, max(people), count(visit_id) filter (where people >= 5), count(visit_id), count(distinct unit_id)
    from (select coalesce('m' || matter_id, 'v' || id) as key, matter_id, id as visit_id, received_on, people, unit_id
            from visit v where (unit_id = any ($1::int[]) or heir_unit_id = any ($1::int[])) and (not secret or $2)
             and state <> 'refused' and received_on between '${addDays(today, -365)}' and '${today}'
           union all
          select coalesce('m' || matter_id, 'v' || visit_id, 'p' || id), matter_id, null, received_on, signatory_count, unit_id
            from petition where ${mine('petition')} and part = 0 and origin_id is null and received_on between '${addDays(today, -365)}' and '${today}'
             and (matter_id is not null or visit_id is not null or signatory_count >= 5)) x
   group by key having max(received_on) > '${addDays(today, -90)}' and (max(matter_id) is not null or max(people) >= 5)`;

const waiting = (today: Day): string => `
  select (select count(*) from petition join body on body.id = petition.forwarder_id and body.superior
           where ${mine('petition')} and petition.state <> 'voided' and part = 0 and forwarder_replied_on is null),
         (select count(*) from resolution r where ${ofCases} and ${targets[1]?.among} and r.in_force_on <= '${today}' and r.executed_on is null)`;

const places = (today: Day): string => `
  select coalesce(p.place_unit_id, u.id), p.field_code, sum(p.petitions), sum(p.late)
    from (select place_unit_id, unit_id, field_code, count(*) as petitions,
                 count(*) filter (where ${open} and least(due_on, assigned_due_on) < '${today}') as late
            from petition where ${mine('petition')} and state <> 'voided' and received_on between '${yearTo(today).from}' and '${today}' group by 1, 2, 3) p
    left join unit u on u.id = p.unit_id and u.level = 'commune' group by 1, 2`;
