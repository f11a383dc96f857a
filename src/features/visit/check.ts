import type { Context, Faults } from '../../core/command.ts';
import { representativesFor } from '../../law/crowd.ts';
import type { Day } from '../../law/day.ts';
import { findField } from '../../law/fields.ts';
import { reach } from '../../law/reach.ts';
import { identityFault, missingIdentity } from '../../law/reception/identity.ts';
import {
  visitAnswersFor,
  visitOutcomes,
  visitOutcomeNames,
  type VisitOutcome,
} from '../../law/reception/outcomes.ts';
import { refusalGroundsOn, type RefusalGround } from '../../law/refusal.ts';
import { namedFaults } from '../telling.ts';
import { unitIn } from '../unit-queries.ts';
import type { ReceiveVisit, Visitor } from './input.ts';

type Errors = Record<string, string>;

/** Which field of the form a demand of the law on identity belongs to. */
const fieldOf = {
  name: 'fullName',
  address: 'address',
  number: 'idNumber',
  contact: 'phone',
  papers: 'shown',
};

/** The ground of refusal that was chosen, if it may be used on the day. */
export const groundOf = ({ refusalGround, receivedOn }: ReceiveVisit): RefusalGround | undefined =>
  refusalGroundsOn(receivedOn).find(({ id }) => id === refusalGround);

/** Whether the law owes the citizen one of its answers for what he said: nothing else waits for one. */
export const owesAnswer = (kind: ReceiveVisit['contentKind'], on: Day): boolean =>
  visitAnswersFor(kind ?? 'other', on).length > 0;

/** Whether who comes denounces: then nobody's name may stand in the open. */
export const isSecret = ({ contentKind, parts, secret }: ReceiveVisit): boolean =>
  contentKind === 'denunciation' ||
  (contentKind === 'mixed' && (secret || parts.some(({ kind }) => kind === 'denunciation')));

/** How the visit ends: as the official chose, or as the law says first for such content. */
export function outcomeOf(input: ReceiveVisit): VisitOutcome | null {
  if (input.refusalGround !== undefined) return 'refuse';
  if (input.outcome !== undefined) return input.outcome;
  const first = input.contentKind && visitOutcomes(input.contentKind, input.competence, input.receivedOn)[0];
  return first?.proposed ? first.outcome : null;
}

const untouched = { persons: [], parts: [], items: [], again: false, secret: false } as const;

/** What the law of the day and good sense ask of a visit and is not there, by field; what could not be read is left out. */
export async function visitFaults({ tx, today }: Context, given: Partial<ReceiveVisit>): Promise<Faults> {
  const errors: Errors = {};
  // What could not be read is reported by itself and asked nothing about here.
  const input = {
    ...untouched,
    kind: 'regular',
    petition: 'none',
    competence: 'unknown',
    receivedOn: today,
    ...given,
    persons: given.persons ?? [],
    parts: given.parts ?? [],
    items: given.items ?? [],
  } as ReceiveVisit;
  dayFaults(errors, input, today);
  if (input.refusalGround !== undefined) checkRefusal(errors, input);
  else if (given.persons !== undefined) checkContent(errors, input);
  input.persons.forEach((person, index) => checkVisitor(errors, input, person, index));
  checkGroup(errors, input);
  if (isSecret(input)) Object.assign(errors, namedFaults(input.persons, textsOf(input)));
  if (input.fieldCode && !findField(input.fieldCode))
    errors['fieldCode'] = 'Lĩnh vực không có trong danh mục.';
  const units = [
    ['matterPlaceUnitId', input.matterPlaceUnitId] as const,
    ...input.persons.map((one, index) => [`persons.${index}.residenceUnitId`, one.residenceUnitId] as const),
  ];
  for (const [name, unitId] of units)
    if (unitId !== undefined && !(await unitIn(tx, unitId, input.receivedOn)))
      errors[name] = 'Không có đơn vị này vào ngày tiếp. Xin chọn lại trong danh sách.';
  return errors;
}

// Every text of the form that stands in the register or on the visit's page.
const textsOf = (input: ReceiveVisit): Record<string, string | undefined> => ({
  content: input.content,
  request: input.request,
  respondentName: input.respondentName,
  earlierBody: input.earlierBody,
  earlierHandling: input.earlierHandling,
  outcomeDetail: input.outcomeDetail,
  guidedTo: input.guidedTo,
  refusalExplained: input.refusalExplained,
  interpreter: input.interpreter,
  note: input.note,
  ...Object.fromEntries(input.items.map(({ name }, index) => [`items.${index}.name`, name])),
  ...Object.fromEntries(input.parts.map(({ summary }, index) => [`parts.${index}.summary`, summary])),
});

function dayFaults(errors: Errors, { receivedOn, beganAt, endedAt }: ReceiveVisit, today: Day): void {
  if (receivedOn > today) errors['receivedOn'] = 'Ngày tiếp không được sau ngày hôm nay.';
  else if (receivedOn < reach.reception)
    errors['receivedOn'] = 'Ngày tiếp trước ngày 01/07/2014, ngoài phạm vi của hệ thống.';
  if (beganAt && endedAt && endedAt < beganAt) errors['endedAt'] = 'Giờ kết thúc trước giờ bắt đầu.';
}

