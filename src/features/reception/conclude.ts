import { z } from 'zod';
import { command } from '../../core/command.ts';
import { Invalid, Refused } from '../../core/errors.ts';
import { id, optionalText, version } from '../input.ts';
import { sessionEvent } from './events.ts';
import { changeSession, getOwnSession } from './queries.ts';
import { noteConclusion, visitsOf } from './task-queries.ts';

/** Notes what the leader concluded, in general and about each visit: the ground of the notice of conclusion. */
export const concludeSession = command({
  name: 'session.conclude',
  summary: 'Ghi kết luận của người chủ trì buổi tiếp',
  permission: 'session.conclude',
  input: z.object({
    sessionId: id,
    version,
    conclusion: optionalText(4_000),
    visits: z
      .array(z.object({ id, conclusion: optionalText(4_000) }))
      .max(200)
      .default([]),
  }),
  async run({ tx, actor, today }, input) {
    const session = await getOwnSession(tx, actor, input.sessionId);
    if (session.state === 'cancelled' || session.state === 'postponed')
      throw new Refused('Buổi tiếp đã lùi hoặc đã hủy.');
    if (session.held_on > today) throw new Refused('Chưa đến ngày tiếp.');
    const visits = await visitsOf(tx, session.id);
    if (input.visits.some((one) => !visits.some((visit) => visit.id === one.id)))
      throw new Invalid({ visits: 'Có lượt tiếp không thuộc buổi này. Xin mở lại trang.' });
    await changeSession(tx, session.id, input.version, { conclusion: input.conclusion ?? null });
    for (const one of input.visits) await noteConclusion(tx, session.id, one.id, one.conclusion ?? null);
    return {
      events: [sessionEvent(session, 'session.concluded', today)],
      result: { sessionId: session.id },
    };
  },
});
