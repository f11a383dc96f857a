import { day, type Day } from '../day.ts';
import { isInForce, type Confidence, type InForce } from '../period.ts';

/** What the law asks of, or grants to, the people who meet at a reception; one sentence of the house rules. */
export type ConductRule = {
  readonly id: string;
  readonly whose: 'right' | 'duty' | 'receptionist' | 'forbidden';
  readonly text: string;
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
};

const law2014: InForce = { from: day('2014-07-01') };
const until2026: InForce = { from: day('2014-07-01'), until: day('2026-07-01') };
const from2026: InForce = { from: day('2026-07-01') };

const prefixes = { right: 'QUYEN', duty: 'NV', receptionist: 'TN', forbidden: 'CAM' };

const rows =
  (whose: ConductRule['whose'], article: string, confidence: Confidence) =>
  (letter: string, text: string, inForce = law2014, by = ''): ConductRule => ({
    id: `${prefixes[whose]}-${letter}${inForce === from2026 ? '-2026' : ''}`,
    whose,
    text,
    basis: `Luật Tiếp công dân 2013, ${article} ${letter}${by}`,
    inForce,
    confidence,
  });
const right = rows('right', 'Điều 7 khoản 1 điểm', 'high');
const duty = rows('duty', 'Điều 7 khoản 2 điểm', 'high');
const receptionist = rows('receptionist', 'Điều 8 khoản', 'high');
// The article was read in a summary only: its sentences stand here as that summary and practice give them.
const forbidden = rows('forbidden', 'Điều 6 khoản', 'medium');

const matter = 'khiếu nại, tố cáo, kiến nghị, phản ánh';
const amended = ' (sửa đổi bởi Luật 136/2025/QH15)';

export const conductRules: readonly ConductRule[] = [
  right('a', `Trình bày về nội dung ${matter}`),
  right('b', `Được hướng dẫn, giải thích về nội dung liên quan đến ${matter} của mình`),
  right('c', 'Khiếu nại, tố cáo về hành vi vi phạm pháp luật của người tiếp công dân'),
  right('d', `Nhận thông báo về việc tiếp nhận, kết quả xử lý ${matter}`),
  right('đ', 'Sử dụng người phiên dịch trong trường hợp không sử dụng thông thạo tiếng Việt'),
  right('e', 'Các quyền khác theo quy định của pháp luật về khiếu nại, tố cáo'),
  duty('a', 'Nêu rõ họ tên, địa chỉ hoặc xuất trình giấy tờ tùy thân, giấy ủy quyền (nếu có)', until2026),
  duty(
    'a',
    'Cung cấp họ tên, địa chỉ và số căn cước hoặc số giấy chứng nhận căn cước, số định danh cá nhân, số hộ chiếu; văn bản ủy quyền hợp pháp trong trường hợp được người khiếu nại ủy quyền',
    from2026,
    amended,
  ),
  duty('b', 'Có thái độ đúng mực, tôn trọng đối với người tiếp công dân'),
  duty(
    'c',
    `Trình bày trung thực sự việc, cung cấp thông tin, tài liệu liên quan đến nội dung ${matter}; ký hoặc điểm chỉ xác nhận những nội dung trình bày đã được người tiếp công dân ghi chép lại`,
  ),
  duty('d', 'Nghiêm chỉnh chấp hành nội quy tiếp công dân và hướng dẫn của người tiếp công dân'),
  duty('đ', `Cử người đại diện để trình bày trong trường hợp nhiều người cùng ${matter} về một nội dung`),
  duty('e', 'Chịu trách nhiệm trước pháp luật về nội dung khiếu nại, tố cáo của mình'),
  receptionist('1', 'Trang phục chỉnh tề, đeo thẻ công chức, viên chức hoặc phù hiệu theo quy định'),
  receptionist(
    '2',
    `Yêu cầu người đến ${matter} cung cấp thông tin về nhân thân theo quy định, có đơn hoặc trình bày rõ ràng nội dung; cung cấp thông tin, tài liệu cần thiết`,
  ),
  receptionist(
    '3',
    'Có thái độ đúng mực, tôn trọng công dân; lắng nghe, tiếp nhận đơn hoặc ghi chép đầy đủ, chính xác nội dung trình bày',
  ),
  receptionist(
    '4',
    'Giải thích, hướng dẫn công dân chấp hành chính sách, pháp luật, kết luận, quyết định giải quyết đã có hiệu lực; hướng dẫn đến đúng cơ quan, người có thẩm quyền giải quyết',
  ),
  receptionist(
    '5',
    'Trực tiếp xử lý hoặc phân loại, chuyển đơn, trình người có thẩm quyền xử lý; thông báo kết quả xử lý cho công dân',
  ),
  receptionist(
    '6',
    'Yêu cầu người vi phạm nội quy chấm dứt hành vi vi phạm; trong trường hợp cần thiết, lập biên bản và yêu cầu cơ quan chức năng xử lý',
  ),
  forbidden('1', `Gây phiền hà, sách nhiễu hoặc cản trở người đến ${matter}`),
  forbidden(
    '2',
    'Thiếu trách nhiệm trong việc tiếp công dân; làm mất hoặc làm sai lệch thông tin, tài liệu do công dân cung cấp',
  ),
  forbidden('3', 'Phân biệt đối xử trong khi tiếp công dân'),
  forbidden('4', `Lợi dụng quyền ${matter} để gây rối trật tự công cộng`),
  forbidden('5', 'Xuyên tạc, vu khống, gây thiệt hại cho cơ quan, tổ chức, đơn vị, cá nhân'),
  forbidden('6', 'Đe dọa, xúc phạm cơ quan, tổ chức, đơn vị, người tiếp công dân, người thi hành công vụ'),
  forbidden(
    '7',
    'Kích động, cưỡng ép, dụ dỗ, lôi kéo, mua chuộc người khác tập trung đông người tại nơi tiếp công dân',
  ),
  forbidden('8', 'Vi phạm các quy định khác trong nội quy, quy chế tiếp công dân'),
];

/** Whose rule it is, for people. */
export const conductNames: Readonly<Record<ConductRule['whose'], string>> = {
  right: 'Quyền của công dân',
  duty: 'Nghĩa vụ của công dân',
  receptionist: 'Trách nhiệm của người tiếp công dân',
  forbidden: 'Hành vi bị nghiêm cấm',
};

/** What holds on the day for these people, in the order of the law. */
export function conductOn(whose: ConductRule['whose'], on: Day): string[] {
  return conductRules
    .filter((rule) => rule.whose === whose && isInForce(rule.inForce, on))
    .map(({ text }) => text);
}
