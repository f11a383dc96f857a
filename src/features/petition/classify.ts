import { z } from 'zod';
import { command, type Context, type NewEvent } from '../../core/command.ts';
import { Invalid } from '../../core/errors.ts';
import type { Tx } from '../../core/db.ts';
import { findField } from '../../law/fields.ts';
import { outcomes, type Outcome } from '../../law/handling/outcomes.ts';
import { propose, type Proposal } from '../../law/handling/propose.ts';
import { usualForm } from '../../law/handling/usual-form.ts';
import { nameRespondent, officialChoice } from '../exclusion/door.ts';
import { cancelClocks, startClocks } from '../clocks.ts';
import { checkMayTurn, type Safe } from '../sealing.ts';
import { answersInput, eligibilityFault, factsFrom, toSupply, type Answers } from './answers.ts';
import { draftContent } from './draft.ts';
import { petitionEvent } from './events.ts';
import { dayField, id, optionalText, version } from '../input.ts';
import { insertPaper, voidPapers } from '../paper/queries.ts';
import {
  changePetition,
  getPetition,
  indexPetition,
  insertClassification,
  type Petition,
} from './queries.ts';
import { step } from './standing.ts';
import { sealPetition } from './turn-secret.ts';
import { competenceFor } from './whose.ts';

export const classifyInput = answersInput.extend({
  petitionId: id,
  version,
  happenedOn: dayField('Nhập ngày phân loại.'),
  fieldCode: optionalText(40),
  competentBody: optionalText(300),
  outcome: z.enum(Object.keys(outcomes) as [Outcome, ...Outcome[]], { error: 'Chọn hướng xử lý.' }),
  deviationReason: optionalText(1_000),
  /** Which official the respondent is, 'none' for nobody in the system. */
  respondentOfficial: officialChoice,
});
export type ClassifyInput = z.output<typeof classifyInput>;

export type Preview = Proposal & { answers: Answers };

/** What the matrix proposes while the form is being filled; undefined until its main questions are answered. */
export function preview(form: unknown, petition: Petition): Preview | undefined {
  const read = answersInput.safeParse(form);
  if (!read.success || eligibilityFault(read.data)) return undefined;
  return { ...propose(factsFrom(read.data, petition), petition.received_on), answers: read.data };
}

/** The outcomes that follow the law without a word of reason. */
export const conforming = ({ main }: Proposal): readonly Outcome[] =>
  main === undefined || main.outcome === 'human-decision'
    ? []
    : main.outcome === 'guide-or-transfer'
      ? ['guide-or-transfer', 'guide', 'transfer']
      : [main.outcome];

/** Classifies a petition by law and content; drafts the paper that the outcome asks for. */
export const classifyPetition = (safe: Safe) =>
  command({
    name: 'petition.classify',
    summary: 'Phân loại đơn, chọn hướng xử lý',
    permission: 'petition.classify',
    input: classifyInput,
    async run(context, given) {
      const { tx } = context;
      const petition = await getPetition(tx, given.petitionId);
      const taken = await step(context, petition, 'classify');
      const input = await withBody(tx, petition, given);
      const facts = factsFrom(input, petition);
      const proposal = propose(facts, petition.received_on);
      check(context, input, petition, proposal);
      const secret = input.kind === 'denunciation';
      if (secret && !petition.secret) checkMayTurn(context, petition.recorded_by, 'kind');
      await changePetition(tx, petition.id, input.version, {
        state: taken.to,
        kind: input.kind,
        secret: secret || petition.secret,
        field_code: input.fieldCode ?? petition.field_code,
        urgent: facts.urgent || petition.urgent,
        originals: facts.originalsAttached || petition.originals,
      });
      const events: NewEvent[] = [];
      if (secret && !petition.secret)
        events.push(...(await sealPetition(context, safe, petition, input.happenedOn)));
      await changeClocks(context, petition, input);
      const formCode = formFor(input, proposal);
      await insertClassification(tx, context, { input, facts, proposal, formCode });
      await voidPapers(tx, petition.id);
      if (formCode) await draftPaper(context, await getPetition(tx, petition.id), input, proposal, formCode);
      await indexPetition(tx, petition.id);
      events.unshift(
        petitionEvent(
          { ...petition, secret: secret || petition.secret },
          'petition.classified',
          input.happenedOn,
          summary(input, proposal),
        ),
      );
      // Last: the official named may be whoever classifies.
      const named = await nameRespondent(context, 'petition', petition.id, given.respondentOfficial);
      return {
        events: [...events, ...named.events],
        result: { petitionId: petition.id, outOfSight: named.outOfSight },
      };
    },
  });

