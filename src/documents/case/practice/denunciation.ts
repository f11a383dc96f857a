import { basisInText, decision, letter, minutes, type CasePaper } from '../row.ts';
import { asked, dashed, dayAsked, lines, linesIn, memberOf, oneOf, optionalLines, said } from '../asked.ts';
import { accusedLine, caseText, dayText, refText, type CaseFacts } from '../facts.ts';
import { whereDenouncer } from '../../redacted.ts';
import { namesIn } from './complaint-verify.ts';

// Papers of a denunciation without a prescribed form. Those that the accused may read never say who denounces; in the
// others the place of the name is marked, and stays redacted until the identity is opened with a purpose.

const acceptedAsked = asked('accepted', 'Quyết định thụ lý tố cáo (số, ngày, người ban hành)');
const acceptedFirst = ({ refs }: CaseFacts) => ({ accepted: refText('Quyết định', refs.accepted) });
const noName = { hint: 'Không ghi thông tin làm lộ người tố cáo.' };
const attached = (typed: string | undefined): string[] =>
  linesIn(typed).length > 0 ? [`Tài liệu gửi kèm: ${linesIn(typed).join('; ')}`] : [];

/** Before acceptance: identity, information under Điều 25, transfers. */
const intake: readonly CasePaper[] = [
  minutes('TC-XM-DANHTINH', {
    subject: 'Xác minh danh tính người tố cáo, điều kiện thụ lý tố cáo',
    texts: [
      lines('people', 'Người xác minh, mỗi người một dòng: họ tên, chức vụ', 2),
      oneOf('identityResult', 'Kết quả xác minh danh tính', [
        'đúng là người đứng tên tố cáo',
        'không phải người đứng tên tố cáo',
        'không xác định được người tố cáo',
      ]),
      lines(
        'conditions',
        'Điều kiện thụ lý: hình thức, năng lực hành vi dân sự, thẩm quyền, nội dung',
        4,
        noName,
      ),
      lines('content', 'Đề xuất', 2, noName),
    ],
    namesDenouncer: true,
    parties: (_facts, typed) => [
      { heading: 'Người xác minh', people: linesIn(typed['people']) },
      { heading: 'Người được xác minh danh tính', people: [whereDenouncer] },
    ],
    sections: (facts, typed) => [
      {
        heading: 'Tố cáo được xác minh',
        paragraphs: [`Nhận ngày ${dayText(facts.receivedOn)}, ${caseText(facts)}`],
      },
      {
        heading: 'Kết quả xác minh danh tính',
        paragraphs: [`Qua xác minh, ${said(typed, 'identityResult')}`],
      },
      { heading: 'Điều kiện thụ lý', paragraphs: dashed(typed['conditions']) },
      { heading: 'Đề xuất', paragraphs: linesIn(typed['content']) },
    ],
    signatories: (_facts, typed) => [
      { capacity: 'Người được xác minh', names: [] },
      { capacity: 'Người xác minh', names: namesIn(typed['people']) },
    ],
  }),
  letter('TC-GIAO-KIEMTRA', {
    subject: 'giao thanh tra, kiểm tra thông tin có dấu hiệu vi phạm pháp luật',
    texts: [
      lines('contents', 'Nội dung thanh tra, kiểm tra', 4, noName),
      optionalLines('attachments', 'Tài liệu gửi kèm (đã lược bỏ thông tin người cung cấp)', 2),
      dayAsked('reportBy', 'Báo cáo kết quả trước ngày'),
    ],
    first: (facts) => ({ addressees: facts.verifier ?? '', contents: facts.contents.join('\n') }),
    paragraphs: (facts, typed, on) => [
      `${facts.office} nhận được thông tin phản ánh dấu hiệu vi phạm pháp luật với các nội dung sau đây:`,
      ...dashed(typed['contents']),
      `${facts.kind === 'tố cáo' ? `Căn cứ ${basisInText('TC-GIAO-KIEMTRA', on)}` : 'Theo quy định của pháp luật về thanh tra, kiểm tra'}, ${facts.resolver} giao tiến hành thanh tra, kiểm tra các nội dung nêu trên theo thẩm quyền, bảo đảm giữ bí mật nguồn thông tin`,
      ...attached(typed['attachments']),
      `Kết quả báo cáo ${facts.resolver} bằng văn bản trước ngày ${said(typed, 'reportBy')}`,
    ],
  }),
  letter('TC-CHUYEN-D25', {
    subject: 'chuyển thông tin có nội dung tố cáo để thanh tra, kiểm tra',
    texts: [
      lines('contents', 'Nội dung thông tin', 4, noName),
      optionalLines('attachments', 'Tài liệu gửi kèm', 2),
    ],
    first: (facts) => ({ contents: facts.contents.join('\n') }),
    paragraphs: (facts, typed, on) => [
      `Ngày ${dayText(facts.receivedOn)}, ${facts.office} nhận được thông tin có nội dung tố cáo không đủ điều kiện thụ lý nhưng nêu rõ người có hành vi vi phạm pháp luật, có tài liệu, chứng cứ cụ thể và có cơ sở để thẩm tra, xác minh, gồm:`,
      ...dashed(typed['contents']),
      ...attached(typed['attachments']),
      `Căn cứ ${basisInText('TC-CHUYEN-D25', on)}, ${facts.office} chuyển thông tin nêu trên đến quý cơ quan để tiến hành thanh tra, kiểm tra theo thẩm quyền và bảo đảm giữ bí mật nguồn thông tin`,
    ],
  }),
];

