import type { Day } from '../day.ts';
import type { Step } from '../steps.ts';
import { before2026, rowsOn, since2014, since2026, type ContentKind, type ReceptionRow } from './row.ts';

/** How a visit ends (kết quả tiếp). */
export const visitOutcomeNames = {
  receive: 'Tiếp nhận, báo cáo người có thẩm quyền',
  guide: 'Hướng dẫn đến cơ quan có thẩm quyền',
  transfer: 'Chuyển đơn đến cơ quan có thẩm quyền',
  'demand-lower': 'Báo cáo để yêu cầu cấp dưới giải quyết',
  'explain-end': 'Giải thích, yêu cầu chấp hành và chấm dứt khiếu nại, tố cáo',
  split: 'Hướng dẫn tách riêng từng nội dung',
  refuse: 'Từ chối tiếp',
  answered: 'Trả lời ngay',
  appointment: 'Hẹn thời gian trả lời',
  'as-written': 'Tiếp nhận, xử lý như đơn gửi đến',
} as const;
export type VisitOutcome = keyof typeof visitOutcomeNames;

/** To whom the content belongs, as far as the receptionist sees: to this body, a lower one that has not resolved it, another, already properly resolved, or not clear yet. */
export type VisitCompetence = 'own' | 'lower' | 'other' | 'resolved' | 'unknown';

/** One way to end a visit: for which contents, with which paper, by which article. */
export type VisitOutcomeRow = ReceptionRow & {
  readonly outcome: VisitOutcome;
  readonly text: string;
  readonly kinds: readonly ContentKind[];
  readonly competences: readonly VisitCompetence[];
  /** It is what the law says for these contents, not just one of the ways that are open. */
  readonly proposed: boolean;
  /** The forms that go with it. */
  readonly forms: readonly string[];
  /** The answer of Điều 28 that it amounts to; none while acceptance is still to be decided. */
  readonly answer?: VisitAnswer['answer'];
};

const article26 = (point: string): string => `Luật Tiếp công dân 2013, Điều 26 khoản ${point}`;
const amended = '(sửa đổi bởi Luật 136/2025/QH15, Điều 1 khoản 11)';
const accusations: readonly ContentKind[] = ['complaint', 'denunciation'];
const within: readonly ContentKind[] = ['complaint', 'denunciation', 'feedback', 'mixed'];
const every: readonly ContentKind[] = [...within, 'other'];
const everywhere: readonly VisitCompetence[] = ['own', 'lower', 'other', 'resolved', 'unknown'];

type Own = Pick<VisitOutcomeRow, 'outcome' | 'text' | 'kinds' | 'competences' | 'basis'> &
  Partial<VisitOutcomeRow>;
const proposed = (id: string, own: Own): VisitOutcomeRow => ({
  id,
  proposed: true,
  forms: [],
  inForce: since2014,
  confidence: 'high',
  ...own,
});
const open = (id: string, own: Own): VisitOutcomeRow => proposed(id, { ...own, proposed: false });

