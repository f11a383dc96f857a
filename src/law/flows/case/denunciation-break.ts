import { day } from '../../day.ts';
import { unconcluded } from './denunciation-main.ts';
import { deciders, fresh, from2019, held, recorders, rowsOf, same, verifiers, type CaseStep } from './row.ts';

const law = 'Luật Tố cáo 2018';
const decree = 'Nghị định 31/2019/NĐ-CP';

/** The states in which a denunciation has come and is not yet concluded. */
export const openDenunciation = ['received', 'checking', ...unconcluded, 'suspended'] as const;

/** What interrupts or ends a denunciation. */
export function denunciationBreaks(prefix: string): CaseStep[] {
  return [...suspension(prefix), ...withdrawal(prefix), termination(prefix), ...expert(prefix)];
}

function suspension(prefix: string): CaseStep[] {
  const row = rowsOf(prefix, from2019);
  const basis = `${law}, Điều 34`;
  return [
    row({
      action: 'suspend',
      label: 'Tạm đình chỉ giải quyết tố cáo',
      from: unconcluded,
      to: 'suspended',
      grounds: 'denunciation.suspend',
      papers: ['TC-TDC'],
      pauses: 'suspension',
      starts: ['denunciation.suspension.send'],
      basis: `${basis} khoản 1`,
    }),
    row({
      action: 'resume',
      label: 'Tiếp tục giải quyết tố cáo',
      from: ['suspended'],
      to: held,
      papers: ['TC-TIEPTUC'],
      resumes: 'suspension',
      starts: ['denunciation.resume'],
      meets: ['denunciation.resume'],
      basis: `${basis} khoản 2`,
      note: 'Ra quyết định ngay khi căn cứ tạm đình chỉ không còn.',
    }),
    row({
      action: 'send-suspension',
      label: 'Gửi quyết định tạm đình chỉ, đình chỉ',
      from: ['suspended', ...unconcluded, 'terminated'],
      to: same,
      roles: [...recorders, 'clerk'],
      papers: ['KN-GUI'],
      meets: ['denunciation.suspension.send'],
      basis: `${basis} khoản 4`,
    }),
  ];
}

function withdrawal(prefix: string): CaseStep[] {
  const row = rowsOf(prefix, from2019);
  const common = {
    from: openDenunciation,
    to: same,
    roles: recorders,
    papers: ['NĐ31-02', 'NĐ31-03'],
    basis: `${law}, Điều 33; ${decree}, Điều 4`,
  } as const;
  return [
    row({
      ...common,
      action: 'withdraw-part',
      label: 'Ghi nhận rút một phần tố cáo',
      note: 'Phần còn lại tiếp tục giải quyết; nhiều người tố cáo thì tiếp tục với người không rút.',
    }),
    row({
      ...common,
      action: 'withdraw-all',
      label: 'Ghi nhận rút toàn bộ tố cáo',
      sets: { withdrawnByAll: true },
      note: 'Phải rút trước khi ban hành kết luận.',
    }),
    row({
      ...common,
      action: 'continue-anyway',
      label: 'Vẫn giải quyết dù đã rút tố cáo',
      from: [...unconcluded, 'suspended'],
      roles: deciders,
      guards: [
        {
          fact: 'withdrawnByAll',
          is: true,
          refusal: 'Người tố cáo chưa rút tố cáo.',
          basis: `${law}, Điều 33 khoản 3`,
        },
      ],
      grounds: 'denunciation.continue',
      papers: ['TC-TIEPTUC-RUT'],
      sets: { continueDespiteWithdrawal: true },
      basis: `${law}, Điều 33 khoản 3; ${decree}, Điều 4 khoản 4`,
    }),
  ];
}

const termination = (prefix: string): CaseStep =>
  rowsOf(
    prefix,
    from2019,
  )({
    action: 'terminate',
    label: 'Đình chỉ giải quyết tố cáo',
    from: openDenunciation,
    to: 'terminated',
    grounds: 'denunciation.terminate',
    papers: ['TC-DINHCHI'],
    cancels: 'all',
    starts: ['denunciation.suspension.send'],
    dates: 'terminated',
    basis: `${law}, Điều 34 khoản 3`,
  });

function expert(prefix: string): CaseStep[] {
  const row = rowsOf(prefix, from2019);
  return [
    row({
      action: 'order-expert',
      label: 'Trưng cầu giám định',
      region: 'expert',
      from: [fresh, 'received'],
      to: 'waiting',
      roles: [...deciders, ...verifiers],
      whiles: [{ region: 'main', in: ['verifying'], refusal: 'Chỉ trưng cầu giám định khi đang xác minh.' }],
      papers: ['NĐ31-09'],
      pauses: 'expert',
      basis: `${decree}, Điều 15`,
      note: 'Thời gian giám định không tính vào thời hạn giải quyết (khoản 4). Từ 01/07/2026 được giao cho cơ quan xác minh bất kỳ (Nghị định 156/2026/NĐ-CP, Điều 2).',
      inForce: { from: day('2019-05-28') },
    }),
    row({
      action: 'receive-expert',
      label: 'Nhận kết quả giám định',
      region: 'expert',
      from: ['waiting'],
      to: 'received',
      roles: recorders,
      resumes: 'expert',
      basis: `${decree}, Điều 15 khoản 4`,
      inForce: { from: day('2019-05-28') },
    }),
  ];
}
