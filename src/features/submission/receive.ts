import { z } from 'zod';
import { command } from '../../core/command.ts';
import { Refused } from '../../core/errors.ts';
import { formatDay } from '../../law/day.ts';
import { text } from '../input.ts';
import { holdReport, sentBy, standing } from './queries.ts';
import { receivedScope, reportFields } from './scope.ts';

/** Returns a report that was received, with the reason: its unit mends it and sends it again. */
export const returnReport = command({
  name: 'report.return',
  summary: 'Trả lại báo cáo định kỳ của đơn vị cấp dưới, có lý do',
  permission: 'report.receive',
  input: z.object({ ...reportFields, reason: text(2_000, 'Ghi lý do trả lại.') }),
  run: async ({ tx, actor, today }, form) => {
    const { unit, period } = await receivedScope(tx, actor, form);
    await holdReport(tx, unit.id, period.key);
    const sent = standing(await sentBy(tx, [unit.id], [period.key]));
    if (!sent) throw new Refused('Đơn vị chưa gửi báo cáo nào, hoặc báo cáo đã được trả lại.');
    await tx
      .updateTable('report_submission')
      .set({ returned_on: today, returned_by: actor.postId, return_reason: form.reason })
      .where('id', '=', sent.id)
      .where('returned_on', 'is', null)
      .execute();
    const data = { period: period.key, reportId: sent.id, reason: form.reason };
    return {
      events: [{ type: 'report.returned', happenedOn: today, unitId: unit.id, data }],
      result: { unitId: unit.id, period: period.key },
    };
  },
});

/** Urges a unit that has not sent its report. */
export const urgeReport = command({
  name: 'report.urge',
  summary: 'Đôn đốc đơn vị chưa gửi báo cáo định kỳ',
  permission: 'report.receive',
  input: z.object({ ...reportFields, message: text(1_000, 'Ghi nội dung đôn đốc.') }),
  run: async ({ tx, actor, today }, form) => {
    const { unit, period } = await receivedScope(tx, actor, form);
    await holdReport(tx, unit.id, period.key);
    if (standing(await sentBy(tx, [unit.id], [period.key])))
      throw new Refused('Đơn vị đã gửi báo cáo của kỳ này.');
    if (period.window.from > today)
      throw new Refused(`Kỳ báo cáo bắt đầu từ ngày ${formatDay(period.window.from)}.`);
    await tx
      .insertInto('report_urging')
      .values({
        unit_id: unit.id,
        receiver_id: actor.unitId,
        period: period.key,
        urged_on: today,
        urged_by: actor.postId,
        message: form.message,
      })
      .execute();
    const data = { period: period.key, message: form.message };
    return {
      events: [{ type: 'report.urged', happenedOn: today, unitId: unit.id, data }],
      result: { unitId: unit.id, period: period.key },
    };
  },
});
