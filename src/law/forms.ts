import { complaintForms } from './forms/complaint.ts';
import { denunciationForms } from './forms/denunciation.ts';
import type { LegalForm } from './forms/form.ts';
import { receptionForms } from './forms/reception.ts';
import type { Day } from './day.ts';
import { isInForce } from './period.ts';

export type { LegalForm } from './forms/form.ts';

/** Every form of the texts in force and of those before, by issuer. */
export const formChapters: readonly { title: string; rows: readonly LegalForm[] }[] = [
  { title: 'Tiếp công dân và xử lý đơn', rows: receptionForms },
  { title: 'Khiếu nại (Nghị định 124/2020/NĐ-CP)', rows: complaintForms },
  { title: 'Tố cáo (Nghị định 31/2019/NĐ-CP)', rows: denunciationForms },
];

export const legalForms: readonly LegalForm[] = formChapters.flatMap(({ rows }) => rows);

/** The version of the form in force on the day. */
export function formOn(code: string, on: Day): LegalForm | undefined {
  return legalForms.find((form) => form.code === code && isInForce(form.inForce, on));
}
