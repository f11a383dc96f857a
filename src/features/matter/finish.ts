import { z } from 'zod';
import { command, type Context } from '../../core/command.ts';
import { Invalid, NotFound, Refused } from '../../core/errors.ts';
import { dayField, id, oneOf, text } from '../input.ts';
import { insertDecision, insertMatter, lettersOf, putLetters, withdrawDecision } from './queries.ts';
import { eventOf, membersIn, type Member } from './link.ts';
import { decisionKinds, decisionText, type DecisionKind } from './words.ts';

const kinds = Object.keys(decisionKinds) as [DecisionKind, ...DecisionKind[]];

/** Says by which decision a matter is finally resolved. A petition without a matter becomes one. */
export const finishMatter = command({
  name: 'matter.finish',
  summary: 'Ghi nhận quyết định giải quyết cuối cùng của vụ việc',
  permission: 'matter.finish',
  input: z.object({
    matterId: id.optional(),
    petitionId: id.optional(),
    kind: oneOf(kinds, 'Chọn loại văn bản giải quyết.'),
    bodyName: text(300, 'Nhập cơ quan, người ban hành.'),
    number: text(60, 'Nhập số, ký hiệu văn bản.'),
    decidedOn: dayField('Nhập ngày văn bản.'),
    content: text(2_000, 'Ghi tóm tắt nội dung giải quyết.'),
  }),
  async run(context, input) {
    const { tx, actor, today } = context;
    if (input.decidedOn > today)
      throw new Invalid({ decidedOn: 'Ngày văn bản không được sau ngày hôm nay.' });
    if (input.kind === 'conclusion' && !actor.handlesDenunciations)
      throw new Refused('Chỉ người được giao xử lý tố cáo ghi nhận kết luận nội dung tố cáo.');
    const matterId = input.matterId ?? (await matterFor(context, input.petitionId));
    const members = await membersIn(context, matterId);
    if (members.length === 0) throw new NotFound();
    const { kind, bodyName: body_name, number, decidedOn: decided_on, content } = input;
    const decision = { kind, body_name, number, decided_on, content };
    await insertDecision(tx, actor, matterId, decision);
    const data = { ground: decisionText(decision) };
    return { events: told(members, 'matter.finished', today, data, kind), result: { matterId } };
  },
});

async function matterFor({ tx, actor }: Context, petitionId: number | undefined): Promise<number> {
  const [petition] = petitionId === undefined ? [] : await lettersOf(tx, [petitionId]);
  if (!petition) throw new NotFound();
  if (petition.matter_id !== null) return petition.matter_id;
  const matterId = await insertMatter(tx, actor);
  await putLetters(tx, [petition.id], matterId);
  return matterId;
}

/** Withdraws a decision that was entered wrongly, or that another set aside: the matter is open again. */
export const reopenMatter = command({
  name: 'matter.reopen',
  summary: 'Rút ghi nhận quyết định giải quyết cuối cùng, có lý do',
  permission: 'matter.finish',
  input: z.object({ decisionId: id, reason: text(1_000, 'Ghi lý do rút ghi nhận.') }),
  async run(context, { decisionId, reason }) {
    const { tx, today } = context;
    const decision = await withdrawDecision(tx, decisionId, today, reason);
    if (!decision) throw new NotFound('Không có ghi nhận này, hoặc ghi nhận đã được rút.');
    const members = await membersIn(context, decision.matter_id);
    const data = { ground: reason };
    return {
      events: told(members, 'matter.reopened', today, data, decision.kind),
      result: { matterId: decision.matter_id },
    };
  },
});

// What ends a denunciation is told among secret letters only; anything else every letter of the matter is told.
const told = (
  members: readonly Member[],
  type: string,
  happenedOn: Context['today'],
  data: { ground: string },
  kind: string,
) =>
  members
    .filter(({ secret }) => secret || kind !== 'conclusion')
    .map((one) => eventOf(one, { type, happenedOn, data }));
