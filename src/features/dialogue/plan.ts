import { z } from 'zod';
import { command, type Context } from '../../core/command.ts';
import { calendarOf } from '../../core/calendar.ts';
import { Invalid, Refused } from '../../core/errors.ts';
import { formatDay, type Day } from '../../law/day.ts';
import { lateNotice } from '../../law/flows/case/dialogue-duty.ts';
import { dayField, hourField, id, oneOf, optionalText, text } from '../input.ts';
import {
  besideFields,
  caseEvent,
  holdSeen,
  procedureFor,
  stepNamed,
  takeBeside,
  touchCase,
} from '../resolution/door.ts';
import type { Resolution } from '../resolution/queries.ts';
import { dialoguesOf, getDialogue, guestsOf } from './queries.ts';

/** The six parts of a plan, and who presides. */
const parts = {
  purpose: text(4_000, 'Ghi mục đích đối thoại.'),
  demands: text(4_000, 'Ghi yêu cầu của cuộc đối thoại.'),
  content: text(8_000, 'Ghi nội dung chính của cuộc đối thoại.'),
  chair: text(300, 'Ghi người chủ trì (chủ thể đối thoại).'),
  chairIs: oneOf(['resolver', 'assigned'], 'Chọn người giải quyết tự chủ trì hay phân công.'),
  chairBy: optionalText(500),
  participants: text(4_000, 'Ghi đối tượng tham gia đối thoại.'),
  plannedOn: dayField('Nhập ngày đối thoại.'),
  plannedAt: hourField('Nhập giờ đối thoại.'),
  place: text(500, 'Nhập địa điểm đối thoại.'),
  preparation: text(8_000, 'Ghi phân công trách nhiệm chuẩn bị.'),
};
const shape = z.object(parts);

const valuesOf = (form: z.output<typeof shape>) => ({
  purpose: form.purpose,
  demands: form.demands,
  content: form.content,
  chair: form.chair,
  chair_by: form.chairIs === 'assigned' ? (form.chairBy ?? null) : null,
  participants: form.participants,
  planned_on: form.plannedOn,
  planned_at: form.plannedAt,
  place: form.place,
  preparation: form.preparation,
});

/** Nobody speaks with who denounces face to face: he would be known. @throws Refused */
export function refuseDenunciation({ procedure, secret }: Pick<Resolution, 'procedure' | 'secret'>): void {
  if (secret || procedure.startsWith('denunciation'))
    throw new Refused(
      'Giải quyết tố cáo không đối thoại với người tố cáo: danh tính phải được giữ bí mật (Luật Tố cáo 2018, Điều 8 khoản 3 và Điều 56).',
    );
}

