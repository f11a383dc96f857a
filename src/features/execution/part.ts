import { sql } from 'kysely';
import { z } from 'zod';
import { command, type Context } from '../../core/command.ts';
import { Invalid, Refused, Stale } from '../../core/errors.ts';
import { attachFiles } from '../../core/files.ts';
import { formatDay } from '../../law/day.ts';
import {
  doneOn,
  doneSoFar,
  measures,
  progressOf,
  shareOf,
  toldOf,
  type Measure,
} from '../../law/execution.ts';
import { dayField, fileIds, id, optionalText, text, ticked, version } from '../input.ts';
import { caseEvent } from '../resolution/door.ts';
import { holdResolution, type Resolution } from '../resolution/queries.ts';
import { checkOpen, keepInStep, recordStep } from './follow.ts';
import { amountText, optionalArea, optionalWhole } from './input.ts';
import { kindText } from './obligation.ts';
import { getObligation, partsOf, type ObligationRow } from './queries.ts';
import { counted } from './state.ts';

const input = z.object({
  obligationId: id,
  version,
  on: dayField('Nhập ngày thực hiện.'),
  amount: optionalWhole(1e15),
  area: optionalArea,
  people: optionalWhole(100_000),
  officials: optionalWhole(100_000),
  organisations: optionalWhole(100_000),
  prosecutedCases: optionalWhole(10_000),
  prosecutedPeople: optionalWhole(100_000),
  prosecutedOfficials: optionalWhole(100_000),
  finished: ticked,
  note: optionalText(2_000),
  files: fileIds,
});
type Given = z.output<typeof input>;

/** Records what was done of an obligation on a day, with its evidence; the step of the case is taken with it. */
export const recordPart = command({
  name: 'obligation.record',
  summary: 'Ghi kết quả thi hành một phần hoặc toàn bộ nghĩa vụ',
  permission: 'execution.record',
  input,
  run: async (context, given) => {
    const { tx, today } = context;
    const { resolution_id: resolutionId } = await getObligation(tx, given.obligationId);
    const resolution = await holdResolution(tx, resolutionId);
    const row = await getObligation(tx, given.obligationId);
    if (row.version !== given.version) throw new Stale();
    if (row.voided_on !== null) throw new Refused('Nghĩa vụ này đã hủy.');
    const before = await validParts(context, row);
    check(row, before, given, today);
    // A prosecution comes after the transfer: it is told even when the execution is finished.
    const later = onlyProsecuted(given);
    if (!later) checkOpen(resolution);
    await attachFiles(tx, given.files, { resolutionId }, resolution.secret);
    const partId = await insert(context, row, given);
    const done = await keepDone(context, row);
    const { stepId, events } = later
      ? { stepId: null, events: [] }
      : await recordStep(context, resolution, given.on);
    await tx.updateTable('obligation_part').set({ step_id: stepId }).where('id', '=', partId).execute();
    const event = caseEvent(resolution, 'obligation.recorded', given.on, { label: kindText(row.kind), done });
    return {
      events: [event, ...events, ...(await keepInStep(context, resolutionId))],
      result: { resolutionId, obligationId: row.id, done },
    };
  },
});

const onlyProsecuted = (given: Given): boolean =>
  [given.prosecutedCases, given.prosecutedPeople].some((count) => (count ?? 0) > 0) &&
  !given.finished &&
  measures.every((measure) => given[measure] === undefined);

const validParts = async ({ tx }: Context, { id: obligationId, resolution_id }: ObligationRow) =>
  counted((await partsOf(tx, resolution_id)).filter(({ obligation_id }) => obligation_id === obligationId));

const measureNames: Readonly<Record<Measure, string>> = {
  amount: 'đồng',
  area: 'm²',
  people: 'người',
  organisations: 'tổ chức',
};

