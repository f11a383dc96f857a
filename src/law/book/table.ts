import { formatDay } from '../day.ts';
import type { Confidence, InForce } from '../period.ts';

/** One row of the book: its cells in the order of the table's columns, and how far it was checked. */
export type BookRow = { id: string; cells: readonly string[]; confidence: Confidence };
export type BookTable = { id: string; title: string; columns: readonly string[]; rows: readonly BookRow[] };
export type Chapter = { id: string; title: string; tables: readonly BookTable[] };

/** What every row of law has that the book prints at its end. */
type LawRow = {
  readonly id: string;
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
};

/** A table of rows of law: its own columns, then article and period. */
export function lawTable<Row extends LawRow>(
  id: string,
  title: string,
  columns: readonly string[],
  rows: readonly Row[],
  cells: (row: Row) => readonly string[],
): BookTable {
  return {
    id,
    title,
    columns: ['Mã', ...columns, 'Căn cứ', 'Hiệu lực'],
    rows: rows.map((row) => ({
      id: row.id,
      cells: [row.id, ...cells(row), row.basis, periodText(row.inForce)],
      confidence: row.confidence,
    })),
  };
}

/** The text with its note behind it. */
export function withNote(text: string, note: string | undefined): string {
  return note ? `${text}. ${note}` : text;
}

/** "Từ 01/07/2026 đến trước …". */
export function periodText({ from, until }: InForce): string {
  return `Từ ${formatDay(from)}${until ? ` đến trước ${formatDay(until)}` : ''}`;
}
