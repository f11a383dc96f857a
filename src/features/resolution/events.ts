import type { NewEvent } from '../../core/command.ts';
import type { Day } from '../../law/day.ts';
import type { Resolution } from './queries.ts';

/** What may happen to a case beside its steps, in the words of its story. */
export const caseEventNames = {
  'resolution.opened': 'Mở vụ việc giải quyết',
  'resolution.step': 'Thực hiện một bước giải quyết',
  'resolution.step-voided': 'Hủy một bước ghi nhầm',
  'resolution.charged': 'Giao cơ quan, người thụ lý vụ việc',
  'resolution.delivered': 'Ghi việc giao, gửi văn bản',
  'resolution.received': 'Ghi ngày nhận văn bản',
  'resolution.files': 'Thêm tệp vào hồ sơ',
  'verification.set': 'Ghi quyết định xác minh',
  'verification.members': 'Thay đổi thành viên xác minh',
  'verification.planned': 'Lập kế hoạch xác minh',
  'verification.minutes': 'Ghi biên bản làm việc',
  'verification.requested': 'Ghi yêu cầu cung cấp thông tin',
  'verification.received': 'Ghi giao nhận tài liệu',
  'verification.expert-ordered': 'Ghi trưng cầu giám định',
  'verification.expert-received': 'Ghi kết quả giám định',
  'verification.reported': 'Ghi kết quả xác minh từng nội dung',
  'verification.ruled': 'Ghi kết luận từng nội dung của quyết định',
  'dialogue.planned': 'Lập kế hoạch đối thoại',
  'dialogue.changed': 'Sửa kế hoạch đối thoại',
  'dialogue.invited': 'Mời đối thoại',
  'dialogue.notice-received': 'Ghi ngày nhận giấy mời đối thoại',
  'dialogue.held': 'Ghi biên bản đối thoại',
  'dialogue.missed': 'Ghi người khiếu nại vắng mặt tại buổi đối thoại',
  'dialogue.cancelled': 'Hủy, lùi buổi đối thoại',
  'task.given': 'Giao việc sau đối thoại',
  'task.done': 'Báo cáo kết quả việc được giao',
  'task.cancelled': 'Thôi giao việc',
  'side-paper.written': 'Soạn văn bản',
  'side-paper.proposed': 'Trình văn bản',
  'side-paper.signed': 'Duyệt, ký văn bản',
  'side-paper.returned': 'Trả lại văn bản để sửa',
  'side-paper.voided': 'Hủy dự thảo văn bản',
  'side-paper.issued': 'Ban hành văn bản',
  'exclusion.declared': 'Ghi nhận người không được tham gia',
  'exclusion.recused': 'Tự báo cáo không được tham gia',
  'exclusion.dismissed': 'Xác nhận không phải người bị khiếu nại, tố cáo',
  'exclusion.ended': 'Kết thúc việc không được tham gia',
  'limits.recomputed': 'Tính lại thời hạn',
  'identity.opened': 'Mở danh tính người tố cáo',
} as const;
export type CaseEventType = keyof typeof caseEventNames;

/** An event of a case; `data` says what a later reader needs and never who denounced. */
export const caseEvent = (
  { id, unit_id, secret }: Pick<Resolution, 'id' | 'unit_id' | 'secret'>,
  type: string,
  happenedOn: Day,
  data: Readonly<Record<string, unknown>> = {},
): NewEvent => ({ type, happenedOn, resolutionId: id, unitId: unit_id, secret, data });
