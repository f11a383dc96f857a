import { day } from '../../day.ts';
import type { ComplaintKind } from './complaint-kind.ts';
import { complaintDialogue, mustHoldDialogue } from './complaint-dialogue.ts';
import { clockwork, from2012, recorders, rowsOf, same, verifiers, type CaseStep, type Guard } from './row.ts';

const law = 'Luật Khiếu nại 2011';
const decree = 'Nghị định 124/2020/NĐ-CP';

/** From the report to the decision in force. */
export function complaintDecision(kind: ComplaintKind): CaseStep[] {
  return [...complaintDialogue(kind), ...deciding(kind), ...effect(kind)];
}

function deciding(kind: ComplaintKind): CaseStep[] {
  const { prefix, articles, resolve, send, publish, effect: inForce, decisionForm, instance } = kind;
  const row = rowsOf(prefix, from2012);
  const settled: Guard = {
    fact: 'dialogueSettled',
    is: true,
    refusal: mustHoldDialogue(kind)
      ? 'Chưa tổ chức đối thoại: bắt buộc phải đối thoại trước khi ra quyết định giải quyết.'
      : 'Chưa đối thoại và chưa xác định là không phải đối thoại.',
    basis: articles.dialogue,
  };
  return [
    row({
      action: 'draft',
      label: 'Dự thảo quyết định giải quyết',
      from: ['reported', 'dialogued'],
      to: 'drafting',
      roles: [...verifiers, 'chairman'],
      guards: [settled],
      basis: articles.decision,
    }),
    row({
      action: 'decide',
      label: 'Ban hành quyết định giải quyết',
      from: ['drafting'],
      to: 'decided',
      guards: [settled],
      papers: [decisionForm],
      chooses: instance === 'first' ? 'finding.complaint' : 'finding.second',
      meets: [resolve],
      cancels: [
        'complaint.stay',
        'complaint.evidence',
        'complaint.explain',
        'complaint.window.second.unresolved',
      ],
      starts: [
        send,
        publish,
        inForce,
        { step: 'complaint.report.front', if: 'forwardedByFront' },
        { step: 'forwarded.report', if: 'forwardedByDeputy' },
      ],
      dates: 'decided',
      basis: `${articles.decision}; ${decree}, Điều 29 khoản 1`,
      note: 'Chỉ giải quyết bằng quyết định, không bằng công văn, thông báo (Luật Khiếu nại 2011, Điều 6 khoản 3).',
    }),
    row({
      action: 'send',
      label: 'Gửi quyết định giải quyết',
      from: ['decided'],
      to: 'sent',
      roles: [...recorders, 'clerk'],
      papers: ['KN-GUI'],
      meets: [send],
      starts: [{ step: 'complaint.file.close', from: day('2024-08-15') }],
      sets: { sent: true },
      basis: `${articles.send}; ${decree}, Điều 29 khoản 2`,
    }),
    row({
      action: 'report-result',
      label: 'Thông báo kết quả cho nơi chuyển đơn',
      from: ['decided', 'sent', 'effective', 'archived'],
      to: same,
      roles: [...recorders, 'clerk'],
      papers: ['KN-TB-KETQUA'],
      meets: ['complaint.report.front', 'forwarded.report'],
      basis: `${law}, Điều 66 khoản 2; Luật Tiếp công dân 2013, Điều 27 khoản 2`,
    }),
  ];
}

const lawsuit = { step: 'complaint.window.lawsuit' } as const;

function effect(kind: ComplaintKind): CaseStep[] {
  const { prefix, articles, window, effect: step, instance } = kind;
  const row = rowsOf(prefix, from2012);
  const first = instance === 'first';
  return [
    // Only dismissal can be taken to court (Điều 57 khoản 3).
    row({
      action: 'record-receipt',
      label: 'Ghi ngày người khiếu nại nhận quyết định',
      from: ['decided', 'sent', 'effective'],
      to: same,
      roles: [...recorders, 'clerk'],
      starts: [...(first ? [window] : []), kind.discipline ? { ...lawsuit, if: 'dismissal' } : lawsuit],
      dates: 'decisionReceived',
      basis: first ? `${law}, Điều 33 khoản 1` : `${law}, Điều 42`,
      note: 'Thời hạn khiếu nại lần hai tính từ ngày nhận, khác với thời hạn có hiệu lực tính từ ngày ban hành.',
    }),
    row({
      action: 'take-effect',
      label: 'Quyết định có hiệu lực pháp luật',
      from: ['sent'],
      to: 'effective',
      roles: clockwork,
      guards: first
        ? [
            {
              fact: 'secondLodged',
              is: false,
              refusal: 'Đã có khiếu nại lần hai nên quyết định lần đầu không có hiệu lực.',
              basis: articles.effect,
            },
          ]
        : [],
      timings: [
        {
          how: 'after',
          step,
          since: 'decided',
          refusal: 'Chưa đến ngày quyết định có hiệu lực pháp luật',
        },
      ],
      meets: [step],
      starts: ['complaint.execution.direct'],
      dates: 'effective',
      basis: articles.effect,
      note: 'Ngày có hiệu lực là ngày sau ngày cuối của thời hạn.',
    }),
    ...(first ? lodgings(kind) : []),
  ];
}

function lodgings({ prefix, window, effect: step }: ComplaintKind): CaseStep[] {
  const row = rowsOf(prefix, from2012);
  const common = { roles: recorders, basis: `${law}, Điều 33` } as const;
  const refusal = 'Đã hết thời hạn khiếu nại lần hai mà không có lý do chính đáng';
  const lodge = {
    ...common,
    to: 'superseded',
    action: 'lodge-second',
    label: 'Ghi nhận khiếu nại lần hai hợp lệ',
    timings: [{ how: 'within', step: window, since: 'decisionReceived', unless: 'goodReason', refusal }],
    meets: [window],
    cancels: [step, 'complaint.execution.direct'],
    sets: { secondLodged: true },
    note: 'Quyết định lần đầu không có hiệu lực; vụ việc tiếp tục ở lần hai.',
  } as const;
  return [
    row({ ...lodge, from: ['decided', 'sent'] }),
    row({
      ...lodge,
      variant: 'HIEULUC',
      from: ['effective'],
      sets: { secondLodged: true, effectSuperseded: true },
      note: 'Còn trong thời hạn tính từ ngày nhận dù quyết định lần đầu đã có hiệu lực tính từ ngày ban hành: giữ cả hai ngày.',
    }),
    row({
      ...common,
      action: 'lodge-second-unresolved',
      to: 'escalated',
      label: 'Ghi nhận khiếu nại lần hai vì quá hạn',
      from: [
        'accepted',
        'rechecking',
        'verifying',
        'reported',
        'dialogue',
        'dialogued',
        'drafting',
        'suspended',
      ],
      whiles: [
        {
          region: 'oversight',
          in: ['overdue'],
          refusal: 'Chưa hết thời hạn giải quyết lần đầu.',
        },
      ],
      timings: [
        {
          how: 'within',
          step: 'complaint.window.second.unresolved',
          since: 'firstLimitExpired',
          unless: 'goodReason',
          refusal,
        },
      ],
      cancels: 'all',
      sets: { secondLodged: true },
      note: 'Nêu lý do chưa được giải quyết.',
    }),
  ];
}
