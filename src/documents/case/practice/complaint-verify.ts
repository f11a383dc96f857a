import { capitalised } from '../../tags/words.ts';
import { basisInText, decision, letter, minutes, notice, report, type CasePaper } from '../row.ts';
import { asked, dayAsked, lines, linesIn, optionalLines, said } from '../asked.ts';
import {
  caseText,
  dayText,
  petitionersText,
  petitionersWithPlace,
  refText,
  respondentText,
} from '../facts.ts';

// Papers of a complaint without a prescribed form, from the acceptance to the report on the verification.

const unitAsked = asked('unit', 'Cơ quan, đơn vị được giao xác minh');
const verificationAsked = asked('verification', 'Quyết định xác minh (số, ngày, người ban hành)');

/** Until and with the report on the verification. */
export const complaintVerifyPapers: readonly CasePaper[] = [
  notice('KN-CHUYEN', {
    title: 'Phiếu chuyển khiếu nại',
    subject: '',
    texts: [
      asked('body', 'Cơ quan có thẩm quyền giải quyết'),
      optionalLines('attachments', 'Tài liệu gửi kèm'),
    ],
    paragraphs: (facts, typed, on) => [
      `Ngày ${dayText(facts.receivedOn)}, ${facts.office} nhận được đơn khiếu nại của ${petitionersWithPlace(facts)}`,
      `Nội dung: khiếu nại về việc ${facts.matter}`,
      `Sau khi xem xét nội dung đơn, căn cứ ${basisInText('KN-CHUYEN', on)}, khiếu nại nêu trên thuộc thẩm quyền giải quyết của ${said(typed, 'body')}`,
      ...(linesIn(typed['attachments']).length > 0
        ? [`Tài liệu gửi kèm theo đơn: ${linesIn(typed['attachments']).join('; ')}`]
        : []),
      `${facts.office} chuyển đơn khiếu nại đến ${said(typed, 'body')} để xem xét, giải quyết theo quy định của pháp luật và thông báo kết quả để ${facts.office} biết, theo dõi`,
    ],
  }),
  decision('KN-NHIEMVU', {
    subject: 'giao nhiệm vụ xác minh nội dung khiếu nại',
    texts: [
      unitAsked,
      lines('contents', 'Nội dung xác minh, mỗi nội dung một dòng'),
      dayAsked('reportBy', 'Báo cáo kết quả trước ngày'),
    ],
    first: (facts) => ({
      unit: facts.verifier ?? '',
      contents: facts.contents.join('\n'),
      reportBy: dayText(facts.dueOn),
      executors: facts.verifier ?? '',
    }),
    considered: (facts) => [`Xét đơn ${caseText(facts)}`],
    articles: (facts, typed) => [
      [
        `Giao ${said(typed, 'unit')} tiến hành xác minh nội dung ${caseText(facts)}. Nội dung xác minh gồm:`,
        ...linesIn(typed['contents']).map((line, index) => `${index + 1}. ${line}`),
      ],
      [
        `${said(typed, 'unit')} thực hiện quyền, nghĩa vụ của người có trách nhiệm xác minh theo quy định tại Điều 29 Luật Khiếu nại; tiến hành xác minh trung thực, khách quan, kịp thời; báo cáo kết quả xác minh và kiến nghị việc giải quyết bằng văn bản với ${facts.resolver} trước ngày ${said(typed, 'reportBy')}.`,
      ],
    ],
  }),
  report('KN-KEHOACH-XM', {
    title: 'Kế hoạch',
    closing: (facts) =>
      `Người được giao xác minh và cơ quan, đơn vị có liên quan thực hiện Kế hoạch này; vướng mắc phát sinh báo cáo ${facts.resolver} xem xét`,
    subject: (facts) => `xác minh nội dung ${caseText(facts)}`,
    texts: [
      verificationAsked,
      lines('purpose', 'Mục đích, yêu cầu', 3),
      lines('contents', 'Nội dung xác minh, mỗi nội dung một dòng', 4),
      lines('bodies', 'Cơ quan, tổ chức, cá nhân phải làm việc', 4),
      lines('timetable', 'Tiến độ, phân công từng thành viên', 5),
      lines('means', 'Phương tiện, kinh phí và điều kiện khác', 2),
      lines('progress', 'Chế độ báo cáo tiến độ', 2),
    ],
    first: (facts) => ({
      verification: refText('Quyết định', facts.refs.verification),
      purpose:
        'Làm rõ từng nội dung khiếu nại, có đủ thông tin, tài liệu, bằng chứng làm căn cứ giải quyết.\nViệc xác minh đúng pháp luật, khách quan, đúng thời gian ghi trong quyết định xác minh.',
      contents: facts.contents.join('\n'),
      bodies: [petitionersText(facts), respondentText(facts)].map(capitalised).join('\n'),
      progress:
        'Người được giao xác minh báo cáo tiến độ khi có yêu cầu và ngay khi phát sinh vướng mắc vượt thẩm quyền.',
    }),
    opening: (facts, typed, on) => [
      `Căn cứ ${basisInText('KN-KEHOACH-XM', on)}`,
      `Thực hiện ${said(typed, 'verification')}, ${facts.office} lập kế hoạch xác minh như sau:`,
    ],
    sections: (_facts, typed) => [
      { heading: 'Mục đích, yêu cầu', paragraphs: linesIn(typed['purpose']) },
      {
        heading: 'Nội dung xác minh',
        paragraphs: linesIn(typed['contents']).map((line, at) => `${at + 1}. ${line}`),
      },
      {
        heading: 'Cơ quan, tổ chức, cá nhân làm việc',
        paragraphs: linesIn(typed['bodies']).map((line) => `- ${line}`),
      },
      {
        heading: 'Tiến độ và phân công nhiệm vụ',
        paragraphs: linesIn(typed['timetable']).map((line) => `- ${line}`),
      },
      { heading: 'Phương tiện, kinh phí', paragraphs: linesIn(typed['means']) },
      { heading: 'Chế độ thông tin, báo cáo', paragraphs: linesIn(typed['progress']) },
    ],
  }),
  decision('KN-GIAHAN-XM', {
    subject: 'gia hạn thời gian xác minh nội dung khiếu nại',
    texts: [
      verificationAsked,
      asked('days', 'Số ngày gia hạn'),
      dayAsked('until', 'Gia hạn đến hết ngày', { hint: 'Không quá thời hạn giải quyết khiếu nại.' }),
      lines('reason', 'Lý do gia hạn', 2),
    ],
    first: (facts) => ({
      verification: refText('Quyết định', facts.refs.verification),
      executors: facts.verifier ?? '',
    }),
    articles: (facts, typed) => [
      [
        `Gia hạn thời gian xác minh nội dung ${caseText(facts)} theo ${said(typed, 'verification')}. Thời gian gia hạn là ${said(typed, 'days')} ngày, đến hết ngày ${said(typed, 'until')}.`,
        `Lý do gia hạn: ${linesIn(typed['reason']).join(' ')}`,
      ],
      [
        'Việc gia hạn thời gian xác minh không làm thay đổi thời hạn giải quyết khiếu nại. Người được giao xác minh khẩn trương hoàn thành việc xác minh, báo cáo kết quả theo quy định.',
      ],
    ],
  }),
  letter('KN-PHUCTAP', {
    subject: 'xác định vụ việc khiếu nại phức tạp',
    texts: [
      lines('grounds', 'Tiêu chí của vụ việc phức tạp, mỗi tiêu chí một dòng', 3, {
        hint: 'Theo Điều 3a Nghị định 124/2020/NĐ-CP.',
      }),
      lines('reason', 'Tình tiết cụ thể của vụ việc', 3),
      dayAsked('until', 'Thời hạn giải quyết kéo dài đến ngày'),
    ],
    first: (facts) => ({ addressees: [facts.verifier, 'Hồ sơ vụ việc'].filter(Boolean).join('\n') }),
    paragraphs: (facts, typed, on) => [
      `${facts.resolver} đang giải quyết ${caseText(facts)}${facts.refs.accepted ? `, đã thụ lý theo ${refText('Thông báo', facts.refs.accepted)}` : ''}`,
      `Căn cứ ${basisInText('KN-PHUCTAP', on)}, ${facts.resolver} xác định đây là vụ việc phức tạp theo các tiêu chí sau đây:`,
      ...linesIn(typed['grounds']).map((line) => `- ${line}`),
      ...linesIn(typed['reason']),
      `Thời hạn giải quyết khiếu nại được kéo dài, tính từ ngày thụ lý đến hết ngày ${said(typed, 'until')}. Văn bản này được lưu trong hồ sơ giải quyết khiếu nại`,
    ],
  }),
  letter('KN-HOSO-LAN1', {
    subject: 'cung cấp hồ sơ giải quyết khiếu nại lần đầu',
    texts: [
      asked('first', 'Quyết định giải quyết lần đầu (số, ngày, người ban hành)'),
      lines('files', 'Hồ sơ, tài liệu yêu cầu', 3),
      dayAsked('dueOn', 'Gửi trước ngày', { hint: 'Trong 07 ngày kể từ ngày nhận được yêu cầu.' }),
      asked('deliverTo', 'Gửi về (đơn vị, địa chỉ)'),
    ],
    first: (facts) => ({
      first: refText('Quyết định', facts.refs.firstRuling),
      addressees: facts.refs.firstRuling?.by ?? '',
      files:
        'Toàn bộ hồ sơ giải quyết khiếu nại lần đầu\nBáo cáo giải trình về nội dung khiếu nại và kết quả giải quyết lần đầu',
    }),
    paragraphs: (facts, typed, on) => [
      `${facts.resolver} đã thụ lý giải quyết lần hai ${caseText(facts)}, đối với ${said(typed, 'first')}`,
      `Căn cứ ${basisInText('KN-HOSO-LAN1', on)}, đề nghị cung cấp hồ sơ, tài liệu sau đây:`,
      ...linesIn(typed['files']).map((line) => `- ${line}`),
      `Hồ sơ, tài liệu gửi về ${said(typed, 'deliverTo')} trước ngày ${said(typed, 'dueOn')}`,
      'Đề nghị thực hiện đúng thời hạn và chịu trách nhiệm về tính đầy đủ, chính xác của hồ sơ, tài liệu đã cung cấp',
    ],
  }),
  letter('KN-TRACHNHIEM', {
    subject: 'xử lý trách nhiệm trong giải quyết khiếu nại lần đầu',
    texts: [
      lines('fault', 'Vi phạm của người giải quyết lần đầu', 3),
      lines('measure', 'Biện pháp, yêu cầu', 3),
      dayAsked('reportBy', 'Báo cáo kết quả trước ngày'),
    ],
    first: (facts) => ({ addressees: facts.refs.firstRuling?.by ?? respondentText(facts) }),
    paragraphs: (facts, typed, on) => [
      `${facts.resolver} thụ lý giải quyết lần hai ${caseText(facts)}. Qua xem xét, việc giải quyết khiếu nại lần đầu có vi phạm sau đây:`,
      ...linesIn(typed['fault']).map((line) => `- ${line}`),
      `Căn cứ ${basisInText('KN-TRACHNHIEM', on)}, ${facts.resolver} yêu cầu:`,
      ...linesIn(typed['measure']).map((line) => `- ${line}`),
      `Kết quả thực hiện báo cáo bằng văn bản đến ${facts.office} trước ngày ${said(typed, 'reportBy')}`,
    ],
  }),
  decision('KN-HDTV', {
    subject: 'thành lập Hội đồng tư vấn giải quyết khiếu nại',
    texts: [
      lines('members', 'Thành viên, mỗi người một dòng: họ tên, chức vụ, vai trò trong Hội đồng', 5),
      lines('questions', 'Nội dung xin ý kiến', 3),
      dayAsked('until', 'Cho ý kiến trước ngày'),
    ],
    first: (facts) => ({
      questions: facts.contents.join('\n'),
      executors: 'Các thành viên Hội đồng tư vấn',
    }),
    articles: (facts, typed) => [
      [
        `Thành lập Hội đồng tư vấn giải quyết ${caseText(facts)}, gồm các ông (bà) có tên sau đây:`,
        ...linesIn(typed['members']).map((line, index) => `${index + 1}. ${line}.`),
      ],
      [
        `Hội đồng tư vấn nghiên cứu hồ sơ, thảo luận và cho ý kiến trước ngày ${said(typed, 'until')} về các nội dung sau đây:`,
        ...linesIn(typed['questions']).map((line) => `- ${line}.`),
        'Ý kiến của các thành viên được ghi vào biên bản, lưu trong hồ sơ giải quyết khiếu nại. Hội đồng tư vấn kết thúc hoạt động sau khi quyết định giải quyết khiếu nại được ban hành.',
      ],
    ],
  }),
  letter('KN-HDKL', {
    subject: 'đề nghị Hội đồng kỷ luật xem xét',
    texts: [
      asked('discipline', 'Quyết định kỷ luật bị khiếu nại (số, ngày, người ban hành)'),
      lines('result', 'Kết quả xác minh', 4),
      lines('questions', 'Nội dung đề nghị Hội đồng xem xét', 3),
      dayAsked('until', 'Gửi kết quả trước ngày'),
    ],
    first: (facts) => ({ addressees: 'Hội đồng kỷ luật', discipline: facts.contested ?? '' }),
    paragraphs: (facts, typed, on) => [
      `${facts.resolver} đã thụ lý khiếu nại của ${petitionersText(facts)} đối với ${said(typed, 'discipline')}. Kết quả kiểm tra, xác minh như sau:`,
      ...linesIn(typed['result']).map((line) => `- ${line}`),
      `Căn cứ ${basisInText('KN-HDKL', on)}, đề nghị Hội đồng kỷ luật xem xét các nội dung sau đây để ${facts.resolver} có căn cứ giải quyết:`,
      ...linesIn(typed['questions']).map((line) => `- ${line}`),
      `Kết quả xem xét gửi về ${facts.office} trước ngày ${said(typed, 'until')}`,
    ],
  }),
  minutes('KN-BB-RUT', {
    subject: 'Ghi nhận ý kiến rút khiếu nại',
    texts: [
      lines('people', 'Đại diện cơ quan, mỗi người một dòng: họ tên, chức vụ', 2),
      lines('withdrawing', 'Người rút khiếu nại, mỗi người một dòng: họ tên, địa chỉ', 2),
      lines('content', 'Nội dung rút: toàn bộ, hoặc từng nội dung', 3),
      optionalLines('reason', 'Lý do rút', 2),
    ],
    first: (facts) => ({
      withdrawing: facts.petitioners.map(({ name, place }) => `${name}, ${place}`).join('\n'),
      content: 'Rút toàn bộ nội dung khiếu nại',
    }),
    parties: (_facts, typed) => [
      { heading: 'Đại diện cơ quan', people: linesIn(typed['people']) },
      { heading: 'Người rút khiếu nại', people: linesIn(typed['withdrawing']) },
    ],
    sections: (facts, typed) => [
      {
        heading: 'Vụ việc khiếu nại',
        paragraphs: [
          `Khiếu nại của ${petitionersText(facts)} về việc ${facts.matter}${facts.refs.accepted ? `, đã thụ lý theo ${refText('Thông báo', facts.refs.accepted)}` : ''}`,
        ],
      },
      { heading: 'Nội dung rút khiếu nại', paragraphs: linesIn(typed['content']) },
      { heading: 'Lý do rút khiếu nại', paragraphs: linesIn(typed['reason']) },
      {
        heading: 'Cam kết của người rút khiếu nại',
        paragraphs: ['Việc rút khiếu nại là hoàn toàn tự nguyện, không bị ép buộc, đe dọa'],
      },
    ],
    signatories: (_facts, typed) => [
      { capacity: 'Người rút khiếu nại', names: namesIn(typed['withdrawing']) },
      { capacity: 'Đại diện cơ quan', names: namesIn(typed['people']) },
    ],
  }),
];

/** The names alone, of lines "họ tên, chức vụ". */
export function namesIn(given: string | undefined): string[] {
  return linesIn(given).map(
    (line) =>
      line
        .split(',')[0]
        ?.replace(/^(ông|bà|ông \(bà\))\s+/i, '')
        .trim() ?? '',
  );
}
