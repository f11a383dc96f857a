import { decree156, decree31 } from '../../law/forms/labels.ts';
import { aboutPetition, letter, type FormSheet } from './sheet.ts';

const labelled = (number: string) => [{ number: `Mẫu số ${number}`, ...decree31 }];
const minutes = ['cơ quan ban hành', 'người tố cáo', 'giờ kết thúc', 'số bản'];
const decision = [...letter, 'thẩm quyền ban hành', 'căn cứ', 'người bị tố cáo'];

/** Forms of denunciations. Those that reach the accused have no tag for who denounces. */
export const denunciationForms: readonly FormSheet[] = [
  {
    form: 'TH-04',
    title: 'Biên bản ghi nội dung tố cáo trực tiếp',
    file: 'TH-04.docx',
    labels: [],
    required: [...minutes, 'nội dung', 'người bị tố cáo'],
  },
  {
    form: 'TH-14',
    title: 'Thông báo về việc không thụ lý giải quyết tố cáo',
    file: 'TH-14.docx',
    labels: [],
    required: [...letter, ...aboutPetition, 'lý do', 'căn cứ'],
  },
  {
    form: 'NĐ31-01',
    title: 'Quyết định gia hạn giải quyết tố cáo',
    file: 'ND31-01.docx',
    labels: labelled('01'),
    required: [...decision, 'thời gian gia hạn', 'quyết định thụ lý'],
  },
  {
    form: 'NĐ31-03',
    title: 'Biên bản ghi nhận việc rút tố cáo',
    file: 'ND31-03.docx',
    labels: [...labelled('03'), { number: 'Mẫu số 03', ...decree156 }],
    required: [...minutes, 'nội dung rút'],
  },
  {
    form: 'NĐ31-04',
    title: 'Quyết định thụ lý tố cáo',
    file: 'ND31-04.docx',
    labels: labelled('04'),
    required: [...decision, 'nội dung thụ lý', 'thời hạn'],
  },
  {
    form: 'NĐ31-05',
    title: 'Thông báo việc thụ lý tố cáo',
    file: 'ND31-05.docx',
    labels: labelled('05'),
    required: [...letter, 'người gửi', 'ngày nhận đơn', 'người bị tố cáo', 'nội dung thụ lý', 'lý do'],
  },
  {
    form: 'NĐ31-06',
    title: 'Thông báo về nội dung tố cáo',
    file: 'ND31-06.docx',
    labels: labelled('06'),
    required: [...letter, 'người bị tố cáo', 'nội dung thụ lý', 'thời hạn'],
  },
];
