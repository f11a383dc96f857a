import { day } from '../../law/day.ts';
import { houseRules, receptionRegulation } from '../house-rules.ts';
import type { receptionPapers } from '../papers/reception.ts';
import { committee, complainant, identity, office, type Samples } from './office.ts';

const hall = 'Trụ sở tiếp công dân huyện Lộc Bình';
const chairman = { name: 'Nông Quốc Dũng', capacity: 'Chủ tịch Ủy ban nhân dân huyện' };
const members = [
  { name: 'Hoàng Thị Bích Ngọc', capacity: 'Trưởng ban Tiếp công dân' },
  { name: 'Mã Văn Cường', capacity: 'Trưởng phòng Tài nguyên và Môi trường' },
  { name: 'Vy Thị Lan', capacity: 'Chánh Thanh tra huyện' },
];
const clerk = { name: 'Lộc Văn Bình', capacity: 'Chuyên viên Ban Tiếp công dân' };
const at = { hour: 8, minute: 30, on: day('2024-02-15'), where: hall };
const citizen = { ...complainant, phone: '0912 000 002', identity };
const onTheDay = { draftedOn: day('2024-02-15') };
const contact = { name: 'ông Lộc Văn Bình', capacity: 'Chuyên viên', phone: '0205 3840 000' };
const session = {
  ...office,
  ...onTheDay,
  recipients: [],
  kind: 'định kỳ',
  at,
  chair: chairman,
  members,
  ended: { hour: 10, minute: 5 },
  secretary: clerk,
};
const conclusion = [
  'Giao Phòng Tài nguyên và Môi trường đo đạc lại diện tích thửa đất số 125 có sự chứng kiến của gia đình.',
];
const landItem = {
  visitor: complainant,
  matter: 'Đề nghị xem xét lại diện tích đất thu hồi tại thửa số 125, tờ bản đồ số 18.',
  conclusion,
  tasks: [
    {
      unit: 'Phòng Tài nguyên và Môi trường',
      work: 'Đo đạc lại, báo cáo Chủ tịch UBND huyện, trả lời công dân bằng văn bản',
      dueOn: day('2024-03-15'),
      contact: 'ông Mã Văn Cường, 0205 3840 001',
    },
    {
      unit: 'Ủy ban nhân dân xã Khánh Xuân',
      work: 'Phối hợp, cung cấp hồ sơ địa chính',
      dueOn: day('2024-02-29'),
      contact: 'bà Lành Thị Hoa, công chức địa chính',
    },
  ],
};
const heard = {
  ...office,
  recipients: [],
  at: { ...at, on: day('2024-02-05') },
  visitors: [citizen],
  receptionist: clerk,
  content: [
    'Gia đình tôi sử dụng thửa đất số 125 từ năm 1992. Ngày 15/12/2023 gia đình nhận được quyết định thu hồi 320 m2, nhiều hơn phần đất thực tế làm đường.',
  ],
  requests: ['Đo đạc lại và điều chỉnh quyết định thu hồi đất.'],
  documents: ['Bản sao Quyết định số 112/QĐ-UBND (03 trang)'],
  earlier: ['Ủy ban nhân dân xã Khánh Xuân đã trả lời ngày 20/11/2023.'],
  ended: { hour: 9, minute: 20 },
  copies: 2,
};
const rules = (kind: string, on: string) => ({
  ...committee,
  draftedOn: day(on),
  recipients: [],
  subject: 'Tiếp công dân tại Trụ sở tiếp công dân huyện Lộc Bình',
  enactedBy: {
    paper: 'Quyết định số 12/QĐ-UBND',
    on: day(on),
    by: 'Chủ tịch Ủy ban nhân dân huyện Lộc Bình',
  },
  chapters: (kind === 'rules' ? houseRules : receptionRegulation)(day(on), {
    place: hall,
    agency: 'Ban Tiếp công dân huyện Lộc Bình',
  }),
  signer: { authority: 'TM. Ủy ban nhân dân', capacity: 'Chủ tịch', name: 'Nông Quốc Dũng' },
});

