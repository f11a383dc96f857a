import { pack } from './docx.ts';
import { heading as officeHeading, title as titleBlock } from './layout.ts';
import { paragraph, table, wordParts, type Row } from './ooxml.ts';

export type BookColumn = {
  heading: string;
  /** Share of the width among the columns; 1 when left out. */
  width?: number;
  align?: 'left' | 'center' | 'right';
};
export type BookSection = {
  heading: string;
  intro?: readonly string[];
  columns: readonly BookColumn[];
  rows: readonly (readonly string[])[];
};
export type BookDocument = {
  title: string;
  subject?: string;
  parentAgency?: string;
  agency?: string;
  /** "Lộc Bình, ngày 05 tháng 02 năm 2024" */
  placeAndDay?: string;
  intro?: readonly string[];
  sections: readonly BookSection[];
};

const pageWidth = 252;

/**
 * A document of tables on landscape A4, for the book of law, registers and lists: heading rows are repeated on each page,
 * rows are not broken across pages. @throws RangeError when a row has not as many cells as there are columns
 */
export function tableDocument(given: BookDocument): Buffer {
  const parts = [
    given.agency === undefined ? '' : bookHeading(given, given.agency),
    titleBlock(given.title.toLocaleUpperCase('vi'), given.subject, pageWidth),
    paragraph(''),
    ...(given.intro ?? []).map(text),
    ...given.sections.map(section),
  ];
  return pack(wordParts(parts.join(''), { landscape: true, title: given.title }));
}

function bookHeading(given: BookDocument, agency: string): string {
  const parent =
    given.parentAgency === undefined
      ? ''
      : paragraph([{ text: given.parentAgency.toLocaleUpperCase('vi'), size: 13 }], { align: 'center' });
  const placed = given.placeAndDay === undefined ? {} : { placeAndDay: given.placeAndDay };
  return officeHeading({ parent, agency: agency.toLocaleUpperCase('vi'), ...placed }, pageWidth);
}

const text = (line: string): string => paragraph([{ text: line, size: 13 }], { align: 'both', after: 6 });

function section({ heading, intro = [], columns, rows }: BookSection): string {
  const total = columns.reduce((sum, column) => sum + (column.width ?? 1), 0);
  const widths = columns.map((column) => ((column.width ?? 1) / total) * pageWidth);
  const head: Row = {
    header: true,
    cells: columns.map((column) => ({ content: cell(column.heading, 'center', true), shaded: true })),
  };
  const body = rows.map((row) => bodyRow(row, columns));
  const name = paragraph([{ text: heading, bold: true, size: 13 }], { before: 12, after: 6, keepNext: true });
  return name + intro.map(text).join('') + table(widths, [head, ...body], { borders: true }) + paragraph('');
}

function bodyRow(row: readonly string[], columns: readonly BookColumn[]): Row {
  if (row.length !== columns.length)
    throw new RangeError(`Dòng có ${row.length} ô, bảng có ${columns.length} cột`);
  return {
    cells: row.map((value, index) => ({ content: cell(value, columns[index]?.align ?? 'left', false) })),
  };
}

const cell = (value: string, align: 'left' | 'center' | 'right', bold: boolean): string =>
  paragraph([{ text: value, size: 11, bold }], { align, before: 2, after: 2 });
