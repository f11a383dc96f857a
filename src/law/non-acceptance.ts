import { day, type Day } from './day.ts';
import { isInForce, type Confidence, type InForce } from './period.ts';

/** A ground on which a complaint is not accepted (Luật Khiếu nại 2011, Điều 11). */
export type NonAcceptanceGround = {
  readonly id: string;
  readonly text: string;
  /** What is missing may still be supplied: the complainant is guided before a refusal. */
  readonly curable: boolean;
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
  readonly note?: string;
};

const always: InForce = { from: day('2012-07-01') };
const until2026: InForce = { from: day('2012-07-01'), until: day('2026-07-01') };
const from2026: InForce = { from: day('2026-07-01') };
const article = 'Luật Khiếu nại 2011, Điều 11';
const amended = '(sửa đổi bởi Luật 136/2025/QH15, Điều 2 khoản 15)';

const ground = (
  id: string,
  clause: string,
  text: string,
  more: Partial<NonAcceptanceGround> = {},
): NonAcceptanceGround => ({
  id,
  text,
  curable: false,
  basis: `${article} ${clause}`,
  inForce: always,
  confidence: 'high',
  ...more,
});

export const nonAcceptanceGrounds: readonly NonAcceptanceGround[] = [
  ground(
    'D11_1A',
    'khoản 1',
    'Quyết định hành chính, hành vi hành chính trong nội bộ cơ quan để chỉ đạo, tổ chức thực hiện nhiệm vụ, công vụ',
    { inForce: until2026 },
  ),
  ground(
    'D11_1A-2026',
    `khoản 1 ${amended}`,
    'Quyết định hành chính, hành vi hành chính mang tính nội bộ của cơ quan để chỉ đạo, tổ chức thực hiện nhiệm vụ, công vụ',
    { inForce: from2026 },
  ),
  ground(
    'D11_1B',
    'khoản 1',
    'Quyết định hành chính, hành vi hành chính trong chỉ đạo điều hành của cơ quan cấp trên với cơ quan cấp dưới',
  ),
  ground('D11_1C', 'khoản 1', 'Quyết định hành chính có chứa đựng quy phạm pháp luật'),
  ground(
    'D11_1D',
    'khoản 1',
    'Quyết định hành chính, hành vi hành chính thuộc phạm vi bí mật nhà nước trong lĩnh vực quốc phòng, an ninh, ngoại giao',
  ),
  ground(
    'D11_2',
    'khoản 2',
    'Quyết định, hành vi bị khiếu nại không liên quan trực tiếp đến quyền, lợi ích hợp pháp của người khiếu nại',
  ),
  ground(
    'D11_3',
    'khoản 3',
    'Người khiếu nại không có năng lực hành vi dân sự đầy đủ mà không có người đại diện hợp pháp',
    { curable: true },
  ),
  ground('D11_4', 'khoản 4', 'Người đại diện không hợp pháp thực hiện khiếu nại', { curable: true }),
  ground('D11_5', 'khoản 5', 'Đơn khiếu nại không có chữ ký hoặc điểm chỉ của người khiếu nại', {
    curable: true,
  }),
  ground('D11_6', 'khoản 6', 'Thời hiệu, thời hạn khiếu nại đã hết mà không có lý do chính đáng'),
  ground('D11_7', 'khoản 7', 'Khiếu nại đã có quyết định giải quyết lần hai'),
  ground(
    'D11_8',
    'khoản 8',
    'Có văn bản thông báo đình chỉ việc giải quyết mà sau 30 ngày người khiếu nại không tiếp tục khiếu nại',
    {
      note: 'Từ 01/07/2026 nội dung đã rút chỉ được xem xét lại khi có căn cứ bị ép buộc, đe dọa (Điều 10 khoản 3).',
    },
  ),
  ground(
    'D11_9',
    'khoản 9',
    'Việc khiếu nại đã được Tòa án thụ lý hoặc đã được giải quyết bằng bản án, quyết định, trừ quyết định đình chỉ giải quyết vụ án hành chính',
  ),
];

/** The grounds in force on the day. */
export function nonAcceptanceGroundsOn(on: Day): NonAcceptanceGround[] {
  return nonAcceptanceGrounds.filter((row) => isInForce(row.inForce, on));
}
