import { day } from '../../day.ts';
import type { ComplaintKind } from './complaint-kind.ts';
import { fresh, from2012, recorders, rowsOf, type CaseStep, type Guard, type Timing } from './row.ts';

const law = 'Luật Khiếu nại 2011';
const declined = `${law}, Điều 11`;

const competent: Guard = {
  fact: 'notCompetent',
  is: false,
  refusal: 'Khiếu nại không thuộc thẩm quyền giải quyết thì không thụ lý.',
  basis: `${law}, Điều 17 đến Điều 25`,
};
const group: readonly Guard[] = [
  {
    when: 'group',
    fact: 'allSigned',
    is: true,
    refusal: 'Nhiều người khiếu nại thì đơn phải có chữ ký hoặc điểm chỉ của tất cả những người khiếu nại.',
    basis: 'Nghị định 124/2020/NĐ-CP, Điều 16 (sửa đổi bởi Nghị định 155/2026/NĐ-CP, Điều 10)',
  },
  {
    when: 'group',
    fact: 'representatives',
    is: true,
    refusal: 'Nhiều người khiếu nại thì phải có văn bản cử người đại diện.',
    basis: 'Nghị định 124/2020/NĐ-CP, Điều 7 và Điều 16 (sửa đổi bởi Nghị định 155/2026/NĐ-CP, Điều 10)',
  },
];
const afterFirst: Guard = {
  fact: 'firstResolved',
  is: true,
  or: 'firstOverdue',
  refusal: 'Chưa có quyết định giải quyết lần đầu và chưa hết thời hạn giải quyết lần đầu.',
  basis: `${law}, Điều 33 khoản 1; Nghị định 124/2020/NĐ-CP, Điều 4 khoản 2`,
};

const late = 'Đã hết thời hiệu, thời hạn khiếu nại mà không có lý do chính đáng';
const inTime = (step: Timing['step'], since: Timing['since']): Timing => ({
  how: 'within',
  step,
  since,
  unless: 'goodReason',
  refusal: late,
});

function timings({ instance, discipline, window }: ComplaintKind): Timing[] {
  if (instance === 'first')
    return [inTime(discipline ? 'complaint.window.discipline.first' : 'complaint.window', 'known')];
  return [
    inTime(window, 'decisionReceived'),
    inTime('complaint.window.second.unresolved', 'firstLimitExpired'),
  ];
}

/** From the letter to its acceptance or refusal. */
export function complaintIntake(kind: ComplaintKind): CaseStep[] {
  const row = rowsOf(kind.prefix, from2012);
  return [...sorting(kind), ...judging(kind), resumption(kind, row)];
}

function sorting({ prefix, accept }: ComplaintKind): CaseStep[] {
  const row = rowsOf(prefix, from2012);
  const answered = ['reception.answer'] as const;
  return [
    row({
      action: 'receive',
      label: 'Ghi nhận khiếu nại',
      from: [fresh],
      to: 'received',
      roles: recorders,
      papers: ['NĐ124-01'],
      starts: [accept, { step: 'reception.answer', if: 'inPerson' }],
      dates: 'received',
      basis: `${law}, Điều 8`,
      note: 'Thời hạn trả lời 10 ngày làm việc chỉ tính khi công dân trình bày trực tiếp (Luật Tiếp công dân 2013, Điều 28 khoản 1).',
    }),
    row({
      action: 'sort',
      label: 'Chuyển xem xét điều kiện thụ lý',
      from: ['received'],
      to: 'considering',
      roles: recorders,
      papers: ['TT05-01'],
      basis: 'Thông tư 05/2021/TT-TTCP, Điều 6',
      inForce: { from: day('2021-11-15') },
      confidence: 'medium',
    }),
    row({
      action: 'sort',
      variant: 'TT07',
      label: 'Chuyển xem xét điều kiện thụ lý',
      from: ['received'],
      to: 'considering',
      roles: recorders,
      basis: 'Thông tư 07/2014/TT-TTCP',
      inForce: { from: day('2012-07-01'), until: day('2021-11-15') },
      confidence: 'medium',
    }),
    row({
      action: 'guide',
      label: 'Hướng dẫn khiếu nại đến đúng nơi',
      from: ['received', 'considering'],
      to: 'guided',
      guards: [notOurs],
      papers: ['TT05-02'],
      meets: answered,
      cancels: [accept],
      basis: 'Luật Tiếp công dân 2013, Điều 26 khoản 1 điểm b',
    }),
    row({
      action: 'transfer',
      label: 'Chuyển khiếu nại đến cơ quan có thẩm quyền',
      from: ['received', 'considering'],
      to: 'transferred',
      guards: [notOurs],
      papers: ['KN-CHUYEN'],
      meets: answered,
      cancels: [accept],
      basis:
        'Luật Tiếp công dân 2013, Điều 26 khoản 1 điểm b (sửa đổi bởi Luật 136/2025/QH15, Điều 1 khoản 11)',
      inForce: { from: day('2026-07-01') },
    }),
  ];
}

