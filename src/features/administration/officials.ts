import { z } from 'zod';
import { command, type Context } from '../../core/command.ts';
import { NotFound, Refused } from '../../core/errors.ts';
import { hashPassword, passwordFault } from '../../core/password.ts';
import { id, text } from '../input.ts';
import {
  getOfficial,
  givePassword,
  insertOfficial,
  loginTaken,
  otherAdministrators,
  postsOfOfficial,
  setActive,
} from './official-queries.ts';
import { administered } from './scope.ts';

export const loginField = z
  .string({ error: 'Nhập tên đăng nhập.' })
  .trim()
  .toLowerCase()
  .regex(
    /^[a-z0-9._-]{2,40}$/,
    'Tên đăng nhập từ 2 đến 40 ký tự: chữ không dấu, số, dấu chấm, gạch nối, gạch dưới.',
  );
export const passwordField = z.string({ error: 'Nhập mật khẩu.' }).max(200, 'Mật khẩu dài quá 200 ký tự.');

/** Adds an official with a first password, which he has to change at the first sign-in. */
export const createOfficial = command({
  name: 'official.create',
  summary: 'Thêm cán bộ, công chức và cấp mật khẩu lần đầu',
  permission: 'official.manage',
  input: z.object({ fullName: text(100, 'Nhập họ và tên.'), login: loginField, password: passwordField }),
  async faults({ tx }, { login, password }) {
    const fault = password === undefined ? undefined : passwordFault(password, login ?? '\u0000');
    return {
      ...(login !== undefined && (await loginTaken(tx, login))
        ? { login: 'Tên đăng nhập này đã có người dùng.' }
        : {}),
      ...(fault === undefined ? {} : { password: fault }),
    };
  },
  async run({ tx, actor, today }, { fullName, login, password }) {
    const officialId = await insertOfficial(tx, login, fullName, await hashPassword(password));
    const data = { officialId, login };
    return {
      events: [{ type: 'official.created', happenedOn: today, unitId: actor.unitId, data }],
      result: { officialId },
    };
  },
});

/** Gives an official another first password; wherever he was signed in, he is signed out. */
export const resetPassword = command({
  name: 'official.reset-password',
  summary: 'Cấp lại mật khẩu cho cán bộ, công chức',
  permission: 'official.manage',
  input: z.object({ officialId: id, password: passwordField }),
  async faults({ tx }, { officialId, password }) {
    if (officialId === undefined || password === undefined) return {};
    const fault = passwordFault(password, (await getOfficial(tx, officialId)).login);
    return fault === undefined ? {} : { password: fault };
  },
  async run(context, { officialId, password }) {
    const unitId = await unitOfOfficial(context, officialId);
    await givePassword(context.tx, officialId, await hashPassword(password));
    return {
      events: [{ type: 'official.password-given', happenedOn: context.today, unitId, data: { officialId } }],
      result: { officialId },
    };
  },
});

/** Locks the account of an official, or opens it again. His posts and what he did stay. */
export const lockOfficial = command({
  name: 'official.lock',
  summary: 'Khóa, mở lại tài khoản của cán bộ, công chức',
  permission: 'official.manage',
  input: z.object({
    officialId: id,
    active: z
      .enum(['true', 'false'], { error: 'Chọn khóa hay mở lại.' })
      .transform((given) => given === 'true'),
  }),
  async run(context, { officialId, active }) {
    const { tx, actor, today } = context;
    const unitId = await unitOfOfficial(context, officialId);
    if (!active && officialId === actor.officialId)
      throw new Refused('Không tự khóa tài khoản của mình: nhờ quản trị khác.');
    const units = await administered(tx, actor, today);
    if (!active && (await otherAdministrators(tx, units, today, { officialId })) === 0)
      throw new Refused('Phải còn ít nhất một quản trị hệ thống.');
    await setActive(tx, officialId, active);
    const type = active ? 'official.unlocked' : 'official.locked';
    return {
      events: [{ type, happenedOn: today, unitId, data: { officialId } }],
      result: { officialId, active },
    };
  },
});

/**
 * The unit under which a change of an official is noted. Whoever has a post outside the units that this administrator looks
 * after is not his to change.
 */
async function unitOfOfficial({ tx, actor, today }: Context, officialId: number): Promise<number> {
  await getOfficial(tx, officialId);
  const units = await administered(tx, actor, today);
  const current = (await postsOfOfficial(tx, officialId)).filter(
    ({ until }) => until === null || until > today,
  );
  if (current.some(({ unit_id }) => !units.includes(unit_id)))
    throw new NotFound('Người này giữ chức vụ ngoài phạm vi quản trị của chức vụ đang dùng.');
  return current[0]?.unit_id ?? actor.unitId;
}
