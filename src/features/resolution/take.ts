import { sql } from 'kysely';
import { z } from 'zod';
import { command, type Context, type NewEvent } from '../../core/command.ts';
import { Invalid, Refused, Stale } from '../../core/errors.ts';
import { attachFiles } from '../../core/files.ts';
import { choicesOn } from '../../law/choices.ts';
import { citedOn } from '../../law/citation.ts';
import { formatDay, type Day } from '../../law/day.ts';
import type { CaseRole, CaseStep, Given } from '../../law/flows/case/row.ts';
import { dayField, fileIds, id, optionalText, text, version } from '../input.ts';
import { checkRecords } from './bars.ts';
import { caseEvent } from './events.ts';
import { askedOnly, givenFields, readGiven } from './given.ts';
import { keepInnerDue } from './inner-due.ts';
import { holdResolution, type Resolution } from './queries.ts';
import { keepWithdrawn, undoWithdrawn, withdrawnFields, withdrawnIn, type Withdrawn } from './withdrawn.ts';
import { followFirst, keepFirstResult, resultForFirst } from './first-result.ts';
import { keepStanding, letFall, procedureFor, reckonCase } from './standing.ts';

/** A step as it is entered: its day, what it establishes, and by which paper it was taken. */
export type Taking = {
  action: string;
  on: Day;
  given: Given;
  choice?: string | undefined;
  note?: string | undefined;
  paperId?: number | undefined;
  outsidePaper?: string | undefined;
  withdrawn?: Withdrawn | undefined;
};

/**
 * Takes a step of a case that is held: refused with its article, or stored, with all limits reckoned anew.
 * Gives the row of law by which it was taken and its event. @throws Refused
 */
