import { day } from '../../day.ts';
import { deciders, fresh, from2019, recorders, rowsOf, same, verifiers, type CaseStep } from './row.ts';

const law = 'Luật Tố cáo 2018';
const decree = 'Nghị định 31/2019/NĐ-CP';

/** The states in which a denunciation has been accepted and is not yet concluded. */
export const unconcluded = ['accepted', 'verifying', 'reported'] as const;

/** From acceptance to the measures after the conclusion. */
export function denunciationCourse(prefix: string): CaseStep[] {
  return [...notices(prefix), ...verification(prefix), ...extension(prefix), ...conclusion(prefix)];
}

function notices(prefix: string): CaseStep[] {
  const row = rowsOf(prefix, from2019);
  return [
    row({
      action: 'notify-acceptance',
      label: 'Thông báo thụ lý và nội dung tố cáo',
      from: [...unconcluded, 'suspended'],
      to: same,
      roles: [...recorders, 'chairman'],
      papers: ['NĐ31-05', 'NĐ31-06'],
      meets: ['denunciation.accept.notify'],
      basis: `${law}, Điều 29 khoản 3; ${decree}, Điều 9 khoản 2`,
      note: 'Mẫu số 05 gửi riêng người tố cáo; Mẫu số 06 gửi người bị tố cáo, chỉ có nội dung.',
    }),
  ];
}

function verification(prefix: string): CaseStep[] {
  const row = rowsOf(prefix, from2019);
  const during = { from: ['verifying'], to: same, roles: verifiers } as const;
  return [
    row({
      action: 'verify',
      label: 'Thành lập Tổ xác minh hoặc giao xác minh',
      from: ['accepted'],
      to: 'verifying',
      roles: [...deciders, 'inspector'],
      guards: [
        {
          fact: 'conflictOfInterest',
          is: false,
          refusal:
            'Người xác minh là người thân của người bị tố cáo hoặc có lợi ích trực tiếp thì không được tham gia.',
          basis: `${decree}, Điều 10 khoản 3`,
        },
      ],
      papers: ['NĐ31-07', 'TC-GIAO-XM'],
      basis: `${law}, Điều 31; ${decree}, Điều 10`,
      note: 'Tổ xác minh ít nhất 02 người. Đơn giao cho Tổ xác minh phải lược bỏ thông tin người tố cáo (Luật Tố cáo 2018, Điều 56 khoản 2).',
    }),
    row({
      ...during,
      action: 'work',
      label: 'Làm việc, lập biên bản',
      papers: ['NĐ31-08'],
      basis: `${law}, Điều 31; ${decree}, Điều 11 đến Điều 14`,
    }),
    row({
      ...during,
      action: 'hear-respondent',
      label: 'Làm việc với người bị tố cáo để giải trình',
      papers: ['NĐ31-08'],
      sets: { explained: true },
      basis: `${law}, Điều 31 khoản 4`,
    }),
    row({
      ...during,
      action: 'report',
      label: 'Báo cáo kết quả xác minh',
      to: 'reported',
      guards: [
        {
          fact: 'explained',
          is: true,
          refusal: 'Phải tạo điều kiện để người bị tố cáo giải trình trước khi báo cáo kết quả xác minh.',
          basis: `${law}, Điều 31 khoản 4`,
        },
      ],
      whiles: [
        {
          region: 'expert',
          in: [fresh, 'received'],
          refusal: 'Còn chờ kết quả giám định.',
        },
      ],
      papers: ['NĐ31-10', 'NĐ31-11'],
      chooses: 'finding.denunciation',
      basis: `${decree}, Điều 16`,
      note: 'Mẫu số 10 của Tổ xác minh, Mẫu số 11 của cơ quan được giao.',
    }),
  ];
}

