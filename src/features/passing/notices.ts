import { z } from 'zod';
import { command } from '../../core/command.ts';
import { Invalid } from '../../core/errors.ts';
import { recordIds } from '../input.ts';
import { markRead } from './notice-queries.ts';

/** Marks what other units told this one as read: the ticked ones, or all. */
export const readNotices = command({
  name: 'notice.read',
  summary: 'Đánh dấu đã xem thông báo của các đơn vị',
  permission: 'notice.read',
  input: z.object({ noticeIds: recordIds, all: z.string().optional() }),
  async run({ tx, actor, today }, { noticeIds, all }) {
    const chosen = all === undefined ? noticeIds : undefined;
    if (chosen?.length === 0) throw new Invalid({ noticeIds: 'Chọn ít nhất một thông báo.' });
    const count = await markRead(tx, actor.unitId, chosen, actor.officialId);
    const events =
      count === 0 ? [] : [{ type: 'notice.read', happenedOn: today, unitId: actor.unitId, data: { count } }];
    return { events, result: { count } };
  },
});