export async function takeInCase(
  context: Context,
  resolution: Resolution,
  taking: Taking,
  role: CaseRole,
): Promise<{ row: CaseStep; stepId: number; events: NewEvent[] }> {
  const { tx, actor, today } = context;
  const { action, on, given, choice, note, paperId, outsidePaper, withdrawn } = taking;
  await checkRecords(tx, resolution.id, action);
  if (on > today) throw new Invalid({ on: 'Ngày thực hiện không được sau ngày hôm nay.' });
  const { standing, added, fallen } = await reckonCase(tx, resolution, {
    add: { ...given, action, on, role },
  });
  if (!added) throw new Refused('Không có việc này trong thủ tục.');
  const chosen = choiceOf(added, choice, on);
  const system = role === 'system';
  const { id: stepId } = await tx
    .insertInto('resolution_step')
    .values({
      resolution_id: resolution.id,
      action,
      row_id: added.id,
      region: added.region,
      happened_on: on,
      role,
      given: JSON.stringify(given),
      choice: chosen ?? null,
      note: note ?? null,
      paper_id: paperId ?? null,
      outside_paper: outsidePaper ?? null,
      official_id: system ? null : actor.officialId,
      post_id: system ? null : actor.postId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await keepWithdrawn(tx, resolution, { action, on, stepId }, withdrawn ?? { people: [], contents: [] });
  await letFall(tx, fallen);
  await keepStanding(tx, resolution.id, standing, today, `Ghi việc “${added.label}” ngày ${formatDay(on)}.`);
  if (added.starts.some((start) => start.step === 'feedback.resolve'))
    await keepInnerDue(tx, resolution, { on, stepId });
  if (added.dates === 'decided' && chosen !== undefined)
    await tx.updateTable('resolution').set({ finding: chosen }).where('id', '=', resolution.id).execute();
  const event = caseEvent(resolution, 'resolution.step', on, {
    action,
    label: added.label,
    basis: citedOn(added.basis, on, procedureFor(resolution).basis),
    stepId,
    ...(on < today ? { backdated: true } : {}),
  });
  const later = await tellFirst(context, { ...resolution, standing }, added, taking);
  await followFirst(context, resolution, standing);
  return { row: added, stepId, events: [event, ...later] };
}

// What the second instance decides is a step of the system there, and stands in the file of the first at once.
async function tellFirst(
  context: Context,
  resolution: Resolution,
  row: CaseStep,
  { on, choice, paperId, outsidePaper }: Taking,
): Promise<NewEvent[]> {
  const result = resultForFirst(resolution, row, resolution.standing, choice);
  if (result !== undefined) {
    const noted = { action: firstResult, on, given: {}, choice: result, paperId, outsidePaper };
    return (await takeInCase(context, resolution, noted, 'system')).events;
  }
  if (row.action === firstResult)
    await keepFirstResult(context, resolution, { on, choice, paperId, outsidePaper });
  return [];
}
const firstResult = 'record-first-result';

// A step that asks for no result has none, whatever was sent.
function choiceOf({ chooses, label }: CaseStep, choice: string | undefined, on: Day): string | undefined {
  if (!chooses) return undefined;
  const offered = choicesOn(chooses, on);
  if (choice === undefined) throw new Invalid({ choice: `Chọn kết quả để “${label}”.` });
  if (!offered.some((one) => one.id === choice))
    throw new Invalid({ choice: `Giá trị không dùng vào ngày ${formatDay(on)}.` });
  return choice;
}

const input = z.object({
  resolutionId: id,
  version,
  action: z.string().max(60),
  on: dayField('Nhập ngày thực hiện.'),
  choice: optionalText(60),
  note: optionalText(4_000),
  ...givenFields,
  ...withdrawnFields,
  files: fileIds,
  /** The paper by which it was done, where it was made outside the system, and who signed it. */
  outsidePaper: optionalText(200),
  signedBy: z.enum(['chairman', 'head', '']).optional(),
});

/** Takes a step of a case; the paper by which it is done may have been made outside the system. */
export const takeCaseStep = command({
  name: 'resolution.take-step',
  summary: 'Thực hiện, ghi nhận một bước giải quyết vụ việc',
  permission: 'resolution.act',
  input,
  run: async (context, { resolutionId, version: seen, files, signedBy, ...taking }) => {
    const resolution = await holdResolution(context.tx, resolutionId);
    if (resolution.version !== seen) throw new Stale();
    const given = askedOnly(resolution, taking.action, taking.on, readGiven(taking));
    const { stepId, events } = await takeFor(
      context,
      resolution,
      { ...taking, given, withdrawn: withdrawnIn(taking) },
      signedBy || undefined,
    );
    await attachFiles(context.tx, files, { resolutionId }, resolution.secret);
    return { events, result: { resolutionId, stepId } };
  },
});

/**
 * Takes a step as the actor's own deed, or as that of who signed the paper by which it was done: only whoever may draft such
 * papers records for another. @throws Refused, Invalid
 */
export async function takeFor(
  context: Context,
  resolution: Resolution,
  taking: Taking,
  signedBy: CaseRole | undefined,
) {
  const { role: own } = context.actor;
  const role = roleOf(context, taking.outsidePaper, signedBy);
  const taken = await takeInCase(context, resolution, taking, role);
  if (role !== own && !taken.row.drafts.includes(own))
    throw new Refused(`Chức vụ đang dùng không được ghi nhận thay việc “${taken.row.label}”.`);
  return taken;
}

// What another signed on paper is recorded as his deed, with the number and day of the paper.
function roleOf({ actor }: Context, paper: string | undefined, signedBy: CaseRole | undefined): CaseRole {
  if (signedBy === undefined || signedBy === actor.role) return actor.role;
  if (paper === undefined)
    throw new Invalid({ outsidePaper: 'Ghi số, ký hiệu, ngày của văn bản mà người có thẩm quyền đã ký.' });
  return signedBy;
}

/** Takes back a step that was entered by mistake; everything after it must still hold. */
export const voidCaseStep = command({
  name: 'resolution.void-step',
  summary: 'Hủy một bước ghi nhầm của vụ việc',
  permission: 'resolution.act',
  input: z.object({
    resolutionId: id,
    version,
    stepId: id,
    reason: text(1_000, 'Ghi lý do hủy bước này.'),
  }),
  run: async (context, { resolutionId, version: seen, stepId, reason }) => {
    const { tx, actor, today } = context;
    const resolution = await holdResolution(tx, resolutionId);
    if (resolution.version !== seen) throw new Stale();
    const step = await tx
      .selectFrom('resolution_step')
      .select(['id', 'action', 'paper_id', 'official_id', 'voided_at'])
      .where('id', '=', stepId)
      .where('resolution_id', '=', resolutionId)
      .executeTakeFirst();
    if (!step || step.voided_at !== null) throw new Refused('Bước này không còn để hủy.');
    if (step.action === 'receive') throw new Refused('Không hủy được bước tiếp nhận: vụ việc bắt đầu từ đó.');
    if (step.paper_id !== null)
      throw new Refused(
        'Bước này đã thực hiện bằng văn bản ban hành trong hệ thống. Hãy ban hành văn bản thay thế, thu hồi (Nghị định 30/2020/NĐ-CP).',
      );
    if (step.official_id !== actor.officialId && !['head', 'chairman'].includes(actor.role))
      throw new Refused('Chỉ người đã ghi hoặc người đứng đầu được hủy bước này.');
    const { standing, fallen } = await reckonCase(tx, resolution, { without: stepId });
    await letFall(tx, fallen);
    await undoWithdrawn(tx, stepId);
    await tx
      .updateTable('resolution_step')
      .set({ voided_at: sql<string>`now()`, voided_by: actor.officialId, voided_why: reason })
      .where('id', '=', stepId)
      .execute();
    await followFirst(context, resolution, standing);
    await keepStanding(tx, resolutionId, standing, today, `Hủy một bước ghi nhầm: ${reason}.`);
    const event = caseEvent(resolution, 'resolution.step-voided', today, {
      action: step.action,
      ground: reason,
    });
    return { events: [event], result: { resolutionId, stepId } };
  },
});
