import { sql } from 'kysely';
import { z } from 'zod';
import { calendarOf } from '../../core/calendar.ts';
import { command, type Context, type NewEvent } from '../../core/command.ts';
import { Invalid, Refused, Stale } from '../../core/errors.ts';
import { attachFiles } from '../../core/files.ts';
import { formatDay, type Day } from '../../law/day.ts';
import { earliestEnd, publicationAction, publicationForm } from '../../law/publication.ts';
import { dayField, fileIds, id, optionalDay, optionalText, text, ticked, version } from '../input.ts';
import { caseEvent, procedureFor, takeInCase } from '../resolution/door.ts';
import { holdResolution, type Resolution } from '../resolution/queries.ts';
import { getPublication, type Publication } from './queries.ts';

/** Where the publication of a case stands in law; undefined where its procedure publishes nothing. */
export const publicationState = ({ procedure, standing }: Resolution): string | undefined =>
  procedureFor({ procedure }).states.publication && (standing.states.publication ?? 'new');

const input = z.object({
  publicationId: id,
  version,
  fromOn: dayField('Nhập ngày công khai.'),
  untilOn: optionalDay,
  place: optionalText(500),
  issues: z.union([
    z.literal('').transform(() => undefined),
    z.coerce
      .number({ error: 'Nhập một số.' })
      .int('Nhập một số nguyên.')
      .min(0, 'Không được âm.')
      .max(1_000, 'Nhiều nhất 1.000 kỳ.')
      .optional(),
  ]),
  onPortal: ticked,
  checked: ticked,
  outsidePaper: optionalText(200),
  files: fileIds,
});
type Given = z.output<typeof input>;

/** Records that a result is made known from a day on; the first time it is the step of the case that counts in law. */
export const publishResult = command({
  name: 'publication.publish',
  summary: 'Công khai kết quả giải quyết: hình thức, nơi, từ ngày đến ngày',
  permission: 'resolution.act',
  input,
  run: async (context, given) => {
    const { tx, today } = context;
    const { resolution_id: resolutionId } = await getPublication(tx, given.publicationId);
    const resolution = await holdResolution(tx, resolutionId);
    const row = await getPublication(tx, given.publicationId);
    if (row.version !== given.version) throw new Stale();
    checkReady(row, resolution);
    checkTold(context, row, resolution, given);
    const events = await takeStep(context, resolution, row, given);
    await attachFiles(tx, given.files, { resolutionId }, resolution.secret);
    await keep(context, row, given);
    const event = caseEvent(resolution, 'publication.published', given.fromOn, { form: row.form });
    return { events: [event, ...events], result: { resolutionId, publicationId: row.id, today } };
  },
});

function checkReady(row: Publication, resolution: Resolution): void {
  if (row.published_on !== null) throw new Refused('Nội dung này đã công khai.');
  if (row.withdrawn_on !== null) throw new Refused('Nội dung này đã gỡ; hãy soạn bản mới.');
  if (resolution.secret && !row.as_denunciation)
    throw new Refused('Vụ việc nay là tố cáo: nội dung soạn trước đó phải soạn lại để lược bỏ danh tính.');
}

function checkTold(
  { tx, today }: Context,
  { form }: Publication,
  { procedure, decided_on }: Resolution,
  { fromOn, untilOn, place, issues, onPortal, checked }: Given,
): void {
  const keeps = publicationForm(form)?.keeps ?? [];
  const found: Record<string, string> = {};
  if (!checked)
    found['checked'] =
      'Phải đọc lại và xác nhận đã lược bỏ thông tin về người tố cáo, bí mật nhà nước, dữ liệu cá nhân.';
  if (fromOn > today) found['fromOn'] = 'Ngày công khai không được sau ngày hôm nay.';
  if (decided_on !== null && fromOn < decided_on)
    found['fromOn'] = `Không thể trước ngày quyết định, kết luận (${formatDay(decided_on)}).`;
  if (keeps.includes('place') && place === undefined) found['place'] = 'Ghi nơi công khai.';
  if (keeps.includes('issues') && issues === undefined) found['issues'] = 'Ghi số lần phát, số kỳ báo.';
  if ((keeps.includes('period') || onPortal) && untilOn === undefined)
    found['untilOn'] = 'Nhập ngày kết thúc niêm yết, đăng tải.';
  if (untilOn !== undefined && untilOn < fromOn) found['untilOn'] = 'Không thể trước ngày bắt đầu.';
  const end = keeps.includes('period') && earliestEnd(procedureFor({ procedure }), fromOn, calendarOf(tx));
  if (end && untilOn !== undefined && untilOn < end.day)
    found['untilOn'] = `Niêm yết, đăng tải ít nhất đến hết ngày ${formatDay(end.day)} (${end.basis}).`;
  if (Object.keys(found).length > 0) throw new Invalid(found);
}

