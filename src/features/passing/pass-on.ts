import type { Context, NewEvent } from '../../core/command.ts';
import { Invalid, Refused } from '../../core/errors.ts';
import type { Day } from '../../law/day.ts';
import { newestClassification, personsOf, type Petition } from '../petition/queries.ts';
import type { Paper } from '../paper/queries.ts';
import { bookNumber } from '../book.ts';
import { boardFor, getUnitOn } from '../unit-queries.ts';
import { checkPassing, targetOf, whatItDoes, type PassingContent } from './guard.ts';
import { insertNotice } from './notice-queries.ts';
import { insertTransfer } from './queries.ts';

export type IssuedPaper = {
  petition: Petition;
  paper: Paper;
  content: PassingContent;
  number: string;
  issuedOn: Day;
};

/**
 * What the issue of a paper sets going when it guides the sender or passes the petition on: the transfer, and the notice
 * to the reception board. @throws Refused when it may not go there any more
 */
export async function passOn(context: Context, issued: IssuedPaper): Promise<NewEvent[]> {
  const { tx } = context;
  const { petition, paper, content, issuedOn } = issued;
  const outcome = (await newestClassification(tx, petition.id))?.outcome;
  const does = whatItDoes(outcome, paper.form_code, content);
  if (does === undefined) return [];
  const target = await targetOf(tx, content, issuedOn);
  if (does === 'passes-on') await stillAllowed(context, issued);
  if (does === 'passes-on')
    await insertTransfer(tx, {
      petition_id: petition.id,
      unit_id: paper.unit_id,
      to_unit_id: target.unitId ?? null,
      to_name: target.name,
      secret: petition.secret,
      form_code: paper.form_code,
      number: issued.number,
      sent_on: issuedOn,
      reply_due_on: content.replyDueOn ?? null,
      paper_id: paper.id,
      repeat_reason: content.repeatReason ?? null,
    });
  await tellBoard(context, issued, does, target);
  return does === 'passes-on' ? [passedOn(issued, target.name)] : [];
}

const passedOn = ({ petition, issuedOn, number, content }: IssuedPaper, to: string): NewEvent => ({
  type: 'petition.passed-on',
  happenedOn: issuedOn,
  petitionId: petition.id,
  unitId: petition.unit_id,
  secret: petition.secret,
  data: { ground: `${to}, văn bản số ${number}`, repeatReason: content.repeatReason ?? null },
});

// The button that issues has no field for it: the writer is told to take the paper back.
async function stillAllowed({ tx }: Context, { petition, content, issuedOn }: IssuedPaper): Promise<void> {
  try {
    await checkPassing(tx, petition, content, issuedOn);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    throw new Refused(`${Object.values(error.errors)[0] ?? ''} Trả lại văn bản để sửa.`);
  }
}

async function tellBoard(
  { tx }: Context,
  { petition, paper, issuedOn, number }: IssuedPaper,
  does: 'passes-on' | 'guides',
  target: { unitId: number | undefined; name: string },
): Promise<void> {
  const board = await boardFor(tx, paper.unit_id, issuedOn);
  if (!board || board.id === paper.unit_id || board.id === target.unitId) return;
  const from = await getUnitOn(tx, paper.unit_id, issuedOn);
  const [sender] = petition.secret ? [] : await personsOf(tx, petition.id);
  const verb = does === 'guides' ? 'hướng dẫn người gửi đến' : 'chuyển đơn đến';
  await insertNotice(tx, {
    to_unit_id: board.id,
    from_unit_id: paper.unit_id,
    petition_id: petition.id,
    kind: does === 'guides' ? 'guided' : 'passed-on',
    secret: petition.secret,
    title: `${from.short_name}: ${verb} ${target.name || 'cơ quan có thẩm quyền'} (văn bản số ${number})`,
    text: petition.secret
      ? `Đơn số ${bookNumber(petition)}, loại đơn mật. Danh tính được giữ bí mật.`
      : `Đơn số ${bookNumber(petition)}${sender ? ` của ông (bà) ${sender.full_name}` : ''}: ${petition.summary}`,
    happened_on: issuedOn,
  });
}
