import { z } from 'zod';
import { command } from '../../core/command.ts';
import { Invalid } from '../../core/errors.ts';
import { findField } from '../../law/fields.ts';
import { innerLimitsName, innerLimitsOf, type InnerLimits } from '../inner-limits.ts';
import { optionalText } from '../input.ts';
import { unitIdField, unitInScope } from './scope.ts';

/** Sets how long the unit gives itself for proposals and feedback of a field; without a number it gives itself none. */
export const setInnerLimit = command({
  name: 'office.inner-limit',
  summary: 'Đặt thời hạn nội bộ giải quyết kiến nghị, phản ánh theo lĩnh vực',
  permission: 'inner-limit.set',
  input: z.object({
    unitId: unitIdField,
    fieldCode: optionalText(20),
    amount: z.preprocess(
      (given) => (given === '' ? undefined : given),
      z.coerce
        .number({ error: 'Nhập số ngày.' })
        .int('Nhập số ngày chẵn.')
        .min(1, 'Ít nhất 01 ngày.')
        .max(365, 'Nhiều nhất 365 ngày.')
        .optional(),
    ),
    unit: z.enum(['working', 'calendar'], { error: 'Chọn cách tính.' }),
  }),
  async run({ tx, actor, today }, { unitId: wanted, fieldCode = '', amount, unit }) {
    const unitId = unitInScope(actor, wanted);
    if (fieldCode !== '' && !findField(fieldCode))
      throw new Invalid({ fieldCode: 'Không có lĩnh vực này trong danh mục.' });
    const before = await innerLimitsOf(tx, unitId);
    const others = Object.fromEntries(Object.entries(before).filter(([code]) => code !== fieldCode));
    const after: InnerLimits = amount === undefined ? others : { ...others, [fieldCode]: { amount, unit } };
    const value = JSON.stringify(after);
    await tx
      .insertInto('office_setting')
      .values({ unit_id: unitId, name: innerLimitsName, value })
      .onConflict((conflict) => conflict.columns(['unit_id', 'name']).doUpdateSet({ value }))
      .execute();
    const event = {
      type: 'office.inner-limit',
      happenedOn: today,
      unitId,
      data: { field: fieldCode, before: before[fieldCode] ?? null, after: after[fieldCode] ?? null },
    };
    return { events: [event], result: { unitId, set: amount !== undefined } };
  },
});
