import type { Day } from '../../../law/day.ts';
import { ruleFor } from '../../../law/rule-for.ts';
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
import { dayText, petitionersText, refText, respondentText, type CaseFacts } from '../facts.ts';
import { executorsAsked, type CasePaper } from '../row.ts';
import { blocksIn, bothSides, decisionFirst, decisionIn, decisionTexts, parties } from './common.ts';

// Mẫu số 14, 15 and 16 of Nghị định 124/2020/NĐ-CP: dialogue and ruling.

const dialogue: CasePaper = {
  form: 'NĐ124-14',
  texts: [
    ...meetingAsked,
    asked('chair', 'Người chủ trì: họ tên, chức vụ'),
    asked('secretary', 'Người ghi biên bản: họ tên, chức vụ'),
    optionalLines('present', 'Người khiếu nại, người đại diện có mặt, mỗi người một dòng: họ tên, địa chỉ'),
    optionalLines('absent', 'Người khiếu nại vắng mặt, mỗi người một dòng: họ tên', 1),
    {
      ...oneOf('absentWhy', 'Vắng mặt', ['có lý do', 'không có lý do']),
      required: false,
    },
    optional('absentReason', 'Lý do vắng mặt'),
    optionalLines('respondents', 'Người bị khiếu nại, mỗi người một dòng: họ tên, chức vụ'),
    optionalLines('concerned', 'Người có quyền, nghĩa vụ liên quan, mỗi người một dòng: họ tên, địa chỉ'),
    optionalLines('bodies', 'Đại diện cơ quan, tổ chức, mỗi người một dòng: họ tên, chức vụ'),
    lines('purpose', 'Mục đích đối thoại', 2),
    lines('results', 'Kết quả xác minh được thông báo', 4),
    lines('opinions', 'Ý kiến về từng nội dung', 6),
    optionalLines('agreed', 'Nội dung thống nhất', 3),
    optionalLines('differing', 'Nội dung còn khác nhau', 3),
    optionalLines('other', 'Nội dung khác'),
    optional('unsigned', 'Người không ký: họ tên, lý do'),
    ...endAsked,
  ],
  first: (facts) => ({
    present: facts.petitioners.map(({ name, place }) => `${name}, ${place}`).join('\n'),
    purpose: 'Làm rõ nội dung khiếu nại, yêu cầu của người khiếu nại và hướng giải quyết khiếu nại.',
    copies: '03',
  }),
  fill: (facts, typed) => ({
    ...parties(facts),
    instance: facts.instance,
    at: meetingTyped(typed),
    chair: memberOf(typed['chair'] ?? ''),
    secretary: memberOf(typed['secretary'] ?? ''),
    present: linesIn(typed['present']),
    absent: absentIn(typed),
    ...Object.fromEntries(listed.map((name) => [name, linesIn(typed[name])])),
    ended: hourTyped(typed['endHour']),
    copies: numberTyped(typed['copies']),
    unsigned: tidied(typed['unsigned']),
  }),
  fieldOf: { ...meetingFields, 'absent.why': 'absentWhy', 'absent.reason': 'absentReason' },
};
const listed = [
  'respondents',
  'concerned',
  'bodies',
  'purpose',
  'results',
  'opinions',
  'agreed',
  'differing',
  'other',
] as const;

function absentIn(typed: Typed) {
  const people = linesIn(typed['absent']);
  if (people.length === 0) return undefined;
  return { people, why: typed['absentWhy'], reason: tidied(typed['absentReason']) };
}

const verdicts = ['đúng toàn bộ', 'đúng một phần', 'sai toàn bộ'] as const;
const rulingTexts = [
  ...decisionTexts,
  dayAsked('petitionOn', 'Ngày ghi trên đơn khiếu nại'),
  asked('report', 'Báo cáo kết quả xác minh (số, ngày, người báo cáo)'),
  lines('contents', 'Nội dung khiếu nại, mỗi nội dung một dòng', 3),
  lines('results', 'Kết quả xác minh', 6),
];
const concludedTexts = [
  lines('conclusions', 'Kết luận từng nội dung', 8, {
    hint: 'Mỗi nội dung một dòng: # nội dung: đúng toàn bộ (đúng một phần, sai toàn bộ); căn cứ pháp luật ghi ở các dòng dưới.',
  }),
  lines('orders', 'Điều 1: giữ nguyên, sửa đổi, bổ sung, hủy bỏ quyết định; tiếp tục, chấm dứt hành vi', 3),
  lines('related', 'Điều 2: giải quyết các vấn đề liên quan, bồi thường', 3),
];
const courtAsked = asked('court', 'Tòa án có thẩm quyền');

