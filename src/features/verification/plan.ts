import { z } from 'zod';
import { command } from '../../core/command.ts';
import { Invalid, Refused } from '../../core/errors.ts';
import { dayField, optionalText, text } from '../input.ts';
import { besideFields, caseEvent, holdSeen, stepNamed, takeBeside } from '../resolution/door.ts';
import { dayFault } from './checks.ts';
import { verificationOf } from './queries.ts';

/** Lays down the plan of the verification; laid down again it replaces the earlier one. */
export const planVerification = command({
  name: 'verification.plan',
  summary: 'Lập kế hoạch xác minh',
  permission: 'verification.record',
  input: z.object({
    ...besideFields,
    planOn: dayField('Nhập ngày lập kế hoạch.'),
    purpose: text(4_000, 'Ghi mục đích, yêu cầu.'),
    content: text(8_000, 'Ghi nội dung xác minh.'),
    bodies: text(4_000, 'Ghi cơ quan, tổ chức, cá nhân phải làm việc.'),
    timetable: text(8_000, 'Ghi tiến độ, phân công từng thành viên.'),
    means: optionalText(2_000),
    progress: optionalText(2_000),
  }),
  run: async (context, form) => {
    const { tx, today } = context;
    const resolution = await holdSeen(context, form);
    const known = await verificationOf(tx, resolution.id);
    if (!known) throw new Refused('Chưa ghi quyết định xác minh: ghi ai xác minh trước, rồi lập kế hoạch.');
    const fault = await dayFault(tx, resolution, form.planOn, today);
    if (fault) throw new Invalid({ planOn: fault });
    const action = stepNamed(resolution, 'plan-verification');
    const { events } = await takeBeside(context, resolution, { action, on: form.planOn }, form);
    await tx
      .updateTable('verification')
      .set((eb) => ({
        plan_on: form.planOn,
        plan_purpose: form.purpose,
        plan_content: form.content,
        plan_bodies: form.bodies,
        plan_timetable: form.timetable,
        plan_means: form.means ?? null,
        plan_progress: form.progress ?? null,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', known.id)
      .execute();
    const event = caseEvent(resolution, 'verification.planned', form.planOn);
    return { events: [event, ...events], result: { resolutionId: resolution.id } };
  },
});
