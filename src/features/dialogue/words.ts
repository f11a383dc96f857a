import type { Attendance, Capacity, DialogueOutcome, DialogueState } from './queries.ts';

export const stateNames: Readonly<Record<DialogueState, string>> = {
  planned: 'Sắp tổ chức',
  held: 'Đã đối thoại',
  absent: 'Người khiếu nại vắng mặt',
  cancelled: 'Đã hủy, lùi',
};

export const outcomeNames: Readonly<Record<DialogueOutcome, string>> = {
  agreed: 'Thống nhất',
  partly: 'Thống nhất một phần',
  differing: 'Còn khác nhau',
};

export const attendanceNames: Readonly<Record<Attendance, string>> = {
  present: 'Có mặt',
  excused: 'Vắng mặt có lý do',
  absent: 'Vắng mặt không có lý do',
};

export const capacityNames: Readonly<Record<Capacity, string>> = {
  petitioner: 'Người khiếu nại, kiến nghị',
  respondent: 'Người bị khiếu nại',
  interested: 'Người có quyền, nghĩa vụ liên quan',
  body: 'Cơ quan, tổ chức liên quan',
};

/** The six parts of the plan of a dialogue, as the plan of the district names them. */
export const partNames = {
  purpose: 'Mục đích',
  demands: 'Yêu cầu',
  content: 'Nội dung chính của cuộc đối thoại',
  participants: 'Chủ thể và đối tượng tham gia',
  place: 'Thời gian, địa điểm',
  preparation: 'Phân công trách nhiệm chuẩn bị',
} as const;
