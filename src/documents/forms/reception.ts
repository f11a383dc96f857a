import { letter, type FormSheet } from './sheet.ts';

const practice = (form: FormSheet['form'], title: string, required: readonly string[]): FormSheet => ({
  form,
  title,
  file: `${form}.docx`,
  labels: [],
  required,
});
const ofMeeting = [
  'cơ quan ban hành',
  'ngày tiếp',
  'nơi tiếp',
  'giờ kết thúc',
  'người chủ trì',
  'thành phần',
];

/** Papers of receiving citizens; no text prescribes a form for them. */
export const receptionForms: readonly FormSheet[] = [
  practice('TH-01', 'Phiếu hẹn', ['cơ quan ban hành', 'người được hẹn', 'ngày hẹn', 'nơi hẹn', 'người ký']),
  practice('TH-03', 'Biên bản tiếp công dân', [
    ...ofMeeting,
    'người được tiếp',
    'nội dung',
    'kết luận',
    'đọc lại',
    'số bản',
  ]),
  practice('TH-03K', 'Biên bản buổi tiếp không có công dân đến', [...ofMeeting]),
  practice('TH-05', 'Thông báo kết luận việc tiếp công dân', [
    ...letter,
    'người chủ trì',
    'vụ việc',
    'kết luận',
    'nhiệm vụ',
  ]),
  {
    ...practice('TH-06', 'Lịch tiếp công dân', [
      'cơ quan ban hành',
      'buổi tiếp',
      'ngày niêm yết',
      'người ký',
    ]),
    landscape: true,
  },
  practice('TH-07', 'Nội quy tiếp công dân', ['cơ quan ban hành', 'chương', 'người ký']),
  practice('TH-07Q', 'Quy chế tiếp công dân', ['cơ quan ban hành', 'chương', 'người ký']),
  practice('TH-08', 'Giấy mời', [
    ...letter,
    'kính gửi',
    'ngày tiếp',
    'nơi tiếp',
    'nội dung',
    'người liên hệ',
  ]),
  practice('TH-12', 'Bản ghi lời trình bày của công dân', [
    'cơ quan ban hành',
    'người được tiếp',
    'nội dung',
    'đọc lại',
    'tên người tiếp',
  ]),
  practice('TH-13', 'Báo cáo nhanh', [...letter, 'trích yếu', 'kính gửi', 'nội dung', 'kiến nghị']),
];
