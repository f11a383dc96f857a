import { day } from '../../law/day.ts';
import type { denunciationPapers } from '../papers/denunciation.ts';
import { committee, denunciation, office, type Samples } from './office.ts';

export const denouncer = {
  ...denunciation.sender,
  phone: '0912 000 001',
  identity: {
    kind: 'Số căn cước công dân',
    number: '020181004321',
    issuedOn: day('2021-05-11'),
    issuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
  },
};
export const accused = [
  { address: 'ông', name: 'Triệu Văn Khải', capacity: 'công chức địa chính - xây dựng xã Đông Quan' },
];
export const contents = [
  'Thu tiền của 04 hộ dân thôn Nà Pàn khi làm thủ tục cấp giấy chứng nhận quyền sử dụng đất mà không có biên lai',
  'Gây phiền hà, yêu cầu người dân đi lại nhiều lần không có lý do',
];
const acceptedBy = { number: '15/QĐ-UBND', on: day('2024-02-08') };
const meeting = {
  at: { hour: 8, minute: 30, on: day('2024-01-30'), where: 'Trụ sở tiếp công dân huyện Lộc Bình' },
  denouncer,
  ended: { hour: 10, minute: 15 },
  copies: 2,
};
export const decision = {
  ...committee,
  draftedOn: day('2024-02-08'),
  authority: 'Chủ tịch Ủy ban nhân dân huyện Lộc Bình',
  proposedBy: 'Chánh Thanh tra huyện',
  accused,
  executors: ['Chánh Văn phòng HĐND và UBND huyện', 'Chánh Thanh tra huyện'],
  recipients: ['Chủ tịch, các Phó Chủ tịch UBND huyện'],
  signer: { capacity: 'Chủ tịch', name: 'Nông Quốc Dũng' },
};
export const organisation = 'Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015';
export const law = 'Luật Tố cáo ngày 12 tháng 6 năm 2018';
export const decree = 'Nghị định số 31/2019/NĐ-CP ngày 10 tháng 4 năm 2019 của Chính phủ';

const spoken = {
  ...office,
  ...meeting,
  recipients: [],
  receivers: [
    { name: 'Hoàng Thị Bích Ngọc', capacity: 'Trưởng ban Tiếp công dân' },
    { name: 'Lộc Văn Bình', capacity: 'Chuyên viên (ghi biên bản)' },
  ],
  accused,
  content: [
    'Từ tháng 9 đến tháng 12 năm 2023, ông Triệu Văn Khải nhận của mỗi hộ từ 2.000.000 đồng đến 3.500.000 đồng, nói là lệ phí đo đạc, không đưa biên lai.',
    'Người tố cáo nộp 2.500.000 đồng ngày 12/10/2023 tại phòng làm việc của ông Khải, có ông Hà Văn Lập chứng kiến.',
  ],
  evidence: ['01 bản sao giấy viết tay ghi nhận việc nộp tiền (01 trang)', '02 ảnh chụp'],
  requests: ['Làm rõ hành vi và trả lại số tiền đã thu.'],
  protection: ['Giữ bí mật họ tên, địa chỉ.'],
};
const declined = {
  ...office,
  ...denunciation,
  recipients: [],
  legalBasis: ['khoản 1 Điều 29 Luật Tố cáo'],
};
const withdrawal = {
  ...office,
  ...meeting,
  recipients: [],
  recorder: { name: 'Lộc Văn Bình', capacity: 'Chuyên viên Ban Tiếp công dân huyện' },
  withdrawn: ['Rút toàn bộ nội dung tố cáo trong đơn gửi ngày 30/01/2024.'],
};
const notice = { ...committee, ...denunciation, ...decision, legalBasis: [law], recipients: [] };

/** Samples of the papers of denunciations. */
export const denunciationSamples: Samples<(typeof denunciationPapers)[number]['shape']['form']['value']> = {
  'TH-04': [
    { ...spoken, rendition: 'sealed' },
    {
      ...spoken,
      rendition: 'redacted',
      denouncer: { address: 'người tố cáo', name: '[giữ bí mật]', place: '[giữ bí mật]' },
      protection: [],
    },
  ],
  'TH-14': [
    {
      ...declined,
      instance: 'tố cáo',
      reason:
        'nội dung tố cáo xuất phát từ vụ việc khiếu nại đã được giải quyết đúng pháp luật, người tố cáo không cung cấp được thông tin, tài liệu, chứng cứ mới',
      forwardedBy: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện',
    },
    {
      ...declined,
      instance: 'tố cáo tiếp',
      reason: 'việc giải quyết tố cáo trước đó là đúng pháp luật, không có tình tiết mới',
      advice: 'Đề nghị chấm dứt việc tố cáo đối với các nội dung nêu trên nếu không có tình tiết mới.',
    },
  ],
  'NĐ31-01': [
    {
      ...decision,
      draftedOn: day('2024-03-08'),
      legalBasis: [organisation, `Điều 30 ${law}`, `Điều 3 ${decree}`],
      acceptedBy: { ...acceptedBy, by: 'Chủ tịch Ủy ban nhân dân huyện Lộc Bình' },
      days: 30,
    },
  ],
  'NĐ31-03': [
    { ...withdrawal, rendition: 'sealed' },
    {
      ...withdrawal,
      draftedOn: day('2026-08-03'),
      at: { ...meeting.at, on: day('2026-08-03') },
      rendition: 'redacted',
      denouncer: { address: 'người tố cáo', name: '[giữ bí mật]', place: '[giữ bí mật]' },
    },
  ],
  'NĐ31-04': [
    {
      ...decision,
      legalBasis: [organisation, `Điều 29 ${law}`, `Điều 9 ${decree}`],
      contents,
      days: 30,
    },
  ],
  'NĐ31-05': [
    { ...notice, accused, outcome: { accepted: true, by: acceptedBy, contents, days: 30 } },
    {
      ...notice,
      accused,
      forwardedBy: 'Đảng ủy xã Đông Quan',
      outcome: {
        accepted: false,
        reason:
          'người tố cáo không cung cấp được thông tin, tài liệu để xác định người vi phạm, hành vi vi phạm',
      },
    },
  ],
  'NĐ31-06': [
    {
      ...decision,
      recipients: [],
      acceptedBy,
      acceptedOn: day('2024-02-08'),
      contents,
      days: 30,
      explainBy: day('2024-02-20'),
    },
  ],
};
