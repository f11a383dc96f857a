import { formatDay, type Day } from '../law/day.ts';
import type { FormValues } from '../law/reports/evaluate.ts';
import {
  placedHeadings,
  type ColumnId,
  type PlacedHeading,
  type ReportColumn,
  type ReportForm,
} from '../law/reports/form.ts';
import type { Window } from '../law/reports/periods.ts';
import { dayInWords } from './papers.ts';
import {
  across,
  bordered,
  capitals,
  filled,
  rowHeight,
  splitAt,
  text,
  workbookOf,
  wrappedLines,
  type CellObject,
  type PrintedSheet,
  type Row,
} from './workbook.ts';

/** A row of a statutory form. */
export type ReportLine = {
  readonly unit: string;
  /** None when the unit has not reported. */
  readonly values?: FormValues;
  /** Columns whose figures were typed: in italics. */
  readonly typed?: readonly ColumnId[];
  /** For the column Ghi chú, where the form has one. */
  readonly remark?: string;
  /** A row that stands for several units ("Toàn huyện"). */
  readonly strong?: boolean;
};
export type ReportSheet = {
  readonly form: ReportForm;
  readonly window: Window;
  /** The report that it is attached to; blanks are left for what is not known yet. */
  readonly attached?: { readonly number?: string; readonly on?: Day; readonly by?: string };
  readonly lines: readonly ReportLine[];
  readonly total?: FormValues;
  /** What stands behind "n. Ghi chú:". */
  readonly note?: string;
  /** Who typed the figures in italics. */
  readonly typedNote?: string;
  /** Who signs; the day is that of the report. */
  readonly signed?: {
    readonly maker?: string;
    readonly authority?: string;
    readonly capacity: string;
    readonly name: string;
  };
};

/**
 * A statutory form with its figures as a workbook in the layout of the circular: headings merged to any depth, the row MS, a row
 * for each unit, the total, Ghi chú and who signs; landscape A3 or A4 to the width of the page.
 * @throws RangeError for a form whose columns are not established
 */
export const reportSheetOf = (given: ReportSheet): Promise<Buffer> => reportSheetsOf([given]);

/** Several forms as one workbook, a sheet for each. @throws RangeError as {@link reportSheetOf} */
export async function reportSheetsOf(given: readonly ReportSheet[]): Promise<Buffer> {
  if (given.length === 1) return workbookOf(given.map(printedSheet));
  return workbookOf(given.map((sheet) => ({ ...printedSheet(sheet), name: sheet.form.code })));
}

function printedSheet(given: ReportSheet): PrintedSheet {
  const { form, lines, total } = given;
  if (form.columns.length === 0) throw new RangeError(`Chưa xác minh các cột của biểu ${form.code}`);
  const widths = columnWidths(form);
  const top = titleRows(given, widths);
  const heads = [...headingRows(form, widths), msRow(form, widths)];
  const sums: ReportLine[] = total ? [{ unit: form.print.total, values: total, strong: true }] : [];
  const body = [...lines, ...sums].map((line) => bodyRow(line, form, widths));
  const data = [...top, ...heads, ...body, ...noteRows(given, widths), ...signatureRows(given, widths)];
  const columns = widths.map((width) => ({ width }));
  const headed = { first: top.length + 1, last: top.length + heads.length };
  return { data, columns, headed, paper: form.paper.size };
}

// Times New Roman 9 in bold and 8 in italics: a sign, a line.
const sign = 1.85;
const line = 11.5;
const msSign = 1.35;
const unitWidth = 44;
const narrowest = 9.5;
/** Between the margins, mm. */
const printable = { A3: 394, A4: 271 } as const;

type Widths = readonly number[];
const sumOf = (widths: Widths): number => widths.reduce((sum, width) => sum + width, 0);
const longestWord = (words: string): number => Math.max(...words.split(/\s+/).map(({ length }) => length));
const needed = (words: string): number => longestWord(words) * sign + 2.5;

/** Millimetres of each column: no word of a heading is broken, large figures have room. */
function columnWidths(form: ReportForm): number[] {
  const room = { 'triệu đồng': 15, 'm²': 13, chữ: 30 } as const;
  const widths = form.columns.map(({ label, unit, ms }) => {
    const least = unit === 'triệu đồng' || unit === 'm²' || unit === 'chữ' ? room[unit] : narrowest;
    return Math.max(least, needed(label), msWidth(ms));
  });
  for (const { title, from, span } of placedHeadings(form)) {
    const missing = needed(title) - sumOf(widths.slice(from, from + span));
    for (let index = from; missing > 0 && index < from + span; index++) {
      widths[index] = (widths[index] ?? 0) + missing / span;
    }
  }
  return stretched([unitWidth, ...widths], form);
}

