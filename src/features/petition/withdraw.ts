import { z } from 'zod';
import { command, type Context } from '../../core/command.ts';
import { Invalid } from '../../core/errors.ts';
import type { Day } from '../../law/day.ts';
import { cancelClocks, refreshDue } from '../clocks.ts';
import { petitionEvent } from './events.ts';
import { dayField, id, oneOf, optionalText, text, ticked, version } from '../input.ts';
import { voidPapers } from '../paper/queries.ts';
import { changePetition, getPetition, type Petition } from './queries.ts';
import { step } from './standing.ts';

/** How much is withdrawn: everything; some contents; by some of those who signed. */
export const withdrawalScopes = {
  whole: 'Toàn bộ đơn',
  content: 'Một phần nội dung',
  people: 'Một số người trong những người cùng ký',
} as const;

/**
 * Records that the sender withdrew, by a paper of his own or a record of his words. Only the withdrawal of everything by
 * everybody, of their own will, ends the processing: some signatories do not stop the others.
 */
export const withdrawPetition = command({
  name: 'petition.withdraw',
  summary: 'Ghi nhận việc rút đơn',
  permission: 'petition.withdraw',
  input: z.object({
    petitionId: id,
    version,
    withdrawnOn: dayField('Nhập ngày rút đơn.'),
    reason: text(1_000, 'Ghi đơn xin rút hoặc biên bản ghi nhận việc rút (số, ngày).'),
    scope: oneOf(['whole', 'content', 'people'], 'Chọn phạm vi rút.').default('whole'),
    /** Which contents, or the numbers of those who withdraw in the order of the signatures; never a denouncer's name. */
    what: optionalText(1_000),
    count: z.coerce
      .number({ error: 'Số người rút phải là một số.' })
      .int('Số người rút phải là số nguyên.')
      .min(1, 'Số người rút ít nhất là 1.')
      .optional(),
    coerced: ticked,
  }),
  async run(context, input) {
    const { tx, today } = context;
    const petition = await getPetition(tx, input.petitionId);
    const taken = await step(context, petition, 'withdraw');
    if (input.withdrawnOn > today)
      throw new Invalid({ withdrawnOn: 'Ngày rút đơn không được sau ngày hôm nay.' });
    if (input.withdrawnOn < petition.received_on)
      throw new Invalid({ withdrawnOn: 'Ngày rút đơn không được trước ngày nhận đơn.' });
    checkScope(petition, input);
    if (input.scope !== 'whole' || input.coerced) return goesOn(context, petition, input);
    await changePetition(tx, petition.id, input.version, { state: taken.to, closed_on: input.withdrawnOn });
    await voidPapers(tx, petition.id);
    await cancelClocks(tx, { petitionId: petition.id }, [], input.withdrawnOn, 'Người gửi rút đơn');
    await refreshDue(tx, { petitionId: petition.id });
    const event = petitionEvent(petition, 'petition.withdrawn', input.withdrawnOn, { ground: input.reason });
    return { events: [event], result: { petitionId: petition.id } };
  },
});

type Withdrawal = {
  version: number;
  withdrawnOn: Day;
  reason: string;
  scope: keyof typeof withdrawalScopes;
  what?: string | undefined;
  count?: number | undefined;
  coerced: boolean;
};

function checkScope({ signatory_count }: Petition, { scope, what, count }: Withdrawal): void {
  const errors: Record<string, string> = {};
  if (scope === 'content' && !what) errors['what'] = 'Ghi nội dung được rút.';
  if (scope === 'people' && count === undefined) errors['count'] = 'Nhập số người rút.';
  if (scope === 'people' && count !== undefined && count >= signatory_count)
    errors['scope'] = `Đơn có ${signatory_count} người ký: tất cả cùng rút thì ghi nhận rút toàn bộ đơn.`;
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
}

// The petition stays in work: the others, the other contents, or a will that was not free.
async function goesOn({ tx }: Context, petition: Petition, input: Withdrawal) {
  const { scope, what, count, coerced, reason } = input;
  await changePetition(tx, petition.id, input.version, {});
  const ground = [
    withdrawalScopes[scope],
    scope === 'people' ? `${count} người${what ? ` (số thứ tự ký: ${what})` : ''}` : what,
    reason,
    ...(coerced ? ['Có dấu hiệu bị ép buộc, đe dọa, mua chuộc: vẫn xem xét'] : []),
  ]
    .filter(Boolean)
    .join('. ');
  const event = petitionEvent(petition, 'petition.withdrawn-partly', input.withdrawnOn, {
    ground,
    scope,
    count,
  });
  return { events: [event], result: { petitionId: petition.id } };
}
