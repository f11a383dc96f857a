import { decree31 } from '../../law/forms/labels.ts';
import { letter, type FormSheet } from './sheet.ts';

const labelled = (number: string) => [{ number: `Mẫu số ${number}`, ...decree31 }];
const judged = [
  'người bị tố cáo',
  'nội dung xác minh',
  'căn cứ pháp luật',
  'kết luận nội dung',
  'trách nhiệm',
];
const reported = [...judged, 'kính gửi', 'từ ngày', 'đến ngày', 'kiến nghị'];
const concluded = [...letter, ...judged, 'quyết định thụ lý', 'biện pháp', 'kiến nghị'];

/** Forms from the verification of a denunciation to its conclusion. Only the minutes have a tag for who denounces. */
export const denunciationCourseForms: readonly FormSheet[] = [
  {
    form: 'NĐ31-07',
    title: 'Quyết định thành lập Đoàn (Tổ) xác minh nội dung tố cáo',
    file: 'ND31-07.docx',
    labels: labelled('07'),
    required: [
      ...letter,
      'thẩm quyền ban hành',
      'căn cứ',
      'thành viên',
      'nội dung xác minh',
      'thời hạn',
      'người bị tố cáo',
    ],
  },
  {
    form: 'NĐ31-08',
    title: 'Biên bản làm việc',
    file: 'ND31-08.docx',
    labels: labelled('08'),
    required: [
      'cơ quan ban hành',
      'tên biên bản',
      'thành viên',
      'người làm việc',
      'nội dung',
      'giờ kết thúc',
      'số bản',
    ],
    signedPages: true,
  },
  {
    form: 'NĐ31-09',
    title: 'Trưng cầu giám định',
    file: 'ND31-09.docx',
    labels: labelled('09'),
    required: [...letter, 'kính gửi', 'tài liệu', 'nội dung giám định', 'hạn gửi kết quả', 'người bàn giao'],
  },
  {
    form: 'NĐ31-10',
    title: 'Báo cáo kết quả xác minh nội dung tố cáo của Đoàn (Tổ) xác minh',
    file: 'ND31-10.docx',
    labels: labelled('10'),
    required: [...reported, 'cơ quan ban hành', 'địa danh', 'ngày ký', 'người ký', 'quyết định thành lập'],
    signedPages: true,
  },
  {
    form: 'NĐ31-11',
    title: 'Báo cáo kết quả xác minh nội dung tố cáo của cơ quan được giao xác minh',
    file: 'ND31-11.docx',
    labels: labelled('11'),
    required: [...letter, ...reported, 'văn bản giao'],
  },
  {
    form: 'NĐ31-12',
    title: 'Kết luận nội dung tố cáo',
    file: 'ND31-12.docx',
    labels: labelled('12'),
    required: concluded,
  },
  {
    form: 'TC-BANTRICH',
    title: 'Bản trích kết luận nội dung tố cáo',
    file: 'TC-BANTRICH.docx',
    labels: [],
    required: [...concluded, 'số kết luận', 'ngày kết luận'],
  },
];
