import { z } from 'zod';
import { command, type Context } from '../../core/command.ts';
import { Invalid, Refused } from '../../core/errors.ts';
import { formatDay, yearOf } from '../../law/day.ts';
import { nextNumber } from '../book.ts';
import { dayField, id, oneOf, optionalText, text, ticked, version } from '../input.ts';
import { sessionEvent } from './events.ts';
import { getOwnSession } from './queries.ts';
import {
  changeRegistration,
  getRegistration,
  insertRegistration,
  nextPosition,
  petitionByNumber,
} from './registration-queries.ts';
import { visitsOf } from './task-queries.ts';
import { unitInScope } from './scope.ts';

/** Puts a citizen's request to be received by the leader on the waiting list. Who denounces is not named in it. */
export const registerCitizen = command({
  name: 'registration.add',
  summary: 'Ghi đăng ký gặp lãnh đạo',
  permission: 'session.hold',
  input: z.object({
    unitId: z.coerce.number().int().positive().optional(),
    registeredOn: dayField('Nhập ngày đăng ký.'),
    secret: ticked,
    fullName: optionalText(120),
    address: optionalText(300),
    idNumber: optionalText(20),
    phone: optionalText(20),
    people: z.coerce
      .number({ error: 'Nhập số người.' })
      .int()
      .min(1, 'Ít nhất 1 người.')
      .max(9_999)
      .default(1),
    content: text(4_000, 'Ghi tóm tắt nội dung đề nghị được tiếp.'),
    petition: optionalText(20),
  }),
  async run(context, input) {
    const { tx, actor, today } = context;
    const unitId = unitInScope(actor, input.unitId);
    const errors: Record<string, string> = {};
    if (input.registeredOn > today) errors['registeredOn'] = 'Ngày đăng ký không được sau ngày hôm nay.';
    if (!input.secret && input.fullName === undefined) errors['fullName'] = 'Nhập họ và tên.';
    if (!input.secret && input.address === undefined) errors['address'] = 'Nhập địa chỉ.';
    const petition = await linked(context, unitId, input.petition);
    if (petition?.secret && !input.secret)
      errors['secret'] = 'Đơn liên quan là đơn tố cáo: đánh dấu nội dung tố cáo để giữ bí mật danh tính.';
    if (Object.keys(errors).length > 0) throw new Invalid(errors);
    const registrationId = await insertRegistration(tx, {
      unit_id: unitId,
      registered_on: input.registeredOn,
      ...(await openOf(context, unitId, input)),
      people: input.people,
      content: input.content,
      secret: input.secret,
      petition_id: petition?.id ?? null,
      recorded_by: actor.officialId,
    });
    const event = {
      type: 'registration.added',
      happenedOn: input.registeredOn,
      unitId,
      secret: input.secret,
      data: { registrationId },
    };
    return { events: [event], result: { registrationId } };
  },
});

type Named = {
  secret: boolean;
  registeredOn: Parameters<typeof yearOf>[0];
  fullName?: string | undefined;
  address?: string | undefined;
  idNumber?: string | undefined;
  phone?: string | undefined;
};

// Of who denounces only the number of the appointment stands here: he is named when he comes, in the vault.
async function openOf({ tx }: Context, unitId: number, given: Named) {
  if (given.secret) {
    const number = await nextNumber(tx, unitId, 'registration', yearOf(given.registeredOn));
    return {
      full_name: `Người tố cáo (hẹn số ${number}/${yearOf(given.registeredOn)})`,
      address: 'Giữ bí mật',
      id_number: null,
      phone: null,
    };
  }
  return {
    full_name: given.fullName ?? '',
    address: given.address ?? '',
    id_number: given.idNumber ?? null,
    phone: given.phone ?? null,
  };
}

async function linked({ tx }: Context, unitId: number, typed: string | undefined) {
  if (typed === undefined) return undefined;
  const [, number, year] = /^(\d{1,7})\s*\/\s*(\d{4})$/.exec(typed) ?? [];
  const found =
    number === undefined ? undefined : await petitionByNumber(tx, unitId, Number(number), Number(year));
  if (!found)
    throw new Invalid({
      petition: 'Không có đơn mang số này trong sổ của đơn vị. Nhập dạng số/năm, ví dụ 12/2024.',
    });
  return found;
}

