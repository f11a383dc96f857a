import { z } from 'zod';
import { command, type Context, type Faults } from '../../core/command.ts';
import type { Keys } from '../../core/keys.ts';
import { formatDay, type Day } from '../../law/day.ts';
import { findField } from '../../law/fields.ts';
import { reach } from '../../law/reach.ts';
import { identityFault } from '../../law/reception/identity.ts';
import { bodyKinds, findBody } from '../bodies.ts';
import { dropDraft } from '../drafts.ts';
import { nameRespondent, officialChoice } from '../exclusion/door.ts';
import { dayField, fileIds, oneOf, optionalDay, optionalText, text, ticked } from '../input.ts';
import { namedFaults } from '../telling.ts';
import { unitIn } from '../unit-queries.ts';
import { enterPetition } from './enter.ts';

export const channels = {
  post: 'Dịch vụ bưu chính',
  in_person: 'Nộp trực tiếp',
  drop_box: 'Hộp thư góp ý',
  forwarded: 'Cơ quan khác chuyển đến',
} as const;

export const statedKinds = {
  complaint: 'Khiếu nại',
  denunciation: 'Tố cáo',
  feedback: 'Kiến nghị, phản ánh',
  mixed: 'Nhiều nội dung',
  unclear: 'Chưa rõ',
} as const;

const unitId = z.coerce.number({ error: 'Đơn vị không hợp lệ.' }).int().positive().optional();

const person = z.object({
  fullName: text(200, 'Nhập họ tên người đứng đơn.'),
  address: text(300, 'Nhập địa chỉ người đứng đơn.'),
  residenceUnitId: unitId,
  idKind: oneOf(
    ['identity-card', 'identity-certificate', 'personal-number', 'passport', 'old-card'],
    'Chọn loại giấy tờ.',
  ).optional(),
  idNumber: optionalText(20),
  idIssuedOn: optionalDay,
  idIssuedBy: optionalText(200),
  phone: optionalText(20),
  birthYear: z.coerce
    .number({ error: 'Năm sinh phải là một số.' })
    .int('Năm sinh phải là số nguyên.')
    .min(1880, 'Năm sinh không hợp lý.')
    .max(2100, 'Năm sinh không hợp lý.')
    .optional(),
  ethnicity: optionalText(60),
  representative: ticked,
  signed: oneOf(['yes', 'no'], 'Chọn đã ký hoặc chưa ký.')
    .default('yes')
    .transform((given) => given === 'yes'),
});

export const receiveInput = z.object({
  channel: oneOf(['post', 'in_person', 'drop_box', 'forwarded'], 'Chọn nguồn đơn.'),
  receivedOn: dayField('Nhập ngày nhận đơn.'),
  writtenOn: optionalDay,
  forwarderId: z.coerce.number({ error: 'Cơ quan chuyển đơn không hợp lệ.' }).int().positive().optional(),
  forwarderName: optionalText(200),
  forwarderKind: oneOf(bodyKinds, 'Chọn nhóm cơ quan.').optional(),
  forwarderListed: ticked,
  forwarderSuperior: ticked,
  forwarderNumber: optionalText(60),
  forwarderOn: optionalDay,
  forwarderReplyDueOn: optionalDay,
  statedKind: oneOf(
    ['complaint', 'denunciation', 'feedback', 'mixed', 'unclear'],
    'Chọn loại đơn ghi trên tiêu đề.',
  ),
  anonymous: ticked,
  urgent: ticked,
  originals: ticked,
  persons: z.array(person).max(50, 'Tối đa 50 người; phần còn lại ghi vào danh sách người ký.').default([]),
  signatoryCount: z.coerce
    .number({ error: 'Số người ký phải là một số.' })
    .int('Số người ký phải là số nguyên.')
    .min(1, 'Số người ký ít nhất là 1.')
    .max(100_000, 'Số người ký quá lớn.')
    .optional(),
  respondentName: optionalText(200),
  respondentAddress: optionalText(300),
  /** Which official the respondent is, 'none' for nobody in the system. */
  respondentOfficial: officialChoice,
  fieldCode: optionalText(40),
  placeUnitId: unitId,
  summary: text(2_000, 'Nhập tóm tắt nội dung đơn.'),
  request: optionalText(2_000),
  files: fileIds,
  /** The form came with a kept draft, which goes with its sending. */
  keptDraft: ticked,
});
export type ReceiveInput = z.output<typeof receiveInput>;
export type Received = { petitionId: number; number: string };

