import { day } from '../../day.ts';
import { undecided, type ComplaintKind } from './complaint-kind.ts';
import { clockwork, fresh, from2012, from2026, held, recorders, rowsOf, same, type CaseStep } from './row.ts';

const law = 'Luật Khiếu nại 2011';
const decree = 'Nghị định 124/2020/NĐ-CP';
const article11a = `${law}, Điều 11a (bổ sung bởi Luật 136/2025/QH15, Điều 2 khoản 4); ${decree}, Điều 28b (bổ sung bởi Nghị định 155/2026/NĐ-CP, Điều 12)`;
const open = ['received', 'considering', 'supplementing', ...undecided, 'suspended'] as const;

const settled = [
  'decided',
  'sent',
  'effective',
  'archived',
  'superseded',
  'escalated',
  'terminated',
  'considering',
  'supplementing',
  'guided',
  'transferred',
  'declined',
] as const;

/** What interrupts or ends a complaint before its decision, and what runs beside it. */
export function complaintBreaks(kind: ComplaintKind): CaseStep[] {
  return [...suspension(kind), ...withdrawal(kind), ...termination(kind), ...stay(kind), ...court(kind)];
}

function suspension({ prefix }: ComplaintKind): CaseStep[] {
  const row = rowsOf(prefix, from2026);
  return [
    row({
      action: 'suspend',
      label: 'Tạm đình chỉ giải quyết',
      from: undecided,
      to: 'suspended',
      grounds: 'complaint.suspend',
      papers: ['NĐ124-14a'],
      pauses: 'suspension',
      starts: ['complaint.suspension.send'],
      basis: article11a,
      note: 'Trước 01/07/2026 pháp luật không cho tạm đình chỉ giải quyết khiếu nại.',
    }),
    row({
      action: 'resume',
      label: 'Tiếp tục giải quyết',
      from: ['suspended'],
      to: held,
      papers: ['NĐ124-14b'],
      resumes: 'suspension',
      starts: ['complaint.suspension.send'],
      basis: article11a,
    }),
    row({
      action: 'send-suspension',
      label: 'Gửi quyết định tạm đình chỉ, tiếp tục, đình chỉ',
      from: ['suspended', ...undecided, 'terminated'],
      to: same,
      roles: [...recorders, 'clerk'],
      papers: ['KN-GUI'],
      meets: ['complaint.suspension.send'],
      basis: article11a,
    }),
  ];
}

function withdrawal({ prefix }: ComplaintKind): CaseStep[] {
  const row = rowsOf(prefix, from2012);
  const article10 = `${law}, Điều 10`;
  const amended = `${article10} (sửa đổi bởi Luật 136/2025/QH15, Điều 2 khoản 3)`;
  return [
    row({
      action: 'withdraw-part',
      label: 'Ghi nhận rút một phần khiếu nại',
      from: open,
      to: same,
      roles: recorders,
      papers: ['KN-RUT', 'KN-BB-RUT'],
      basis: amended,
      inForce: from2026,
      note: 'Phần còn lại tiếp tục giải quyết.',
    }),
    row({
      action: 'withdraw-some',
      label: 'Ghi nhận một số người rút khiếu nại',
      from: open,
      to: same,
      roles: recorders,
      guards: [
        {
          fact: 'group',
          is: true,
          refusal: 'Chỉ dùng khi nhiều người cùng khiếu nại; một người rút thì ghi nhận rút toàn bộ.',
          basis: article10,
        },
      ],
      papers: ['KN-RUT', 'KN-BB-RUT'],
      basis: `${article10}; ${decree}, Điều 7a (bổ sung bởi Nghị định 155/2026/NĐ-CP, Điều 5)`,
      note: 'Tiếp tục giải quyết đối với những người không rút.',
    }),
    row({
      action: 'withdraw-all',
      label: 'Ghi nhận rút toàn bộ khiếu nại',
      from: open,
      to: same,
      roles: recorders,
      papers: ['KN-RUT', 'KN-BB-RUT'],
      sets: { withdrawnByAll: true },
      basis: article10,
      note: 'Đơn rút có chữ ký hoặc điểm chỉ; từ 01/07/2026 cũng bằng biên bản ghi nhận ý kiến khi làm việc.',
    }),
  ];
}

