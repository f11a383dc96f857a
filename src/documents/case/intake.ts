import { paperBasis } from '../../law/paper-basis.ts';
import type { Day } from '../../law/day.ts';
import type { PaperForm } from '../papers.ts';
import { hiddenDenouncer } from '../redacted.ts';
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
  membersIn,
  numberTyped,
  oneOf,
  optional,
  optionalLines,
  tidied,
  type AskedText,
  type Typed,
} from './asked.ts';
import { dayText, type CaseFacts } from './facts.ts';
import { addresseesAsked, basisAsked, type CasePaper } from './row.ts';

// Papers at the beginning of a case, which have forms of the processing of petitions: sorting, guiding, passing on, accepting.

const matterAsked = asked('matter', 'Về việc', { rows: 2 });
const noName = { hint: 'Không ghi thông tin làm lộ người tố cáo.' };
const addresseeAsked = asked('addressee', 'Kính gửi');

/** What every paper about one petition takes from its case. */
const petitionTexts = (...more: readonly AskedText[]): AskedText[] => [matterAsked, basisAsked, ...more];
const petitionFirst = (form: PaperForm, facts: CaseFacts, on: Day) => ({
  matter: facts.matter,
  legalBasis: (paperBasis(form, on).length > 0 ? paperBasis(form, on) : paperBasis(`${form}.case`, on)).join(
    '\n',
  ),
});
const petitionIn = (facts: CaseFacts, typed: Typed) => ({
  kind: facts.kind,
  sender: senderOf(facts),
  receivedOn: facts.receivedOn,
  matter: typed['matter'],
  legalBasis: linesIn(typed['legalBasis']),
});
const petitionFields = { sender: 'matter', kind: 'matter', receivedOn: 'matter' };

function senderOf({ kind, petitioners }: CaseFacts) {
  if (kind === 'tố cáo') return hiddenDenouncer;
  const [first, ...others] = petitioners;
  return (
    first && {
      address: others.length > 0 ? 'các ông (bà)' : first.address,
      name: first.name,
      place: first.place,
    }
  );
}

const reasonIn = (typed: Typed): string =>
  linesIn(typed['reason'])
    .join(' ')
    .replace(/[.;]+$/, '');

const proposal: CasePaper = {
  form: 'TT05-01',
  texts: petitionTexts(
    addresseeAsked,
    optional('earlierBy', 'Cơ quan đã giải quyết (nếu có)'),
    { ...dayAsked('earlierOn', 'Ngày giải quyết'), required: false },
    asked('unitHead', 'Lãnh đạo đơn vị: họ tên, chức vụ'),
    asked('proposer', 'Người đề xuất: họ tên, chức vụ'),
  ),
  first: (facts, on) => ({
    ...petitionFirst('TT05-01', facts, on),
    addressee: facts.resolver,
    earlierBy: facts.refs.firstRuling?.by ?? '',
    earlierOn: dayText(facts.refs.firstRuling?.on),
  }),
  fill: (facts, typed) => ({
    ...petitionIn(facts, typed),
    addressee: typed['addressee'],
    earlier: earlierIn(typed),
    unitHead: memberOf(typed['unitHead'] ?? ''),
    proposer: memberOf(typed['proposer'] ?? ''),
  }),
  fieldOf: { ...petitionFields, 'earlier.agency': 'earlierBy', 'earlier.on': 'earlierOn' },
};

/** Who resolved it before, and when; one without the other is left to the schema. */
function earlierIn(typed: Typed) {
  const [agency, on] = [tidied(typed['earlierBy']), dayTyped(typed['earlierOn'])];
  return agency === undefined && on === undefined ? undefined : { agency, on };
}

const notCompetent = 'không thuộc thẩm quyền';
const guidance: CasePaper = {
  form: 'TT05-02',
  texts: petitionTexts(
    oneOf('why', 'Hướng dẫn vì', [notCompetent, 'đơn chưa đủ điều kiện, cần bổ sung']),
    optional('body', 'Cơ quan, người có thẩm quyền giải quyết'),
    optionalLines('missing', 'Nội dung, tài liệu phải bổ sung, mỗi thứ một dòng', 3),
    optionalLines('returned', 'Giấy tờ gửi trả kèm theo', 2),
  ),
  first: (facts, on) => ({ ...petitionFirst('TT05-02', facts, on), why: notCompetent }),
  fill: (facts, typed) => ({
    ...petitionIn(facts, typed),
    guidance:
      typed['why'] === notCompetent
        ? { why: 'not-competent', competentBody: typed['body'] }
        : { why: 'supplement', missing: linesIn(typed['missing']) },
    returned: linesIn(typed['returned']),
  }),
  fieldOf: {
    ...petitionFields,
    'guidance.competentBody': 'body',
    'guidance.missing': 'missing',
    guidance: 'why',
  },
};

const transfer = (form: 'TT05-03' | 'TT05-04'): CasePaper => ({
  form,
  texts: petitionTexts(addresseeAsked, optionalLines('attachments', 'Tài liệu gửi kèm', 2, noName)),
  first: (facts, on) => petitionFirst(form, facts, on),
  fill: (facts, typed) => ({
    ...petitionIn(facts, typed),
    addressee: typed['addressee'],
    attachments: linesIn(typed['attachments']),
  }),
  fieldOf: petitionFields,
});