/** Room for each part of a printed formula on two lines. */
function msWidth(ms: string): number {
  const parts = ms.replaceAll(' ', '').split('=').slice(1);
  return Math.max(0, ...parts.map(({ length }) => (Math.ceil(length / 2) + 1) * msSign + 2));
}

/** Up to the width of the page; a wider table is made smaller when it is printed. */
function stretched(widths: Widths, { paper }: ReportForm): number[] {
  const factor = Math.max(1, printable[paper.size] / sumOf(widths));
  return widths.map((width) => width * factor);
}

function titleRows({ form, window, attached = {} }: ReportSheet, widths: Widths): Row[] {
  const whole = sumOf(widths);
  const centred = (words: string, size: number, style: Partial<CellObject>): Row => {
    const lines = wrappedLines(words, Math.floor(whole / (size * 0.24)));
    const height = (size + 5) * lines;
    return across(widths.length, [
      widths.length,
      text(words, { align: 'center', wrap: true, height, fontSize: size, ...style }),
    ]);
  };
  const number = text(form.print.number, { align: 'right', fontWeight: 'bold', fontSize: 11, height: 16 });
  const { number: report = '……', on, by = '……' } = attached;
  return [
    across(widths.length, [widths.length, number]),
    centred(capitals(form.title), 13, { fontWeight: 'bold' }),
    centred(`Số liệu tính từ ngày ${formatDay(window.from)} đến ngày ${formatDay(window.to)}`, 11, {}),
    centred(`(Kèm theo Báo cáo số: ${report} ${attachedDay(form, on)} của ${by})`, 11, {
      fontStyle: 'italic',
    }),
    filled(widths.length),
  ];
}

function attachedDay({ print }: ReportForm, on: Day | undefined): string {
  if (print.attachedDay === 'words') return on ? dayInWords(on) : 'ngày …… tháng …… năm ……';
  return `ngày ${on ? formatDay(on) : '…/…/…'}`;
}

const heading = { ...bordered, align: 'center', alignVertical: 'center', fontSize: 9 } as const;

function headingRows(form: ReportForm, widths: Widths): Row[] {
  const placed = placedHeadings(form);
  const depth = Math.max(1, ...placed.map((one) => one.depth + 1));
  const heights = headingHeights(placed, depth, widths);
  const rows = Array.from({ length: depth }, () => filled(widths.length));
  const put = (words: string, at: Omit<PlacedHeading, 'title'>): void => {
    const rowSpan = at.leaf ? depth - at.depth : 1;
    const row = rows[at.depth];
    if (!row) return;
    row[at.from] = text(words, {
      ...heading,
      fontWeight: 'bold',
      height: heights[at.depth] ?? line,
      ...(rowSpan > 1 ? { rowSpan } : {}),
      ...(at.span > 1 ? { columnSpan: at.span } : {}),
    });
  };
  put('Đơn vị', { depth: 0, from: 0, span: 1, leaf: true });
  for (const one of placed) put(one.title, { ...one, from: one.from + 1 });
  return rows;
}

/** Each row is as high as its headings; what a column's own heading still lacks is added to the last one. */
function headingHeights(placed: readonly PlacedHeading[], depth: number, widths: Widths): number[] {
  const heightOf = ({ title, from, span }: PlacedHeading): number =>
    rowHeight([title], [{ width: sumOf(widths.slice(from + 1, from + 1 + span)) }], sign, line);
  const heights = Array.from({ length: depth }, (_, row) =>
    Math.max(line + 3, ...placed.filter((one) => !one.leaf && one.depth === row).map(heightOf)),
  );
  for (const leaf of placed.filter((one) => one.leaf)) {
    const missing = heightOf(leaf) - sumOf(heights.slice(leaf.depth));
    if (missing > 0) heights[depth - 1] = (heights[depth - 1] ?? 0) + missing;
  }
  return heights;
}

