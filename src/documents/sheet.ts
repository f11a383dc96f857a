import type { Day } from '../law/day.ts';
import { dayInWords } from './papers.ts';
import {
  across,
  bordered,
  capitals,
  filled,
  rowHeight,
  splitAt,
  text,
  wide,
  workbookOf,
  wrappedLines,
  type CellObject,
  type PrintedSheet,
  type Row,
} from './workbook.ts';

export type SheetColumn = {
  /** In the row of column numbers: "1", or what the form writes there, such as "5 = 6 + 7". */
  number: string;
  heading: string;
  /** Columns next to each other with the same group stand under one heading. */
  group?: string;
  /** Millimetres on paper; the sheet is scaled to the width of the page. */
  width: number;
  align?: 'left' | 'center' | 'right';
};
/** Text as it is shown; a number stays a number for sums. Empty for nothing. */
export type SheetValue = string | number;
export type SheetDocument = {
  /** What its tab says where a workbook has several. */
  name?: string;
  parentAgency?: string;
  agency: string;
  title: string;
  subtitle?: string;
  /** A4 unless it is too wide for that. */
  paper?: 'A3' | 'A4';
  columns: readonly SheetColumn[];
  rows: readonly (readonly SheetValue[])[];
  signedBy?: { authority?: string; capacity: string; name: string };
  place: string;
  on: Day;
};

/**
 * Registers or reports as a workbook of Excel, each on a sheet of its own: NĐ 30/2020 heading, two rows of headings, column numbers, borders; printed on
 * landscape A4 with the headings on every page and "Trang n" below. A text is always text, so nothing in it is a formula.
 * @throws RangeError when a row has not as many cells as there are columns
 */
export async function sheetsOf(sheets: readonly SheetDocument[]): Promise<Buffer> {
  return workbookOf(sheets.map(printedSheet));
}

function printedSheet(given: SheetDocument): PrintedSheet {
  const width = given.columns.length;
  const top = [...officeRows(given), ...titleRows(given), filled(width)];
  const heads = headingRows(given.columns);
  const body = given.rows.map((row) => bodyRow(row, given.columns));
  const data = [...top, ...heads, ...body, ...signatureRows(given)];
  const headed = { first: top.length + 1, last: top.length + heads.length };
  return { name: given.name, data, columns: given.columns, headed, paper: given.paper ?? 'A4' };
}

function officeRows({ columns, parentAgency, agency, place, on }: SheetDocument): Row[] {
  const width = columns.length;
  const left = splitAt(columns, 0.42);
  const side = (value: string, style: Partial<CellObject>): CellObject =>
    text(value, { align: 'center', wrap: true, ...style });
  const bold = { fontWeight: 'bold' } as const;
  const names = [
    ...(parentAgency === undefined ? [] : [side(capitals(parentAgency), {})]),
    ...agency.split('\n').map((line) => side(capitals(line), bold)),
  ];
  const nation = [
    side('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold),
    side('Độc lập - Tự do - Hạnh phúc', { ...bold, fontSize: 13, height: 19 }),
    side(`${place}, ${dayInWords(on)}`, { fontStyle: 'italic', height: 18 }),
  ];
  return Array.from({ length: Math.max(names.length, nation.length) }, (_, index) =>
    across(width, [left, names[index] ?? null], [width - left, nation[index] ?? null]),
  );
}

function titleRows({ columns, title, subtitle }: SheetDocument): Row[] {
  const width = columns.length;
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const line = (value: string, sign: number, height: number, style: Partial<CellObject>): Row => {
    const lines = wrappedLines(value, Math.floor(whole / sign));
    return across(width, [
      width,
      text(value, { align: 'center', wrap: true, height: height * lines, ...style }),
    ]);
  };
  return [
    line(capitals(title), 3.4, 24, { fontWeight: 'bold', fontSize: 14 }),
    ...(subtitle === undefined ? [] : [line(subtitle, 2.2, 18, { fontStyle: 'italic' })]),
  ];
}

function headingRows(columns: readonly SheetColumn[]): Row[] {
  const small = { ...bordered, align: 'center', fontSize: 11 } as const;
  const head = (value: string, style: Partial<CellObject> = {}): CellObject =>
    text(value, { ...small, fontWeight: 'bold', ...style });
  const grouped = columns.some(({ group }) => group !== undefined);
  const numbers = columns.map(({ number }) =>
    text(number === '' ? '' : `(${number})`, { ...small, fontStyle: 'italic' }),
  );
  const height = rowHeight(
    columns.map(({ heading }) => heading),
    columns,
    wide,
  );
  if (!grouped) return [columns.map(({ heading }) => head(heading, { height })), numbers];
  // Columns without a group have both rows to themselves: only what stands under a group decides the lower row.
  const under = columns.filter(({ group }) => group !== undefined);
  const lowerHeight = rowHeight(
    under.map(({ heading }) => heading),
    under,
    wide,
  );
  const upperHeight = Math.max(height - lowerHeight, groupsHeight(columns));
  const upper = columns.map((column, index): CellObject | null => {
    if (column.group === undefined) return head(column.heading, { rowSpan: 2, height: upperHeight });
    if (columns[index - 1]?.group === column.group) return null;
    return head(column.group, { columnSpan: groupLength(columns, index), height: upperHeight });
  });
  const lower = columns.map(({ group, heading }) =>
    group === undefined ? null : head(heading, { height: lowerHeight }),
  );
  return [upper, lower, numbers];
}

function groupsHeight(columns: readonly SheetColumn[]): number {
  const starts = columns.flatMap(({ group }, index) =>
    group !== undefined && columns[index - 1]?.group !== group ? [index] : [],
  );
  const names = starts.map((index) => columns[index]?.group ?? '');
  const widths = starts.map((index) => {
    const own = columns.slice(index, index + groupLength(columns, index));
    return { width: own.reduce((sum, { width }) => sum + width, 0) };
  });
  return rowHeight(names, widths, wide);
}

function groupLength(columns: readonly SheetColumn[], from: number): number {
  const next = columns.findIndex((column, index) => index > from && column.group !== columns[from]?.group);
  return (next === -1 ? columns.length : next) - from;
}

function bodyRow(row: readonly SheetValue[], columns: readonly SheetColumn[]): Row {
  if (row.length !== columns.length)
    throw new RangeError(`Dòng có ${row.length} ô, bảng có ${columns.length} cột`);
  const height = rowHeight(row.map(String), columns);
  return row.map((value, index): CellObject => {
    const style = { ...bordered, fontSize: 11, alignVertical: 'top', height } as const;
    const align = columns[index]?.align;
    if (typeof value === 'number') return { value, type: Number, align: align ?? 'right', ...style };
    return text(value, { ...style, align: align ?? 'left' });
  });
}

/** One tall cell, which no page break can part: who signs, room for the signature and the seal, the name. */
function signatureRows({ columns, signedBy }: SheetDocument): Row[] {
  if (signedBy === undefined) return [];
  const width = columns.length;
  const left = splitAt(columns, 0.55);
  const { authority, capacity, name } = signedBy;
  const signed = authority === undefined ? capacity : `${authority}\n${capacity}`;
  const lines = `${capitals(signed)}\n\n\n\n\n${name}`;
  const height = 17 * lines.split('\n').length;
  const cell = text(lines, { align: 'center', fontWeight: 'bold', wrap: true, height });
  return [filled(width), across(width, [left, null], [width - left, cell])];
}
