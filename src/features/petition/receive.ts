import { z } from 'zod';
import { command, type Context, type NewEvent } from '../../core/command.ts';
import { Invalid } from '../../core/errors.ts';
import { attachFiles } from '../../core/files.ts';
import type { Keys } from '../../core/keys.ts';
import { findField } from '../../law/fields.ts';
import type { Day } from '../../law/day.ts';
import { nextNumber } from '../book.ts';
import { startClocks } from '../clocks.ts';
import { sealInto } from '../vault-queries.ts';
import { dayField, fileIds, oneOf, optionalDay, optionalText, text, ticked } from '../input.ts';
import { indexPetition, insertPetition, insertPersons } from './queries.ts';
import { unitIn } from '../unit-queries.ts';

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

const person = z.object({
  fullName: text(200, 'Nhập họ tên người đứng đơn.'),
  address: text(300, 'Nhập địa chỉ người đứng đơn.'),
  idNumber: optionalText(20),
  idIssuedOn: optionalDay,
  idIssuedBy: optionalText(200),
  phone: optionalText(20),
});

export const receiveInput = z.object({
  channel: oneOf(['post', 'in_person', 'drop_box', 'forwarded'], 'Chọn nguồn đơn.'),
  receivedOn: dayField('Nhập ngày nhận đơn.'),
  writtenOn: optionalDay,
  forwarderName: optionalText(200),
  forwarderNumber: optionalText(60),
  forwarderOn: optionalDay,
  statedKind: oneOf(
    ['complaint', 'denunciation', 'feedback', 'mixed', 'unclear'],
    'Chọn loại đơn ghi trên tiêu đề.',
  ),
  anonymous: ticked,
  persons: z.array(person).max(50, 'Tối đa 50 người; phần còn lại ghi vào số người ký.').default([]),
  signatoryCount: z.coerce
    .number({ error: 'Số người ký phải là một số.' })
    .int('Số người ký phải là số nguyên.')
    .min(1, 'Số người ký ít nhất là 1.')
    .max(100_000, 'Số người ký quá lớn.')
    .optional(),
  respondentName: optionalText(200),
  respondentAddress: optionalText(300),
  fieldCode: optionalText(40),
  placeUnitId: z.coerce.number({ error: 'Đơn vị không hợp lệ.' }).int().positive().optional(),
  summary: text(2_000, 'Nhập tóm tắt nội dung đơn.'),
  request: optionalText(2_000),
  files: fileIds,
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
    async run(context, input) {
      await check(context, input);
      const { petitionId, number, event } = await enterPetition(context, keys, input);
      return { events: [event], result: { petitionId, number } };
    },
  });

/** What a command that enters a petition goes on with. */
export type Entered = Received & { event: NewEvent };

/**
 * Enters a petition in the unit's book within the transaction of a command: number, persons or vault, files, clocks and
 * search words. The command writes the event. `visitId`: handed in or dictated at that visit.
 */
export async function enterPetition(
  context: Context,
  keys: Keys,
  input: ReceiveInput,
  { visitId }: { visitId?: number } = {},
): Promise<Entered> {
  const { tx, actor } = context;
  const secret = input.statedKind === 'denunciation';
  const year = Number(input.receivedOn.slice(0, 4));
  const number = await nextNumber(tx, actor.unitId, 'petition', year);
  const petitionId = await insertPetition(tx, context, input, { secret, year, number, visitId });
  if (secret) await sealInto(tx, keys, { petitionId }, input.persons);
  else await insertPersons(tx, petitionId, input.persons);
  await attachFiles(tx, input.files, { petitionId }, secret);
  await startClocks(tx, {
    petitionId,
    event: 'received',
    on: input.receivedOn,
    kind: input.statedKind,
    channel: input.channel,
  });
  await indexPetition(tx, petitionId);
  const event = received(context, petitionId, input, number, secret);
  return { petitionId, number: `${number}/${year}`, event };
}

function received(
  { actor }: Context,
  petitionId: number,
  input: ReceiveInput,
  number: number,
  secret: boolean,
): NewEvent {
  const { channel, statedKind, receivedOn } = input;
  return {
    type: 'petition.received',
    happenedOn: receivedOn,
    petitionId,
    unitId: actor.unitId,
    secret,
    data: { number, channel, statedKind, files: input.files.length },
  };
}

async function check({ tx, today }: Context, input: ReceiveInput): Promise<void> {
  const errors: Record<string, string> = {};
  const earliest = '2012-07-01' as Day;
  if (input.receivedOn > today) errors['receivedOn'] = 'Ngày nhận đơn không được sau ngày hôm nay.';
  else if (input.receivedOn < earliest)
    errors['receivedOn'] = 'Ngày nhận đơn trước ngày 01/07/2012, ngoài phạm vi của hệ thống.';
  if (input.writtenOn && input.writtenOn > input.receivedOn)
    errors['writtenOn'] = 'Ngày viết đơn không được sau ngày nhận đơn.';
  if (input.forwarderOn && input.forwarderOn > input.receivedOn) {
    errors['forwarderOn'] = 'Ngày văn bản chuyển đơn không được sau ngày nhận đơn.';
  }
  if (input.channel === 'forwarded' && !input.forwarderName)
    errors['forwarderName'] = 'Nhập tên cơ quan chuyển đơn.';
  if (!input.anonymous && input.persons.length === 0) {
    errors['persons.0.fullName'] =
      'Nhập họ tên người đứng đơn, hoặc đánh dấu “Đơn không rõ họ tên, địa chỉ”.';
  }
  if ((input.signatoryCount ?? 1) < input.persons.length) {
    errors['signatoryCount'] = `Số người ký ít hơn số người đã nhập (${input.persons.length}).`;
  }
  if (input.fieldCode && !findField(input.fieldCode))
    errors['fieldCode'] = 'Lĩnh vực không có trong danh mục.';
  if (input.placeUnitId && !(await unitIn(tx, input.placeUnitId, input.receivedOn))) {
    errors['placeUnitId'] = 'Không có đơn vị này vào ngày nhận đơn. Xin chọn lại trong danh sách.';
  }
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
}
