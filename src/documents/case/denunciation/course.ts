import { paperBasis } from '../../../law/paper-basis.ts';
import { extractTexts } from '../../extract.ts';
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
  membersIn,
  numberTyped,
  oneOf,
  optional,
  optionalLines,
  tidied,
  type Typed,
} from '../asked.ts';
import { dayText, refText, type CaseFacts } from '../facts.ts';
import { addresseesAsked, authorityAsked, basisAsked, type CasePaper } from '../row.ts';
import { judgementFields, judgementFirst, judgementIn, judgementTexts } from './judgement.ts';
import {
  acceptedAsked,
  acceptedFirst,
  contentsAsked,
  decisionFirst,
  decisionIn,
  decisionTexts,
  noName,
} from './texts.ts';

// Mẫu số 07 to 12 of Nghị định 31/2019/NĐ-CP: the verification, its reports, the conclusion and its extract.

const teamAsked = oneOf('team', 'Đoàn hay Tổ xác minh', ['Đoàn', 'Tổ']);
const membersAsked = lines(
  'members',
  'Thành viên, mỗi người một dòng: họ tên, chức vụ; người đầu là trưởng',
  4,
);

const formation: CasePaper = {
  form: 'NĐ31-07',
  texts: [
    ...decisionTexts,
    optional('assignment', 'Văn bản giao nhiệm vụ xác minh (số, ngày, người ban hành)'),
    teamAsked,
    membersAsked,
    contentsAsked,
    asked('days', 'Thời gian xác minh (ngày), kể từ ngày ký'),
  ],
  first: (facts, on) => ({
    ...decisionFirst('NĐ31-07', facts, on),
    assignment: refText('Văn bản', facts.refs.assignment),
    team: 'Tổ',
    contents: facts.contents.join('\n'),
  }),
  fill: (facts, typed) => ({
    ...decisionIn(facts, typed),
    assignment: tidied(typed['assignment']),
    team: typed['team'],
    members: membersIn(typed['members']),
    contents: linesIn(typed['contents']),
    days: numberTyped(typed['days']),
  }),
  fieldOf: { accused: 'contents' },
};

/** "ông Triệu Văn Khải, công chức địa chính; thôn Nà Lầu; 0912 000 003": office behind the comma, address and phone by semicolons. */
function heardIn(line: string) {
  const [who = '', place, phone] = line.split(';').map((part) => tidied(part));
  const { name, capacity } = memberOf(who);
  return { name, capacity: tidied(capacity), place, phone };
}
const withDenouncer = 'người tố cáo';
const session: CasePaper = {
  form: 'NĐ31-08',
  texts: [
    oneOf('with', 'Làm việc với', [
      'người bị tố cáo',
      withDenouncer,
      'cơ quan, tổ chức, cá nhân có liên quan',
    ]),
    optional('subject', 'Tên biên bản', { hint: 'Để trống: “Làm việc với …”.' }),
    ...meetingAsked,
    { ...teamAsked, required: false },
    membersAsked,
    optionalLines('heard', 'Người làm việc, mỗi người một dòng: họ tên, chức vụ; địa chỉ; điện thoại', 2, {
      hint: 'Cách nhau bằng dấu chấm phẩy. Không ghi người tố cáo: danh tính chỉ có trên bản gốc niêm phong.',
    }),
    lines('content', 'Nội dung làm việc', 6, noName),
    optional('unsigned', 'Người không ký biên bản, lý do', noName),
    ...endAsked,
  ],
  first: ({ accused }) => ({
    with: 'người bị tố cáo',
    // A name without address: it stands below the signature too.
    heard: accused.map(({ name, capacity }) => [name, capacity].filter(Boolean).join(', ')).join('\n'),
    copies: '02',
  }),
  fill: (_facts, typed) => ({
    subject: tidied(typed['subject']) ?? `Làm việc với ${typed['with'] ?? ''}`,
    at: meetingTyped(typed),
    team: tidied(typed['team']),
    members: membersIn(typed['members']),
    // Who denounces works alone with the verifiers: nobody else stands on that paper.
    ...(typed['with'] === withDenouncer
      ? { denouncer: hiddenDenouncer, rendition: 'redacted', heard: [] }
      : { heard: linesIn(typed['heard']).map(heardIn) }),
    content: linesIn(typed['content']),
    ended: hourTyped(typed['endHour']),
    copies: numberTyped(typed['copies']),
    unsigned: tidied(typed['unsigned']),
  }),
  fieldOf: meetingFields,
};

const assessment: CasePaper = {
  form: 'NĐ31-09',
  texts: [
    addresseesAsked,
    basisAsked,
    lines('items', 'Thông tin, tài liệu, bằng chứng cần giám định, mỗi thứ một dòng', 3, noName),
    lines('questions', 'Nội dung yêu cầu giám định', 3, noName),
    dayAsked('resultBy', 'Gửi kết luận trước ngày'),
    asked('handover', 'Người bàn giao: họ tên, chức vụ'),
  ],
  first: (_facts, on) => ({ legalBasis: paperBasis('NĐ31-09', on).join('\n') }),
  fill: (_facts, typed) => ({
    addressees: linesIn(typed['addressees']),
    legalBasis: linesIn(typed['legalBasis']),
    items: linesIn(typed['items']),
    questions: linesIn(typed['questions']),
    resultBy: dayTyped(typed['resultBy']),
    handover: memberOf(typed['handover'] ?? ''),
  }),
};

