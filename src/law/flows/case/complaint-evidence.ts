import { day } from '../../day.ts';
import { undecided, type ComplaintKind } from './complaint-kind.ts';
import { deciders, fresh, from2012, recorders, rowsOf, same, verifiers, type CaseStep } from './row.ts';

const law = 'Luật Khiếu nại 2011';
const decree = 'Nghị định 124/2020/NĐ-CP';
const since2020 = { from: day('2020-12-10') };

/** Requests, receipts and work sessions of the verification. */
export function complaintEvidence({ prefix, resolve }: ComplaintKind): CaseStep[] {
  const row = rowsOf(prefix, from2012);
  const common = { from: ['verifying'], to: same, roles: verifiers } as const;
  return [
    row({
      ...common,
      action: 'plan-verification',
      label: 'Lập kế hoạch xác minh',
      papers: ['KN-KEHOACH-XM'],
      basis: 'Thông tư 07/2013/TT-TTCP, Điều 8',
      confidence: 'medium',
      note: 'Từ 10/12/2020 là văn bản nội bộ: Nghị định 124/2020/NĐ-CP không quy định kế hoạch xác minh.',
    }),
    row({
      ...common,
      action: 'work',
      label: 'Làm việc, kiểm tra thực tế, lập biên bản',
      papers: ['NĐ124-06'],
      basis: `${law}, Điều 29 khoản 3; ${decree}, Điều 19 đến Điều 23`,
    }),
    row({
      ...common,
      action: 'request-evidence',
      label: 'Yêu cầu cung cấp thông tin, tài liệu, bằng chứng',
      papers: ['NĐ124-07'],
      starts: ['complaint.evidence'],
      basis: `${law}, Điều 12 đến Điều 15; ${decree}, Điều 21`,
    }),
    row({
      ...common,
      action: 'receive-evidence',
      label: 'Nhận thông tin, tài liệu, bằng chứng',
      from: undecided,
      papers: ['NĐ124-08'],
      meets: ['complaint.evidence'],
      basis: `${decree}, Điều 22`,
    }),
    row({
      ...common,
      action: 'request-explanation',
      label: 'Yêu cầu người bị khiếu nại giải trình',
      papers: ['NĐ124-07'],
      starts: ['complaint.explain'],
      basis: `${law}, Điều 13 khoản 2 điểm c`,
    }),
    row({
      ...common,
      action: 'receive-explanation',
      label: 'Nhận giải trình của người bị khiếu nại',
      from: undecided,
      papers: ['NĐ124-08'],
      meets: ['complaint.explain'],
      basis: `${law}, Điều 13 khoản 2 điểm c`,
    }),
    row({
      ...common,
      action: 'meet-on-difference',
      label: 'Làm việc với các bên về kết quả xác minh khác nhau',
      papers: ['NĐ124-06'],
      sets: { meetingHeld: true },
      basis: `${decree}, Điều 25`,
      inForce: since2020,
      note: 'Biên bản ít nhất 03 bản, ghi nội dung thống nhất và khác nhau.',
    }),
    row({
      ...common,
      action: 'extend-verification',
      label: 'Gia hạn thời gian xác minh',
      roles: deciders,
      timings: [
        {
          how: 'within',
          step: resolve,
          since: 'accepted',
          refusal: 'Gia hạn xác minh không được vượt thời hạn giải quyết',
        },
      ],
      papers: ['KN-GIAHAN-XM'],
      basis: 'Thông tư 07/2013/TT-TTCP, Điều 7 khoản 3',
      confidence: 'medium',
      note: 'Từ 10/12/2020 là việc nội bộ: Nghị định 124/2020/NĐ-CP không có điều, mẫu về gia hạn xác minh.',
    }),
  ];
}

/** Expert assessment, beside the verification. */
export function complaintExpert({ prefix }: ComplaintKind): CaseStep[] {
  const row = rowsOf(prefix, from2012);
  return [
    row({
      action: 'order-expert',
      label: 'Trưng cầu giám định',
      region: 'expert',
      from: [fresh, 'received'],
      to: 'waiting',
      whiles: [{ region: 'main', in: ['verifying'], refusal: 'Chỉ trưng cầu giám định khi đang xác minh.' }],
      papers: ['NĐ124-09', 'NĐ124-10'],
      pauses: 'expert',
      basis: `${law}, Điều 29 khoản 3; ${decree}, Điều 24`,
      note: 'Không có quy định trừ thời gian giám định vào thời hạn giải quyết khiếu nại; từ 01/07/2026 chỉ trừ khi tạm đình chỉ giải quyết.',
    }),
    row({
      action: 'receive-expert',
      label: 'Nhận kết quả giám định',
      region: 'expert',
      from: ['waiting'],
      to: 'received',
      roles: recorders,
      resumes: 'expert',
      basis: `${decree}, Điều 24`,
    }),
  ];
}
