import { z } from 'zod';
import { command } from '../../core/command.ts';
import { Invalid } from '../../core/errors.ts';
import { isWorked, nextWorkedDay, whyOff, type Calendar } from '../../law/calendar.ts';
import { addDays, daysBetween, formatDay, isDay, weekday, type Day } from '../../law/day.ts';
import { id } from '../input.ts';
import { sessionEvent } from './events.ts';
import { setParticipants } from './people-queries.ts';
import { checkDetails, columnsOf, sessionDetails, wantedOf } from './plan.ts';
import { insertSession } from './queries.ts';
import { unitInScope } from './scope.ts';

/** By which days the series goes: days of the month, or one day of the week. */
export type SeriesRule = { by: 'month-days'; days: readonly number[] } | { by: 'weekday'; weekday: number };

/** A day of a series; `instead` is the day off from which it was moved, with why that is off. */
export type SeriesDay = { on: Day; instead?: { on: Day; why: string } };

/** The days of a rule between two days; a day off moves to the next worked day. Each day once. */
export function seriesDays(
  rule: SeriesRule,
  { from, to }: { from: Day; to: Day },
  calendar: Calendar,
): SeriesDay[] {
  const found = new Map<Day, SeriesDay>();
  for (let on = from; on <= to; on = addDays(on, 1)) {
    const fits =
      rule.by === 'weekday' ? weekday(on) === rule.weekday : rule.days.includes(Number(on.slice(8)));
    if (!fits) continue;
    const worked = isWorked(on, calendar) ? on : nextWorkedDay(on, calendar);
    const instead = { on, why: whyOff(on, calendar) ?? 'ngày nghỉ hằng tuần' };
    if (!found.has(worked)) found.set(worked, worked === on ? { on } : { on: worked, instead });
  }
  return [...found.values()];
}

/** The longest stretch for which a series is laid out. */
export const longestSeries = 366;

/** "10, 25" → [10, 25]; undefined when it is no list of days of a month. */
export function parseMonthDays(typed: string): number[] | undefined {
  const days = typed
    .split(/[,;\s]+/)
    .filter((part) => part !== '' && part !== 'và')
    .map(Number);
  const sound =
    days.length > 0 &&
    days.length <= 8 &&
    days.every((one) => Number.isInteger(one) && one >= 1 && one <= 31);
  return sound ? [...new Set(days)] : undefined;
}

// "2024-03-11|2024-03-10": the day, and the day off that it replaces.
const seriesDay = z.string().transform((given, context): SeriesDay => {
  const [on = '', instead] = given.split('|');
  if (isDay(on) && (instead === undefined || isDay(instead)))
    return instead === undefined ? { on } : { on, instead: { on: instead as Day, why: '' } };
  context.addIssue({ code: 'custom', message: 'Ngày trong danh sách không hợp lệ. Xin mở lại trang.' });
  return z.NEVER;
});

/** Plans the ticked days of a series, each as a periodic session of the leader; a day that he already has is left as it is. */
export const planSeries = command({
  name: 'session.plan-series',
  summary: 'Lập lịch tiếp công dân định kỳ cho cả kỳ',
  permission: 'session.plan',
  input: z.object({
    ...sessionDetails,
    unitId: z.coerce.number().int().positive().optional(),
    leaderPostId: id,
    days: z
      .union([seriesDay, z.array(seriesDay)], { error: 'Chọn ít nhất một ngày.' })
      .transform((given) => [given].flat())
      .pipe(z.array(z.custom<SeriesDay>()).min(1, 'Chọn ít nhất một ngày.').max(120, 'Nhiều ngày quá.')),
  }),
  async run(context, input) {
    const { tx, actor, today } = context;
    const unitId = unitInScope(actor, input.unitId);
    const last = input.days.reduce((max, { on }) => (on > max ? on : max), today);
    if (daysBetween(today, last) > 2 * longestSeries)
      throw new Invalid({ days: `Ngày ${formatDay(last)} còn quá xa.` });
    const made: { id: number; unit_id: number }[] = [];
    for (const { on, instead } of input.days) {
      await checkDetails(context, unitId, input, on);
      const sessionId = await insertSession(tx, {
        ...columnsOf(input),
        unit_id: unitId,
        kind: 'periodic',
        held_on: on,
        ground: instead ? `Chuyển từ ngày ${formatDay(instead.on)} do trùng ngày nghỉ.` : null,
        state: 'planned',
        recorded_by: actor.officialId,
      });
      if (sessionId === undefined) continue;
      await setParticipants(tx, sessionId, await wantedOf(context, input, on));
      made.push({ id: sessionId, unit_id: unitId });
    }
    return {
      events: made.map((session) => sessionEvent(session, 'session.planned', today)),
      result: {
        made: made.length,
        kept: input.days.length - made.length,
        month: input.days[0]?.on.slice(0, 7) ?? '',
        unitId,
      },
    };
  },
});
