import { acceptance } from './denunciation-intake.ts';
import { unconcluded } from './denunciation-main.ts';
import { fresh, from2019, recorders, rowsOf, same, type CaseStep } from './row.ts';

const law = 'Luật Tố cáo 2018';
const decree = 'Nghị định 31/2019/NĐ-CP';
const superiors = ['chairman', 'head', 'inspector'] as const;

/** What the lower resolver does when the superior asks (Điều 38), and when the matter is taken on above. */
export function underSuperior(prefix: string): CaseStep[] {
  const row = rowsOf(prefix, from2019);
  return [
    row({
      action: 'receive-demand',
      label: 'Nhận yêu cầu báo cáo của cấp trên',
      region: 'oversight',
      from: ['overdue'],
      to: 'demanded',
      roles: [...recorders, 'clerk'],
      starts: ['denunciation.overdue.report'],
      basis: `${law}, Điều 38 khoản 2`,
    }),
    row({
      action: 'report-upward',
      label: 'Báo cáo cấp trên về việc quá hạn',
      region: 'oversight',
      from: ['demanded'],
      to: 'reported',
      papers: ['TC-BC-QUAHAN'],
      meets: ['denunciation.overdue.report'],
      basis: `${law}, Điều 38 khoản 3`,
      note: 'Nêu quá trình giải quyết, lý do chậm, trách nhiệm; tiếp tục giải quyết và báo cáo kết quả.',
    }),
    row({
      action: 'hand-upward',
      label: 'Chuyển vụ việc để cấp trên trực tiếp giải quyết',
      from: [...unconcluded, 'suspended'],
      to: 'handed-up',
      roles: ['chairman', 'head'],
      whiles: [
        {
          region: 'oversight',
          in: ['demanded', 'reported'],
          refusal: 'Cấp trên chưa yêu cầu báo cáo vì quá hạn.',
        },
      ],
      grounds: 'denunciation.takeover',
      papers: ['TC-CHUYEN-HOSO'],
      cancels: 'all',
      basis: `${law}, Điều 38 khoản 5; ${decree}, Điều 5`,
    }),
    row({
      action: 'note-further',
      label: 'Ghi nhận tố cáo tiếp lên cấp trên',
      region: 'oversight',
      from: [fresh, 'overdue', 'demanded', 'reported'],
      to: 'further',
      roles: recorders,
      whiles: [
        {
          region: 'main',
          in: ['concluded', 'handled', 'archived', 'terminated', 'declined'],
          refusal: 'Chưa có kết quả giải quyết để tố cáo tiếp; quá hạn thì theo Điều 38.',
        },
      ],
      basis: `${law}, Điều 37 khoản 1`,
    }),
  ];
}

/** The superior's own course: a further denunciation is studied (Điều 37), an overdue one is asked about (Điều 38). */
export function furtherRows(prefix: string): CaseStep[] {
  return [...study(prefix), ...overdue(prefix)];
}

function study(prefix: string): CaseStep[] {
  const row = rowsOf(prefix, from2019);
  const article37 = `${law}, Điều 37 khoản 2`;
  return [
    row({
      action: 'receive',
      label: 'Ghi nhận tố cáo tiếp',
      from: [fresh],
      to: 'studying',
      roles: recorders,
      starts: ['denunciation.further'],
      dates: 'received',
      basis: `${law}, Điều 37 khoản 1 và 2`,
    }),
    row({
      action: 'uphold',
      label: 'Không giải quyết lại, thông báo lý do',
      from: ['studying'],
      to: 'upheld',
      guards: [
        {
          fact: 'firstRight',
          is: true,
          asked: true,
          refusal: 'Chỉ không giải quyết lại khi việc giải quyết trước đó đúng pháp luật.',
          basis: article37,
        },
      ],
      papers: ['TC-KHONG-GQLAI'],
      meets: ['denunciation.further'],
      basis: article37,
    }),
    row({
      ...acceptance,
      action: 'reopen',
      label: 'Quyết định thụ lý để giải quyết lại',
      from: ['studying'],
      to: 'accepted',
      grounds: 'denunciation.reopen',
      meets: ['denunciation.further'],
      basis: `${law}, Điều 37 khoản 2 và 3`,
      note: 'Theo đầy đủ trình tự và thời hạn; kết luận mới nêu thêm nội dung tại khoản 4.',
    }),
    row({
      ...acceptance,
      action: 'accept-wrong-competence',
      label: 'Thụ lý vì trước đó giải quyết sai thẩm quyền',
      from: ['studying'],
      to: 'accepted',
      guards: [wrongCompetence],
      meets: ['denunciation.further'],
      basis: article37,
    }),
    row({
      action: 'transfer',
      label: 'Chuyển người có thẩm quyền giải quyết',
      from: ['studying'],
      to: 'transferred',
      guards: [wrongCompetence],
      papers: ['TC-CHUYEN-HOSO'],
      meets: ['denunciation.further'],
      basis: article37,
    }),
  ];
}

