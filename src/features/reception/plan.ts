import { z } from 'zod';
import { calendarOf } from '../../core/calendar.ts';
import { command, type Context } from '../../core/command.ts';
import { Invalid, Refused } from '../../core/errors.ts';
import { isWorked, nextWorkedDay, whyOff, type Calendar } from '../../law/calendar.ts';
import { formatDay, type Day } from '../../law/day.ts';
import { modesOn } from '../../law/reception/online.ts';
import { dayField, hourField, id, oneOf, optionalText, ticked, recordIds, version } from '../input.ts';
import { unitsOn } from '../unit-queries.ts';
import { sessionEvent } from './events.ts';
import { leadersOf, setParticipants, type Wanted } from './people-queries.ts';
import { placesOf } from './place-queries.ts';
import { changeSession, getOwnSession, insertSession, isTaken } from './queries.ts';
import { unitInScope } from './scope.ts';

/** What every planned session has, whether planned alone or as one of a series. */
export const sessionDetails = {
  placeId: z.coerce.number({ error: 'Chọn nơi tiếp công dân.' }).int().positive('Chọn nơi tiếp công dân.'),
  leaderPostId: z.coerce.number().int().positive().optional(),
  fromTime: hourField('Nhập giờ bắt đầu.'),
  toTime: hourField('Nhập giờ kết thúc.'),
  units: recordIds,
  communes: recordIds,
  others: optionalText(2_000),
  contents: optionalText(4_000),
};

const planned = z.object({
  ...sessionDetails,
  unitId: z.coerce.number().int().positive().optional(),
  kind: oneOf(['regular', 'periodic', 'extraordinary'], 'Chọn loại buổi tiếp.'),
  mode: oneOf(['in_person', 'online'], 'Chọn hình thức tiếp.').default('in_person'),
  heldOn: dayField('Nhập ngày tiếp.'),
  offDay: ticked,
  ground: optionalText(1_000),
});

export type Details = Pick<
  z.output<typeof planned>,
  'placeId' | 'leaderPostId' | 'fromTime' | 'toTime' | 'units' | 'communes' | 'others' | 'contents'
>;

/** Plans one session of regular, periodic or extraordinary reception. */
export const planSession = command({
  name: 'session.plan',
  summary: 'Dự kiến một buổi tiếp công dân',
  permission: 'session.plan',
  input: planned,
  async run(context, input) {
    const { tx, actor, today } = context;
    const unitId = unitInScope(actor, input.unitId);
    checkKind(input, calendarOf(context.tx));
    await checkDetails(context, unitId, input, input.heldOn);
    const sessionId = await insertSession(tx, {
      ...columnsOf(input),
      unit_id: unitId,
      kind: input.kind,
      mode: input.mode,
      held_on: input.heldOn,
      ground: input.ground ?? null,
      state: 'planned',
      recorded_by: actor.officialId,
    });
    if (sessionId === undefined) throw new Refused(doubled(input.heldOn));
    await setParticipants(tx, sessionId, await wantedOf(context, input, input.heldOn));
    const event = sessionEvent({ id: sessionId, unit_id: unitId }, 'session.planned', today);
    return { events: [event], result: { sessionId } };
  },
});

/** Changes a session that has not been announced. */
export const editSession = command({
  name: 'session.edit',
  summary: 'Sửa một buổi tiếp chưa công bố',
  permission: 'session.plan',
  input: planned.extend({ sessionId: id, version }),
  async run(context, input) {
    const { tx, actor, today } = context;
    const session = await getOwnSession(tx, actor, input.sessionId);
    if (session.state !== 'planned')
      throw new Refused('Buổi tiếp đã công bố thì không sửa được; dùng “Lùi lịch” hoặc “Hủy buổi tiếp”.');
    checkKind(input, calendarOf(context.tx));
    await checkDetails(context, session.unit_id, input, input.heldOn);
    await checkFree(context, session.id, input);
    await changeSession(tx, session.id, input.version, {
      ...columnsOf(input),
      kind: input.kind,
      mode: input.mode,
      held_on: input.heldOn,
      ground: input.ground ?? null,
    });
    await setParticipants(tx, session.id, await wantedOf(context, input, input.heldOn));
    return {
      events: [sessionEvent(session, 'session.changed', today)],
      result: { sessionId: session.id },
    };
  },
});

