import { day } from '../../day.ts';
import { complaintExecution } from './complaint-execution.ts';
import { undecided, type ComplaintKind } from './complaint-kind.ts';
import { publicationRows, type Publication } from './publication.ts';
import {
  clockwork,
  from2012,
  fresh,
  recorders,
  rowsOf,
  same,
  verifiers,
  type CaseStep,
  type While,
} from './row.ts';

const law = 'Luật Khiếu nại 2011';
const decree = 'Nghị định 124/2020/NĐ-CP';
const since2020 = { from: day('2020-12-10') };

/** Publication, execution, the superior's eye, the file: what goes on beside and after the decision. */
export function complaintAftermath(kind: ComplaintKind): CaseStep[] {
  return [
    ...publication(kind),
    ...complaintExecution(kind),
    overdue(kind),
    ...review(kind),
    ...file(kind),
    archive(kind),
    ...(kind.instance === 'second' ? [firstResult(kind)] : []),
  ];
}

const decided: While = {
  region: 'main',
  in: ['decided', 'sent', 'effective', 'superseded', 'archived'],
  refusal: 'Chưa có quyết định giải quyết để công khai.',
};

function publication({ prefix, publish, instance, discipline }: ComplaintKind): CaseStep[] {
  const common: Omit<Publication, 'basis' | 'inForce' | 'press'> = {
    prefix,
    publish,
    posting: 'complaint.publish.posting',
    meeting: 'complaint.publish.meeting',
    main: decided,
    guards: [],
    paper: 'KN-CONGKHAI',
  };
  const now = publicationRows({
    ...common,
    basis: `${decree}, Điều 29 khoản 3`,
    press: 'Phát thanh, truyền hình ít nhất 02 lần; báo in ít nhất 02 số liên tục.',
    inForce: since2020,
  });
  if (instance === 'first' || discipline) return now;
  const before = publicationRows({
    ...common,
    variant: 'ND75',
    basis: 'Nghị định 75/2012/NĐ-CP, Điều 12; Luật Khiếu nại 2011, Điều 41 khoản 2',
    press: 'Phát thanh, truyền hình ít nhất 02 lần; báo in ít nhất 02 số.',
    inForce: { from: day('2012-11-20'), until: day('2020-12-10') },
  });
  return [...before, ...now];
}

const overdue = ({ prefix, resolve, instance }: ComplaintKind): CaseStep =>
  rowsOf(
    prefix,
    from2012,
  )({
    action: 'note-overdue',
    label: 'Quá thời hạn giải quyết',
    region: 'oversight',
    from: [fresh],
    to: 'overdue',
    roles: clockwork,
    whiles: [{ region: 'main', in: undecided, refusal: 'Vụ việc không đang trong quá trình giải quyết.' }],
    timings: [{ how: 'after', step: resolve, since: 'accepted', refusal: 'Chưa hết thời hạn giải quyết' }],
    expires: resolve,
    papers: ['KN-QUAHAN'],
    starts:
      instance === 'first'
        ? [{ step: 'complaint.window.second.unresolved', since: 'firstLimitExpired' }]
        : [],
    basis: `${law}, Điều 33 khoản 1`,
    note: 'Báo cáo cấp trên. Hết thời hạn lần đầu mà không giải quyết thì được khiếu nại lần hai hoặc khởi kiện.',
  });