/** Verification, suspension, termination, withdrawal. */
const course: readonly CasePaper[] = [
  letter('TC-GIAO-XM', {
    subject: 'giao xác minh nội dung tố cáo',
    texts: [
      acceptedAsked,
      asked('unit', 'Cơ quan, đơn vị được giao xác minh'),
      lines('contents', 'Nội dung xác minh', 4, noName),
      asked('days', 'Thời gian xác minh (ngày)'),
      optionalLines('attachments', 'Tài liệu gửi kèm (đã lược bỏ thông tin người tố cáo)', 2),
    ],
    first: (facts) => ({
      ...acceptedFirst(facts),
      addressees: facts.verifier ?? '',
      unit: facts.verifier ?? '',
      contents: facts.contents.join('\n'),
    }),
    paragraphs: (facts, typed, on) => [
      `${said(typed, 'accepted')} đã thụ lý ${caseText(facts)}`,
      `Căn cứ ${basisInText('TC-GIAO-XM', on)}, ${facts.resolver} giao ${said(typed, 'unit')} xác minh các nội dung tố cáo sau đây:`,
      ...dashed(typed['contents']),
      `Thời gian xác minh là ${said(typed, 'days')} ngày, kể từ ngày nhận được văn bản này`,
      'Người xác minh có các quyền, nghĩa vụ quy định tại các điểm a, b, c và d khoản 1, các điểm a, b và c khoản 2 Điều 11 Luật Tố cáo; phải giữ bí mật thông tin về người tố cáo, tạo điều kiện để người bị tố cáo giải trình',
      ...attached(typed['attachments']),
      `Kết quả xác minh báo cáo bằng văn bản với ${facts.resolver}`,
    ],
  }),
  decision('TC-TDC', {
    subject: 'tạm đình chỉ giải quyết tố cáo',
    texts: [
      acceptedAsked,
      lines('reason', 'Lý do tạm đình chỉ, điểm của khoản 1 Điều 34 Luật Tố cáo', 2, noName),
      asked('duty', 'Cơ quan, cá nhân theo dõi để báo cáo khi căn cứ tạm đình chỉ không còn'),
    ],
    first: (facts) => ({
      ...acceptedFirst(facts),
      duty: facts.verifier ?? '',
      executors: accusedLine(facts),
    }),
    articles: (facts, typed) => [
      [
        `Tạm đình chỉ giải quyết ${caseText(facts)}, đã được thụ lý theo ${said(typed, 'accepted')}.`,
        `Lý do tạm đình chỉ: ${linesIn(typed['reason']).join(' ')}`,
      ],
      [
        `Giao ${said(typed, 'duty')} theo dõi, kịp thời báo cáo ${facts.resolver} ra quyết định tiếp tục giải quyết khi căn cứ tạm đình chỉ không còn. Thời gian tạm đình chỉ không tính vào thời hạn giải quyết tố cáo.`,
      ],
    ],
  }),
  decision('TC-TIEPTUC', {
    subject: 'tiếp tục giải quyết tố cáo',
    texts: [
      asked('suspension', 'Quyết định tạm đình chỉ (số, ngày, người ban hành)'),
      lines('reason', 'Lý do tiếp tục giải quyết', 2, noName),
      dayAsked('from', 'Tiếp tục giải quyết từ ngày'),
    ],
    first: (facts) => ({
      suspension: refText('Quyết định', facts.refs.suspension),
      executors: [facts.verifier, accusedLine(facts)].filter(Boolean).join('\n'),
    }),
    articles: (facts, typed) => [
      [
        `Tiếp tục giải quyết ${caseText(facts)}, đã được tạm đình chỉ theo ${said(typed, 'suspension')}, kể từ ngày ${said(typed, 'from')}.`,
        `Lý do: ${linesIn(typed['reason']).join(' ')}`,
      ],
      ['Quyết định này có hiệu lực kể từ ngày ký.'],
    ],
  }),
  decision('TC-DINHCHI', {
    subject: 'đình chỉ giải quyết tố cáo',
    texts: [
      acceptedAsked,
      lines('reason', 'Lý do đình chỉ', 2, noName),
      optionalLines('duty', 'Trách nhiệm của cơ quan, tổ chức, cá nhân có liên quan', 2),
    ],
    first: (facts) => ({ ...acceptedFirst(facts), executors: accusedLine(facts) }),
    articles: (facts, typed) => [
      [
        `Đình chỉ giải quyết ${caseText(facts)}, đã được thụ lý theo ${said(typed, 'accepted')}.`,
        `Lý do đình chỉ: ${linesIn(typed['reason']).join(' ')}`,
      ],
      ['Quyết định này có hiệu lực kể từ ngày ký.', ...linesIn(typed['duty'])],
    ],
  }),
  letter('TC-TIEPTUC-RUT', {
    subject: 'tiếp tục giải quyết tố cáo dù người tố cáo đã rút tố cáo',
    texts: [
      acceptedAsked,
      oneOf('ground', 'Căn cứ', [
        'hành vi bị tố cáo có dấu hiệu vi phạm pháp luật',
        'việc rút tố cáo do người tố cáo bị đe dọa, mua chuộc hoặc ép buộc',
        'người tố cáo lợi dụng việc tố cáo để vu khống, xúc phạm, gây thiệt hại cho người bị tố cáo',
      ]),
      lines('reason', 'Căn cứ cụ thể', 2, noName),
    ],
    first: (facts) => ({ ...acceptedFirst(facts), addressees: facts.verifier ?? '' }),
    paragraphs: (facts, typed, on) => [
      `${said(typed, 'accepted')} đã thụ lý ${caseText(facts)}. Trong quá trình giải quyết, người tố cáo đã rút tố cáo`,
      `Xét thấy ${said(typed, 'ground')}: ${linesIn(typed['reason']).join(' ')}`,
      `Căn cứ ${basisInText('TC-TIEPTUC-RUT', on)}, ${facts.resolver} yêu cầu tiếp tục xác minh, giải quyết tố cáo theo đúng trình tự, thời hạn quy định`,
    ],
  }),
  letter('TC-CQDT', {
    subject: 'chuyển hồ sơ vụ việc có dấu hiệu tội phạm',
    texts: [
      lines('signs', 'Hành vi có dấu hiệu tội phạm', 4, noName),
      lines('attachments', 'Hồ sơ, tài liệu chuyển kèm', 3),
    ],
    paragraphs: (facts, typed, on) => [
      `Trong quá trình giải quyết ${caseText(facts)}, ${facts.office} nhận thấy hành vi sau đây có dấu hiệu của tội phạm:`,
      ...dashed(typed['signs']),
      `Căn cứ ${basisInText('TC-CQDT', on)}, ${facts.office} chuyển hồ sơ vụ việc, gồm: ${linesIn(typed['attachments']).join('; ')}`,
      'Đề nghị quý cơ quan xem xét, xử lý theo quy định của pháp luật, giữ bí mật thông tin về người tố cáo và thông báo kết quả bằng văn bản',
    ],
  }),
];

