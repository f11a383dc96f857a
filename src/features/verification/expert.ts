import { z } from 'zod';
import { command } from '../../core/command.ts';
import { Invalid, Stale } from '../../core/errors.ts';
import { attachFiles } from '../../core/files.ts';
import { formatDay } from '../../law/day.ts';
import { dayField, fileIds, id, optionalDay, text } from '../input.ts';
import { besideFields, caseEvent, holdSeen, stepNamed, takeBeside } from '../resolution/door.ts';
import { dayFault } from './checks.ts';
import { getExpert } from './queries.ts';

/** Asks for an expert assessment. */
export const orderExpert = command({
  name: 'verification.order-expert',
  summary: 'Ghi trưng cầu giám định',
  permission: 'verification.record',
  input: z.object({
    ...besideFields,
    body: text(500, 'Nhập tổ chức, người giám định.'),
    object: text(4_000, 'Ghi đối tượng, nội dung cần giám định.'),
    reason: text(2_000, 'Ghi lý do trưng cầu giám định.'),
    orderedOn: dayField('Nhập ngày trưng cầu.'),
    answerBy: optionalDay,
  }),
  run: async (context, form) => {
    const { tx, actor, today } = context;
    const resolution = await holdSeen(context, form);
    const fault = await dayFault(tx, resolution, form.orderedOn, today);
    if (fault) throw new Invalid({ orderedOn: fault });
    if (form.answerBy && form.answerBy < form.orderedOn)
      throw new Invalid({ answerBy: 'Hạn gửi kết quả không thể trước ngày trưng cầu.' });
    const action = stepNamed(resolution, 'order-expert');
    const { stepId, events } = await takeBeside(context, resolution, { action, on: form.orderedOn }, form);
    await tx
      .insertInto('expert_assessment')
      .values({
        resolution_id: resolution.id,
        body: form.body,
        object: form.object,
        reason: form.reason,
        paper: form.outsidePaper ?? null,
        ordered_on: form.orderedOn,
        answer_by: form.answerBy ?? null,
        order_step_id: stepId,
        recorded_by: actor.officialId,
      })
      .execute();
    const event = caseEvent(resolution, 'verification.expert-ordered', form.orderedOn, { to: form.body });
    return { events: [event, ...events], result: { resolutionId: resolution.id } };
  },
});

/** Records the result of an expert assessment. */
export const receiveExpert = command({
  name: 'verification.expert-result',
  summary: 'Ghi kết quả giám định',
  permission: 'verification.record',
  input: z.object({
    ...besideFields,
    expertId: id,
    resultOn: dayField('Nhập ngày nhận kết quả.'),
    result: text(8_000, 'Ghi kết quả giám định.'),
    files: fileIds,
  }),
  run: async (context, form) => {
    const { tx, today } = context;
    const resolution = await holdSeen(context, form);
    const expert = await getExpert(tx, resolution.id, form.expertId);
    if (expert.result_on !== null) throw new Stale('Kết quả giám định này đã được ghi.');
    if (form.resultOn < expert.ordered_on)
      throw new Invalid({ resultOn: `Không thể trước ngày trưng cầu (${formatDay(expert.ordered_on)}).` });
    if (form.resultOn > today) throw new Invalid({ resultOn: 'Không được sau ngày hôm nay.' });
    const action = stepNamed(resolution, 'receive-expert');
    const { stepId, events } = await takeBeside(context, resolution, { action, on: form.resultOn }, form);
    await attachFiles(tx, form.files, { resolutionId: resolution.id }, resolution.secret);
    await tx
      .updateTable('expert_assessment')
      .set((eb) => ({
        result_on: form.resultOn,
        result: form.result,
        result_step_id: stepId,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', expert.id)
      .execute();
    const event = caseEvent(resolution, 'verification.expert-received', form.resultOn, { to: expert.body });
    return { events: [event, ...events], result: { resolutionId: resolution.id } };
  },
});