// Left empty, the body is the one which the law names for such a respondent, where the book knows the place.
async function withBody(tx: Tx, petition: Petition, input: ClassifyInput): Promise<ClassifyInput> {
  const { kind, respondent, instance, competent } = input;
  if (competent === 'yes' || input.competentBody || !respondent) return input;
  const found = await competenceFor(tx, petition, { kind, respondent, instance });
  return found?.own === false && found.bodyName ? { ...input, competentBody: found.bodyName } : input;
}

async function draftPaper(
  { tx, today }: Context,
  petition: Petition,
  input: ClassifyInput,
  proposal: Proposal,
  formCode: string,
): Promise<void> {
  const { outcome, competentBody } = input;
  const decided = { outcome, competentBody, missing: toSupply(input) };
  await insertPaper(
    tx,
    petition,
    formCode,
    await draftContent(tx, petition, decided, proposal, { formCode, today }),
  );
}

function check({ today }: Context, input: ClassifyInput, petition: Petition, proposal: Proposal): void {
  const errors: Record<string, string> = {};
  const unanswered = eligibilityFault(input);
  if (unanswered) errors['eligible'] = unanswered;
  if (input.happenedOn > today) errors['happenedOn'] = 'Ngày phân loại không được sau ngày hôm nay.';
  if (input.happenedOn < petition.received_on)
    errors['happenedOn'] = 'Ngày phân loại không được trước ngày nhận đơn.';
  if (input.fieldCode && !findField(input.fieldCode))
    errors['fieldCode'] = 'Lĩnh vực không có trong danh mục.';
  const proposed = proposal.main?.outcome ?? 'human-decision';
  if (input.outcome === 'human-decision')
    errors['outcome'] = 'Bảng hướng xử lý để người có thẩm quyền quyết định: chọn một hướng xử lý cụ thể.';
  else if (!conforming(proposal).includes(input.outcome) && !input.deviationReason) {
    errors['deviationReason'] =
      `Hướng xử lý khác với đề xuất “${outcomes[proposed]}”. Ghi rõ lý do bằng văn bản.`;
  }
  if (
    input.competent === 'no' &&
    ['guide', 'transfer', 'guide-or-transfer'].includes(input.outcome) &&
    !input.competentBody
  ) {
    errors['competentBody'] = 'Nhập tên cơ quan có thẩm quyền giải quyết.';
  }
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
}

// A paper follows the outcome that was chosen: the row's own, or the usual one of a deviating outcome.
function formFor({ outcome, kind }: ClassifyInput, { main }: Proposal): string | undefined {
  const own =
    main && (main.outcome === outcome || (main.outcome === 'guide-or-transfer' && outcome === 'guide'));
  return (own ? main.form : undefined) ?? usualForm(outcome, kind);
}

async function changeClocks({ tx }: Context, petition: Petition, input: ClassifyInput): Promise<void> {
  const { id: petitionId, received_on: on, channel } = petition;
  if (petition.stated_kind !== input.kind || petition.kind !== null) {
    await cancelClocks(tx, { petitionId }, [], input.happenedOn, 'Phân loại lại theo nội dung đơn');
  }
  await startClocks(tx, { petitionId, event: 'received', on, kind: input.kind, channel });
  const event = input.competent === 'yes' ? 'found-competent' : 'found-not-competent';
  const complaint = input.complaintSigns.includes('discipline') ? 'discipline' : input.instance;
  await startClocks(tx, { petitionId, event, on, kind: input.kind, channel, complaint });
}

const summary = (input: ClassifyInput, proposal: Proposal): Record<string, unknown> => ({
  kind: input.kind,
  rule: proposal.main?.id ?? null,
  proposed: proposal.main?.outcome ?? null,
  outcome: input.outcome,
  basis: proposal.main?.basis ?? null,
  deviates: !conforming(proposal).includes(input.outcome),
});
