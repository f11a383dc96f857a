import { circular04, circular05, decree124, decree154, decree155 } from '../../law/forms/labels.ts';
import { aboutPetition, heading, letter, type FormSheet } from './sheet.ts';

/** Forms of refusing, taking in, proposing, guiding, passing on and accepting, and the free letter and report. */
export const processingForms: readonly FormSheet[] = [
  {
    form: 'TT05-01',
    title: 'Phiếu đề xuất thụ lý đơn',
    file: 'TT05-01.docx',
    labels: [{ number: 'Mẫu số 01', ...circular05 }],
    required: [...heading, ...aboutPetition, 'kính gửi', 'căn cứ', 'chức vụ ký', 'người ký', 'người đề xuất'],
  },
  {
    form: 'TT05-02',
    title: 'Phiếu hướng dẫn',
    file: 'TT05-02.docx',
    labels: [{ number: 'Mẫu số 02', ...circular05 }],
    required: [...letter, ...aboutPetition, 'căn cứ', 'cơ quan có thẩm quyền', 'nội dung bổ sung'],
  },
  {
    form: 'TT05-03',
    title: 'Phiếu chuyển đơn tố cáo',
    file: 'TT05-03.docx',
    labels: [{ number: 'Mẫu số 03', ...circular05 }],
    required: [...letter, ...aboutPetition, 'kính gửi', 'căn cứ'],
  },
  {
    form: 'TT05-04',
    title: 'Phiếu chuyển đơn kiến nghị, phản ánh',
    file: 'TT05-04.docx',
    labels: [{ number: 'Mẫu số 04', ...circular05 }],
    required: [...letter, ...aboutPetition, 'kính gửi', 'căn cứ'],
  },
  {
    form: 'TT05-05',
    title: 'Phiếu hướng dẫn (đơn có nhiều nội dung)',
    file: 'TT05-05.docx',
    labels: [{ number: 'Mẫu số 05', ...circular05 }],
    required: [...letter, ...aboutPetition, 'nội dung đơn', 'căn cứ'],
  },
  {
    form: 'NĐ124-03',
    title: 'Thông báo về việc thụ lý giải quyết khiếu nại',
    file: 'ND124-03.docx',
    labels: [
      { number: 'Mẫu số 03', ...decree124 },
      { number: 'Mẫu số 03', ...decree155 },
    ],
    required: [...letter, ...aboutPetition, 'lần khiếu nại', 'ngày thụ lý', 'căn cứ'],
  },
  {
    form: 'NĐ124-04',
    title: 'Thông báo về việc không thụ lý giải quyết khiếu nại',
    file: 'ND124-04.docx',
    labels: [
      { number: 'Mẫu số 04', ...decree124 },
      { number: 'Mẫu số 04', ...decree155 },
    ],
    required: [...letter, ...aboutPetition, 'lần khiếu nại', 'lý do', 'căn cứ'],
  },
  {
    form: 'TT04-01',
    title: 'Thông báo về việc từ chối tiếp công dân',
    file: 'TT04-01.docx',
    labels: [{ number: 'Mẫu số 01', ...circular04 }],
    required: [...letter, ...aboutPetition, 'lý do', 'căn cứ'],
  },
  {
    form: '01/TCD',
    title: 'Thông báo về việc từ chối tiếp công dân',
    file: '01-TCD.docx',
    labels: [{ number: 'Mẫu số 01/TCD', ...decree154 }],
    required: [...letter, ...aboutPetition, 'lý do', 'căn cứ'],
  },
  {
    form: 'TT04-02',
    title: 'Giấy biên nhận thông tin, tài liệu',
    file: 'TT04-02.docx',
    labels: [{ number: 'Mẫu số 02', ...circular04 }],
    required: ['cơ quan ban hành', 'người giao', 'người ký', 'tài liệu', 'số bản'],
  },
  {
    form: '02/TCD',
    title: 'Giấy biên nhận thông tin, tài liệu',
    file: '02-TCD.docx',
    labels: [{ number: 'Mẫu số 02/TCD', ...decree154 }],
    required: ['cơ quan ban hành', 'người giao', 'người ký', 'tài liệu', 'số bản'],
  },
  {
    form: 'CV',
    title: 'Công văn',
    file: 'cong-van.docx',
    labels: [],
    required: [...letter, 'trích yếu', 'kính gửi', 'nội dung'],
  },
  {
    form: 'BC',
    title: 'Báo cáo',
    file: 'bao-cao.docx',
    labels: [],
    required: [...letter, 'trích yếu', 'các phần'],
  },
  {
    form: 'TH-02',
    title: 'Công văn đôn đốc',
    file: 'TH-02.docx',
    labels: [],
    required: [...letter, ...aboutPetition, 'kính gửi', 'văn bản chuyển', 'ngày chuyển', 'hạn báo cáo'],
  },
  {
    form: 'TH-11',
    title: 'Phiếu giao trả giấy tờ gốc',
    file: 'TH-11.docx',
    labels: [],
    required: ['cơ quan ban hành', 'người nhận lại', 'người ký', 'tài liệu', 'số bản'],
  },
];
