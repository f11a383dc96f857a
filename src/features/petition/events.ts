import type { NewEvent } from '../../core/command.ts';
import type { Day } from '../../law/day.ts';

/** Everything that can happen to a petition so far, as the timeline says it. */
export const eventNames = {
  'petition.received': 'Tiếp nhận, vào sổ đơn',
  'petition.classified': 'Phân loại đơn',
  'petition.sealed': 'Chuyển danh tính người tố cáo vào kho bảo mật',
  'paper.proposed': 'Trình văn bản xử lý',
  'paper.reviewed': 'Thẩm tra, đồng ý trình ký',
  'paper.returned': 'Trả lại, yêu cầu sửa',
  'paper.signed': 'Duyệt, ký văn bản',
  'paper.issued': 'Ban hành văn bản',
  'side-paper.written': 'Soạn văn bản',
  'side-paper.proposed': 'Trình văn bản',
  'side-paper.returned': 'Trả lại văn bản',
  'side-paper.signed': 'Duyệt, ký văn bản',
  'side-paper.issued': 'Ban hành văn bản',
  'side-paper.voided': 'Hủy dự thảo văn bản',
  'petition.withdrawn': 'Người gửi rút đơn',
  'petition.forwarder-replied': 'Trả lời nơi chuyển đơn',
  'petition.voided': 'Hủy do vào sổ nhầm',
  'petition.signatories': 'Nhập danh sách người ký',
  'petition.files': 'Thêm tệp vào hồ sơ',
  'petition.split': 'Tách đơn thành nhiều phần',
  'petition.rejoined': 'Ghép các phần của đơn lại',
  'petition.duty-done': 'Đã làm việc kèm theo hướng xử lý',
  'petition.withdrawn-partly': 'Ghi nhận rút một phần',
  'petition.filed': 'Xếp lưu đơn',
  'petition.passed-on': 'Chuyển đơn',
  'transfer.taken': 'Cơ quan nhận đơn đã tiếp nhận',
  'transfer.returned': 'Cơ quan nhận đơn trả lại',
  'transfer.replied': 'Nhận văn bản phúc đáp',
  'transfer.reply-day-set': 'Đặt ngày đề nghị trả lời',
  'transfer.urged': 'Đôn đốc giải quyết, trả lời',
  'petition.assigned': 'Giao xử lý',
  'petition.taken-over': 'Nhận việc',
  'petition.released': 'Trả lại việc được giao',
  'petition.case-opened': 'Mở vụ việc giải quyết',
  'backlog.filled': 'Ghi phương hướng, thời hạn giải quyết vụ việc tồn đọng',
  'exclusion.declared': 'Ghi nhận người không được tham gia',
  'exclusion.recused': 'Tự báo cáo không được tham gia',
  'exclusion.dismissed': 'Xác nhận không phải người bị khiếu nại, tố cáo',
  'exclusion.ended': 'Kết thúc việc không được tham gia',
  'petition.handed-over': 'Bàn giao do đơn vị kết thúc hoạt động',
  'petition.disposed': 'Quyết định tiêu hủy đơn hết thời hạn lưu',
  'matter.linked': 'Ghép vào cùng một vụ việc',
  'matter.unlinked': 'Tách khỏi vụ việc',
  'matter.finished': 'Ghi nhận quyết định giải quyết cuối cùng',
  'matter.reopened': 'Rút ghi nhận quyết định giải quyết cuối cùng',
  'matter.settled': 'Trả lời theo quyết định giải quyết đã có',
  'limits.recomputed': 'Tính lại thời hạn',
  'identity.passed': 'Chuyển danh tính người tố cáo, niêm phong, cho cơ quan nhận đơn',
  'identity.received': 'Nhận danh tính người tố cáo, niêm phong lại',
  'identity.opened': 'Mở danh tính người tố cáo',
} as const;

export type PetitionEventType = keyof typeof eventNames;

type About = { id: number; unit_id: number; secret: boolean };

/** An event of a petition; `data` says what a later reader needs and never who denounced. */
export function petitionEvent(
  petition: About,
  type: PetitionEventType,
  happenedOn: Day,
  data: Readonly<Record<string, unknown>> = {},
): NewEvent {
  return {
    type,
    happenedOn,
    petitionId: petition.id,
    unitId: petition.unit_id,
    secret: petition.secret,
    data,
  };
}