export const visitOutcomeRows: readonly VisitOutcomeRow[] = [
  proposed('KQ-1', {
    outcome: 'receive',
    text: 'Tiếp nhận đơn và tài liệu, báo cáo người có thẩm quyền để thụ lý',
    kinds: accusations,
    competences: ['own'],
    forms: ['TT05-01'],
    basis: article26('1 điểm a'),
  }),
  proposed('KQ-2', {
    outcome: 'receive',
    text: 'Tiếp nhận, báo cáo người có thẩm quyền để nghiên cứu, xem xét, giải quyết hoặc phân công giải quyết',
    kinds: ['feedback'],
    competences: ['own'],
    basis: article26('2 điểm a'),
  }),
  proposed('KQ-3', {
    outcome: 'guide',
    text: 'Hướng dẫn người khiếu nại, tố cáo đến cơ quan, tổ chức, đơn vị có thẩm quyền',
    kinds: accusations,
    competences: ['other'],
    forms: ['TT05-02'],
    answer: 'refused',
    basis: article26('1 điểm b'),
    inForce: before2026,
    note: 'Mẫu số 02 dùng cho khiếu nại; tố cáo trình bày trực tiếp được hướng dẫn, không có mẫu.',
  }),
  proposed('KQ-3-2026', {
    outcome: 'guide',
    text: 'Hướng dẫn người khiếu nại, tố cáo viết đơn gửi cơ quan, tổ chức, đơn vị có thẩm quyền',
    kinds: accusations,
    competences: ['other'],
    forms: ['TT05-02'],
    answer: 'refused',
    basis: `${article26('1 điểm b')} ${amended}; Nghị định 154/2026/NĐ-CP, Điều 15 khoản 2`,
    inForce: since2026,
    note: 'Luật cho phép hướng dẫn hoặc chuyển đơn; Nghị định nêu hướng dẫn nên hướng dẫn được đề xuất trước.',
  }),
  open('KQ-4-2026', {
    outcome: 'transfer',
    text: 'Chuyển đơn khiếu nại, tố cáo đến cơ quan, tổ chức, đơn vị có thẩm quyền',
    kinds: accusations,
    competences: ['other'],
    forms: ['TT05-03'],
    answer: 'transferred',
    basis: `${article26('1 điểm b')} ${amended}`,
    inForce: since2026,
    note: 'Chỉ tại nơi tiếp công dân; ngoài hoạt động tiếp công dân vẫn hướng dẫn (điểm mở U11). Mẫu số 03 dùng cho tố cáo; khiếu nại chuyển bằng công văn.',
  }),
  proposed('KQ-5', {
    outcome: 'transfer',
    text: 'Chuyển đơn hoặc bản ghi nội dung trình bày đến cơ quan, tổ chức, đơn vị có thẩm quyền',
    kinds: ['feedback'],
    competences: ['other', 'lower'],
    forms: ['TT05-04'],
    answer: 'transferred',
    basis: article26('2 điểm b'),
  }),
  proposed('KQ-6', {
    outcome: 'demand-lower',
    text: 'Báo cáo người có thẩm quyền yêu cầu cơ quan, tổ chức, đơn vị cấp dưới giải quyết',
    kinds: accusations,
    competences: ['lower'],
    forms: ['TH-02'],
    basis: article26('1 điểm b'),
    inForce: before2026,
  }),
  proposed('KQ-6-2026', {
    outcome: 'demand-lower',
    text: 'Báo cáo người có thẩm quyền yêu cầu cơ quan, tổ chức, đơn vị cấp dưới giải quyết',
    kinds: accusations,
    competences: ['lower'],
    forms: ['TH-02'],
    basis: `${article26('1 điểm b')} ${amended}; Nghị định 154/2026/NĐ-CP, Điều 15 khoản 3`,
    inForce: since2026,
    note: 'Trừ tố cáo mà cấp trên phải trực tiếp giải quyết (Luật Tố cáo 2018, Điều 38 khoản 5).',
  }),
  proposed('KQ-7', {
    outcome: 'explain-end',
    text: 'Giải thích, yêu cầu người đến khiếu nại, tố cáo chấp hành quyết định giải quyết đúng pháp luật và chấm dứt khiếu nại, tố cáo',
    kinds: accusations,
    competences: ['resolved'],
    answer: 'refused',
    basis: article26('1 điểm c'),
  }),
  proposed('KQ-8', {
    outcome: 'split',
    text: 'Hướng dẫn viết đơn riêng cho từng nội dung khiếu nại, tố cáo, kiến nghị, phản ánh',
    kinds: ['mixed'],
    competences: everywhere,
    forms: ['TT05-05'],
    basis: 'Luật Tiếp công dân 2013, Điều 25 khoản 3',
  }),
  proposed('KQ-13', {
    outcome: 'guide',
    text: 'Không phải khiếu nại, tố cáo, kiến nghị, phản ánh: hướng dẫn nộp hồ sơ tại bộ phận một cửa hoặc thực hiện đúng thủ tục',
    kinds: ['other'],
    competences: everywhere,
    basis: 'Chưa dẫn được điều khoản',
    confidence: 'medium',
    note: 'Từ 01/07/2026 nội dung ngoài phạm vi là căn cứ từ chối tiếp (Nghị định 154/2026/NĐ-CP, Điều 4 khoản 1 điểm g).',
  }),
  open('KQ-9', {
    outcome: 'as-written',
    text: 'Đơn không do người khiếu nại, tố cáo trực tiếp chuyển đến: xử lý theo pháp luật về khiếu nại, tố cáo',
    kinds: accusations,
    competences: everywhere,
    basis: article26('1 điểm d'),
  }),
  open('KQ-10', {
    outcome: 'answered',
    text: 'Trả lời trực tiếp cho công dân ngay tại buổi tiếp',
    kinds: every,
    competences: everywhere,
    basis: 'Luật Tiếp công dân 2013, Điều 18 khoản 4, Điều 28 khoản 1',
  }),
  open('KQ-11', {
    outcome: 'appointment',
    text: 'Chưa trả lời ngay được: chỉ đạo xem xét và nói rõ thời gian trả lời cho công dân',
    kinds: every,
    competences: everywhere,
    forms: ['TH-01'],
    basis: 'Luật Tiếp công dân 2013, Điều 18 khoản 4',
  }),
  open('KQ-12', {
    outcome: 'refuse',
    text: 'Từ chối tiếp khi có một trong các căn cứ từ chối; giải thích hoặc thông báo bằng văn bản tùy căn cứ',
    kinds: every,
    competences: everywhere,
    basis: 'Luật Tiếp công dân 2013, Điều 9',
    note: 'Chọn căn cứ trong bảng từ chối tiếp công dân; văn bản theo căn cứ đã chọn.',
  }),
];

