import { pack } from '../../documents/docx.ts';
import { paragraph, table, wordParts, type Row } from '../../documents/ooxml.ts';
import { formatDay, type Day } from '../../law/day.ts';
import type { Confidence } from '../../law/period.ts';
import { chapters, type BookTable } from './chapters.ts';

const words: Readonly<Record<Confidence, string>> = {
  high: 'Đã đối chiếu',
  medium: 'Nguồn thứ cấp',
  low: 'Chưa xác minh',
  unknown: 'Chưa rõ nguồn',
};
// A4 on its side between the margins.
const pageWidth = 245;
const small = 20;

/** The book of law as a Word file, as the system applied it on the day of printing. */
export function bookAsWord(on: Day): Buffer {
  const title = 'Sổ căn cứ pháp lý của hệ thống Tiếp Dân';
  const body = [
    paragraph([{ text: title.toUpperCase(), bold: true }], { align: 'center' }),
    paragraph([{ text: `In ngày ${formatDay(on)}. Quy tắc không ghi “${words.high}” phải được đối chiếu với văn bản gốc trước khi áp dụng.`, italic: true, size: small }], { align: 'center' }),
    ...chapters.flatMap((chapter, index) => [
      paragraph([{ text: `${index + 1}. ${chapter.title}`, bold: true }]),
      ...chapter.tables.flatMap((one) => [paragraph([{ text: one.title, bold: true, size: 24 }]), wordTable(one), paragraph([])]),
    ]),
  ].join('');
  return pack(wordParts(body, { landscape: true, title }));
}

function wordTable({ columns, rows }: BookTable): string {
  const heads = [...columns, 'Đối chiếu'];
  const widths = widthsOf(heads);
  const line = (cells: readonly string[], header = false): Row => ({
    header,
    cells: cells.map((text) => ({ content: paragraph([{ text, size: small, bold: header }]), shaded: header })),
  });
  return table(widths, [line(heads, true), ...rows.map(({ cells, confidence }) => line([...cells, words[confidence]]))], { borders: true });
}

const narrow: Readonly<Record<string, number>> = { Mã: 24, Mẫu: 20, 'Đối chiếu': 24, 'Hiệu lực': 30, Ngày: 40, 'Nghỉ hay làm': 25, 'Ngày thay đổi': 26 };

function widthsOf(heads: readonly string[]): number[] {
  const taken = heads.reduce((sum, head) => sum + (narrow[head] ?? 0), 0);
  const rest = (pageWidth - taken) / heads.filter((head) => narrow[head] === undefined).length;
  return heads.map((head) => narrow[head] ?? rest);
}