const noted = [
  ['source', 'Thông tin đến bằng cách nào, ngày nào'],
  ['about', 'Người bị nêu có hành vi vi phạm'],
  ['contents', 'Nội dung thông tin'],
  ['evidence', 'Tài liệu, chứng cứ kèm theo'],
  [
    'clarity',
    'Có nêu rõ người vi phạm, có tài liệu, chứng cứ cụ thể, có cơ sở để thẩm tra, xác minh hay không',
  ],
] as const;
const writerAsked = asked('writer', 'Người lập: họ tên, chức vụ');

/** What came as a denunciation in no form of the law (Luật Tố cáo 2018, Điều 25); no name is written even where one stood. */
const information: CasePaper = {
  form: 'TC-PHIEU-D25',
  texts: [
    oneOf('why', 'Lý do xử lý theo Điều 25', [
      'không rõ họ tên, địa chỉ người tố cáo',
      'không xác định được người tố cáo hoặc người tố cáo sử dụng họ tên của người khác',
      'không theo hình thức quy định tại Điều 22 Luật Tố cáo',
    ]),
    ...noted.map(([name, label]) => lines(name, label, 2, noName)),
    lines('conclusion', 'Đề xuất: thanh tra, kiểm tra; chuyển; hoặc lưu theo dõi', 2, noName),
    writerAsked,
  ],
  first: (facts) => ({
    source: `Nhận ngày ${dayText(facts.receivedOn)}`,
    about: accusedLine(facts),
    contents: facts.contents.join('\n'),
    evidence: 'Không có.',
  }),
  fill: (_facts, typed) => ({
    title: 'Phiếu ghi nhận',
    subject: 'Thông tin có nội dung tố cáo',
    opening: [`Lý do xử lý theo Điều 25 Luật Tố cáo: ${said(typed, 'why')}.`],
    columns: ['Nội dung', 'Ghi nhận'],
    items: noted.map(([name, label]) => ({ content: label, finding: linesIn(typed[name]).join('\n') })),
    closing: `Đề xuất: ${linesIn(typed['conclusion']).join(' ')}`,
    writer: { name: memberOf(typed['writer'] ?? '').name, capacity: 'Người lập phiếu' },
  }),
  fieldOf: { items: 'contents', closing: 'conclusion', opening: 'why' },
};

/** Papers of a denunciation without a prescribed form, until it is concluded, suspended or ended. */
export const denunciationPracticePapers: readonly CasePaper[] = [information, ...intake, ...course];