/** The ways in which a visit about such content may end on the day; those that the law says come first. */
export function visitOutcomes(kind: ContentKind, competence: VisitCompetence, on: Day): VisitOutcomeRow[] {
  const rows = rowsOn(visitOutcomeRows, on).filter(
    ({ kinds, competences }) => kinds.includes(kind) && competences.includes(competence),
  );
  return [...rows.filter((row) => row.proposed), ...rows.filter((row) => !row.proposed)];
}

/** The step whose limit every visit starts once its content is taken in (Điều 28 khoản 1). */
export const answerStep: Step = 'reception.answer';

/** One of the four answers, of which the citizen gets exactly one. */
export type VisitAnswer = ReceptionRow & {
  readonly answer: 'accepted' | 'extended' | 'refused' | 'transferred';
  readonly text: string;
  readonly kinds: readonly ContentKind[];
};

const answer = (
  letter: string,
  given: VisitAnswer['answer'],
  text: string,
  kinds: readonly ContentKind[] = within,
): VisitAnswer => ({
  id: `TL-${letter}`,
  answer: given,
  text,
  kinds,
  basis: `Luật Tiếp công dân 2013, Điều 28 khoản 1 điểm ${letter}`,
  inForce: since2014,
  confidence: 'high',
});

export const visitAnswers: readonly VisitAnswer[] = [
  answer('a', 'accepted', 'Khiếu nại, tố cáo, kiến nghị, phản ánh đã được thụ lý để giải quyết'),
  answer(
    'b',
    'extended',
    'Việc xem xét thụ lý khiếu nại, tố cáo được kéo dài do cần xác minh theo quy định của pháp luật về khiếu nại, tố cáo',
    ['complaint', 'denunciation', 'mixed'],
  ),
  answer(
    'c',
    'refused',
    'Từ chối thụ lý vì không thuộc thẩm quyền hoặc không đủ điều kiện thụ lý để giải quyết',
  ),
  answer(
    'd',
    'transferred',
    'Nội dung khiếu nại, tố cáo, kiến nghị, phản ánh đã được chuyển đến cơ quan, tổ chức, đơn vị, người có thẩm quyền giải quyết',
  ),
];

/** The answers that may be given about such content on the day. */
export function visitAnswersFor(kind: ContentKind, on: Day): VisitAnswer[] {
  return rowsOn(visitAnswers, on).filter(({ kinds }) => kinds.includes(kind));
}
