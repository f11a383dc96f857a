import { day } from '../../day.ts';
import { complaintEvidence, complaintExpert } from './complaint-evidence.ts';
import { undecided, type ComplaintKind } from './complaint-kind.ts';
import { from2012, rowsOf, same, verifiers, deciders, type CaseStep, type Guard } from './row.ts';

const law = 'Luật Khiếu nại 2011';
const decree = 'Nghị định 124/2020/NĐ-CP';
const since2020 = { from: day('2020-12-10') };

/** From acceptance to the report of the verification. */
export function complaintVerification(kind: ComplaintKind): CaseStep[] {
  return [
    ...(kind.instance === 'first' ? recheck(kind) : takeUp(kind)),
    ...complexity(kind),
    ...complaintEvidence(kind),
    ...complaintExpert(kind),
    report(kind),
    ...(kind.discipline ? [council(kind)] : []),
  ];
}

function recheck({ prefix }: ComplaintKind): CaseStep[] {
  const row = rowsOf(prefix, from2012);
  return [
    row({
      action: 'recheck',
      label: 'Kiểm tra lại quyết định, hành vi bị khiếu nại',
      from: ['accepted'],
      to: 'rechecking',
      roles: [...deciders, 'handler'],
      papers: ['KN-KIEMTRALAI'],
      basis: `${law}, Điều 29 khoản 1; ${decree}, Điều 17`,
    }),
    row({
      action: 'admit',
      label: 'Khiếu nại đúng, dự thảo quyết định ngay',
      from: ['rechecking'],
      to: 'drafting',
      guards: [
        {
          fact: 'clearlyRight',
          is: true,
          asked: true,
          refusal:
            'Chỉ quyết định ngay khi kiểm tra lại thấy khiếu nại đúng; chưa có cơ sở thì phải xác minh.',
          basis: `${law}, Điều 29 khoản 1; ${decree}, Điều 17 khoản 3`,
        },
      ],
      sets: { dialogueSettled: true },
      basis: `${law}, Điều 29 khoản 1; ${decree}, Điều 17 khoản 3`,
    }),
    verify(prefix, ['rechecking']),
  ];
}

const verify = (prefix: string, from: readonly string[]): CaseStep =>
  rowsOf(
    prefix,
    from2012,
  )({
    action: 'verify',
    label: 'Quyết định xác minh',
    from,
    to: 'verifying',
    roles: [...deciders, 'inspector'],
    papers: ['NĐ124-05', 'KN-NHIEMVU'],
    basis: `${law}, Điều 29 khoản 2 và Điều 38; ${decree}, Điều 18`,
    note: 'Thời gian xác minh ghi trong quyết định, không vượt thời hạn giải quyết. Quyết định giao nhiệm vụ xác minh nếu giao cơ quan khác.',
  });

function takeUp({ prefix }: ComplaintKind): CaseStep[] {
  const row = rowsOf(prefix, from2012);
  return [
    verify(prefix, ['accepted']),
    row({
      action: 'ask-first-file',
      label: 'Yêu cầu chuyển hồ sơ giải quyết lần đầu',
      from: ['accepted', 'verifying'],
      to: same,
      roles: verifiers,
      papers: ['KN-HOSO-LAN1'],
      starts: ['complaint.evidence'],
      basis: `${law}, Điều 15 khoản 1 điểm a`,
    }),
    row({
      action: 'hold-responsible',
      label: 'Xử lý trách nhiệm người giải quyết lần đầu',
      from: undecided,
      to: same,
      guards: [
        {
          fact: 'firstResolverAtFault',
          is: true,
          asked: true,
          refusal: 'Chỉ xử lý trách nhiệm khi người giải quyết lần đầu có vi phạm.',
          basis: `${decree}, Điều 4 khoản 3`,
        },
      ],
      papers: ['KN-TRACHNHIEM'],
      basis: `${decree}, Điều 4 khoản 3`,
      inForce: since2020,
    }),
    row({
      action: 'form-council',
      label: 'Thành lập Hội đồng tư vấn',
      from: ['verifying', 'reported'],
      to: same,
      papers: ['KN-HDTV'],
      basis: `${law}, Điều 36 khoản 2`,
    }),
    row({
      action: 'meet-respondent',
      label: 'Làm việc với người bị khiếu nại',
      from: ['verifying'],
      to: same,
      roles: verifiers,
      papers: ['NĐ124-06'],
      sets: { respondentMet: true },
      basis: `${decree}, Điều 20 khoản 2`,
      inForce: since2020,
    }),
  ];
}

function complexity({ prefix, articles }: ComplaintKind): CaseStep[] {
  const row = rowsOf(prefix, from2012);
  const once: Guard = {
    fact: 'complex',
    is: false,
    refusal: 'Vụ việc đã được xác định là phức tạp; thời hạn chỉ được kéo dài một lần, tính từ ngày thụ lý.',
    basis: articles.resolve,
  };
  const common = {
    action: 'find-complex',
    label: 'Xác định vụ việc phức tạp',
    from: undecided,
    to: same,
    guards: [once],
    grounds: 'complaint.complex',
    sets: { complex: true },
  } as const;
  return [
    row({
      ...common,
      papers: ['KN-PHUCTAP'],
      basis: `${articles.resolve}; ${decree}, Điều 3a khoản 2 (bổ sung bởi Nghị định 155/2026/NĐ-CP, Điều 2)`,
      inForce: { from: day('2026-07-01') },
      note: 'Phải bằng văn bản, lưu hồ sơ.',
    }),
    row({
      ...common,
      variant: 'TRUOC-2026',
      basis: articles.resolve,
      inForce: { from: day('2012-07-01'), until: day('2026-07-01') },
      confidence: 'medium',
      note: 'Trước 01/07/2026 pháp luật không định nghĩa vụ việc phức tạp và không buộc lập văn bản; ghi lý do trong hồ sơ.',
    }),
  ];
}

function report({ prefix, instance }: ComplaintKind): CaseStep {
  const respondent: Guard = {
    fact: 'respondentMet',
    is: true,
    refusal: 'Giải quyết lần hai phải làm việc với người bị khiếu nại trước khi báo cáo kết quả xác minh.',
    basis: `${decree}, Điều 20 khoản 2`,
    inForce: since2020,
  };
  return rowsOf(
    prefix,
    from2012,
  )({
    action: 'report',
    label: 'Báo cáo kết quả xác minh',
    from: ['verifying'],
    to: 'reported',
    roles: verifiers,
    guards: [
      {
        when: 'differsFromParties',
        fact: 'meetingHeld',
        is: true,
        refusal:
          'Kết quả xác minh khác với thông tin các bên cung cấp thì phải làm việc với người khiếu nại, người bị khiếu nại trước khi báo cáo.',
        basis: `${decree}, Điều 25`,
        inForce: since2020,
      },
      ...(instance === 'second' ? [respondent] : []),
    ],
    papers: ['NĐ124-13'],
    chooses: 'finding.complaint',
    basis: `${law}, Điều 29 khoản 4; ${decree}, Điều 27`,
  });
}

function council({ prefix }: ComplaintKind): CaseStep {
  return rowsOf(
    prefix,
    from2012,
  )({
    action: 'ask-discipline-council',
    label: 'Đề nghị Hội đồng kỷ luật xem xét',
    from: ['rechecking', 'reported', 'dialogued', 'drafting'],
    to: same,
    papers: ['KN-HDKL'],
    sets: { councilAsked: true },
    basis: `${law}, Điều 52; ${decree}, Điều 17`,
    note: 'Khi có cơ sở cho rằng quyết định kỷ luật trái pháp luật.',
    confidence: 'medium',
  });
}