/** Samples of the papers of reception. */
export const receptionSamples: Samples<(typeof receptionPapers)[number]['shape']['form']['value']> = {
  'TH-01': [
    {
      ...office,
      recipients: [],
      visitor: complainant,
      identity,
      purpose: 'được thông báo kết quả xử lý đơn khiếu nại nộp ngày 05/02/2024',
      at: { ...at, on: day('2024-02-20') },
      contact,
      bring: ['Giấy biên nhận ngày 05/02/2024', 'giấy tờ tùy thân'],
    },
  ],
  'TH-03': [
    {
      ...session,
      visitors: [citizen],
      content: [
        'Ông Lương Văn Thắng trình bày: diện tích ghi trong quyết định thu hồi đất nhiều hơn thực tế 45 m2.',
      ],
      requests: ['Đo đạc lại và điều chỉnh quyết định thu hồi đất.'],
      documents: [
        'Bản sao Quyết định số 112/QĐ-UBND (03 trang)',
        'Bản sao Giấy chứng nhận quyền sử dụng đất',
      ],
      opinions: [
        {
          who: 'Trưởng phòng Tài nguyên và Môi trường',
          said: 'hồ sơ đo đạc năm 2022 có thể chưa cập nhật ranh giới; đề nghị đo lại',
        },
        { who: 'Chánh Thanh tra huyện', said: 'nhất trí' },
      ],
      conclusion,
      copies: 2,
    },
    {
      ...session,
      mode: 'trực tuyến',
      kind: 'đột xuất',
      members: [],
      visitors: [citizen, { address: 'bà', name: 'Hứa Thị Sinh', place: 'thôn Bản Chu, xã Khánh Xuân' }],
      headcount: 12,
      content: ['Các hộ dân kiến nghị việc chậm chi trả tiền bồi thường.'],
      requests: [],
      conclusion: ['Giao Trung tâm Phát triển quỹ đất huyện chi trả trước ngày 29/02/2024.'],
      visitorOpinion: ['Nhất trí với kết luận.'],
      ended: { hour: 11, minute: 30 },
      copies: 3,
    },
  ],
  'TH-03K': [
    {
      ...session,
      expected: ['ông Hứa Đức Toàn, thôn Pò Lọi, xã Tú Đoạn, đã được mời theo Giấy mời số 08/GM-BTCD'],
      note: ['Giao Ban Tiếp công dân mời lại trong kỳ tiếp sau.'],
    },
  ],
  'TH-05': [
    {
      ...committee,
      draftedOn: day('2024-02-19'),
      recipients: [
        'Chủ tịch, các Phó Chủ tịch UBND huyện',
        'Phòng Tài nguyên và Môi trường',
        'UBND xã Khánh Xuân',
        'Ông Lương Văn Thắng',
        'Ban Tiếp công dân huyện (để theo dõi)',
      ],
      kind: 'định kỳ',
      on: day('2024-02-15'),
      where: hall,
      chair: 'đồng chí Nông Quốc Dũng, Chủ tịch Ủy ban nhân dân huyện',
      members: ['Trưởng ban Tiếp công dân', 'Trưởng phòng Tài nguyên và Môi trường', 'Chánh Thanh tra huyện'],
      items: [
        landItem,
        {
          ...landItem,
          visitor: { address: 'bà', name: 'Vi Thị Hạnh', place: 'khu 4, thị trấn Na Dương' },
          secret: true,
          matter: 'Tố cáo công chức xã thu tiền không có biên lai.',
          conclusion: ['Giao Thanh tra huyện kiểm tra điều kiện thụ lý.'],
          tasks: landItem.tasks.slice(1),
        },
      ],
      signer: {
        authority: 'TL. Chủ tịch\nChánh Văn phòng',
        capacity: 'Phó Chánh Văn phòng',
        name: 'Hoàng Thị Bích Ngọc',
      },
    },
  ],
  'TH-06': [
    {
      ...committee,
      draftedOn: day('2024-01-25'),
      recipients: [
        'Thường trực Huyện ủy',
        'Các phòng, ban; UBND các xã, thị trấn',
        'Cổng thông tin điện tử huyện',
      ],
      period: 'tháng 02 năm 2024',
      sessions: [
        {
          on: day('2024-02-15'),
          part: 'Sáng',
          where: hall,
          chair: 'Đ/c Nông Quốc Dũng, Chủ tịch UBND huyện',
          participants: [
            'Ban Tiếp công dân',
            'Thanh tra huyện',
            'Phòng Tài nguyên và Môi trường',
            'UBND xã Khánh Xuân',
          ],
          contents: [
            'Việc thu hồi đất, bồi thường tại xã Khánh Xuân',
            'Kiến nghị về mương thủy lợi xã Tú Đoạn',
          ],
        },
        {
          on: day('2024-02-29'),
          part: 'Cả ngày',
          where: hall,
          chair: 'Đ/c Dương Minh Hải, Phó Chủ tịch UBND huyện (được ủy quyền)',
          participants: ['Ban Tiếp công dân', 'Phòng Lao động - Thương binh và Xã hội'],
          contents: ['Chế độ chính sách đối với người có công'],
        },
      ],
      postedOn: day('2024-01-26'),
      note: 'Ngoài lịch nêu trên, Ban Tiếp công dân tiếp công dân thường xuyên vào các ngày làm việc.',
    },
  ],
  'TH-07': [rules('rules', '2024-02-05'), rules('rules', '2026-08-03')],
  'TH-07Q': [rules('regulation', '2024-02-05'), rules('regulation', '2026-08-03')],
  'TH-08': [
    {
      ...committee,
      draftedOn: day('2024-02-07'),
      recipients: ['Ban Tiếp công dân huyện'],
      invitees: ['Trưởng phòng Tài nguyên và Môi trường', 'Chủ tịch Ủy ban nhân dân xã Khánh Xuân'],
      kind: 'định kỳ',
      at,
      chair: 'đồng chí Nông Quốc Dũng, Chủ tịch Ủy ban nhân dân huyện',
      content: ['Việc thu hồi đất của hộ ông Lương Văn Thắng, thôn Bản Chu, xã Khánh Xuân'],
      bring: ['Hồ sơ thu hồi đất, biên bản đo đạc', 'báo cáo kết quả giải quyết đến nay'],
      asks: [
        'Đề nghị cử 01 lãnh đạo và 01 người ghi chép dự; gửi báo cáo về Ban Tiếp công dân trước ngày 12/02/2024.',
      ],
      contact,
    },
    {
      ...office,
      draftedOn: day('2024-02-07'),
      recipients: [],
      invitees: ['Ông Lương Văn Thắng'],
      inviteeAddress: complainant.place,
      kind: 'định kỳ',
      mode: 'trực tuyến',
      at: { ...at, where: 'điểm cầu xã Khánh Xuân, Nhà văn hóa xã' },
      chair: 'đồng chí Nông Quốc Dũng, Chủ tịch Ủy ban nhân dân huyện',
      content: ['Việc thu hồi đất của gia đình ông tại thôn Bản Chu'],
      bring: ['Giấy mời này', 'giấy tờ tùy thân', 'tài liệu có liên quan'],
      contact,
    },
  ],
  'TH-12': [
    {
      ...heard,
      readBack: 'tự đọc lại',
      legalBasis: ['khoản 2 Điều 25 Luật Tiếp công dân'],
    },
    {
      ...heard,
      draftedOn: day('2026-08-03'),
      at: { ...at, on: day('2026-08-03') },
      visitors: [{ ...citizen, identity: { ...identity, kind: 'Số căn cước' } }],
      interpreter: { name: 'Dương Thị Pén', capacity: 'phiên dịch tiếng Dao' },
      earlier: [],
      documents: [],
      readBack: 'được nghe đọc lại',
      legalBasis: ['khoản 2 Điều 25 Luật Tiếp công dân', 'khoản 1 Điều 14 Nghị định số 154/2026/NĐ-CP'],
    },
  ],
  'TH-13': [
    {
      ...office,
      recipients: ['Thanh tra huyện', 'Công an huyện'],
      addressees: ['Chủ tịch Ủy ban nhân dân huyện'],
      subject: 'Tình hình đoàn đông người khiếu nại về bồi thường tại xã Khánh Xuân',
      at: { hour: 8, minute: 10, on: day('2024-02-05'), where: hall },
      headcount: 27,
      representatives: ['ông Lương Văn Thắng', 'bà Hứa Thị Sinh'],
      content: ['Khiếu nại việc chậm chi trả tiền bồi thường dự án nâng cấp đường giao thông liên xã.'],
      developments: ['Đoàn tập trung ôn hòa, không căng băng rôn; 10 giờ 30 phút tự giải tán.'],
      done: [
        'Ban Tiếp công dân đã mời 02 người đại diện vào làm việc, ghi nhận ý kiến, hẹn trả lời ngày 15/02/2024.',
      ],
      assessment: ['Có khả năng tập trung trở lại nếu chưa chi trả trước Tết Nguyên đán.'],
      proposals: [
        'Chủ tịch Ủy ban nhân dân huyện tiếp đột xuất đoàn công dân.',
        'Trung tâm Phát triển quỹ đất huyện chi trả trước ngày 09/02/2024.',
      ],
    },
  ],
};
