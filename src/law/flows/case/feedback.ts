import { day } from '../../day.ts';
import { feedbackEnding } from './feedback-ending.ts';
import { fresh, recorders, rowsOf, same, verifiers, type CaseStep, type Procedure } from './row.ts';

const law = 'Luật Tiếp công dân 2013';
const row = rowsOf('PA', { from: day('2014-07-01') });
const leaders = ['head', 'chairman'] as const;
const practice = 'Pháp luật không nêu thời hạn giải quyết; thời hạn nội bộ không phải thời hạn luật định.';

const intake: readonly CaseStep[] = [
  row({
    action: 'receive',
    label: 'Ghi nhận kiến nghị, phản ánh',
    from: [fresh],
    to: 'received',
    roles: recorders,
    starts: ['reception.answer'],
    dates: 'received',
    basis: `${law}, Điều 25 và Điều 28 khoản 1`,
  }),
  row({
    action: 'sort',
    label: 'Phân loại kiến nghị, phản ánh',
    from: ['received'],
    to: 'sorted',
    roles: recorders,
    papers: ['TT05-01'],
    basis: `${law}, Điều 25 khoản 3 và Điều 26`,
    note: 'Có nội dung khiếu nại, tố cáo thì tách ra thành đơn riêng.',
  }),
  row({
    action: 'transfer',
    label: 'Chuyển kiến nghị, phản ánh',
    from: ['sorted'],
    to: 'transferred',
    guards: [
      {
        fact: 'notCompetent',
        is: true,
        asked: true,
        refusal: 'Kiến nghị, phản ánh thuộc trách nhiệm thì phải giải quyết, không chuyển đi.',
        basis: `${law}, Điều 26 khoản 2`,
      },
    ],
    papers: ['TT05-04'],
    meets: ['reception.answer'],
    basis: `${law}, Điều 26 khoản 2 điểm b`,
  }),
  row({
    action: 'refuse',
    label: 'Thông báo từ chối vì đã trả lời',
    from: ['sorted'],
    to: 'refused',
    roles: leaders,
    guards: [
      {
        fact: 'repeated',
        is: true,
        asked: true,
        refusal: 'Chỉ từ chối khi đã được trả lời bằng văn bản và không có tình tiết mới.',
        basis: 'Nghị định 154/2026/NĐ-CP, Điều 4 khoản 1 điểm h',
      },
    ],
    papers: ['01/TCD'],
    starts: ['reception.refuse'],
    meets: ['reception.refuse', 'reception.answer'],
    basis: 'Nghị định 154/2026/NĐ-CP, Điều 4 khoản 1 điểm h và khoản 3',
    inForce: { from: day('2026-07-01') },
  }),
  row({
    action: 'answer-status',
    label: 'Thông báo tình trạng xử lý',
    from: ['received', 'sorted', 'assigned', 'working'],
    to: same,
    roles: [...recorders, 'clerk', 'chairman'],
    papers: ['PA-TINHTRANG'],
    meets: ['reception.answer'],
    basis: `${law}, Điều 28 khoản 1`,
    note: 'Báo việc xử lý, không phải kết quả giải quyết.',
  }),
];

