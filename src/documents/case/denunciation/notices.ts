import type { Day } from '../../../law/day.ts';
import { paperBasis } from '../../../law/paper-basis.ts';
import { ruleFor } from '../../../law/rule-for.ts';
import { hiddenDenouncer } from '../../redacted.ts';
import {
  asked,
  dayAsked,
  dayTyped,
  endAsked,
  hourTyped,
  lines,
  linesIn,
  meetingAsked,
  meetingFields,
  meetingTyped,
  memberOf,
  numberTyped,
  oneOf,
  optional,
  optionalLines,
  tidied,
  type Typed,
} from '../asked.ts';
import { dayText, type CaseFacts } from '../facts.ts';
import { basisAsked, type CasePaper } from '../row.ts';
import { contentsAsked, decisionFirst, decisionIn, decisionTexts, noName } from './texts.ts';

// Mẫu số 01 to 06 of Nghị định 31/2019/NĐ-CP. Who denounces is hidden: the vault completes the original.

const accepted = [
  asked('decisionNumber', 'Quyết định thụ lý số'),
  dayAsked('decisionOn', 'Ngày quyết định thụ lý'),
];
const acceptedFirst = ({ refs }: CaseFacts) => ({
  decisionNumber: refs.accepted?.number ?? '',
  decisionOn: dayText(refs.accepted?.on),
});
const acceptedIn = (typed: Typed) => ({ number: typed['decisionNumber'], on: dayTyped(typed['decisionOn']) });
/** The limit of resolution by the law of the day, which an extension adds once more. */
function daysToResolve(on: Day): string {
  const found = ruleFor('denunciation.resolve', {}, on);
  return 'rule' in found && 'amount' in found.rule.duration ? String(found.rule.duration.amount) : '';
}
const daysAsked = asked('days', 'Thời hạn giải quyết (ngày)');
const acceptedFields = (field: string) => ({
  [field]: 'decisionNumber',
  [`${field}.number`]: 'decisionNumber',
  [`${field}.on`]: 'decisionOn',
});

const extension: CasePaper = {
  form: 'NĐ31-01',
  texts: [
    ...decisionTexts,
    ...accepted,
    asked('decisionBy', 'Người ban hành quyết định thụ lý'),
    asked('days', 'Thời gian gia hạn (ngày)', {
      hint: 'Kể từ ngày hết thời hạn ghi trong quyết định thụ lý. Tiêu chí phức tạp lưu trong hồ sơ, mẫu không có chỗ ghi.',
    }),
  ],
  first: (facts, on) => ({
    ...decisionFirst('NĐ31-01', facts, on),
    ...acceptedFirst(facts),
    decisionBy: facts.refs.accepted?.by ?? facts.resolver,
    days: daysToResolve(on),
  }),
  fill: (facts, typed) => ({
    ...decisionIn(facts, typed),
    acceptedBy: { ...acceptedIn(typed), by: typed['decisionBy'] },
    days: numberTyped(typed['days']),
  }),
  fieldOf: { ...acceptedFields('acceptedBy'), 'acceptedBy.by': 'decisionBy', accused: 'days' },
};

const withdrawalBlank: CasePaper = {
  form: 'NĐ31-02',
  texts: [
    { ...dayAsked('writtenOn', 'Ngày viết'), required: false },
    optionalLines('withdrawn', 'Nội dung rút, mỗi nội dung một dòng', 3, noName),
  ],
  first: () => ({ withdrawn: 'Rút toàn bộ nội dung tố cáo.' }),
  // The names are written by pen: the paper goes into the envelope.
  fill: (facts, typed) => ({
    addressee: facts.resolver,
    writtenOn: dayTyped(typed['writtenOn']),
    people: [],
    petitionOn: facts.petitionOn,
    withdrawn: linesIn(typed['withdrawn']),
  }),
};

const withdrawalMinutes: CasePaper = {
  form: 'NĐ31-03',
  texts: [
    ...meetingAsked,
    asked('recorder', 'Người lập biên bản: họ tên, chức vụ'),
    lines('withdrawn', 'Nội dung rút, mỗi nội dung một dòng', 3, noName),
    ...endAsked,
  ],
  first: () => ({ withdrawn: 'Rút toàn bộ nội dung tố cáo.', copies: '02' }),
  fill: (_facts, typed) => ({
    at: meetingTyped(typed),
    rendition: 'redacted',
    recorder: memberOf(typed['recorder'] ?? ''),
    denouncer: hiddenDenouncer,
    withdrawn: linesIn(typed['withdrawn']),
    ended: hourTyped(typed['endHour']),
    copies: numberTyped(typed['copies']),
  }),
  fieldOf: meetingFields,
};

