import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';
import { formatDay } from '../../law/day.ts';
import { clocksOf } from '../clocks.ts';
import { verificationOf } from './queries.ts';

type Dated = { id: number; received_on: Day; accepted_on: Day | null };

/** Why a day cannot be that of something done for the verification: to come, or before what led to it. */
export async function dayFault(tx: Tx, resolution: Dated, on: Day, today: Day): Promise<string | undefined> {
  if (on > today) return 'Không được sau ngày hôm nay.';
  const verification = await verificationOf(tx, resolution.id);
  const [cause, what] = verification
    ? [verification.decided_on, 'ngày quyết định xác minh']
    : resolution.accepted_on
      ? [resolution.accepted_on, 'ngày thụ lý']
      : [resolution.received_on, 'ngày nhận đơn'];
  return on < cause ? `Không thể trước ${what} (${formatDay(cause)}).` : undefined;
}

/** The legal limit of resolution that runs in the case. */
export async function resolveLimit(tx: Tx, resolutionId: number): Promise<Day | undefined> {
  const clocks = await clocksOf(tx, { resolutionId });
  const running = clocks.find(
    ({ step, met_on, cancelled_on }) => step.endsWith('resolve') && met_on === null && cancelled_on === null,
  );
  return running?.due_on ?? undefined;
}
