import { z } from 'zod';
import { command } from '../../core/command.ts';
import { Invalid } from '../../core/errors.ts';
import { attachFiles } from '../../core/files.ts';
import { tooFew } from '../../law/verification.ts';
import {
  countField,
  dayField,
  fileIds,
  hourField,
  oneOf,
  optionalHour,
  optionalText,
  text,
} from '../input.ts';
import { besideFields, caseEvent, holdSeen, stepNamed, takeBeside } from '../resolution/door.ts';
import type { Resolution } from '../resolution/queries.ts';
import { dayFault } from './checks.ts';

/** With whom the verifiers work, or why. */
export const minutesKinds = {
  petitioner: 'Người khiếu nại, tố cáo, kiến nghị',
  respondent: 'Người bị khiếu nại, bị tố cáo',
  interested: 'Người có quyền, nghĩa vụ liên quan',
  body: 'Cơ quan, tổ chức, cá nhân giữ thông tin',
  site: 'Kiểm tra, xác minh thực tế',
  difference: 'Các bên, về kết quả xác minh khác với thông tin đã cung cấp',
} as const;
export type MinutesKind = keyof typeof minutesKinds;
const kinds = Object.keys(minutesKinds) as [MinutesKind, ...MinutesKind[]];

/** The step of the procedure that a session of that kind takes. */
export const minutesStep = (
  resolution: Pick<Resolution, 'procedure'>,
  kind: MinutesKind,
): string | undefined => {
  if (kind === 'respondent') return stepNamed(resolution, 'meet-respondent', 'hear-respondent', 'work');
  if (kind === 'difference') return stepNamed(resolution, 'meet-on-difference', 'work');
  return stepNamed(resolution, 'work');
};

const input = z.object({
  ...besideFields,
  kind: oneOf(kinds, 'Chọn làm việc với ai.'),
  heldOn: dayField('Nhập ngày làm việc.'),
  fromHour: hourField('Nhập giờ bắt đầu.'),
  untilHour: optionalHour,
  place: text(500, 'Nhập nơi làm việc.'),
  ours: text(2_000, 'Ghi người xác minh tham gia.'),
  theirs: optionalText(2_000),
  content: text(20_000, 'Ghi nội dung làm việc.'),
  copies: countField,
  signature: oneOf(['signed', 'refused'], 'Chọn các bên đã ký hay có người từ chối ký.'),
  refusal: optionalText(1_000),
  witness: optionalText(500),
  files: fileIds,
});

/** Records the minutes of a working session. */
export const recordMinutes = command({
  name: 'verification.minutes',
  summary: 'Ghi biên bản làm việc',
  permission: 'verification.record',
  input,
  run: async (context, form) => {
    const { tx, actor, today } = context;
    const resolution = await holdSeen(context, form);
    const fault = await dayFault(tx, resolution, form.heldOn, today);
    const errors = { ...faults(resolution, form), ...(fault ? { heldOn: fault } : {}) };
    if (Object.keys(errors).length > 0) throw new Invalid(errors);
    const action = minutesStep(resolution, form.kind);
    const { stepId, events } = await takeBeside(context, resolution, { action, on: form.heldOn }, form);
    await attachFiles(tx, form.files, { resolutionId: resolution.id }, resolution.secret);
    await tx
      .insertInto('work_minutes')
      .values({
        resolution_id: resolution.id,
        kind: form.kind,
        held_on: form.heldOn,
        from_hour: form.fromHour,
        until_hour: form.untilHour ?? null,
        place: form.place,
        ours: form.ours,
        theirs: form.theirs ?? null,
        content: form.content,
        copies: form.copies,
        signature: form.signature,
        refusal: form.signature === 'refused' ? (form.refusal ?? null) : null,
        witness: form.witness ?? null,
        step_id: stepId,
        recorded_by: actor.officialId,
      })
      .execute();
    const event = caseEvent(resolution, 'verification.minutes', form.heldOn, { to: minutesKinds[form.kind] });
    return { events: [event, ...events], result: { resolutionId: resolution.id } };
  },
});

function faults(
  { secret, procedure }: Pick<Resolution, 'secret' | 'procedure'>,
  form: z.output<typeof input>,
): Record<string, string> {
  const errors: Record<string, string> = {};
  const hidden = secret && form.kind === 'petitioner';
  if (hidden && form.theirs)
    errors['theirs'] = 'Không ghi người tố cáo: danh tính chỉ nằm trong kho bảo mật. Để trống ô này.';
  if (!hidden && !form.theirs && form.kind !== 'site')
    errors['theirs'] = 'Ghi người làm việc: họ tên, chức vụ.';
  if (form.untilHour && form.untilHour <= form.fromHour)
    errors['untilHour'] = 'Giờ kết thúc phải sau giờ bắt đầu.';
  if (form.signature === 'refused' && !form.refusal)
    errors['refusal'] = 'Ghi ai từ chối ký, lý do từ chối ký.';
  const few = tooFew(
    form.kind === 'difference' ? 'minutes.difference' : 'minutes',
    form.copies,
    procedure,
    form.heldOn,
  );
  if (few ?? form.copies === 0) errors['copies'] = few ?? 'Nhập số bản.';
  return errors;
}
