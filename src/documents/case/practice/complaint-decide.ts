import type { Day } from '../../../law/day.ts';
import { secondWithin } from '../complaint/decide.ts';
import { basisInText, decision, letter, notice, report, type CasePaper } from '../row.ts';
import {
  asked,
  dayAsked,
  hourSaid,
  lines,
  linesIn,
  meetingAsked,
  optional,
  optionalLines,
  said,
  tidied,
} from '../asked.ts';
import { capitalised } from '../../tags/words.ts';
import { caseText, petitionersText, refText, respondentText, type CaseFacts } from '../facts.ts';

// Papers of a complaint without a prescribed form, of the dialogue and the decision.

export const rulingAsked = asked('ruling', 'Quyết định giải quyết khiếu nại (số, ngày, người ban hành)');
export const rulingFirst = ({ refs }: CaseFacts) => ({ ruling: refText('Quyết định', refs.ruling) });
export const dashed = (typed: string | undefined): string[] => linesIn(typed).map((line) => `- ${line}`);

/** "Lương Văn Thắng; thôn Bản Chu": who is written to; an office is written among the addressees instead. */
function personIn(typed: string | undefined) {
  const [name, place] = (typed ?? '').split(';').map((part) => tidied(part));
  return name === undefined ? undefined : { address: 'ông (bà)', name, place: place ?? '' };
}

/** What whoever does not agree may do after the ruling of this instance. */
function rightsAfter({ kind, instance, copies, ...facts }: CaseFacts, on: Day): string {
  if (kind !== 'khiếu nại') return '';
  if (instance === 'lần hai')
    return 'Nếu không đồng ý với quyết định giải quyết khiếu nại lần hai, người khiếu nại có quyền khởi kiện vụ án hành chính tại Tòa án theo quy định của pháp luật về tố tụng hành chính';
  const days = secondWithin(facts, on);
  return `Trong thời hạn ${days} ngày kể từ ngày nhận được quyết định giải quyết khiếu nại, nếu không đồng ý, người khiếu nại có quyền khiếu nại lần hai đến ${copies?.superior ?? 'người có thẩm quyền giải quyết khiếu nại lần hai'} hoặc khởi kiện vụ án hành chính tại Tòa án theo quy định của pháp luật về tố tụng hành chính`;
}

