import {
  asked,
  dayAsked,
  dayTyped,
  lines,
  linesIn,
  numberTyped,
  oneOf,
  optional,
  optionalLines,
  tidied,
} from '../asked.ts';
import { dayText, refText, respondentText } from '../facts.ts';
import { addresseesAsked, executorsAsked, type CasePaper } from '../row.ts';
import { blocksIn, decisionFirst, decisionIn, decisionTexts, parties } from './common.ts';

// Mẫu số 05 and 13 of Nghị định 124/2020/NĐ-CP: the decision to verify and the report. From the case: who complains of what,
// the papers before.

/** "Lộc Văn Bình, Thanh tra viên, Phó trưởng đoàn": the first of all leads where no part is named. */
function teamIn(typed: Readonly<Record<string, string>>) {
  const head = typed['team'] === 'Tổ' ? 'Tổ trưởng' : 'Trưởng đoàn';
  return linesIn(typed['members']).map((line, index) => {
    const parts = line.split(',').map((part) => part.trim());
    const role = parts.length > 2 ? parts.at(-1) : index === 0 ? head : 'thành viên';
    return { name: parts[0], capacity: parts.slice(1, parts.length > 2 ? -1 : undefined).join(', '), role };
  });
}

const verification: CasePaper = {
  form: 'NĐ124-05',
  texts: [
    ...decisionTexts,
    optional('assignedBy', 'Quyết định giao nhiệm vụ xác minh (nếu có)'),
    lines('contents', 'Nội dung xác minh, mỗi nội dung một dòng'),
    asked('days', 'Thời gian xác minh (ngày)', { hint: 'Không vượt thời hạn giải quyết khiếu nại.' }),
    oneOf('team', 'Thành lập', ['Đoàn', 'Tổ']),
    lines('members', 'Thành viên, mỗi người một dòng: họ tên, chức vụ, vai trò', 4, {
      hint: 'Không ghi vai trò thì người đầu là Trưởng đoàn (Tổ trưởng), những người sau là thành viên.',
    }),
    executorsAsked,
  ],
  first: (facts, on) => ({
    ...decisionFirst('NĐ124-05', facts, on),
    assignedBy: refText('Quyết định', facts.refs.assignment),
    contents: facts.contents.join('\n'),
    team: 'Tổ',
    executors: ['Các ông (bà) có tên tại Điều 2', respondentText(facts)].join('\n'),
  }),
  fill: (facts, typed) => ({
    ...parties(facts),
    ...decisionIn(typed),
    assignedBy: tidied(typed['assignedBy']),
    contents: linesIn(typed['contents']),
    days: numberTyped(typed['days']),
    team: typed['team'],
    members: teamIn(typed),
  }),
  fieldOf: { complainants: 'contents', matter: 'contents' },
};

const report: CasePaper = {
  form: 'NĐ124-13',
  texts: [
    addresseesAsked,
    asked('verification', 'Quyết định xác minh (số, ngày, người ban hành)'),
    dayAsked('from', 'Xác minh từ ngày'),
    dayAsked('until', 'Đến ngày'),
    lines('contested', 'Người, quyết định, hành vi bị khiếu nại', 2),
    lines('requests', 'Yêu cầu của người khiếu nại', 2),
    lines('grounds', 'Căn cứ khiếu nại', 3),
    optionalLines('earlier', 'Kết quả giải quyết trước đó', 2),
    lines('matters', 'Nội dung và kết quả xác minh', 10, {
      hint: 'Mỗi nội dung bắt đầu bằng dấu # ở đầu dòng, kết quả xác minh ghi ở các dòng dưới.',
    }),
    oneOf('verdict', 'Kết luận', ['đúng toàn bộ', 'đúng một phần', 'sai toàn bộ']),
    lines('conclusion', 'Lý do, căn cứ pháp luật của kết luận', 4),
    lines('recommendations', 'Kiến nghị, mỗi kiến nghị một dòng', 3),
  ],
  first: (facts) => ({
    addressees: facts.resolver,
    verification: refText('Quyết định', facts.refs.verification),
    from: dayText(facts.refs.verification?.on),
    contested: facts.contested ?? respondentText(facts),
    earlier: refText(
      'Quyết định giải quyết khiếu nại lần đầu',
      facts.instance === 'lần hai' ? facts.refs.firstRuling : undefined,
    ),
    matters: facts.contents.map((content) => `# ${content}`).join('\n\n'),
  }),
  fill: (facts, typed) => ({
    ...parties(facts),
    addressees: linesIn(typed['addressees']),
    verification: typed['verification'],
    from: dayTyped(typed['from']),
    until: dayTyped(typed['until']),
    contested: linesIn(typed['contested']).join(' '),
    requests: linesIn(typed['requests']),
    grounds: linesIn(typed['grounds']),
    earlier: linesIn(typed['earlier']),
    matters: blocksIn(typed['matters']).map(({ head, below }) => ({ content: head, results: below })),
    verdict: typed['verdict'],
    conclusion: linesIn(typed['conclusion']),
    recommendations: linesIn(typed['recommendations']),
  }),
};

/** The decision to verify and the report. */
export const complaintVerification: readonly CasePaper[] = [verification, report];
