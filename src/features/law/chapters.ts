import { formSheets, type FormSheet } from '../../documents/forms.ts';
import { lawChapters, type BookTable, type Chapter } from '../../law/book.ts';
import { formatDay } from '../../law/day.ts';

export type { BookRow, BookTable, Chapter } from '../../law/book.ts';

/** The book of law, and which of its papers the system drafts. */
export const bookOfLaw = (): readonly Chapter[] => [
  ...lawChapters(),
  { id: 'mau', title: 'Mẫu văn bản hệ thống lập được', tables: [formTable()] },
];

function formTable(): BookTable {
  return {
    id: 'mau-1',
    title: 'Mẫu văn bản hệ thống lập được',
    columns: ['Mã', 'Tên văn bản', 'Ký hiệu và căn cứ'],
    rows: formSheets.map((sheet) => ({
      id: sheet.form,
      cells: [sheet.form, sheet.title, labelsText(sheet)],
      confidence: 'high',
    })),
  };
}

function labelsText({ labels }: FormSheet): string {
  return (
    labels.map(({ number, source, from }) => `${number}, từ ${formatDay(from)}: ${source}`).join('; ') ||
    'Pháp luật không quy định mẫu riêng'
  );
}