function msRow(form: ReportForm, widths: Widths): Row {
  const style = { ...heading, fontSize: 8, fontStyle: 'italic' } as const;
  const signs = form.columns.map((_, index) => Math.floor(((widths[index + 1] ?? 0) - 2) / msSign));
  const words = form.columns.map(({ ms }, index) => foldedMs(ms, signs[index] ?? 0));
  const height = Math.max(...words.map((one) => one.split('\n').length), 1) * 10 + 4;
  return [
    text('MS', { ...style, fontWeight: 'bold', height }),
    ...words.map((one) => text(one, { ...style, height })),
  ];
}

/** A long formula on several lines, parted before "=" and "+": "1=2+3" stays as it is. */
export function foldedMs(ms: string, signs: number): string {
  const lines = [''];
  for (const part of ms.replaceAll(' ', '').split(/(?=[=+])/)) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + part.length > signs) lines.push(part);
    else lines[lines.length - 1] = last + part;
  }
  return lines.join('\n');
}

function bodyRow(
  { unit, values, remark = '', strong = false, typed = [] }: ReportLine,
  form: ReportForm,
  widths: Widths,
): Row {
  const weight = strong ? ({ fontWeight: 'bold' } as const) : {};
  const beside = form.columns.flatMap((column, index) =>
    column.unit === 'chữ' ? [{ words: remark, width: widths[index + 1] ?? unitWidth }] : [],
  );
  const texts = [{ words: unit, width: widths[0] ?? unitWidth }, ...beside];
  const words = texts.map((one) => one.words);
  const height = Math.max(15, rowHeight(words, texts, strong ? 1.65 : 1.5, 12.5));
  const style = { ...bordered, fontSize: 10, alignVertical: 'center', height, ...weight } as const;
  const first = text(unit, { ...style, align: 'left' });
  if (!values) {
    const said = text('Chưa báo cáo', { ...style, align: 'center', fontStyle: 'italic' });
    return [first, ...across(widths.length - 1, [widths.length - 1, said])];
  }
  return [
    first,
    ...form.columns.map((column) =>
      column.unit === 'chữ'
        ? text(remark, { ...style, align: 'left' })
        : figure(column, values, typed.includes(column.id) ? { ...style, fontStyle: 'italic' } : style),
    ),
  ];
}

/** A cell with its figure, so that sums can be made; empty where nothing is known. */
function figure(column: ReportColumn, values: FormValues, style: Partial<CellObject>): CellObject {
  const value = values[column.id];
  if (value === undefined) return text('', { ...style, align: 'right' });
  // The sign after "_" keeps its width free before the border.
  const format = Number.isInteger(value) ? '#,##0_)' : '#,##0.###_)';
  return { value, type: Number, format, align: 'right', ...style };
}

function noteRows({ form, note = '', typedNote }: ReportSheet, widths: Widths): Row[] {
  const typed = typedNote === undefined ? [] : [wordsRow(typedNote, widths, { fontStyle: 'italic' })];
  // A form whose circular prints no such line still carries what was explained when it was signed.
  const lead = form.noteLine === undefined ? 'Ghi chú:' : `${form.noteLine}. Ghi chú:`;
  const noted = form.noteLine !== undefined || note !== '';
  return [...(noted ? [wordsRow(`${lead} ${note}`.trimEnd(), widths)] : []), ...typed];
}

function wordsRow(words: string, widths: Widths, style: Partial<CellObject> = {}): Row {
  const height = wrappedLines(words, Math.floor(sumOf(widths) / 2)) * 15 + 3;
  const cell = text(words, { align: 'left', wrap: true, fontSize: 11, height, ...style });
  return across(widths.length, [widths.length, cell]);
}

/** One tall cell on each side, which no page break can part. */
function signatureRows({ form, signed }: ReportSheet, widths: Widths): Row[] {
  if (!signed) return [];
  const columns = widths.map((width) => ({ width }));
  const left = splitAt(columns, 0.55);
  const { authority, capacity, name, maker } = signed;
  const signs = authority === undefined ? capacity : `${authority}\n${capacity}`;
  const lines = signs.split('\n').length;
  const block = (title: string, by: string): CellObject => {
    // Both names stand on one line, however many lines the titles have.
    const room = '\n'.repeat(6 + lines - title.split('\n').length);
    const style = { align: 'center', alignVertical: 'top', fontWeight: 'bold', wrap: true } as const;
    return text(`${capitals(title)}${room}${by}`, { ...style, height: 17 * (7 + lines) });
  };
  const made = maker === undefined ? null : block(form.signature.left, maker);
  const right = widths.length - left;
  return [filled(widths.length), across(widths.length, [left, made], [right, block(signs, name)])];
}