const resolution: readonly CaseStep[] = [
  row({
    action: 'assign',
    label: 'Giao giải quyết, đặt thời hạn nội bộ',
    from: ['sorted'],
    to: 'assigned',
    roles: leaders,
    guards: [
      {
        fact: 'notCompetent',
        is: false,
        refusal: 'Kiến nghị, phản ánh không thuộc trách nhiệm thì chuyển cơ quan có thẩm quyền.',
        basis: `${law}, Điều 26 khoản 2`,
      },
    ],
    papers: ['PA-GIAO'],
    starts: ['feedback.resolve'],
    basis: `${law}, Điều 26 khoản 2 điểm a`,
    note: practice,
  }),
  row({
    action: 'work',
    label: 'Xác minh, làm việc',
    from: ['assigned', 'working'],
    to: 'working',
    roles: verifiers,
    papers: ['PA-BB'],
    basis: `${law}, Điều 26 khoản 2 điểm a`,
  }),
  row({
    action: 'hold-dialogue',
    label: 'Đối thoại theo kế hoạch',
    from: ['working'],
    to: same,
    roles: [...verifiers, 'chairman'],
    papers: ['KN-KH-DOITHOAI', 'PA-BB'],
    basis: 'Kế hoạch, mục II.3',
    note: 'Không phải đối thoại trong giải quyết khiếu nại.',
  }),
  row({
    action: 'extend-inner',
    label: 'Gia hạn nội bộ',
    from: ['assigned', 'working'],
    to: same,
    roles: leaders,
    basis: 'Quy chế nội bộ của cơ quan',
    confidence: 'medium',
    note: practice,
  }),
  row({
    action: 'answer',
    label: 'Ban hành văn bản trả lời',
    from: ['working', 'assigned'],
    to: 'answered',
    roles: leaders,
    papers: ['PA-TRALOI'],
    chooses: 'feedback.result',
    meets: ['feedback.resolve', 'reception.answer'],
    dates: 'decided',
    basis: `${law}, Điều 28 khoản 1; Nghị định 154/2026/NĐ-CP, Điều 25 khoản 2`,
    confidence: 'medium',
    note: 'Không có mẫu luật định.',
  }),
  row({
    action: 'reopen',
    label: 'Giải quyết tiếp vì có tình tiết mới',
    from: ['answered', 'fulfilling'],
    to: 'assigned',
    roles: leaders,
    guards: [
      {
        fact: 'newFacts',
        is: true,
        asked: true,
        refusal: 'Đã trả lời bằng văn bản; chỉ giải quyết tiếp khi có tình tiết mới.',
        basis: `${law}, Điều 26 khoản 1 điểm c`,
      },
    ],
    starts: ['feedback.resolve'],
    basis: `${law}, Điều 26`,
    confidence: 'medium',
  }),
  row({
    action: 'fulfil',
    label: 'Thực hiện cam kết trong văn bản trả lời',
    from: ['answered'],
    to: 'fulfilling',
    roles: leaders,
    guards: [
      {
        fact: 'promises',
        is: true,
        asked: true,
        refusal: 'Văn bản trả lời không có cam kết thực hiện.',
        basis: `${law}, Điều 28`,
      },
    ],
    basis: `${law}, Điều 28`,
    confidence: 'medium',
  }),
];

const violation = row({
  action: 'refer-violation',
  label: 'Chuyển dấu hiệu vi phạm để thanh tra, kiểm tra',
  from: ['sorted', 'assigned', 'working', 'answered', 'fulfilling'],
  to: same,
  roles: ['inspector', 'head', 'chairman'],
  papers: ['TC-GIAO-KIEMTRA'],
  basis: `${law}, Điều 26`,
  confidence: 'medium',
  note: 'Vụ việc thanh tra hoặc tố cáo là vụ việc khác, được liên kết.',
});

export const feedbackProcedure: Procedure = {
  id: 'feedback',
  name: 'Giải quyết kiến nghị, phản ánh',
  basis: 'Luật Tiếp công dân 2013; Nghị định 154/2026/NĐ-CP',
  states: {
    main: {
      new: { name: 'Chưa tiếp nhận', next: 'inner' },
      received: { name: 'Đã tiếp nhận', next: 'inner', note: 'Thông báo tình trạng trong 10 ngày làm việc.' },
      sorted: { name: 'Đã phân loại', next: 'inner' },
      transferred: { name: 'Đã chuyển', next: 'end' },
      refused: { name: 'Đã từ chối', next: 'end' },
      assigned: { name: 'Đã giao giải quyết', next: 'inner', note: practice },
      working: { name: 'Đang giải quyết', next: 'inner', note: practice },
      answered: { name: 'Đã trả lời', next: 'inner' },
      fulfilling: { name: 'Đang thực hiện cam kết', next: 'inner' },
      finished: { name: 'Đã kết thúc', next: 'end' },
    },
    publication: {
      new: { name: 'Chưa công khai', next: 'end' },
      published: { name: 'Đã công khai', next: 'end' },
      private: { name: 'Không công khai', next: 'end' },
    },
  },
  rows: [...intake, ...resolution, violation, ...feedbackEnding],
};
