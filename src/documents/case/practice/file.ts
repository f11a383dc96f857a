import {
  asked,
  dayAsked,
  dayTyped,
  lines,
  linesIn,
  meetingAsked,
  meetingFields,
  meetingTyped,
  memberOf,
  optionalLines,
  said,
  tidied,
  type Typed,
} from '../asked.ts';
import { addresseesAsked, type CasePaper } from '../row.ts';
import { caseText, dayText, respondentText, type CaseFacts } from '../facts.ts';

// Slips, lists, invitations, and what citizens write.

const writerAsked = asked('writer', 'Người lập: họ tên, chức vụ');
const reviewed = [
  ['legality', 'Căn cứ pháp lý ban hành quyết định, thực hiện hành vi'],
  ['competence', 'Thẩm quyền ban hành quyết định, thực hiện hành vi'],
  ['substance', 'Nội dung của quyết định, việc thực hiện hành vi'],
  ['drafting', 'Trình tự, thủ tục ban hành; thể thức, kỹ thuật trình bày'],
  ['others', 'Nội dung khác'],
] as const;

/** The five points which the resolver checks again (Nghị định 124/2020/NĐ-CP, Điều 17). */
const recheck: CasePaper = {
  form: 'KN-KIEMTRALAI',
  texts: [
    asked('contested', 'Quyết định, hành vi bị khiếu nại'),
    ...reviewed.map(([name, label]) =>
      name === 'others' ? optionalLines(name, label) : lines(name, label, 2),
    ),
    lines('conclusion', 'Kết luận, hướng giải quyết', 2),
    writerAsked,
  ],
  first: (facts) => ({ contested: facts.contested ?? '' }),
  fill: (facts, typed) => ({
    title: 'Phiếu kiểm tra lại',
    subject: 'Quyết định hành chính, hành vi hành chính bị khiếu nại',
    opening: [
      `Vụ việc: ${caseText(facts)}.`,
      `Quyết định, hành vi bị khiếu nại: ${said(typed, 'contested')}.`,
    ],
    columns: ['Nội dung kiểm tra', 'Kết quả kiểm tra'],
    items: reviewed.map(([name, label]) => ({
      content: label,
      finding: linesIn(typed[name]).join('\n') || 'Không có.',
    })),
    closing: `Kết luận: ${linesIn(typed['conclusion']).join(' ')}`,
    writer: signedAs('Người lập phiếu', typed['writer']),
  }),
  fieldOf: { items: 'legality', closing: 'conclusion', opening: 'contested' },
};

const signedAs = (capacity: string, given: string | undefined) => ({
  name: memberOf(given ?? '').name,
  capacity,
});

/** "Quyết định; 20/QĐ-UBND; 15/02/2024; UBND huyện; 03": what a line of a list says, by its semicolons. */
function itemsIn(typed: Typed) {
  return linesIn(typed['items']).map((line) => {
    const [name = '', reference, on, author, pages] = line.split(';').map((part) => tidied(part));
    return { name, reference, on, author, pages };
  });
}
const itemsAsked = lines(
  'items',
  'Văn bản, tài liệu, mỗi văn bản một dòng: tên; số, ký hiệu; ngày; tác giả; số tờ',
  8,
  { hint: 'Cách nhau bằng dấu chấm phẩy; phần không có thì để trống.' },
);

/** The papers of the case that the system knows, as lines of a list. */
const papersOf = ({ refs }: CaseFacts): string =>
  listed
    .flatMap(([name, title]) => {
      const ref = refs[name];
      return ref ? [`${title}; ${ref.number}; ${dayText(ref.on)}; ${ref.by ?? ''};`] : [];
    })
    .join('\n');
const listed = [
  ['accepted', 'Văn bản thụ lý'],
  ['verification', 'Quyết định xác minh'],
  ['report', 'Báo cáo kết quả xác minh'],
  ['ruling', 'Văn bản giải quyết'],
] as const;

const sending: CasePaper = {
  form: 'KN-GUI',
  texts: [addresseesAsked, itemsAsked, asked('returnTo', 'Gửi lại phiếu này cho')],
  first: (facts) => ({ items: papersOf(facts), returnTo: facts.office }),
  fill: (facts, typed) => ({
    title: 'Phiếu gửi',
    addressees: linesIn(typed['addressees']),
    opening: [
      `${facts.office} gửi kèm theo Phiếu gửi này các văn bản, tài liệu sau đây về việc giải quyết ${caseText(facts)}:`,
    ],
    items: itemsIn(typed),
    closing: `Sau khi nhận được, đề nghị xác nhận và gửi lại Phiếu này cho ${said(typed, 'returnTo')}`,
  }),
};

