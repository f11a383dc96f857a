import { basisInText, decision, letter, minutes, notice, report, type CasePaper } from '../row.ts';
import {
  asked,
  dashed,
  dayAsked,
  lines,
  linesIn,
  oneOf,
  optional,
  optionalLines,
  said,
  tidied,
} from '../asked.ts';
import { accusedLine, caseText, dayText, refText, type CaseFacts } from '../facts.ts';
import { ruleFor } from '../../../law/rule-for.ts';
import type { Day } from '../../../law/day.ts';
import { namesIn } from './complaint-verify.ts';

// Papers of a denunciation without a prescribed form, from its conclusion on, and between the superior and the lower resolver.

const acceptedAsked = asked('accepted', 'Quyết định thụ lý tố cáo (số, ngày, người ban hành)');
const acceptedFirst = ({ refs }: CaseFacts) => ({ accepted: refText('Quyết định', refs.accepted) });
const conclusionAsked = asked('ruling', 'Kết luận nội dung tố cáo (số, ngày, người ban hành)');
const conclusionFirst = ({ refs }: CaseFacts) => ({ ruling: refText('Kết luận', refs.ruling) });
const noName = { hint: 'Không ghi thông tin làm lộ người tố cáo.' };

/** Sending, handling, publishing and following up the conclusion. */
const after: readonly CasePaper[] = [
  notice('TC-TB-KETLUAN', {
    subject: 'kết luận nội dung tố cáo',
    toCitizen: true,
    texts: [
      conclusionAsked,
      lines('result', 'Kết luận về từng nội dung, mỗi nội dung một dòng', 4),
      optionalLines('measures', 'Việc xử lý', 3),
    ],
    first: conclusionFirst,
    paragraphs: (facts, typed, on) => [
      `${facts.resolver} đã ban hành ${said(typed, 'ruling')} đối với ${accusedLine(facts)}. Kết luận về các nội dung tố cáo như sau:`,
      ...dashed(typed['result']),
      ...(linesIn(typed['measures']).length > 0 ? ['Việc xử lý:', ...dashed(typed['measures'])] : []),
      `Căn cứ ${basisInText('TC-TB-KETLUAN', on)}, ${facts.office} thông báo để người tố cáo biết. Trường hợp có căn cứ cho rằng việc giải quyết tố cáo không đúng quy định của pháp luật, người tố cáo có quyền tố cáo tiếp với người đứng đầu cơ quan cấp trên trực tiếp của người đã giải quyết tố cáo`,
    ],
  }),
  decision('TC-XULY', {
    subject: 'xử lý kết luận nội dung tố cáo',
    texts: [
      conclusionAsked,
      lines('measures', 'Biện pháp xử lý, mỗi biện pháp một dòng', 4, noName),
      lines('duty', 'Trách nhiệm, thời hạn thực hiện', 3, noName),
    ],
    first: (facts) => ({ ...conclusionFirst(facts), executors: accusedLine(facts) }),
    considered: (_facts, typed) => [`Theo ${said(typed, 'ruling')}`],
    articles: (facts, typed) => [
      [`Xử lý kết luận nội dung tố cáo đối với ${accusedLine(facts)} như sau:`, ...dashed(typed['measures'])],
      linesIn(typed['duty']),
    ],
  }),
  minutes('TC-CONGKHAI', {
    subject: 'Công khai kết luận nội dung tố cáo',
    texts: [
      conclusionAsked,
      oneOf('form', 'Hình thức công khai', [
        'công bố tại cuộc họp',
        'niêm yết tại trụ sở làm việc, nơi tiếp công dân',
        'đăng tải trên cổng, trang thông tin điện tử hoặc mạng thông tin nội bộ',
        'thông báo trên phương tiện thông tin đại chúng',
      ]),
      lines('people', 'Đại diện cơ quan, mỗi người một dòng: họ tên, chức vụ', 2),
      lines('present', 'Người tham dự, chứng kiến, mỗi người một dòng: họ tên, chức vụ', 2, noName),
      lines('content', 'Diễn biến, nội dung công khai', 3, noName),
      dayAsked('from', 'Công khai từ ngày'),
      dayAsked('until', 'Đến hết ngày', { hint: 'Niêm yết, đăng tải ít nhất 15 ngày liên tục.' }),
    ],
    first: (facts) => ({
      ...conclusionFirst(facts),
      content:
        'Công khai bản trích kết luận nội dung tố cáo, đã lược bỏ thông tin về người tố cáo và thông tin thuộc bí mật nhà nước.',
    }),
    parties: (_facts, typed) => [
      { heading: 'Đại diện cơ quan thực hiện công khai', people: linesIn(typed['people']) },
      { heading: 'Người tham dự, chứng kiến', people: linesIn(typed['present']) },
    ],
    sections: (facts, typed) => [
      {
        heading: 'Văn bản được công khai',
        paragraphs: [`${said(typed, 'ruling')} đối với ${accusedLine(facts)}`],
      },
      {
        heading: 'Hình thức, thời gian công khai',
        paragraphs: [
          `Hình thức: ${said(typed, 'form')}`,
          `Thời gian: từ ngày ${said(typed, 'from')} đến hết ngày ${said(typed, 'until')}`,
        ],
      },
      { heading: 'Diễn biến', paragraphs: linesIn(typed['content']) },
    ],
    signatories: (_facts, typed) => [
      { capacity: 'Người tham dự, chứng kiến', names: namesIn(typed['present']) },
      { capacity: 'Đại diện cơ quan', names: namesIn(typed['people']) },
    ],
  }),
  letter('TC-THEODOI', {
    subject: 'giao theo dõi, đôn đốc thực hiện kết luận nội dung tố cáo',
    texts: [
      conclusionAsked,
      lines('duties', 'Nội dung phải thực hiện, mỗi nội dung một dòng', 4, noName),
      asked('reports', 'Chế độ báo cáo'),
    ],
    first: (facts, on) => ({
      ...conclusionFirst(facts),
      addressees: facts.verifier ?? '',
      reports: monthly(on) ? 'định kỳ hằng tháng' : 'khi có kết quả thực hiện và khi có yêu cầu',
    }),
    paragraphs: (facts, typed, on) => [
      `${facts.resolver} đã ban hành ${said(typed, 'ruling')} đối với ${accusedLine(facts)}`,
      `Căn cứ ${basisInText('TC-THEODOI', on)}, ${facts.resolver} giao theo dõi, đôn đốc việc thực hiện các nội dung sau đây:`,
      ...dashed(typed['duties']),
      `Báo cáo ${facts.resolver} kết quả theo dõi, đôn đốc ${said(typed, 'reports')}; kịp thời đề xuất biện pháp xử lý khi không thực hiện hoặc thực hiện không đầy đủ`,
    ],
  }),
  report('TC-BC-TH', {
    title: 'Báo cáo',
    to: true,
    subject: 'kết quả thực hiện kết luận nội dung tố cáo',
    texts: [
      conclusionAsked,
      lines('done', 'Nội dung đã thực hiện, mỗi nội dung một dòng', 4, noName),
      optionalLines('remaining', 'Nội dung chưa thực hiện, lý do', 3),
      optionalLines('obstacles', 'Khó khăn, vướng mắc', 2),
      optionalLines('proposals', 'Kiến nghị', 2),
    ],
    first: (facts) => ({ ...conclusionFirst(facts), addressees: facts.resolver }),
    opening: (facts, typed) => [
      `Thực hiện ${said(typed, 'ruling')} đối với ${accusedLine(facts)}, ${facts.office} báo cáo kết quả như sau:`,
    ],
    sections: (_facts, typed) => [
      { heading: 'Nội dung đã thực hiện', paragraphs: dashed(typed['done']) },
      { heading: 'Nội dung chưa thực hiện, lý do', paragraphs: dashed(typed['remaining']) },
      { heading: 'Khó khăn, vướng mắc', paragraphs: dashed(typed['obstacles']) },
      { heading: 'Kiến nghị', paragraphs: dashed(typed['proposals']) },
    ],
    closing: (facts) =>
      `Trên đây là báo cáo kết quả thực hiện kết luận nội dung tố cáo, ${facts.office} kính báo cáo`,
  }),
];

