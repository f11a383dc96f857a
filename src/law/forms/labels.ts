import { day, type Day } from '../day.ts';

/** What stands at the head of a legal form from a day on; `asks` marks what that version asks for and the one before did not. */
export type FormLabel = { from: Day; number: string; source: string; asks?: 'contact' };

/** A label but for its number, which each form has of its own. */
type LabelSource = Omit<FormLabel, 'number'>;

export const circular05: LabelSource = {
  from: day('2021-11-15'),
  source: 'Ban hành kèm theo Thông tư số 05/2021/TT-TTCP ngày 01/10/2021',
};
export const circular04: LabelSource = {
  from: day('2021-11-15'),
  source: 'Ban hành kèm theo Thông tư số 04/2021/TT-TTCP ngày 01/10/2021',
};
export const decree124: LabelSource = {
  from: day('2020-12-10'),
  source: 'Ban hành kèm theo Nghị định số 124/2020/NĐ-CP ngày 19/10/2020',
};
export const decree155: LabelSource = {
  from: day('2026-07-01'),
  source: 'Ban hành kèm theo Nghị định số 124/2020/NĐ-CP, được thay thế theo Nghị định số 155/2026/NĐ-CP',
};
export const decree155Added: LabelSource = {
  from: day('2026-07-01'),
  source: 'Ban hành kèm theo Nghị định số 124/2020/NĐ-CP, được bổ sung theo Nghị định số 155/2026/NĐ-CP',
};
export const decree154: LabelSource = {
  from: day('2026-07-01'),
  source: 'Ban hành kèm theo Nghị định số 154/2026/NĐ-CP ngày 15/5/2026',
};
export const decree31: LabelSource = {
  from: day('2019-05-28'),
  source: 'Ban hành kèm theo Nghị định số 31/2019/NĐ-CP ngày 10/4/2019',
};
export const decree156: LabelSource = {
  from: day('2026-07-01'),
  source: 'Ban hành kèm theo Nghị định số 31/2019/NĐ-CP, được thay thế theo Nghị định số 156/2026/NĐ-CP',
};