/** Plans a dialogue with its six parts; the plan's step is taken with it. */
export const planDialogue = command({
  name: 'dialogue.plan',
  summary: 'Lập kế hoạch đối thoại đủ sáu phần',
  permission: 'dialogue.plan',
  input: z.object({ ...besideFields, ...parts, on: dayField('Nhập ngày lập kế hoạch.') }),
  run: async (context, form) => {
    const { tx, actor, today } = context;
    const resolution = await holdSeen(context, form);
    refuseDenunciation(resolution);
    const open = (await dialoguesOf(tx, resolution.id)).find(({ state }) => state === 'planned');
    if (open)
      throw new Refused(
        `Đã có buổi đối thoại dự kiến ngày ${formatDay(open.planned_on)}. Ghi kết quả, sửa hoặc hủy buổi đó trước.`,
      );
    checkPlan(resolution, form, form.on, today);
    const action = stepNamed(resolution, 'plan-dialogue');
    const { stepId, events } = await takeBeside(
      context,
      resolution,
      { action, on: form.on, given: { dates: { dialogue: form.plannedOn } } },
      form,
    );
    const { id: dialogueId } = await tx
      .insertInto('dialogue')
      .values({
        ...valuesOf(form),
        resolution_id: resolution.id,
        state: 'planned',
        plan_step_id: stepId,
        recorded_by: actor.officialId,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const event = caseEvent(resolution, 'dialogue.planned', form.on, {
      to: `${form.plannedAt} ngày ${formatDay(form.plannedOn)}, ${form.place}`,
      dialogueId,
    });
    return { events: [event, ...events], result: { resolutionId: resolution.id, dialogueId } };
  },
});

function checkPlan(
  resolution: Resolution,
  { plannedOn, chairBy, chairIs }: Pick<z.output<typeof shape>, 'plannedOn' | 'chairBy' | 'chairIs'>,
  on: Day,
  today: Day,
): void {
  const errors: Record<string, string> = {};
  const cause = resolution.accepted_on ?? resolution.received_on;
  if (on > today) errors['on'] = 'Không được sau ngày hôm nay.';
  else if (on < cause) errors['on'] = `Không thể trước ngày ${formatDay(cause)}.`;
  if (plannedOn < on) errors['plannedOn'] = 'Ngày đối thoại không thể trước ngày lập kế hoạch.';
  if (chairIs === 'assigned' && !chairBy)
    errors['chairBy'] = 'Giao người khác chủ trì phải có văn bản phân công: ghi số, ngày văn bản.';
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
}

/** Changes the plan of a dialogue that is still to come; who was invited to another day must be invited anew. */
export const changeDialogue = command({
  name: 'dialogue.change',
  summary: 'Sửa kế hoạch đối thoại',
  permission: 'dialogue.plan',
  input: z.object({ resolutionId: id, dialogueId: id, version: besideFields.version, ...parts }),
  run: async (context, form) => {
    const { tx, today } = context;
    const resolution = await holdSeen(context, form);
    const dialogue = await openDialogue(context, form);
    const invited = (await guestsOf(tx, resolution.id)).some((one) => one.dialogue_id === dialogue.id);
    if (invited && form.plannedOn !== dialogue.planned_on)
      throw new Invalid({
        plannedOn: 'Đã mời dự ngày khác: hủy, lùi buổi này rồi lập kế hoạch mới và thông báo lại.',
      });
    checkPlan(resolution, form, resolution.accepted_on ?? resolution.received_on, today);
    await tx
      .updateTable('dialogue')
      .set((eb) => ({ ...valuesOf(form), version: eb('version', '+', 1) }))
      .where('id', '=', dialogue.id)
      .execute();
    await touchCase(context, resolution.id);
    const event = caseEvent(resolution, 'dialogue.changed', today, { dialogueId: dialogue.id });
    return { events: [event], result: { resolutionId: resolution.id, dialogueId: dialogue.id } };
  },
});

/** A dialogue that is still to come. @throws Refused */
export async function openDialogue(
  { tx }: Context,
  { resolutionId, dialogueId }: { resolutionId: number; dialogueId: number },
) {
  const dialogue = await getDialogue(tx, resolutionId, dialogueId);
  if (dialogue.state !== 'planned') throw new Refused('Buổi đối thoại này đã kết thúc hoặc đã hủy.');
  return dialogue;
}

/** Cancels or postpones a dialogue; another is then planned. */
export const cancelDialogue = command({
  name: 'dialogue.cancel',
  summary: 'Hủy, lùi buổi đối thoại',
  permission: 'dialogue.plan',
  input: z.object({
    resolutionId: id,
    dialogueId: id,
    version: besideFields.version,
    why: text(1_000, 'Ghi lý do hủy, lùi buổi đối thoại.'),
  }),
  run: async (context, form) => {
    const { tx, today } = context;
    const resolution = await holdSeen(context, form);
    const dialogue = await openDialogue(context, form);
    await tx
      .updateTable('dialogue')
      .set((eb) => ({ state: 'cancelled', ended_why: form.why, version: eb('version', '+', 1) }))
      .where('id', '=', dialogue.id)
      .execute();
    await touchCase(context, resolution.id);
    const event = caseEvent(resolution, 'dialogue.cancelled', today, { ground: form.why });
    return { events: [event], result: { resolutionId: resolution.id, dialogueId: dialogue.id } };
  },
});

/** Whether the notice of the day of a dialogue is too late where the law sets a period. @throws Invalid */
export function checkNotice({ tx }: Context, resolution: Resolution, sentOn: Day, plannedOn: Day): void {
  const statutory = procedureFor(resolution).rows.some(({ action }) => action === 'call-dialogue');
  const late = statutory ? lateNotice(sentOn, plannedOn, calendarOf(tx)) : undefined;
  if (late) throw new Invalid({ sentOn: late });
}
