import type { FormSheet } from './sheet.ts';

/** What is printed when a unit ends. */
export const handoverForms: readonly FormSheet[] = [
  {
    form: 'BB-BG',
    title: 'Biên bản bàn giao hồ sơ khi đơn vị kết thúc hoạt động',
    file: 'BB-BG.docx',
    labels: [],
    required: ['cơ quan ban hành', 'văn bản', 'bên giao', 'bên nhận', 'danh mục', 'số bản'],
  },
];
