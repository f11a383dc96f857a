import { tableDocument, type BookSection } from '../../documents/book.ts';
import { formatDay, type Day } from '../../law/day.ts';
import type { Confidence } from '../../law/period.ts';
import { bookOfLaw, type BookTable } from './chapters.ts';

const words: Readonly<Record<Confidence, string>> = {
  high: 'Đã đối chiếu',
  medium: 'Nguồn thứ cấp',
  low: 'Chưa xác minh',
  unknown: 'Chưa rõ nguồn',
};

/** The book of law as a Word file, as the system applies it on the day of printing. */
export function bookAsWord(on: Day): Buffer {
  return tableDocument({
    title: 'Căn cứ pháp lý của hệ thống Tiếp Dân',
    intro: [
      `In ngày ${formatDay(on)}. Quy tắc không ghi “${words.high}” phải được đối chiếu với văn bản gốc trước khi áp dụng.`,
    ],
    sections: bookOfLaw().flatMap(({ title, tables }, index) =>
      tables.map((one) => section(`${index + 1}. ${title}: ${one.title}`, one)),
    ),
  });
}

function section(heading: string, { columns, rows }: BookTable): BookSection {
  return {
    heading,
    columns: [...columns, 'Đối chiếu'].map((name) => ({ heading: name, width: shares[name] ?? 3 })),
    rows: rows.map(({ cells, confidence }) => [...cells, words[confidence]]),
  };
}

// Shares of the page's width; a column of running text has 3.
const shares: Readonly<Record<string, number>> = {
  Mã: 1.2,
  'Thời hạn': 1.8,
  'Tính từ': 1.6,
  'Hướng xử lý': 1.8,
  Mẫu: 0.9,
  'Đối chiếu': 1,
  'Hiệu lực': 1.4,
  Ngày: 1.5,
  'Nghỉ hay làm': 0.9,
  'Ngày thay đổi': 1.2,
};