/** Enters a petition in the unit's book: number, clocks, search words and event, all or nothing. */
export const receivePetition = (keys: Keys) =>
  command({
    name: 'petition.receive',
    summary: 'Tiếp nhận, vào sổ một đơn',
    permission: 'petition.receive',
    input: receiveInput,
    faults: entryFaults,
    async run(context, input) {
      const { petitionId, number, event } = await enterPetition(context, keys, input);
      if (input.keptDraft) await dropDraft(context.tx, context.actor, 'petition');
      const { events, outOfSight } = await nameRespondent(
        context,
        'petition',
        petitionId,
        input.respondentOfficial,
      );
      return { events: [event, ...events], result: { petitionId, number, outOfSight } };
    },
  });

/** What is wrong with a petition between its fields and against the records; what could not be read is left out. */
export async function entryFaults({ tx, today }: Context, given: Partial<ReceiveInput>): Promise<Faults> {
  const on = given.receivedOn ?? today;
  return {
    ...dayFaults(given, today),
    ...senderFaults(given),
    ...denouncerFaults(given),
    ...(given.fieldCode && !findField(given.fieldCode)
      ? { fieldCode: 'Lĩnh vực không có trong danh mục.' }
      : {}),
    ...(given.forwarderId && !(await findBody(tx, given.forwarderId))
      ? { forwarderId: 'Không có cơ quan này trong danh sách. Xin chọn lại.' }
      : {}),
    ...(given.placeUnitId && !(await unitIn(tx, given.placeUnitId, on))
      ? { placeUnitId: 'Không có đơn vị này vào ngày nhận đơn. Xin chọn lại trong danh sách.' }
      : {}),
  };
}

// Of who denounces nothing may stand in a text that everybody with the record reads.
const denouncerFaults = (given: Partial<ReceiveInput>): Faults =>
  given.statedKind === 'denunciation'
    ? namedFaults(given.persons ?? [], {
        summary: given.summary,
        request: given.request,
        respondentName: given.respondentName,
        forwarderNumber: given.forwarderNumber,
      })
    : {};

function dayFaults(given: Partial<ReceiveInput>, today: Day): Faults {
  const { receivedOn: on, writtenOn, forwarderOn, forwarderReplyDueOn } = given;
  const errors: Record<string, string> = {};
  if (on === undefined) return errors;
  if (on > today) errors['receivedOn'] = 'Ngày nhận đơn không được sau ngày hôm nay.';
  else if (on < reach.petition)
    errors['receivedOn'] =
      `Ngày nhận đơn trước ngày ${formatDay(reach.petition)}, ngoài phạm vi của hệ thống.`;
  if (writtenOn && writtenOn > on) errors['writtenOn'] = 'Ngày viết đơn không được sau ngày nhận đơn.';
  if (forwarderOn && forwarderOn > on)
    errors['forwarderOn'] = 'Ngày văn bản chuyển đơn không được sau ngày nhận đơn.';
  if (forwarderReplyDueOn && forwarderReplyDueOn < (forwarderOn ?? on))
    errors['forwarderReplyDueOn'] = 'Ngày yêu cầu trả lời không được trước ngày văn bản chuyển đơn.';
  return errors;
}

function senderFaults(given: Partial<ReceiveInput>): Faults {
  const errors: Record<string, string> = {};
  const { channel, persons } = given;
  if (channel === 'forwarded' && !given.forwarderId && !given.forwarderName)
    errors['forwarderId'] = 'Chọn hoặc nhập tên cơ quan chuyển đơn.';
  if (!given.anonymous && persons?.length === 0) {
    errors['persons.0.fullName'] =
      'Nhập họ tên người đứng đơn, hoặc đánh dấu “Đơn không rõ họ tên, địa chỉ”.';
  }
  if (persons && (given.signatoryCount ?? Infinity) < persons.length)
    errors['signatoryCount'] = `Số người ký ít hơn số người đã nhập (${persons.length}).`;
  persons?.forEach((one, at) => {
    const fault = numberFault(one, given);
    if (fault) errors[`persons.${at}.idNumber`] = fault;
  });
  return errors;
}

// What a letter says may be of older law; who stands before the desk shows what the law of the day names.
function numberFault(
  { idKind, idNumber }: ReceiveInput['persons'][number],
  { receivedOn, channel }: Partial<ReceiveInput>,
): string | undefined {
  if (!idKind || !idNumber || !receivedOn) return undefined;
  const fault = identityFault(idKind, idNumber, receivedOn, channel !== 'in_person');
  return fault && !fault.soft ? fault.text : undefined;
}
