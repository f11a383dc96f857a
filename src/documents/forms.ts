import { readFile } from 'node:fs/promises';
import { day, type Day } from '../law/day.ts';
import type { PaperForm } from './papers.ts';

/** A form as it lies in templates/: its name, file, the label which it carries from a day on, and what it cannot do without. */
export type FormSheet = {
  form: PaperForm;
  title: string;
  file: string;
  labels: readonly { from: Day; number: string; source: string }[];
  /** Tags without which the paper would not be that paper; an office may leave out any other. */
  required: readonly string[];
};

const heading = ['cơ quan ban hành', 'số', 'ký hiệu', 'địa danh', 'ngày ký'];
const ending = ['nơi nhận', 'chức vụ ký', 'người ký'];
const letter = [...heading, ...ending];
const aboutPetition = ['người gửi', 'ngày nhận đơn', 'về việc'];

const circular05 = {
  from: day('2021-11-15'),
  source: 'Ban hành kèm theo Thông tư số 05/2021/TT-TTCP ngày 01/10/2021',
};
const circular04 = {
  from: day('2021-11-15'),
  source: 'Ban hành kèm theo Thông tư số 04/2021/TT-TTCP ngày 01/10/2021',
};
const decree124 = {
  from: day('2020-12-10'),
  source: 'Ban hành kèm theo Nghị định số 124/2020/NĐ-CP ngày 19/10/2020',
};
const decree155 = {
  from: day('2026-07-01'),
  source: 'Ban hành kèm theo Nghị định số 124/2020/NĐ-CP, được thay thế theo Nghị định số 155/2026/NĐ-CP',
};
const decree154 = {
  from: day('2026-07-01'),
  source: 'Ban hành kèm theo Nghị định số 154/2026/NĐ-CP ngày 15/5/2026',
};

export const formSheets: readonly FormSheet[] = [
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
];

const byForm = new Map<string, FormSheet>(formSheets.map((sheet) => [sheet.form, sheet]));

/** The form sheet of that code; undefined when the system prints no such paper. */
export function findFormSheet(form: string): FormSheet | undefined {
  return byForm.get(form.normalize('NFC'));
}

/** The form sheet of that paper. @throws Error when there is none */
export function getFormSheet(form: string): FormSheet {
  const sheet = findFormSheet(form);
  if (!sheet) throw new Error(`Không có mẫu văn bản "${form}"`);
  return sheet;
}

/** The label which the form carries at its top right on that day; undefined for papers without a legal form. */
export function labelOn(form: PaperForm, on: Day): { number: string; source: string } | undefined {
  const { labels } = getFormSheet(form);
  return labels.findLast((label) => label.from <= on) ?? labels[0];
}

/** The template that came with the system. */
export function builtInTemplate(form: PaperForm): Promise<Buffer> {
  return readFile(new URL(`../../templates/${getFormSheet(form).file}`, import.meta.url));
}
