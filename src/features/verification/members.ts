import { z } from 'zod';
import { command } from '../../core/command.ts';
import { Invalid, Refused } from '../../core/errors.ts';
import { tooFew } from '../../law/verification.ts';
import { dayField, id, recordIds, text, ticked, version } from '../input.ts';
import { caseEvent, holdSeen, touchCase } from '../resolution/door.ts';
import { membersOf, verificationOf } from './queries.ts';
import { checkedPosts, insertMembers } from './verifiers.ts';

/** Changes who verifies: some leave, others come, with the reason. */
export const changeMembers = command({
  name: 'verification.change-members',
  summary: 'Thay đổi thành viên xác minh',
  permission: 'verification.record',
  input: z.object({
    resolutionId: id,
    version,
    on: dayField('Nhập ngày thay đổi.'),
    leave: recordIds,
    join: recordIds,
    joinAsHead: ticked,
    reason: text(1_000, 'Ghi lý do, văn bản thay đổi.'),
  }),
  run: async (context, { on, leave, join, joinAsHead, reason, ...form }) => {
    const { tx, today } = context;
    const resolution = await holdSeen(context, form);
    const verification = await verificationOf(tx, resolution.id);
    if (!verification) throw new Refused('Chưa ghi quyết định xác minh.');
    const now = (await membersOf(tx, resolution.id)).filter(({ left_on }) => left_on === null);
    const leaving = now.filter((one) => leave.includes(one.id));
    const staying = now.filter((one) => !leave.includes(one.id));
    const posts = await checkedPosts(context, resolution, join, on);
    const heads = staying.filter(({ head }) => head).length + (joinAsHead ? posts.length : 0);
    const errors: Record<string, string> = {};
    if (on > today) errors['on'] = 'Không được sau ngày hôm nay.';
    if ([verification.decided_on, ...leaving.map(({ since }) => since)].some((day) => on < day))
      errors['on'] = 'Không thể trước ngày quyết định xác minh hoặc ngày người đó tham gia.';
    if (leaving.length + posts.length === 0)
      errors['leave'] = 'Chọn người thôi tham gia hoặc người tham gia.';
    const few = verification.team && tooFew('team', staying.length + posts.length, resolution.procedure, on);
    if (few) errors['join'] = few;
    if (posts.some(({ official_id }) => staying.some((one) => one.official_id === official_id)))
      errors['join'] = 'Người này đang tham gia xác minh.';
    if (heads !== 1) errors['joinAsHead'] = 'Phải có đúng một người phụ trách xác minh.';
    if (Object.keys(errors).length > 0) throw new Invalid(errors);
    if (leaving.length > 0)
      await tx
        .updateTable('verification_member')
        .set({ left_on: on, left_why: reason })
        .where(
          'id',
          'in',
          leaving.map((one) => one.id),
        )
        .execute();
    if (posts.length > 0)
      await insertMembers(
        context,
        resolution.id,
        posts.map(({ official_id, full_name, title }) => ({
          official_id,
          full_name,
          title,
          head: joinAsHead,
        })),
        on,
      );
    await touchCase(context, resolution.id);
    const event = caseEvent(resolution, 'verification.members', on, { ground: reason });
    return { events: [event], result: { resolutionId: resolution.id } };
  },
});
