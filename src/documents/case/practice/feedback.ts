import { basisInText, letter, minutes, notice, type CasePaper } from '../row.ts';
import { asked, dashed, dayAsked, lines, linesIn, oneOf, optionalLines, said } from '../asked.ts';
import { caseText, dayText, petitionersText, type CaseFacts } from '../facts.ts';
import { paperBasis } from '../../../law/paper-basis.ts';
import type { Day } from '../../../law/day.ts';
import { enumeration } from '../../tags/words.ts';
import { namesIn } from './complaint-verify.ts';

// Papers of proposals and feedback; no text prescribes a form for any of them.

const basisAsked = asked('basis', 'Căn cứ');
/** What the answer stands on: feedback on a regulation has a law of its own. */
const basisFirst = (form: 'PA-TINHTRANG' | 'PA-TRALOI', { onRegulation }: CaseFacts, on: Day) => ({
  basis: onRegulation ? enumeration(paperBasis(`${form}.QDHC`, on)) : basisInText(form, on),
});
/** "kiến nghị, phản ánh của ông … về việc …", received on a day. */
const received = (facts: CaseFacts): string =>
  `${dayText(facts.receivedOn)}, ${facts.office} nhận được ${caseText(facts)}`;

/** Papers of proposals and feedback. */
export const feedbackPapers: readonly CasePaper[] = [
  letter('PA-GIAO', {
    subject: 'giao giải quyết kiến nghị, phản ánh',
    texts: [
      asked('unit', 'Cơ quan, đơn vị được giao giải quyết'),
      lines('contents', 'Nội dung phải giải quyết, mỗi nội dung một dòng', 4),
      dayAsked('dueOn', 'Giải quyết, trả lời trước ngày', {
        hint: 'Thời hạn nội bộ; pháp luật không nêu thời hạn.',
      }),
      optionalLines('attachments', 'Tài liệu gửi kèm'),
    ],
    first: (facts) => ({
      addressees: facts.verifier ?? '',
      unit: facts.verifier ?? '',
      contents: facts.contents.join('\n'),
    }),
    paragraphs: (facts, typed, on) => [
      `Ngày ${received(facts)}`,
      `Căn cứ ${basisInText('PA-GIAO', on)}, ${facts.resolver} giao ${said(typed, 'unit')} xem xét, giải quyết các nội dung sau đây:`,
      ...dashed(typed['contents']),
      ...(linesIn(typed['attachments']).length > 0
        ? [`Tài liệu gửi kèm: ${linesIn(typed['attachments']).join('; ')}`]
        : []),
      `Kết quả giải quyết trả lời bằng văn bản cho công dân và báo cáo ${facts.resolver} trước ngày ${said(typed, 'dueOn')}`,
    ],
  }),
  minutes('PA-BB', {
    subject: 'Làm việc về kiến nghị, phản ánh',
    texts: [
      lines('people', 'Đại diện cơ quan, mỗi người một dòng: họ tên, chức vụ', 2),
      lines(
        'present',
        'Người kiến nghị, phản ánh và người có liên quan, mỗi người một dòng: họ tên, địa chỉ',
        2,
      ),
      lines('content', 'Nội dung làm việc', 5),
      optionalLines('opinions', 'Ý kiến của những người tham dự', 3),
      lines('result', 'Kết luận, việc phải làm tiếp', 3),
    ],
    first: (facts) => ({
      present: facts.petitioners.map(({ name, place }) => `${name}, ${place}`).join('\n'),
    }),
    parties: (_facts, typed) => [
      { heading: 'Đại diện cơ quan', people: linesIn(typed['people']) },
      { heading: 'Người kiến nghị, phản ánh, người có liên quan', people: linesIn(typed['present']) },
    ],
    sections: (facts, typed) => [
      {
        heading: 'Vụ việc',
        paragraphs: [caseText(facts).replace(/^./, (letter) => letter.toLocaleUpperCase('vi'))],
      },
      { heading: 'Nội dung làm việc', paragraphs: linesIn(typed['content']) },
      { heading: 'Ý kiến', paragraphs: linesIn(typed['opinions']) },
      { heading: 'Kết luận', paragraphs: linesIn(typed['result']) },
    ],
    signatories: (_facts, typed) => [
      { capacity: 'Người tham dự', names: namesIn(typed['present']) },
      { capacity: 'Đại diện cơ quan', names: namesIn(typed['people']) },
    ],
  }),
  notice('PA-TINHTRANG', {
    subject: 'xử lý kiến nghị, phản ánh',
    toCitizen: true,
    texts: [
      basisAsked,
      asked('unit', 'Cơ quan, đơn vị đang xử lý'),
      lines('state', 'Tình trạng xử lý', 3),
      dayAsked('dueOn', 'Dự kiến trả lời trước ngày', { required: false }),
    ],
    first: (facts, on) => ({
      ...basisFirst('PA-TINHTRANG', facts, on),
      unit: facts.verifier ?? facts.office,
    }),
    paragraphs: (facts, typed) => [
      `Ngày ${received(facts)}`,
      `Căn cứ ${said(typed, 'basis')}, ${facts.office} thông báo tình trạng xử lý như sau: ${linesIn(typed['state']).join(' ')}`,
      `Cơ quan đang xử lý: ${said(typed, 'unit')}${typed['dueOn'] ? `; dự kiến trả lời trước ngày ${typed['dueOn']}` : ''}`,
      `${facts.office} thông báo để ${petitionersText(facts)} biết`,
    ],
  }),
  letter('PA-TRALOI', {
    subject: 'trả lời kiến nghị, phản ánh',
    toCitizen: true,
    texts: [
      basisAsked,
      oneOf('outcome', 'Kết quả', [
        'tiếp thu, giải quyết',
        'trả lời, giải thích',
        'kiến nghị cơ quan cấp trên xem xét',
        'không có cơ sở để giải quyết',
      ]),
      lines('answer', 'Nội dung trả lời, mỗi đoạn một dòng', 6),
      optionalLines('promises', 'Việc sẽ thực hiện, cơ quan thực hiện, thời hạn; mỗi việc một dòng', 3),
    ],
    first: (facts, on) => basisFirst('PA-TRALOI', facts, on),
    paragraphs: (facts, typed) => [
      `Ngày ${received(facts)}`,
      `Căn cứ ${said(typed, 'basis')}, sau khi xem xét, ${facts.office} trả lời như sau (kết quả: ${said(typed, 'outcome')}):`,
      ...linesIn(typed['answer']),
      ...(linesIn(typed['promises']).length > 0 ? ['Việc sẽ thực hiện:', ...dashed(typed['promises'])] : []),
      `${facts.office} trả lời để ${petitionersText(facts)} biết`,
    ],
  }),
  letter('PA-CHUYEN-QDHC', {
    subject: 'chuyển phản ánh, kiến nghị về quy định hành chính',
    texts: [
      asked('regulation', 'Quy định hành chính được phản ánh, kiến nghị (tên, số, ngày văn bản)'),
      lines('contents', 'Nội dung phản ánh, kiến nghị, mỗi nội dung một dòng', 3),
      optionalLines('attachments', 'Tài liệu gửi kèm'),
    ],
    first: (facts) => ({ contents: facts.contents.join('\n') }),
    paragraphs: (facts, typed, on) => [
      `Ngày ${dayText(facts.receivedOn)}, ${facts.office} nhận được phản ánh, kiến nghị của ${petitionersText(facts)} về quy định hành chính: ${said(typed, 'regulation')}. Nội dung gồm:`,
      ...dashed(typed['contents']),
      ...(linesIn(typed['attachments']).length > 0
        ? [`Tài liệu gửi kèm: ${linesIn(typed['attachments']).join('; ')}`]
        : []),
      `Căn cứ ${basisInText('PA-CHUYEN-QDHC', on)}, ${facts.office} chuyển phản ánh, kiến nghị nêu trên đến quý cơ quan để xử lý theo thẩm quyền, công khai kết quả và thông báo để ${facts.office} theo dõi`,
    ],
  }),
];
