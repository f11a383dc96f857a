import { z } from 'zod';
import { command } from '../../core/command.ts';
import { Invalid, Refused, Stale } from '../../core/errors.ts';
import { obstacleNames, type Obstacle } from '../../law/execution.ts';
import { dayField, id, oneOf, optionalText, text, version } from '../input.ts';
import { caseEvent } from '../resolution/door.ts';
import { holdResolution } from '../resolution/queries.ts';
import { checkOpen } from './follow.ts';
import { kindText } from './obligation.ts';
import { getObligation, obstaclesOf } from './queries.ts';

/** Records why an obligation is not carried out: a difficulty, a pause, or that it cannot be done. */
export const noteObstacle = command({
  name: 'obligation.obstacle',
  summary: 'Ghi vướng mắc, tạm dừng hoặc không thể thi hành một nghĩa vụ',
  permission: 'execution.record',
  input: z.object({
    obligationId: id,
    version,
    kind: oneOf(Object.keys(obstacleNames) as [Obstacle, ...Obstacle[]], 'Chọn tình trạng.'),
    since: dayField('Nhập ngày phát sinh.'),
    reason: text(2_000, 'Ghi lý do.'),
    proposal: optionalText(2_000),
  }),
  run: async ({ tx, actor, today }, { obligationId, version: seen, kind, since, reason, proposal }) => {
    const { resolution_id: resolutionId } = await getObligation(tx, obligationId);
    const resolution = await holdResolution(tx, resolutionId);
    checkOpen(resolution);
    const row = await getObligation(tx, obligationId);
    if (row.version !== seen) throw new Stale();
    if (row.done_on !== null) throw new Refused('Nghĩa vụ này đã thi hành xong.');
    if (since > today) throw new Invalid({ since: 'Ngày phát sinh không được sau ngày hôm nay.' });
    if (since < row.ordered_on)
      throw new Invalid({ since: 'Ngày phát sinh không thể trước ngày quyết định, kết luận.' });
    await tx
      .insertInto('obligation_obstacle')
      .values({
        obligation_id: obligationId,
        resolution_id: resolutionId,
        kind,
        since,
        reason,
        proposal: proposal ?? null,
        recorded_by: actor.officialId,
      })
      .execute();
    const event = caseEvent(resolution, 'obligation.obstacle', since, {
      label: kindText(row.kind),
      obstacle: obstacleNames[kind],
    });
    return { events: [event], result: { resolutionId, obligationId } };
  },
});

/** Records that what stood in the way is gone. */
export const endObstacle = command({
  name: 'obligation.end-obstacle',
  summary: 'Ghi vướng mắc đã được giải quyết, tiếp tục thi hành',
  permission: 'execution.record',
  input: z.object({
    obligationId: id,
    obstacleId: id,
    until: dayField('Nhập ngày giải quyết xong vướng mắc.'),
  }),
  run: async ({ tx, today }, { obligationId, obstacleId, until }) => {
    const row = await getObligation(tx, obligationId);
    const resolution = await holdResolution(tx, row.resolution_id);
    const one = (await obstaclesOf(tx, row.resolution_id)).find(
      (obstacle) => obstacle.id === obstacleId && obstacle.obligation_id === obligationId,
    );
    if (one?.until !== null) throw new Refused('Vướng mắc này không còn mở.');
    if (until < one.since || until > today)
      throw new Invalid({ until: 'Phải từ ngày phát sinh đến ngày hôm nay.' });
    await tx.updateTable('obligation_obstacle').set({ until }).where('id', '=', obstacleId).execute();
    const event = caseEvent(resolution, 'obligation.obstacle-ended', until, { label: kindText(row.kind) });
    return { events: [event], result: { resolutionId: row.resolution_id, obligationId } };
  },
});
