import { z } from 'zod';
import { command } from '../../core/command.ts';
import { Invalid, Refused } from '../../core/errors.ts';
import { dayField, id, text } from '../input.ts';
import { insertTask } from '../reception/door.ts';
import { caseEvent, holdSeen, touchCase } from '../resolution/door.ts';
import { unitIn } from '../unit-queries.ts';
import { getDialogue } from './queries.ts';

/** Gives a task that follows from a dialogue to one unit, with its due day; it then stands in that unit's work. */
export const giveFollowUp = command({
  name: 'dialogue.follow-up',
  summary: 'Giao việc sau đối thoại',
  permission: 'dialogue.plan',
  input: z.object({
    resolutionId: id,
    dialogueId: id,
    version: z.coerce.number().int().positive(),
    title: text(1_000, 'Ghi việc phải làm.'),
    ownerUnitId: z.coerce.number({ error: 'Chọn cơ quan chủ trì.' }).int().positive('Chọn cơ quan chủ trì.'),
    dueOn: dayField('Nhập thời hạn hoàn thành.'),
  }),
  run: async (context, form) => {
    const { tx, actor, today } = context;
    const resolution = await holdSeen(context, form);
    const dialogue = await getDialogue(tx, resolution.id, form.dialogueId);
    if (dialogue.held_on === null) throw new Refused('Chưa ghi biên bản đối thoại.');
    if (form.dueOn < dialogue.held_on)
      throw new Invalid({ dueOn: 'Thời hạn không được trước ngày đối thoại.' });
    if (!(await unitIn(tx, form.ownerUnitId, today)))
      throw new Invalid({ ownerUnitId: 'Cơ quan này không còn hoạt động.' });
    const taskId = await insertTask(tx, {
      unit_id: actor.unitId,
      session_id: null,
      visit_id: null,
      resolution_id: resolution.id,
      title: form.title,
      owner_unit_id: form.ownerUnitId,
      owner_post_id: null,
      due_on: form.dueOn,
      answer_on: null,
      contact: null,
      secret: resolution.secret,
      recorded_by: actor.officialId,
    });
    await touchCase(context, resolution.id);
    const event = caseEvent(resolution, 'task.given', today, { taskId, ground: form.title });
    return { events: [event], result: { resolutionId: resolution.id, dialogueId: dialogue.id } };
  },
});
