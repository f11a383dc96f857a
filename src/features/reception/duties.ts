import { calendarOf } from '../../core/calendar.ts';
import type { Tx } from '../../core/db.ts';
import { addDays, type Day } from '../../law/day.ts';
import { dutyStanding, type DutyStanding, type ReceptionDay } from '../../law/reception/duty-standing.ts';
import { receptionDuty, type ReceptionDuty } from '../../law/reception/leaders.ts';
import { leadersInUse, type Leader } from './people-queries.ts';
import { sessionsBetween, type Listed } from './queries.ts';
import { levelOf } from './words.tsx';

/** What the law asks of a leader in a stretch of days, and how his schedule stands to it. */
export type LeaderStanding = { leader: Leader; duty: ReceptionDuty; standing: DutyStanding };

/** The standing of every leader of these units between two days; of a leader of whom the law of the day asks nothing, nothing. */
export async function standingsOf(
  tx: Tx,
  unitIds: readonly number[],
  { from, to }: { from: Day; to: Day },
): Promise<LeaderStanding[]> {
  const leaders = await leadersInUse(tx, unitIds, to);
  // Weeks reach over the ends of a month.
  const sessions = await sessionsBetween(tx, { from: addDays(from, -7), to: addDays(to, 7) });
  return leaders.flatMap((leader) => {
    const level = levelOf(leader.level);
    const duty = level && receptionDuty(level, from);
    if (!duty) return [];
    const days = sessions.filter(({ leader_post_id }) => leader_post_id === leader.id).flatMap(dayOf);
    return [{ leader, duty, standing: dutyStanding(duty, { from, to }, days, calendarOf(tx)) }];
  });
}

function dayOf({ held_on, state, receiver_post_id, leader_post_id }: Listed): ReceptionDay[] {
  const delegated = receiver_post_id !== null && receiver_post_id !== leader_post_id;
  return [{ day: held_on, state: state === 'published' ? 'planned' : state, delegated }];
}
