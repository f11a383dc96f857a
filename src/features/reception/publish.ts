import { z } from 'zod';
import { calendarOf } from '../../core/calendar.ts';
import { command } from '../../core/command.ts';
import { Forbidden, Invalid, Refused, Stale } from '../../core/errors.ts';
import { formatDay } from '../../law/day.ts';
import type { Now } from '../due.ts';
import { dayField, optionalText, text, recordIds } from '../input.ts';
import { sessionEvent } from './events.ts';
import { changeSession, plannedSessions, type Listed } from './queries.ts';
import { faultOf } from './words.tsx';

/** Announces planned sessions, one or many at once. Later than the law allows only with a reason, and it stays marked as a breach. */
export const publishSessions = command({
  name: 'session.publish',
  summary: 'Công bố lịch tiếp công dân',
  permission: 'session.publish',
  input: z.object({
    sessionIds: recordIds.pipe(z.array(z.number()).min(1, 'Chọn ít nhất một buổi tiếp để công bố.').max(200)),
    publishedOn: dayField('Nhập ngày niêm yết, công bố.'),
    publishedWhere: text(500, 'Ghi nơi niêm yết, công bố.'),
    lateReason: optionalText(1_000),
  }),
  async run({ tx, actor, today }, input) {
    if (input.publishedOn > today)
      throw new Invalid({ publishedOn: 'Ngày công bố không được sau ngày hôm nay.' });
    const wanted = new Set(input.sessionIds);
    const sessions = await plannedSessions(tx, [...wanted]);
    if (sessions.some(({ unit_id }) => !actor.unitIds.includes(unit_id))) throw new Forbidden();
    if (sessions.length !== wanted.size)
      throw new Stale('Có buổi tiếp vừa được người khác công bố, sửa hoặc bỏ. Xin mở lại lịch rồi chọn lại.');
    const held = sessions.find(({ held_on }) => held_on < input.publishedOn);
    if (held) throw new Refused(`Buổi tiếp ngày ${formatDay(held.held_on)} đã qua trước ngày công bố.`);
    const late = lateOnes(sessions, input.publishedOn, { today, calendar: calendarOf(tx) });
    if (late.length > 0 && input.lateReason === undefined)
      throw new Invalid({
        lateReason: `Công bố muộn so với quy định: ${late.map(({ text: said }) => said).join(' ')} Pháp luật không có ngoại lệ; nếu vẫn công bố, ghi lý do bằng văn bản.`,
      });
    for (const session of sessions) {
      const isLate = late.some(({ id }) => id === session.id);
      await changeSession(tx, session.id, session.version, {
        state: 'published',
        published_on: input.publishedOn,
        published_where: input.publishedWhere,
        late_reason: isLate ? (input.lateReason ?? null) : null,
      });
    }
    const events = sessions.map((session) =>
      sessionEvent(session, 'session.published', input.publishedOn, {
        where: input.publishedWhere,
        late: late.some(({ id }) => id === session.id),
      }),
    );
    const month = sessions[0]?.held_on.slice(0, 7) ?? '';
    return { events, result: { sessionIds: sessions.map(({ id }) => id), late: late.length, month } };
  },
});

/** Which of the sessions would be announced too late on that day, with the words of the law. */
export function lateOnes(
  sessions: readonly Listed[],
  publishedOn: Listed['held_on'],
  now: Now,
): { id: number; text: string; basis: string }[] {
  return sessions.flatMap((session) => {
    const fault = faultOf({ ...session, published_on: publishedOn }, now);
    return fault === undefined ? [] : [{ id: session.id, text: fault.text, basis: fault.basis }];
  });
}