const wrongCompetence = {
  fact: 'wrongCompetence',
  is: true,
  asked: true,
  refusal: 'Chỉ khi việc giải quyết trước đó sai thẩm quyền.',
  basis: `${law}, Điều 37 khoản 2`,
} as const;

function overdue(prefix: string): CaseStep[] {
  const row = rowsOf(prefix, from2019);
  return [
    row({
      action: 'receive-overdue',
      label: 'Ghi nhận tố cáo tiếp vì quá thời hạn giải quyết',
      from: [fresh],
      to: 'asking',
      roles: recorders,
      starts: ['denunciation.overdue.demand'],
      dates: 'received',
      basis: `${law}, Điều 38 khoản 1`,
    }),
    row({
      action: 'demand-report',
      label: 'Yêu cầu cấp dưới báo cáo',
      from: ['asking'],
      to: 'awaiting',
      papers: ['TC-YEUCAU-BC'],
      meets: ['denunciation.overdue.demand'],
      starts: ['denunciation.overdue.report'],
      basis: `${law}, Điều 38 khoản 2`,
    }),
    row({
      action: 'receive-report',
      label: 'Nhận báo cáo của cấp dưới',
      from: ['awaiting'],
      to: 'monitoring',
      roles: recorders,
      meets: ['denunciation.overdue.report'],
      basis: `${law}, Điều 38 khoản 3`,
      note: 'Theo dõi, đôn đốc, thông báo cho người tố cáo, xử lý trách nhiệm (khoản 4).',
    }),
    row({
      action: 'urge',
      label: 'Đôn đốc cấp dưới giải quyết',
      from: ['awaiting', 'monitoring'],
      to: same,
      roles: superiors,
      papers: ['TH-02'],
      basis: `${law}, Điều 38 khoản 4`,
    }),
    row({
      action: 'end-monitoring',
      label: 'Cấp dưới đã giải quyết xong',
      from: ['monitoring'],
      to: 'monitored',
      roles: [...recorders, 'inspector'],
      basis: `${law}, Điều 38 khoản 3 và 4`,
    }),
    row({
      ...acceptance,
      action: 'take-over',
      label: 'Cấp trên trực tiếp thụ lý, giải quyết',
      from: ['awaiting', 'monitoring'],
      to: 'accepted',
      grounds: 'denunciation.takeover',
      cancels: ['denunciation.overdue.report'],
      basis: `${law}, Điều 38 khoản 5; ${decree}, Điều 5 khoản 3`,
      note: 'Thời hạn tính từ quyết định thụ lý của cấp trên.',
    }),
  ];
}

/** Information with the content of a denunciation (Điều 25): no denunciation in law, counted in no rate. */
export function informationRows(prefix: string): CaseStep[] {
  const row = rowsOf(prefix, from2019);
  const clear = {
    fact: 'namesAndEvidence',
    is: true,
    asked: true,
    refusal:
      'Chỉ thanh tra, kiểm tra hoặc chuyển khi nêu rõ người vi phạm, có tài liệu, chứng cứ cụ thể và có cơ sở để thẩm tra, xác minh.',
    basis: `${law}, Điều 25 khoản 2`,
  } as const;
  const basis = `${law}, Điều 25 khoản 2; ${decree}, Điều 20`;
  return [
    row({
      action: 'receive',
      label: 'Ghi nhận thông tin có nội dung tố cáo',
      from: [fresh],
      to: 'noted',
      roles: recorders,
      papers: ['TC-PHIEU-D25'],
      dates: 'received',
      basis: `${law}, Điều 25 khoản 1`,
      note: 'Không rõ tên, địa chỉ; mạo danh; không theo hình thức tại Điều 22. Không tính vào tỷ lệ giải quyết tố cáo.',
    }),
    row({
      action: 'inspect',
      label: 'Tiến hành thanh tra, kiểm tra',
      from: ['noted'],
      to: 'inspected',
      guards: [clear],
      papers: ['TC-GIAO-KIEMTRA'],
      basis,
    }),
    row({
      action: 'transfer',
      label: 'Chuyển cơ quan có thẩm quyền để thanh tra, kiểm tra',
      from: ['noted'],
      to: 'transferred',
      guards: [clear],
      papers: ['TC-CHUYEN-D25'],
      basis,
    }),
    row({
      action: 'set-aside',
      label: 'Không xử lý, lưu theo dõi',
      from: ['noted'],
      to: 'kept',
      guards: [
        {
          fact: 'namesAndEvidence',
          is: false,
          refusal: 'Thông tin rõ người vi phạm, có chứng cứ cụ thể thì phải thanh tra, kiểm tra hoặc chuyển.',
          basis: `${law}, Điều 25 khoản 2`,
        },
      ],
      basis: `${law}, Điều 25 khoản 1`,
    }),
  ];
}
