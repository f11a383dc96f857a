import { day } from '../../law/day.ts';
import type { PracticeForm } from '../papers.ts';
import { caseSample, complaintFacts as facts } from './case.ts';
import type { Samples } from './office.ts';

const meeting = { hour: '08:30', day: '29/02/2024', where: 'Trụ sở tiếp công dân huyện Lộc Bình' };
const ended = { endHour: '10:15', copies: '03' };
const officials = 'Lộc Văn Bình, Thanh tra viên\nHoàng Thị Bích Ngọc, Trưởng ban Tiếp công dân';
const complaint = (form: PracticeForm, typed: Readonly<Record<string, string>>) =>
  caseSample(form, facts, typed);
const effective = {
  ruling: 'Quyết định số 455/QĐ-UBND ngày 04 tháng 3 năm 2024 của Chủ tịch Ủy ban nhân dân huyện Lộc Bình',
};

/** Samples of the papers of a case without a prescribed form. */
export const practiceSamples: Samples<Extract<PracticeForm, `KN-${string}` | 'HS-MUCLUC'>> = {
  'KN-CHUYEN': [
    complaint('KN-CHUYEN', {
      addressees: 'Chủ tịch Ủy ban nhân dân xã Khánh Xuân',
      body: 'Chủ tịch Ủy ban nhân dân xã Khánh Xuân',
      attachments: '01 bản sao Quyết định số 112/QĐ-UBND',
    }),
  ],
  'KN-NHIEMVU': [
    complaint('KN-NHIEMVU', {
      proposedBy: 'Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện',
      reportBy: '26/02/2024',
    }),
  ],
  'KN-KEHOACH-XM': [
    complaint('KN-KEHOACH-XM', {
      timetable:
        'Lộc Văn Bình: làm việc với người khiếu nại ngày 12/02/2024\nVi Văn Sơn: kiểm tra, đo đạc thực địa ngày 14/02/2024\nDự phòng: ngày 19 và 20/02/2024',
      means: 'Máy đo đạc của Chi nhánh Văn phòng đăng ký đất đai; kinh phí thường xuyên của Thanh tra huyện.',
    }),
  ],
  'KN-GIAHAN-XM': [
    complaint('KN-GIAHAN-XM', {
      proposedBy: 'Tổ trưởng Tổ xác minh',
      days: '05',
      until: '01/03/2024',
      reason: 'Phải đo đạc lại thực địa có sự chứng kiến của các hộ liền kề.',
    }),
  ],
  'KN-PHUCTAP': [
    {
      ...caseSample(
        'KN-PHUCTAP',
        { ...facts, receivedOn: day('2026-08-03'), refs: {} },
        {
          grounds: 'Có từ hai nội dung khiếu nại phải xác minh trở lên\nCác cơ quan có ý kiến khác nhau',
          reason:
            'Vụ việc liên quan đến 12 hộ có đất liền kề, ranh giới thửa đất qua các thời kỳ không thống nhất.',
          until: '28/09/2026',
        },
        day('2026-08-14'),
      ),
    },
  ],
  'KN-HOSO-LAN1': [
    complaint('KN-HOSO-LAN1', {
      dueOn: '15/02/2024',
      deliverTo: 'Thanh tra huyện Lộc Bình, khu Hòa Bình, thị trấn Lộc Bình',
    }),
  ],
  'KN-TRACHNHIEM': [
    complaint('KN-TRACHNHIEM', {
      fault:
        'Thụ lý chậm 12 ngày so với thời hạn quy định\nKhông tổ chức đối thoại khi yêu cầu và kết quả xác minh còn khác nhau',
      measure: 'Kiểm điểm trách nhiệm cá nhân được giao tham mưu',
      reportBy: '20/03/2024',
    }),
  ],
  'KN-HDTV': [
    complaint('KN-HDTV', {
      proposedBy: 'Chánh Thanh tra huyện',
      members:
        'Ông Dương Minh Hải, Phó Chủ tịch Ủy ban nhân dân huyện, Chủ tịch Hội đồng\nÔng Hoàng Văn Páo, Trưởng phòng Tài nguyên và Môi trường, thành viên\nBà Nông Thị Thu, Trưởng phòng Tư pháp, thành viên',
      until: '28/02/2024',
    }),
  ],
  'KN-HDKL': [
    caseSample(
      'KN-HDKL',
      {
        ...facts,
        contested:
          'Quyết định số 15/QĐ-UBND ngày 05 tháng 01 năm 2024 của Chủ tịch Ủy ban nhân dân huyện về việc kỷ luật khiển trách',
        matter: 'bị kỷ luật khiển trách không đúng quy định',
      },
      {
        result: 'Hành vi vi phạm được xác định đúng; việc xác định thời hiệu xử lý kỷ luật còn sai sót',
        questions: 'Việc áp dụng thời hiệu xử lý kỷ luật và hình thức kỷ luật',
        until: '28/02/2024',
      },
    ),
  ],
  'KN-KH-DOITHOAI': [
    complaint('KN-KH-DOITHOAI', {
      ...meeting,
      tasks:
        'Thanh tra huyện: chuẩn bị dự thảo báo cáo kết quả xác minh, trước ngày 26/02/2024\nVăn phòng: gửi thông báo, giấy mời, chuẩn bị phòng họp, trước ngày 22/02/2024',
    }),
  ],
  'KN-PC-DOITHOAI': [
    complaint('KN-PC-DOITHOAI', {
      chair: 'ông Dương Minh Hải, Phó Chủ tịch Ủy ban nhân dân huyện',
      day: '29/02/2024',
      reportBy: '01/03/2024',
    }),
  ],
  'KN-TB-DOITHOAI': [
    complaint('KN-TB-DOITHOAI', {
      ...meeting,
      bring: 'Giấy chứng nhận quyền sử dụng đất; tài liệu, bằng chứng mới (nếu có)',
      contact: 'ông Lộc Văn Bình, Thanh tra viên, điện thoại 0205 3840 000',
    }),
  ],
  'KN-GIAYMOI': [
    complaint('KN-GIAYMOI', {
      ...meeting,
      addressees: 'Phòng Tài nguyên và Môi trường huyện\nỦy ban nhân dân xã Khánh Xuân',
      bring: 'Hồ sơ thu hồi đất\nBản đồ địa chính khu vực',
      contact: 'Lộc Văn Bình, Thanh tra viên',
      phone: '0205 3840 000',
    }),
  ],
  'KN-RUT': [
    { draftedOn: day('2024-02-20'), place: 'Lộc Bình', ...caseBlank('KN-RUT', { writtenOn: '20/02/2024' }) },
    { draftedOn: day('2024-02-20') },
  ],
  'KN-BB-RUT': [
    caseSample(
      'KN-BB-RUT',
      { ...facts, refs: {} },
      { ...meeting, day: '10/08/2026', ...ended, people: officials, reason: 'Đã được bồi thường bổ sung.' },
      day('2026-08-10'),
    ),
  ],
  'KN-DINHCHI': [complaint('KN-DINHCHI', { proposedBy: 'Chánh Thanh tra huyện' })],
  'KN-GUI': [complaint('KN-GUI', { addressees: 'Ông Lương Văn Thắng\nThanh tra huyện' })],
  'KN-TB-TUNGNGUOI': [
    complaint('KN-TB-TUNGNGUOI', {
      ...effective,
      result: 'Khiếu nại đúng một phần; sửa đổi diện tích thu hồi ghi trong Quyết định số 112/QĐ-UBND',
    }),
  ],
  'KN-TB-KETQUA': [
    complaint('KN-TB-KETQUA', {
      ...effective,
      addressees: 'Ủy ban Mặt trận Tổ quốc Việt Nam huyện Lộc Bình',
      forwarded: 'Văn bản số 17/MTTQ-BTT ngày 30 tháng 01 năm 2024',
      result: 'Khiếu nại đúng một phần; sửa đổi diện tích thu hồi ghi trong Quyết định số 112/QĐ-UBND',
    }),
  ],
  'KN-CONGKHAI': [
    complaint('KN-CONGKHAI', {
      ...meeting,
      ...ended,
      ...effective,
      form: 'niêm yết tại trụ sở làm việc hoặc nơi tiếp công dân',
      people: officials,
      present: 'Hà Văn Lập, Trưởng thôn Bản Chu',
      from: '08/03/2024',
      until: '25/03/2024',
    }),
  ],
  'KN-CHIDAO-TH': [
    complaint('KN-CHIDAO-TH', {
      ...effective,
      addressees: 'Chủ tịch Ủy ban nhân dân xã Khánh Xuân\nTrưởng phòng Tài nguyên và Môi trường huyện',
      effectiveOn: '04/04/2024',
      executor: 'Phòng Tài nguyên và Môi trường huyện',
      obliged:
        'Ủy ban nhân dân huyện: ban hành quyết định sửa đổi diện tích thu hồi của ông Lương Văn Thắng, giảm 45 m2',
      others: 'Ủy ban nhân dân xã Khánh Xuân: phối hợp cắm mốc ranh giới thửa đất',
      dueOn: '30/04/2024',
      reportBy: '05/05/2024',
    }),
  ],
  'KN-CUONGCHE': [
    complaint('KN-CUONGCHE', {
      ...effective,
      obliged: 'ông Lương Văn Thắng, thôn Bản Chu, xã Khánh Xuân',
      reason: 'Đã vận động, thuyết phục 03 lần nhưng không bàn giao phần đất đã được bồi thường.',
      measure: 'Buộc bàn giao 120 m2 đất tại thửa số 125, tờ bản đồ số 18',
      from: '20/05/2024',
      where: 'thôn Bản Chu, xã Khánh Xuân',
      executor: 'Ủy ban nhân dân xã Khánh Xuân',
      cost: 'ngân sách huyện',
      executors: 'Chủ tịch Ủy ban nhân dân xã Khánh Xuân\nTrưởng Công an huyện\nông Lương Văn Thắng',
    }),
  ],
  'KN-BB-CUONGCHE': [
    complaint('KN-BB-CUONGCHE', {
      ...meeting,
      ...ended,
      ...effective,
      outcome: 'tự nguyện chấp hành',
      people: officials,
      obliged: 'Lương Văn Thắng, thôn Bản Chu, xã Khánh Xuân',
      witnesses: 'Hà Văn Lập, Trưởng thôn Bản Chu',
      content: 'Ông Lương Văn Thắng tự tháo dỡ hàng rào và bàn giao mặt bằng.',
      result: 'Đã bàn giao đủ 120 m2 đất.',
    }),
  ],
  'KN-BC-TH': [
    complaint('KN-BC-TH', {
      ...effective,
      done: 'Đã ban hành quyết định sửa đổi diện tích thu hồi\nĐã chi trả bồi thường 12 cây ăn quả, số tiền 8.400.000 đồng',
      remaining: 'Chưa cắm lại mốc ranh giới do thời tiết mưa kéo dài',
      proposals: 'Cho phép hoàn thành việc cắm mốc trước ngày 15/05/2024',
    }),
  ],
  'KN-QUAHAN': [
    complaint('KN-QUAHAN', {
      addressees: 'Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn',
      done: 'Đã thụ lý, xác minh xong 01 trong 02 nội dung',
      reason: 'Chờ kết quả đo đạc của cơ quan chuyên môn',
      proposals: 'Tổ chức đối thoại và ban hành quyết định giải quyết',
      until: '20/03/2024',
    }),
  ],
  'KN-D38': [
    complaint('KN-D38', {
      ...effective,
      violation: 'Không tổ chức đối thoại trong trường hợp bắt buộc',
      measure: 'Xem xét lại toàn bộ nội dung giải quyết khiếu nại',
      reportBy: '30/06/2024',
    }),
  ],
  'KN-KIEMTRALAI': [
    complaint('KN-KIEMTRALAI', {
      legality: 'Đúng quy định của Luật Đất đai.',
      competence: 'Đúng thẩm quyền của Ủy ban nhân dân huyện.',
      substance: 'Diện tích ghi trong quyết định chưa khớp với biên bản kiểm đếm.',
      drafting: 'Đúng trình tự; thể thức đúng Nghị định số 30/2020/NĐ-CP.',
      conclusion: 'Cần xác minh nội dung diện tích trước khi ban hành quyết định giải quyết.',
      writer: 'Lộc Văn Bình, Chuyên viên',
    }),
  ],
  'HS-MUCLUC': [complaint('HS-MUCLUC', { sheets: '86', writer: 'Lộc Văn Bình, Thanh tra viên' })],
  'KN-CU-DAIDIEN': [
    {
      draftedOn: day('2024-01-20'),
      place: 'Lộc Bình',
      ...caseBlank('KN-CU-DAIDIEN', {
        writtenOn: '20/01/2024',
        representatives: 'Lương Văn Thắng, thôn Bản Chu, xã Khánh Xuân',
      }),
    },
    { draftedOn: day('2024-01-20') },
  ],
};

/** What a citizen writes has no office around it. */
function caseBlank(form: 'KN-RUT' | 'KN-CU-DAIDIEN', typed: Readonly<Record<string, string>>) {
  const { addressee, writtenOn, people, petitionOn, matter, withdrawn, representatives, scope } = complaint(
    form,
    typed,
  ) as Record<string, unknown>;
  return { addressee, writtenOn, people, petitionOn, matter, withdrawn, representatives, scope };
}
