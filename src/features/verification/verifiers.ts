import { z } from 'zod';
import { sql } from 'kysely';
import { command, type Context } from '../../core/command.ts';
import { Invalid, Refused } from '../../core/errors.ts';
import { formatDay, type Day } from '../../law/day.ts';
import { tooFew } from '../../law/verification.ts';
import { keptOut } from '../exclusion/door.ts';
import { dayField, id, oneOf, optionalDay, optionalText, recordIds, text } from '../input.ts';
import { linesOf, memberIn } from '../paper/door.ts';
import { besideFields, caseEvent, holdSeen, stepNamed, takeBeside } from '../resolution/door.ts';
import type { Resolution } from '../resolution/queries.ts';
import { resolveLimit } from './checks.ts';
import { verificationOf } from './queries.ts';

const input = z.object({
  ...besideFields,
  mode: oneOf(['one', 'team'], 'Chọn người xác minh hoặc Đoàn (Tổ) xác minh.'),
  headPostId: z.union([z.literal('').transform(() => undefined), id]).optional(),
  memberPostIds: recordIds,
  /** Members from outside the system, "name, office" a line; a star before the name of the head. */
  others: optionalText(4_000),
  decidedOn: dayField('Nhập ngày quyết định xác minh.'),
  untilOn: optionalDay,
  content: text(8_000, 'Ghi nội dung xác minh.'),
});
type Form = z.output<typeof input>;

type Chosen = { official_id: number | null; full_name: string; title: string; head: boolean };

/** Says who verifies a case: one person or a team with its head; who takes no part in the case is refused. */
export const setVerifiers = command({
  name: 'verification.set',
  summary: 'Ghi quyết định xác minh: người, Đoàn (Tổ) xác minh, thời gian, nội dung',
  permission: 'verification.record',
  input,
  run: async (context, form) => {
    const { tx, actor, today } = context;
    const resolution = await holdSeen(context, form);
    if (await verificationOf(tx, resolution.id))
      throw new Refused(
        'Vụ việc đã có quyết định xác minh. Thay đổi thành viên thì ghi ở mục “Thay đổi thành viên”.',
      );
    const members = await chosen(context, resolution, form);
    await checkDays(context, resolution, form, members.length);
    const action = stepNamed(resolution, 'verify');
    const { stepId, events } = await takeBeside(context, resolution, { action, on: form.decidedOn }, form);
    await tx
      .insertInto('verification')
      .values({
        resolution_id: resolution.id,
        team: form.mode === 'team',
        decision: form.outsidePaper ?? null,
        decided_on: form.decidedOn,
        until_on: form.untilOn ?? null,
        content: form.content,
        step_id: stepId,
        recorded_by: actor.officialId,
      })
      .execute();
    await insertMembers(context, resolution.id, members, form.decidedOn);
    const event = caseEvent(resolution, 'verification.set', form.decidedOn, {
      to: members.map(({ full_name, head }) => (head ? `${full_name} (phụ trách)` : full_name)).join(', '),
      ...(form.decidedOn < today ? { backdated: true } : {}),
    });
    return { events: [event, ...events], result: { resolutionId: resolution.id } };
  },
});

async function checkDays(
  { tx, today }: Context,
  resolution: Resolution,
  { decidedOn, untilOn, mode }: Form,
  count: number,
): Promise<void> {
  const errors: Record<string, string> = {};
  const { accepted_on: accepted, received_on: received } = resolution;
  if (decidedOn > today) errors['decidedOn'] = 'Ngày quyết định không được sau ngày hôm nay.';
  else if (decidedOn < (accepted ?? received))
    errors['decidedOn'] =
      `Không thể trước ${accepted ? 'ngày thụ lý' : 'ngày nhận đơn'} (${formatDay(accepted ?? received)}).`;
  const limit = await resolveLimit(tx, resolution.id);
  if (untilOn && untilOn < decidedOn)
    errors['untilOn'] = 'Thời gian xác minh không thể kết thúc trước ngày quyết định.';
  else if (untilOn && limit && untilOn > limit)
    errors['untilOn'] = `Thời gian xác minh không vượt thời hạn giải quyết (${formatDay(limit)}).`;
  if (mode === 'team') {
    const few = tooFew('team', count, resolution.procedure, decidedOn);
    if (few) errors['memberPostIds'] = few;
  }
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
}

async function chosen(context: Context, resolution: Resolution, form: Form): Promise<Chosen[]> {
  const { headPostId, mode, decidedOn } = form;
  const postIds = [
    ...new Set([
      ...(headPostId === undefined ? [] : [headPostId]),
      ...(mode === 'team' ? form.memberPostIds : []),
    ]),
  ];
  const posts = await checkedPosts(context, resolution, postIds, decidedOn);
  const outside = linesOf(form.others).map((line): Chosen => {
    const { name, capacity } = memberIn(line.replace(/^\*\s*/, ''));
    return { official_id: null, full_name: name, title: capacity, head: line.startsWith('*') };
  });
  const members = [
    ...posts.map(({ post_id, official_id, full_name, title }) => ({
      official_id,
      full_name,
      title,
      head: post_id === headPostId,
    })),
    ...outside,
  ];
  if (mode === 'one' && members.length !== 1)
    throw new Invalid({ headPostId: 'Chọn đúng một người xác minh; nhiều người thì lập Đoàn (Tổ).' });
  const heads = members.filter(({ head }) => head).length;
  if (mode === 'team' && heads !== 1)
    throw new Invalid({ headPostId: 'Đoàn (Tổ) xác minh có đúng một Trưởng đoàn (Tổ trưởng).' });
  return members.map((one) => (mode === 'one' ? { ...one, head: true } : one));
}

/** The officials in these posts, none of whom is kept from verifying the case. @throws Invalid */
export async function checkedPosts(
  { tx }: Context,
  resolution: Pick<Resolution, 'id' | 'secret'>,
  postIds: readonly number[],
  on: Day,
) {
  if (postIds.length === 0) return [];
  const posts = await tx
    .selectFrom('post')
    .innerJoin('official', 'official.id', 'post.official_id')
    .select(['post.id as post_id', 'post.official_id', 'full_name', 'title', 'handles_denunciations'])
    .where('post.id', 'in', [...postIds])
    .where(sql<boolean>`valid @> ${on}::date`)
    .execute();
  if (posts.length !== postIds.length)
    throw new Invalid({ memberPostIds: 'Có người không giữ chức vụ này vào ngày quyết định.' });
  const out = await keptOut(tx, 'resolution', [resolution.id]);
  const barred = posts.filter(({ official_id }) => out.some((one) => one.official_id === official_id));
  if (barred.length > 0)
    throw new Invalid({
      memberPostIds: `${barred.map(({ full_name }) => full_name).join(', ')} thuộc trường hợp không được tham gia vụ việc này.`,
    });
  const unsworn = posts.filter(({ handles_denunciations }) => resolution.secret && !handles_denunciations);
  if (unsworn.length > 0)
    throw new Invalid({
      memberPostIds: `${unsworn.map(({ full_name }) => full_name).join(', ')} không được phân công giải quyết tố cáo.`,
    });
  return posts;
}

/** Stores who verifies from that day on. */
export async function insertMembers(
  { tx }: Context,
  resolutionId: number,
  members: readonly Chosen[],
  since: Day,
): Promise<void> {
  await tx
    .insertInto('verification_member')
    .values(members.map((one) => ({ ...one, resolution_id: resolutionId, since })))
    .execute();
}