// A second form beside the first is no other step.
async function takeStep(
  context: Context,
  resolution: Resolution,
  { form }: Publication,
  { fromOn, issues, outsidePaper }: Given,
): Promise<readonly NewEvent[]> {
  const state = publicationState(resolution);
  if (state === 'posted' || state === 'published') return [];
  const action = publicationAction(procedureFor(resolution), form);
  if (action === undefined) throw new Refused('Thủ tục này không có việc công khai.');
  const facts = { redacted: true, ...(issues === undefined ? {} : { issues }) };
  const { events } = await takeInCase(
    context,
    resolution,
    { action, on: fromOn, given: { facts }, choice: form, outsidePaper },
    context.actor.role,
  );
  return events;
}

async function keep(
  { tx, actor, today }: Context,
  row: Publication,
  { fromOn, untilOn, place, issues, onPortal, files }: Given,
): Promise<void> {
  const meeting = publicationForm(row.form)?.keeps?.includes('meeting') ?? false;
  await tx
    .updateTable('publication')
    .set({
      from_on: fromOn,
      until_on: untilOn ?? null,
      place: place ?? null,
      issues: issues ?? null,
      meeting_on: meeting ? fromOn : null,
      on_portal: onPortal,
      published_on: today,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', row.id)
    .execute();
  if (files.length > 0) await prove({ tx, actor }, row, fromOn, 'Chứng cứ khi công khai', files);
}

async function prove(
  { tx, actor }: Pick<Context, 'tx' | 'actor'>,
  { id: publicationId, resolution_id }: Publication,
  shownOn: Day,
  note: string,
  files: readonly string[],
): Promise<void> {
  const all = files.length > 0 ? files : [null];
  await tx
    .insertInto('publication_proof')
    .values(
      all.map((fileId) => ({
        publication_id: publicationId,
        resolution_id,
        shown_on: shownOn,
        note,
        file_id: fileId,
        recorded_by: actor.officialId,
      })),
    )
    .execute();
}

/** Adds a proof of a publication: a photo of the board, a copy of the issue, the minutes. */
export const provePublication = command({
  name: 'publication.prove',
  summary: 'Thêm chứng cứ của việc công khai (ảnh niêm yết, bản báo, biên bản)',
  permission: 'resolution.act',
  input: z.object({
    publicationId: id,
    shownOn: dayField('Nhập ngày của chứng cứ.'),
    note: text(1_000, 'Ghi chứng cứ là gì.'),
    files: fileIds,
  }),
  run: async (context, { publicationId, shownOn, note, files }) => {
    const { tx, today } = context;
    const row = await getPublication(tx, publicationId);
    const resolution = await holdResolution(tx, row.resolution_id);
    if (row.published_on === null || row.from_on === null)
      throw new Refused('Chưa công khai thì chưa có chứng cứ.');
    if (shownOn < row.from_on || shownOn > today)
      throw new Invalid({ shownOn: 'Phải từ ngày công khai đến ngày hôm nay.' });
    await attachFiles(tx, files, { resolutionId: resolution.id }, resolution.secret);
    await prove(context, row, shownOn, note, files);
    const event = caseEvent(resolution, 'publication.proved', shownOn);
    return { events: [event], result: { resolutionId: resolution.id, publicationId } };
  },
});

/** Takes down what was made known, or will not be: from that moment on the public page shows it no more. */
export const withdrawPublication = command({
  name: 'publication.withdraw',
  summary: 'Gỡ nội dung công khai, có lý do',
  permission: 'publication.prepare',
  input: z.object({ publicationId: id, version, reason: text(1_000, 'Ghi lý do gỡ.') }),
  run: async ({ tx, today }, { publicationId, version: seen, reason }) => {
    const { resolution_id: resolutionId } = await getPublication(tx, publicationId);
    const resolution = await holdResolution(tx, resolutionId);
    const row = await getPublication(tx, publicationId);
    if (row.version !== seen) throw new Stale();
    if (row.withdrawn_on !== null) throw new Refused('Nội dung này đã gỡ.');
    await tx
      .updateTable('publication')
      .set({ withdrawn_on: today, withdrawn_why: reason, version: sql<number>`version + 1` })
      .where('id', '=', publicationId)
      .execute();
    const event = caseEvent(resolution, 'publication.withdrawn', today, { ground: reason });
    return { events: [event], result: { resolutionId, publicationId } };
  },
});
