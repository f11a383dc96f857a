import { conductOn } from '../law/reception/conduct.ts';
import type { Day } from '../law/day.ts';
import { refusalGroundsOn } from '../law/refusal.ts';
import type { Paper } from './papers.ts';

export type Chapters = Paper<'TH-07'>['chapters'];
/** Where it holds ("Trụ sở tiếp công dân huyện Lộc Bình") and who runs the place, as in a sentence. */
export type RuledPlace = { place: string; agency: string };

const sentences = (lines: readonly string[]): string[] =>
  lines.map((line, index) => `${index + 1}. ${line}${/[.]$/.test(line) ? '' : '.'}`);
const capitalised = (line: string): string => line.slice(0, 1).toLocaleUpperCase('vi') + line.slice(1);
const article = (number: number, name: string, paragraphs: string[]) => ({
  heading: `Điều ${number}. ${name}`,
  paragraphs,
});
const refused = (on: Day): string[] => sentences(refusalGroundsOn(on).map(({ text }) => capitalised(text)));

/** The default text of house rules (nội quy) under the law of the day, for the office to adapt. */
export function houseRules(on: Day, { place, agency }: RuledPlace): Chapters {
  const articles = [
    article(1, 'Thời gian, địa điểm tiếp công dân', [
      `1. Công dân đến khiếu nại, tố cáo, kiến nghị, phản ánh được tiếp tại ${place}.`,
      '2. Tiếp công dân thường xuyên: các ngày làm việc trong tuần, sáng từ 7 giờ 30 phút đến 11 giờ 30 phút, chiều từ 13 giờ 30 phút đến 17 giờ 00 phút.',
      '3. Tiếp công dân định kỳ của người đứng đầu: theo lịch được niêm yết tại nơi tiếp công dân.',
    ]),
    article(2, 'Quyền của công dân', sentences(conductOn('right', on))),
    article(3, 'Nghĩa vụ của công dân', sentences(conductOn('duty', on))),
    article(4, 'Trách nhiệm của người tiếp công dân', sentences(conductOn('receptionist', on))),
    article(5, 'Những hành vi bị nghiêm cấm', sentences(conductOn('forbidden', on))),
    article(6, 'Trường hợp được từ chối tiếp công dân', [
      'Người tiếp công dân được từ chối tiếp và phải giải thích lý do trong các trường hợp sau đây:',
      ...refused(on),
    ]),
    article(7, 'Tổ chức thực hiện', [
      `${capitalised(agency)}, người tiếp công dân và người đến ${place} có trách nhiệm thực hiện Nội quy này. Người vi phạm thì tùy theo tính chất, mức độ bị xử lý theo quy định của pháp luật.`,
    ]),
  ];
  return [{ articles }];
}

/** The default text of a regulation of reception (quy chế) under the law of the day, for the office to adapt. */
export function receptionRegulation(on: Day, { place, agency }: RuledPlace): Chapters {
  const head = 'người đứng đầu cơ quan';
  return [
    {
      heading: 'Chương I\nQuy định chung',
      articles: [
        article(1, 'Phạm vi điều chỉnh, đối tượng áp dụng', [
          `1. Quy chế này quy định việc tổ chức tiếp công dân, tiếp nhận, phân loại, xử lý đơn khiếu nại, tố cáo, kiến nghị, phản ánh tại ${place}.`,
          '2. Quy chế này áp dụng đối với cơ quan, tổ chức, đơn vị, người tiếp công dân, người tham gia tiếp công dân và công dân đến khiếu nại, tố cáo, kiến nghị, phản ánh.',
        ]),
        article(2, 'Nguyên tắc tiếp công dân', [
          '1. Việc tiếp công dân được tiến hành tại nơi tiếp công dân đã công bố; công khai, dân chủ, kịp thời; thủ tục đơn giản, thuận tiện.',
          '2. Giữ bí mật và bảo đảm an toàn cho người tố cáo theo quy định của pháp luật; khách quan, bình đẳng, không phân biệt đối xử.',
          '3. Tôn trọng, tạo điều kiện thuận lợi cho công dân thực hiện khiếu nại, tố cáo, kiến nghị, phản ánh theo quy định của pháp luật.',
        ]),
        article(3, 'Những hành vi bị nghiêm cấm', sentences(conductOn('forbidden', on))),
      ],
    },
    {
      heading: 'Chương II\nQuyền, nghĩa vụ và trách nhiệm',
      articles: [
        article(4, 'Quyền của công dân', sentences(conductOn('right', on))),
        article(5, 'Nghĩa vụ của công dân', sentences(conductOn('duty', on))),
        article(6, 'Trách nhiệm của người tiếp công dân', sentences(conductOn('receptionist', on))),
        article(7, 'Trường hợp được từ chối tiếp công dân', refused(on)),
      ],
    },
    {
      heading: 'Chương III\nTổ chức tiếp công dân',
      articles: [
        article(8, 'Tiếp công dân thường xuyên', [
          `1. ${capitalised(agency)} bố trí người tiếp công dân trong các ngày làm việc.`,
          '2. Người tiếp công dân ghi đầy đủ, chính xác nội dung vào Sổ tiếp công dân hoặc phần mềm; đọc lại cho công dân nghe và đề nghị ký hoặc điểm chỉ xác nhận.',
          '3. Khi nhận thông tin, tài liệu, bằng chứng phải lập giấy biên nhận.',
        ]),
        article(9, 'Tiếp công dân định kỳ, đột xuất', [
          `1. ${capitalised(head)} trực tiếp tiếp công dân theo lịch đã niêm yết. Lịch tiếp công dân được niêm yết chậm nhất 05 ngày làm việc trước ngày tiếp; trường hợp lùi lịch phải thông báo thời gian cụ thể.`,
          '2. Cơ quan, đơn vị được mời cử lãnh đạo có trách nhiệm và người ghi chép tham dự, mang theo hồ sơ vụ việc.',
          '3. Việc tiếp phải được lập biên bản. Kết luận được thông báo bằng văn bản, nêu rõ thời hạn giải quyết, cơ quan, đơn vị thực hiện và đầu mối liên hệ.',
        ]),
        article(10, 'Nhiều người cùng khiếu nại, tố cáo, kiến nghị, phản ánh về một nội dung', [
          'Từ 05 đến 10 người cử 01 hoặc 02 người đại diện; trên 10 người có thể cử thêm nhưng không quá 05 người đại diện. Việc cử người đại diện phải bằng văn bản, có chữ ký của những người cử.',
        ]),
        article(11, 'Phân loại, xử lý và thông báo kết quả', [
          'Trong thời hạn 10 ngày làm việc kể từ ngày tiếp nhận, người tiếp công dân trả lời trực tiếp hoặc thông báo bằng văn bản cho công dân về việc thụ lý, kéo dài thời gian để xác minh, từ chối hoặc chuyển đến cơ quan, tổ chức, đơn vị, người có thẩm quyền.',
        ]),
      ],
    },
    {
      heading: 'Chương IV\nTổ chức thực hiện',
      articles: [
        article(12, 'Trách nhiệm thi hành', [
          `${capitalised(agency)} chủ trì, phối hợp với cơ quan, đơn vị có liên quan tổ chức thực hiện Quy chế này; tổng hợp vướng mắc, báo cáo ${head} xem xét, sửa đổi, bổ sung.`,
        ]),
      ],
    },
  ];
}
