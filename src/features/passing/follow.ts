import { z } from 'zod';
import { command } from '../../core/command.ts';
import { Invalid, Refused } from '../../core/errors.ts';
import { dayField, id, optionalDay, optionalText, text, ticked, version } from '../input.ts';
import { changeTransfer, follows, getTransfer, insertReply } from './queries.ts';

/** Notes what the receiving body wrote back; final when nothing more is awaited. Either side may enter it. */
export const replyToTransfer = command({
  name: 'transfer.reply',
  summary: 'Ghi văn bản phúc đáp của cơ quan nhận đơn',
  permission: 'transfer.follow',
  input: z.object({
    transferId: id,
    repliedOn: dayField('Nhập ngày văn bản phúc đáp.'),
    number: optionalText(60),
    content: text(2_000, 'Ghi nội dung trả lời.'),
    final: ticked,
  }),
  async run({ tx, actor, today }, input) {
    const transfer = await getTransfer(tx, input.transferId);
    if (transfer.returned_on !== null) throw new Refused('Đơn này đã được trả lại, không chờ phúc đáp.');
    if (input.repliedOn > today)
      throw new Invalid({ repliedOn: 'Ngày phúc đáp không được sau ngày hôm nay.' });
    if (input.repliedOn < transfer.sent_on)
      throw new Invalid({ repliedOn: 'Ngày phúc đáp không được trước ngày chuyển đơn.' });
    await insertReply(tx, {
      transfer_id: transfer.id,
      replied_on: input.repliedOn,
      body_name: transfer.to_name,
      number: input.number ?? null,
      content: input.content,
      final: input.final,
      recorded_by: actor.officialId,
    });
    return {
      events: [
        {
          type: 'transfer.replied',
          happenedOn: input.repliedOn,
          petitionId: transfer.petition_id,
          unitId: transfer.unit_id,
          secret: transfer.secret,
          data: {
            ground: input.number ? `Văn bản số ${input.number}` : transfer.to_name,
            final: input.final,
          },
        },
      ],
      result: { transferId: transfer.id },
    };
  },
});

/** Says until when the receiving body is to answer. */
export const setReplyDay = command({
  name: 'transfer.set-reply-day',
  summary: 'Đặt ngày đề nghị cơ quan nhận đơn trả lời',
  permission: 'transfer.follow',
  input: z.object({ transferId: id, version, replyDueOn: optionalDay }),
  async run({ tx, actor, today }, input) {
    const transfer = await getTransfer(tx, input.transferId);
    if (!follows(actor, transfer)) throw new Refused('Chỉ cơ quan chuyển đơn đặt ngày đề nghị trả lời.');
    if (input.replyDueOn && input.replyDueOn < transfer.sent_on)
      throw new Invalid({ replyDueOn: 'Ngày đề nghị trả lời không được trước ngày chuyển đơn.' });
    await changeTransfer(tx, transfer.id, input.version, { reply_due_on: input.replyDueOn ?? null });
    return {
      events: [
        {
          type: 'transfer.reply-day-set',
          happenedOn: today,
          unitId: transfer.unit_id,
          petitionId: transfer.petition_id,
          secret: transfer.secret,
          data: { replyDueOn: input.replyDueOn ?? null },
        },
      ],
      result: { transferId: transfer.id },
    };
  },
});
