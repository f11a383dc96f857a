import { z } from 'zod';
import { command, type Context, type NewEvent } from '../../core/command.ts';
import { Refused } from '../../core/errors.ts';
import type { Facts } from '../../law/handling/facts.ts';
import type { Outcome } from '../../law/handling/outcomes.ts';
import { id, version } from '../input.ts';
import { changePaper, findPaper, getAbout, insertSidePaper } from '../paper/queries.ts';
import { linesOf, type Texts } from '../paper/door.ts';
import { getUnitOn } from '../unit-queries.ts';
import { classifyPetition } from '../petition/door.ts';
import { getPetition, type Petition } from '../petition/queries.ts';
import { endingOutcome, kindOf } from './ending.ts';
import { decisionFor } from './settled-by.ts';
import { settledReply } from './papers.ts';
import { lettersOf, membersOf, putLetters, type FinalDecision } from './queries.ts';
import { decisionText, factOfDecision, type Told } from './words.ts';
import type { Safe } from '../sealing.ts';

/** In one step: classifies a petition whose matter is finally resolved and drafts the reply by that decision. */
export const settlePetition = (safe: Safe) =>
  command({
    name: 'petition.settle',
    summary: 'Trả lời đơn theo quyết định giải quyết đã có của vụ việc',
    permission: 'petition.classify',
    input: z.object({ petitionId: id, version }),
    async run(context, { petitionId, version: seen }) {
      const { tx } = context;
      const petition = await getPetition(tx, petitionId);
      const decision = await decisionFor(tx, petitionId);
      if (!decision) throw new Refused('Vụ việc của đơn này chưa có quyết định giải quyết cuối cùng.');
      const outcome = endingOutcome(petition, decision.kind);
      const kind = kindOf(petition);
      if (!outcome || !kind)
        throw new Refused('Bảng hướng xử lý không có quy định sẵn cho loại đơn này. Xin phân loại đơn.');
      const joined = await join(context, petition, decision.matter_id);
      const { events } = await classify(context, safe, {
        petition,
        seen,
        kind,
        outcome,
        told: factOfDecision(decision.kind, kind),
      });
      await draftReply(context, petitionId, decision);
      const settled = {
        ...eventBase(context, petition),
        type: 'matter.settled',
        data: { ground: decisionText(decision) },
      };
      return { events: [...joined, ...events, settled], result: { petitionId } };
    },
  });

const eventBase = ({ today }: Context, { id: petitionId, unit_id, secret }: Petition) => ({
  happenedOn: today,
  petitionId,
  unitId: unit_id,
  secret,
});

// The letter becomes part of the matter whose decision answers it.
async function join(context: Context, petition: Petition, matterId: number): Promise<NewEvent[]> {
  const { tx } = context;
  const [letter] = await lettersOf(tx, [petition.id]);
  if (letter?.matter_id === matterId) return [];
  const others = await membersOf(tx, matterId);
  await putLetters(tx, [petition.id], matterId);
  if (!petition.secret && others.every(({ secret }) => secret)) return [];
  return [{ ...eventBase(context, petition), type: 'matter.linked', data: { matterId } }];
}

type Settling = { petition: Petition; seen: number; kind: Facts['kind']; outcome: Outcome; told: Told };

// By the same command as any classification; a complaint already ended is not this body's to resolve again.
function classify(context: Context, safe: Safe, { petition, seen, kind, outcome, told }: Settling) {
  const wanted = classifyPetition(safe);
  const denounces = kind === 'denunciation';
  const given = wanted.input.parse({
    petitionId: petition.id,
    version: seen,
    happenedOn: context.today,
    kind,
    eligible: 'yes',
    competent: denounces ? 'yes' : 'no',
    ...(told.name === 'continued'
      ? { continued: told.value }
      : denounces
        ? { denunciationSigns: [told.name] }
        : { complaintSigns: [told.name] }),
    outcome,
  });
  return wanted.run(context, given);
}

// The paper of the outcome cites the decision; where the law has a letter filed without one, the reply is a letter beside it.
async function draftReply(
  { tx, actor, today }: Context,
  petitionId: number,
  decision: FinalDecision,
): Promise<void> {
  const about = await getAbout(tx, 'petition', petitionId);
  const reply = await settledReply.draft(tx, about, today);
  const paper = await findPaper(tx, petitionId);
  if (paper) {
    const content = JSON.stringify(citing(paper.content as Drafted, decision, reply));
    return changePaper(tx, paper.id, paper.version, { state: 'draft', content });
  }
  const { symbol } = await getUnitOn(tx, about.unitId, today);
  const texts = { archive: `VT, ${symbol}`, ...reply };
  const content = { kind: settledReply.code, texts };
  await insertSidePaper(tx, about, { postId: actor.postId, form: settledReply.form, content });
}

type Drafted = { body: string[]; more?: Record<string, string> };

// A form that asks for its reason gets the decision there; a letter is the reply itself.
function citing(content: Drafted, decision: FinalDecision, reply: Texts): Drafted {
  const reason = `Vụ việc đã được giải quyết tại ${decisionText(decision)}. ${decision.content}`;
  if (content.more && 'reason' in content.more) return { ...content, more: { ...content.more, reason } };
  return { ...content, body: linesOf(reply['paragraphs']) };
}
