import { z } from 'zod';
import { calendarOf } from '../../core/calendar.ts';
import { command } from '../../core/command.ts';
import { Invalid, Refused } from '../../core/errors.ts';
import { isWorked, nextWorkedDay } from '../../law/calendar.ts';
import { formatDay } from '../../law/day.ts';
import { dayField, hourField, id, text, version } from '../input.ts';
import type { Now } from '../due.ts';
import { sessionEvent } from './events.ts';
import { participantsOf, setParticipants } from './people-queries.ts';
import { doubled } from './plan.ts';
import { changeSession, getOwnSession, insertSession, type Session } from './queries.ts';
import { moveRegistrations } from './registration-queries.ts';

/** Puts a session off to another day for good reason; the new day is announced with the notice of the old one. */
export const postponeSession = command({
  name: 'session.postpone',
  summary: 'Lùi lịch một buổi tiếp, ấn định ngày tiếp mới',
  permission: 'session.publish',
  input: z.object({
    sessionId: id,
    version,
    reason: text(1_000, 'Ghi lý do lùi lịch; lý do được niêm yết.'),
    newDay: dayField('Nhập ngày tiếp mới.'),
    fromTime: hourField('Nhập giờ bắt đầu.'),
    toTime: hourField('Nhập giờ kết thúc.'),
  }),
  async run({ tx, actor, today }, input) {
    const session = await getOwnSession(tx, actor, input.sessionId);
    checkOpen(session);
    checkNewDay(session, input, { today, calendar: calendarOf(tx) });
    const announced = session.state === 'published';
    await changeSession(tx, session.id, input.version, { state: 'postponed', change_reason: input.reason });
    const newId = await insertSession(tx, {
      unit_id: session.unit_id,
      place_id: session.place_id,
      kind: session.kind,
      mode: session.mode,
      held_on: input.newDay,
      from_time: input.fromTime,
      to_time: input.toTime,
      leader_post_id: session.leader_post_id,
      contents: session.contents,
      ground: session.ground,
      state: announced ? 'published' : 'planned',
      published_on: announced ? today : null,
      published_where: announced ? session.published_where : null,
      recorded_by: actor.officialId,
    });
    if (newId === undefined) throw new Refused(doubled(input.newDay));
    await changeSession(tx, session.id, input.version + 1, { postponed_to: newId });
    const people = await participantsOf(tx, session.id);
    await setParticipants(
      tx,
      newId,
      people.map(({ unit_id, name }) => ({ unitId: unit_id, name })),
    );
    await moveRegistrations(tx, session.id, newId);
    const data = { reason: input.reason, newDay: input.newDay };
    return {
      events: [
        sessionEvent(session, 'session.postponed', today, data),
        sessionEvent(
          { id: newId, unit_id: session.unit_id },
          announced ? 'session.published' : 'session.planned',
          today,
        ),
      ],
      result: { sessionId: newId },
    };
  },
});

function checkNewDay(
  session: Session,
  { newDay, fromTime, toTime }: { newDay: Session['held_on']; fromTime: string; toTime: string },
  { today, calendar }: Now,
): void {
  const errors: Record<string, string> = {};
  if (toTime <= fromTime) errors['toTime'] = 'Giờ kết thúc phải sau giờ bắt đầu.';
  if (newDay === session.held_on) errors['newDay'] = 'Ngày tiếp mới trùng ngày cũ.';
  else if (newDay < today) errors['newDay'] = 'Ngày tiếp mới đã qua.';
  else if (!isWorked(newDay, calendar))
    errors['newDay'] =
      `Ngày ${formatDay(newDay)} là ngày nghỉ. Ngày làm việc tiếp theo: ${formatDay(nextWorkedDay(newDay, calendar))}.`;
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
}

/** Calls an announced session off; the notice with its reason stays public. */
export const cancelSession = command({
  name: 'session.cancel',
  summary: 'Hủy một buổi tiếp đã công bố',
  permission: 'session.publish',
  input: z.object({
    sessionId: id,
    version,
    reason: text(1_000, 'Ghi lý do hủy; lý do được niêm yết.'),
  }),
  async run({ tx, actor, today }, input) {
    const session = await getOwnSession(tx, actor, input.sessionId);
    checkOpen(session);
    await changeSession(tx, session.id, input.version, { state: 'cancelled', change_reason: input.reason });
    await moveRegistrations(tx, session.id, null);
    const event = sessionEvent(session, 'session.cancelled', today, { reason: input.reason });
    return { events: [event], result: { sessionId: session.id } };
  },
});

function checkOpen({ state }: Session): void {
  if (state !== 'planned' && state !== 'published')
    throw new Refused('Buổi tiếp đã kết thúc, đã lùi hoặc đã hủy nên không thay đổi được nữa.');
}
