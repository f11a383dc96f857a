import type { Tx } from '../../core/db.ts';
import {
  nothing,
  pivotItems,
  before,
  withheld,
  type Dimension,
  type PivotItem,
} from '../../law/reports/pivot.ts';
import { namedUnits } from '../report/door.ts';
import { partsOf, type PivotAsked } from './asked.ts';
import { pivotGroups } from './queries.ts';
import { namesOf, valueName } from './words.ts';

/** A row or column: its value, its name and the sum of it. */
export type Line = { readonly value: string; readonly name: string; readonly sum: number };
export type PivotTable = {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  readonly cell: (row: string, column: string) => number;
  readonly total: number;
};

/** Counts the table: the items that pass the filters, by the two dimensions. */
export async function pivotTable(tx: Tx, asked: PivotAsked): Promise<PivotTable> {
  const cells = new Map<string, Map<string, number>>();
  const [rowSums, columnSums] = [new Map<string, number>(), new Map<string, number>()];
  let total = 0;
  for (const { at, count } of await itemsOf(tx, asked, false)) {
    const [row, column] = [at(asked.rows), at(asked.columns)];
    const own = cells.get(row) ?? new Map<string, number>();
    cells.set(row, own);
    own.set(column, (own.get(column) ?? 0) + count);
    rowSums.set(row, (rowSums.get(row) ?? 0) + count);
    columnSums.set(column, (columnSums.get(column) ?? 0) + count);
    total += count;
  }
  return {
    rows: await linesOf(tx, asked, asked.rows, rowSums),
    columns: await linesOf(tx, asked, asked.columns, columnSums),
    cell: (row, column) => cells.get(row)?.get(column) ?? 0,
    total,
  };
}

/** The records behind a cell, row, column or the whole, by the values given; each once. */
export async function recordsBehind(
  tx: Tx,
  asked: PivotAsked,
  { row, column }: { row: string | undefined; column: string | undefined },
): Promise<{ ids: number[]; count: number }> {
  const items = (await itemsOf(tx, asked, true)).filter(
    ({ at }) =>
      (row === undefined || at(asked.rows) === row) && (column === undefined || at(asked.columns) === column),
  );
  return { ids: items.flatMap(({ ids }) => ids), count: items.reduce((sum, { count }) => sum + count, 0) };
}

async function itemsOf(tx: Tx, asked: PivotAsked, listed: boolean): Promise<PivotItem[]> {
  const { units, window, measure, regime, field, filters } = asked;
  const unitIds = units.map(({ id }) => id);
  const groups = await pivotGroups(tx, { unitIds, window, measure, parts: partsOf(asked), listed });
  const items = [...groups.values()].flatMap((own) => pivotItems(measure, regime, own, field));
  if (filters.size === 0) return items;
  return items.filter(({ at }) => [...filters].every(([dimension, values]) => values.has(at(dimension))));
}

async function linesOf(
  tx: Tx,
  { measure, window, units }: PivotAsked,
  dimension: Dimension,
  sums: ReadonlyMap<string, number>,
): Promise<Line[]> {
  const known = new Map(units.map(({ id, name }) => [String(id), name]));
  if (dimension === 'place') {
    const ids = [...sums.keys()].map(Number).filter((id) => id > 0);
    for (const { id, name } of await namedUnits(tx, ids, window.to)) known.set(String(id), name);
  }
  const lines = [...sums].map(([value, sum]) => ({
    value,
    sum,
    name: valueName(dimension, measure, value) ?? known.get(value) ?? value,
  }));
  return lines.toSorted(order(dimension, [...known.keys()], Object.keys(namesOf(dimension, measure))));
}

const last: readonly string[] = [nothing, withheld];

/** What is carried over first; then by time, by the order of the list or tree; forwarders by their sum; what is not told last. */
function order(dimension: Dimension, units: readonly string[], names: readonly string[]) {
  const place = (value: string): number => {
    if (value === before) return -1;
    if (last.includes(value)) return 1_000_000 + last.indexOf(value);
    if (dimension === 'month') return Number(value.replace('-', ''));
    const known = dimension === 'unit' || dimension === 'place' ? units : names;
    return known.indexOf(value);
  };
  return (a: Line, b: Line): number =>
    dimension === 'forwarder' && !last.includes(a.value) && !last.includes(b.value)
      ? b.sum - a.sum || a.name.localeCompare(b.name, 'vi')
      : place(a.value) - place(b.value);
}
