import { z } from 'zod';
import { command, type Context, type NewEvent } from '../../core/command.ts';
import { Invalid } from '../../core/errors.ts';
import type { Keys } from '../../core/keys.ts';
import type { Day } from '../../law/day.ts';
import { findField } from '../../law/fields.ts';
import { plainFacts, type Facts } from '../../law/handling/facts.ts';
import { outcomes, type Outcome } from '../../law/handling/outcomes.ts';
import { propose, type Proposal } from '../../law/handling/propose.ts';
import { usualForm } from '../../law/handling/usual-form.ts';
import { cancelClocks, startClocks } from '../clocks.ts';
import { identityOf, sealInto } from '../vault-queries.ts';
import { draftContent } from './draft.ts';
import { petitionEvent } from './events.ts';
import { dayField, id, oneOf, optionalText, version } from '../input.ts';
import { insertPaper, voidPapers } from '../paper/queries.ts';
import {
  changePetition,
  getPetition,
  indexPetition,
  insertClassification,
  takePersonsOut,
  type Petition,
} from './queries.ts';
import { step } from './standing.ts';

// Ticked boxes of one question: none, one or several of these facts.
const signs = <const Names extends readonly [keyof Facts, ...(keyof Facts)[]]>(...names: Names) =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given) => (given === undefined ? [] : [given].flat()))
    .pipe(z.array(z.enum(names, { error: 'Dấu hiệu không có trong danh mục.' })));

const answers = {
  kind: oneOf(['complaint', 'denunciation', 'feedback', 'mixed'], 'Chọn loại đơn theo nội dung.'),
  eligible: oneOf(['yes', 'no'], 'Trả lời: đơn có đủ điều kiện xử lý không.'),
  competent: oneOf(['yes', 'no'], 'Trả lời: có thuộc thẩm quyền không.'),
  competentBodyKind: oneOf(
    ['administrative', 'elected', 'judicial', 'audit', 'organisation', 'public-service', 'party', 'unknown'],
    'Chọn nhóm cơ quan có thẩm quyền.',
  ).default('administrative'),
  nonAcceptance: oneOf(['none', 'curable', 'final'], 'Chọn một trường hợp.').default('none'),
  instance: oneOf(['first', 'second'], 'Chọn lần giải quyết.').default('first'),
  forwarder: oneOf(['none', 'listed', 'other'], 'Chọn nơi chuyển đơn.').optional(),
  continued: oneOf(
    ['none', 'lawful', 'wrong-competence', 'reopen', 'overdue', 'overdue-serious'],
    'Chọn một trường hợp.',
  ).default('none'),
  contentSigns: signs('severalBodies', 'aboutRegulation', 'landDispute', 'urgent', 'complexOrTense'),
  formSigns: signs('unfit', 'anonymous', 'clearEvidence', 'duplicate', 'originalsAttached'),
  competenceSigns: signs('previouslyGuided', 'copiedToCompetent', 'alreadyTransferred', 'lowerLevelOverdue'),
  complaintSigns: signs(
    'groupPapersMissing',
    'discipline',
    'courtSeized',
    'decisionInForce',
    'signsOfIllegality',
  ),
  denunciationSigns: signs('crimeSigns', 'partyDiscipline', 'fromResolvedComplaint', 'newEvidence'),
};

const answersInput = z.object(answers);
export type Answers = z.output<typeof answersInput>;

export const classifyInput = answersInput.extend({
  petitionId: id,
  version,
  happenedOn: dayField('Nhập ngày phân loại.'),
  fieldCode: optionalText(40),
  competentBody: optionalText(300),
  outcome: z.enum(Object.keys(outcomes) as [Outcome, ...Outcome[]], { error: 'Chọn hướng xử lý.' }),
  deviationReason: optionalText(1_000),
});
export type ClassifyInput = z.output<typeof classifyInput>;

