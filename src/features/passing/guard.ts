import { z } from 'zod';
import type { Tx } from '../../core/db.ts';
import { Invalid } from '../../core/errors.ts';
import type { Day } from '../../law/day.ts';
import { passingOf, type Passing } from '../../law/handling/passing-on.ts';
import { transferFault, type TransferKind } from '../../law/transfer.ts';
import { id, optionalDay, optionalText } from '../input.ts';
import { getUnitOn, unitCalled } from '../unit-queries.ts';
import { chainOf, guidedBefore, passedBefore } from './queries.ts';

/** What the writer of a paper says about passing on; part of the paper's content. */
export const passingInput = {
  passes: z.enum(['transfer', 'guide'], { error: 'Chọn chuyển đơn hay hướng dẫn.' }).optional(),
  toUnitId: id.optional(),
  replyDueOn: optionalDay,
  repeatReason: optionalText(1_000),
};
export type PassingContent = {
  addressee: string;
  passes?: 'transfer' | 'guide' | undefined;
  toUnitId?: number | undefined;
  replyDueOn?: Day | undefined;
  repeatReason?: string | undefined;
};

type Passable = { id: number; kind: string | null };
export type Target = { unitId: number | undefined; name: string };

/** What this paper does with its petition; undefined when it neither guides nor passes on. */
export function whatItDoes(
  outcome: string | undefined,
  form: string,
  content: PassingContent,
): Exclude<Passing, 'either'> | undefined {
  const does = passingOf(outcome, form);
  return does === 'either' ? (content.passes === 'guide' ? 'guides' : 'passes-on') : does;
}

/** To whom the paper goes: the unit that was chosen, or that is called like the addressee, or a body outside. */
export async function targetOf(tx: Tx, content: PassingContent, on: Day): Promise<Target> {
  const unitId = content.toUnitId ?? (await unitCalled(tx, content.addressee, on));
  if (unitId === undefined) return { unitId, name: content.addressee };
  return { unitId, name: (await getUnitOn(tx, unitId, on)).name };
}

// A body is known by its unit where it has one, otherwise by its name.
const keyOf = (unitId: number | null | undefined, name: string): string =>
  unitId === null || unitId === undefined ? `body:${name.normalize('NFC').toLowerCase()}` : `unit:${unitId}`;

/**
 * Whether a petition may go there. What the law forbids stays forbidden, an internal rule gives way to a written reason.
 * @throws Invalid at the addressee or the reason, with the article
 */
export async function checkPassing(
  tx: Tx,
  petition: Passable,
  content: PassingContent,
  on: Day,
): Promise<void> {
  const target = await targetOf(tx, content, on);
  if (target.name === '') throw new Invalid({ addressee: 'Nhập cơ quan nhận đơn.' });
  const chain = (await chainOf(tx, petition.id, on)).filter(
    ({ hop, standing }) => hop <= 0 && (standing === 'held' || standing === 'from'),
  );
  const fault = transferFault({
    kind: (petition.kind ?? 'feedback') as TransferKind,
    on,
    chain: chain.map(({ unit_id, body }) => keyOf(unit_id, body)),
    to: keyOf(target.unitId, target.name),
    passedTo: (await passedBefore(tx, petition.id)).map((one) => keyOf(one.to_unit_id, one.to_name)),
    guidedBefore: await guidedBefore(tx, petition.id),
  });
  if (!fault || (fault.reasonSuffices && content.repeatReason)) return;
  const message = `${fault.text} (${fault.basis}).`;
  throw new Invalid(
    fault.reasonSuffices
      ? { repeatReason: `${message} Nếu vẫn phải chuyển, ghi rõ lý do.` }
      : { addressee: message },
  );
}