function checkContent(errors: Errors, input: ReceiveVisit): void {
  const { contentKind, persons, outcome, competence, receivedOn, answer } = input;
  if (!input.content) errors['content'] = 'Nhập nội dung trình bày.';
  if (persons.length === 0) errors['persons.0.fullName'] = 'Nhập họ tên người đến.';
  if (contentKind === undefined) {
    errors['contentKind'] = 'Chọn loại nội dung.';
    return;
  }
  if (outcome === 'refuse') errors['refusalGround'] = 'Chọn căn cứ từ chối tiếp.';
  const open = visitOutcomes(contentKind, competence, receivedOn).map((row) => row.outcome);
  if (outcome !== undefined && outcome !== 'refuse' && !open.includes(outcome)) {
    const names = [...new Set(open)].map((one) => visitOutcomeNames[one].toLowerCase());
    errors['outcome'] = `Với loại nội dung và thẩm quyền đã chọn có thể: ${names.join('; ')}.`;
  }
  if (answer !== undefined && !visitAnswersFor(contentKind, receivedOn).some((row) => row.answer === answer))
    errors['answer'] = 'Nội dung trả lời này không dùng cho loại nội dung đã chọn.';
  const end = outcomeOf(input);
  if (end === 'guide' && !input.guidedTo && contentKind !== 'other')
    errors['guidedTo'] = 'Ghi cơ quan có thẩm quyền mà công dân được hướng dẫn đến.';
  if (end === 'transfer' && !input.guidedTo) errors['guidedTo'] = 'Ghi cơ quan nhận chuyển.';
  checkParts(errors, input);
}

function checkParts(errors: Errors, { parts, contentKind, petition, secret }: ReceiveVisit): void {
  const kinds = parts.map(({ kind }) => kind);
  if (parts.length > 0 && contentKind !== 'mixed')
    errors['parts.0.kind'] = 'Chỉ tách nội dung khi loại nội dung là “Nhiều nội dung”.';
  else if (new Set(kinds).size < kinds.length) errors['parts.0.kind'] = 'Mỗi loại nội dung chỉ ghi một dòng.';
  else if (contentKind === 'mixed' && secret && petition !== 'none' && !kinds.includes('denunciation'))
    errors['parts.0.kind'] = 'Có nội dung tố cáo: tách riêng nội dung tố cáo thành một đơn.';
  else if (parts.length > 0 && petition === 'none')
    errors['petition'] = 'Đã tách nội dung thành đơn: chọn công dân nộp đơn hay ghi lời trình bày.';
}

function checkRefusal(errors: Errors, input: ReceiveVisit): void {
  const ground = groundOf(input);
  if (!ground) {
    errors['refusalGround'] = 'Căn cứ này không áp dụng vào ngày tiếp.';
    return;
  }
  if (!input.refusalExplained) errors['refusalExplained'] = 'Ghi nội dung đã giải thích cho công dân.';
  if (ground.how === 'oral' && !input.refusalReportedTo)
    errors['refusalReportedTo'] = 'Ghi người phụ trách đã được báo cáo việc từ chối.';
  if (ground.how === 'notice' && input.persons.length === 0)
    errors['persons.0.fullName'] = 'Thông báo từ chối cần họ tên người bị từ chối.';
  if (input.petition !== 'none') errors['petition'] = 'Đã từ chối tiếp thì không nhận đơn trong lượt này.';
}

function checkVisitor(errors: Errors, input: ReceiveVisit, person: Visitor, index: number): void {
  const at = (name: string): string => `persons.${index}.${name}`;
  const { receivedOn } = input;
  const fault = person.idNumber ? identityFault(person.idKind, person.idNumber, receivedOn) : undefined;
  if (fault && !fault.soft) errors[at('idNumber')] = fault.text;
  if (input.refusalGround !== undefined) return;
  for (const missing of missingPapers(input, person)) {
    // What the reference is not sure of is pointed out on the visit's page and stops nobody.
    if (missing.confidence === 'high' || missing.field !== 'papers')
      errors[at(fieldOf[missing.field])] ??= `Cần: ${missing.text} (${missing.basis}).`;
  }
}

/** What the law of the day asks of this person and is not there. */
export const missingPapers = (input: Pick<ReceiveVisit, 'contentKind' | 'receivedOn'>, person: Visitor) =>
  missingIdentity(
    {
      name: person.fullName,
      address: person.address,
      number: person.idNumber,
      contact: person.phone,
      kind: input.contentKind,
      capacity: person.capacity,
      shown: person.shown,
    },
    input.receivedOn,
  );

/** How many came. */
export const peopleIn = ({ people, persons }: ReceiveVisit): number => people ?? Math.max(1, persons.length);

/** Who speaks for a group: those ticked, or everybody named when they are as few as the law lets speak. */
export function representativesIn(input: ReceiveVisit): boolean[] {
  const ticked = input.persons.map(({ representative }) => representative);
  const rule = representativesFor(peopleIn(input), input.receivedOn);
  if (!rule || ticked.includes(true) || ticked.length > rule.representatives.max) return ticked;
  return ticked.map(() => true);
}

function checkGroup(errors: Errors, input: ReceiveVisit): void {
  const people = peopleIn(input);
  if (people < input.persons.length)
    errors['people'] = `Số người ít hơn số người đã nhập (${input.persons.length}).`;
  const rule = representativesFor(people, input.receivedOn);
  if (!rule || rule.soft || input.refusalGround !== undefined) return;
  const named = representativesIn(input).filter(Boolean).length;
  const { min, max } = rule.representatives;
  if (named < min || named > max)
    errors['people'] =
      `Đoàn ${people} người cử từ ${min} đến ${max} người đại diện (${rule.basis}); đang có ${named} người được đánh dấu “Người đại diện của đoàn”.`;
}
