import { z } from 'zod';
import { command } from '../../core/command.ts';
import { Invalid } from '../../core/errors.ts';
import { attachFiles } from '../../core/files.ts';
import { dayField, fileIds, id, oneOf, optionalDay, optionalText, text, version } from '../input.ts';
import { caseEvent, holdSeen } from '../resolution/door.ts';
import { getUnitOn, unitsOn } from '../unit-queries.ts';
import { evidenceLimit } from '../verification/door.ts';
import { requestKinds } from './kinds.ts';
import { standsAbove } from './queries.ts';

/** Asks another unit about a case; until when follows from the law where it says so, and may be set earlier. */
export const askUnit = command({
  name: 'coordination.ask',
  summary: 'Yêu cầu cơ quan khác phối hợp giải quyết vụ việc, tham vấn, báo cáo khi vướng mắc',
  permission: 'coordination.ask',
  input: z.object({
    resolutionId: id,
    version,
    kind: oneOf(requestKinds, 'Chọn yêu cầu gì.'),
    askedUnitId: id,
    about: text(4_000, 'Ghi nội dung yêu cầu.'),
    number: optionalText(60),
    askedOn: dayField('Nhập ngày yêu cầu.'),
    dueOn: optionalDay,
    files: fileIds,
  }),
  run: async (context, form) => {
    const { tx, actor, today } = context;
    const resolution = await holdSeen(context, form);
    const errors: Record<string, string> = {};
    if (form.askedOn > today) errors['askedOn'] = 'Không được sau ngày hôm nay.';
    if (form.askedOn < resolution.received_on) errors['askedOn'] = 'Không thể trước ngày nhận vụ việc.';
    const known = (await unitsOn(tx, today)).some((unit) => unit.id === form.askedUnitId);
    if (!known || form.askedUnitId === actor.unitId) errors['askedUnitId'] = 'Chọn cơ quan, đơn vị khác.';
    else if (form.kind === 'report' && !(await standsAbove(tx, form.askedUnitId, actor.unitId, today)))
      errors['askedUnitId'] = 'Báo cáo, xin ý kiến chỉ đạo thì gửi cơ quan cấp trên.';
    if (Object.keys(errors).length > 0) throw new Invalid(errors);
    const limited = form.kind === 'information' || form.kind === 'documents';
    const due = limited
      ? evidenceLimit(context, resolution, { kind: 'evidence', askedOn: form.askedOn, dueOn: form.dueOn })
      : { on: form.dueOn ?? null, rule: null };
    if (due.on === null) throw new Invalid({ dueOn: 'Nhập hạn trả lời.' });
    if (due.on < form.askedOn) throw new Invalid({ dueOn: 'Hạn trả lời không thể trước ngày yêu cầu.' });
    const { id: coordinationId } = await tx
      .insertInto('coordination')
      .values({
        resolution_id: resolution.id,
        unit_id: actor.unitId,
        asked_unit_id: form.askedUnitId,
        kind: form.kind,
        about: form.about,
        number: form.number ?? null,
        asked_on: form.askedOn,
        due_on: due.on,
        rule: due.rule,
        secret: resolution.secret,
        recorded_by: actor.officialId,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await attachFiles(tx, form.files, { coordinationId }, resolution.secret);
    const { short_name: to } = await getUnitOn(tx, form.askedUnitId, today);
    const event = caseEvent(resolution, 'coordination.asked', form.askedOn, { to, request: coordinationId });
    return { events: [event], result: { coordinationId } };
  },
});
