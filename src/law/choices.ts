import { since } from './deadline-rule.ts';
import type { Day } from './day.ts';
import { isInForce, type Confidence, type InForce } from './period.ts';

/** Lists from which something is recorded with a step. */
export const choiceListNames = {
  'finding.complaint': 'Kết luận về từng nội dung khiếu nại',
  'finding.second': 'Kết luận lần hai đối với quyết định giải quyết lần đầu',
  'finding.denunciation': 'Kết luận về từng nội dung tố cáo',
  challenge: 'Kết quả xem xét quyết định giải quyết khiếu nại',
  'challenge.reason': 'Nhóm lý do sửa, hủy quyết định',
  obligation: 'Nghĩa vụ phải thi hành',
  'obligation.status': 'Tình trạng thi hành nghĩa vụ',
  publication: 'Hình thức công khai',
  'feedback.result': 'Kết quả giải quyết kiến nghị, phản ánh',
} as const;
export type ChoiceList = keyof typeof choiceListNames;

/** One value of a list. */
export type Choice = {
  readonly id: string;
  readonly list: ChoiceList;
  readonly text: string;
  /** What must be kept with it. */
  readonly keeps?: readonly ('amount' | 'area' | 'people' | 'place' | 'period' | 'meeting' | 'issues')[];
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
  readonly note?: string;
};

type Row = readonly [id: string, text: string, more?: Partial<Choice>];

const listOf = (
  list: ChoiceList,
  basis: string,
  from: string,
  confidence: Confidence,
  rows: readonly Row[],
): Choice[] =>
  rows.map(([id, text, more = {}]) => ({ id, list, text, basis, inForce: since(from), confidence, ...more }));

const complaintLaw = 'Luật Khiếu nại 2011';
const decree = 'Nghị định 124/2020/NĐ-CP';
const challengeColumn = (column: number, old: number): Partial<Choice> => ({
  basis: `Biểu 01/KQGQ cột ${old} (đến 29/09/2025); Biểu 03/GQKN cột ${column} (Thông tư 06/2025/TT-TTCP)`,
  confidence: 'high',
});

