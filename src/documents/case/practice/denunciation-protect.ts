import { basisInText, decision, letter, notice, type CasePaper } from '../row.ts';
import {
  asked,
  dashed,
  dayAsked,
  dayTyped,
  lines,
  linesIn,
  oneOf,
  optionalLines,
  said,
  type Typed,
} from '../asked.ts';
import { accusedLine, dayText, refText, type CaseFacts } from '../facts.ts';
import { whereDenouncer } from '../../redacted.ts';

// The protection of who denounced. The name stands in the original only; who is protected beside him is written by pen there.

const noName = { hint: 'Không ghi thông tin làm lộ người tố cáo.' };
const relatives = 'người thân của người tố cáo';
const whomAsked = oneOf('whom', 'Người được bảo vệ', [
  'người tố cáo',
  relatives,
  `người tố cáo và ${relatives}`,
]);

/** "người tố cáo …, địa chỉ: …"; relatives are named in the original by pen. */
function protectedPeople(typed: Typed): string {
  const whom = typed['whom'] ?? 'người tố cáo';
  const others = whom.endsWith(relatives)
    ? `${relatives} (họ tên, địa chỉ ghi tại bản gốc lưu theo chế độ mật)`
    : '';
  return whom === relatives
    ? `${others} là ${whereDenouncer}`
    : [whereDenouncer, others].filter(Boolean).join(' và ');
}

const protectionAsked = asked('protection', 'Quyết định áp dụng biện pháp bảo vệ (số, ngày, người ban hành)');
const protectionFirst = ({ refs }: CaseFacts) => ({ protection: refText('Quyết định', refs.protection) });

const decisions: readonly CasePaper[] = [
  decision('TC-BAOVE-QD', {
    subject: 'áp dụng biện pháp bảo vệ người tố cáo',
    namesDenouncer: true,
    texts: [
      whomAsked,
      lines(
        'reason',
        'Căn cứ bảo vệ: đang bị xâm phạm, có nguy cơ bị xâm phạm, bị trù dập, phân biệt đối xử',
        3,
        noName,
      ),
      lines('measures', 'Nội dung, biện pháp bảo vệ, mỗi biện pháp một dòng', 4),
      lines('duties', 'Trách nhiệm thực hiện, mỗi cơ quan, cá nhân một dòng', 3),
      dayAsked('from', 'Bắt đầu thực hiện từ ngày'),
    ],
    first: (facts) => ({ executors: facts.verifier ?? '' }),
    articles: (_facts, typed) => [
      [
        `Áp dụng biện pháp bảo vệ đối với ${protectedPeople(typed)}.`,
        `Lý do: ${linesIn(typed['reason']).join(' ')}`,
        'Nội dung, biện pháp bảo vệ:',
        ...dashed(typed['measures']),
        `Thời điểm bắt đầu thực hiện biện pháp bảo vệ: ngày ${said(typed, 'from')}.`,
      ],
      [
        'Trách nhiệm của cơ quan, tổ chức, cá nhân thực hiện biện pháp bảo vệ:',
        ...dashed(typed['duties']),
        'Cơ quan, tổ chức, cá nhân thực hiện biện pháp bảo vệ phải giữ bí mật thông tin về người được bảo vệ.',
      ],
    ],
  }),
  decision('TC-BAOVE-THAYDOI', {
    subject: 'thay đổi, bổ sung biện pháp bảo vệ người tố cáo',
    namesDenouncer: true,
    texts: [
      whomAsked,
      protectionAsked,
      lines('reason', 'Lý do thay đổi, bổ sung', 2, noName),
      lines('measures', 'Biện pháp bảo vệ sau khi thay đổi, bổ sung', 4),
      dayAsked('from', 'Thực hiện từ ngày'),
    ],
    first: (facts) => ({ ...protectionFirst(facts), executors: facts.verifier ?? '' }),
    articles: (_facts, typed) => [
      [
        `Thay đổi, bổ sung biện pháp bảo vệ đã áp dụng theo ${said(typed, 'protection')} đối với ${protectedPeople(typed)}.`,
        `Lý do: ${linesIn(typed['reason']).join(' ')}`,
        'Biện pháp bảo vệ sau khi thay đổi, bổ sung:',
        ...dashed(typed['measures']),
      ],
      [`Quyết định này thực hiện từ ngày ${said(typed, 'from')}.`],
    ],
  }),
  decision('TC-BAOVE-CHAMDUT', {
    subject: 'chấm dứt áp dụng biện pháp bảo vệ người tố cáo',
    namesDenouncer: true,
    texts: [
      whomAsked,
      protectionAsked,
      lines('reason', 'Lý do chấm dứt', 2, noName),
      dayAsked('from', 'Chấm dứt từ ngày'),
    ],
    first: (facts) => ({ ...protectionFirst(facts), executors: facts.verifier ?? '' }),
    articles: (_facts, typed) => [
      [
        `Chấm dứt việc áp dụng biện pháp bảo vệ theo ${said(typed, 'protection')} đối với ${protectedPeople(typed)}, kể từ ngày ${said(typed, 'from')}.`,
        `Lý do: ${linesIn(typed['reason']).join(' ')}`,
      ],
      ['Quyết định này có hiệu lực kể từ ngày ký. Thông tin về người được bảo vệ tiếp tục được giữ bí mật.'],
    ],
  }),
];

