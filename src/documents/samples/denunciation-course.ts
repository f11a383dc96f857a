import { day } from '../../law/day.ts';
import type { denunciationCoursePapers } from '../papers/denunciation-course.ts';
import { accused, contents, decision, decree, denouncer, law, organisation } from './denunciation.ts';
import { committee, office, type Samples } from './office.ts';

const chairman = 'Chủ tịch Ủy ban nhân dân huyện Lộc Bình';
const inspectorate = {
  ...office,
  parentAgency: 'UBND huyện Lộc Bình',
  agency: 'Thanh tra huyện',
  agencyInText: 'Thanh tra huyện Lộc Bình',
  signer: { capacity: 'Chánh Thanh tra', name: 'Lành Văn Quyết' },
};
const members = [
  { name: 'Hoàng Văn Páo', capacity: 'Thanh tra viên' },
  { name: 'Nông Thị Lan', capacity: 'Chuyên viên Phòng Nội vụ' },
  { name: 'Vy Đức Trọng', capacity: 'Chuyên viên Phòng Tài nguyên và Môi trường' },
];
const team = { ...inspectorate, team: 'Tổ', members } as const;
const formedBy = 'Quyết định số 06/QĐ-TTr ngày 15 tháng 02 năm 2024 của Chánh Thanh tra huyện';
const assignment = `Công văn số 90/UBND-NC ngày 14 tháng 02 năm 2024 của ${chairman}`;
const teamReport = 'Báo cáo ngày 01 tháng 3 năm 2024 của Tổ trưởng Tổ xác minh';

const judged = {
  accused,
  matters: [
    {
      content: contents[0],
      results: [
        'Từ tháng 9 đến tháng 12 năm 2023, ông Triệu Văn Khải đã nhận của 04 hộ dân thôn Nà Pàn tổng số tiền 11.500.000 đồng, không lập biên lai. Việc nhận tiền có giấy viết tay ngày 12/10/2023 và lời trình bày thống nhất của 04 hộ.',
        'Đến ngày 25/02/2024, ông Khải đã trả lại 7.000.000 đồng cho 02 hộ, còn 4.500.000 đồng của 02 hộ chưa trả.',
      ],
      explanation: [
        'Ông Khải thừa nhận việc nhận tiền, cho rằng các hộ nhờ trả chi phí đo đạc cho đơn vị tư vấn.',
      ],
      verdict: 'đúng',
      reasons: [
        'Công chức địa chính không có thẩm quyền thu chi phí đo đạc; việc thu không có biên lai là trái quy định.',
      ],
    },
    {
      content: contents[1],
      results: [
        'Trong 06 hồ sơ được kiểm tra, có 02 hồ sơ phải bổ sung giấy tờ hai lần do hướng dẫn không đầy đủ; 04 hồ sơ giải quyết đúng hẹn.',
      ],
      explanation: [],
      verdict: 'đúng một phần',
      reasons: ['Có việc hướng dẫn không đầy đủ đối với 02 hồ sơ; chưa đủ cơ sở xác định cố ý gây phiền hà.'],
    },
  ],
  lawApplied: [
    'Khoản 2 Điều 8, khoản 3 Điều 18 Luật Cán bộ, công chức năm 2008',
    'Điều 60 Nghị định số 43/2014/NĐ-CP ngày 15/5/2014 của Chính phủ',
  ],
  violations: [
    'Ông Triệu Văn Khải thu tiền của người dân trái quy định trong khi thực hiện nhiệm vụ, công vụ.',
  ],
  causes: ['Việc niêm yết thủ tục, phí, lệ phí tại xã chưa đầy đủ; việc kiểm tra chưa thường xuyên.'],
  responsibility: [
    'Trách nhiệm chính thuộc ông Triệu Văn Khải.',
    'Chủ tịch Ủy ban nhân dân xã Đông Quan chịu trách nhiệm của người đứng đầu do thiếu kiểm tra.',
  ],
  damage: ['04 hộ dân thôn Nà Pàn bị thiệt hại 11.500.000 đồng; đã khắc phục 7.000.000 đồng.'],
};
const recommendations = [
  'Đề nghị Chủ tịch Ủy ban nhân dân huyện xem xét, xử lý kỷ luật ông Triệu Văn Khải theo quy định',
  'Yêu cầu ông Triệu Văn Khải trả lại 4.500.000 đồng còn lại cho 02 hộ dân',
];
/** The denunciation turns out false, and had been resolved before. */
const unfounded = {
  matters: [{ ...judged.matters[1], verdict: 'sai' }],
  deliberate: 'Chưa đủ căn cứ xác định người tố cáo cố ý tố cáo sai sự thật',
  violations: [],
  causes: [],
  damage: [],
  responsibility: ['Không xác định trách nhiệm của người bị tố cáo'],
  earlier: ['Kết luận trước đó chưa xem xét 02 hồ sơ năm 2022'],
};
const restored = ['Khôi phục quyền, lợi ích hợp pháp của ông Triệu Văn Khải'];
const report = {
  ...judged,
  draftedOn: day('2024-03-01'),
  issuedOn: day('2024-03-01'),
  verified: { from: day('2024-02-16'), until: day('2024-02-29') },
  recommendations,
  recipients: [],
};
/** The passage could tell the accused who denounced. */
const telling = 'Việc nhận tiền có giấy viết tay ngày 12/10/2023 và lời trình bày thống nhất của 04 hộ.';
const conclusion = {
  ...committee,
  ...judged,
  draftedOn: day('2024-03-06'),
  authority: chairman,
  acceptedBy: 'Quyết định số 15/QĐ-UBND ngày 08 tháng 02 năm 2024',
  measures: ['Giao Phòng Nội vụ tham mưu xem xét, xử lý kỷ luật ông Triệu Văn Khải trong tháng 3 năm 2024'],
  recommendations: [
    'Chủ tịch Ủy ban nhân dân xã Đông Quan kiểm điểm trách nhiệm, niêm yết công khai thủ tục, phí, lệ phí',
    'Yêu cầu ông Triệu Văn Khải trả lại 4.500.000 đồng còn lại cho 02 hộ dân trước ngày 31/3/2024',
  ],
  signer: decision.signer,
};

