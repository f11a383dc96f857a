import {
  asked,
  dayAsked,
  dayTyped,
  hourTyped,
  lines,
  linesIn,
  oneOf,
  optional,
  tidied,
  type Typed,
} from '../asked.ts';
import { dayText, refText, type CaseFacts } from '../facts.ts';
import { executorsAsked, type CasePaper } from '../row.ts';
import { bothSides, decisionFirst, decisionIn, decisionTexts, parties } from './common.ts';

// Mẫu số 11, 12, 14a and 14b of Nghị định 124/2020/NĐ-CP: stay, suspension, termination, resumption.

const reasonAsked = lines('reason', 'Lý do', 3);
const reasonIn = (typed: Typed): string =>
  linesIn(typed['reason'])
    .join(' ')
    .replace(/[.;]+$/, '');
const acceptedAsked = asked('accepted', 'Thông báo thụ lý (số, ngày, người ban hành)');
const acceptedFirst = ({ refs }: CaseFacts): string => refText('Thông báo', refs.accepted);

const stay: CasePaper = {
  form: 'NĐ124-11',
  texts: [
    ...decisionTexts,
    lines('contested', 'Quyết định hành chính bị tạm đình chỉ (tên, số, ngày, người ký)', 2),
    reasonAsked,
    dayAsked('fromOn', 'Tạm đình chỉ từ ngày'),
    optional('fromHour', 'Từ lúc (giờ:phút)'),
    executorsAsked,
  ],
  first: (facts, on) => ({
    ...decisionFirst('NĐ124-11', facts, on),
    contested: facts.contested ?? '',
    reason: 'việc thi hành quyết định hành chính sẽ gây hậu quả khó khắc phục.',
    fromOn: dayText(on),
    executors: bothSides(facts),
  }),
  fill: (facts, typed) => ({
    ...parties(facts),
    ...decisionIn(typed),
    contested: linesIn(typed['contested']).join(' '),
    reason: reasonIn(typed),
    from: { ...startHour(typed['fromHour']), on: dayTyped(typed['fromOn']) },
  }),
  fieldOf: { from: 'fromOn', 'from.hour': 'fromHour', 'from.minute': 'fromHour' },
};

/** An hour that may stay empty; what is no hour is given to the schema to refuse. */
const startHour = (given: string | undefined) =>
  tidied(given) === undefined ? {} : (hourTyped(given) ?? { hour: -1 });

const lifting: CasePaper = {
  form: 'NĐ124-12',
  texts: [
    ...decisionTexts,
    asked('stay', 'Quyết định tạm đình chỉ bị hủy bỏ (số, ngày, người ký)'),
    reasonAsked,
    executorsAsked,
  ],
  first: (facts, on) => ({
    ...decisionFirst('NĐ124-12', facts, on),
    stay: refText('Quyết định', facts.refs.stay),
    reason: 'không còn lý do của việc tạm đình chỉ thi hành.',
    executors: bothSides(facts),
  }),
  fill: (facts, typed) => ({
    ...parties(facts),
    ...decisionIn(typed),
    stay: typed['stay'],
    reason: reasonIn(typed),
  }),
};

const suspension: CasePaper = {
  form: 'NĐ124-14a',
  texts: [
    ...decisionTexts,
    oneOf('outcome', 'Quyết định', ['tạm đình chỉ', 'đình chỉ']),
    acceptedAsked,
    lines('reason', 'Lý do và điểm, khoản của Điều 11a Luật Khiếu nại', 3),
    executorsAsked,
  ],
  first: (facts, on) => ({
    ...decisionFirst('NĐ124-14a', facts, on),
    accepted: acceptedFirst(facts),
    executors: bothSides(facts),
  }),
  fill: (facts, typed) => ({
    ...parties(facts),
    ...decisionIn(typed),
    outcome: typed['outcome'],
    accepted: typed['accepted'],
    reason: reasonIn(typed),
  }),
};

const resumption: CasePaper = {
  form: 'NĐ124-14b',
  texts: [
    ...decisionTexts,
    acceptedAsked,
    asked('suspension', 'Quyết định tạm đình chỉ (số, ngày, người ban hành)'),
    reasonAsked,
    executorsAsked,
  ],
  first: (facts, on) => ({
    ...decisionFirst('NĐ124-14b', facts, on),
    accepted: acceptedFirst(facts),
    suspension: refText('Quyết định', facts.refs.suspension),
    reason: 'không còn lý do của việc tạm đình chỉ giải quyết khiếu nại.',
    executors: bothSides(facts),
  }),
  fill: (facts, typed) => ({
    ...parties(facts),
    ...decisionIn(typed),
    accepted: typed['accepted'],
    suspension: typed['suspension'],
    reason: reasonIn(typed),
  }),
};

/** Stay, suspension, termination, resumption. */
export const complaintInterruptions: readonly CasePaper[] = [stay, lifting, suspension, resumption];
