import type { Tx } from '../../core/db.ts';
import type { Actor } from '../../core/policy.ts';
import { namedUnits } from '../report/door.ts';
import { dueOf, type Due, type ReportPeriod } from './periods.ts';
import { placesOf, sentBy, standing, type Place, type Sent } from './queries.ts';

/** A unit on the way of a monthly report. */
export type Stop = {
  readonly id: number;
  readonly name: string;
  readonly due: Due;
  /** None where this reader may not see what it has sent. */
  readonly sent?: readonly Sent[];
  /** How many units report to it, and how many have. */
  readonly below?: { readonly units: number; readonly reported: number };
};

/** The way of a unit's report up to the top: first those through whom it came already, then itself, then those above. */
export async function wayOf(
  tx: Tx,
  actor: Actor,
  period: ReportPeriod,
  unit: Place,
): Promise<readonly Stop[]> {
  const places = [...(await cameThrough(tx, period, unit)), ...(await goesThrough(tx, period, unit))];
  const names = await namedUnits(
    tx,
    places.map(({ id }) => id),
    period.window.to,
  );
  const stops: Stop[] = [];
  for (const place of places) {
    const seen = actor.unitIds.includes(place.id) || place.receiver_id === actor.unitId;
    stops.push({
      id: place.id,
      name: names.find(({ id }) => id === place.id)?.name ?? '',
      due: dueOf(period, place),
      ...(seen ? await stateOf(tx, period, place) : {}),
    });
  }
  return stops;
}

async function stateOf(tx: Tx, period: ReportPeriod, { id }: Place): Promise<Pick<Stop, 'sent' | 'below'>> {
  const below = (await placesOf(tx, period, { under: id })).map((one) => one.id);
  const by = Map.groupBy(await sentBy(tx, [id, ...below], [period.key]), ({ unit_id }) => unit_id);
  const reported = below.filter((one) => standing(by.get(one) ?? [])).length;
  return { sent: by.get(id) ?? [], below: { units: below.length, reported } };
}

async function cameThrough(tx: Tx, period: ReportPeriod, unit: Place): Promise<Place[]> {
  const below = await placesOf(tx, period, { under: unit.id });
  const before = below.find(({ step }) => step === 'board' || step === 'inspectorate');
  return before ? [...(await cameThrough(tx, period, before)), before] : [];
}

async function goesThrough(tx: Tx, period: ReportPeriod, unit: Place): Promise<Place[]> {
  const [next] = unit.receiver_id ? await placesOf(tx, period, { units: [unit.receiver_id] }) : [];
  return [unit, ...(next ? await goesThrough(tx, period, next) : [])];
}
