import { day } from './day.ts';
import type { Confidence, InForce } from './period.ts';

/** The lines "Căn cứ …" with which a paper of that form begins, by period. */
export type PaperBasis = {
  readonly form: string;
  readonly lines: readonly string[];
  readonly inForce: InForce;
  readonly confidence: Confidence;
};

export const organisation = 'Luật Tổ chức chính quyền địa phương';
export const amended = '(sửa đổi, bổ sung bởi Luật số 136/2025/QH15)';
export const decree124 = 'Nghị định số 124/2020/NĐ-CP ngày 19 tháng 10 năm 2020 của Chính phủ';
export const decree155 = `${decree124} (sửa đổi, bổ sung bởi Nghị định số 155/2026/NĐ-CP)`;
export const decree31 = 'Nghị định số 31/2019/NĐ-CP ngày 10 tháng 4 năm 2019 của Chính phủ';
export const decree156 = `${decree31} (sửa đổi, bổ sung bởi Nghị định số 156/2026/NĐ-CP)`;

const from2026: InForce = { from: day('2026-07-01') };

/** The lines of a form before and from 01/07/2026. */
export const both = (
  form: string,
  from: string,
  before: readonly string[],
  after: readonly string[],
  confidence: Confidence = 'high',
): PaperBasis[] => [
  { form, lines: before, inForce: { from: day(from), until: day('2026-07-01') }, confidence },
  { form, lines: after, inForce: from2026, confidence },
];
