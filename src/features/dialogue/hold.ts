import { z } from 'zod';
import { command, type Context } from '../../core/command.ts';
import { Invalid } from '../../core/errors.ts';
import { attachFiles } from '../../core/files.ts';
import { formatDay } from '../../law/day.ts';
import { tooFew } from '../../law/verification.ts';
import {
  countField,
  dayField,
  fileIds,
  hourField,
  id,
  oneOf,
  optionalHour,
  optionalText,
  text,
} from '../input.ts';
import { besideFields, caseEvent, holdSeen, stepNamed, takeBeside } from '../resolution/door.ts';
import { contentsOf, type Resolution } from '../resolution/queries.ts';
import { openDialogue } from './plan.ts';
import { guestsOf, type Dialogue, type DialogueOutcome } from './queries.ts';
import { attendanceNames } from './words.ts';

const attendances = Object.keys(attendanceNames) as ['present', ...('excused' | 'absent')[]];

const input = z.object({
  ...besideFields,
  dialogueId: id,
  heldOn: dayField('Nhập ngày đối thoại.'),
  fromHour: hourField('Nhập giờ bắt đầu.'),
  untilHour: optionalHour,
  secretary: text(300, 'Ghi thư ký, người ghi biên bản.'),
  opinions: text(20_000, 'Ghi ý kiến của các bên.'),
  conclusion: optionalText(8_000),
  copies: countField,
  guests: z
    .array(
      z.object({
        guestId: id,
        attendance: oneOf(attendances, 'Chọn có mặt hay vắng mặt.'),
        absence: optionalText(500),
      }),
      { error: 'Ghi ai có mặt, ai vắng mặt.' },
    )
    .max(200)
    .default([]),
  results: z
    .array(
      z.object({
        contentId: id,
        agreed: z.enum(['yes', 'no', '']).optional(),
        opinions: optionalText(4_000),
      }),
      { error: 'Ghi kết quả từng nội dung.' },
    )
    .max(100)
    .default([]),
  files: fileIds,
});
type Form = z.output<typeof input>;

/**
 * Records the minutes of a dialogue: who came, what each side said, what was agreed on each content. Where the complainant did
 * not come it is recorded as his absence, which the law lets end the dialogue or not.
 */
export const holdDialogue = command({
  name: 'dialogue.hold',
  summary: 'Ghi biên bản, kết quả đối thoại',
  permission: 'dialogue.plan',
  input,
  run: async (context, form) => {
    const { tx } = context;
    const resolution = await holdSeen(context, form);
    const dialogue = await openDialogue(context, form);
    const missing = await complainantMissing(context, resolution, dialogue, form);
    await check(context, resolution, dialogue, form, missing !== undefined);
    const action = missing ? stepNamed(resolution, 'note-absence') : stepNamed(resolution, 'hold-dialogue');
    const facts = missing ? await absenceFacts(context, resolution, missing) : {};
    const { stepId, events } = await takeBeside(
      context,
      resolution,
      { action, on: form.heldOn, given: { facts } },
      form,
    );
    await attachFiles(tx, form.files, { resolutionId: resolution.id }, resolution.secret);
    await keepMinutes(context, dialogue, form, missing !== undefined, stepId);
    const event = caseEvent(resolution, missing ? 'dialogue.missed' : 'dialogue.held', form.heldOn, {
      dialogueId: dialogue.id,
    });
    return { events: [event, ...events], result: { resolutionId: resolution.id, dialogueId: dialogue.id } };
  },
});

// Whether nobody of those who complain came, and whether with a reason.
async function complainantMissing(
  { tx }: Context,
  resolution: Resolution,
  dialogue: Dialogue,
  form: Form,
): Promise<'excused' | 'absent' | undefined> {
  const invited = (await guestsOf(tx, resolution.id)).filter((one) => one.dialogue_id === dialogue.id);
  if (invited.length === 0)
    throw new Invalid({ guests: 'Chưa ghi ai được mời: ghi thông báo, giấy mời đối thoại trước.' });
  if (invited.some((one) => !form.guests.some(({ guestId }) => guestId === one.id)))
    throw new Invalid({ guests: 'Ghi có mặt, vắng mặt cho từng người được mời.' });
  const complain = invited.filter(({ capacity }) => capacity === 'petitioner');
  const came = form.guests.filter(({ guestId }) => complain.some((one) => one.id === guestId));
  if (came.length === 0 || came.some(({ attendance }) => attendance === 'present')) return undefined;
  return came.some(({ attendance }) => attendance === 'excused') ? 'excused' : 'absent';
}

