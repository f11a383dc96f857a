import { z } from 'zod';
import { command, type Context, type NewEvent } from '../../core/command.ts';
import { Invalid, Refused } from '../../core/errors.ts';
import { relationNames, type Relation } from '../../law/conflicts.ts';
import { id, oneOf, optionalText, ticked } from '../input.ts';
import { groundOf, mayResolve, type Ground } from './grounds.ts';
import { excludedFrom, findOfficial, insertExclusion, isOutOfSight, releaseExcluded } from './queries.ts';
import { eventSubject, getSubject, subjectKinds, type Subject } from './subject.ts';

export const relations = Object.keys(relationNames) as [Relation, ...Relation[]];

export const subjectInput = z.object({
  subject: oneOf(subjectKinds, 'Loại hồ sơ không hợp lệ.'),
  subjectId: id,
});
const relation = oneOf(relations, 'Chọn quan hệ với vụ việc.');

/** Says that an official takes no part in a record, and on what ground. From the next moment he does not see it. */
export const declareExclusion = command({
  name: 'exclusion.declare',
  summary: 'Ghi nhận một cán bộ không được tham gia, không được xem hồ sơ',
  permission: 'exclusion.set',
  input: subjectInput.extend({
    officialId: z.coerce.number({ error: 'Chọn cán bộ.' }).int('Chọn cán bộ.').positive('Chọn cán bộ.'),
    relation,
    resolves: ticked,
    note: optionalText(500),
  }),
  async run(context, input) {
    const subject = await getSubject(context.tx, input.subject, input.subjectId);
    return keepOut(context, subject, input);
  },
});

/** Says of oneself that one takes no part, and why. */
export const recuse = command({
  name: 'exclusion.recuse',
  summary: 'Tự báo cáo thuộc trường hợp không được tham gia',
  permission: 'exclusion.recuse',
  input: subjectInput.extend({ relation, note: optionalText(500) }),
  async run(context, input) {
    const subject = await getSubject(context.tx, input.subject, input.subjectId);
    const { officialId } = context.actor;
    return keepOut(context, subject, { ...input, officialId, resolves: false }, 'exclusion.recused');
  },
});

type Wanted = {
  officialId: number;
  relation: Relation;
  resolves: boolean;
  note?: string | undefined;
};

/** Keeps an official out of a record: the row, the work that lay with him, the event. */
async function keepOut(
  context: Context,
  subject: Subject,
  wanted: Wanted,
  type: 'exclusion.declared' | 'exclusion.recused' = 'exclusion.declared',
) {
  const { tx, actor, today } = context;
  const official = await findOfficial(tx, wanted.officialId, today);
  if (!official) throw new Invalid({ officialId: 'Không có cán bộ này. Chọn trong danh sách.' });
  const ground = checkGround(context, subject, wanted, official.decides);
  const already = (await excludedFrom(tx, subject, today)).find(
    (one) => one.official_id === official.id && one.own && one.confirmed_on !== null && !one.resolves,
  );
  if (already) throw new Refused(`${official.full_name} đã được ghi nhận không được tham gia hồ sơ này.`);
  await insertExclusion(tx, subject, {
    officialId: official.id,
    relation: wanted.relation,
    rule: ground.rule.id,
    resolves: wanted.resolves,
    note: wanted.note ?? null,
    by: actor.officialId,
    on: today,
  });
  await releaseExcluded(tx, subject, today);
  return {
    events: [exclusionEvent(context, subject, type, `${official.full_name}: ${groundText(ground)}`)],
    result: {
      subject: subject.kind,
      subjectId: subject.id,
      outOfSight: await isOutOfSight(tx, subject.kind, subject.id),
    },
  };
}

export const groundText = ({ relation: stands, rule }: Ground): string =>
  `${relationNames[stands]} (${rule.basis})`;

/** An event of the record about who takes part in it. */
export const exclusionEvent = (
  { today }: Pick<Context, 'today'>,
  subject: Subject,
  type: string,
  ground: string,
): NewEvent => ({
  ...eventSubject(subject),
  type,
  happenedOn: today,
  unitId: subject.unitId,
  secret: subject.secret,
  data: { ground },
});

function checkGround(
  { today }: Context,
  subject: Subject,
  { relation: stands, resolves }: Wanted,
  decides: boolean,
): Ground {
  const ground = groundOf(subject, stands, today, resolves);
  if (!ground)
    throw new Invalid({ relation: 'Quan hệ này không thuộc trường hợp không được tham gia hồ sơ loại này.' });
  if (resolves && !(mayResolve(subject, stands, today) && decides))
    throw new Invalid({
      resolves:
        'Chỉ người đứng đầu bị khiếu nại mới tự giải quyết, và chỉ khiếu nại lần đầu (Luật Khiếu nại 2011, Điều 7).',
    });
  return ground;
}