/** The facts of the matrix from what was answered and what the book already says. */
export function factsFrom(given: Answers, petition: Pick<Petition, 'channel' | 'signatory_count'>): Facts {
  const { kind, nonAcceptance, instance, continued, forwarder } = given;
  const ticked = [
    given.contentSigns,
    given.formSigns,
    given.competenceSigns,
    given.complaintSigns,
    given.denunciationSigns,
  ].flat();
  const arrival = petition.channel === 'forwarded' ? 'forwarded' : 'written';
  return {
    ...plainFacts,
    ...Object.fromEntries(ticked.map((name) => [name, true])),
    kind,
    nonAcceptance,
    instance,
    continued,
    arrival,
    eligible: given.eligible === 'yes',
    competent: given.competent === 'yes',
    competentBody: given.competentBodyKind,
    manySignatories: petition.signatory_count > 1,
    forwarder: forwarder ?? (arrival === 'forwarded' ? 'other' : 'none'),
  };
}

/** What the matrix proposes while the form is being filled; undefined until its main questions are answered. */
export function preview(form: unknown, petition: Petition): Proposal | undefined {
  const read = answersInput.safeParse(form);
  return read.success ? propose(factsFrom(read.data, petition), petition.received_on) : undefined;
}

/** Classifies a petition by law and content; drafts the paper that the outcome asks for. */
export const classifyPetition = (keys: Keys) =>
  command({
    name: 'petition.classify',
    summary: 'Phân loại đơn, chọn hướng xử lý',
    permission: 'petition.classify',
    input: classifyInput,
    async run(context, input) {
      const { tx } = context;
      const petition = await getPetition(tx, input.petitionId);
      const taken = await step(context, petition, 'classify');
      const facts = factsFrom(input, petition);
      const proposal = propose(facts, petition.received_on);
      check(context, input, petition, proposal);
      const secret = input.kind === 'denunciation';
      await changePetition(tx, petition.id, input.version, {
        state: taken.to,
        kind: input.kind,
        secret: secret || petition.secret,
        field_code: input.fieldCode ?? petition.field_code,
      });
      const events: NewEvent[] = [];
      if (secret && !petition.secret) events.push(await seal(context, keys, petition, input.happenedOn));
      await changeClocks(context, petition, input);
      const formCode = formFor(input, proposal);
      await insertClassification(tx, context, { input, facts, proposal, formCode });
      await voidPapers(tx, petition.id);
      if (formCode)
        await insertPaper(
          tx,
          petition,
          formCode,
          await draftContent(tx, { ...petition, kind: input.kind, secret }, input, proposal, formCode),
        );
      await indexPetition(tx, petition.id);
      events.unshift(
        petitionEvent(
          { ...petition, secret: secret || petition.secret },
          'petition.classified',
          input.happenedOn,
          summary(input, proposal),
        ),
      );
      return { events, result: { petitionId: petition.id } };
    },
  });

function check({ today }: Context, input: ClassifyInput, petition: Petition, { main }: Proposal): void {
  const errors: Record<string, string> = {};
  if (input.happenedOn > today) errors['happenedOn'] = 'Ngày phân loại không được sau ngày hôm nay.';
  if (input.happenedOn < petition.received_on)
    errors['happenedOn'] = 'Ngày phân loại không được trước ngày nhận đơn.';
  if (input.fieldCode && !findField(input.fieldCode))
    errors['fieldCode'] = 'Lĩnh vực không có trong danh mục.';
  const proposed = main?.outcome ?? 'human-decision';
  if (input.outcome === 'human-decision')
    errors['outcome'] = 'Bảng hướng xử lý để người có thẩm quyền quyết định: chọn một hướng xử lý cụ thể.';
  else if (input.outcome !== proposed && !input.deviationReason) {
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
  return main && main.outcome === outcome ? main.form : usualForm(outcome, kind);
}

async function seal({ tx }: Context, keys: Keys, petition: Petition, on: Day): Promise<NewEvent> {
  const persons = await takePersonsOut(tx, petition.id);
  await sealInto(tx, keys, { petitionId: petition.id }, persons.map(identityOf));
  return petitionEvent({ ...petition, secret: true }, 'petition.sealed', on, { persons: persons.length });
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

const summary = (input: ClassifyInput, { main }: Proposal): Record<string, unknown> => ({
  kind: input.kind,
  rule: main?.id ?? null,
  proposed: main?.outcome ?? null,
  outcome: input.outcome,
  basis: main?.basis ?? null,
  deviates: input.outcome !== main?.outcome,
});
