import { day } from '../../day.ts';
import type { ComplaintKind } from './complaint-kind.ts';
import { from2012, rowsOf, same, verifiers, type CaseStep, type Timing } from './row.ts';

const law = 'Luật Khiếu nại 2011';
const decree = 'Nghị định 124/2020/NĐ-CP';
const replaced = '(sửa đổi bởi Nghị định 155/2026/NĐ-CP, Điều 11)';

/** Whether a dialogue must be held whatever the verification found: at second instance and against discipline always. */
export const mustHoldDialogue = ({ instance, discipline }: ComplaintKind): boolean =>
  discipline || instance === 'second';

/** The dialogue of a complaint: plan, notice, minutes, absence. */
export function complaintDialogue(kind: ComplaintKind): CaseStep[] {
  return [...holding(kind), ...absence(kind)];
}

function holding(kind: ComplaintKind): CaseStep[] {
  const row = rowsOf(kind.prefix, from2012);
  const ahead: Timing = {
    how: 'before',
    step: 'complaint.dialogue.notice',
    since: 'dialogue',
    refusal: 'Thông báo đối thoại phải trước ngày đối thoại ít nhất 05 ngày',
  };
  return [
    row({
      action: 'plan-dialogue',
      label: 'Lập kế hoạch đối thoại',
      from: ['reported'],
      to: same,
      roles: [...verifiers, 'chairman'],
      papers: ['KN-KH-DOITHOAI', 'KN-PC-DOITHOAI'],
      starts: [{ step: 'complaint.dialogue.notice', since: 'dialogue' }],
      basis: kind.articles.dialogue,
      confidence: 'low',
      note: 'Kế hoạch là văn bản nội bộ. Giao người khác chủ trì đối thoại lần đầu phải có văn bản phân công (suy luận từ Mẫu số 14 năm 2026).',
    }),
    row({
      action: 'call-dialogue',
      label: 'Thông báo tổ chức đối thoại',
      from: ['reported', 'dialogue'],
      to: 'dialogue',
      timings: [ahead],
      papers: ['KN-TB-DOITHOAI', 'KN-GIAYMOI'],
      meets: ['complaint.dialogue.notice'],
      basis: `${law}, Điều 30 khoản 2; ${decree}, Điều 28`,
      note: 'Nêu thời gian, địa điểm, nội dung. Trước 01/07/2026 không quy định số ngày báo trước.',
    }),
    row({
      action: 'hold-dialogue',
      label: 'Đối thoại, lập biên bản',
      from: ['dialogue'],
      to: 'dialogued',
      roles: [...verifiers, 'chairman'],
      papers: ['NĐ124-14'],
      sets: { dialogueSettled: true },
      basis: `${kind.articles.dialogue}; ${law}, Điều 30 khoản 3 và 4; ${decree}, Điều 28`,
    }),
    ...(mustHoldDialogue(kind) ? [] : [skip(row, kind.articles.dialogue)]),
  ];
}

const skip = (row: ReturnType<typeof rowsOf>, basis: string): CaseStep =>
  row({
    action: 'skip-dialogue',
    label: 'Không phải đối thoại, dự thảo quyết định',
    from: ['reported'],
    to: 'drafting',
    roles: [...verifiers, 'chairman'],
    guards: [
      {
        fact: 'demandDiffers',
        is: false,
        refusal:
          'Yêu cầu của người khiếu nại và kết quả xác minh còn khác nhau thì bắt buộc phải tổ chức đối thoại.',
        basis,
      },
    ],
    sets: { dialogueSettled: true },
    basis,
  });

function absence({ prefix }: ComplaintKind): CaseStep[] {
  const row = rowsOf(prefix, from2012);
  const common = {
    action: 'note-absence',
    label: 'Lập biên bản người khiếu nại vắng mặt',
    from: ['dialogue'],
    to: 'dialogued',
    roles: [...verifiers, 'chairman'],
    papers: ['NĐ124-14'],
    sets: { dialogueSettled: true },
  } as const;
  return [
    row({
      ...common,
      variant: 'TT07',
      guards: [
        {
          fact: 'invitedTwice',
          is: true,
          asked: true,
          refusal: 'Chỉ kết thúc đối thoại khi người khiếu nại vắng mặt sau hai lần thông báo bằng văn bản.',
          basis: 'Thông tư 07/2013/TT-TTCP, Điều 21 khoản 2',
        },
      ],
      basis: 'Thông tư 07/2013/TT-TTCP, Điều 21 khoản 2',
      inForce: { from: day('2013-12-16'), until: day('2020-12-10') },
      confidence: 'medium',
    }),
    row({
      ...common,
      variant: 'ND124',
      basis: `${decree}, Điều 28 khoản 3`,
      inForce: { from: day('2020-12-10'), until: day('2026-07-01') },
      note: 'Chỉ phải ghi vắng mặt có lý do hay không có lý do; không có quy tắc mời hai lần.',
    }),
    row({
      ...common,
      guards: [
        {
          fact: 'goodReason',
          is: false,
          asked: true,
          refusal: 'Người khiếu nại vắng mặt có lý do chính đáng thì phải tổ chức đối thoại vào ngày khác.',
          basis: `${law}, Điều 30 khoản 6; ${decree}, Điều 28 khoản 5 ${replaced}`,
        },
      ],
      basis: `${law}, Điều 30 khoản 6 (bổ sung bởi Luật 136/2025/QH15, Điều 2 khoản 11); ${decree}, Điều 28 khoản 5 ${replaced}`,
      inForce: { from: day('2026-07-01') },
      note: 'Lý do chính đáng là sự kiện bất khả kháng hoặc trở ngại khách quan theo Điều 28a.',
    }),
  ];
}