const reportTexts = [
  asked('addressee', 'Kính gửi'),
  teamAsked,
  dayAsked('from', 'Xác minh từ ngày'),
  dayAsked('until', 'Đến ngày'),
  ...judgementTexts,
  optionalLines('otherViews', 'Vấn đề còn có ý kiến khác nhau', 2, noName),
  lines('recommendations', 'Kiến nghị, mỗi kiến nghị một dòng', 3, noName),
];
const reportFirst = (facts: CaseFacts) => ({
  ...judgementFirst(facts),
  team: 'Tổ',
  from: dayText(facts.refs.verification?.on),
});
const reportIn = (facts: CaseFacts, typed: Typed) => ({
  ...judgementIn(facts, typed),
  addressee: typed['addressee'],
  team: typed['team'],
  verified: { from: dayTyped(typed['from']), until: dayTyped(typed['until']) },
  otherViews: linesIn(typed['otherViews']),
  recommendations: linesIn(typed['recommendations']),
});
const reportFields = { ...judgementFields, 'verified.from': 'from', verified: 'until' };

const teamReport: CasePaper = {
  form: 'NĐ31-10',
  texts: [
    ...reportTexts,
    asked('formedBy', 'Quyết định thành lập Đoàn (Tổ) xác minh (số, ngày, người ban hành)'),
    asked('head', 'Trưởng đoàn (Tổ trưởng): họ tên'),
  ],
  first: (facts) => ({
    ...reportFirst(facts),
    addressee: facts.refs.verification?.by ?? facts.resolver,
    formedBy: refText('Quyết định', facts.refs.verification),
  }),
  fill: (facts, typed) => ({
    ...reportIn(facts, typed),
    formedBy: typed['formedBy'],
    // The head of the team signs, not the office.
    signer: { capacity: typed['team'] === 'Đoàn' ? 'Trưởng đoàn' : 'Tổ trưởng', name: typed['head'] },
  }),
  fieldOf: { ...reportFields, signer: 'head' },
};

const officeReport: CasePaper = {
  form: 'NĐ31-11',
  texts: [
    ...reportTexts,
    asked('assignment', 'Văn bản giao xác minh (số, ngày, người ban hành)'),
    asked('teamReport', 'Báo cáo của Đoàn (Tổ) xác minh (ngày, người báo cáo)'),
  ],
  first: (facts) => ({
    ...reportFirst(facts),
    addressee: facts.resolver,
    assignment: refText('Văn bản', facts.refs.assignment),
  }),
  fill: (facts, typed) => ({
    ...reportIn(facts, typed),
    assignment: typed['assignment'],
    teamReport: typed['teamReport'],
  }),
  fieldOf: reportFields,
};

const conclusionTexts = [
  { ...authorityAsked, label: 'Người kết luận' },
  acceptedAsked,
  ...judgementTexts,
  optionalLines('measures', 'Biện pháp xử lý theo thẩm quyền, mỗi biện pháp một dòng', 3, noName),
  optionalLines('recommendations', 'Kiến nghị, mỗi kiến nghị một dòng', 3, noName),
];
const conclusionFirst = (facts: CaseFacts) => ({
  ...judgementFirst(facts),
  ...acceptedFirst(facts),
  authority: facts.resolver,
});
const conclusionIn = (facts: CaseFacts, typed: Typed) => ({
  ...judgementIn(facts, typed),
  authority: typed['authority'],
  acceptedBy: typed['accepted'],
  measures: linesIn(typed['measures']),
  recommendations: linesIn(typed['recommendations']),
});
const conclusionFields = { ...judgementFields, acceptedBy: 'accepted' };

const conclusion: CasePaper = {
  form: 'NĐ31-12',
  texts: [
    ...conclusionTexts,
    optionalLines(
      'withheld',
      'Đoạn phải lược bỏ trong bản trích, chép đúng nguyên văn, mỗi đoạn một dòng',
      3,
      {
        hint: 'Bí mật nhà nước; thông tin có hại cho người tố cáo. Đoạn này vẫn có trong kết luận.',
      },
    ),
  ],
  first: conclusionFirst,
  fill: (facts, typed) => ({ ...conclusionIn(facts, typed), withheld: linesIn(typed['withheld']) }),
  fieldOf: conclusionFields,
};

const extract: CasePaper = {
  form: 'TC-BANTRICH',
  texts: [
    asked('rulingNumber', 'Trích Kết luận số'),
    dayAsked('rulingOn', 'Ngày kết luận'),
    ...conclusionTexts,
  ],
  first: (facts) => ({
    ...conclusionFirst(facts),
    ...extractTexts(facts.conclusion, conclusionTexts),
    rulingNumber: facts.refs.ruling?.number ?? '',
    rulingOn: dayText(facts.refs.ruling?.on),
  }),
  fill: (facts, typed) => ({
    ...conclusionIn(facts, typed),
    of: { number: typed['rulingNumber'], on: dayTyped(typed['rulingOn']) },
  }),
  fieldOf: { ...conclusionFields, 'of.number': 'rulingNumber', 'of.on': 'rulingOn' },
};

/** From the verification to the extract of the conclusion. */
export const denunciationCourse: readonly CasePaper[] = [
  formation,
  session,
  assessment,
  teamReport,
  officeReport,
  conclusion,
  extract,
];
