import { sql } from 'kysely';
import type { Day } from '../law/day.ts';
import { yearTo } from '../law/reports/target.ts';

/** The two targets of the plan: cases resolved, decisions and conclusions executed. */
export type Target = 'resolved' | 'executed';
/** All that count (the denominator), those done (the numerator), those still to do. */
export const shares = { of: 'Thuộc mẫu số', done: 'Thuộc tử số', left: 'Còn phải làm' } as const;
export type Share = keyof typeof shares;

type Part = ReturnType<typeof sql<Day | null>>;

const accusation = sql<boolean>`(r.procedure like 'complaint%' or r.procedure like 'denunciation%')`;

/** Of `resolution r`: which rows a target looks at, since when, until when; what a decision or termination ends is resolved. */
export const courseOf: Readonly<
  Record<Target, { among: ReturnType<typeof sql<boolean>>; began: Part; done: Part; left: Part; due: Part }>
> = {
  resolved: {
    among: accusation,
    began: sql<Day | null>`r.accepted_on`,
    done: sql<Day | null>`r.resolved_on`,
    left: sql<Day | null>`case when r.decided_on is not null or r.state = 'terminated' then r.resolved_on else r.ended_on end`,
    due: sql<Day | null>`r.due_on`,
  },
  executed: {
    among: sql<boolean>`r.decided_on is not null and ${accusation} and r.execution is distinct from 'nothing'`,
    began: sql<Day | null>`r.in_force_on`,
    done: sql<Day | null>`r.executed_on`,
    left: sql<Day | null>`r.executed_on`,
    due: sql<Day | null>`(select case when count(*) = count(o.due_on) then max(o.due_on) end from obligation o
      where o.resolution_id = r.id and o.done_on is null and o.voided_on is null)`,
  },
};

/** Whether the row of `resolution r` stands behind that figure of the running reporting year. */
export function countsIn(target: Target, share: string, today: Day) {
  const { among, began, done, left } = courseOf[target];
  const { from } = yearTo(today);
  const inHand = sql<boolean>`${among} and ${began} <= ${today}::date and (${left} is null or ${left} >= ${from}::date)`;
  if (share === 'done') return sql<boolean>`${inHand} and ${done} between ${from}::date and ${today}::date`;
  return share === 'left' ? sql<boolean>`${inHand} and ${left} is null` : inHand;
}
