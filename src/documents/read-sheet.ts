import { readSheet } from 'read-excel-file/node';
import { formatDay, isDay } from '../law/day.ts';
import { pack } from './docx.ts';
import { BadFile, unzip } from './zip.ts';

// The only file that knows read-excel-file.

/** A row as the person sees it in the sheet: its number there, and what is shown in each cell. */
export type SheetRow = { number: number; cells: string[] };

const limits = { bytes: 5 * 1024 * 1024, rows: 5000, columns: 50, part: 20 * 1024 * 1024 };
const kind = 'bảng tính Excel (.xlsx)';
const tooLong = `Bảng có hơn ${limits.rows.toLocaleString('vi')} dòng. Hãy chia thành nhiều tệp.`;
const tooWide = `Bảng có hơn ${limits.columns} cột. Hãy bỏ bớt cột không dùng.`;

/**
 * The filled rows of the first sheet of an uploaded file: XLSX, or CSV and tab-separated text in UTF-8 or UTF-16. Days
 * arrive as dd/mm/yyyy.
 * @throws BadFile in Vietnamese: not a sheet, over 5 MB, 5,000 rows or 50 columns, or a zip bomb
 */
export async function readSheetFile(content: Uint8Array): Promise<SheetRow[]> {
  if (content.length > limits.bytes) throw new BadFile('Tệp lớn hơn 5 MB.');
  if (content[0] === 0x50 && content[1] === 0x4b) return readExcel(content);
  const text = decode(content);
  return rowsOf(text, separatorOf(text));
}

/**
 * The filled rows of text that was copied from a sheet: cells parted by tabs, a quoted cell may hold line breaks.
 * @throws BadFile in Vietnamese when it is too large
 */
export function readTable(text: string): SheetRow[] {
  if (text.length > limits.bytes) throw new BadFile('Nội dung dán vào lớn hơn 5 MB.');
  return rowsOf(text, '\t');
}

async function readExcel(content: Uint8Array): Promise<SheetRow[]> {
  const parts = unzip(content, kind);
  if (!parts.has('xl/workbook.xml')) throw new BadFile(`Tệp không phải là ${kind}.`);
  for (const [name, part] of parts) checkPart(name, part);
  // Packed anew: the library sees exactly what was checked, whatever else the archive claimed.
  const values = await readSheet(pack(parts)).catch(() => {
    throw new BadFile(`Tệp hỏng hoặc không phải là ${kind}.`);
  });
  return within(values.map((row, index) => ({ number: index + 1, cells: row.map(shown) })));
}

/** A cell far away makes a reader build everything before it: what lies beyond the limits is refused unread. */
function checkPart(name: string, part: Buffer): void {
  if (part.length > limits.part) throw new BadFile('Tệp giải nén ra quá lớn (hơn 20 MB).');
  if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) return;
  const xml = part.toString('utf8');
  if (xml.includes('<!DOCTYPE')) throw new BadFile('Tệp hỏng.');
  for (const [, column = '', row = ''] of xml.matchAll(/\br\s*=\s*["']([A-Z]*)(\d+)["']/gi)) {
    if (Number(row) > limits.rows) throw new BadFile(tooLong);
    if (columnNumber(column) > limits.columns) throw new BadFile(tooWide);
  }
}

const columnNumber = (letters: string): number =>
  letters
    .toUpperCase()
    .split('')
    .reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (typeof value === 'object' && 'toISOString' in value && typeof value.toISOString === 'function') {
    const found = String(value.toISOString()).slice(0, 10);
    return isDay(found) ? formatDay(found) : '';
  }
  return tidy(typeof value === 'number' || typeof value === 'string' ? String(value) : '');
}

function decode(content: Uint8Array): string {
  const wide = content[0] === 0xff && content[1] === 0xfe;
  try {
    const text = new TextDecoder(wide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(content);
    if (!text.includes('\0')) return text;
  } catch {
    // Told below, as for a file that holds no text.
  }
  throw new BadFile(
    'Tệp không phải là bảng tính (.xlsx) hoặc tệp CSV mã hóa UTF-8. Hãy lưu lại dạng "Excel Workbook" hoặc "CSV UTF-8".',
  );
}

/** What parts the cells of a CSV: the sign that is most frequent in its first line. */
function separatorOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  const counted = ['\t', ';', ','].map((sign) => ({ sign, count: first.split(sign).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

function rowsOf(text: string, separator: string): SheetRow[] {
  // A quoted cell ends where its quote is followed by a separator or the end of the line; any other quote is a sign like others.
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"(?=${separator}|\\r?\\n|$)|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|\\r|$)`,
    'y',
  );
  const rows: SheetRow[] = [];
  let cells: string[] = [];
  while (cell.lastIndex < text.length) {
    const [, quoted, plain = '', end = ''] = cell.exec(text) ?? [];
    cells.push(tidy(quoted === undefined ? plain : quoted.replaceAll('""', '"')));
    if (cells.length > limits.columns + 1) throw new BadFile(tooWide);
    if (end === separator && cell.lastIndex < text.length) continue;
    rows.push({ number: rows.length + 1, cells });
    if (rows.length > limits.rows * 2) throw new BadFile(tooLong);
    cells = [];
  }
  return within(rows);
}

function within(rows: readonly SheetRow[]): SheetRow[] {
  const kept = rows.map(({ number, cells }) => ({
    number,
    cells: cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1),
  }));
  const full = kept.filter(({ cells }) => cells.length > 0);
  if (full.length > limits.rows) throw new BadFile(tooLong);
  if (full.some(({ cells }) => cells.length > limits.columns)) throw new BadFile(tooWide);
  return full;
}

const tidy = (value: string): string => value.normalize('NFC').replaceAll('\u00a0', ' ').trim();
