import { denunciationBeside, denunciationOverdue } from './denunciation-beside.ts';
import { denunciationBreaks } from './denunciation-break.ts';
import { denunciationIntake } from './denunciation-intake.ts';
import { denunciationCourse } from './denunciation-main.ts';
import { protectionRows } from './denunciation-protect.ts';
import { furtherRows, informationRows, underSuperior } from './denunciation-superior.ts';
import { publicationStates } from './publication.ts';
import { rowsWithin, type Procedure, type States } from './row.ts';

const course: States = {
  accepted: { name: 'Đã thụ lý', next: 'clock' },
  verifying: { name: 'Đang xác minh', next: 'clock' },
  reported: { name: 'Đã báo cáo kết quả xác minh', next: 'clock' },
  concluded: { name: 'Đã kết luận', next: 'clock' },
  handled: {
    name: 'Đã xử lý kết luận',
    next: 'inner',
    note: 'Việc thực hiện có thời hạn do văn bản xử lý ấn định.',
  },
  suspended: { name: 'Tạm đình chỉ giải quyết', next: 'clock', note: 'Thời hạn giải quyết không chạy.' },
  terminated: { name: 'Đã đình chỉ giải quyết', next: 'end' },
  archived: { name: 'Đã kết thúc, lưu trữ', next: 'end' },
};

const beside: Procedure['states'] = {
  expert: {
    new: { name: 'Không có', next: 'end' },
    waiting: { name: 'Chờ kết quả giám định', next: 'inner', note: 'Hạn do văn bản trưng cầu ấn định.' },
    received: { name: 'Đã có kết quả giám định', next: 'end' },
  },
  investigation: {
    new: { name: 'Không có', next: 'end' },
    referred: { name: 'Đã chuyển cơ quan điều tra', next: 'end' },
  },
  publication: publicationStates,
  execution: {
    new: { name: 'Chưa thực hiện', next: 'end' },
    executing: { name: 'Đang thực hiện', next: 'inner' },
    executed: { name: 'Đã thực hiện xong', next: 'end' },
    nothing: { name: 'Không có nội dung phải thực hiện', next: 'end' },
  },
  protection: {
    new: { name: 'Chỉ bảo vệ bí mật thông tin', next: 'end' },
    requested: {
      name: 'Đang xem xét đề nghị bảo vệ',
      next: 'inner',
      note: 'Luật không nêu số ngày; tham nhũng, lãng phí: công an 03 ngày làm việc.',
    },
    protected: { name: 'Đang bảo vệ', next: 'inner' },
    refused: { name: 'Không áp dụng biện pháp bảo vệ', next: 'end' },
    ended: { name: 'Đã chấm dứt bảo vệ', next: 'end' },
  },
  file: {
    new: { name: 'Đang lập', next: 'end' },
    closed: { name: 'Đã đóng', next: 'end' },
  },
};

const fresh = { name: 'Chưa tiếp nhận', next: 'inner' } as const;

const denunciation: Procedure = {
  id: 'denunciation',
  name: 'Giải quyết tố cáo',
  basis: 'Luật Tố cáo 2018; Nghị định 31/2019/NĐ-CP',
  states: {
    main: {
      new: fresh,
      received: { name: 'Đã tiếp nhận', next: 'clock' },
      checking: { name: 'Đang xác minh danh tính, điều kiện thụ lý', next: 'clock' },
      transferred: { name: 'Đã chuyển tố cáo', next: 'end' },
      unprocessed: { name: 'Không xử lý', next: 'end' },
      declined: { name: 'Không thụ lý', next: 'end' },
      ...course,
      'handed-up': { name: 'Cấp trên trực tiếp giải quyết', next: 'end' },
    },
    ...beside,
    oversight: {
      new: { name: 'Trong hạn', next: 'end' },
      overdue: { name: 'Đã quá hạn', next: 'end' },
      demanded: {
        name: 'Cấp trên yêu cầu báo cáo',
        next: 'inner',
        note: 'Báo cáo trong 05 ngày làm việc khi vụ việc còn đang giải quyết.',
      },
      reported: { name: 'Đã báo cáo cấp trên', next: 'end' },
      further: { name: 'Đã có tố cáo tiếp', next: 'end' },
    },
  },
  rows: [
    ...denunciationIntake('TC'),
    ...denunciationCourse('TC'),
    ...denunciationBreaks('TC'),
    ...denunciationBeside('TC'),
    denunciationOverdue('TC'),
    ...underSuperior('TC'),
    ...protectionRows('TC'),
  ],
};

const further: Procedure = {
  id: 'denunciation.further',
  name: 'Tố cáo tiếp (cấp trên trực tiếp)',
  basis: 'Luật Tố cáo 2018, Điều 37 và Điều 38; Nghị định 31/2019/NĐ-CP, Điều 5',
  states: {
    main: {
      new: fresh,
      studying: { name: 'Đang nghiên cứu hồ sơ tố cáo tiếp', next: 'clock' },
      asking: { name: 'Chưa yêu cầu cấp dưới báo cáo', next: 'clock' },
      awaiting: { name: 'Chờ báo cáo của cấp dưới', next: 'clock' },
      monitoring: { name: 'Đang theo dõi cấp dưới giải quyết', next: 'inner' },
      monitored: { name: 'Cấp dưới đã giải quyết', next: 'end' },
      upheld: { name: 'Không giải quyết lại', next: 'end' },
      transferred: { name: 'Đã chuyển tố cáo', next: 'end' },
      ...course,
    },
    ...beside,
    oversight: {
      new: { name: 'Trong hạn', next: 'end' },
      overdue: { name: 'Đã quá hạn', next: 'end' },
    },
  },
  rows: [
    ...furtherRows('TCT'),
    ...denunciationCourse('TCT'),
    ...denunciationBreaks('TCT'),
    ...denunciationBeside('TCT'),
    denunciationOverdue('TCT'),
    ...protectionRows('TCT'),
  ],
};

const information: Procedure = {
  id: 'denunciation.information',
  name: 'Thông tin có nội dung tố cáo (Điều 25)',
  basis: 'Luật Tố cáo 2018, Điều 25; Nghị định 31/2019/NĐ-CP, Điều 20',
  states: {
    main: {
      new: fresh,
      noted: { name: 'Đã ghi nhận', next: 'inner', note: 'Luật không nêu số ngày.' },
      inspected: { name: 'Đã giao thanh tra, kiểm tra', next: 'end' },
      transferred: { name: 'Đã chuyển để thanh tra, kiểm tra', next: 'end' },
      kept: { name: 'Lưu theo dõi', next: 'end' },
    },
  },
  rows: informationRows('D25'),
};

export const denunciationProcedures: readonly Procedure[] = [denunciation, further, information].map(
  (procedure) => ({ ...procedure, rows: rowsWithin(procedure.states, procedure.rows) }),
);