const monthly = (on: Day): boolean => 'rule' in ruleFor('denunciation.followup', {}, on);

/** The superior and the lower resolver (Luật Tố cáo 2018, Điều 37 và Điều 38). */
const superior: readonly CasePaper[] = [
  notice('TC-KHONG-GQLAI', {
    subject: 'không giải quyết lại vụ việc tố cáo',
    toCitizen: true,
    texts: [
      asked('earlier', 'Kết luận nội dung tố cáo trước đó (số, ngày, người ban hành)'),
      lines('reason', 'Lý do không giải quyết lại', 3),
    ],
    first: ({ refs }) => ({ earlier: refText('Kết luận', refs.firstRuling) }),
    paragraphs: (facts, typed, on) => [
      `Ngày ${dayText(facts.receivedOn)}, ${facts.office} nhận được tố cáo tiếp đối với ${accusedLine(facts)}`,
      `Qua xem xét hồ sơ giải quyết vụ việc tố cáo, ${said(typed, 'earlier')} là đúng pháp luật. Lý do: ${linesIn(typed['reason']).join(' ')}`,
      `Căn cứ ${basisInText('TC-KHONG-GQLAI', on)}, ${facts.resolver} không giải quyết lại vụ việc tố cáo và thông báo để người tố cáo biết, chấm dứt việc tố cáo`,
    ],
  }),
  letter('TC-CHUYEN-HOSO', {
    subject: 'chuyển hồ sơ vụ việc tố cáo',
    texts: [
      lines('reason', 'Lý do chuyển', 2, noName),
      lines('attachments', 'Hồ sơ, tài liệu chuyển kèm', 3),
    ],
    first: () => ({
      attachments: 'Hồ sơ giải quyết vụ việc tố cáo\nPhong bì niêm phong thông tin người tố cáo',
    }),
    paragraphs: (facts, typed, on) => [
      `${facts.office} đang xem xét ${caseText(facts)}. ${linesIn(typed['reason']).join(' ')}`,
      `Căn cứ ${basisInText('TC-CHUYEN-HOSO', on)}, ${facts.office} chuyển hồ sơ vụ việc, gồm: ${linesIn(typed['attachments']).join('; ')}`,
      'Đề nghị người có thẩm quyền xem xét, giải quyết theo quy định của pháp luật và giữ bí mật thông tin về người tố cáo',
    ],
  }),
  letter('TC-YEUCAU-BC', {
    subject: 'yêu cầu báo cáo việc giải quyết tố cáo quá thời hạn',
    texts: [dayAsked('due', 'Thời hạn giải quyết đã hết ngày'), dayAsked('reportBy', 'Báo cáo trước ngày')],
    first: (facts) => ({ due: dayText(facts.dueOn) }),
    paragraphs: (facts, typed, on) => [
      `${facts.office} nhận được tố cáo tiếp về việc ${caseText(facts)} đã quá thời hạn mà chưa được giải quyết (thời hạn giải quyết đã hết ngày ${said(typed, 'due')})`,
      `Căn cứ ${basisInText('TC-YEUCAU-BC', on)}, ${facts.resolver} yêu cầu báo cáo bằng văn bản quá trình giải quyết tố cáo, lý do quá thời hạn và trách nhiệm giải quyết trước ngày ${said(typed, 'reportBy')}; đồng thời tiếp tục giải quyết và báo cáo kết quả`,
    ],
  }),
  report('TC-BC-QUAHAN', {
    title: 'Báo cáo',
    to: true,
    subject: 'việc giải quyết tố cáo quá thời hạn',
    texts: [
      optional('demand', 'Văn bản yêu cầu báo cáo (số, ngày, người ban hành)'),
      acceptedAsked,
      lines('done', 'Quá trình giải quyết', 4, noName),
      lines('reason', 'Lý do quá thời hạn', 3, noName),
      lines('responsibility', 'Trách nhiệm', 2),
      lines('proposals', 'Hướng giải quyết, thời gian hoàn thành', 2),
    ],
    first: acceptedFirst,
    opening: (facts, typed) => [
      `${tidied(typed['demand']) === undefined ? '' : `Thực hiện ${said(typed, 'demand')}, `}${facts.office} báo cáo việc giải quyết ${caseText(facts)}, đã được thụ lý theo ${said(typed, 'accepted')}, như sau:`,
    ],
    sections: (_facts, typed) => [
      { heading: 'Quá trình giải quyết', paragraphs: dashed(typed['done']) },
      { heading: 'Lý do quá thời hạn', paragraphs: dashed(typed['reason']) },
      { heading: 'Trách nhiệm', paragraphs: dashed(typed['responsibility']) },
      { heading: 'Hướng giải quyết, thời gian hoàn thành', paragraphs: dashed(typed['proposals']) },
    ],
    closing: (facts) =>
      `Trên đây là báo cáo việc giải quyết tố cáo quá thời hạn, ${facts.office} kính báo cáo`,
  }),
];

/** From the conclusion on, and between the superior and the lower resolver. */
export const denunciationAfterPapers: readonly CasePaper[] = [...after, ...superior];