const notOurs: Guard = {
  fact: 'notCompetent',
  is: true,
  asked: true,
  refusal: 'Khiếu nại thuộc thẩm quyền thì phải xem xét thụ lý, không hướng dẫn hoặc chuyển đi.',
  basis: `${law}, Điều 27 và Điều 36`,
};

function judging(kind: ComplaintKind): CaseStep[] {
  const { prefix, accept, resolve, instance, articles } = kind;
  const row = rowsOf(prefix, from2012);
  const second = instance === 'second';
  return [
    row({
      action: 'ask-supplement',
      label: 'Yêu cầu bổ sung đơn, giấy tờ',
      from: ['considering'],
      to: 'supplementing',
      roles: recorders,
      papers: ['TT05-02'],
      basis: `${law}, Điều 8 và Điều 11`,
      confidence: 'medium',
      note: 'Pháp luật không cho tạm dừng thời hạn thụ lý trong lúc chờ bổ sung.',
    }),
    row({
      action: 'supplement',
      label: 'Ghi nhận việc bổ sung',
      from: ['supplementing'],
      to: 'considering',
      roles: recorders,
      basis: `${law}, Điều 8`,
    }),
    row({
      action: 'decline',
      label: 'Thông báo không thụ lý',
      from: ['considering', 'supplementing'],
      to: 'declined',
      grounds: 'complaint.decline',
      papers: ['NĐ124-04'],
      meets: [accept, 'reception.answer'],
      basis: `${declined}; ${articles.accept}`,
      note: 'Nêu rõ lý do; gửi người khiếu nại, nơi chuyển đơn, thanh tra cùng cấp (khiếu nại quyết định kỷ luật: chỉ gửi người khiếu nại; nhiều người: gửi một người đại diện).',
    }),
    row({
      action: 'accept',
      label: 'Thông báo thụ lý',
      from: ['considering'],
      to: 'accepted',
      guards: [competent, ...group, ...(second ? [afterFirst] : [])],
      timings: timings(kind),
      papers: ['NĐ124-03'],
      meets: [accept, 'reception.answer'],
      starts: [resolve],
      sets: { takenUp: true },
      dates: 'accepted',
      basis: articles.accept,
      note: second
        ? 'Hết thời hạn mà lần đầu không giải quyết thì quyết định vẫn là quyết định lần hai (Nghị định 124/2020/NĐ-CP, Điều 4 khoản 2).'
        : 'Thời hạn giải quyết tính từ ngày thụ lý.',
    }),
  ];
}

// Hai quy định chồng lấn sau 01/07/2026: điểm mở U20.
function resumption({ accept }: ComplaintKind, row: ReturnType<typeof rowsOf>): CaseStep {
  return row({
    action: 'continue-complaint',
    label: 'Ghi nhận việc tiếp tục khiếu nại',
    from: ['terminated'],
    to: 'considering',
    roles: recorders,
    guards: [
      {
        fact: 'withdrawnByAll',
        is: false,
        or: 'coercedWithdrawal',
        refusal: 'Nội dung đã rút chỉ được xem xét lại khi có căn cứ việc rút do bị ép buộc, đe dọa.',
        basis: `${law}, Điều 10 khoản 3 (sửa đổi bởi Luật 136/2025/QH15, Điều 2 khoản 3)`,
        inForce: { from: day('2026-07-01') },
      },
    ],
    timings: [
      {
        how: 'within',
        step: 'complaint.window.resume',
        since: 'terminated',
        unless: 'coercedWithdrawal',
        refusal: 'Quá 30 ngày kể từ ngày có thông báo đình chỉ mà không tiếp tục khiếu nại',
      },
    ],
    starts: [accept],
    meets: ['complaint.window.resume'],
    sets: { withdrawnByAll: false },
    dates: 'received',
    basis: `${law}, Điều 11 khoản 8`,
    confidence: 'low',
    note: 'Từ 01/07/2026 Điều 11 khoản 8 và Điều 10 khoản 3 còn chồng lấn (điểm mở U20): đình chỉ do rút thì áp dụng Điều 10 khoản 3, các trường hợp khác áp dụng Điều 11 khoản 8.',
  });
}