const letters: readonly CasePaper[] = [
  letter('TC-BAOVE-CA', {
    subject: 'đề nghị áp dụng biện pháp bảo vệ người tố cáo về hành vi tham nhũng, lãng phí',
    namesDenouncer: true,
    texts: [
      whomAsked,
      asked('resolver', 'Người giải quyết tố cáo: họ tên, chức vụ, cơ quan'),
      asked('accepted', 'Quyết định thụ lý tố cáo (số, ngày, người ban hành)'),
      dayAsked('due', 'Thời hạn giải quyết tố cáo đến ngày'),
      lines('reason', 'Căn cứ, lý do đề nghị', 3, noName),
      lines('measures', 'Nội dung đề nghị bảo vệ', 3),
      optionalLines('attachments', 'Tài liệu gửi kèm', 2),
    ],
    first: (facts) => ({
      resolver: facts.resolver,
      accepted: refText('Quyết định', facts.refs.accepted),
      due: dayText(facts.dueOn),
      attachments:
        'Quyết định thụ lý tố cáo\nVăn bản đề nghị áp dụng biện pháp bảo vệ của người tố cáo (bản chính)',
    }),
    paragraphs: (facts, typed, on) => [
      `${said(typed, 'resolver')} đang giải quyết tố cáo về hành vi tham nhũng, lãng phí đối với ${accusedLine(facts)}, đã được thụ lý theo ${said(typed, 'accepted')}; thời hạn giải quyết đến ngày ${said(typed, 'due')}`,
      `Căn cứ, lý do đề nghị: ${linesIn(typed['reason']).join(' ')}`,
      `Căn cứ ${basisInText('TC-BAOVE-CA', on)}, đề nghị quý cơ quan quyết định áp dụng biện pháp bảo vệ đối với ${protectedPeople(typed)}. Nội dung đề nghị bảo vệ:`,
      ...dashed(typed['measures']),
      ...(linesIn(typed['attachments']).length > 0
        ? ['Tài liệu gửi kèm:', ...dashed(typed['attachments'])]
        : []),
      'Đề nghị quý cơ quan giữ bí mật thông tin về người được bảo vệ và thông báo kết quả bằng văn bản',
    ],
  }),
  notice('TC-BAOVE-KHONG', {
    subject: 'không áp dụng biện pháp bảo vệ',
    toCitizen: true,
    texts: [dayAsked('requestOn', 'Ngày đề nghị bảo vệ'), lines('reason', 'Lý do không áp dụng', 3)],
    paragraphs: (facts, typed, on) => [
      `${facts.office} nhận được đề nghị áp dụng biện pháp bảo vệ ngày ${said(typed, 'requestOn')} trong quá trình giải quyết tố cáo đối với ${accusedLine(facts)}`,
      `Sau khi xem xét, căn cứ ${basisInText('TC-BAOVE-KHONG', on)}, ${facts.resolver} không áp dụng biện pháp bảo vệ. Lý do: ${linesIn(typed['reason']).join(' ')}`,
      `Thông tin về người tố cáo vẫn được giữ bí mật theo quy định. ${facts.office} thông báo để người tố cáo biết`,
    ],
  }),
];

const request: CasePaper = {
  form: 'TC-BAOVE-DN',
  texts: [
    dayAsked('writtenOn', 'Ngày viết', { required: false }),
    optionalLines('reason', 'Lý do đề nghị bảo vệ', 3, noName),
    optionalLines('measures', 'Nội dung đề nghị bảo vệ', 3, noName),
  ],
  first: () => ({}),
  // The names are written by pen: the paper goes into the envelope.
  fill: (facts, typed) => ({
    addressee: facts.resolver,
    writtenOn: dayTyped(typed['writtenOn']),
    people: [],
    protectedPeople: [],
    reason: linesIn(typed['reason']),
    measures: linesIn(typed['measures']),
  }),
};

/** Papers of the protection of who denounced. */
export const protectionPapers: readonly CasePaper[] = [...decisions, ...letters, request];
