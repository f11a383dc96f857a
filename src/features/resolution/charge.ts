import { z } from 'zod';
import { sql } from 'kysely';
import { command } from '../../core/command.ts';
import { Invalid, Refused, Stale } from '../../core/errors.ts';
import { keptOut } from '../exclusion/door.ts';
import { id, optionalText, version } from '../input.ts';
import { getUnitOn, unitIn } from '../unit-queries.ts';
import { caseEvent } from './events.ts';
import { holdResolution } from './queries.ts';

const input = z.object({
  resolutionId: id,
  version,
  unitId: z.coerce
    .number({ error: 'Chọn cơ quan tham mưu, xác minh.' })
    .int()
    .positive('Chọn cơ quan tham mưu, xác minh.'),
  postId: z.union([z.literal('').transform(() => undefined), id]).optional(),
  note: optionalText(1_000),
});

/** Charges a unit, and a person in it, with a case; who was in charge goes on seeing it. */
export const chargeResolution = command({
  name: 'resolution.charge',
  summary: 'Giao cơ quan, người tham mưu giải quyết, xác minh vụ việc',
  permission: 'resolution.charge',
  input,
  run: async ({ tx, today }, { resolutionId, version: seen, unitId, postId, note }) => {
    const resolution = await holdResolution(tx, resolutionId);
    if (resolution.version !== seen) throw new Stale();
    if (resolution.ended_on !== null) throw new Refused('Vụ việc đã kết thúc.');
    if (!(await unitIn(tx, unitId, today))) throw new Invalid({ unitId: 'Cơ quan này không còn hoạt động.' });
    if (postId !== undefined) await checkPost();
    await tx
      .updateTable('resolution')
      .set((eb) => ({
        handler_unit_id: unitId,
        handler_post_id: postId ?? null,
        watching: sql<
          number[]
        >`array(select distinct unnest(watching || ${resolution.handler_unit_id}::int))`,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', resolutionId)
      .execute();
    const { name } = await getUnitOn(tx, unitId, today);
    const event = caseEvent(resolution, 'resolution.charged', today, {
      to: name,
      unitId,
      postId: postId ?? null,
      ground: note ?? '',
    });
    return { events: [event], result: { resolutionId } };

    async function checkPost(): Promise<void> {
      const post = await tx
        .selectFrom('post')
        .select(['unit_id', 'handles_denunciations'])
        .where('id', '=', postId ?? 0)
        .where(sql<boolean>`valid @> ${today}::date`)
        .executeTakeFirst();
      if (post?.unit_id !== unitId) throw new Invalid({ postId: 'Người được giao không thuộc cơ quan này.' });
      if (resolution.secret && !post.handles_denunciations)
        throw new Invalid({ postId: 'Người này không được phân công giải quyết tố cáo.' });
      if ((await keptOut(tx, 'resolution', [resolutionId])).some(({ post_id }) => post_id === postId))
        throw new Invalid({ postId: 'Người này không được tham gia vụ việc: chọn người khác.' });
    }
  },
});
