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
  'Người khiếu nại, tố cáo về vụ việc đã giải quyết đúng chính sách, pháp luật, được cơ quan nhà nước có thẩm quyền kiểm tra, rà soát, thông báo bằng văn bản và đã được tiếp, giải thích, hướng dẫn nhưng vẫn cố tình khiếu nại, tố cáo kéo dài';

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
    text: 'Người trong tình trạng say do dùng chất kích thích, người mắc bệnh tâm thần hoặc một bệnh khác làm mất khả năng nhận thức hoặc khả năng điều khiển hành vi của mình',
    how: 'oral',
    basis: 'Luật Tiếp công dân 2013, Điều 9 khoản 1',
    inForce: law2014,
    confidence: 'high',
  },
  {
    id: 'G2',
    row: 'M00',
    text: 'Người có hành vi đe dọa, xúc phạm cơ quan, tổ chức, đơn vị, người tiếp công dân, người thi hành công vụ hoặc có hành vi khác vi phạm nội quy nơi tiếp công dân',
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
  oral(
    'a',
    'Người mang theo vũ khí, vật liệu nổ, công cụ hỗ trợ hoặc các vật dụng, chất nguy hiểm khác theo quy định của pháp luật mà không chấp hành yêu cầu gửi tại nơi quy định hoặc giao nộp cho bộ phận bảo đảm an ninh, trật tự',
  ),
  oral('b', 'Người không chấp hành việc kiểm tra an ninh theo quy định'),
  oral(
    'c',
    'Người tự ý ghi âm, ghi hình, phát trực tiếp tại nơi tiếp công dân trong trường hợp người chủ trì tiếp công dân đã yêu cầu không ghi âm, ghi hình, phát trực tiếp để bảo vệ bí mật nhà nước, bí mật đời tư, dữ liệu cá nhân, bảo vệ người tố cáo theo quy định của pháp luật hoặc tự ý ghi âm, ghi hình, phát trực tiếp gây ảnh hưởng đến an ninh, trật tự tại nơi tiếp công dân',
  ),
  oral('d', 'Người có hành vi kích động, lôi kéo, gây rối trật tự công cộng tại nơi tiếp công dân'),
  oral('đ', 'Người không có năng lực hành vi dân sự đầy đủ mà không có người đại diện hợp pháp'),
  oral(
    'e',
    'Người đại diện, người được ủy quyền thực hiện khiếu nại, kiến nghị, phản ánh nhưng không xuất trình được giấy tờ chứng minh tư cách đại diện hợp pháp theo quy định của pháp luật',
  ),
  oral(
    'g',
    'Nội dung trình bày không thuộc phạm vi khiếu nại, tố cáo, kiến nghị, phản ánh theo quy định của pháp luật về tiếp công dân',
  ),
  {
    ...oral(
      'h',
      'Người kiến nghị, phản ánh về vụ việc đã được cơ quan, tổ chức, đơn vị, người có thẩm quyền tiếp, hướng dẫn hoặc trả lời bằng văn bản theo đúng quy định và không có nội dung, tình tiết mới',
    ),
    row: 'M02',
    how: 'notice',
    form: '01/TCD',
    deadline: 'reception.refuse',
    note: 'Mẫu 01/TCD in sẵn "điểm g khoản 1 Điều 4" trong khi Điều 4 khoản 3 dẫn điểm h: sửa căn cứ trên bản in.',
  },
  oral(
    'i',
    'Vụ việc đã có bản án, quyết định của Tòa án có hiệu lực pháp luật và không thuộc trường hợp được xem xét lại theo quy định của pháp luật (căn cứ vào văn bản trả lời của cơ quan nhà nước có thẩm quyền)',
  ),
  oral(
    'k',
    'Vụ việc đang được cơ quan, tổ chức, đơn vị có thẩm quyền khác thụ lý, giải quyết theo trình tự, thủ tục luật định',
  ),
];

/** The grounds that may be used on the day. */
export function refusalGroundsOn(on: Day): RefusalGround[] {
  return refusalGrounds.filter((ground) => isInForce(ground.inForce, on));
}
