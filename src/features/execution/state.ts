import { doneOn, shareOf, statusOf, type DonePart } from '../../law/execution.ts';
import type { Day } from '../../law/day.ts';
import type { ObligationRow, ObstacleRow, PartRow } from './queries.ts';

/** One obligation with everything that was recorded of it, and where it stands today. */
export type Obligation = ObligationRow & {
  parts: readonly PartRow[];
  obstacles: readonly ObstacleRow[];
  share: number;
  status: ReturnType<typeof statusOf>;
  overdue: boolean;
};

/** What counts of the recorded parts. */
export const counted = (parts: readonly PartRow[]): (PartRow & DonePart)[] =>
  parts.filter(({ voided_on }) => voided_on === null).map((part) => ({ ...part, on: part.done_on }));

/** Where each obligation stands today. */
export function obligationsToday(
  rows: readonly ObligationRow[],
  parts: readonly PartRow[],
  obstacles: readonly ObstacleRow[],
  today: Day,
): Obligation[] {
  return rows.map((row) => {
    const mine = parts.filter(({ obligation_id }) => obligation_id === row.id);
    const stand = obstacles.filter(({ obligation_id }) => obligation_id === row.id);
    const valid = counted(mine);
    const done = doneOn(row, valid) !== undefined;
    const status = statusOf(
      {
        done,
        due: row.due_on,
        begun: valid.length > 0,
        obstacles: stand.filter(({ until }) => until === null).map(({ kind }) => kind),
      },
      today,
    );
    return {
      ...row,
      parts: mine,
      obstacles: stand,
      share: shareOf(row, valid),
      status,
      overdue: !done && row.due_on !== null && row.due_on < today,
    };
  });
}
