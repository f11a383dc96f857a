import type { NewEvent } from '../../core/command.ts';
import type { Day } from '../../law/day.ts';

/** Everything that can happen to a session, as its timeline says it. */
export const sessionEventNames: Readonly<Record<string, string>> = {
  'session.planned': 'Dự kiến buổi tiếp',
  'session.changed': 'Sửa buổi tiếp dự kiến',
  'session.removed': 'Bỏ buổi tiếp dự kiến',
  'session.published': 'Công bố lịch',
  'session.postponed': 'Lùi lịch',
  'session.cancelled': 'Hủy buổi tiếp',
  'session.prepared': 'Chuẩn bị tiếp trực tuyến',
  'session.attended': 'Ghi thành phần dự, diễn biến buổi tiếp',
  'session.held': 'Kết thúc buổi tiếp',
  'session.concluded': 'Ghi kết luận của người chủ trì',
  'session.invited': 'Gửi giấy mời',
  'task.given': 'Giao việc theo kết luận',
  'task.done': 'Báo cáo kết quả việc được giao',
  'task.cancelled': 'Thôi giao việc',
  'registration.placed': 'Xếp công dân đăng ký vào buổi tiếp',
  'side-paper.written': 'Soạn văn bản',
  'side-paper.proposed': 'Trình văn bản',
  'side-paper.returned': 'Trả lại văn bản',
  'side-paper.signed': 'Duyệt, ký văn bản',
  'side-paper.issued': 'Ban hành văn bản',
  'side-paper.voided': 'Hủy dự thảo văn bản',
};

type About = { id: number; unit_id: number };

/** An event of a session; `data` never holds who denounces. */
export const sessionEvent = (
  { id, unit_id }: About,
  type: string,
  happenedOn: Day,
  data: Readonly<Record<string, unknown>> = {},
): NewEvent => ({ type, happenedOn, sessionId: id, unitId: unit_id, data });