const acceptance: CasePaper = {
  form: 'NĐ31-04',
  texts: [...decisionTexts, contentsAsked, daysAsked],
  first: (facts, on) => ({
    ...decisionFirst('NĐ31-04', facts, on),
    contents: facts.contents.join('\n'),
    days: daysToResolve(on),
  }),
  fill: (facts, typed) => ({
    ...decisionIn(facts, typed),
    contents: linesIn(typed['contents']),
    days: numberTyped(typed['days']),
  }),
  fieldOf: { accused: 'contents' },
};

const notAccepted = 'không thụ lý';
const noticeToDenouncer: CasePaper = {
  form: 'NĐ31-05',
  texts: [
    oneOf('outcome', 'Kết quả', ['thụ lý', notAccepted]),
    basisAsked,
    optional('forwardedBy', 'Cơ quan, tổ chức, cá nhân chuyển tố cáo đến (nếu có)'),
    { ...dayAsked('decisionOn', 'Ngày quyết định thụ lý'), required: false },
    optional('decisionNumber', 'Quyết định thụ lý số'),
    optionalLines('contents', 'Nội dung tố cáo được thụ lý, mỗi nội dung một dòng', 4),
    optional('days', 'Thời hạn giải quyết (ngày)'),
    optionalLines('reason', 'Lý do không thụ lý', 3),
  ],
  first: (facts, on) => ({
    ...acceptedFirst(facts),
    outcome: facts.refs.accepted ? 'thụ lý' : notAccepted,
    legalBasis: paperBasis('NĐ31-05', on).join('\n'),
    forwardedBy: facts.copies?.referrer ?? '',
    contents: facts.contents.join('\n'),
    days: daysToResolve(on),
  }),
  fill: (facts, typed) => ({
    kind: 'tố cáo',
    sender: hiddenDenouncer,
    receivedOn: facts.receivedOn,
    matter: facts.matter,
    legalBasis: linesIn(typed['legalBasis']),
    accused: facts.accused,
    forwardedBy: tidied(typed['forwardedBy']),
    outcome: outcomeIn(typed),
  }),
  fieldOf: {
    ...acceptedFields('outcome.by'),
    accused: 'contents',
    matter: 'contents',
    'outcome.contents': 'contents',
    'outcome.days': 'days',
    'outcome.reason': 'reason',
  },
};
const outcomeIn = (typed: Typed) =>
  typed['outcome'] === notAccepted
    ? {
        accepted: false,
        reason: linesIn(typed['reason'])
          .join(' ')
          .replace(/[.;]+$/, ''),
      }
    : {
        accepted: true,
        by: acceptedIn(typed),
        contents: linesIn(typed['contents']),
        days: numberTyped(typed['days']),
      };

const noticeToAccused: CasePaper = {
  form: 'NĐ31-06',
  texts: [
    ...accepted,
    contentsAsked,
    daysAsked,
    { ...dayAsked('explainBy', 'Giải trình trước ngày'), required: false },
  ],
  first: (facts, on) => ({
    ...acceptedFirst(facts),
    contents: facts.contents.join('\n'),
    days: daysToResolve(on),
  }),
  fill: (facts, typed) => ({
    accused: facts.accused,
    acceptedBy: acceptedIn(typed),
    acceptedOn: dayTyped(typed['decisionOn']),
    contents: linesIn(typed['contents']),
    days: numberTyped(typed['days']),
    explainBy: dayTyped(typed['explainBy']),
  }),
  fieldOf: { ...acceptedFields('acceptedBy'), acceptedOn: 'decisionOn', accused: 'contents' },
};

/** Acceptance, extension, withdrawal, and the notices of acceptance. */
export const denunciationNotices: readonly CasePaper[] = [
  extension,
  withdrawalBlank,
  withdrawalMinutes,
  acceptance,
  noticeToDenouncer,
  noticeToAccused,
];
