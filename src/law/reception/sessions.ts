import { since, type Authority } from '../deadline-rule.ts';
import type { Day } from '../day.ts';
import type { Step } from '../steps.ts';
import type { ReceptionMode } from './online.ts';
import { circular04, rowsOn, since2014, since2026, type ReceptionRow, type SessionKind } from './row.ts';

/** What a leader's session must have, by a stable name. */
export type SessionNeed =
  | 'priority'
  | 'note-taker'
  | 'agencies'
  | 'record'
  | 'conclusion'
  | 'answer-day'
  | 'contact-person'
  | 'recording';

export type SessionDuty = ReceptionRow & {
  readonly need: SessionNeed;
  readonly text: string;
  readonly kinds: readonly SessionKind[];
  /** Only for sessions held in that way. */
  readonly mode?: ReceptionMode;
  /** Only once somebody was received, and for the last two only when no answer could be given at once. */
  readonly only?: 'received' | 'unanswered';
  readonly form?: string;
};

const ofLeaders: readonly SessionKind[] = ['periodic', 'extraordinary'];
const article25 = (number: number): string => `Nghị định 154/2026/NĐ-CP, Điều 25 khoản ${number}`;

const need = (
  id: string,
  of: SessionNeed,
  text: string,
  more: Pick<SessionDuty, 'basis' | 'inForce'> & Partial<SessionDuty>,
): SessionDuty => ({ id, need: of, text, kinds: ofLeaders, confidence: 'high', ...more });

export const sessionDuties: readonly SessionDuty[] = [
  need('BT-GHI', 'note-taker', 'Có người ghi chép, giúp việc cho người tiếp công dân', {
    basis: 'Thông tư 04/2021/TT-TTCP, Điều 9',
    inForce: circular04,
    confidence: 'medium',
  }),
  need(
    'BT-GHI-2026',
    'note-taker',
    'Cử người ghi chép trung thực, đầy đủ, rõ ràng nội dung việc tiếp công dân',
    {
      basis: 'Nghị định 154/2026/NĐ-CP, Điều 26 khoản 1 điểm b',
      inForce: since2026,
    },
  ),
  need(
    'BT-CQ',
    'agencies',
    'Cơ quan, đơn vị có liên quan cử đại diện lãnh đạo cùng tiếp công dân, cử công chức, viên chức ghi chép, nhận tài liệu và chuẩn bị đầy đủ thông tin, tài liệu liên quan đến vụ việc',
    { basis: 'Nghị định 154/2026/NĐ-CP, Điều 26 khoản 2', inForce: since2026 },
  ),
  need(
    'BT-UT',
    'priority',
    'Sắp xếp việc tiếp, thông báo cho cơ quan, đơn vị có liên quan; ưu tiên vụ việc đông người, phức tạp, kéo dài',
    { basis: 'Nghị định 154/2026/NĐ-CP, Điều 26 khoản 1 điểm a', inForce: since2026 },
  ),
  need(
    'BT-SO',
    'record',
    'Ghi sổ tiếp công dân: số thứ tự, ngày tiếp, họ tên, địa chỉ, nội dung, quá trình giải quyết, yêu cầu, việc xử lý',
    {
      kinds: ['regular', ...ofLeaders],
      only: 'received',
      basis: 'Luật Tiếp công dân 2013, Điều 25 khoản 2',
      inForce: since2014,
    },
  ),
  need(
    'BT-KL',
    'conclusion',
    'Thông báo kết luận việc tiếp công dân, nêu thời hạn giải quyết, gửi cơ quan có trách nhiệm',
    {
      only: 'received',
      form: 'TH-05',
      basis: 'Thông tư 04/2021/TT-TTCP, Điều 9',
      inForce: circular04,
      confidence: 'medium',
    },
  ),
  need(
    'BT-KL-2026',
    'conclusion',
    'Ý kiến chỉ đạo của người đứng đầu được ban hành bằng văn bản (Thông báo kết luận việc tiếp công dân), xác định thời gian giải quyết, gửi cơ quan, tổ chức, đơn vị có liên quan để thực hiện và gửi kết quả giải quyết cho công dân',
    { only: 'received', form: 'TH-05', basis: article25(2), inForce: since2026 },
  ),
  need(
    'BT-NGAY',
    'answer-day',
    'Chưa trả lời ngay được thì chỉ đạo xem xét, giải quyết và nói rõ thời gian trả lời cho công dân',
    { only: 'unanswered', basis: 'Luật Tiếp công dân 2013, Điều 18 khoản 4', inForce: since2014 },
  ),
  need(
    'BT-LH',
    'contact-person',
    'Nói rõ thời hạn giải quyết và người cần liên hệ để biết kết quả giải quyết',
    {
      only: 'unanswered',
      basis: article25(3),
      inForce: since2026,
    },
  ),
  need(
    'BT-GH',
    'recording',
    'Ghi âm, ghi hình có âm thanh buổi tiếp trực tuyến dưới dạng dữ liệu điện tử; lưu trên hệ thống máy chủ, nền tảng điện toán đám mây của cơ quan nhà nước',
    {
      kinds: ['regular', ...ofLeaders],
      mode: 'online',
      basis: 'Nghị định 154/2026/NĐ-CP, Điều 24',
      inForce: since2026,
      note: 'Thời hạn lưu theo pháp luật về lưu trữ; Nghị định không nêu số năm.',
    },
  ),
];

