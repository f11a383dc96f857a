import { z } from 'zod';
import { command, type Context } from '../../core/command.ts';
import { Invalid, Refused } from '../../core/errors.ts';
import { dayField, id, text } from '../input.ts';
import { endSubstitutionOn, hasSubstitute, insertSubstitution, loads, type Load } from './assign-queries.ts';

/** Says who does the work of a post while its holder is away. The substitute keeps his own rights and gets no others. */
export const setSubstitute = command({
  name: 'substitution.set',
  summary: 'Cử người làm thay khi vắng mặt',
  permission: 'substitution.set',
  input: z.object({
    postId: id,
    substituteId: id,
    from: dayField('Nhập ngày bắt đầu vắng.'),
    until: dayField('Nhập ngày cuối cùng vắng.'),
    reason: text(300, 'Ghi lý do vắng mặt.'),
  }),
  async run(context, input) {
    const { tx, actor, today } = context;
    const { absent, substitute } = await pairOf(context, input);
    if (input.until < input.from)
      throw new Invalid({ until: 'Ngày cuối cùng vắng không được trước ngày bắt đầu.' });
    if (await hasSubstitute(tx, input.postId, input.from, input.until))
      throw new Invalid({ from: 'Trong thời gian này đã cử người khác làm thay.' });
    await insertSubstitution(tx, { ...input, by: actor.officialId });
    const data = { absent: absent.title, substitute: substitute.title, from: input.from, until: input.until };
    return {
      events: [{ type: 'substitution.set', happenedOn: today, unitId: absent.unit_id, data }],
      result: { postId: input.postId },
    };
  },
});

async function pairOf(
  { tx, actor, today }: Context,
  { postId, substituteId }: { postId: number; substituteId: number },
): Promise<{ absent: Load; substitute: Load }> {
  const people = await loads(tx, actor.unitIds, today);
  const absent = people.find((one) => one.id === postId);
  const substitute = people.find((one) => one.id === substituteId);
  if (!absent) throw new Invalid({ postId: 'Chọn người vắng mặt trong đơn vị.' });
  if (!substitute || substitute.id === absent.id || substitute.unit_id !== absent.unit_id)
    throw new Invalid({ substituteId: 'Chọn người làm thay, cùng đơn vị với người vắng.' });
  if (absent.handles_denunciations && !substitute.handles_denunciations)
    throw new Invalid({ substituteId: 'Người vắng xử lý tố cáo: chọn người cũng được giao xử lý tố cáo.' });
  return { absent, substitute };
}

/** The holder is back: nobody stands in for him from today on. */
export const endSubstitution = command({
  name: 'substitution.end',
  summary: 'Kết thúc việc làm thay',
  permission: 'substitution.set',
  input: z.object({ substitutionId: id }),
  async run({ tx, today }, { substitutionId }) {
    const unitId = await endSubstitutionOn(tx, substitutionId, today);
    if (unitId === undefined) throw new Refused('Việc làm thay này đã kết thúc.');
    return {
      events: [{ type: 'substitution.ended', happenedOn: today, unitId, data: { substitutionId } }],
      result: { substitutionId },
    };
  },
});
