import { z } from 'zod';
import { calendarOf } from '../../core/calendar.ts';
import { command, type Context } from '../../core/command.ts';
import { Invalid, Stale } from '../../core/errors.ts';
import type { Calendar } from '../../law/calendar.ts';
import type { Day } from '../../law/day.ts';
import { mayBeDisposed } from '../../law/retention.ts';
import { bookNumber } from '../book.ts';
import { dayField, recordIds, text } from '../input.ts';
import { insertDisposal, undecided, type Filed } from './queries.ts';

/**
 * The head's decision to destroy the paper of filed petitions after the time of keeping. What the system knows of them
 * stays whole: they are only marked, so that a later letter about the same is still recognised.
 */
export const decideDisposal = command({
  name: 'disposal.decide',
  summary: 'Quyết định tiêu hủy đơn xếp lưu đã hết thời hạn lưu',
  permission: 'disposal.decide',
  input: z.object({
    petitionIds: recordIds.pipe(z.array(z.number()).min(1, 'Chọn ít nhất một đơn.')),
    number: text(60, 'Nhập số, ký hiệu quyết định.'),
    decidedOn: dayField('Nhập ngày quyết định.'),
    reason: text(1_000, 'Ghi lý do, căn cứ.'),
  }),
  async run(context, input) {
    const { tx, actor, today } = context;
    if (input.decidedOn > today)
      throw new Invalid({ decidedOn: 'Ngày quyết định không được sau ngày hôm nay.' });
    const petitions = await open(context, input.petitionIds);
    petitions.forEach((petition) => check(petition, input, calendarOf(tx)));
    const disposalId = await insertDisposal(
      tx,
      {
        unit_id: actor.unitId,
        number: input.number,
        decided_on: input.decidedOn,
        decided_by: actor.postId,
        reason: input.reason,
      },
      petitions.map((one) => one.id),
    );
    return {
      events: petitions.map((petition) => ({
        type: 'petition.disposed',
        happenedOn: input.decidedOn,
        petitionId: petition.id,
        unitId: petition.unit_id,
        secret: petition.secret,
        data: { ground: `Quyết định số ${input.number}`, disposalId },
      })),
      result: { disposalId, count: petitions.length },
    };
  },
});

async function open({ tx, actor }: Context, ids: readonly number[]): Promise<Filed[]> {
  const petitions = await undecided(tx, actor.unitId, ids);
  if (petitions.length !== new Set(ids).size)
    throw new Stale(
      'Có đơn đã được quyết định hoặc không còn ở trạng thái xếp lưu. Xin chọn lại trong danh sách.',
    );
  return petitions;
}

function check(petition: Filed, { decidedOn }: { decidedOn: Day }, calendar: Calendar): void {
  const standing = mayBeDisposed(petition.closed_on, decidedOn, calendar);
  if (standing?.allowed) return;
  const why = standing?.text ?? 'Không có quy định về thời hạn lưu vào ngày xếp lưu.';
  throw new Invalid({ decidedOn: `Đơn số ${bookNumber(petition)}: ${why}` });
}
