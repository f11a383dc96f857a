import { z } from 'zod';
import {
  conditionsFor,
  eligibilityConditions,
  missingConditions,
  type EligibilityCondition,
} from '../../law/eligibility.ts';
import { respondentNames, type Respondent } from '../../law/competence-rules.ts';
import { plainFacts, type Facts } from '../../law/handling/facts.ts';
import { nonAcceptanceGrounds } from '../../law/non-acceptance.ts';
import { oneOf, ticked } from '../input.ts';
import type { Petition } from './queries.ts';

// Ticked boxes of one question: none, one or several of these.
const several = <const Names extends readonly [string, ...string[]]>(names: Names, fault: string) =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given) => (given === undefined ? [] : [given].flat()))
    .pipe(z.array(z.enum(names, { error: fault })));
const signs = <const Names extends readonly [keyof Facts, ...(keyof Facts)[]]>(...names: Names) =>
  several(names, 'Dấu hiệu không có trong danh mục.');

/** How a condition is called in the form: the same item may stand under two conditions. */
export const conditionCode = ({ id, item }: EligibilityCondition): string => `${id}:${item}`;
const conditionCodes = eligibilityConditions.map(conditionCode) as [string, ...string[]];
const groundIds = nonAcceptanceGrounds.map(({ id }) => id) as [string, ...string[]];
const respondents = Object.keys(respondentNames) as [Respondent, ...Respondent[]];

const notAnswered = 'Trả lời: đơn có đủ điều kiện xử lý không.';

/** What is asked about a petition to classify it. */
export const answersShape = {
  kind: oneOf(['complaint', 'denunciation', 'feedback', 'mixed'], 'Chọn loại đơn theo nội dung.'),
  /** Follows from the items when those were asked. */
  eligible: oneOf(['yes', 'no'], notAnswered).optional(),
  itemsAsked: ticked,
  items: several(conditionCodes, 'Điều kiện không có trong danh mục.'),
  /** The exception for who does not give his name (DK4-ND). */
  exception: ticked,
  competent: oneOf(['yes', 'no'], 'Trả lời: có thuộc thẩm quyền không.'),
  respondent: oneOf(respondents, 'Chọn người bị khiếu nại, tố cáo thuộc cấp nào.').optional(),
  competentBodyKind: oneOf(
    ['administrative', 'elected', 'judicial', 'audit', 'organisation', 'public-service', 'party', 'unknown'],
    'Chọn nhóm cơ quan có thẩm quyền.',
  ).default('administrative'),
  /** The ground of Điều 11; decides whether what is missing may still be supplied. */
  ground: oneOf(groundIds, 'Chọn một trường hợp.').optional(),
  nonAcceptance: oneOf(['none', 'curable', 'final'], 'Chọn một trường hợp.').default('none'),
  instance: oneOf(['first', 'second'], 'Chọn lần giải quyết.').default('first'),
  arrival: oneOf(['in-person', 'written'], 'Chọn cách gửi.').optional(),
  forwarder: oneOf(['none', 'listed', 'other'], 'Chọn nơi chuyển đơn.').optional(),
  continued: oneOf(
    ['none', 'lawful', 'wrong-competence', 'reopen', 'overdue', 'overdue-serious'],
    'Chọn một trường hợp.',
  ).default('none'),
  contentSigns: signs(
    'severalBodies',
    'aboutRegulation',
    'landDispute',
    'procedureRequest',
    'urgent',
    'complexOrTense',
  ),
  formSigns: signs('unfit', 'anonymous', 'clearEvidence', 'duplicate', 'originalsAttached'),
  competenceSigns: signs('previouslyGuided', 'copiedToCompetent', 'alreadyTransferred', 'lowerLevelOverdue'),
  complaintSigns: signs(
    'groupPapersMissing',
    'discipline',
    'courtSeized',
    'decisionInForce',
    'signsOfIllegality',
  ),
  denunciationSigns: signs(
    'crimeSigns',
    'partyDiscipline',
    'fromResolvedComplaint',
    'newEvidence',
    'bodyChanged',
  ),
};

export const answersInput = z.object(answersShape);
export type Answers = z.output<typeof answersInput>;

/** The fault when neither the items nor the whole question was answered. */
export const eligibilityFault = ({ eligible, itemsAsked }: Answers): string | undefined =>
  eligible === undefined && !itemsAsked ? notAnswered : undefined;

/** The conditions of a kind; a letter of several kinds must meet those that all kinds share. */
export const conditionsOf = (kind: Facts['kind']): EligibilityCondition[] =>
  kind === 'mixed' ? conditionsFor('feedback').filter(({ kinds }) => kinds.length > 1) : conditionsFor(kind);

/** What the petition still lacks; nothing when the question was answered as a whole. */
export function missingOf({ kind, items, itemsAsked, exception }: Answers): EligibilityCondition[] {
  if (!itemsAsked) return [];
  const conditions = conditionsOf(kind);
  const met = new Set(conditions.filter((one) => items.includes(conditionCode(one))).map(({ item }) => item));
  if (kind === 'mixed') return conditions.filter(({ item }) => !met.has(item));
  return missingConditions(kind, met, exception);
}

type Known = Pick<Petition, 'channel' | 'signatory_count' | 'visit_id'>;

/** The facts of the matrix from what was answered and what the book already says. */
export function factsFrom(given: Answers, petition: Known): Facts {
  const { kind, instance, continued, forwarder } = given;
  const arrival = arrivalOf(given, petition);
  const signsGiven = [
    given.contentSigns,
    given.formSigns,
    given.competenceSigns,
    given.complaintSigns,
    given.denunciationSigns,
  ].flat();
  return {
    ...plainFacts,
    ...Object.fromEntries(signsGiven.map((name) => [name, true])),
    ...nameless(given),
    kind,
    nonAcceptance: nonAcceptanceOf(given),
    instance,
    continued,
    arrival,
    eligible: given.itemsAsked ? missingOf(given).length === 0 : given.eligible === 'yes',
    competent: given.competent === 'yes',
    competentBody: given.competentBodyKind,
    manySignatories: petition.signatory_count > 1,
    forwarder: arrival === 'forwarded' ? (forwarder ?? 'other') : 'none',
  };
}

// Who comes in person is guided at once; a letter that he hands in and leaves is a letter.
function arrivalOf({ arrival }: Answers, { channel, visit_id }: Known): Facts['arrival'] {
  if (channel === 'forwarded') return 'forwarded';
  return arrival ?? (visit_id === null ? 'written' : 'in-person');
}

function nameless({ items, itemsAsked, exception }: Answers): Partial<Facts> {
  const named = !itemsAsked || items.includes('DK2:name');
  return { ...(named ? {} : { anonymous: true }), ...(exception ? { clearEvidence: true } : {}) };
}

function nonAcceptanceOf({ ground, nonAcceptance }: Answers): Facts['nonAcceptance'] {
  const row = nonAcceptanceGrounds.find(({ id }) => id === ground);
  return row ? (row.curable ? 'curable' : 'final') : nonAcceptance;
}

/** What has to be supplied, each in a sentence: conditions, papers of a group, a curable ground. */
export function toSupply(given: Answers): string[] {
  const ground = nonAcceptanceGrounds.find(({ id, curable }) => id === given.ground && curable);
  return [
    ...missingOf(given).map(({ ask }) => ask),
    ...(given.complaintSigns.includes('groupPapersMissing')
      ? ['Chữ ký hoặc điểm chỉ của tất cả những người khiếu nại và văn bản cử người đại diện']
      : []),
    ...(ground ? [`Giấy tờ khắc phục trường hợp: ${ground.text}`] : []),
  ];
}
