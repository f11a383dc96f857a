import { z } from 'zod';
import type { Tx } from '../../core/db.ts';
import { NotFound, Refused } from '../../core/errors.ts';
import type { Actor } from '../../core/policy.ts';
import { id } from '../input.ts';
import { namedUnits } from '../report/door.ts';
import { findPeriod, type ReportPeriod } from './periods.ts';
import { placesOf, type Place } from './queries.ts';

/** The fields by which every command about a report says which one. */
export const reportFields = { unitId: id, period: z.string({ error: 'Kỳ báo cáo không hợp lệ.' }).max(12) };

/** A report by its unit and period, and what the actor is to it. */
export type Scope = {
  readonly period: ReportPeriod;
  readonly unit: Place & { readonly name: string };
  /** He makes it: his own unit's, or that of a unit without accounts which reports to his. */
  readonly makes: boolean;
  /** It is sent to his unit. */
  readonly receives: boolean;
};

/** The report that an address or command names. @throws NotFound when there is none, or it is none of the actor's */
export async function reportScope(
  tx: Tx,
  actor: Actor,
  { unitId, period: key }: { unitId: number; period: string },
): Promise<Scope> {
  const period = findPeriod(key);
  const [place] = period ? await placesOf(tx, period, { units: [unitId] }) : [];
  const [named] = period ? await namedUnits(tx, [unitId], period.window.to) : [];
  if (!period || !place || !named) throw new NotFound();
  const receives = place.receiver_id === actor.unitId;
  if (!receives && !actor.unitIds.includes(unitId)) throw new NotFound();
  const makes =
    unitId === actor.unitId || (receives && !place.has_accounts && actor.unitIds.includes(unitId));
  return { period, unit: { ...place, name: named.name }, makes, receives };
}

/** The same for whoever makes it. @throws Refused when another unit does */
export async function ownScope(
  tx: Tx,
  actor: Actor,
  given: { unitId: number; period: string },
): Promise<Scope> {
  const scope = await reportScope(tx, actor, given);
  if (!scope.makes)
    throw new Refused('Báo cáo này do đơn vị khác lập; chỉ đơn vị lập mới sửa, ký và gửi được.');
  return scope;
}

/** The same for whoever receives it. @throws Refused when it is sent to another unit */
export async function receivedScope(
  tx: Tx,
  actor: Actor,
  given: { unitId: number; period: string },
): Promise<Scope> {
  const scope = await reportScope(tx, actor, given);
  if (!scope.receives) throw new Refused('Báo cáo này không gửi đến đơn vị của người đang dùng.');
  return scope;
}

/** Where a report stands in the site. */
export const reportAddress = ({ unitId, period }: { unitId: number; period: string }): string =>
  `/submissions/${unitId}/${period}`;
