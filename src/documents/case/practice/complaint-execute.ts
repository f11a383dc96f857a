import { basisInText, decision, letter, minutes, report, type CasePaper } from '../row.ts';
import { asked, dayAsked, lines, linesIn, oneOf, optional, optionalLines, said, tidied } from '../asked.ts';
import { caseText, dayText, refText } from '../facts.ts';
import { namesIn } from './complaint-verify.ts';

import { dashed, rulingAsked, rulingFirst } from './complaint-decide.ts';

// Papers of a complaint without a prescribed form, from the publication to the last executed obligation.

/** Publication, effect and execution. */
export const complaintExecutePapers: readonly CasePaper[] = [
  minutes('KN-CONGKHAI', {
    subject: 'Công khai quyết định giải quyết khiếu nại',
    texts: [
      rulingAsked,
      oneOf('form', 'Hình thức công khai', [
        'công bố tại cuộc họp',
        'niêm yết tại trụ sở làm việc hoặc nơi tiếp công dân',
        'thông báo trên phương tiện thông tin đại chúng',
        'đăng tải trên trang thông tin điện tử, cổng thông tin điện tử',
      ]),
      lines('people', 'Đại diện cơ quan, mỗi người một dòng: họ tên, chức vụ', 2),
      lines('present', 'Người tham dự, chứng kiến, mỗi người một dòng: họ tên, chức vụ hoặc địa chỉ', 2),
      lines('content', 'Diễn biến, nội dung công khai', 3),
      dayAsked('from', 'Công khai từ ngày'),
      dayAsked('until', 'Đến hết ngày', { hint: 'Niêm yết, đăng tải ít nhất 15 ngày.' }),
    ],
    first: (facts) => ({
      ...rulingFirst(facts),
      content: 'Công khai toàn văn quyết định giải quyết khiếu nại.',
    }),
    parties: (_facts, typed) => [
      { heading: 'Đại diện cơ quan thực hiện công khai', people: linesIn(typed['people']) },
      { heading: 'Người tham dự, chứng kiến', people: linesIn(typed['present']) },
    ],
    sections: (facts, typed) => [
      {
        heading: 'Văn bản được công khai',
        paragraphs: [`${said(typed, 'ruling')} về việc giải quyết ${caseText(facts)}`],
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
  letter('KN-CHIDAO-TH', {
    subject: 'chỉ đạo thi hành quyết định giải quyết khiếu nại',
    texts: [
      rulingAsked,
      dayAsked('effectiveOn', 'Quyết định có hiệu lực từ ngày'),
      asked('executor', 'Cơ quan được giao tổ chức thi hành'),
      lines('obliged', 'Người phải thi hành, nội dung phải thi hành, mỗi nội dung một dòng', 4),
      lines('others', 'Trách nhiệm của cơ quan, tổ chức, cá nhân có liên quan', 3),
      dayAsked('dueOn', 'Hoàn thành trước ngày'),
      dayAsked('reportBy', 'Báo cáo kết quả trước ngày'),
    ],
    first: rulingFirst,
    paragraphs: (facts, typed, on) => [
      `${said(typed, 'ruling')} về việc giải quyết ${caseText(facts)} đã có hiệu lực pháp luật từ ngày ${said(typed, 'effectiveOn')}`,
      `Căn cứ ${basisInText('KN-CHIDAO-TH', on)}, ${facts.resolver} yêu cầu:`,
      `1. ${said(typed, 'executor')} tổ chức thi hành quyết định; áp dụng biện pháp theo thẩm quyền hoặc kiến nghị áp dụng biện pháp cần thiết; chủ trì, phối hợp với cơ quan, tổ chức có liên quan; báo cáo kịp thời vướng mắc phát sinh`,
      '2. Người phải thi hành và nội dung thi hành:',
      ...dashed(typed['obliged']),
      '3. Trách nhiệm của cơ quan, tổ chức, cá nhân có liên quan:',
      ...dashed(typed['others']),
      `4. Thời hạn thi hành: hoàn thành trước ngày ${said(typed, 'dueOn')}`,
      `5. ${said(typed, 'executor')} báo cáo kết quả thi hành bằng văn bản với ${facts.resolver} trước ngày ${said(typed, 'reportBy')}. Người không thi hành, thi hành không đúng, không đầy đủ, không kịp thời bị xử lý theo quy định của pháp luật`,
    ],
  }),
  decision('KN-CUONGCHE', {
    subject: 'cưỡng chế thi hành quyết định giải quyết khiếu nại',
    texts: [
      rulingAsked,
      asked('obliged', 'Người bị cưỡng chế: họ tên, địa chỉ'),
      lines('reason', 'Lý do: đã vận động, thuyết phục như thế nào', 3),
      lines('measure', 'Biện pháp cưỡng chế', 3),
      dayAsked('from', 'Thực hiện từ ngày'),
      asked('where', 'Địa điểm'),
      asked('executor', 'Cơ quan chủ trì thực hiện'),
      optional('cost', 'Kinh phí thực hiện'),
    ],
    first: rulingFirst,
    considered: (_facts, typed) => [`Xét phương án cưỡng chế thi hành ${said(typed, 'ruling')}`],
    articles: (_facts, typed) => [
      [
        `Cưỡng chế thi hành ${said(typed, 'ruling')} đối với ${said(typed, 'obliged')}.`,
        `Lý do: ${linesIn(typed['reason']).join(' ')}`,
        'Biện pháp cưỡng chế:',
        ...linesIn(typed['measure']).map((line) => `- ${line}`),
        `Thời gian thực hiện: từ ngày ${said(typed, 'from')}. Địa điểm: ${said(typed, 'where')}.`,
      ],
      [
        `Giao ${said(typed, 'executor')} chủ trì, phối hợp với Ủy ban Mặt trận Tổ quốc, các đoàn thể tiếp tục vận động, thuyết phục; tổ chức thực hiện theo phương án đã được phê duyệt; lập biên bản và báo cáo kết quả.`,
        ...(tidied(typed['cost']) === undefined ? [] : [`Kinh phí thực hiện: ${said(typed, 'cost')}.`]),
      ],
    ],
  }),
  minutes('KN-BB-CUONGCHE', {
    subject: (_facts, typed) =>
      `Về việc ${typed['outcome'] ?? 'cưỡng chế thi hành'} quyết định giải quyết khiếu nại`,
    texts: [
      oneOf('outcome', 'Biên bản về việc', ['tự nguyện chấp hành', 'cưỡng chế thi hành']),
      rulingAsked,
      lines('people', 'Cơ quan thực hiện, mỗi người một dòng: họ tên, chức vụ', 3),
      lines('obliged', 'Người phải thi hành, mỗi người một dòng: họ tên, địa chỉ', 1),
      optionalLines('witnesses', 'Người chứng kiến, mỗi người một dòng: họ tên, chức vụ hoặc địa chỉ', 2),
      lines('content', 'Diễn biến', 4),
      lines('result', 'Kết quả', 2),
      optionalLines('opinions', 'Ý kiến của người phải thi hành, người chứng kiến', 2),
    ],
    first: rulingFirst,
    parties: (_facts, typed) => [
      { heading: 'Cơ quan thực hiện', people: linesIn(typed['people']) },
      { heading: 'Người phải thi hành', people: linesIn(typed['obliged']) },
      ...(linesIn(typed['witnesses']).length > 0
        ? [{ heading: 'Người chứng kiến', people: linesIn(typed['witnesses']) }]
        : []),
    ],
    sections: (facts, typed) => [
      {
        heading: 'Quyết định thi hành',
        paragraphs: [`${said(typed, 'ruling')} về việc giải quyết ${caseText(facts)}`],
      },
      { heading: 'Diễn biến', paragraphs: linesIn(typed['content']) },
      { heading: 'Kết quả', paragraphs: linesIn(typed['result']) },
      { heading: 'Ý kiến của người phải thi hành, người chứng kiến', paragraphs: linesIn(typed['opinions']) },
    ],
    signatories: (_facts, typed) => [
      { capacity: 'Người phải thi hành', names: namesIn(typed['obliged']) },
      { capacity: 'Cơ quan thực hiện', names: namesIn(typed['people']) },
      ...(linesIn(typed['witnesses']).length > 0
        ? [{ capacity: 'Người chứng kiến', names: namesIn(typed['witnesses']) }]
        : []),
    ],
  }),
  report('KN-BC-TH', {
    title: 'Báo cáo',
    to: true,
    subject: 'kết quả thi hành quyết định giải quyết khiếu nại có hiệu lực pháp luật',
    texts: [
      rulingAsked,
      lines('done', 'Nội dung đã thi hành, mỗi nội dung một dòng', 4),
      lines('remaining', 'Nội dung chưa thi hành, lý do', 3, { required: false }),
      optionalLines('obstacles', 'Khó khăn, vướng mắc', 3),
      optionalLines('proposals', 'Kiến nghị', 2),
    ],
    first: (facts) => ({ ...rulingFirst(facts), addressees: facts.resolver }),
    opening: (facts, typed) => [
      `Thực hiện ${said(typed, 'ruling')} về việc giải quyết ${caseText(facts)}, ${facts.office} báo cáo kết quả thi hành như sau:`,
    ],
    sections: (_facts, typed) => [
      { heading: 'Nội dung đã thi hành', paragraphs: dashed(typed['done']) },
      { heading: 'Nội dung chưa thi hành, lý do', paragraphs: dashed(typed['remaining']) },
      { heading: 'Khó khăn, vướng mắc', paragraphs: dashed(typed['obstacles']) },
      { heading: 'Kiến nghị', paragraphs: dashed(typed['proposals']) },
    ],
    closing: (facts) => `Trên đây là báo cáo kết quả thi hành, ${facts.office} kính báo cáo`,
  }),
  report('KN-QUAHAN', {
    title: 'Báo cáo',
    to: true,
    subject: 'về vụ việc khiếu nại quá thời hạn giải quyết',
    texts: [
      lines('done', 'Kết quả đã thực hiện', 4),
      lines('reason', 'Lý do quá hạn', 3),
      lines('proposals', 'Hướng giải quyết, kiến nghị', 3),
      dayAsked('until', 'Thời gian hoàn thành'),
    ],
    opening: (facts) => [
      `${facts.resolver} thụ lý ${caseText(facts)}${facts.refs.accepted ? ` theo ${refText('Thông báo', facts.refs.accepted)}` : ''}${facts.dueOn ? `. Thời hạn giải quyết đến hết ngày ${dayText(facts.dueOn)}, đến nay đã quá thời hạn` : ''}. ${facts.office} báo cáo như sau:`,
    ],
    sections: (_facts, typed) => [
      { heading: 'Kết quả đã thực hiện', paragraphs: dashed(typed['done']) },
      { heading: 'Lý do quá hạn', paragraphs: dashed(typed['reason']) },
      { heading: 'Hướng giải quyết, kiến nghị', paragraphs: dashed(typed['proposals']) },
      { heading: 'Thời gian hoàn thành', paragraphs: [`Trước ngày ${said(typed, 'until')}`] },
    ],
    closing: (facts) =>
      `Trên đây là báo cáo về vụ việc khiếu nại quá thời hạn giải quyết, ${facts.office} kính báo cáo`,
  }),
  letter('KN-D38', {
    subject: 'xem xét lại việc giải quyết khiếu nại có vi phạm pháp luật',
    texts: [
      rulingAsked,
      lines('violation', 'Dấu hiệu vi phạm pháp luật', 3),
      lines('measure', 'Nội dung yêu cầu xem xét, giải quyết lại', 3),
      dayAsked('reportBy', 'Báo cáo kết quả trước ngày'),
    ],
    first: (facts) => ({ ...rulingFirst(facts), addressees: facts.refs.ruling?.by ?? '' }),
    paragraphs: (facts, typed, on) => [
      `Qua xem xét ${said(typed, 'ruling')} về việc giải quyết ${caseText(facts)}, việc giải quyết khiếu nại có dấu hiệu vi phạm pháp luật sau đây:`,
      ...dashed(typed['violation']),
      `Căn cứ ${basisInText('KN-D38', on)}, yêu cầu xem xét lại các nội dung sau đây:`,
      ...dashed(typed['measure']),
      `Kết quả xem xét báo cáo bằng văn bản trước ngày ${said(typed, 'reportBy')}`,
    ],
  }),
];
