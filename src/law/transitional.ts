import { day, type Day } from './day.ts';
import type { Confidence } from './period.ts';
import type { Step } from './steps.ts';

/** What the law says, or fails to say, about matters that straddle a change of law. */
export type TransitionalRule = {
  readonly id: string;
  /** The day on which the new text begins to apply. */
  readonly changeover: Day;
  /** The time limits it touches; none when it is about competence or liability. */
  readonly steps: readonly Step[];
  /** 'old-limit-warn-at-new': the old limit stays, the new one is where warning begins. 'new-text' and 'old-text': which text applies. */
  readonly effect: 'old-limit-warn-at-new' | 'new-text' | 'old-text';
  readonly text: string;
  readonly basis: string;
  readonly confidence: Confidence;
};

const july2026 = day('2026-07-01');

export const transitionalRules: readonly TransitionalRule[] = [
  {
    id: 'T-1',
    changeover: july2026,
    steps: [
      'complaint.resolve.first',
      'complaint.resolve.second',
      'complaint.resolve.discipline',
      'complaint.dialogue.notice',
      'complaint.suspension.send',
    ],
    effect: 'new-text',
    text: 'Khiếu nại đã thụ lý trước 01/07/2026 mà chưa giải quyết xong: việc rút khiếu nại, tạm đình chỉ, đình chỉ, đối thoại theo quy định mới.',
    basis: 'Nghị định 155/2026/NĐ-CP, Điều 22 khoản 1',
    confidence: 'high',
  },
  {
    id: 'T-2',
    changeover: july2026,
    steps: ['complaint.accept.first', 'complaint.accept.second', 'complaint.accept.discipline'],
    effect: 'old-limit-warn-at-new',
    text: 'Khiếu nại nhận trước 01/07/2026 mà chưa thụ lý: không có quy định chuyển tiếp; giữ thời hạn cũ, cảnh báo từ thời hạn mới (điểm mở U23).',
    basis: 'Suy luận; Luật 136/2025/QH15, Điều 4 và Nghị định 155/2026/NĐ-CP, Điều 22 không quy định',
    confidence: 'low',
  },
  {
    id: 'T-3',
    changeover: july2026,
    steps: ['denunciation.resolve', 'denunciation.suspension.send'],
    effect: 'new-text',
    text: 'Tố cáo đã thụ lý trước 01/07/2026 mà chưa giải quyết xong thì thực hiện theo Nghị định 156/2026/NĐ-CP.',
    basis: 'Nghị định 156/2026/NĐ-CP, Điều 10 khoản 1',
    confidence: 'high',
  },
  {
    id: 'T-4',
    changeover: july2026,
    steps: [],
    effect: 'new-text',
    text: 'Hành vi vi phạm xảy ra trước 01/07/2026 thì áp dụng quy định có lợi hơn cho người vi phạm.',
    basis: 'Nghị định 155/2026/NĐ-CP, Điều 22 khoản 3; Nghị định 156/2026/NĐ-CP, Điều 10 khoản 2',
    confidence: 'high',
  },
  {
    id: 'T-5',
    changeover: day('2025-07-01'),
    steps: [],
    effect: 'new-text',
    text: 'Vụ việc cấp huyện chưa giải quyết xong đến 30/06/2025 do xã kế thừa tiếp tục giải quyết; liên quan từ hai xã mới trở lên thì do cấp tỉnh. Xác nhận từng vụ việc.',
    basis: 'Nghị định 141/2025/NĐ-CP; hướng dẫn của Thanh tra Chính phủ tháng 12/2025',
    confidence: 'medium',
  },
  {
    id: 'T-6',
    changeover: july2026,
    steps: [],
    effect: 'old-text',
    text: 'Việc xem xét lại giải quyết khiếu nại có vi phạm pháp luật đã tiến hành trước 01/07/2026 thì tiếp tục theo Điều 38 cũ (Thủ tướng Chính phủ).',
    basis: 'Nghị định 155/2026/NĐ-CP, Điều 22 khoản 2',
    confidence: 'high',
  },
];
