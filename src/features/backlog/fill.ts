import { sql } from 'kysely';
import { z } from 'zod';
import { command, type Context, type NewEvent } from '../../core/command.ts';
import { Invalid, NotFound, Refused, Stale } from '../../core/errors.ts';
import { formatDay, type Day } from '../../law/day.ts';
import { dayField, id, oneOf, text, version } from '../input.ts';
import { caseEvent } from '../resolution/door.ts';
import { getResolution } from '../resolution/queries.ts';
import { noteOf, type PendingKind } from './queries.ts';

/** What the unit writes about a pending case for the plan. */
export const fillPending = command({
  name: 'backlog.fill',
  summary: 'Ghi nguyên nhân, khó khăn, phương hướng, thời hạn giải quyết vụ việc tồn đọng',
  permission: 'backlog.fill',
  input: z.object({
    of: oneOf(['case', 'petition'], 'Chọn vụ việc hoặc đơn.'),
    id,
    version,
    causes: text(4_000, 'Ghi nguyên nhân, diễn biến phát sinh đơn.'),
    difficulties: text(4_000, 'Ghi khó khăn, vướng mắc; không có thì ghi “Không”.'),
    direction: text(4_000, 'Ghi dự kiến phương hướng giải quyết.'),
    finishBy: dayField('Nhập thời hạn giải quyết.'),
  }),
  run: async (context, { of, id: wanted, version: seen, ...form }) => {
    const { tx, actor } = context;
    const record = await recordOf(context, of, wanted);
    if (form.finishBy < record.receivedOn)
      throw new Invalid({ finishBy: `Không thể trước ngày nhận (${formatDay(record.receivedOn)}).` });
    const known = await noteOf(tx, of, wanted);
    if ((known?.version ?? 0) + 1 !== seen) throw new Stale();
    const texts = { causes: form.causes, difficulties: form.difficulties, direction: form.direction };
    const { numInsertedOrUpdatedRows: changed } = await tx
      .insertInto('backlog_note')
      .values({
        ...(of === 'case' ? { resolution_id: wanted } : { petition_id: wanted }),
        ...texts,
        finish_by: form.finishBy,
        recorded_by: actor.officialId,
      })
      .onConflict((on) =>
        on
          .column(of === 'case' ? 'resolution_id' : 'petition_id')
          .doUpdateSet({
            ...texts,
            finish_by: form.finishBy,
            recorded_by: actor.officialId,
            recorded_at: sql<string>`now()`,
            version: sql<number>`backlog_note.version + 1`,
          })
          .where('backlog_note.version', '=', seen - 1),
      )
      .executeTakeFirstOrThrow();
    if (Number(changed) !== 1) throw new Stale();
    return { events: [record.event(formatDay(form.finishBy))], result: { of, id: wanted } };
  },
});

type Found = { receivedOn: Day; event: (ground: string) => NewEvent };

async function recordOf({ tx, today }: Context, of: PendingKind, wanted: number): Promise<Found> {
  if (of === 'case') {
    const found = await getResolution(tx, wanted);
    if (found.ended_on !== null) throw new Refused('Vụ việc đã kết thúc.');
    return {
      receivedOn: found.received_on,
      event: (ground) => caseEvent(found, 'backlog.filled', today, { ground: `Thời hạn ${ground}` }),
    };
  }
  const found = await tx
    .selectFrom('petition')
    .select(['id', 'unit_id', 'secret', 'received_on'])
    .where('id', '=', wanted)
    .executeTakeFirst();
  if (!found) throw new NotFound();
  return {
    receivedOn: found.received_on,
    event: (ground) => ({
      type: 'backlog.filled',
      happenedOn: today,
      petitionId: found.id,
      unitId: found.unit_id,
      secret: found.secret,
      data: { ground: `Thời hạn ${ground}` },
    }),
  };
}
