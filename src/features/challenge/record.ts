import { sql } from 'kysely';
import { z } from 'zod';
import { command, type Context, type NewEvent } from '../../core/command.ts';
import { Invalid, NotFound, Refused, Stale } from '../../core/errors.ts';
import { attachFiles } from '../../core/files.ts';
import { challengeText, needsReason } from '../../law/challenge.ts';
import { choicesOn } from '../../law/choices.ts';
import { dayField, fileIds, id, optionalText, text, version } from '../input.ts';
import { caseEvent, takeInCase } from '../resolution/door.ts';
import { holdResolution, type Resolution } from '../resolution/queries.ts';

const input = z.object({
  resolutionId: id,
  result: z.string({ error: 'Chọn kết quả.' }).min(1, 'Chọn kết quả.').max(60),
  reason: optionalText(60),
  bodyName: text(300, 'Nhập cơ quan, người có thẩm quyền xem xét, xét xử.'),
  number: text(100, 'Nhập số, ký hiệu văn bản, bản án.'),
  decidedOn: dayField('Nhập ngày văn bản, bản án.'),
  note: optionalText(2_000),
  files: fileIds,
});
type Given = z.output<typeof input>;

/** Records what became of a decision; where a review of the case is open, its step is closed with it. */
export const recordChallenge = command({
  name: 'challenge.record',
  summary: 'Ghi kết quả xem xét lại, xét xử đối với quyết định giải quyết',
  permission: 'execution.record',
  input,
  run: async (context, given) => {
    const { tx, actor } = context;
    const resolution = await holdResolution(tx, given.resolutionId);
    await check(context, resolution, given);
    const events = await closeReview(context, resolution, given);
    await attachFiles(tx, given.files, { resolutionId: resolution.id }, resolution.secret);
    await tx
      .insertInto('challenge')
      .values({
        resolution_id: resolution.id,
        result: given.result,
        reason: given.reason ?? null,
        body_name: given.bodyName,
        number: given.number,
        decided_on: given.decidedOn,
        note: given.note ?? null,
        recorded_by: actor.officialId,
      })
      .execute();
    const event = caseEvent(resolution, 'challenge.recorded', given.decidedOn, {
      label: challengeText(given.result),
    });
    return { events: [event, ...events], result: { resolutionId: resolution.id } };
  },
});

async function check(
  { tx, today }: Context,
  { id: of, decided_on }: Resolution,
  given: Given,
): Promise<void> {
  const { result, reason, decidedOn, bodyName, number } = given;
  if (decided_on === null) throw new Refused('Chưa có quyết định giải quyết để xem xét lại.');
  const found: Record<string, string> = {};
  if (!choicesOn('challenge', today).some((one) => one.id === result))
    found['result'] = 'Chọn kết quả trong danh mục.';
  if (needsReason(result) && reason === undefined) found['reason'] = 'Chọn nhóm lý do.';
  if (reason !== undefined && !choicesOn('challenge.reason', today).some((one) => one.id === reason))
    found['reason'] = 'Chọn nhóm lý do trong danh mục.';
  if (decidedOn < decided_on) found['decidedOn'] = 'Không thể trước ngày quyết định được xem xét.';
  if (decidedOn > today) found['decidedOn'] = 'Không được sau ngày hôm nay.';
  const same = await tx
    .selectFrom('challenge')
    .select('id')
    .where('resolution_id', '=', of)
    .where('body_name', '=', bodyName)
    .where('number', '=', number)
    .where('decided_on', '=', decidedOn)
    .where('voided_on', 'is', null)
    .executeTakeFirst();
  if (same) found['number'] = 'Văn bản, bản án này đã ghi.';
  if (Object.keys(found).length > 0) throw new Invalid(found);
}

async function closeReview(
  context: Context,
  resolution: Resolution,
  { result, decidedOn, bodyName, number }: Given,
): Promise<readonly NewEvent[]> {
  if (resolution.standing.states.review !== 'reviewing') return [];
  const taking = {
    action: 'close-review',
    on: decidedOn,
    given: {},
    choice: result,
    outsidePaper: `${number} (${bodyName})`.slice(0, 200),
  };
  return (await takeInCase(context, resolution, taking, context.actor.role)).events;
}

/** Takes out a result that was entered by mistake; it and the reason stay on record. */
export const voidChallenge = command({
  name: 'challenge.void',
  summary: 'Hủy một kết quả xem xét ghi nhầm',
  permission: 'execution.record',
  input: z.object({ challengeId: id, version, reason: text(1_000, 'Ghi lý do hủy.') }),
  run: async ({ tx, today }, { challengeId, version: seen, reason }) => {
    const row = await tx
      .selectFrom('challenge')
      .select('resolution_id')
      .where('id', '=', challengeId)
      .executeTakeFirst();
    if (!row) throw new NotFound();
    const resolution = await holdResolution(tx, row.resolution_id);
    const { numUpdatedRows } = await tx
      .updateTable('challenge')
      .set({ voided_on: today, voided_why: reason, version: sql<number>`version + 1` })
      .where('id', '=', challengeId)
      .where('version', '=', seen)
      .where('voided_on', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw new Stale();
    const event = caseEvent(resolution, 'challenge.voided', today, { ground: reason });
    return { events: [event], result: { resolutionId: resolution.id } };
  },
});
