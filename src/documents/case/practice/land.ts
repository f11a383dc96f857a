import { basisInText, decision, letter, minutes, notice, report, type CasePaper } from '../row.ts';
import { asked, dashed, dayAsked, lines, linesIn, oneOf, optionalLines, said, tidied } from '../asked.ts';
import { dayText, petitionersText, refText, respondentText, type CaseFacts } from '../facts.ts';
import { capitalised } from '../../tags/words.ts';
import { namesIn } from './complaint-verify.ts';

// Papers of a land dispute: mediation at the commune, resolution by the chairman. Who asks and with whom the dispute is stand in the case.

/** "tranh chấp đất đai giữa ông … và ông …, về việc …". */
const dispute = (facts: CaseFacts): string =>
  `tranh chấp đất đai giữa ${petitionersText(facts)} và ${respondentText(facts)}, về việc ${facts.matter}`;
const bothSides = (facts: CaseFacts): string =>
  [
    ...facts.petitioners.map(({ name, place }) => `${name}, ${place}`),
    capitalised([facts.respondent.name, facts.respondent.place].filter(Boolean).join(', ')),
  ].join('\n');
const parcelAsked = asked('parcel', 'Thửa đất tranh chấp: số thửa, tờ bản đồ, diện tích (m2), địa chỉ');
const rulingAsked = asked('ruling', 'Quyết định giải quyết tranh chấp (số, ngày, người ban hành)');

const mediation: readonly CasePaper[] = [
  minutes('DD-BBHG', {
    subject: 'Hòa giải tranh chấp đất đai',
    texts: [
      lines(
        'people',
        'Thành viên Hội đồng hòa giải, mỗi người một dòng: họ tên, chức vụ; Chủ tịch Hội đồng trước',
        4,
      ),
      lines(
        'present',
        'Các bên tranh chấp, người có quyền lợi, nghĩa vụ liên quan, mỗi người một dòng: họ tên, địa chỉ',
        3,
      ),
      parcelAsked,
      lines('origin', 'Nguồn gốc, thời điểm, hiện trạng sử dụng đất', 3),
      lines('cause', 'Nguyên nhân tranh chấp (theo kết quả xác minh)', 2),
      lines('content', 'Ý kiến của các bên, của Hội đồng hòa giải', 4),
      lines('agreed', 'Nội dung các bên đã thỏa thuận', 3, { required: false }),
      optionalLines('open', 'Nội dung chưa thỏa thuận', 2),
      oneOf('outcome', 'Kết quả hòa giải', ['hòa giải thành', 'hòa giải không thành']),
    ],
    first: (facts) => ({ present: bothSides(facts), copies: '04' }),
    parties: (_facts, typed) => [
      { heading: 'Hội đồng hòa giải', people: linesIn(typed['people']) },
      {
        heading: 'Các bên tranh chấp, người có quyền lợi, nghĩa vụ liên quan',
        people: linesIn(typed['present']),
      },
    ],
    sections: (facts, typed) => [
      {
        heading: 'Nội dung tranh chấp',
        paragraphs: [`Tranh chấp về việc ${facts.matter}`, `Thửa đất tranh chấp: ${said(typed, 'parcel')}`],
      },
      { heading: 'Nguồn gốc, thời điểm, hiện trạng sử dụng đất', paragraphs: linesIn(typed['origin']) },
      { heading: 'Nguyên nhân tranh chấp', paragraphs: linesIn(typed['cause']) },
      { heading: 'Ý kiến tại buổi hòa giải', paragraphs: linesIn(typed['content']) },
      { heading: 'Nội dung đã thỏa thuận', paragraphs: dashed(typed['agreed']) },
      { heading: 'Nội dung chưa thỏa thuận', paragraphs: dashed(typed['open']) },
      { heading: 'Kết quả', paragraphs: [`Kết quả: ${said(typed, 'outcome')}`] },
    ],
    signatories: (_facts, typed) => [
      { capacity: 'Các bên tranh chấp', names: namesIn(typed['present']) },
      { capacity: 'Hội đồng hòa giải', names: namesIn(typed['people']) },
    ],
  }),
];