/** "# Diện tích thu hồi: đúng một phần", with the reasons below; a verdict that is none is left to the schema. */
const conclusionsIn = (typed: Typed) =>
  blocksIn(typed['conclusions']).map(({ head, below }) => {
    const verdict = verdicts.find((one) => head.replace(/[.;]$/, '').endsWith(one));
    const content = verdict === undefined ? head : head.slice(0, head.lastIndexOf(verdict));
    return { content: content.replace(/[\s:–-]+$/, ''), verdict, paragraphs: below };
  });
const rulingIn = (facts: CaseFacts, typed: Typed) => ({
  ...parties(facts),
  ...decisionIn(typed),
  petitionOn: dayTyped(typed['petitionOn']),
  report: typed['report'],
  contents: linesIn(typed['contents']),
  results: linesIn(typed['results']),
  dialogue: linesIn(typed['dialogue']),
  conclusions: conclusionsIn(typed),
  orders: linesIn(typed['orders']),
  related: linesIn(typed['related']),
  court: typed['court'],
  list: (facts.parties ?? []).length > 1 ? facts.parties : [],
});
const rulingFirst = (form: CasePaper['form'], facts: CaseFacts, on: Parameters<typeof decisionFirst>[2]) => ({
  ...decisionFirst(form, facts, on),
  petitionOn: dayText(facts.petitionOn),
  report: refText('Báo cáo kết quả xác minh nội dung khiếu nại', facts.refs.report),
  contents: facts.contents.join('\n'),
  conclusions: facts.contents.map((content) => `# ${content}: `).join('\n\n'),
});

const competentCourt = 'Tòa án nhân dân có thẩm quyền';
/** The days within which a second complaint may be brought, by the law of the day. */
export function secondWithin(
  {
    remote = false,
    discipline = false,
    dismissal = false,
  }: Pick<CaseFacts, 'remote' | 'discipline' | 'dismissal'>,
  on: Day,
): string {
  const step = discipline ? 'complaint.window.discipline.second' : 'complaint.window.second';
  const found = ruleFor(step, discipline ? { dismissal } : { remote }, on);
  return 'rule' in found && 'amount' in found.rule.duration ? String(found.rule.duration.amount) : '';
}

const firstRuling: CasePaper = {
  form: 'NĐ124-15',
  texts: [
    ...rulingTexts,
    optionalLines('dialogue', 'Kết quả đối thoại (nếu có)', 3),
    ...concludedTexts,
    asked('days', 'Khiếu nại lần hai trong thời hạn (ngày)', {
      hint: 'Theo quy định có hiệu lực hôm nay; sửa khi vụ việc thuộc vùng sâu, vùng xa mà chưa ghi nhận.',
    }),
    asked('secondTo', 'Người có thẩm quyền giải quyết lần hai'),
    courtAsked,
    executorsAsked,
  ],
  first: (facts, on) => ({
    ...rulingFirst('NĐ124-15', facts, on),
    days: secondWithin(facts, on),
    secondTo: facts.copies?.superior ?? '',
    court: competentCourt,
    executors: bothSides(facts),
  }),
  fill: (facts, typed) => ({
    ...rulingIn(facts, typed),
    days: numberTyped(typed['days']),
    secondTo: typed['secondTo'],
  }),
};

const secondRuling: CasePaper = {
  form: 'NĐ124-16',
  texts: [
    ...rulingTexts,
    lines('firstRuling', 'Kết quả giải quyết của người giải quyết lần đầu', 4),
    lines('dialogue', 'Kết quả đối thoại', 3),
    ...concludedTexts,
    asked('lawsuitWithin', 'Khởi kiện trong thời hạn', { hint: 'Luật Tố tụng hành chính: 01 năm.' }),
    courtAsked,
    executorsAsked,
  ],
  first: (facts, on) => ({
    ...rulingFirst('NĐ124-16', facts, on),
    firstRuling: refText('Quyết định giải quyết khiếu nại lần đầu', facts.refs.firstRuling),
    lawsuitWithin: '01 năm',
    court: competentCourt,
    executors: [...new Set([petitionersText(facts), respondentText(facts), facts.refs.firstRuling?.by ?? ''])]
      .filter(Boolean)
      .join('\n'),
  }),
  fill: (facts, typed) => ({
    ...rulingIn(facts, typed),
    firstRuling: linesIn(typed['firstRuling']),
    lawsuitWithin: typed['lawsuitWithin'],
  }),
};

/** Dialogue and ruling. */
export const complaintDecisions: readonly CasePaper[] = [dialogue, firstRuling, secondRuling];
