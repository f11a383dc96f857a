import type { Tx } from '../../core/db.ts';
import type { Visit } from '../../core/web.tsx';
import type { Day } from '../../law/day.ts';
import { namedUnits } from '../report/door.ts';
import { makeReport, type Made } from './made.ts';
import { draftOf, sentBy, urgingsOf, type ReportDraft, type Sent } from './queries.ts';
import { wayOf, type Stop } from './way.ts';
import { reportScope, type Scope } from './scope.ts';

/** All that the page of a report shows. */
export type Whole = {
  scope: Scope;
  made: Made;
  draft: ReportDraft;
  sent: readonly Sent[];
  urged: readonly { urged_on: Day; message: string }[];
  receiver: string | undefined;
  /** Of a monthly report only. */
  way: readonly Stop[];
};

/** Reads the report that the address names. */
export async function wholeOf(visit: Visit, tx: Tx): Promise<Whole> {
  const scope = await reportScope(tx, visit.actor, {
    unitId: Number(visit.params['unitId']) || 0,
    period: visit.params['period'] ?? '',
  });
  const { period, unit } = scope;
  const draft = await draftOf(tx, unit.id, period.key);
  const [receiver] = await namedUnits(tx, unit.receiver_id ? [unit.receiver_id] : [], period.window.to);
  return {
    scope,
    draft,
    made: await makeReport(tx, period, unit, draft),
    sent: await sentBy(tx, [unit.id], [period.key]),
    urged: await urgingsOf(tx, [unit.id], period.key),
    receiver: receiver?.name,
    way: period.code === 'month' ? await wayOf(tx, visit.actor, period, unit) : [],
  };
}
