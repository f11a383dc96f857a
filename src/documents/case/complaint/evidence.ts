import { paperBasis } from '../../../law/paper-basis.ts';
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
  optional,
  optionalLines,
  tidied,
} from '../asked.ts';
import { dayText, refText } from '../facts.ts';
import { addresseesAsked, basisAsked, executorsAsked, type CasePaper } from '../row.ts';
import { decisionFirst, decisionIn, decisionTexts, parties } from './common.ts';

// Mẫu số 06 to 10 of Nghị định 124/2020/NĐ-CP: work sessions, evidence, expert assessment.

/** "Lương Văn Thắng; thôn Bản Chu; 0912 000 001": name with office, address, phone by semicolons. */
function someoneIn(line: string) {
  const [who = '', place, phone] = line.split(';').map((part) => tidied(part));
  const { name, capacity } = memberOf(who);
  return { name, capacity: tidied(capacity), place, phone };
}

const session: CasePaper = {
  form: 'NĐ124-06',
  texts: [
    ...meetingAsked,
    lines('verifiers', 'Người xác minh, mỗi người một dòng: họ tên, chức vụ', 2),
    lines('heard', 'Người làm việc, mỗi người một dòng: họ tên, chức danh; địa chỉ; điện thoại', 2, {
      hint: 'Cách nhau bằng dấu chấm phẩy.',
    }),
    lines('content', 'Nội dung làm việc', 5),
    optionalLines('agreed', 'Nội dung thống nhất', 3),
    optionalLines('differing', 'Nội dung còn khác nhau', 3),
    optionalLines('other', 'Nội dung khác'),
    optional('unsigned', 'Người không ký: họ tên, lý do'),
    optionalLines('witnesses', 'Người làm chứng, đại diện chính quyền ký thay, mỗi người một dòng'),
    ...endAsked,
  ],
  first: (facts) => ({
    heard: facts.petitioners
      .map(({ name, place, phone }) => [name, place, phone].filter(Boolean).join('; '))
      .join('\n'),
    copies: '02',
  }),
  fill: (facts, typed) => ({
    ...parties(facts),
    at: meetingTyped(typed),
    verifiers: membersIn(typed['verifiers']),
    heard: linesIn(typed['heard']).map(someoneIn),
    content: linesIn(typed['content']),
    agreed: linesIn(typed['agreed']),
    differing: linesIn(typed['differing']),
    other: linesIn(typed['other']),
    ended: hourTyped(typed['endHour']),
    copies: numberTyped(typed['copies']),
    unsigned: tidied(typed['unsigned']),
    witnesses: linesIn(typed['witnesses']),
  }),
  fieldOf: meetingFields,
};

const request: CasePaper = {
  form: 'NĐ124-07',
  texts: [
    addresseesAsked,
    dayAsked('acceptedOn', 'Ngày thụ lý'),
    lines('contested', 'Quyết định, hành vi bị khiếu nại', 2),
    basisAsked,
    lines('items', 'Thông tin, tài liệu, bằng chứng yêu cầu, mỗi thứ một dòng', 4),
    dayAsked('dueOn', 'Cung cấp trước ngày', { hint: 'Trong 07 ngày kể từ ngày nhận được yêu cầu.' }),
    asked('deliverTo', 'Gửi đến (người nhận, địa chỉ)'),
  ],
  first: (facts, on) => ({
    acceptedOn: dayText(facts.refs.accepted?.on),
    contested: facts.contested ?? '',
    legalBasis: paperBasis('NĐ124-07', on).join('\n'),
    deliverTo: facts.verifier ?? facts.office,
  }),
  fill: (facts, typed) => ({
    ...parties(facts),
    addressees: linesIn(typed['addressees']),
    acceptedOn: dayTyped(typed['acceptedOn']),
    contested: linesIn(typed['contested']).join(' '),
    legalBasis: linesIn(typed['legalBasis']),
    items: linesIn(typed['items']),
    dueOn: dayTyped(typed['dueOn']),
    deliverTo: typed['deliverTo'],
  }),
};