const resolution: readonly CasePaper[] = [
  notice('DD-THULY', {
    subject: 'thụ lý đơn yêu cầu giải quyết tranh chấp đất đai',
    toCitizen: true,
    texts: [
      parcelAsked,
      asked('mediation', 'Biên bản hòa giải không thành (ngày, nơi lập)'),
      dayAsked('dueOn', 'Thời hạn giải quyết đến ngày'),
    ],
    first: (facts) => ({ addressees: capitalised(respondentText(facts)), dueOn: dayText(facts.dueOn) }),
    paragraphs: (facts, typed, on) => [
      `Ngày ${dayText(facts.receivedOn)}, ${facts.office} nhận được đơn của ${petitionersText(facts)} yêu cầu giải quyết ${dispute(facts)}. Thửa đất tranh chấp: ${said(typed, 'parcel')}`,
      `Tranh chấp đã được hòa giải tại Ủy ban nhân dân cấp xã nhưng không thành theo ${said(typed, 'mediation')}`,
      `Căn cứ ${basisInText('DD-THULY', on)}, ${facts.resolver} thụ lý giải quyết tranh chấp kể từ ngày ký Thông báo này; thời hạn giải quyết đến ngày ${said(typed, 'dueOn')}`,
      'Đề nghị các bên cung cấp giấy tờ, tài liệu, chứng cứ có liên quan, giữ nguyên hiện trạng thửa đất trong thời gian giải quyết',
    ],
  }),
  letter('DD-GIAO', {
    subject: 'giao tham mưu giải quyết tranh chấp đất đai',
    texts: [
      asked('unit', 'Cơ quan được giao tham mưu'),
      lines('contents', 'Nội dung thẩm tra, xác minh', 4),
      dayAsked('reportBy', 'Báo cáo, dự thảo quyết định trước ngày'),
    ],
    first: (facts) => ({
      addressees: facts.verifier ?? '',
      unit: facts.verifier ?? '',
      contents: facts.contents.join('\n'),
    }),
    paragraphs: (facts, typed, on) => [
      `${facts.resolver} đã thụ lý ${dispute(facts)}${facts.refs.accepted ? ` theo ${refText('Thông báo', facts.refs.accepted)}` : ''}`,
      `Căn cứ ${basisInText('DD-GIAO', on)}, ${facts.resolver} giao ${said(typed, 'unit')} thẩm tra, xác minh vụ việc, tổ chức hòa giải giữa các bên, tổ chức cuộc họp các ban, ngành có liên quan để tư vấn giải quyết (nếu cần thiết), gồm các nội dung:`,
      ...dashed(typed['contents']),
      `Hoàn chỉnh hồ sơ, báo cáo và trình dự thảo quyết định trước ngày ${said(typed, 'reportBy')}`,
    ],
  }),
  minutes('DD-BB', {
    subject: 'Làm việc về tranh chấp đất đai',
    texts: [
      lines('people', 'Cơ quan tham mưu, mỗi người một dòng: họ tên, chức vụ', 2),
      lines('present', 'Các bên tranh chấp, người có liên quan, mỗi người một dòng: họ tên, địa chỉ', 2),
      lines('content', 'Nội dung làm việc, kết quả kiểm tra hiện trạng', 5),
      optionalLines('opinions', 'Ý kiến của các bên', 3),
      lines('result', 'Kết luận, kết quả hòa giải lại', 2),
    ],
    first: (facts) => ({ present: bothSides(facts) }),
    parties: (_facts, typed) => [
      { heading: 'Cơ quan tham mưu giải quyết', people: linesIn(typed['people']) },
      { heading: 'Các bên tranh chấp, người có liên quan', people: linesIn(typed['present']) },
    ],
    sections: (facts, typed) => [
      { heading: 'Vụ việc', paragraphs: [`Giải quyết ${dispute(facts)}`] },
      { heading: 'Nội dung làm việc', paragraphs: linesIn(typed['content']) },
      { heading: 'Ý kiến của các bên', paragraphs: linesIn(typed['opinions']) },
      { heading: 'Kết luận', paragraphs: linesIn(typed['result']) },
    ],
    signatories: (_facts, typed) => [
      { capacity: 'Các bên, người có liên quan', names: namesIn(typed['present']) },
      { capacity: 'Cơ quan tham mưu', names: namesIn(typed['people']) },
    ],
  }),
  report('DD-BC', {
    title: 'Báo cáo',
    to: true,
    subject: 'đề xuất giải quyết tranh chấp đất đai',
    texts: [
      parcelAsked,
      lines('origin', 'Nguồn gốc, quá trình sử dụng, hiện trạng thửa đất', 4),
      lines('demands', 'Yêu cầu và ý kiến của các bên', 3),
      lines('findings', 'Kết quả thẩm tra, xác minh', 5),
      lines('views', 'Ý kiến tư vấn của các ban, ngành (nếu có)', 2, { required: false }),
      lines('proposals', 'Đề xuất nội dung giải quyết', 3),
    ],
    first: (facts) => ({ addressees: facts.resolver, demands: facts.contents.join('\n') }),
    opening: (facts, typed) => [
      `Thực hiện nhiệm vụ được giao về việc giải quyết ${dispute(facts)}, ${facts.office} đã thẩm tra, xác minh và báo cáo như sau:`,
      `Thửa đất tranh chấp: ${said(typed, 'parcel')}`,
    ],
    sections: (_facts, typed) => [
      { heading: 'Nguồn gốc, quá trình sử dụng, hiện trạng', paragraphs: linesIn(typed['origin']) },
      { heading: 'Yêu cầu, ý kiến của các bên', paragraphs: dashed(typed['demands']) },
      { heading: 'Kết quả thẩm tra, xác minh', paragraphs: linesIn(typed['findings']) },
      { heading: 'Ý kiến tư vấn', paragraphs: linesIn(typed['views']) },
      { heading: 'Đề xuất', paragraphs: dashed(typed['proposals']) },
    ],
    closing: (facts) =>
      `Trên đây là báo cáo đề xuất giải quyết tranh chấp đất đai, ${facts.office} trình xem xét, quyết định`,
  }),
  decision('DD-QD', {
    subject: (facts) =>
      `giải quyết tranh chấp đất đai giữa ${petitionersText(facts)} và ${respondentText(facts)}`,
    texts: [
      parcelAsked,
      lines('findings', 'Kết quả thẩm tra, xác minh', 4),
      lines(
        'rulings',
        'Nội dung giải quyết, mỗi nội dung một dòng: ai được sử dụng phần đất nào, diện tích',
        4,
      ),
      asked('within', 'Không đồng ý thì trong thời hạn (ngày)'),
      asked('superior', 'Khiếu nại đến'),
    ],
    first: (facts) => ({
      within: '30',
      executors: [petitionersText(facts), respondentText(facts)].join('\n'),
    }),
    considered: (facts) => [
      `Xét đơn yêu cầu giải quyết tranh chấp đất đai của ${petitionersText(facts)}`,
      ...(facts.refs.report ? [`Xét ${refText('Báo cáo', facts.refs.report)}`] : []),
    ],
    articles: (facts, typed) => [
      [
        `Giải quyết ${dispute(facts)}. Thửa đất tranh chấp: ${said(typed, 'parcel')}.`,
        'Kết quả thẩm tra, xác minh:',
        ...linesIn(typed['findings']),
        'Nội dung giải quyết:',
        ...dashed(typed['rulings']),
      ],
      [
        `Trong thời hạn ${said(typed, 'within')} ngày kể từ ngày nhận được Quyết định này, nếu không đồng ý, các bên có quyền khiếu nại đến ${said(typed, 'superior')} hoặc khởi kiện tại Tòa án theo quy định của pháp luật về tố tụng hành chính. Hết thời hạn nêu trên mà không khiếu nại, không khởi kiện thì Quyết định này có hiệu lực thi hành.`,
      ],
    ],
  }),
  report('DD-BC-TH', {
    title: 'Báo cáo',
    to: true,
    subject: 'kết quả thi hành quyết định giải quyết tranh chấp đất đai',
    texts: [
      rulingAsked,
      lines('done', 'Nội dung đã thi hành, diện tích (m2), ngày', 4),
      optionalLines('remaining', 'Nội dung chưa thi hành, lý do', 2),
      optionalLines('obstacles', 'Khó khăn, vướng mắc', 2),
      optionalLines('proposals', 'Kiến nghị', 2),
    ],
    first: (facts) => ({ ruling: refText('Quyết định', facts.refs.ruling), addressees: facts.resolver }),
    opening: (facts, typed) => [
      `Thực hiện ${tidied(typed['ruling']) ?? 'quyết định'} về việc giải quyết ${dispute(facts)}, ${facts.office} báo cáo kết quả thi hành như sau:`,
    ],
    sections: (_facts, typed) => [
      { heading: 'Nội dung đã thi hành', paragraphs: dashed(typed['done']) },
      { heading: 'Nội dung chưa thi hành, lý do', paragraphs: dashed(typed['remaining']) },
      { heading: 'Khó khăn, vướng mắc', paragraphs: dashed(typed['obstacles']) },
      { heading: 'Kiến nghị', paragraphs: dashed(typed['proposals']) },
    ],
    closing: (facts) => `Trên đây là báo cáo kết quả thi hành, ${facts.office} kính báo cáo`,
  }),
];

/** Papers of land disputes. */
export const landPapers: readonly CasePaper[] = [...mediation, ...resolution];