function termination({ prefix }: ComplaintKind): CaseStep[] {
  const row = rowsOf(prefix, from2012);
  const common = {
    action: 'terminate',
    label: 'Đình chỉ giải quyết',
    from: open,
    to: 'terminated',
    grounds: 'complaint.terminate',
    cancels: 'all',
    dates: 'terminated',
  } as const;
  return [
    row({
      ...common,
      papers: ['NĐ124-14a'],
      starts: ['complaint.suspension.send', 'complaint.window.resume', 'complaint.file.close'],
      basis: article11a,
      inForce: from2026,
      note: 'Ban hành ngay khi có căn cứ.',
    }),
    row({
      ...common,
      variant: 'TRUOC-2026',
      papers: ['KN-DINHCHI'],
      starts: ['complaint.window.resume', { step: 'complaint.file.close', from: day('2024-08-15') }],
      basis: `${law}, Điều 10`,
      inForce: { from: day('2012-07-01'), until: day('2026-07-01') },
      note: 'Trước 01/07/2026 chỉ đình chỉ khi rút khiếu nại; Nghị định 124/2020/NĐ-CP không có mẫu.',
    }),
  ];
}

function stay({ prefix, resolve, discipline }: ComplaintKind): CaseStep[] {
  const row = rowsOf(prefix, from2012);
  const main = [...undecided, 'suspended'];
  return [
    row({
      action: 'stay',
      label: 'Tạm đình chỉ thi hành quyết định bị khiếu nại',
      region: 'stay',
      from: [fresh, 'lifted'],
      to: 'stayed',
      guards: [
        {
          fact: 'harmHard',
          is: true,
          asked: true,
          refusal: 'Chỉ tạm đình chỉ thi hành khi việc thi hành sẽ gây hậu quả khó khắc phục.',
          basis: `${law}, Điều 35`,
        },
      ],
      whiles: [
        {
          region: 'main',
          in: main,
          refusal: 'Chỉ tạm đình chỉ thi hành trong thời gian giải quyết khiếu nại.',
        },
      ],
      timings: [
        {
          how: 'within',
          step: resolve,
          since: 'accepted',
          refusal: 'Thời hạn giải quyết không còn nên không được tạm đình chỉ thi hành',
        },
      ],
      papers: ['NĐ124-11'],
      starts: [{ step: 'complaint.stay', cappedBy: resolve }],
      basis: `${law}, Điều 35; ${decree}, Điều 26 khoản 1`,
      confidence: discipline ? 'medium' : 'high',
      note: 'Không quá thời gian còn lại của thời hạn giải quyết; thời hạn giải quyết vẫn chạy.',
    }),
    row({
      action: 'lift-stay',
      label: 'Hủy bỏ tạm đình chỉ thi hành',
      region: 'stay',
      from: ['stayed'],
      to: 'lifted',
      papers: ['NĐ124-12'],
      meets: ['complaint.stay'],
      basis: `${law}, Điều 35; ${decree}, Điều 26 khoản 2`,
      note: 'Hủy bỏ ngay khi không còn lý do.',
    }),
    row({
      action: 'end-stay',
      label: 'Hết tạm đình chỉ thi hành vì đã giải quyết xong',
      region: 'stay',
      from: ['stayed'],
      to: 'lifted',
      roles: clockwork,
      whiles: [
        {
          region: 'main',
          in: settled,
          refusal: 'Khiếu nại chưa giải quyết xong.',
        },
      ],
      basis: `${law}, Điều 35`,
    }),
  ];
}

function court({ prefix }: ComplaintKind): CaseStep[] {
  const row = rowsOf(prefix, from2012);
  return [
    row({
      action: 'note-lawsuit',
      label: 'Ghi nhận người khiếu nại khởi kiện',
      region: 'lawsuit',
      from: [fresh],
      to: 'filed',
      roles: recorders,
      basis: `${law}, Điều 7, Điều 33 khoản 2 và Điều 42`,
      note: 'Việc khởi kiện không làm thay đổi bước giải quyết cho đến khi Tòa án thụ lý.',
    }),
    row({
      action: 'note-court',
      label: 'Ghi nhận Tòa án thụ lý hoặc đã giải quyết',
      region: 'lawsuit',
      from: [fresh, 'filed'],
      to: 'seized',
      roles: recorders,
      sets: { courtSeized: true },
      basis: `${law}, Điều 11 khoản 9`,
      note: 'Từ 01/07/2026 phải đình chỉ giải quyết khiếu nại (Điều 11a khoản 2 điểm d).',
    }),
  ];
}