const handOver: CasePaper = {
  form: 'NĐ124-08',
  texts: [
    ...meetingAsked,
    asked('giver', 'Bên giao: họ tên, chức danh; cơ quan hoặc địa chỉ'),
    asked('receiver', 'Bên nhận: họ tên, chức danh; cơ quan'),
    lines('items', 'Tài liệu, mỗi thứ một dòng: loại thông tin; vật mang tin; tên; số trang; tình trạng', 5, {
      hint: 'Ví dụ: văn bản; giấy; Biên bản kiểm đếm; 03; bản sao có chứng thực',
    }),
    asked('copies', 'Số bản'),
  ],
  first: (facts) => ({
    giver: facts.petitioners
      .slice(0, 1)
      .map(({ name, place }) => `${name}; ${place}`)
      .join(''),
    copies: '02',
  }),
  fill: (facts, typed) => ({
    ...parties(facts),
    at: meetingTyped(typed),
    giver: someoneIn(typed['giver'] ?? ''),
    receiver: someoneIn(typed['receiver'] ?? ''),
    items: linesIn(typed['items']).map((line) => {
      const [kind, medium, name, pages, condition] = line.split(';').map((part) => part.trim());
      return { kind, medium, name, pages, condition };
    }),
    copies: numberTyped(typed['copies']),
  }),
  fieldOf: meetingFields,
};

const assessmentTexts = [
  lines('items', 'Thông tin, tài liệu, bằng chứng được giám định, mỗi thứ một dòng', 3),
  lines('questions', 'Nội dung cần giám định, mỗi nội dung một dòng', 3),
  optional('cost', 'Cơ quan chi trả kinh phí (nếu có)'),
];
const assessedIn = (typed: Readonly<Record<string, string>>) => ({
  items: linesIn(typed['items']),
  questions: linesIn(typed['questions']),
  cost: tidied(typed['cost']),
});

const assessment: CasePaper = {
  form: 'NĐ124-09',
  texts: [
    ...decisionTexts,
    ...assessmentTexts,
    lines('reason', 'Lý do trưng cầu giám định', 2),
    asked('organisation', 'Tổ chức giám định'),
    executorsAsked,
  ],
  first: (facts, on) => ({
    ...decisionFirst('NĐ124-09', facts, on),
    executors: ['Tổ chức giám định', facts.verifier].filter(Boolean).join('\n'),
  }),
  fill: (facts, typed) => ({
    ...parties(facts),
    ...decisionIn(typed),
    ...assessedIn(typed),
    reason: linesIn(typed['reason'])
      .join(' ')
      .replace(/[.;]+$/, ''),
    organisation: typed['organisation'],
  }),
};

const assessmentLetter: CasePaper = {
  form: 'NĐ124-10',
  texts: [
    addresseesAsked,
    asked('assessment', 'Quyết định trưng cầu giám định (số, ngày, người ban hành)'),
    basisAsked,
    ...assessmentTexts,
    dayAsked('dueOn', 'Gửi kết quả trước ngày'),
    asked('handedOverBy', 'Người bàn giao thông tin, tài liệu: họ tên, chức vụ'),
  ],
  first: (facts, on) => ({
    assessment: refText('Quyết định', facts.refs.assessment),
    legalBasis: paperBasis('NĐ124-10', on).join('\n'),
  }),
  fill: (facts, typed) => ({
    ...parties(facts),
    ...assessedIn(typed),
    addressees: linesIn(typed['addressees']),
    assessment: typed['assessment'],
    legalBasis: linesIn(typed['legalBasis']),
    dueOn: dayTyped(typed['dueOn']),
    handedOverBy: typed['handedOverBy'],
  }),
};

/** Work sessions, evidence, expert assessment. */
export const complaintEvidence: readonly CasePaper[] = [
  session,
  request,
  handOver,
  assessment,
  assessmentLetter,
];
