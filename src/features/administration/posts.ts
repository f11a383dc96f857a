import { z } from 'zod';
import { command, type Context, type Faults } from '../../core/command.ts';
import { Invalid, Refused } from '../../core/errors.ts';
import type { Role } from '../../core/policy.ts';
import { formatDay } from '../../law/day.ts';
import { dayField, id, oneOf, optionalDay, optionalText, text, ticked } from '../input.ts';
import { unitIn } from '../unit-queries.ts';
import {
  endPostOn,
  getOfficial,
  getPost,
  holdsSame,
  insertPost,
  otherAdministrators,
} from './official-queries.ts';
import { administered, checkAdministered } from './scope.ts';
import { getUnit } from './unit-queries.ts';

export const givenRoles = [
  'desk',
  'handler',
  'head',
  'chairman',
  'clerk',
  'inspector',
  'admin',
] as const satisfies readonly Role[];

const postInput = z.object({
  officialId: id,
  unitId: z.coerce.number({ error: 'Chọn đơn vị.' }).int().positive('Chọn đơn vị.'),
  role: oneOf(givenRoles, 'Chọn vai trò trong hệ thống.'),
  title: text(150, 'Nhập chức vụ như ghi trong quyết định.'),
  signsAs: optionalText(80),
  scopeUnitId: id.optional(),
  handlesDenunciations: ticked,
  basis: optionalText(300),
  from: dayField('Nhập ngày bắt đầu giữ chức vụ.'),
  until: optionalDay,
});
type PostInput = z.output<typeof postInput>;

/** Gives an official a post from a day on, and says whether it handles denunciations: by which document, never to oneself. */
export const givePost = command({
  name: 'post.give',
  summary: 'Giao chức vụ, vai trò cho cán bộ, công chức',
  permission: 'official.manage',
  input: postInput,
  faults: postFaults,
  async run(context, { basis, ...post }) {
    const { tx } = context;
    await getOfficial(tx, post.officialId);
    if (await holdsSame(tx, post))
      throw new Invalid({ role: 'Trong thời gian này người đó đã giữ vai trò này tại đơn vị.' });
    const postId = await insertPost(tx, post);
    const { officialId, role, title, handlesDenunciations } = post;
    const data = { postId, officialId, role, title, handlesDenunciations, basis: basis ?? null };
    return {
      events: [{ type: 'post.given', happenedOn: post.from, unitId: post.unitId, data }],
      result: { postId, officialId },
    };
  },
});

async function postFaults(context: Context, given: Partial<PostInput>): Promise<Faults> {
  return {
    ...(await whereFaults(context, given)),
    ...denunciationFaults(context, given),
    ...(given.from !== undefined && given.until !== undefined && given.until <= given.from
      ? { until: 'Ngày thôi giữ phải sau ngày bắt đầu.' }
      : {}),
    ...(given.signsAs !== undefined &&
    given.role !== undefined &&
    !['head', 'chairman', 'inspector'].includes(given.role)
      ? { signsAs: 'Chỉ người đứng đầu, Chủ tịch, Chánh Thanh tra ký văn bản; để trống.' }
      : {}),
  };
}

async function whereFaults(
  context: Context,
  { unitId, scopeUnitId, role, from }: Partial<PostInput>,
): Promise<Faults> {
  const { tx, actor, today } = context;
  if (unitId === undefined) return {};
  const units = await administered(tx, actor, today);
  if (!units.includes(unitId)) return { unitId: 'Chọn đơn vị trong phạm vi quản trị.' };
  if (from !== undefined && !(await unitIn(tx, unitId, from)))
    return { unitId: 'Đơn vị không hoạt động vào ngày bắt đầu giữ chức vụ.' };
  if (role === 'chairman' && (await getUnit(tx, unitId)).level === 'office')
    return { role: 'Chủ tịch Ủy ban nhân dân chỉ có ở Ủy ban nhân dân các cấp.' };
  return scopeUnitId !== undefined && !units.includes(scopeUnitId)
    ? { scopeUnitId: 'Chọn phạm vi trong các đơn vị đang quản trị.' }
    : {};
}

// Who may know of denunciations is decided in writing, and not by whoever keeps the accounts.
function denunciationFaults(
  { actor }: Context,
  { handlesDenunciations, role, officialId, basis }: Partial<PostInput>,
): Faults {
  if (!handlesDenunciations) return {};
  if (role === 'admin') return { handlesDenunciations: 'Quản trị hệ thống không xử lý tố cáo.' };
  if (officialId === actor.officialId)
    return { handlesDenunciations: 'Không tự giao cho mình quyền xử lý tố cáo: nhờ quản trị khác.' };
  return basis === undefined ? { basis: 'Ghi văn bản của người đứng đầu giao xử lý tố cáo (số, ngày).' } : {};
}

/** Ends a post on a day. What its holder did stays in his name. */
export const endPost = command({
  name: 'post.end',
  summary: 'Kết thúc việc giữ chức vụ',
  permission: 'official.manage',
  input: z.object({
    postId: id,
    on: dayField('Nhập ngày thôi giữ chức vụ.'),
    reason: text(300, 'Ghi lý do, ví dụ: nghỉ hưu, điều động theo Quyết định số …'),
  }),
  async run(context, { postId, on, reason }) {
    const { tx, actor, today } = context;
    const post = await getPost(tx, postId);
    await checkAdministered(context, post.unit_id);
    if (post.until !== null && post.until <= on)
      throw new Refused(`Chức vụ này đã kết thúc ngày ${formatDay(post.until)}.`);
    if (on <= post.from) throw new Invalid({ on: 'Ngày thôi giữ phải sau ngày bắt đầu.' });
    const units = await administered(tx, actor, today);
    if (post.role === 'admin' && (await otherAdministrators(tx, units, on, { postId })) === 0)
      throw new Refused('Phải còn ít nhất một quản trị hệ thống: giao cho người khác trước.');
    await endPostOn(tx, postId, on);
    const data = { postId, officialId: post.official_id, title: post.title, reason };
    return {
      events: [{ type: 'post.ended', happenedOn: on, unitId: post.unit_id, data }],
      result: { postId, officialId: post.official_id },
    };
  },
});
