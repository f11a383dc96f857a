import { sql } from 'kysely';
import { z } from 'zod';
import { command, type NewEvent } from '../../core/command.ts';
import { Forbidden, Invalid, Refused, Stale } from '../../core/errors.ts';
import { attachFiles } from '../../core/files.ts';
import { formatDay, type Day } from '../../law/day.ts';
import { dayField, fileIds, id, optionalText, text, version } from '../input.ts';
import { insertNotice } from '../passing/door.ts';
import { holdRequest, unitAbove, type Request } from './queries.ts';

// The asked unit does not see the case: what happened belongs to its story all the same, in the unit that did it.
const told = (request: Request, unitId: number, type: string, on: Day, data: object): NewEvent => ({
  type,
  happenedOn: on,
  unitId,
  secret: request.secret,
  data: { request: request.id, ...data },
});

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
    const request = await holdRequest(tx, form.id, today);
    if (request.asked_unit_id !== actor.unitId)
      throw new Forbidden('Chỉ cơ quan được yêu cầu trả lời yêu cầu này.');
    if (request.version !== form.version) throw new Stale();
    if (request.answered_on !== null) throw new Refused('Yêu cầu này đã được trả lời.');
    if (form.answeredOn > today) throw new Invalid({ answeredOn: 'Không được sau ngày hôm nay.' });
    if (form.answeredOn < request.asked_on)
      throw new Invalid({ answeredOn: `Không thể trước ngày yêu cầu (${formatDay(request.asked_on)}).` });
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
    const event = told(request, actor.unitId, 'coordination.answered', form.answeredOn, {});
    return { events: [event], result: { id: request.id } };
  },
});

/** Urges a unit that is late: one more round, told to it and to the unit above it. */
export const urgeRequest = command({
  name: 'coordination.urge',
  summary: 'Đôn đốc cơ quan chậm trả lời yêu cầu phối hợp, báo cáo cơ quan cấp trên',
  permission: 'coordination.urge',
  input: z.object({ id, version, urgedOn: dayField('Nhập ngày đôn đốc.'), number: optionalText(60) }),
  run: async ({ tx, actor, today }, form) => {
    const request = await holdRequest(tx, form.id, today);
    if (request.unit_id !== actor.unitId) throw new Forbidden('Chỉ cơ quan đã yêu cầu được đôn đốc.');
    if (request.version !== form.version) throw new Stale();
    if (request.answered_on !== null) throw new Refused('Yêu cầu này đã được trả lời.');
    if (form.urgedOn > today) throw new Invalid({ urgedOn: 'Không được sau ngày hôm nay.' });
    if (request.due_on === null || form.urgedOn <= request.due_on)
      throw new Invalid({ urgedOn: 'Chưa quá hạn trả lời vào ngày này.' });
    if (request.urged_on !== null && form.urgedOn < request.urged_on)
      throw new Invalid({ urgedOn: `Không thể trước lần đôn đốc trước (${formatDay(request.urged_on)}).` });
    const round = request.urged + 1;
    const above = await unitAbove(tx, request.asked_unit_id, today);
    await tx
      .insertInto('coordination_urging')
      .values({
        coordination_id: request.id,
        round,
        urged_on: form.urgedOn,
        number: form.number ?? null,
        told_unit_id: above ?? null,
        recorded_by: actor.officialId,
      })
      .execute();
    await tx
      .updateTable('coordination')
      .set({ urged: round, urged_on: form.urgedOn, version: sql<number>`version + 1` })
      .where('id', '=', request.id)
      .execute();
    const text = `${request.asking} đôn đốc lần ${round}: yêu cầu ngày ${formatDay(request.asked_on)}, hạn trả lời ngày ${formatDay(request.due_on)}, đến nay ${request.asked} chưa trả lời.`;
    for (const unit of new Set([request.asked_unit_id, ...(above === undefined ? [] : [above])]))
      await insertNotice(tx, {
        to_unit_id: unit,
        from_unit_id: actor.unitId,
        resolution_id: request.resolution_id,
        kind: 'urged',
        secret: request.secret,
        title: `${request.asked} chậm trả lời yêu cầu phối hợp`,
        text,
        happened_on: form.urgedOn,
      });
    const event = told(request, actor.unitId, 'coordination.urged', form.urgedOn, { round });
    return { events: [event], result: { id: request.id } };
  },
});
