import { z } from 'zod';
import { command } from '../../core/command.ts';
import { Forbidden, Invalid, Refused } from '../../core/errors.ts';
import { sessionDutiesOf } from '../../law/reception/sessions.ts';
import { dayField, id, optionalDay, optionalText, text, version } from '../input.ts';
import { unitIn } from '../unit-queries.ts';
import { sessionEvent } from './events.ts';
import { getOwnSession } from './queries.ts';
import { changeTask, getTask, insertTask, visitsOf, type Task } from './task-queries.ts';

/** Gives an instruction of the leader's conclusion to one responsible unit, with its due day and what the citizen was told. */
export const giveTask = command({
  name: 'task.give',
  summary: 'Giao việc theo kết luận tiếp công dân',
  permission: 'session.conclude',
  input: z.object({
    sessionId: id,
    visitId: z.coerce.number({ error: 'Chọn lượt tiếp.' }).int().positive('Chọn lượt tiếp.'),
    title: text(1_000, 'Ghi việc phải làm.'),
    ownerUnitId: z.coerce.number({ error: 'Chọn cơ quan chủ trì.' }).int().positive('Chọn cơ quan chủ trì.'),
    dueOn: dayField('Nhập thời hạn hoàn thành.'),
    answerOn: optionalDay,
    contact: optionalText(200),
  }),
  async run({ tx, actor, today }, input) {
    const session = await getOwnSession(tx, actor, input.sessionId);
    if (session.state === 'cancelled' || session.state === 'postponed')
      throw new Refused('Buổi tiếp đã lùi hoặc đã hủy.');
    const visit = (await visitsOf(tx, session.id)).find((one) => one.id === input.visitId);
    const errors: Record<string, string> = {};
    if (!visit) errors['visitId'] = 'Lượt tiếp không thuộc buổi này.';
    if (input.dueOn < session.held_on) errors['dueOn'] = 'Thời hạn không được trước ngày tiếp.';
    if (!(await unitIn(tx, input.ownerUnitId, today)))
      errors['ownerUnitId'] = 'Cơ quan không tồn tại vào ngày này.';
    Object.assign(errors, toldFaults(session, input));
    if (!visit || Object.keys(errors).length > 0) throw new Invalid(errors);
    const taskId = await insertTask(tx, {
      unit_id: session.unit_id,
      session_id: session.id,
      visit_id: visit.id,
      title: input.title,
      owner_unit_id: input.ownerUnitId,
      owner_post_id: null,
      due_on: input.dueOn,
      answer_on: input.answerOn ?? null,
      contact: input.contact ?? null,
      secret: visit.secret,
      recorded_by: actor.officialId,
    });
    const event = sessionEvent(session, 'task.given', today, { taskId, ownerUnitId: input.ownerUnitId });
    return { events: [{ ...event, secret: visit.secret }], result: { sessionId: session.id, taskId } };
  },
});

// The citizen leaves with the day of the answer and, since 01/07/2026, with whom to ask: what the law of the day says.
function toldFaults(
  { kind, mode, held_on }: Awaited<ReturnType<typeof getOwnSession>>,
  { answerOn, contact }: { answerOn: string | undefined; contact: string | undefined },
): Record<string, string> {
  const needs = sessionDutiesOf({ kind, mode, on: held_on, received: true, unanswered: true });
  const errors: Record<string, string> = {};
  for (const { need, basis } of needs) {
    if (need === 'answer-day' && answerOn === undefined)
      errors['answerOn'] = `Nhập ngày trả lời đã nói với công dân (${basis}).`;
    if (need === 'contact-person' && contact === undefined)
      errors['contact'] = `Ghi người công dân liên hệ để biết kết quả (${basis}).`;
  }
  return errors;
}

const answered = z.object({ taskId: id, version });

/** The owner reports what came of an instruction. */
export const doTask = command({
  name: 'task.do',
  summary: 'Báo cáo kết quả việc được giao',
  permission: 'task.do',
  input: answered.extend({
    doneOn: dayField('Nhập ngày hoàn thành.'),
    result: text(4_000, 'Ghi kết quả thực hiện (văn bản, số, ngày nếu có).'),
  }),
  async run({ tx, actor, today }, input) {
    const task = await getTask(tx, input.taskId);
    if (!actor.unitIds.includes(task.owner_unit_id))
      throw new Forbidden('Việc này do đơn vị khác chủ trì; chỉ đơn vị đó báo cáo kết quả.');
    if (input.doneOn > today) throw new Invalid({ doneOn: 'Ngày hoàn thành không được sau ngày hôm nay.' });
    await changeTask(tx, task.id, input.version, {
      state: 'done',
      done_on: input.doneOn,
      result: input.result,
    });
    return { events: [taskEvent(task, 'task.done', input.doneOn)], result: { taskId: task.id } };
  },
});

/** Who gave an instruction takes it back with a reason. */
export const cancelTask = command({
  name: 'task.cancel',
  summary: 'Thôi giao một việc',
  permission: 'session.conclude',
  input: answered.extend({ result: text(1_000, 'Ghi lý do thôi giao việc.') }),
  async run({ tx, actor, today }, input) {
    const task = await getTask(tx, input.taskId);
    if (!actor.unitIds.includes(task.unit_id)) throw new Forbidden();
    await changeTask(tx, task.id, input.version, { state: 'cancelled', result: input.result });
    return { events: [taskEvent(task, 'task.cancelled', today)], result: { taskId: task.id } };
  },
});

const taskEvent = (task: Task, type: string, happenedOn: Task['due_on']) => ({
  type,
  happenedOn,
  unitId: task.unit_id,
  sessionId: task.session_id ?? undefined,
  resolutionId: task.resolution_id ?? undefined,
  secret: task.secret,
  data: { taskId: task.id },
});
