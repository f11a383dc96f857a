import { day } from '../../law/day.ts';
import type { processingPapers } from '../papers/processing.ts';
import {
  circular,
  committee,
  complainant,
  complaint,
  decree124,
  denunciation,
  identity,
  office,
  proposal,
  type Samples,
} from './office.ts';

const complaintOnly = {
  kind: complaint.kind,
  sender: complaint.sender,
  receivedOn: complaint.receivedOn,
  matter: complaint.matter,
};

/** Samples of the papers of processing. */
export const processingSamples: Samples<(typeof processingPapers)[number]['shape']['form']['value']> = {
  'TT05-01': [
    {
      ...complaint,
      recipients: [],
      addressee: 'Chủ tịch Ủy ban nhân dân huyện Lộc Bình',
      legalBasis: ['Điều 27 Luật Khiếu nại', circular],
      earlier: { agency: 'Ủy ban nhân dân xã Khánh Xuân', on: day('2023-11-20') },
      signer: { capacity: 'Chủ tịch UBND huyện', name: 'Nông Quốc Dũng' },
      unitHead: { capacity: 'Trưởng ban', name: 'Hoàng Thị Bích Ngọc' },
      proposer: { capacity: 'Chuyên viên', name: 'Lộc Văn Bình' },
    },
  ],
  'TT05-02': [
    {
      ...complaint,
      recipients: ['Chủ tịch UBND huyện (để báo cáo)'],
      legalBasis: ['Luật Khiếu nại', decree124, circular],
      guidance: { why: 'not-competent', competentBody: 'Ủy ban nhân dân xã Khánh Xuân, huyện Lộc Bình' },
      returned: ['bản gốc Giấy chứng nhận quyền sử dụng đất số CH 045123 (04 trang)'],
    },
    {
      ...complaint,
      recipients: [],
      legalBasis: ['Luật Khiếu nại', decree124, circular],
      guidance: {
        why: 'supplement',
        missing: ['chữ ký hoặc điểm chỉ của người khiếu nại', 'bản sao quyết định hành chính bị khiếu nại'],
      },
      returned: [],
    },
  ],
  'TT05-03': [
    {
      ...denunciation,
      recipients: ['Người tố cáo (để biết)'],
      addressee: 'Chủ tịch Ủy ban nhân dân xã Đông Quan',
      legalBasis: ['khoản 2 Điều 24 Luật Tố cáo', 'khoản 1 Điều 14 Thông tư số 05/2021/TT-TTCP'],
      attachments: ['01 bản sao giấy viết tay ghi nhận việc nộp tiền', '02 ảnh chụp'],
    },
  ],
  'TT05-04': [
    {
      ...proposal,
      recipients: ['Ông Hứa Đức Toàn (để biết)'],
      addressee: 'Ủy ban nhân dân xã Tú Đoạn',
      legalBasis: [circular],
      attachments: ['03 ảnh chụp hiện trạng'],
    },
  ],
  'TT05-05': [
    {
      ...complaint,
      recipients: [],
      matter: 'đất đai và chế độ chính sách đối với người có công',
      legalBasis: [circular],
      parts: [
        {
          content: 'Khiếu nại quyết định thu hồi đất của Ủy ban nhân dân huyện',
          body: 'Chủ tịch Ủy ban nhân dân huyện Lộc Bình',
        },
        { content: 'Tố cáo cán bộ địa chính xã nhận tiền', body: 'Chủ tịch Ủy ban nhân dân xã Khánh Xuân' },
        { content: 'Đòi lại tiền cho vay', body: 'Tòa án nhân dân huyện Lộc Bình' },
      ],
    },
  ],
  'NĐ124-03': [
    {
      ...complaint,
      parentAgency: undefined,
      agency: 'Ủy ban nhân dân\nhuyện Lộc Bình',
      agencyInText: 'Ủy ban nhân dân huyện Lộc Bình',
      recipients: ['Thanh tra huyện', 'Ban Tiếp công dân huyện'],
      identity,
      instance: 'lần đầu',
      acceptedOn: day('2024-02-05'),
      resolver: 'Chủ tịch Ủy ban nhân dân huyện Lộc Bình',
      legalBasis: ['Điều 27 Luật Khiếu nại', `Điều 16 ${decree124}`],
      signer: { authority: 'KT. Chủ tịch', capacity: 'Phó Chủ tịch', name: 'Dương Minh Hải' },
    },
  ],
  'NĐ124-04': [
    {
      ...complaint,
      parentAgency: undefined,
      agency: 'Ủy ban nhân dân\nhuyện Lộc Bình',
      agencyInText: 'Ủy ban nhân dân huyện Lộc Bình',
      recipients: ['Thanh tra huyện'],
      identity,
      instance: 'lần đầu',
      reason: 'thời hiệu khiếu nại đã hết mà người khiếu nại không có lý do chính đáng',
      advice: 'Ông có quyền khởi kiện vụ án hành chính tại Tòa án theo quy định của Luật Tố tụng hành chính.',
      legalBasis: ['khoản 6 Điều 11 Luật Khiếu nại'],
      signer: { capacity: 'Chủ tịch', name: 'Nông Quốc Dũng' },
    },
  ],
  'TT04-01': [receptionRefusal('khoản 3 Điều 9 Luật Tiếp công dân')],
  '01/TCD': [
    {
      ...receptionRefusal('khoản 3 Điều 9 Luật Tiếp công dân', 'khoản 3 Điều 4 Nghị định số 154/2026/NĐ-CP'),
      draftedOn: day('2026-08-03'),
      receivedOn: day('2026-08-03'),
      identity: { ...identity, kind: 'Số căn cước' },
    },
  ],
  'TT04-02': [receiptOn('2024-02-05')],
  '02/TCD': [receiptOn('2026-08-03')],
  CV: [
    {
      ...office,
      parentAgency: undefined,
      agency: 'Ủy ban nhân dân\nhuyện Lộc Bình',
      agencyInText: 'Ủy ban nhân dân huyện Lộc Bình',
      recipients: ['Thanh tra huyện', 'Ban Tiếp công dân huyện'],
      addressees: ['Chủ tịch Ủy ban nhân dân xã Khánh Xuân'],
      subject: 'đôn đốc giải quyết đơn khiếu nại của công dân',
      paragraphs: [
        'Ngày 02/01/2024, Ủy ban nhân dân xã Khánh Xuân đã thụ lý đơn khiếu nại của ông Lương Văn Thắng. Đến nay đã hết thời hạn giải quyết nhưng Ủy ban nhân dân huyện chưa nhận được kết quả.',
        'Ủy ban nhân dân huyện yêu cầu Chủ tịch Ủy ban nhân dân xã Khánh Xuân khẩn trương giải quyết vụ việc theo quy định của Luật Khiếu nại và báo cáo kết quả trước ngày 20/02/2024.',
      ],
      signer: {
        authority: 'TM. Ủy ban nhân dân\nKT. Chủ tịch',
        capacity: 'Phó Chủ tịch',
        name: 'Dương Minh Hải',
      },
    },
  ],
  BC: [
    {
      ...office,
      recipients: ['Chủ tịch UBND huyện', 'Thanh tra huyện'],
      subject: 'Kết quả tiếp công dân, xử lý đơn tháng 01 năm 2024',
      opening:
        'Thực hiện Kế hoạch của Ủy ban nhân dân huyện về nhiệm vụ trọng tâm trong công tác tiếp công dân năm 2024, Ban Tiếp công dân báo cáo kết quả như sau:',
      sections: [
        {
          heading: 'I. KẾT QUẢ TIẾP CÔNG DÂN',
          paragraphs: ['Trong kỳ đã tiếp 24 lượt với 27 người; không có đoàn đông người.'],
        },
        {
          heading: 'II. KẾT QUẢ XỬ LÝ ĐƠN',
          paragraphs: ['Tiếp nhận 18 đơn; đã xử lý 16 đơn.', 'Còn 02 đơn đang trong thời hạn xử lý.'],
        },
      ],
      closing: 'Trên đây là báo cáo kết quả tiếp công dân, xử lý đơn tháng 01 năm 2024',
    },
  ],
  'TH-02': [
    {
      ...committee,
      ...complaintOnly,
      recipients: ['Thanh tra huyện', 'Ban Tiếp công dân huyện'],
      addressees: ['Chủ tịch Ủy ban nhân dân xã Khánh Xuân'],
      petitionNumber: '12/2024',
      passedOn: { paper: 'Phiếu chuyển đơn số 05/PC-BTCD', on: day('2024-01-05') },
      dueOn: day('2024-02-04'),
      reportBy: day('2024-02-20'),
      legalBasis: ['Luật Khiếu nại', circular],
    },
    {
      ...office,
      ...denunciation,
      recipients: ['Chủ tịch UBND huyện (để báo cáo)'],
      addressees: ['Chủ tịch Ủy ban nhân dân xã Đông Quan', 'Trưởng Công an xã Đông Quan'],
      passedOn: { paper: 'Phiếu chuyển đơn tố cáo số 02/PC-BTCD', on: day('2024-01-05') },
      dueOn: day('2024-02-04'),
      round: 2,
      reportBy: day('2024-02-20'),
      legalBasis: ['Luật Tố cáo', circular],
    },
  ],
  'TH-11': [
    {
      ...office,
      recipients: [],
      at: { hour: 14, minute: 30, on: day('2024-02-20'), where: 'Trụ sở tiếp công dân huyện Lộc Bình' },
      receiver: complainant,
      identity,
      takenBy: { number: '05', on: day('2024-02-05') },
      reason: 'đã đối chiếu, sao chụp đưa vào hồ sơ',
      items: [
        {
          name: 'Giấy chứng nhận quyền sử dụng đất số CH 045123',
          pages: 4,
          condition: 'bản gốc, nguyên vẹn',
        },
      ],
      copies: 2,
      signer: { capacity: 'Chuyên viên', name: 'Lộc Văn Bình' },
    },
  ],
};

function receptionRefusal(...legalBasis: string[]) {
  return {
    ...complaint,
    recipients: ['UBND huyện Lộc Bình (để báo cáo)'],
    identity,
    reason:
      'Vụ việc đã được giải quyết đúng chính sách, pháp luật, được cơ quan nhà nước có thẩm quyền kiểm tra, rà soát, thông báo bằng văn bản và đã được tiếp, giải thích, hướng dẫn.',
    legalBasis,
  };
}

function receiptOn(date: string) {
  return {
    ...office,
    draftedOn: day(date),
    recipients: [],
    at: { hour: 9, minute: 5, on: day(date), where: 'Trụ sở tiếp công dân huyện Lộc Bình' },
    giver: complainant,
    identity,
    items: [
      { name: 'Quyết định thu hồi đất', pages: 3, condition: 'bản phô tô' },
      { name: 'Giấy chứng nhận quyền sử dụng đất', pages: 4, condition: 'bản sao có chứng thực' },
    ],
    copies: 3,
    signer: { capacity: 'Chuyên viên', name: 'Lộc Văn Bình' },
  };
}