const contents: CasePaper = {
  form: 'HS-MUCLUC',
  texts: [itemsAsked, asked('sheets', 'Tổng số tờ'), writerAsked],
  first: (facts) => ({ items: papersOf(facts) }),
  fill: (facts, typed) => ({
    title: 'Mục lục hồ sơ',
    subject: `Giải quyết ${facts.kind}${facts.kind === 'khiếu nại' ? ` ${facts.instance}` : ''}`,
    opening: [`Vụ việc: ${caseText(facts)}.`],
    items: itemsIn(typed),
    closing: `Hồ sơ gồm ${itemsIn(typed).length} văn bản, tài liệu; tổng số ${said(typed, 'sheets')} tờ`,
    writer: signedAs('Người lập', typed['writer']),
  }),
};

const invitation: CasePaper = {
  form: 'KN-GIAYMOI',
  texts: [
    addresseesAsked,
    asked('subject', 'Mời dự (buổi đối thoại, cuộc làm việc …)'),
    ...meetingAsked,
    asked('chair', 'Người chủ trì'),
    lines('content', 'Nội dung', 3),
    optionalLines('bring', 'Đề nghị chuẩn bị, mang theo'),
    asked('contact', 'Liên hệ: họ tên, chức vụ'),
    { name: 'phone', label: 'Điện thoại liên hệ' },
  ],
  first: (facts) => ({
    addressees: respondentText(facts),
    subject: `đối thoại trong giải quyết ${caseText(facts)}`,
    chair: facts.resolver,
    content: facts.contents.join('\n'),
  }),
  fill: (_facts, typed) => ({
    addressees: linesIn(typed['addressees']),
    subject: typed['subject'],
    at: meetingTyped(typed),
    chair: typed['chair'],
    paragraphs: linesIn(typed['content']).map((line) => `- ${line}`),
    bring: linesIn(typed['bring']),
    contact: contactIn(typed),
  }),
  fieldOf: { ...meetingFields, paragraphs: 'content' },
};

function contactIn(typed: Typed) {
  const { name, capacity } = memberOf(typed['contact'] ?? '');
  return { name, capacity: tidied(capacity), phone: tidied(typed['phone']) };
}

const blankFrame = (facts: CaseFacts, typed: Typed) => ({
  addressee: facts.resolver,
  writtenOn: dayTyped(typed['writtenOn']),
});
const writtenAsked = { ...dayAsked('writtenOn', 'Ngày viết'), required: false };
const people = ({ petitioners }: CaseFacts) =>
  petitioners.map(({ name, place, phone }) => ({ name, place, phone }));

const withdrawal: CasePaper = {
  form: 'KN-RUT',
  texts: [writtenAsked, optionalLines('withdrawn', 'Nội dung rút', 3)],
  first: () => ({ withdrawn: 'Rút toàn bộ nội dung khiếu nại.' }),
  fill: (facts, typed) => ({
    ...blankFrame(facts, typed),
    people: people(facts),
    petitionOn: facts.petitionOn,
    matter: facts.matter,
    withdrawn: linesIn(typed['withdrawn']),
  }),
};

const representatives: CasePaper = {
  form: 'KN-CU-DAIDIEN',
  texts: [
    writtenAsked,
    optionalLines('representatives', 'Người đại diện, mỗi người một dòng: họ tên, địa chỉ'),
    optionalLines('scope', 'Nội dung, phạm vi đại diện', 3),
  ],
  first: () => ({
    scope:
      'Thay mặt những người khiếu nại thực hiện các quyền, nghĩa vụ của người khiếu nại trong quá trình giải quyết.',
  }),
  fill: (facts, typed) => ({
    ...blankFrame(facts, typed),
    matter: facts.matter,
    representatives: linesIn(typed['representatives']).map((line) => {
      const { name, capacity } = memberOf(line);
      return { name, place: tidied(capacity) };
    }),
    scope: linesIn(typed['scope']),
    people: people(facts),
  }),
};

/** Slips, lists and invitations of a case, and the blanks of citizens. */
export const casePapersOfFile: readonly CasePaper[] = [
  recheck,
  sending,
  contents,
  invitation,
  withdrawal,
  representatives,
];
