import writeExcelFile, {
  type CellObject,
  type Feature,
  type Image,
  type SheetData,
} from 'write-excel-file/node';
import { escapeXml } from './xml.ts';

// The only file that knows write-excel-file: cells, their heights, how a sheet is printed.

export type { CellObject } from 'write-excel-file/node';
type FileContent = Image['content'];
export type Row = (CellObject | null)[];

const font = { fontFamily: 'Times New Roman', fontSize: 12 } as const;
export const bordered = { borderStyle: 'thin', borderColor: '#000000', wrap: true } as const;
/** One sign of Times New Roman 12 in a column of Excel, mm. */
const signWidth = 1.9;

/** An empty row of so many cells. */
export const filled = (width: number): Row => Array.from({ length: width }, () => null);

/** A cell of text, which never becomes a formula. */
export const text = (value: string, style: Partial<CellObject> = {}): CellObject => ({
  value: value.normalize('NFC'),
  type: String,
  format: '@',
  alignVertical: 'center',
  ...style,
});

/** Cells side by side over the whole width: each is as wide as the columns that it spans. */
export function across(width: number, ...parts: [span: number, cell: CellObject | null][]): Row {
  return parts
    .flatMap(([span, cell]): Row =>
      cell === null || span < 1 ? filled(span) : [{ ...cell, columnSpan: span }, ...filled(span - 1)],
    )
    .slice(0, width);
}

/** After how many columns the given share of the width is reached, leaving one at least on each side. */
export function splitAt(columns: readonly { width: number }[], share: number): number {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  let reached = 0;
  const found = columns.findIndex((column) => (reached += column.width) >= whole * share);
  return Math.max(1, Math.min(columns.length - 1, found + 1));
}

// Excel does not fit the height of a row to wrapped text by itself when the file comes from elsewhere.
const lineHeight = 14;
const tallest = 409;
/** A sign of Times New Roman 11 with room for the break between words, mm; bold signs are wider. */
const usual = 1.55;
export const wide = 2;

/** The height that shows every line of the fullest cell, pt. */
export function rowHeight(
  values: readonly string[],
  columns: readonly { width: number }[],
  sign = usual,
  line = lineHeight,
): number {
  const lines = values.map((value, index) => {
    const signs = Math.max(1, Math.floor(((columns[index]?.width ?? 20) - 2) / sign));
    return value.split('\n').reduce((sum, part) => sum + wrappedLines(part, signs), 0);
  });
  return Math.min(tallest, Math.max(1, ...lines) * line + 3);
}

/** How many lines the words fill when so many signs go on one. */
export function wrappedLines(line: string, signs: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of line.split(' ')) {
    const needed = used === 0 ? length : used + 1 + length;
    if (needed <= signs) used = needed;
    else {
      lines += used === 0 ? 0 : 1;
      lines += Math.ceil(length / signs) - 1;
      used = length % signs || signs;
    }
  }
  return lines;
}

/** The words in capitals. */
export const capitals = (words: string): string => words.toLocaleUpperCase('vi');

/** The rows of one sheet and how it is printed: which rows are its headings, on what paper; always landscape. */
export type PrintedSheet = {
  /** What the tab says; "Trang tính" where a workbook has one sheet only. */
  readonly name?: string | undefined;
  readonly data: SheetData;
  readonly columns: readonly { readonly width: number }[];
  readonly headed: { readonly first: number; readonly last: number };
  readonly paper?: 'A3' | 'A4';
};

/** A workbook of these sheets, each of which prints as it stands. */
export async function workbookOf(sheets: readonly PrintedSheet[]): Promise<Buffer> {
  const names = tabNames(sheets);
  return writeExcelFile(
    sheets.map(({ data, columns, headed }, index) => ({
      data,
      sheet: names[index] ?? '',
      columns: columns.map((column) => ({ width: column.width / signWidth })),
      orientation: 'landscape' as const,
      stickyRowsCount: headed.last,
    })),
    { ...font, features: [printing(sheets, names)] },
  ).toBuffer();
}

// Excel takes at most 31 signs, none of []:*?/\, and no name twice.
function tabNames(sheets: readonly PrintedSheet[]): string[] {
  const taken: string[] = [];
  for (const { name = 'Trang tính' } of sheets) {
    const short = name
      .normalize('NFC')
      .replaceAll(/[[\]:*?/\\']/g, '-')
      .slice(0, 26)
      .trim();
    taken.push(taken.includes(short) ? `${short} (${taken.length + 1})` : short);
  }
  return taken;
}

const paperSizes = { A3: 8, A4: 9 } as const;

/** Landscape to the width of the page, margins of NĐ 30, "Trang n", headings repeated: what the library leaves to features. */
function printing(sheets: readonly PrintedSheet[], names: readonly string[]): Feature<FileContent> {
  const margins =
    '<pageMargins left="0.59" right="0.39" top="0.59" bottom="0.59" header="0.3" footer="0.3"/>';
  const footer = `<headerFooter><oddFooter>${escapeXml('&C&"Times New Roman,Regular"&11Trang &P')}</oddFooter></headerFooter>`;
  const setup = (index: number): string =>
    `<pageSetup paperSize="${paperSizes[sheets[index]?.paper ?? 'A4']}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`;
  const titles = sheets.map(
    ({ headed: { first, last } }, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escapeXml(names[index] ?? '')}'!$${first}:$${last}</definedName>`,
  );
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) =>
            fitted(xml)
              .replace(/<pageMargins[^>]*\/>|<pageSetup[^>]*\/>|<headerFooter>.*?<\/headerFooter>/g, '')
              .replace(afterTable, `$&${margins}${setup(sheetIndex)}${footer}`),
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml
              .replace(/<definedNames\s*\/>|<definedNames>.*?<\/definedNames>/s, '')
              .replace('</sheets>', () => `</sheets><definedNames>${titles.join('')}</definedNames>`),
        },
      },
    },
  };
}

/** What stands last before the page set-up in the order of a sheet's parts. */
const afterTable = /<mergeCells[^>]*>.*<\/mergeCells>|<\/sheetData>(?!\s*<mergeCells)/s;

const fitted = (xml: string): string =>
  xml.replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
