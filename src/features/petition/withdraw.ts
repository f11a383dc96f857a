import { z } from 'zod';
import { command } from '../../core/command.ts';
import { Invalid } from '../../core/errors.ts';
import { cancelClocks, refreshDue } from '../clocks.ts';
import { petitionEvent } from './events.ts';
import { dayField, id, text, version } from '../input.ts';
import { voidPapers } from '../paper/queries.ts';
import { changePetition, getPetition } from './queries.ts';
import { step } from './standing.ts';

/** Records that the sender withdrew the whole petition, by a paper of his own or a record of his words. */
export const withdrawPetition = command({
  name: 'petition.withdraw',
  summary: 'Ghi nhận việc rút đơn',
  permission: 'petition.withdraw',
  input: z.object({
    petitionId: id,
    version,
    withdrawnOn: dayField('Nhập ngày rút đơn.'),
    reason: text(1_000, 'Ghi đơn xin rút hoặc biên bản ghi nhận việc rút (số, ngày).'),
  }),
  async run(context, input) {
    const { tx, today } = context;
    const petition = await getPetition(tx, input.petitionId);
    const taken = await step(context, petition, 'withdraw');
    if (input.withdrawnOn > today)
      throw new Invalid({ withdrawnOn: 'Ngày rút đơn không được sau ngày hôm nay.' });
    if (input.withdrawnOn < petition.received_on)
      throw new Invalid({ withdrawnOn: 'Ngày rút đơn không được trước ngày nhận đơn.' });
    await changePetition(tx, petition.id, input.version, { state: taken.to, closed_on: input.withdrawnOn });
    await voidPapers(tx, petition.id);
    await cancelClocks(tx, { petitionId: petition.id }, [], input.withdrawnOn, 'Người gửi rút đơn');
    await refreshDue(tx, { petitionId: petition.id });
    const event = petitionEvent(petition, 'petition.withdrawn', input.withdrawnOn, { ground: input.reason });
    return { events: [event], result: { petitionId: petition.id } };
  },
});
