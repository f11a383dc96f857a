import { day, type Day } from '../../law/day.ts';
import type { PaperForm } from '../papers.ts';

/** What stands at the head of a legal form from a day on; `asks` marks what that version asks for and the one before did not. */
export type FormLabel = { from: Day; number: string; source: string; asks?: 'contact' };

/** A form as it lies in templates/: its name, file, the label which it carries from a day on, and what it cannot do without. */
export type FormSheet = {
  form: PaperForm;
  title: string;
  file: string;
  labels: readonly FormLabel[];
  /** Tags without which the paper would not be that paper; an office may leave out any other. */
  required: readonly string[];
  landscape?: true;
};

export const heading = ['cơ quan ban hành', 'số', 'ký hiệu', 'địa danh', 'ngày ký'];
export const ending = ['nơi nhận', 'chức vụ ký', 'người ký'];
export const letter = [...heading, ...ending];
export const aboutPetition = ['người gửi', 'ngày nhận đơn', 'về việc'];

export const circular05 = {
  from: day('2021-11-15'),
  source: 'Ban hành kèm theo Thông tư số 05/2021/TT-TTCP ngày 01/10/2021',
};
export const circular04 = {
  from: day('2021-11-15'),
  source: 'Ban hành kèm theo Thông tư số 04/2021/TT-TTCP ngày 01/10/2021',
};
export const decree124 = {
  from: day('2020-12-10'),
  source: 'Ban hành kèm theo Nghị định số 124/2020/NĐ-CP ngày 19/10/2020',
};
export const decree155 = {
  from: day('2026-07-01'),
  source: 'Ban hành kèm theo Nghị định số 124/2020/NĐ-CP, được thay thế theo Nghị định số 155/2026/NĐ-CP',
};
export const decree154 = {
  from: day('2026-07-01'),
  source: 'Ban hành kèm theo Nghị định số 154/2026/NĐ-CP ngày 15/5/2026',
};
export const decree31 = {
  from: day('2019-05-28'),
  source: 'Ban hành kèm theo Nghị định số 31/2019/NĐ-CP ngày 10/4/2019',
};
export const decree156 = {
  from: day('2026-07-01'),
  source: 'Ban hành kèm theo Nghị định số 31/2019/NĐ-CP, được thay thế theo Nghị định số 156/2026/NĐ-CP',
};