// A good reason forbids to end the dialogue so; two written invitations were once needed for it.
async function absenceFacts({ tx }: Context, resolution: Resolution, missing: 'excused' | 'absent') {
  const invited = (await guestsOf(tx, resolution.id)).filter(({ capacity }) => capacity === 'petitioner');
  return {
    goodReason: missing === 'excused',
    invitedTwice: new Set(invited.map(({ sent_on }) => sent_on)).size > 1,
  };
}

async function check(
  { tx, today }: Context,
  resolution: Resolution,
  dialogue: Dialogue,
  form: Form,
  missed: boolean,
): Promise<void> {
  const errors: Record<string, string> = {};
  if (form.heldOn > today) errors['heldOn'] = 'Không được sau ngày hôm nay.';
  else if (form.heldOn !== dialogue.planned_on)
    errors['heldOn'] =
      `Buổi này thông báo cho ngày ${formatDay(dialogue.planned_on)}. Đổi ngày thì hủy, lùi buổi này và thông báo lại.`;
  if (form.untilHour && form.untilHour <= form.fromHour)
    errors['untilHour'] = 'Giờ kết thúc phải sau giờ bắt đầu.';
  const few = tooFew('minutes.dialogue', form.copies, resolution.procedure, form.heldOn);
  if (few ?? form.copies === 0) errors['copies'] = few ?? 'Nhập số bản.';
  form.guests.forEach(({ attendance, absence }, at) => {
    if (attendance === 'excused' && !absence) errors[`guests.${at}.absence`] = 'Ghi lý do vắng mặt.';
  });
  if (!missed) {
    const contents = (await contentsOf(tx, resolution.id)).filter(
      ({ withdrawn_on }) => withdrawn_on === null,
    );
    const told = new Set(form.results.map(({ contentId }) => contentId));
    form.results.forEach(({ agreed, opinions }, at) => {
      if (!agreed) errors[`results.${at}.agreed`] = 'Chọn thống nhất hay còn khác nhau.';
      if (!opinions) errors[`results.${at}.opinions`] = 'Ghi điểm thống nhất, điểm còn khác nhau.';
    });
    if (contents.some((one) => !told.has(one.id)))
      errors['results'] = 'Mỗi nội dung của vụ việc phải có kết quả đối thoại.';
    if ([...told].some((one) => !contents.some((known) => known.id === one)))
      errors['results'] = 'Có nội dung không thuộc vụ việc hoặc đã rút.';
    if (!form.conclusion) errors['conclusion'] = 'Ghi kết quả, kết luận của người chủ trì.';
  }
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
}

const outcomeOf = (results: Form['results']): DialogueOutcome =>
  results.every(({ agreed }) => agreed === 'yes')
    ? 'agreed'
    : results.every(({ agreed }) => agreed === 'no')
      ? 'differing'
      : 'partly';

async function keepMinutes(
  { tx }: Context,
  dialogue: Dialogue,
  form: Form,
  missed: boolean,
  stepId: number | null,
): Promise<void> {
  await tx
    .updateTable('dialogue')
    .set((eb) => ({
      state: missed ? 'absent' : 'held',
      held_on: form.heldOn,
      from_hour: form.fromHour,
      until_hour: form.untilHour ?? null,
      secretary: form.secretary,
      opinions: form.opinions,
      conclusion: form.conclusion ?? null,
      copies: form.copies,
      result: missed ? null : outcomeOf(form.results),
      held_step_id: stepId,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', dialogue.id)
    .execute();
  for (const { guestId, attendance, absence } of form.guests)
    await tx
      .updateTable('dialogue_guest')
      .set((eb) => ({
        attendance,
        absence: attendance === 'present' ? null : (absence ?? null),
        version: eb('version', '+', 1),
      }))
      .where('id', '=', guestId)
      .where('dialogue_id', '=', dialogue.id)
      .execute();
  if (missed || form.results.length === 0) return;
  await tx
    .insertInto('dialogue_result')
    .values(
      form.results.map(({ contentId, agreed, opinions }) => ({
        resolution_id: dialogue.resolution_id,
        dialogue_id: dialogue.id,
        content_id: contentId,
        agreed: agreed === 'yes',
        opinions: opinions ?? '',
      })),
    )
    .execute();
}