/** Takes back a session that has not been announced. */
export const removeSession = command({
  name: 'session.remove',
  summary: 'Bỏ một buổi tiếp chưa công bố',
  permission: 'session.plan',
  input: z.object({ sessionId: id, version }),
  async run({ tx, actor, today }, input) {
    const session = await getOwnSession(tx, actor, input.sessionId);
    if (session.state !== 'planned')
      throw new Refused('Buổi tiếp đã công bố thì không bỏ được; dùng “Hủy buổi tiếp” và nêu lý do.');
    await changeSession(tx, session.id, input.version, { state: 'cancelled' });
    return {
      events: [sessionEvent(session, 'session.removed', today)],
      result: { sessionId: session.id, month: session.held_on.slice(0, 7) },
    };
  },
});

/** The columns that the details fill. */
export const columnsOf = (details: Details) => ({
  place_id: details.placeId,
  leader_post_id: details.leaderPostId ?? null,
  from_time: details.fromTime,
  to_time: details.toTime,
  contents: details.contents ?? null,
});

/** Why a second session is refused. */
export const doubled = (on: Day): string =>
  `Lãnh đạo này đã có buổi tiếp cùng giờ vào ngày ${formatDay(on)}. Mở lịch tháng để xem buổi đã lập.`;

/** Place and leader are the unit's, the hours make sense. @throws Invalid */
export async function checkDetails(
  { tx }: Context,
  unitId: number,
  details: Details,
  on: Day,
): Promise<void> {
  if (details.toTime <= details.fromTime) throw new Invalid({ toTime: 'Giờ kết thúc phải sau giờ bắt đầu.' });
  const places = await placesOf(tx, unitId, on);
  if (!places.some(({ id: placeId }) => placeId === details.placeId))
    throw new Invalid({ placeId: 'Nơi tiếp không thuộc đơn vị hoặc không còn dùng vào ngày này.' });
  if (details.leaderPostId === undefined) return;
  const leaders = await leadersOf(tx, [unitId], on);
  if (!leaders.some(({ id: postId }) => postId === details.leaderPostId))
    throw new Invalid({ leaderPostId: 'Lãnh đạo đã chọn không giữ chức vụ này vào ngày tiếp.' });
}

function checkKind(
  { kind, mode, leaderPostId, heldOn, offDay, ground }: z.output<typeof planned>,
  calendar: Calendar,
): void {
  const errors: Record<string, string> = {};
  if (kind !== 'regular' && leaderPostId === undefined)
    errors['leaderPostId'] = 'Chọn lãnh đạo tiếp công dân.';
  if (kind === 'extraordinary' && ground === undefined) errors['ground'] = 'Ghi lý do, căn cứ tiếp đột xuất.';
  if (!modesOn(heldOn).includes(mode))
    errors['mode'] = 'Vào ngày này pháp luật chưa quy định tiếp công dân trực tuyến (từ 01/07/2026).';
  if (!offDay && kind !== 'extraordinary' && !isWorked(heldOn, calendar)) {
    const next = nextWorkedDay(heldOn, calendar);
    errors['heldOn'] =
      `Ngày ${formatDay(heldOn)} là ngày nghỉ (${whyOff(heldOn, calendar) ?? 'nghỉ hằng tuần'}). Ngày làm việc tiếp theo: ${formatDay(next)}.`;
  }
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
}

// The unique index would stop it too, but with words that nobody understands.
async function checkFree({ tx }: Context, sessionId: number, input: z.output<typeof planned>): Promise<void> {
  if (input.leaderPostId === undefined) return;
  const { leaderPostId, heldOn, fromTime } = input;
  if (await isTaken(tx, { leaderPostId, on: heldOn, fromTime, except: sessionId }))
    throw new Refused(doubled(heldOn));
}

/** The bodies that were ticked and written, each once. @throws Invalid when a unit does not exist on the day */
export async function wantedOf(
  { tx }: Context,
  { units, communes, others }: Pick<Details, 'units' | 'communes' | 'others'>,
  on: Day,
): Promise<Wanted[]> {
  const known = await unitsOn(tx, on);
  const ticks = [...units, ...communes].map((unitId) => {
    const unit = known.find((one) => one.id === unitId);
    if (!unit) throw new Invalid({ units: 'Một cơ quan được chọn không tồn tại vào ngày tiếp.' });
    return { unitId, name: unit.name };
  });
  const written = (others ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((name) => ({ unitId: known.find((one) => one.name === name)?.id ?? null, name }));
  return [...new Map([...ticks, ...written].map((one) => [one.name, one])).values()];
}
