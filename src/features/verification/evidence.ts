import { z } from 'zod';
import { command, type Context } from '../../core/command.ts';
import { calendarOf } from '../../core/calendar.ts';
import { Invalid } from '../../core/errors.ts';
import { attachFiles } from '../../core/files.ts';
import { reckon, ruleFor } from '../../law/deadline.ts';
import { formatDay, type Day } from '../../law/day.ts';
import {
  countField,
  dayField,
  fileIds,
  id,
  oneOf,
  optionalDay,
  optionalText,
  text,
  ticked,
} from '../input.ts';
import { besideFields, caseEvent, holdSeen, stepNamed, takeBeside } from '../resolution/door.ts';
import type { Resolution } from '../resolution/queries.ts';
import { dayFault } from './checks.ts';
import { requestsOf } from './queries.ts';

/** What may be asked for. */
export const requestKinds = {
  evidence: 'Thông tin, tài liệu, bằng chứng',
  explanation: 'Giải trình của người bị khiếu nại, bị tố cáo',
} as const;
export type RequestKind = keyof typeof requestKinds;
const kind = oneOf(['evidence', 'explanation'], 'Chọn yêu cầu cung cấp gì.');

/** Asks for information, documents, evidence or an explanation; until when follows from the law where it says so. */
export const requestEvidence = command({
  name: 'verification.request',
  summary: 'Ghi yêu cầu cung cấp thông tin, tài liệu, bằng chứng, giải trình',
  permission: 'verification.record',
  input: z.object({
    ...besideFields,
    kind,
    addressee: text(500, 'Nhập nơi, người được yêu cầu.'),
    about: text(4_000, 'Ghi thông tin, tài liệu, nội dung yêu cầu.'),
    askedOn: dayField('Nhập ngày yêu cầu.'),
    dueOn: optionalDay,
  }),
  run: async (context, form) => {
    const { tx, actor, today } = context;
    const resolution = await holdSeen(context, form);
    const fault = await dayFault(tx, resolution, form.askedOn, today);
    if (fault) throw new Invalid({ askedOn: fault });
    const due = evidenceLimit(context, resolution, form);
    const action = stepNamed(resolution, `request-${form.kind}`);
    const { stepId, events } = await takeBeside(context, resolution, { action, on: form.askedOn }, form);
    await tx
      .insertInto('evidence_request')
      .values({
        resolution_id: resolution.id,
        kind: form.kind,
        addressee: form.addressee,
        about: form.about,
        paper: form.outsidePaper ?? null,
        asked_on: form.askedOn,
        due_on: due.on,
        rule: due.rule,
        step_id: stepId,
        recorded_by: actor.officialId,
      })
      .execute();
    const event = caseEvent(resolution, 'verification.requested', form.askedOn, { to: form.addressee });
    return { events: [event, ...events], result: { resolutionId: resolution.id } };
  },
});

type Asked = { kind: RequestKind; askedOn: Day; dueOn?: Day | undefined };

// The law gives the day for complaints; elsewhere the request itself names one.
/** Until when something that is asked for about a case must be given, and by which article. @throws Invalid at the field dueOn */
export function evidenceLimit(
  { tx }: Pick<Context, 'tx'>,
  { procedure }: Pick<Resolution, 'procedure'>,
  { kind: of, askedOn, dueOn }: Asked,
) {
  const step = of === 'evidence' ? 'complaint.evidence' : 'complaint.explain';
  if (dueOn !== undefined && dueOn < askedOn)
    throw new Invalid({ dueOn: 'Hạn trả lời không thể trước ngày yêu cầu.' });
  const legal =
    procedure.startsWith('complaint') && !('refused' in ruleFor(step, {}, askedOn))
      ? reckon({ step, day0: askedOn, calendar: calendarOf(tx) })
      : undefined;
  if (legal?.due && dueOn !== undefined && dueOn > legal.due)
    throw new Invalid({ dueOn: `Chậm nhất ngày ${formatDay(legal.due)} (${legal.basis}).` });
  return { on: dueOn ?? legal?.due ?? null, rule: legal?.basis ?? null };
}

const item = z.object({
  name: text(500, 'Nhập tên tài liệu.'),
  pages: countField,
  original: ticked,
  condition: optionalText(300),
});

/** Records what was handed over, item by item. */
export const receiveEvidence = command({
  name: 'verification.receive',
  summary: 'Ghi biên bản giao nhận thông tin, tài liệu, bằng chứng, giải trình',
  permission: 'verification.record',
  input: z.object({
    ...besideFields,
    kind,
    requestId: z.union([z.literal('').transform(() => undefined), id]).optional(),
    receivedOn: dayField('Nhập ngày nhận.'),
    giver: optionalText(500),
    ofDenouncer: ticked,
    receiver: text(500, 'Nhập người nhận.'),
    copies: countField,
    items: z.array(item, { error: 'Ghi ít nhất một tài liệu.' }).min(1, 'Ghi ít nhất một tài liệu.').max(200),
    files: fileIds,
  }),
  run: async (context, form) => {
    const { tx, actor, today } = context;
    const resolution = await holdSeen(context, form);
    await checkReceipt(context, resolution, form);
    const fault = await dayFault(tx, resolution, form.receivedOn, today);
    if (fault) throw new Invalid({ receivedOn: fault });
    const action = stepNamed(resolution, `receive-${form.kind}`);
    const { stepId, events } = await takeBeside(context, resolution, { action, on: form.receivedOn }, form);
    await attachFiles(tx, form.files, { resolutionId: resolution.id }, resolution.secret);
    const { id: receiptId } = await tx
      .insertInto('evidence_receipt')
      .values({
        resolution_id: resolution.id,
        request_id: form.requestId ?? null,
        kind: form.kind,
        received_on: form.receivedOn,
        giver: form.giver ?? null,
        receiver: form.receiver,
        copies: Math.max(1, form.copies),
        step_id: stepId,
        recorded_by: actor.officialId,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('evidence_item')
      .values(
        form.items.map(({ name, pages, original, condition }, position) => ({
          resolution_id: resolution.id,
          receipt_id: receiptId,
          position,
          name,
          pages: pages || null,
          original,
          condition: condition ?? null,
        })),
      )
      .execute();
    const event = caseEvent(resolution, 'verification.received', form.receivedOn, {
      ground: `${form.items.length} tài liệu`,
    });
    return { events: [event, ...events], result: { resolutionId: resolution.id } };
  },
});

type Received = {
  requestId?: number | undefined;
  receivedOn: Day;
  giver?: string | undefined;
  ofDenouncer: boolean;
};

async function checkReceipt({ tx }: Context, { id: resolutionId, secret }: Resolution, form: Received) {
  const errors: Record<string, string> = {};
  const asked = (await requestsOf(tx, resolutionId)).find((one) => one.id === form.requestId);
  if (form.requestId !== undefined && !asked) errors['requestId'] = 'Yêu cầu này không thuộc vụ việc.';
  if (asked && form.receivedOn < asked.asked_on)
    errors['receivedOn'] = `Không thể trước ngày yêu cầu (${formatDay(asked.asked_on)}).`;
  const hidden = secret && form.ofDenouncer;
  if (hidden && form.giver)
    errors['giver'] = 'Không ghi người tố cáo: danh tính chỉ nằm trong kho bảo mật. Để trống ô này.';
  if (!hidden && !form.giver) errors['giver'] = 'Nhập người giao: họ tên, chức vụ, địa chỉ.';
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
}