export type HeldSession = {
  readonly kind: SessionKind;
  readonly mode: ReceptionMode;
  readonly on: Day;
  /** Whether anybody came, and whether any of them went without an answer. */
  readonly received: boolean;
  readonly unanswered: boolean;
};

/** What such a session must have. */
export function sessionDutiesOf(session: HeldSession): SessionDuty[] {
  return rowsOn(sessionDuties, session.on).filter(
    ({ kinds, mode, only }) =>
      kinds.includes(session.kind) &&
      (mode === undefined || mode === session.mode) &&
      (only === undefined || session[only]),
  );
}

/** What such a session still lacks. */
export function missingOfSession(session: HeldSession, has: ReadonlySet<SessionNeed>): SessionDuty[] {
  return sessionDutiesOf(session).filter((row) => !has.has(row.need));
}

/** A step of the sample of one place: to be switched on by an office that has such a rule, never shown as law. */
export type LocalStep = ReceptionRow & {
  readonly authority: Authority & 'local';
  readonly text: string;
  /** The limit of time, where the sample has one. */
  readonly step?: Step;
};

const canTho = 'Quyết định 1225/QĐ-UBND ngày 11/9/2025 của Cần Thơ (quy định mẫu của một địa phương)';

const local = (id: string, text: string, step?: Step): LocalStep => ({
  id,
  authority: 'local',
  text,
  ...(step ? { step } : {}),
  basis: canTho,
  inForce: since('2025-09-11'),
  confidence: 'high',
});

/** How one place runs its leader's sessions, from the registration of the request to the notice of conclusion. */
export const localSteps: readonly LocalStep[] = [
  local('DP-DK', 'Công dân đăng ký gặp người đứng đầu; ghi vào danh sách đăng ký tiếp công dân định kỳ'),
  local(
    'DP-TC',
    'Không nhận đăng ký khi vụ việc đã được người đứng đầu tiếp hoặc đã giải quyết cuối cùng mà không có tình tiết mới',
  ),
  local('DP-1', 'Đề xuất giao cơ quan chuẩn bị nội dung', 'local.assign'),
  local('DP-2', 'Cơ quan được giao kiểm tra, báo cáo; có thể gia hạn', 'local.verify'),
  local('DP-3', 'Gửi giấy mời công dân', 'local.invite'),
  local('DP-4', 'Gửi tài liệu cho người chủ trì và cơ quan dự', 'local.papers'),
  local('DP-5', 'Ban hành Thông báo kết luận việc tiếp công dân', 'local.conclude'),
  local('DP-NGAY', 'Tiếp vào ngày 15 hằng tháng; trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo'),
  local(
    'DP-VANG',
    'Người đứng đầu cơ quan dự vắng mặt thì xin phép Chủ tịch trước 01 ngày và cử cấp phó dự thay',
  ),
  local(
    'DP-BB',
    'Ký danh sách tham dự, ký sổ tiếp công dân; biên bản tiếp công dân ký hoặc điểm chỉ, đóng dấu treo',
  ),
];
