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
