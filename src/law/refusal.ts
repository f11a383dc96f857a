import { day, type Day } from './day.ts';
import { isInForce, type Confidence, type InForce } from './period.ts';
import type { Step } from './steps.ts';

/** A ground to refuse to receive a citizen, and how the refusal is done. */
export type RefusalGround = {
  readonly id: string;
  /** The row of the handling matrix that it belongs to. */
  readonly row: 'M00' | 'M01' | 'M02';
  readonly text: string;
  /** Explained by the receptionist, or by a written notice of the head. */
  readonly how: 'oral' | 'notice';
  readonly form?: string;
  readonly deadline?: Step;
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
  readonly note?: string;
};

const law2014: InForce = { from: day('2014-07-01') };
const until2026: InForce = { from: day('2021-11-15'), until: day('2026-07-01') };
const from2026: InForce = { from: day('2026-07-01') };
const settled =
  'Khiếu nại, tố cáo đã giải quyết đúng chính sách, pháp luật, đã được kiểm tra, rà soát, thông báo bằng văn bản, đã được tiếp, giải thích, hướng dẫn nhưng vẫn cố tình kéo dài';

const oral = (letter: string, text: string): RefusalGround => ({
  id: `G4${letter}`,
  row: 'M00',
  text,
  how: 'oral',
  basis: `Nghị định 154/2026/NĐ-CP, Điều 4 khoản 1 điểm ${letter}`,
  inForce: from2026,
  confidence: 'high',
});

export const refusalGrounds: readonly RefusalGround[] = [
  {
    id: 'G1',
    row: 'M00',
    text: 'Người trong tình trạng say do dùng chất kích thích, mắc bệnh tâm thần hoặc bệnh khác làm mất khả năng nhận thức, điều khiển hành vi',
    how: 'oral',
    basis: 'Luật Tiếp công dân 2013, Điều 9 khoản 1',
    inForce: law2014,
    confidence: 'high',
  },
  {
    id: 'G2',
    row: 'M00',
    text: 'Người có hành vi đe dọa, xúc phạm cơ quan, người tiếp công dân, người thi hành công vụ hoặc vi phạm nội quy nơi tiếp công dân',
    how: 'oral',
    basis: 'Luật Tiếp công dân 2013, Điều 9 khoản 2',
    inForce: law2014,
    confidence: 'high',
  },
  {
    id: 'G3',
    row: 'M01',
    text: settled,
    how: 'notice',
    form: 'TT04-01',
    deadline: 'reception.refuse',
    basis: 'Luật Tiếp công dân 2013, Điều 9 khoản 3; Thông tư 04/2021/TT-TTCP, Điều 4',
    inForce: until2026,
    confidence: 'medium',
  },
  {
    id: 'G3-2026',
    row: 'M01',
    text: settled,
    how: 'notice',
    form: '01/TCD',
    deadline: 'reception.refuse',
    basis: 'Luật Tiếp công dân 2013, Điều 9 khoản 3; Nghị định 154/2026/NĐ-CP, Điều 4 khoản 3',
    inForce: from2026,
    confidence: 'high',
  },
  {
    id: 'G4',
    row: 'M00',
    text: 'Trường hợp khác theo quy định của pháp luật',
    how: 'oral',
    basis: 'Luật Tiếp công dân 2013, Điều 9 khoản 4',
    inForce: { from: day('2014-07-01'), until: day('2026-07-01') },
    confidence: 'high',
  },
  oral('a', 'Mang vũ khí, vật liệu nổ, công cụ hỗ trợ mà không chịu gửi lại'),
  oral('b', 'Không chấp hành kiểm tra an ninh'),
  oral('c', 'Ghi âm, ghi hình, phát trực tiếp trái yêu cầu của người chủ trì hoặc gây rối'),
  oral('d', 'Kích động, gây rối trật tự'),
  oral('đ', 'Không có năng lực hành vi dân sự đầy đủ mà không có người đại diện hợp pháp'),
  oral('e', 'Người đại diện, người được ủy quyền không chứng minh được tư cách'),
  oral('g', 'Nội dung không phải khiếu nại, tố cáo, kiến nghị, phản ánh'),
  {
    ...oral(
      'h',
      'Kiến nghị, phản ánh đã được tiếp, hướng dẫn, trả lời bằng văn bản đúng quy định, không có nội dung mới',
    ),
    row: 'M02',
    how: 'notice',
    form: '01/TCD',
    deadline: 'reception.refuse',
    note: 'Mẫu 01/TCD in sẵn "điểm g khoản 1 Điều 4" trong khi Điều 4 khoản 3 dẫn điểm h: sửa căn cứ trên bản in.',
  },
  oral(
    'i',
    'Bản án, quyết định của Tòa án đã có hiệu lực, không thuộc trường hợp xem xét lại, đã có văn bản trả lời của cơ quan có thẩm quyền',
  ),
  oral('k', 'Vụ việc đang được cơ quan khác có thẩm quyền giải quyết theo trình tự luật định'),
];

/** The grounds that may be used on the day. */
export function refusalGroundsOn(on: Day): RefusalGround[] {
  return refusalGrounds.filter((ground) => isInForce(ground.inForce, on));
}