const complaintAccepted: CasePaper = {
  form: 'NĐ124-03',
  texts: petitionTexts(dayAsked('acceptedOn', 'Ngày thụ lý'), asked('resolver', 'Người giải quyết')),
  first: (facts, on) => ({
    ...petitionFirst('NĐ124-03', facts, on),
    acceptedOn: dayText(on),
    resolver: facts.resolver,
  }),
  fill: (facts, typed) => ({
    ...petitionIn(facts, typed),
    instance: facts.instance,
    identity: facts.identity,
    acceptedOn: dayTyped(typed['acceptedOn']),
    resolver: typed['resolver'],
  }),
  fieldOf: petitionFields,
};

const complaintDeclined: CasePaper = {
  form: 'NĐ124-04',
  texts: petitionTexts(
    lines('reason', 'Lý do không thụ lý', 3),
    optionalLines('advice', 'Đề nghị, hướng dẫn thêm'),
  ),
  first: (facts, on) => petitionFirst('NĐ124-04', facts, on),
  fill: (facts, typed) => ({
    ...petitionIn(facts, typed),
    instance: facts.instance,
    identity: facts.identity,
    reason: reasonIn(typed),
    advice: tidied(linesIn(typed['advice']).join(' ')),
  }),
  fieldOf: petitionFields,
};

const refusal: CasePaper = {
  form: '01/TCD',
  texts: petitionTexts(lines('reason', 'Lý do từ chối', 3)),
  first: (facts, on) => petitionFirst('01/TCD', facts, on),
  fill: (facts, typed) => ({ ...petitionIn(facts, typed), reason: reasonIn(typed) }),
  fieldOf: petitionFields,
};

const urging: CasePaper = {
  form: 'TH-02',
  texts: petitionTexts(
    addresseesAsked,
    asked('passedBy', 'Văn bản giao, chuyển (tên, số)'),
    dayAsked('passedOn', 'Ngày giao, chuyển'),
    dayAsked('dueOn', 'Thời hạn phải giải quyết, trả lời'),
    asked('round', 'Đôn đốc lần thứ'),
    dayAsked('reportBy', 'Báo cáo trước ngày'),
  ),
  first: (facts, on) => ({
    ...petitionFirst('TH-02', facts, on),
    addressees: facts.verifier ?? '',
    passedBy: facts.refs.assignment ? `Văn bản số ${facts.refs.assignment.number}` : '',
    passedOn: dayText(facts.refs.assignment?.on),
    dueOn: dayText(facts.dueOn),
    round: '1',
  }),
  fill: (facts, typed) => ({
    ...petitionIn(facts, typed),
    addressees: linesIn(typed['addressees']),
    passedOn: { paper: typed['passedBy'], on: dayTyped(typed['passedOn']) },
    dueOn: dayTyped(typed['dueOn']),
    round: numberTyped(typed['round']) ?? 0,
    reportBy: dayTyped(typed['reportBy']),
  }),
  fieldOf: { ...petitionFields, 'passedOn.paper': 'passedBy', passedOn: 'passedOn' },
};

const spokenDenunciation: CasePaper = {
  form: 'TH-04',
  texts: [
    ...meetingAsked,
    lines('receivers', 'Người tiếp nhận, mỗi người một dòng: họ tên, chức vụ', 2),
    lines('content', 'Nội dung tố cáo', 5, noName),
    optionalLines('evidence', 'Thông tin, tài liệu, chứng cứ', 3, noName),
    optionalLines('requests', 'Yêu cầu', 2, noName),
    optionalLines('protection', 'Yêu cầu giữ bí mật, bảo vệ', 2, noName),
    ...endAsked,
  ],
  first: (facts) => ({ content: facts.contents.join('\n'), copies: '02' }),
  fill: (facts, typed) => ({
    rendition: 'redacted',
    at: meetingTyped(typed),
    receivers: membersIn(typed['receivers']),
    denouncer: hiddenDenouncer,
    accused: facts.accused,
    ...Object.fromEntries(spoken.map((name) => [name, linesIn(typed[name])])),
    ended: hourTyped(typed['endHour']),
    copies: numberTyped(typed['copies']),
  }),
  fieldOf: { ...meetingFields, accused: 'content' },
};
const spoken = ['content', 'evidence', 'requests', 'protection'] as const;

const complaintBlank: CasePaper = {
  form: 'NĐ124-01',
  texts: [
    { ...dayAsked('writtenOn', 'Ngày viết'), required: false },
    optionalLines('content', 'Nội dung, cơ sở và yêu cầu khiếu nại', 5),
    optionalLines('attachments', 'Tài liệu, chứng cứ kèm theo', 2),
  ],
  first: (facts) => ({ content: facts.contents.join('\n') }),
  fill: (facts, typed) => ({
    addressee: facts.resolver,
    writtenOn: dayTyped(typed['writtenOn']),
    complainants: facts.petitioners.map(({ name, place, phone }) => ({ name, place, phone })),
    respondent: { name: facts.respondent.name, place: facts.respondent.place },
    instance: facts.instance,
    matter: facts.matter,
    content: linesIn(typed['content']),
    attachments: linesIn(typed['attachments']),
  }),
};

/** Papers at the beginning of a case, and the urging letter. */
export const intakePapers: readonly CasePaper[] = [
  proposal,
  guidance,
  transfer('TT05-03'),
  transfer('TT05-04'),
  complaintAccepted,
  complaintDeclined,
  refusal,
  urging,
  spokenDenunciation,
  complaintBlank,
];
