import type { ReportUnit } from '../../law/reports/form.ts';

/** A figure as people type it ("1.250", "1250,5"), or why it is none. Only money and land have decimals. */
export function figureTyped(given: string, unit: ReportUnit): number | { fault: string } {
  const typed = given.replaceAll(/\s/g, '');
  if (typed.startsWith('-')) return { fault: 'Số không được âm.' };
  const decimal = unit === 'triệu đồng' || unit === 'm²';
  const plain = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(typed) ? typed.replaceAll('.', '') : typed;
  const value = plain.replace(',', '.');
  if (decimal && /^\d{1,12}(\.\d{1,6})?$/.test(value)) return Number(value);
  if (/^\d{1,9}$/.test(value)) return Number(value);
  return { fault: decimal ? 'Nhập một số, ví dụ 1.250,5.' : 'Nhập một số nguyên, ví dụ 12.' };
}
