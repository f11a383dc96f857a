import { z } from 'zod';
import { command, type Context } from '../../core/command.ts';
import { NotFound, Refused } from '../../core/errors.ts';
import { id, text } from '../input.ts';
import { exclusionEvent, groundText, subjectInput } from './declare.ts';
import { groundOf, mayResolve } from './grounds.ts';
import {
  endExclusion,
  excludedFrom,
  insertExclusion,
  isOutOfSight,
  releaseExcluded,
  type Excluded,
} from './queries.ts';
import { getSubject, type Subject } from './subject.ts';

const oneInput = subjectInput.extend({ exclusionId: id });

/** Says that a namesake of the respondent is the respondent. */
export const confirmNamesake = command({
  name: 'exclusion.confirm',
  summary: 'Xác nhận cán bộ trùng họ tên chính là người bị khiếu nại, tố cáo',
  permission: 'exclusion.set',
  input: oneInput,
  async run(context, input) {
    const { tx } = context;
    const { subject, one } = await proposed(context, input);
    const ground = await makeCertain(context, subject, one);
    return {
      events: [exclusionEvent(context, subject, 'exclusion.declared', `${one.full_name}: ${ground}`)],
      result: {
        subject: subject.kind,
        subjectId: subject.id,
        outOfSight: await isOutOfSight(tx, subject.kind, subject.id),
      },
    };
  },
});

/** Says that a namesake of the respondent is somebody else: he sees the record again. */
export const dismissNamesake = command({
  name: 'exclusion.dismiss',
  summary: 'Xác nhận cán bộ trùng họ tên không phải người bị khiếu nại, tố cáo',
  permission: 'exclusion.set',
  input: oneInput,
  async run(context, input) {
    const { subject, one } = await proposed(context, input);
    await endExclusion(
      context.tx,
      one.id,
      context.actor.officialId,
      context.today,
      'Trùng họ tên, không phải người này',
    );
    return {
      events: [exclusionEvent(context, subject, 'exclusion.dismissed', one.full_name)],
      result: { subject: subject.kind, subjectId: subject.id, outOfSight: false },
    };
  },
});

/** Ends what keeps an official out of a record, with the reason. */
export const liftExclusion = command({
  name: 'exclusion.end',
  summary: 'Kết thúc việc một cán bộ không được tham gia, nêu lý do',
  permission: 'exclusion.end',
  input: oneInput.extend({
    reason: text(500, 'Ghi rõ lý do kết thúc.').pipe(
      z.string().min(5, 'Ghi rõ lý do kết thúc (ít nhất 5 ký tự).'),
    ),
  }),
  async run(context, { reason, ...input }) {
    const { tx, actor, today } = context;
    const { subject, one } = await ownOne(context, input);
    await endExclusion(tx, one.id, actor.officialId, today, reason);
    return {
      events: [exclusionEvent(context, subject, 'exclusion.ended', `${one.full_name}: ${reason}`)],
      result: { subject: subject.kind, subjectId: subject.id, outOfSight: false },
    };
  },
});

type Given = z.output<typeof oneInput>;

async function ownOne({ tx, actor, today }: Context, given: Given) {
  const subject = await getSubject(tx, given.subject, given.subjectId);
  const one = (await excludedFrom(tx, subject, today)).find(({ id: found }) => found === given.exclusionId);
  if (!one?.own) throw new NotFound();
  if (one.official_id === actor.officialId) throw new Refused('Không ai tự quyết định việc này cho mình.');
  return { subject, one };
}

async function proposed(context: Context, given: Given): Promise<{ subject: Subject; one: Excluded }> {
  const found = await ownOne(context, given);
  if (found.one.confirmed_on !== null)
    throw new Refused('Người này đã được xác nhận. Muốn thay đổi, người đứng đầu kết thúc và nêu lý do.');
  return found;
}

/** A proposed namesake is taken for certain; gives the words of the ground. */
async function makeCertain({ tx, actor, today }: Context, subject: Subject, one: Excluded): Promise<string> {
  const resolves = one.resolves && mayResolve(subject, one.relation, today);
  const ground = groundOf(subject, one.relation, today, resolves);
  if (!ground) throw new Refused('Quan hệ này không thuộc trường hợp không được tham gia.');
  await insertExclusion(tx, subject, {
    officialId: one.official_id,
    relation: one.relation,
    rule: ground.rule.id,
    resolves,
    note: one.note,
    by: actor.officialId,
    on: today,
  });
  await releaseExcluded(tx, subject, today);
  return groundText(ground);
}
