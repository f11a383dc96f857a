import { decree124, decree155, decree156, decree31 } from '../../law/forms/labels.ts';
import { type FormSheet } from './sheet.ts';

/** Blanks that citizens fill and sign; the office prints what it knows. */
export const citizenForms: readonly FormSheet[] = [
  {
    form: 'NĐ124-01',
    title: 'Đơn khiếu nại',
    file: 'ND124-01.docx',
    labels: [
      { number: 'Mẫu số 01', ...decree124 },
      { number: 'Mẫu số 01', ...decree155 },
    ],
    required: ['kính gửi', 'người khiếu nại', 'người bị khiếu nại', 'nội dung'],
  },
  {
    form: 'NĐ124-02',
    title: 'Giấy ủy quyền khiếu nại',
    file: 'ND124-02.docx',
    labels: [
      { number: 'Mẫu số 02', ...decree124 },
      { number: 'Mẫu số 02', ...decree155 },
    ],
    required: ['người ủy quyền', 'người được ủy quyền', 'nội dung ủy quyền'],
  },
  {
    form: 'NĐ31-02',
    title: 'Đơn rút tố cáo',
    file: 'ND31-02.docx',
    labels: [
      { number: 'Mẫu số 02', ...decree31 },
      { number: 'Mẫu số 02', ...decree156, asks: 'contact' },
    ],
    required: ['kính gửi', 'người rút', 'nội dung rút'],
  },
  {
    form: 'TC-BAOVE-DN',
    title: 'Văn bản đề nghị bảo vệ',
    file: 'TC-BAOVE-DN.docx',
    labels: [],
    required: ['kính gửi', 'người đề nghị', 'người được bảo vệ', 'lý do', 'nội dung bảo vệ'],
  },
  {
    form: 'TH-09',
    title: 'Phiếu đăng ký tiếp công dân định kỳ',
    file: 'TH-09.docx',
    labels: [],
    required: ['kính gửi', 'họ tên', 'nội dung'],
  },
];