/** The dialogue, the end without a decision, and what follows the decision. */
export const complaintDecidePapers: readonly CasePaper[] = [
  report('KN-KH-DOITHOAI', {
    title: 'Kế hoạch',
    closing: () => 'Các cơ quan, đơn vị, cá nhân được phân công tổ chức thực hiện Kế hoạch này',
    subject: (facts) => `đối thoại với ${facts.kind === 'khiếu nại' ? 'người khiếu nại' : 'công dân'}`,
    texts: [
      lines('purpose', 'Mục đích', 3),
      lines('demands', 'Yêu cầu', 3),
      lines('content', 'Nội dung chính', 4),
      asked('chair', 'Người chủ trì'),
      lines('participants', 'Đối tượng tham gia, mỗi người, nơi một dòng', 4),
      ...meetingAsked,
      lines('tasks', 'Phân công trách nhiệm chuẩn bị, mỗi việc một dòng: đơn vị, việc, thời hạn', 4),
    ],
    first: (facts) => ({
      purpose:
        'Trao đổi, làm rõ nội dung vụ việc, yêu cầu của công dân và hướng giải quyết; đạt được sự thống nhất về các nội dung còn khác nhau.',
      demands:
        'Dân chủ, công khai, đúng pháp luật; chuẩn bị đầy đủ hồ sơ, tài liệu; ghi biên bản đầy đủ ý kiến của các bên.',
      content: ['Kết quả xác minh nội dung vụ việc', ...facts.contents].join('\n'),
      chair: facts.resolver,
      participants: [petitionersText(facts), respondentText(facts)].map(capitalised).join('\n'),
    }),
    opening: (facts, _typed, on) => [
      `Căn cứ ${basisInText('KN-KH-DOITHOAI', on)}`,
      `Để giải quyết ${caseText(facts)}, ${facts.office} lập kế hoạch đối thoại như sau:`,
    ],
    sections: (_facts, typed) => [
      { heading: 'Mục đích', paragraphs: linesIn(typed['purpose']) },
      { heading: 'Yêu cầu', paragraphs: linesIn(typed['demands']) },
      { heading: 'Nội dung chính', paragraphs: dashed(typed['content']) },
      {
        heading: 'Chủ thể và đối tượng tham gia',
        paragraphs: [
          `Chủ trì: ${said(typed, 'chair')}`,
          'Thành phần tham gia:',
          ...dashed(typed['participants']),
        ],
      },
      {
        heading: 'Thời gian, địa điểm',
        paragraphs: [
          `Thời gian: ${hourSaid(typed)}, ngày ${said(typed, 'day')}`,
          `Địa điểm: ${said(typed, 'where')}`,
        ],
      },
      { heading: 'Phân công trách nhiệm chuẩn bị', paragraphs: dashed(typed['tasks']) },
    ],
  }),
  letter('KN-PC-DOITHOAI', {
    subject: 'phân công chủ trì đối thoại trong giải quyết khiếu nại',
    texts: [
      asked('chair', 'Người được phân công chủ trì: họ tên, chức vụ'),
      dayAsked('day', 'Ngày đối thoại'),
      lines('content', 'Nội dung đối thoại', 3),
      dayAsked('reportBy', 'Báo cáo kết quả trước ngày'),
    ],
    first: (facts) => ({ addressees: facts.verifier ?? '', content: facts.contents.join('\n') }),
    paragraphs: (facts, typed, on) => [
      `${facts.resolver} đang giải quyết ${caseText(facts)}`,
      `Căn cứ ${basisInText('KN-PC-DOITHOAI', on)}, ${facts.resolver} phân công ${said(typed, 'chair')} chủ trì đối thoại ngày ${said(typed, 'day')} với người khiếu nại, người bị khiếu nại, người có quyền, nghĩa vụ liên quan về các nội dung sau đây:`,
      ...dashed(typed['content']),
      `Người được phân công báo cáo kết quả đối thoại bằng văn bản với ${facts.resolver} trước ngày ${said(typed, 'reportBy')} và chịu trách nhiệm về báo cáo của mình`,
    ],
  }),
  notice('KN-TB-DOITHOAI', {
    subject: 'tổ chức đối thoại trong giải quyết khiếu nại',
    toCitizen: true,
    texts: [
      ...meetingAsked,
      asked('chair', 'Người chủ trì'),
      lines('content', 'Nội dung đối thoại', 3),
      optionalLines('bring', 'Đề nghị mang theo', 2),
      optional('contact', 'Liên hệ (họ tên, điện thoại)'),
    ],
    first: (facts) => ({
      addressees: respondentText(facts),
      chair: facts.resolver,
      content: ['Kết quả xác minh nội dung khiếu nại', ...facts.contents].join('\n'),
    }),
    paragraphs: (facts, typed, on) => [
      `${facts.resolver} đang giải quyết ${caseText(facts)}`,
      `Căn cứ ${basisInText('KN-TB-DOITHOAI', on)}, ${facts.resolver} thông báo tổ chức đối thoại như sau:`,
      `1. Thời gian: ${hourSaid(typed)}, ngày ${said(typed, 'day')}`,
      `2. Địa điểm: ${said(typed, 'where')}`,
      `3. Người chủ trì: ${said(typed, 'chair')}`,
      '4. Nội dung đối thoại:',
      ...dashed(typed['content']),
      ...(linesIn(typed['bring']).length > 0
        ? [`5. Đề nghị mang theo: ${linesIn(typed['bring']).join('; ')}`]
        : []),
      ...(tidied(typed['contact']) === undefined
        ? []
        : [`Cần trao đổi thêm, xin liên hệ: ${said(typed, 'contact')}`]),
      'Đề nghị có mặt đúng thời gian, địa điểm nêu trên; trường hợp không thể tham gia thì thông báo bằng văn bản, nêu rõ lý do trước ngày đối thoại',
    ],
  }),
  decision('KN-DINHCHI', {
    subject: 'đình chỉ giải quyết khiếu nại',
    texts: [
      asked('accepted', 'Thông báo thụ lý (số, ngày, người ban hành)'),
      lines('reason', 'Lý do đình chỉ', 2),
    ],
    first: (facts) => ({
      accepted: refText('Thông báo', facts.refs.accepted),
      reason: `${petitionersText(facts)} đã rút toàn bộ nội dung khiếu nại.`,
      executors: [petitionersText(facts), respondentText(facts)].join('\n'),
    }),
    articles: (facts, typed) => [
      [
        `Đình chỉ giải quyết ${caseText(facts)}, đã được thụ lý theo ${said(typed, 'accepted')}.`,
        `Lý do đình chỉ: ${linesIn(typed['reason']).join(' ')}`,
      ],
      ['Quyết định này có hiệu lực kể từ ngày ký.'],
    ],
  }),
  notice('KN-TB-TUNGNGUOI', {
    subject: (facts) => `kết quả giải quyết ${facts.kind}`,
    citizen: (typed) => personIn(typed['to']),
    texts: [
      optional('to', 'Gửi: họ tên; địa chỉ'),
      rulingAsked,
      lines('result', 'Kết quả giải quyết', 3),
      optional('rights', 'Quyền tiếp theo của người nhận thông báo'),
    ],
    first: (facts, on) => ({
      ...rulingFirst(facts),
      to: facts.petitioners
        .slice(0, 1)
        .map(({ name, place }) => `${name}; ${place}`)
        .join(''),
      rights: rightsAfter(facts, on),
    }),
    paragraphs: (facts, typed, on) => [
      `${facts.resolver} đã ban hành ${said(typed, 'ruling')} về việc giải quyết ${caseText(facts)}. Kết quả giải quyết như sau:`,
      ...dashed(typed['result']),
      ...linesIn(typed['rights']),
      `Căn cứ ${basisInText('KN-TB-TUNGNGUOI', on)}, ${facts.office} thông báo để ông (bà), cơ quan, tổ chức biết và thực hiện (gửi kèm quyết định, kết luận hoặc văn bản trả lời)`,
    ],
  }),
  notice('KN-TB-KETQUA', {
    subject: 'kết quả giải quyết khiếu nại',
    texts: [
      asked('forwarded', 'Văn bản chuyển đơn đến (số, ngày)'),
      rulingAsked,
      lines('result', 'Kết quả giải quyết', 3),
    ],
    first: rulingFirst,
    paragraphs: (facts, typed, on) => [
      `${facts.office} nhận được đơn khiếu nại của ${petitionersText(facts)} do quý cơ quan chuyển đến theo ${said(typed, 'forwarded')}`,
      `${facts.resolver} đã ban hành ${said(typed, 'ruling')} về việc giải quyết ${caseText(facts)}. Kết quả giải quyết như sau:`,
      ...dashed(typed['result']),
      `Căn cứ ${basisInText('KN-TB-KETQUA', on)}, ${facts.office} thông báo để quý cơ quan biết (gửi kèm quyết định giải quyết khiếu nại)`,
    ],
  }),
];