/** Places a request in a session, after those placed before; or takes it out again to the waiting list. */
export const placeRegistration = command({
  name: 'registration.place',
  summary: 'Xếp công dân đăng ký vào một buổi tiếp',
  permission: 'session.hold',
  input: z.object({ registrationId: id, version, intoSessionId: id }),
  async run({ tx, actor, today }, input) {
    const registration = await getRegistration(tx, input.registrationId);
    if (registration.state !== 'waiting' && registration.state !== 'placed')
      throw new Refused('Đăng ký đã được giải quyết.');
    const session = await getOwnSession(tx, actor, input.intoSessionId);
    if (session.unit_id !== registration.unit_id || session.leader_post_id === null)
      throw new Invalid({ intoSessionId: 'Chọn một buổi tiếp của lãnh đạo tại đơn vị.' });
    if (session.state !== 'planned' && session.state !== 'published')
      throw new Invalid({ intoSessionId: 'Buổi tiếp đã kết thúc, đã lùi hoặc đã hủy.' });
    if (session.held_on < today)
      throw new Invalid({ intoSessionId: `Buổi tiếp ngày ${formatDay(session.held_on)} đã qua.` });
    await changeRegistration(tx, registration.id, input.version, {
      state: 'placed',
      session_id: session.id,
      position: await nextPosition(tx, session.id),
    });
    const event = sessionEvent(session, 'registration.placed', today, { registrationId: registration.id });
    return {
      events: [{ ...event, secret: registration.secret }],
      result: { registrationId: registration.id, sessionId: session.id },
    };
  },
});

/** Notes in which visit a citizen who had registered was received. */
export const receiveRegistration = command({
  name: 'registration.receive',
  summary: 'Ghi công dân đăng ký đã được tiếp',
  permission: 'session.hold',
  input: z.object({
    registrationId: id,
    version,
    visitId: z.coerce.number({ error: 'Chọn lượt tiếp.' }).int().positive('Chọn lượt tiếp.'),
  }),
  async run({ tx, today }, input) {
    const registration = await getRegistration(tx, input.registrationId);
    if (registration.state !== 'placed' || registration.session_id === null)
      throw new Refused('Đăng ký chưa được xếp vào buổi tiếp, hoặc đã được giải quyết.');
    const visits = await visitsOf(tx, registration.session_id);
    if (!visits.some((one) => one.id === input.visitId))
      throw new Invalid({ visitId: 'Lượt tiếp không thuộc buổi đã xếp.' });
    await changeRegistration(tx, registration.id, input.version, {
      state: 'received',
      visit_id: input.visitId,
      decided_on: today,
    });
    const event = {
      type: 'registration.received',
      happenedOn: today,
      unitId: registration.unit_id,
      secret: registration.secret,
      data: { registrationId: registration.id, visitId: input.visitId },
    };
    return { events: [event], result: { registrationId: registration.id } };
  },
});

/** Refuses a request with its reason, or notes that the citizen withdrew it. */
export const decideRegistration = command({
  name: 'registration.decide',
  summary: 'Từ chối hoặc ghi nhận rút đăng ký gặp lãnh đạo',
  permission: 'session.hold',
  input: z.object({
    registrationId: id,
    version,
    state: oneOf(['refused', 'withdrawn'], 'Chọn từ chối hoặc rút đăng ký.'),
    reason: text(1_000, 'Ghi lý do, căn cứ (văn bản số, ngày nếu đã tiếp hoặc đã giải quyết cuối cùng).'),
  }),
  async run({ tx, today }, input) {
    const registration = await getRegistration(tx, input.registrationId);
    if (registration.state !== 'waiting' && registration.state !== 'placed')
      throw new Refused('Đăng ký đã được giải quyết.');
    await changeRegistration(tx, registration.id, input.version, {
      state: input.state,
      session_id: null,
      position: null,
      decided_on: today,
      decision_reason: input.reason,
    });
    const event = {
      type: `registration.${input.state}`,
      happenedOn: today,
      unitId: registration.unit_id,
      secret: registration.secret,
      data: { registrationId: registration.id },
    };
    return { events: [event], result: { registrationId: registration.id } };
  },
});
