import type { Tx } from '../../core/db.ts';
import type { Permission } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import type { SheetColumn, SheetValue } from '../../documents/sheet.ts';
import { day, parseVietnameseDay, type Day } from '../../law/day.ts';

/** Which part of a register is asked for: days, units, and what its filters say. */
export type Asked = {
  readonly from: Day;
  readonly to: Day;
  readonly unitIds: readonly number[];
  readonly kind: string | undefined;
  readonly field: string | undefined;
  readonly size: number;
  readonly offset: number;
};
export type RegisterColumn = Omit<SheetColumn, 'number'>;
export type RegisterLine = { readonly cells: readonly SheetValue[]; readonly href?: string | undefined };

/** A register or list with the columns that offices use (domain/1, §6.1). */
export type Register = {
  readonly id: string;
  readonly title: string;
  /** What stands in it. */
  readonly about: string;
  readonly needs: Permission;
  /** Records that have a kind and a field to filter by. */
  readonly filtered: boolean;
  readonly columns: readonly RegisterColumn[];
  readonly lines: (tx: Tx, asked: Asked, visit: Visit) => Promise<RegisterLine[]>;
};

/** What the address asks for: this year so far in all units of the post unless it says otherwise. */
export function readAsked(visit: Visit, size: number, offset: number): Asked {
  const { query, actor, today } = visit;
  const unit = Number(query['unit']);
  return {
    from: parseVietnameseDay(query['from'] ?? '') ?? day(`${today.slice(0, 4)}-01-01`),
    to: parseVietnameseDay(query['to'] ?? '') ?? today,
    unitIds: actor.unitIds.includes(unit) ? [unit] : actor.unitIds,
    kind: query['kind'] || undefined,
    field: query['field'] || undefined,
    size,
    offset,
  };
}

/** One column of a register of records: its heading and what it says of a row. */
export type Cell<Row> = RegisterColumn & { readonly value: (row: Row, index: number) => SheetValue };

/** The headings of the cells. */
export const headingsOf = <Row>(cells: readonly Cell<Row>[]): RegisterColumn[] =>
  cells.map(({ value: _value, ...heading }) => heading);

/** The lines of these rows; the first number is that of the page's first row. */
export const linesOf = <Row>(
  cells: readonly Cell<Row>[],
  rows: readonly Row[],
  offset: number,
  href: (row: Row) => string | undefined,
): RegisterLine[] =>
  rows.map((row, index) => ({
    cells: cells.map(({ value }) => value(row, offset + index)),
    href: href(row),
  }));

/** The running number. */
export const counter = {
  heading: 'STT',
  width: 12,
  align: 'center',
  value: (_row: unknown, index: number) => index + 1,
} as const;
