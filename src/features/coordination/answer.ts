import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../core/command.ts';
import { Forbidden, Invalid, Refused, Stale } from '../../core/errors.ts';
import { attachFiles } from '../../core/files.ts';
import { formatDay } from '../../law/day.ts';
import { dayField, fileIds, id, optionalText, text, version } from '../input.ts';
import { insertNotice } from '../passing/door.ts';
import { kindText } from './kinds.ts';
import { holdRequest, returnsOf, worksFor } from './queries.ts';
import { toldInCase } from './told.ts';

/** Answers a request of another unit; who answers for the correctness is named. */
export const answerRequest = command({
  name: 'coordination.answer',
  summary: 'Trả lời yêu cầu phối hợp của cơ quan khác',
  permission: 'coordination.answer',
  input: z.object({
    id,
    version,
    answer: text(8_000, 'Ghi nội dung trả lời.'),
    answeredOn: dayField('Nhập ngày trả lời.'),
    number: optionalText(60),
    responsible: text(300, 'Ghi người chịu trách nhiệm về tính chính xác: họ tên, chức vụ.'),
    files: fileIds,
  }),
  run: async ({ tx, actor, today }, form) => {
    const request = await holdRequest(tx, form.id);
    if (!(await worksFor(tx, actor.unitId, request.asked_unit_id)))
      throw new Forbidden('Chỉ cơ quan được yêu cầu trả lời yêu cầu này.');
    if (request.version !== form.version) throw new Stale();
    if (request.answered_on !== null) throw new Refused('Yêu cầu này đã được trả lời.');
    if (form.answeredOn > today) throw new Invalid({ answeredOn: 'Không được sau ngày hôm nay.' });
    const since = (await returnsOf(tx, request.id)).at(-1)?.returned_on ?? request.asked_on;
    if (form.answeredOn < since)
      throw new Invalid({ answeredOn: `Không thể trước ngày yêu cầu (${formatDay(since)}).` });
    await attachFiles(tx, form.files, { coordinationId: request.id }, request.secret);
    await tx
      .updateTable('coordination')
      .set({
        answer: form.answer,
        answered_on: form.answeredOn,
        answer_number: form.number ?? null,
        responsible: form.responsible,
        answered_by: actor.officialId,
        version: sql<number>`version + 1`,
      })
      .where('id', '=', request.id)
      .execute();
    await insertNotice(tx, {
      to_unit_id: request.unit_id,
      from_unit_id: actor.unitId,
      resolution_id: request.resolution_id,
      coordination_id: request.id,
      kind: 'answered',
      secret: request.secret,
      title: `${request.asked} trả lời yêu cầu phối hợp`,
      text: `${kindText(request.kind)}: yêu cầu ngày ${formatDay(request.asked_on)}, trả lời ngày ${formatDay(form.answeredOn)}.`,
      happened_on: form.answeredOn,
    });
    const event = toldInCase(request, actor.unitId, 'coordination.answered', form.answeredOn, {
      to: request.asked,
      ...(form.number ? { number: form.number } : {}),
    });
    return { events: [event], result: { id: request.id } };
  },
});

/** Gives an answer back that is not enough: it is kept as it was, and the request waits again until the new day. */
export const returnAnswer = command({
  name: 'coordination.return',
  summary: 'Trả lại câu trả lời chưa đủ, yêu cầu bổ sung',
  permission: 'coordination.ask',
  input: z.object({
    coordinationId: id,
    version,
    why: text(2_000, 'Ghi nội dung còn thiếu, phải bổ sung.'),
    returnedOn: dayField('Nhập ngày trả lại.'),
    dueOn: dayField('Nhập hạn trả lời bổ sung.'),
  }),
  run: async ({ tx, actor, today }, form) => {
    const request = await holdRequest(tx, form.coordinationId);
    if (!(await worksFor(tx, actor.unitId, request.unit_id)))
      throw new Forbidden('Chỉ cơ quan đã yêu cầu được trả lại câu trả lời.');
    if (request.version !== form.version) throw new Stale();
    const { answer, answered_on: answeredOn, responsible, answered_by: answeredBy } = request;
    if (answer === null || answeredOn === null || responsible === null || answeredBy === null)
      throw new Refused('Yêu cầu này chưa được trả lời.');
    if (form.returnedOn > today) throw new Invalid({ returnedOn: 'Không được sau ngày hôm nay.' });
    if (form.returnedOn < answeredOn)
      throw new Invalid({ returnedOn: `Không thể trước ngày trả lời (${formatDay(answeredOn)}).` });
    if (form.dueOn < form.returnedOn) throw new Invalid({ dueOn: 'Không thể trước ngày trả lại.' });
    const round = (await returnsOf(tx, request.id)).length + 1;
    await tx
      .insertInto('coordination_return')
      .values({
        coordination_id: request.id,
        round,
        answer,
        answered_on: answeredOn,
        answer_number: request.answer_number,
        responsible,
        answered_by: answeredBy,
        due_on: request.due_on,
        returned_on: form.returnedOn,
        why: form.why,
        recorded_by: actor.officialId,
      })
      .execute();
    await tx
      .updateTable('coordination')
      .set({
        answer: null,
        answered_on: null,
        answer_number: null,
        responsible: null,
        answered_by: null,
        due_on: form.dueOn,
        rule: null,
        told_on: null,
        version: sql<number>`version + 1`,
      })
      .where('id', '=', request.id)
      .execute();
    const event = toldInCase(request, actor.unitId, 'coordination.returned', form.returnedOn, {
      to: request.asked,
      ground: `Hạn bổ sung ${formatDay(form.dueOn)}`,
    });
    return { events: [event], result: { id: request.id } };
  },
});