/** Samples of the papers from the verification of a denunciation to its conclusion. */
export const denunciationCourseSamples: Samples<
  (typeof denunciationCoursePapers)[number]['shape']['form']['value']
> = {
  'NĐ31-07': [
    {
      ...inspectorate,
      draftedOn: day('2024-02-15'),
      authority: 'Chánh Thanh tra huyện Lộc Bình',
      legalBasis: [organisation, law, decree],
      assignment,
      proposedBy: 'Phó Chánh Thanh tra huyện',
      team: 'Tổ',
      members,
      accused,
      contents,
      days: 15,
      executors: ['Phó Chánh Thanh tra huyện'],
      recipients: ['Chủ tịch UBND huyện (báo cáo)'],
    },
    {
      ...decision,
      draftedOn: day('2024-02-15'),
      legalBasis: [organisation, law, decree],
      team: 'Đoàn',
      members: members.slice(0, 2),
      contents: [contents[0]],
      days: 20,
    },
  ],
  'NĐ31-08': [
    {
      ...team,
      draftedOn: day('2024-02-20'),
      recipients: [],
      subject: 'Làm việc với người bị tố cáo',
      at: { hour: 8, minute: 0, on: day('2024-02-20'), where: 'trụ sở Ủy ban nhân dân xã Đông Quan' },
      heard: [
        {
          address: 'ông',
          name: 'Triệu Văn Khải',
          capacity: 'công chức địa chính - xây dựng xã Đông Quan',
          place: 'thôn Nà Lầu, xã Đông Quan',
          phone: '0912 000 003',
        },
      ],
      content: [
        'Tổ xác minh công bố Quyết định số 06/QĐ-TTr và đề nghị ông Khải giải trình về các nội dung tố cáo.',
        'Ông Khải thừa nhận đã nhận tiền của 04 hộ; cam kết trả lại trước ngày 15/3/2024.',
      ],
      ended: { hour: 10, minute: 30 },
      copies: 3,
    },
    {
      ...team,
      draftedOn: day('2024-02-19'),
      recipients: [],
      subject: 'Làm việc với người tố cáo',
      at: { hour: 14, minute: 0, on: day('2024-02-19'), where: 'trụ sở Thanh tra huyện' },
      denouncer,
      rendition: 'sealed',
      content: ['Bà Vi Thị Hạnh trình bày diễn biến việc nộp tiền và cung cấp 01 giấy viết tay.'],
      ended: { hour: 15, minute: 10 },
      copies: 2,
      unsigned: 'bà Vi Thị Hạnh đề nghị không ký do chưa đọc lại tài liệu kèm theo',
    },
    {
      ...inspectorate,
      draftedOn: day('2024-02-21'),
      recipients: [],
      subject: 'Xác minh thực tế',
      at: { hour: 8, minute: 30, on: day('2024-02-21'), where: 'thôn Nà Pàn, xã Đông Quan' },
      members: members.slice(0, 1),
      heard: [{ address: 'ông', name: 'Lý Văn Sinh', capacity: 'Trưởng thôn Nà Pàn' }],
      content: ['Ông Sinh xác nhận việc niêm yết thủ tục tại nhà văn hóa thôn.'],
      ended: { hour: 9, minute: 15 },
      copies: 2,
    },
  ],
  'NĐ31-09': [
    {
      ...inspectorate,
      draftedOn: day('2024-02-22'),
      addressees: ['Phòng Kỹ thuật hình sự Công an tỉnh Lạng Sơn'],
      legalBasis: [law, `Điều 15 ${decree}`],
      items: [
        '01 giấy viết tay ghi ngày 12/10/2023 (bản gốc, 01 trang)',
        '03 mẫu chữ viết của người bị tố cáo',
      ],
      questions: ['Chữ viết trên giấy có phải của người có mẫu chữ gửi kèm hay không'],
      resultBy: day('2024-03-05'),
      handover: members[0],
      recipients: ['Chủ tịch UBND huyện (báo cáo)'],
    },
  ],
  'NĐ31-10': [
    {
      ...inspectorate,
      ...report,
      addressee: 'Chánh Thanh tra huyện Lộc Bình',
      team: 'Tổ',
      formedBy,
      signer: { capacity: 'Tổ trưởng', name: 'Hoàng Văn Páo' },
      otherViews: ['Không có ý kiến khác'],
    },
    {
      ...inspectorate,
      ...report,
      addressee: 'Chánh Thanh tra huyện Lộc Bình',
      team: 'Đoàn',
      formedBy,
      ...unfounded,
      recommendations: restored,
      signer: { capacity: 'Trưởng đoàn', name: 'Hoàng Văn Páo' },
    },
  ],
  'NĐ31-11': [
    {
      ...inspectorate,
      ...report,
      draftedOn: day('2024-03-04'),
      addressee: chairman,
      assignment,
      team: 'Tổ',
      teamReport,
    },
    {
      ...inspectorate,
      ...report,
      ...unfounded,
      draftedOn: day('2024-03-04'),
      addressee: chairman,
      assignment,
      team: 'Đoàn',
      teamReport,
      recommendations: restored,
      otherViews: ['Một thành viên đề nghị xác minh thêm hồ sơ năm 2021'],
    },
  ],
  'NĐ31-12': [
    {
      ...conclusion,
      recipients: [
        'Thanh tra tỉnh',
        'Thanh tra huyện',
        'UBND xã Đông Quan',
        'Ông Triệu Văn Khải (bản trích)',
      ],
      withheld: [telling],
    },
    {
      ...conclusion,
      ...unfounded,
      measures: [],
      recommendations: restored,
      recipients: ['Thanh tra tỉnh', 'Thanh tra huyện', 'Ông Triệu Văn Khải (bản trích)'],
    },
  ],
  'TC-BANTRICH': [
    {
      ...conclusion,
      draftedOn: day('2024-03-08'),
      of: { number: '05/KL-UBND', on: day('2024-03-06') },
      matters: judged.matters.map((one) => ({
        ...one,
        results: one.results.map((line) => line.replace(telling, '[…]')),
      })),
      recipients: ['Ông Triệu Văn Khải'],
    },
    {
      ...conclusion,
      ...unfounded,
      draftedOn: day('2024-03-08'),
      of: { number: '05/KL-UBND', on: day('2024-03-06') },
      measures: [],
      recommendations: restored,
      recipients: ['Ông Triệu Văn Khải'],
    },
  ],
};
