import type { Tx } from '../../core/db.ts';
import { addDays, type Day } from '../../law/day.ts';
import { dueOf, periodsOpen, yearOn, type Due, type ReportPeriod } from './periods.ts';
import { placesOf, sentBy, standing, type Sent } from './queries.ts';

/** A report of a unit for a period: when it is due, what was sent, how many units below have sent theirs. */
export type Line = {
  readonly period: ReportPeriod;
  readonly due: Due;
  readonly sent: readonly Sent[];
  readonly below: number;
  readonly reported: number;
};

/** The reports of a unit for these periods; none for a period in which it did not exist. */
export async function linesOf(tx: Tx, unitId: number, periods: readonly ReportPeriod[]): Promise<Line[]> {
  const lines: Line[] = [];
  for (const period of periods) {
    const places = await placesOf(tx, period, { units: [unitId], under: unitId });
    const own = places.find(({ id }) => id === unitId);
    if (!own) continue;
    const sent = await sentBy(
      tx,
      places.map(({ id }) => id),
      [period.key],
    );
    const by = Map.groupBy(sent, ({ unit_id }) => unit_id);
    const below = places.filter(({ id }) => id !== unitId);
    lines.push({
      period,
      due: dueOf(period, own),
      sent: by.get(unitId) ?? [],
      below: below.length,
      reported: below.filter(({ id }) => standing(by.get(id) ?? [])).length,
    });
  }
  return lines;
}

/** Those that must be sent since their period has ended: not sent, or returned. One that nobody has set a day for waits until it is asked for. */
export const unsent = (lines: readonly Line[], today: Day): Line[] =>
  lines.filter(
    ({ sent, period, due }) =>
      !standing(sent) && period.window.to < today && (due.on !== undefined || sent.length > 0),
  );

// An older one that nobody has sent is told on the page of reports only: the system may have come later than its period.
const reminded = 45;

/** The reports that a unit must send now. */
export async function reportsDue(tx: Tx, unitId: number, today: Day): Promise<Line[]> {
  const year = yearOn(today);
  const ended = [...periodsOpen(year, today), ...periodsOpen(year - 1, today)].filter(
    ({ window }) => window.to < today && window.to >= addDays(today, -reminded),
  );
  return unsent(await linesOf(tx, unitId, ended), today);
}
