import { z } from 'zod';
import { command } from '../../core/command.ts';
import { Invalid, Refused, Stale } from '../../core/errors.ts';
import type { Tx } from '../../core/db.ts';
import { formatDay, type Day } from '../../law/day.ts';
import { innerLimitEnd, innerLimitFor, innerLimitsOf } from '../inner-limits.ts';
import { dayField, id, text, version } from '../input.ts';
import { caseEvent } from './events.ts';
import { holdResolution, type Resolution } from './queries.ts';
import type { RecordTexts } from './recorded.ts';
import { procedureFor } from './standing.ts';

/** Whether the law leaves it to the office how long the case takes. */
export const hasInnerDue = (resolution: Pick<Resolution, 'procedure'>): boolean =>
  procedureFor(resolution).rows.some(({ starts }) => starts.some(({ step }) => step === 'feedback.resolve'));

type Limited = Pick<Resolution, 'unit_id' | 'handler_unit_id' | 'field_code'>;

// What the unit that resolves the case, or the one for which it does, gives itself from that day.
async function innerDueFrom(tx: Tx, { handler_unit_id, unit_id, field_code }: Limited, on: Day) {
  for (const unit of new Set([handler_unit_id, unit_id])) {
    const found = innerLimitFor(await innerLimitsOf(tx, unit), field_code);
    if (found) return { dueOn: innerLimitEnd(tx, found.limit, on), why: found.why };
  }
  return undefined;
}

/** Keeps the office's own day of a case that is being assigned, where its unit has set a limit for the field. */
export async function keepInnerDue(
  tx: Tx,
  resolution: Resolution,
  { on, stepId }: { on: Day; stepId: number },
): Promise<void> {
  const inner = await innerDueFrom(tx, resolution, on);
  if (inner)
    await tx
      .insertInto('inner_due')
      .values({ resolution_id: resolution.id, step_id: stepId, due_on: inner.dueOn, why: inner.why })
      .execute();
}

/** The office's own days of a case, the one that holds first. */
export function innerDuesOf(tx: Tx, resolutionId: number) {
  return tx
    .selectFrom('inner_due as i')
    .leftJoin('resolution_step as s', 's.id', 'i.step_id')
    .leftJoin('official as o', 'o.id', 'i.recorded_by')
    .select(['i.id', 'i.due_on', 'i.why', 'o.full_name'])
    .where('i.resolution_id', '=', resolutionId)
    .where('s.voided_at', 'is', null)
    .orderBy('i.id', 'desc')
    .execute();
}

/** Sets or puts off the office's own day of a case, with the reason. It is no limit of law and moves none. */
export const setInnerDue = command({
  name: 'resolution.inner-due',
  summary: 'Đặt, gia hạn thời hạn nội bộ giải quyết kiến nghị, phản ánh',
  permission: 'resolution.charge',
  input: z.object({
    resolutionId: id,
    version,
    dueOn: dayField('Nhập ngày.'),
    why: text(1_000, 'Ghi lý do đặt, gia hạn.'),
  }),
  run: async ({ tx, actor, today }, { resolutionId, version: seen, dueOn, why }) => {
    const resolution = await holdResolution(tx, resolutionId);
    if (resolution.version !== seen) throw new Stale();
    if (!hasInnerDue(resolution))
      throw new Refused('Thời hạn của thủ tục này do pháp luật quy định, không đặt thời hạn nội bộ.');
    if (resolution.decided_on !== null || resolution.ended_on !== null)
      throw new Refused('Đã trả lời, không còn đặt thời hạn nội bộ.');
    if (dueOn < resolution.received_on)
      throw new Invalid({ dueOn: `Không thể trước ngày nhận (${formatDay(resolution.received_on)}).` });
    await tx
      .insertInto('inner_due')
      .values({ resolution_id: resolutionId, due_on: dueOn, why, recorded_by: actor.officialId })
      .execute();
    const event = caseEvent(resolution, 'resolution.inner-due', today, {
      ground: `Thời hạn nội bộ ${formatDay(dueOn)}: ${why}`,
    });
    return { events: [event], result: { resolutionId } };
  },
});

/** The paper of assignment asks the day: the one that holds, or what the office gives itself from today. */
export const innerTexts: RecordTexts = async (tx, resolutionId, form, today) => {
  if (form !== 'PA-GIAO') return {};
  const [held] = await innerDuesOf(tx, resolutionId);
  if (held) return { dueOn: formatDay(held.due_on) };
  const resolution = await tx
    .selectFrom('resolution')
    .select(['unit_id', 'handler_unit_id', 'field_code'])
    .where('id', '=', resolutionId)
    .executeTakeFirst();
  const inner = resolution && (await innerDueFrom(tx, resolution, today));
  return { dueOn: inner && formatDay(inner.dueOn) };
};
