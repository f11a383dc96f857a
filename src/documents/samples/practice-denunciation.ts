import { day } from '../../law/day.ts';
import type { PracticeForm } from '../papers.ts';
import { caseSample, denunciationFacts as facts } from './case.ts';
import type { Samples } from './office.ts';

const meeting = { hour: '08:30', day: '31/01/2024', where: 'Trụ sở tiếp công dân huyện Lộc Bình' };
const ended = { endHour: '09:15', copies: '02' };
const officials =
  'Lộc Văn Bình, Chuyên viên Ban Tiếp công dân\nHoàng Thị Bích Ngọc, Trưởng ban Tiếp công dân';
const sample = (form: PracticeForm, typed: Readonly<Record<string, string>>, on = day('2024-02-08')) =>
  caseSample(form, facts, typed, on);
const pressed = 'Có người lạ gọi điện thoại đe dọa, có nguy cơ bị xâm phạm tính mạng, tài sản.';
const guard = 'Tuần tra, canh gác nơi ở\nHạn chế người không có trách nhiệm tiếp cận';

/** Samples of the papers of a denunciation without a prescribed form; whoever denounced is hidden. */
export const denunciationPracticeSamples: Samples<Extract<PracticeForm, `TC-${string}`>> = {
  'TC-PHIEU-D25': [
    sample('TC-PHIEU-D25', {
      why: 'không rõ họ tên, địa chỉ người tố cáo',
      evidence: '02 ảnh chụp giấy viết tay ghi nhận việc nộp tiền',
      clarity: 'Nêu rõ người vi phạm, có tài liệu cụ thể, có cơ sở để thẩm tra, xác minh',
      conclusion: 'Giao Thanh tra huyện kiểm tra',
      writer: 'Lộc Văn Bình, Chuyên viên',
    }),
  ],
  'TC-GIAO-KIEMTRA': [
    sample('TC-GIAO-KIEMTRA', { reportBy: '28/02/2024', attachments: '02 ảnh chụp (đã che thông tin)' }),
  ],
  'TC-CHUYEN-D25': [
    sample('TC-CHUYEN-D25', {
      addressees: 'Thanh tra tỉnh Lạng Sơn',
      attachments: '02 ảnh chụp (đã che thông tin)',
    }),
  ],
  'TC-XM-DANHTINH': [
    sample('TC-XM-DANHTINH', {
      ...meeting,
      ...ended,
      people: officials,
      identityResult: 'đúng là người đứng tên tố cáo',
      conditions:
        'Có đủ năng lực hành vi dân sự\nNội dung có cơ sở để xác định người vi phạm, hành vi vi phạm',
      content: 'Đề xuất thụ lý tố cáo',
    }),
  ],
  'TC-GIAO-XM': [sample('TC-GIAO-XM', { days: '15' }, day('2024-02-14'))],
  'TC-TDC': [
    sample('TC-TDC', {
      proposedBy: 'Chánh Thanh tra huyện',
      reason: 'Cần đợi kết quả giám định bổ sung chữ viết.',
    }),
  ],
  'TC-TIEPTUC': [
    sample('TC-TIEPTUC', {
      proposedBy: 'Chánh Thanh tra huyện',
      reason: 'Đã có kết quả giám định bổ sung.',
      from: '01/03/2024',
    }),
  ],
  'TC-DINHCHI': [
    sample('TC-DINHCHI', {
      proposedBy: 'Chánh Thanh tra huyện',
      reason:
        'Người tố cáo đã rút toàn bộ nội dung tố cáo và không thuộc trường hợp phải tiếp tục giải quyết.',
      duty: 'Thanh tra huyện lưu hồ sơ vụ việc theo quy định.',
    }),
  ],
  'TC-TIEPTUC-RUT': [
    sample('TC-TIEPTUC-RUT', {
      ground: 'hành vi bị tố cáo có dấu hiệu vi phạm pháp luật',
      reason: 'Kết quả xác minh bước đầu cho thấy có việc thu tiền không có biên lai.',
    }),
  ],
  'TC-CQDT': [
    sample('TC-CQDT', {
      addressees: 'Cơ quan Cảnh sát điều tra Công an huyện Lộc Bình',
      signs: 'Nhận tiền của 04 hộ dân, tổng số 11.500.000 đồng, có dấu hiệu lạm dụng chức vụ, quyền hạn',
      attachments: 'Báo cáo kết quả xác minh\n05 biên bản làm việc (bản đã lược bỏ)',
    }),
  ],
  'TC-TB-KETLUAN': [
    sample('TC-TB-KETLUAN', {
      result: 'Việc thu tiền không có biên lai: tố cáo đúng\nViệc gây phiền hà: tố cáo đúng một phần',
      measures: 'Xem xét xử lý kỷ luật; yêu cầu trả lại tiền cho các hộ dân',
    }),
  ],
  'TC-XULY': [
    sample('TC-XULY', {
      measures: 'Giao Phòng Nội vụ tham mưu xử lý kỷ luật\nYêu cầu trả lại 4.500.000 đồng cho 02 hộ dân',
      duty: 'Hoàn thành trước ngày 31/3/2024, báo cáo Chủ tịch Ủy ban nhân dân huyện.',
    }),
  ],
  'TC-CONGKHAI': [
    sample('TC-CONGKHAI', {
      ...meeting,
      day: '12/03/2024',
      ...ended,
      form: 'niêm yết tại trụ sở làm việc, nơi tiếp công dân',
      people: officials,
      present: 'Hà Văn Lập, Trưởng thôn Bản Chu',
      from: '12/03/2024',
      until: '27/03/2024',
    }),
  ],
  'TC-THEODOI': [
    sample(
      'TC-THEODOI',
      { duties: 'Xử lý kỷ luật\nTrả lại 4.500.000 đồng cho 02 hộ dân' },
      day('2024-03-15'),
    ),
    sample('TC-THEODOI', { duties: 'Xử lý kỷ luật' }, day('2026-08-03')),
  ],
  'TC-BC-TH': [
    sample('TC-BC-TH', {
      done: 'Đã trả lại 4.500.000 đồng cho 02 hộ dân ngày 25/3/2024',
      remaining: 'Hội đồng kỷ luật họp ngày 05/4/2024',
    }),
  ],
  'TC-KHONG-GQLAI': [
    sample('TC-KHONG-GQLAI', { reason: 'Kết luận khách quan, đầy đủ chứng cứ; không có tình tiết mới.' }),
  ],
  'TC-CHUYEN-HOSO': [
    sample('TC-CHUYEN-HOSO', {
      addressees: 'Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn',
      reason: 'Vụ việc không thuộc thẩm quyền giải quyết của Chủ tịch Ủy ban nhân dân huyện.',
    }),
  ],
  'TC-YEUCAU-BC': [
    sample('TC-YEUCAU-BC', { addressees: 'Chủ tịch Ủy ban nhân dân xã Đông Quan', reportBy: '20/03/2024' }),
  ],
  'TC-BC-QUAHAN': [
    sample('TC-BC-QUAHAN', {
      addressees: 'Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn',
      demand: 'Công văn số 210/UBND-TCD ngày 12/3/2024 của Chủ tịch Ủy ban nhân dân tỉnh',
      done: 'Đã xác minh xong 01 trong 02 nội dung',
      reason: 'Người bị tố cáo đi điều trị, chưa giải trình',
      responsibility: 'Tổ trưởng Tổ xác minh chưa kịp thời đề xuất gia hạn',
      proposals: 'Ban hành kết luận trước ngày 30/3/2024',
    }),
  ],
  'TC-BAOVE-CA': [
    sample(
      'TC-BAOVE-CA',
      {
        addressees: 'Công an huyện Lộc Bình',
        resolver: 'Ông Nông Quốc Dũng, Chủ tịch Ủy ban nhân dân huyện Lộc Bình',
        whom: 'người tố cáo',
        reason: pressed,
        measures: guard,
      },
      day('2024-02-15'),
    ),
  ],
  'TC-BAOVE-QD': [
    sample('TC-BAOVE-QD', {
      proposedBy: 'Chánh Thanh tra huyện',
      whom: 'người tố cáo và người thân của người tố cáo',
      reason: pressed,
      measures: guard,
      duties: 'Công an xã: tuần tra, canh gác\nỦy ban nhân dân xã: phối hợp, giữ bí mật thông tin',
      executors: 'Trưởng Công an huyện',
      from: '16/02/2024',
    }),
    sample('TC-BAOVE-QD', {
      whom: 'người thân của người tố cáo',
      reason: pressed,
      measures: guard,
      duties: 'Công an xã: tuần tra, canh gác',
      executors: 'Trưởng Công an huyện',
      from: '16/02/2024',
    }),
  ],
  'TC-BAOVE-KHONG': [
    sample('TC-BAOVE-KHONG', {
      requestOn: '14/02/2024',
      reason: 'Chưa có căn cứ cho thấy có việc xâm phạm hoặc nguy cơ xâm phạm.',
    }),
  ],
  'TC-BAOVE-THAYDOI': [
    sample('TC-BAOVE-THAYDOI', {
      proposedBy: 'Chánh Thanh tra huyện',
      whom: 'người tố cáo',
      reason: 'Người được bảo vệ chuyển nơi ở.',
      measures: 'Bố trí nơi tạm lánh',
      from: '20/02/2024',
    }),
  ],
  'TC-BAOVE-CHAMDUT': [
    sample('TC-BAOVE-CHAMDUT', {
      proposedBy: 'Chánh Thanh tra huyện',
      whom: 'người tố cáo',
      reason: 'Đã ban hành kết luận nội dung tố cáo; không còn nguy cơ bị xâm phạm.',
      from: '15/03/2024',
    }),
  ],
};
