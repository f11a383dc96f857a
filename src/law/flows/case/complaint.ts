import { complaintAftermath } from './complaint-after.ts';
import { complaintBreaks } from './complaint-break.ts';
import { complaintDecision } from './complaint-decide.ts';
import { complaintIntake } from './complaint-intake.ts';
import { complaintKinds, type ComplaintKind } from './complaint-kind.ts';
import { complaintVerification } from './complaint-verify.ts';
import { publicationStates } from './publication.ts';
import { rowsWithin, type Procedure, type States } from './row.ts';

const main: States = {
  new: { name: 'Chưa tiếp nhận', next: 'inner' },
  received: { name: 'Đã tiếp nhận', next: 'clock' },
  considering: { name: 'Đang xem xét thụ lý', next: 'clock' },
  supplementing: {
    name: 'Chờ bổ sung',
    next: 'clock',
    note: 'Thời hạn thụ lý vẫn chạy.',
  },
  guided: { name: 'Đã hướng dẫn', next: 'end' },
  transferred: { name: 'Đã chuyển đơn', next: 'end' },
  declined: { name: 'Không thụ lý', next: 'end' },
  accepted: { name: 'Đã thụ lý', next: 'clock' },
  rechecking: { name: 'Đang kiểm tra lại', next: 'clock' },
  verifying: { name: 'Đang xác minh', next: 'clock' },
  reported: { name: 'Đã báo cáo kết quả xác minh', next: 'clock' },
  dialogue: { name: 'Đang tổ chức đối thoại', next: 'clock' },
  dialogued: { name: 'Đã đối thoại', next: 'clock' },
  drafting: { name: 'Đang dự thảo quyết định', next: 'clock' },
  decided: { name: 'Đã ban hành quyết định', next: 'clock' },
  sent: { name: 'Đã gửi quyết định', next: 'clock' },
  effective: {
    name: 'Quyết định có hiệu lực pháp luật',
    next: 'inner',
    note: 'Sau khi chỉ đạo thi hành, thời hạn do văn bản chỉ đạo ấn định.',
  },
  superseded: { name: 'Đã chuyển giải quyết lần hai', next: 'end' },
  // No decision was made here: nothing is to be published or reviewed.
  escalated: { name: 'Quá hạn, đã chuyển giải quyết lần hai', next: 'end' },
  suspended: { name: 'Tạm đình chỉ giải quyết', next: 'clock', note: 'Thời hạn giải quyết không chạy.' },
  terminated: { name: 'Đã đình chỉ giải quyết', next: 'end' },
  archived: { name: 'Đã kết thúc, lưu trữ', next: 'end' },
};

const states = (kind: ComplaintKind): Procedure['states'] => ({
  main: without(main, kind.instance === 'first' ? [] : ['rechecking', 'superseded', 'escalated']),
  stay: {
    new: { name: 'Không có', next: 'end' },
    stayed: {
      name: 'Đang tạm đình chỉ thi hành',
      next: 'inner',
      note: 'Hủy bỏ ngay khi không còn lý do; không quá thời hạn giải quyết còn lại.',
    },
    lifted: { name: 'Đã hết tạm đình chỉ thi hành', next: 'end' },
  },
  lawsuit: {
    new: { name: 'Không có', next: 'end' },
    filed: { name: 'Đã khởi kiện', next: 'inner' },
    seized: { name: 'Tòa án đã thụ lý hoặc đã giải quyết', next: 'end' },
  },
  expert: {
    new: { name: 'Không có', next: 'end' },
    waiting: { name: 'Chờ kết quả giám định', next: 'inner', note: 'Hạn do văn bản đề nghị ấn định.' },
    received: { name: 'Đã có kết quả giám định', next: 'end' },
  },
  oversight: {
    new: { name: 'Trong hạn', next: 'end' },
    overdue: { name: 'Đã quá hạn', next: 'end' },
  },
  publication: publicationStates,
  execution: {
    new: { name: 'Chưa thi hành', next: 'end' },
    executing: { name: 'Đang thi hành', next: 'inner' },
    ...(kind.discipline ? {} : { coercing: { name: 'Đang cưỡng chế', next: 'inner' } as const }),
    executed: { name: 'Đã thi hành xong', next: 'end' },
    nothing: { name: 'Không có nghĩa vụ phải thi hành', next: 'end' },
  },
  review: {
    new: { name: 'Không có', next: 'end' },
    reviewing: { name: 'Đang xem xét lại', next: 'inner', note: 'Nghị định không nêu thời hạn.' },
    reviewed: { name: 'Đã xem xét lại', next: 'end' },
  },
  file: {
    new: { name: 'Đang lập', next: 'end' },
    closed: { name: 'Đã đóng', next: 'end' },
  },
});

const without = (all: States, names: readonly string[]): States =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name)));

/** The four courses of a complaint. */
export const complaintProcedures: readonly Procedure[] = complaintKinds.map(procedure);

function procedure(kind: ComplaintKind): Procedure {
  const own = states(kind);
  const rows = [
    ...complaintIntake(kind),
    ...complaintVerification(kind),
    ...complaintDecision(kind),
    ...complaintBreaks(kind),
    ...complaintAftermath(kind),
  ];
  return {
    id: kind.id,
    name: kind.name,
    basis: kind.discipline
      ? 'Luật Khiếu nại 2011, Điều 47 đến Điều 58; Nghị định 124/2020/NĐ-CP'
      : 'Luật Khiếu nại 2011; Nghị định 124/2020/NĐ-CP',
    states: own,
    // A second instance has no re-check of one's own decision: rows of both instances keep the states that theirs has.
    rows: rowsWithin(own, rows),
  };
}