function review({ prefix }: ComplaintKind): CaseStep[] {
  const row = rowsOf(prefix, from2012);
  const article38 = `${decree}, Điều 38`;
  const common = {
    action: 'open-review',
    label: 'Xem xét lại việc giải quyết có vi phạm pháp luật',
    region: 'review',
    from: [fresh],
    to: 'reviewing',
    roles: [...recorders, 'chairman'],
    guards: [
      {
        fact: 'unlawfulResolution',
        is: true,
        asked: true,
        refusal: 'Chỉ xem xét lại khi phát hiện việc giải quyết khiếu nại có vi phạm pháp luật.',
        basis: article38,
      },
    ],
    whiles: [{ ...decided, refusal: 'Chưa có quyết định giải quyết để xem xét lại.' }],
    papers: ['KN-D38'],
  } as const;
  return [
    row({
      ...common,
      basis: `${article38} (sửa đổi bởi Nghị định 155/2026/NĐ-CP, Điều 14)`,
      inForce: { from: day('2026-07-01') },
      note: 'Thủ tướng Chính phủ, Bộ trưởng, Chủ tịch Ủy ban nhân dân cấp tỉnh (đối với người đứng đầu cơ quan cấp tỉnh, Chủ tịch Ủy ban nhân dân cấp xã).',
    }),
    row({
      ...common,
      variant: 'TRUOC-2026',
      basis: article38,
      inForce: { from: day('2020-12-10'), until: day('2026-07-01') },
      note: 'Chỉ Thủ tướng Chính phủ, có thể giao Tổng Thanh tra, Bộ trưởng.',
    }),
    row({
      action: 'close-review',
      label: 'Ghi kết quả xem xét lại',
      region: 'review',
      from: ['reviewing'],
      to: 'reviewed',
      roles: [...recorders, 'chairman'],
      chooses: 'challenge',
      basis: article38,
    }),
  ];
}

const firstColumns = 'Thông tư 06/2025/TT-TTCP, Biểu 03/GQKN cột 11 và 12; trước đó Biểu 01/KQGQ';

// The system takes it when the second instance decides; people where the first file is known later.
const firstResult = ({ prefix }: ComplaintKind): CaseStep =>
  rowsOf(
    prefix,
    from2012,
  )({
    action: 'record-first-result',
    label: 'Ghi kết quả lần hai vào vụ việc lần đầu',
    from: ['decided', 'sent', 'effective'],
    to: same,
    guards: [
      {
        fact: 'firstResolved',
        is: true,
        refusal: 'Lần đầu không có quyết định giải quyết để giữ nguyên, sửa hoặc hủy.',
        basis: firstColumns,
      },
      {
        fact: 'firstResultKept',
        is: false,
        refusal: 'Kết quả lần hai đã được ghi vào vụ việc lần đầu.',
        basis: firstColumns,
      },
    ],
    sets: { firstResultKept: true },
    roles: [...recorders, 'system'],
    chooses: 'challenge',
    basis: firstColumns,
  });

function file({ prefix }: ComplaintKind): CaseStep[] {
  const row = rowsOf(prefix, from2012);
  return [
    row({
      action: 'close-file',
      label: 'Đóng hồ sơ giải quyết',
      region: 'file',
      from: [fresh],
      to: 'closed',
      roles: verifiers,
      whiles: [
        {
          region: 'main',
          in: ['sent', 'effective', 'superseded', 'escalated', 'terminated'],
          refusal: 'Chỉ đóng hồ sơ khi đã gửi quyết định giải quyết hoặc đã đình chỉ.',
        },
        {
          region: 'publication',
          in: ['published'],
          refusal: 'Chưa công khai quyết định giải quyết.',
          inForce: { from: day('2013-12-16'), until: day('2020-12-10') },
        },
      ],
      papers: ['HS-MUCLUC'],
      meets: ['complaint.file.close'],
      basis: `${law}, Điều 34 và Điều 43; Thông tư 06/2024/TT-TTCP, Điều 10 và Điều 12`,
      note: 'Từ 15/08/2024 đóng hồ sơ ngay ngày gửi quyết định hoặc ngày có thông báo đình chỉ; từ 10/12/2020 đến 14/08/2024 không quy định ngày đóng.',
    }),
  ];
}

function archive({ prefix }: ComplaintKind): CaseStep {
  return rowsOf(
    prefix,
    from2012,
  )({
    action: 'archive',
    label: 'Kết thúc vụ việc, đưa vào lưu trữ',
    from: ['effective'],
    to: 'archived',
    roles: [...verifiers, 'chairman'],
    whiles: [
      {
        region: 'execution',
        in: ['executed', 'nothing'],
        refusal: 'Quyết định chưa thi hành xong.',
      },
      {
        region: 'publication',
        in: ['published'],
        refusal: 'Chưa công khai quyết định giải quyết.',
        inForce: since2020,
      },
      { region: 'file', in: ['closed'], refusal: 'Chưa đóng hồ sơ giải quyết.' },
    ],
    basis: `${law}, Điều 34 và Điều 43`,
    confidence: 'medium',
  });
}