function check(
  row: ObligationRow,
  before: Awaited<ReturnType<typeof validParts>>,
  given: Given,
  today: string,
): void {
  const found: Record<string, string> = {};
  if (given.on > today) found['on'] = 'Ngày thực hiện không được sau ngày hôm nay.';
  if (given.on < row.ordered_on)
    found['on'] = `Không thể trước ngày quyết định, kết luận (${formatDay(row.ordered_on)}).`;
  const { may } = toldOf(row.kind);
  for (const measure of measures) {
    const now = given[measure];
    if (now === undefined) continue;
    const left = Math.round(((row[measure] ?? 0) - doneSoFar(before, measure)) * 100) / 100;
    if (!may.includes(measure) || row[measure] === null) found[measure] = 'Quyết định không ghi số liệu này.';
    else if (now > left)
      found[measure] =
        `Vượt phần còn phải thi hành: còn ${amountText(left)} ${measureNames[measure]} trong tổng số ${amountText(row[measure] ?? 0)}.`;
  }
  if ((given.officials ?? 0) > (given.people ?? 0)) found['officials'] = 'Không thể nhiều hơn số người.';
  if ((given.prosecutedOfficials ?? 0) > (given.prosecutedPeople ?? 0))
    found['prosecutedOfficials'] = 'Không thể nhiều hơn số người bị khởi tố.';
  if (row.kind !== 'dieu-tra' && ((given.prosecutedCases ?? 0) > 0 || (given.prosecutedPeople ?? 0) > 0))
    found['prosecutedCases'] = 'Chỉ ghi với nghĩa vụ chuyển cơ quan điều tra.';
  const progress = progressOf(row);
  const told = progress.some((measure) => (given[measure] ?? 0) > 0);
  if (!onlyProsecuted(given) && progress.length > 0 && !told && Object.keys(found).length === 0)
    found[progress[0] ?? 'amount'] = 'Ghi phần đã thi hành, lớn hơn 0.';
  if (progress.length === 0 && !onlyProsecuted(given)) {
    if (shareOf(row, before) === 1) found['finished'] = 'Nghĩa vụ này đã ghi thi hành xong.';
    else if (!given.finished && given.note === undefined)
      found['note'] = 'Chưa xong thì ghi đã làm được đến đâu.';
  }
  if (Object.keys(found).length > 0) throw new Invalid(found);
}

async function insert({ tx, actor }: Context, row: ObligationRow, given: Given): Promise<number> {
  const { id: partId } = await tx
    .insertInto('obligation_part')
    .values({
      obligation_id: row.id,
      resolution_id: row.resolution_id,
      done_on: given.on,
      amount: given.amount ?? null,
      area: given.area ?? null,
      people: given.people ?? null,
      officials: given.officials ?? null,
      organisations: given.organisations ?? null,
      prosecuted_cases: given.prosecutedCases ?? null,
      prosecuted_people: given.prosecutedPeople ?? null,
      prosecuted_officials: given.prosecutedOfficials ?? null,
      finished: given.finished && progressOf(row).length === 0,
      note: given.note ?? null,
      file_id: given.files[0] ?? null,
      recorded_by: actor.officialId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return partId;
}

// The day on which the last of it was done follows from the parts, in whatever order they were entered.
async function keepDone(context: Context, row: ObligationRow): Promise<boolean> {
  const done = doneOn(row, await validParts(context, row));
  await context.tx
    .updateTable('obligation')
    .set({ done_on: done ?? null, version: sql<number>`version + 1` })
    .where('id', '=', row.id)
    .execute();
  return done !== undefined;
}

/** Takes back a result that was entered by mistake; it and the reason stay on record. */
export const voidPart = command({
  name: 'obligation.void-record',
  summary: 'Hủy một kết quả thi hành ghi nhầm',
  permission: 'execution.record',
  input: z.object({ obligationId: id, partId: id, version, reason: text(1_000, 'Ghi lý do hủy.') }),
  run: async (context, { obligationId, partId, version: seen, reason }) => {
    const { tx, today } = context;
    const { resolution_id: resolutionId } = await getObligation(tx, obligationId);
    const resolution = await holdResolution(tx, resolutionId);
    checkOpen(resolution);
    const row = await getObligation(tx, obligationId);
    if (row.version !== seen) throw new Stale();
    const { numUpdatedRows } = await tx
      .updateTable('obligation_part')
      .set({ voided_on: today, voided_why: reason })
      .where('id', '=', partId)
      .where('obligation_id', '=', obligationId)
      .where('voided_on', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw new Refused('Kết quả này không còn để hủy.');
    await keepDone(context, row);
    return {
      events: [told(resolution), ...(await keepInStep(context, resolutionId))],
      result: { resolutionId, obligationId },
    };

    function told(of: Resolution) {
      return caseEvent(of, 'obligation.record-voided', today, { label: kindText(row.kind), ground: reason });
    }
  },
});