function extension(prefix: string): CaseStep[] {
  const row = rowsOf(prefix, { from: day('2019-05-28') });
  const common = {
    from: unconcluded,
    to: same,
    papers: ['NĐ31-01'],
    extends: 'denunciation.resolve',
    adds: 'extensions',
  } as const;
  const basis = (clause: number): string => `${law}, Điều 30 khoản ${clause}; ${decree}, Điều 3`;
  return [
    row({
      action: 'note-criterion',
      label: 'Ghi tiêu chí vụ việc phức tạp',
      from: unconcluded,
      to: same,
      roles: [...deciders, ...verifiers],
      grounds: 'denunciation.complex',
      adds: 'criteria',
      basis: `${decree}, Điều 3 khoản 2`,
      note: 'Quyết định gia hạn không có chỗ ghi tiêu chí: giữ trong hồ sơ.',
    }),
    row({
      ...common,
      action: 'extend',
      label: 'Gia hạn giải quyết tố cáo',
      guards: [
        {
          count: 'criteria',
          atLeast: 1,
          refusal: 'Chỉ gia hạn khi vụ việc phức tạp, có ít nhất một tiêu chí.',
          basis: basis(2),
        },
        {
          count: 'extensions',
          atMost: 0,
          refusal: 'Vụ việc phức tạp chỉ được gia hạn một lần.',
          basis: basis(2),
        },
      ],
      basis: basis(2),
      note: 'Thêm không quá 30 ngày, kể từ ngày hết hạn theo quyết định thụ lý; thông báo cho người tố cáo, người bị tố cáo.',
    }),
    row({
      ...common,
      action: 'extend-again',
      label: 'Gia hạn giải quyết tố cáo lần hai',
      guards: [
        {
          count: 'criteria',
          atLeast: 2,
          refusal: 'Chỉ vụ việc đặc biệt phức tạp, có từ hai tiêu chí trở lên, mới được gia hạn lần hai.',
          basis: basis(3),
        },
        { count: 'extensions', atLeast: 1, refusal: 'Chưa gia hạn lần đầu.', basis: basis(3) },
        {
          count: 'extensions',
          atMost: 1,
          refusal: 'Vụ việc đặc biệt phức tạp chỉ được gia hạn hai lần.',
          basis: basis(3),
        },
      ],
      basis: basis(3),
      note: 'Thêm không quá 30 ngày nữa, bằng quyết định riêng.',
    }),
  ];
}

function conclusion(prefix: string): CaseStep[] {
  const row = rowsOf(prefix, from2019);
  return [
    row({
      action: 'conclude',
      label: 'Ban hành kết luận nội dung tố cáo',
      from: ['reported'],
      to: 'concluded',
      papers: ['NĐ31-12'],
      chooses: 'finding.denunciation',
      meets: ['denunciation.resolve', 'denunciation.resolve.sanction'],
      starts: ['denunciation.conclusion.send', 'denunciation.conclusion.handle', 'denunciation.publish'],
      dates: 'decided',
      basis: `${law}, Điều 35`,
    }),
    row({
      action: 'send-conclusion',
      label: 'Gửi kết luận, thông báo cho người tố cáo',
      from: ['concluded', 'handled'],
      to: same,
      roles: [...recorders, 'chairman', 'clerk'],
      guards: [
        {
          when: 'harmfulContent',
          fact: 'extractMade',
          is: true,
          refusal:
            'Kết luận có bí mật nhà nước hoặc thông tin có hại cho người tố cáo thì phải lập bản trích trước khi gửi người bị tố cáo.',
          basis: `${decree}, Mẫu số 12 (ghi chú 12)`,
        },
      ],
      papers: ['TC-TB-KETLUAN', 'TC-BANTRICH'],
      meets: ['denunciation.conclusion.send'],
      sets: { sent: true, denouncerTold: true },
      basis: `${law}, Điều 35 khoản 3`,
    }),
    row({
      action: 'handle',
      label: 'Xử lý kết luận nội dung tố cáo',
      from: ['concluded'],
      to: 'handled',
      papers: ['TC-XULY'],
      meets: ['denunciation.conclusion.handle'],
      starts: [{ step: 'denunciation.publish', if: 'ownDecision' }],
      basis: `${law}, Điều 36 khoản 1`,
      note: 'Không vi phạm: khôi phục quyền, lợi ích, xử lý người cố ý tố cáo sai. Có vi phạm: áp dụng biện pháp hoặc kiến nghị.',
    }),
    row({
      action: 'note-handled',
      label: 'Ghi kết quả xử lý của cơ quan được kiến nghị',
      from: ['handled'],
      to: same,
      roles: recorders,
      starts: ['denunciation.conclusion.report'],
      basis: `${law}, Điều 36 khoản 3`,
    }),
    row({
      action: 'receive-handling-report',
      label: 'Nhận báo cáo kết quả xử lý',
      from: ['handled'],
      to: same,
      roles: recorders,
      meets: ['denunciation.conclusion.report'],
      basis: `${law}, Điều 36 khoản 3`,
    }),
  ];
}