/** Every value, by list. */
export const choices: readonly Choice[] = [
  ...listOf(
    'finding.complaint',
    `${complaintLaw}, Điều 31; ${decree}, Điều 29 khoản 1`,
    '2012-07-01',
    'high',
    [
      ['dung', 'Đúng toàn bộ'],
      ['dung-mot-phan', 'Đúng một phần'],
      ['sai', 'Sai toàn bộ'],
    ],
  ),
  ...listOf('finding.second', `${complaintLaw}, Điều 40; ${decree}, Điều 29 khoản 1`, '2012-07-01', 'high', [
    ['lan-hai-dung', 'Khiếu nại đúng: yêu cầu sửa, hủy toàn bộ quyết định hoặc chấm dứt hành vi'],
    ['lan-hai-dung-mot-phan', 'Khiếu nại đúng một phần: yêu cầu sửa, hủy một phần'],
    ['lan-hai-sai', 'Khiếu nại sai toàn bộ: công nhận quyết định giải quyết lần đầu'],
  ]),
  ...listOf('finding.denunciation', 'Luật Tố cáo 2018, Điều 35', '2019-01-01', 'high', [
    ['tc-dung', 'Tố cáo đúng'],
    ['tc-dung-mot-phan', 'Tố cáo đúng một phần'],
    ['tc-sai', 'Tố cáo sai sự thật', { note: 'Ghi rõ có cố ý tố cáo sai hay không.' }],
  ]),
  ...listOf('challenge', 'Kế hoạch, mục II.2.2', '2012-07-01', 'medium', [
    ['upheld', 'Công nhận, giữ nguyên', challengeColumn(11, 23)],
    ['amended', 'Sửa', challengeColumn(12, 24)],
    ['annulled', 'Hủy', challengeColumn(12, 24)],
    ['self-corrected', 'Tự sửa đổi, thay thế', { basis: `${complaintLaw}, Điều 5 khoản 3` }],
    ['revoked', 'Thu hồi'],
    ['court-upheld', 'Tòa án giữ nguyên'],
    ['court-annulled-part', 'Tòa án hủy một phần'],
    ['court-annulled-all', 'Tòa án hủy toàn bộ'],
    ['d38-reopened', 'Xem xét lại theo Điều 38', { basis: `${decree}, Điều 38` }],
  ]),
  ...listOf('challenge.reason', 'Kế hoạch, mục II.2.2 (phân nhóm nội bộ)', '2012-07-01', 'medium', [
    ['tham-quyen', 'Sai thẩm quyền'],
    ['trinh-tu', 'Vi phạm trình tự, thủ tục'],
    ['chung-cu', 'Thiếu chứng cứ'],
    ['ap-dung', 'Áp dụng pháp luật không đúng'],
    ['tinh-tiet-moi', 'Có tình tiết mới'],
  ]),
  ...listOf(
    'obligation',
    `${decree}, Điều 31 đến Điều 36; Thông tư 06/2025/TT-TTCP, Biểu 05/KQTH`,
    '2012-07-01',
    'high',
    [
      ['thu-hoi-tien', 'Thu hồi tiền cho Nhà nước', { keeps: ['amount'] }],
      ['thu-hoi-dat', 'Thu hồi đất cho Nhà nước', { keeps: ['area'] }],
      ['tra-lai-tien', 'Trả lại tiền cho tổ chức, cá nhân', { keeps: ['amount', 'people'] }],
      ['tra-lai-dat', 'Trả lại đất cho tổ chức, cá nhân', { keeps: ['area', 'people'] }],
      ['ban-hanh', 'Cấp, sửa, hủy quyết định, giấy chứng nhận'],
      ['van-ban', 'Ban hành văn bản khác'],
      ['cham-dut', 'Chấm dứt hành vi hành chính'],
      ['boi-thuong', 'Bồi thường', { keeps: ['amount'] }],
      ['xin-loi', 'Xin lỗi, cải chính'],
      ['ky-luat', 'Kỷ luật', { keeps: ['people'] }],
      ['kiem-diem', 'Kiểm điểm', { keeps: ['people'] }],
      ['xu-phat', 'Xử phạt vi phạm hành chính', { keeps: ['amount', 'people'] }],
      ['dieu-tra', 'Chuyển cơ quan điều tra', { keeps: ['people'] }],
      ['chap-hanh', 'Người khiếu nại chấp hành quyết định, hành vi bị khiếu nại'],
    ],
  ),
  ...listOf(
    'obligation.status',
    'Thông tư 06/2025/TT-TTCP, Biểu 05/KQTH (phân nhóm nội bộ)',
    '2012-07-01',
    'medium',
    [
      ['chua-den-han', 'Chưa đến hạn'],
      ['dang-thuc-hien', 'Đang thực hiện'],
      ['xong', 'Đã xong'],
      ['khong-the', 'Không thể thực hiện'],
      ['tam-dung', 'Tạm dừng'],
    ],
  ),
  ...listOf(
    'publication',
    `${complaintLaw}, Điều 41 khoản 2; ${decree}, Điều 29 khoản 3; Luật Tố cáo 2018, Điều 40; Nghị định 31/2019/NĐ-CP, Điều 6`,
    '2012-07-01',
    'high',
    [
      ['hop', 'Công bố tại cuộc họp', { keeps: ['meeting', 'place'] }],
      ['niem-yet', 'Niêm yết tại trụ sở, nơi tiếp công dân', { keeps: ['place', 'period'] }],
      [
        'cong-thong-tin',
        'Đăng trên cổng, trang thông tin điện tử, mạng nội bộ',
        { keeps: ['place', 'period'] },
      ],
      ['phat-thanh', 'Phát thanh, truyền hình', { keeps: ['issues'] }],
      ['bao-in', 'Báo in', { keeps: ['issues'] }],
      ['bao-dien-tu', 'Báo điện tử', { keeps: ['place', 'period'] }],
    ],
  ),
  ...listOf(
    'feedback.result',
    'Luật Tiếp công dân 2013, Điều 26 (phân nhóm nội bộ)',
    '2014-07-01',
    'medium',
    [
      ['tiep-thu', 'Tiếp thu, giải quyết'],
      ['giai-thich', 'Trả lời, giải thích'],
      ['kien-nghi', 'Kiến nghị cấp trên'],
      ['khong-co-so', 'Không có cơ sở'],
      ['chuyen', 'Chuyển cơ quan có thẩm quyền'],
    ],
  ),
];

/** The values of a list. */
export function choicesOf(list: ChoiceList): Choice[] {
  return choices.filter((row) => row.list === list);
}

/** The values of a list that may be chosen on the day. */
export function choicesOn(list: ChoiceList, on: Day): Choice[] {
  return choicesOf(list).filter(({ inForce }) => isInForce(inForce, on));
}
