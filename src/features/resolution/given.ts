import { z } from 'zod';
import {
  countNames,
  dateNames,
  factNames,
  type Count,
  type DateName,
  type Fact,
} from '../../law/flows/case/facts.ts';
import type { Day } from '../../law/day.ts';
import { asksOf } from '../../law/flows/case/asks.ts';
import type { Given } from '../../law/flows/case/row.ts';
import type { Resolution } from './queries.ts';
import { procedureFor } from './standing.ts';
import { optionalDay, optionalText, ticked } from '../input.ts';

/** The fields of a form that say what a step establishes. */
export const givenFields = {
  /** Which facts the form asked: those not ticked are then known not to hold. */
  asked: optionalText(2_000),
  facts: z.partialRecord(z.enum(Object.keys(factNames) as [Fact, ...Fact[]]), ticked).optional(),
  counts: z
    .partialRecord(
      z.enum(Object.keys(countNames) as [Count, ...Count[]]),
      z.coerce.number({ error: 'Nhập một số.' }).int('Nhập một số.').min(0, 'Không được âm.').max(1_000),
    )
    .optional(),
  dates: z.partialRecord(z.enum(Object.keys(dateNames) as [DateName, ...DateName[]]), optionalDay).optional(),
  ground: optionalText(60),
};
const shape = z.object(givenFields);

/** What was said with a step, as the law's tables ask it. */
export function readGiven({
  asked = '',
  facts = {},
  counts = {},
  dates = {},
  ground,
}: z.output<typeof shape>): Given {
  const known = Object.fromEntries(
    asked
      .split(' ')
      .filter((name) => name in factNames)
      .map((name) => [name, facts[name as Fact] ?? false]),
  );
  const named = Object.fromEntries(Object.entries(dates).filter(([, day]) => day !== undefined));
  return {
    facts: { ...known, ...facts, ...counts },
    dates: named,
    ...(ground === undefined ? {} : { ground }),
  };
}

/** Of what was said only that which the form of the step asks: facts that records or other steps establish cannot be claimed. */
export function askedOnly(
  resolution: Pick<Resolution, 'procedure' | 'standing'>,
  action: string,
  on: Day,
  { facts = {}, dates = {}, ground }: Given,
): Given {
  const procedure = procedureFor(resolution);
  const asks = procedure.rows
    .filter((row) => row.action === action)
    .map((row) => asksOf(procedure, row, resolution.standing, on));
  const named = new Set<string>(asks.flatMap((one) => [...one.facts, ...one.counts, ...one.dates]));
  const kept = <Told extends object>(told: Told): Told =>
    Object.fromEntries(Object.entries(told).filter(([name]) => named.has(name))) as Told;
  return { facts: kept(facts), dates: kept(dates), ...(ground === undefined ? {} : { ground }) };
}
