import { z } from 'zod';
import { command } from '../../core/command.ts';
import { Invalid } from '../../core/errors.ts';
import { formatDay } from '../../law/day.ts';
import { insertNotice } from '../passing/door.ts';
import { dayField, optionalText, recordIds, text } from '../input.ts';

/** Opens a campaign of review in units that the actor looks after. */
export const openCampaign = command({
  name: 'backlog.campaign',
  summary: 'Mở đợt rà soát vụ việc tồn đọng',
  permission: 'backlog.campaign',
  input: z.object({
    name: text(300, 'Nhập tên đợt rà soát.'),
    basis: optionalText(500),
    fromOn: dayField('Nhập ngày bắt đầu.'),
    untilOn: dayField('Nhập ngày kết thúc.'),
    units: recordIds,
  }),
  run: async ({ tx, actor, today }, { name, basis, fromOn, untilOn, units }) => {
    const errors: Record<string, string> = {};
    if (untilOn < fromOn) errors['untilOn'] = 'Không thể trước ngày bắt đầu.';
    if (units.length === 0) errors['units'] = 'Chọn ít nhất một đơn vị.';
    if (units.some((unit) => !actor.unitIds.includes(unit)))
      errors['units'] = 'Chỉ chọn đơn vị mình và đơn vị trực thuộc.';
    if (Object.keys(errors).length > 0) throw new Invalid(errors);
    const { id: campaignId } = await tx
      .insertInto('review_campaign')
      .values({
        unit_id: actor.unitId,
        name,
        basis: basis ?? null,
        from_on: fromOn,
        until_on: untilOn,
        units: [...new Set(units)],
        recorded_by: actor.officialId,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    for (const unit of new Set(units))
      if (unit !== actor.unitId)
        await insertNotice(tx, {
          to_unit_id: unit,
          from_unit_id: actor.unitId,
          kind: 'campaign',
          secret: false,
          title: `Đợt rà soát: ${name}`,
          text: `Rà soát vụ việc tồn đọng từ ngày ${formatDay(fromOn)} đến ngày ${formatDay(untilOn)}${basis ? `, theo ${basis}` : ''}: ghi nguyên nhân, khó khăn, phương hướng, thời hạn tại “Vụ việc tồn đọng”, trình phê duyệt kế hoạch.`,
          happened_on: today,
        });
    const event = {
      type: 'backlog.campaign',
      happenedOn: today,
      unitId: actor.unitId,
      data: { campaign: campaignId, units: units.length },
    };
    return { events: [event], result: { campaignId } };
  },
});
