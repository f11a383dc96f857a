import { day } from '../../law/day.ts';
import type { PracticeForm } from '../papers.ts';
import { caseSample, feedbackFacts, landFacts } from './case.ts';
import type { Samples } from './office.ts';

const meeting = { hour: '14:00', day: '20/02/2024', where: 'trụ sở Ủy ban nhân dân xã' };
const ended = { endHour: '16:30' };
type Typed = Readonly<Record<string, string>>;
const feedback = (form: PracticeForm, typed: Typed) => caseSample(form, feedbackFacts, typed);
const land = (form: PracticeForm, typed: Typed, on = day('2024-02-05')) =>
  caseSample(form, landFacts, typed, on);
const parcel = 'thửa số 125, tờ bản đồ số 18, diện tích 640 m2, thôn Bản Chu, xã Khánh Xuân';

/** Samples of the papers of proposals, feedback and land disputes. */
export const otherPracticeSamples: Samples<Extract<PracticeForm, `PA-${string}` | `DD-${string}`>> = {
  'PA-GIAO': [feedback('PA-GIAO', { dueOn: '04/03/2024' })],
  'PA-BB': [
    feedback('PA-BB', {
      ...meeting,
      ...ended,
      people: 'Vi Văn Sơn, Chuyên viên Phòng Nông nghiệp và Phát triển nông thôn',
      content: 'Kiểm tra thực địa tuyến mương dài 350 m, có 02 đoạn bị vùi lấp.',
      opinions: 'Đề nghị nạo vét trước ngày 15/3/2024.',
      result: 'Ủy ban nhân dân xã Tú Đoạn tổ chức nạo vét trong tháng 3 năm 2024.',
    }),
  ],
  'PA-TINHTRANG': [
    feedback('PA-TINHTRANG', {
      state: 'Đã giao kiểm tra thực địa, đang tổng hợp phương án nạo vét.',
      dueOn: '04/03/2024',
    }),
    caseSample(
      'PA-TINHTRANG',
      { ...feedbackFacts, onRegulation: true },
      { state: 'Đang xem xét theo sáu tiêu chí.' },
    ),
  ],
  'PA-TRALOI': [
    feedback('PA-TRALOI', {
      outcome: 'tiếp thu, giải quyết',
      answer: 'Qua kiểm tra, tuyến mương bị vùi lấp 02 đoạn, tổng chiều dài 60 m do mưa lũ tháng 9 năm 2023.',
      promises: 'Ủy ban nhân dân xã Tú Đoạn: nạo vét xong trước ngày 15/3/2024',
    }),
  ],
  'PA-CHUYEN-QDHC': [
    caseSample(
      'PA-CHUYEN-QDHC',
      { ...feedbackFacts, onRegulation: true },
      {
        addressees: 'Văn phòng Ủy ban nhân dân tỉnh Lạng Sơn',
        regulation: 'thành phần hồ sơ thủ tục đăng ký biến động đất đai',
        contents: 'Yêu cầu nộp bản sao chứng thực đã có trong hồ sơ gốc',
        attachments: '01 phiếu phản ánh',
      },
    ),
  ],
  'DD-BBHG': [
    land('DD-BBHG', {
      ...meeting,
      ...ended,
      people:
        'Hoàng Văn Tài, Chủ tịch Ủy ban nhân dân xã, Chủ tịch Hội đồng\nHà Văn Lập, Trưởng thôn Bản Chu\nNông Thị Lan, công chức địa chính',
      parcel,
      origin: 'Hai hộ sử dụng đất ổn định từ năm 1995; hiện trạng có hàng rào cây dài 32 m.',
      cause: 'Mốc ranh giới bị mất sau khi san gạt đất năm 2022.',
      content: 'Hai bên đề nghị đo đạc lại theo bản đồ địa chính.',
      agreed: 'Giữ nguyên hiện trạng trong thời gian giải quyết',
      open: 'Vị trí ranh giới thửa đất',
      outcome: 'hòa giải không thành',
    }),
  ],
  'DD-THULY': [
    land('DD-THULY', {
      parcel,
      mediation: 'Biên bản hòa giải ngày 20/01/2024 tại Ủy ban nhân dân xã Khánh Xuân',
    }),
  ],
  'DD-GIAO': [
    land('DD-GIAO', { reportBy: '01/03/2024' }),
    land('DD-GIAO', { reportBy: '01/09/2025' }, day('2025-08-01')),
  ],
  'DD-BB': [
    land('DD-BB', {
      ...meeting,
      ...ended,
      people: 'Vi Văn Sơn, Chuyên viên Phòng Tài nguyên và Môi trường',
      content: 'Đo đạc hiện trạng: ranh giới thực tế lệch so với bản đồ địa chính từ 0,8 m đến 1,4 m.',
      result: 'Hòa giải lại không thành.',
    }),
  ],
  'DD-BC': [
    land('DD-BC', {
      parcel,
      origin: 'Hai hộ sử dụng đất ổn định từ năm 1995, được cấp giấy chứng nhận năm 2006.',
      findings: 'Diện tích theo giấy chứng nhận là 640 m2, hiện trạng là 595 m2, thiếu 45 m2.',
      proposals: 'Công nhận ranh giới theo bản đồ địa chính',
    }),
  ],
  'DD-QD': [
    land('DD-QD', {
      parcel,
      findings: 'Diện tích theo giấy chứng nhận là 640 m2, hiện trạng là 595 m2.',
      rulings: 'Ông Lương Văn Thắng được sử dụng 640 m2 theo ranh giới trên bản đồ địa chính',
      superior: 'Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn',
    }),
  ],
  'DD-BC-TH': [land('DD-BC-TH', { done: 'Đã cắm lại 06 mốc ranh giới, bàn giao 45 m2 ngày 20/4/2024' })],
};
