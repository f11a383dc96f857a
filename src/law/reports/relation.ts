import type { ColumnId } from './form.ts';

/** A cell that a relation speaks of: a column of the form itself, of another form, of the period before or after. */
export type CellRef = {
  readonly period?: 'prev' | 'next';
  readonly form?: string;
  readonly column: ColumnId;
};
/** A cell taken so many times; negative: taken away. */
export type Term = { readonly times: number; readonly cell: CellRef };
export type Relation = {
  readonly left: readonly Term[];
  readonly is: '==' | '<=' | '>=';
  readonly right: readonly Term[];
};

/**
 * A relation as the checks write it, parted into what must all hold (";") and readings of which one must ("|"):
 * "c1 == c4 + c13", "c9 >= 5 * c8", "01/XLD.c1 == 02/XLD.c1 + 03/XLD.c1".
 * @throws RangeError when it cannot be read
 */
export function readRelations(text: string): Relation[][] {
  const known = read.get(text);
  if (known) return known;
  const relations = text.split('; ').map((one) => one.split(' | ').map(readRelation));
  read.set(text, relations);
  return relations;
}

/** The rows are few and read for every unit of a consolidation. */
const read = new Map<string, Relation[][]>();

function readRelation(text: string): Relation {
  const found = /^(.+?) (==|<=|>=) (.+)$/.exec(text);
  const [, left = '', is = '', right = ''] = found ?? [];
  if (is !== '==' && is !== '<=' && is !== '>=') throw new RangeError(`Không đọc được "${text}"`);
  return { left: readTerms(left), is, right: readTerms(right) };
}

function readTerms(text: string): Term[] {
  const signed = text.replaceAll(' - ', ' + -').split(' + ');
  return signed.map((one) => {
    const found = /^(-)?(?:(\d+) \* )?(.+)$/.exec(one);
    const [, minus, times, cell = ''] = found ?? [];
    return { times: Number(times ?? 1) * (minus ? -1 : 1), cell: readCell(cell) };
  });
}

/** A cell as data writes it: "c4", "02/XLD.c6", "prev:01/XLD.c5". @throws RangeError when it cannot be read */
export function readCell(text: string): CellRef {
  const found = /^(?:(prev|next):)?(?:(\d\d\/[A-Z]+)\.)?(c\d+)$/.exec(text);
  const [, period, form, column] = found ?? [];
  if (column === undefined || !isColumnId(column)) throw new RangeError(`Không đọc được ô "${text}"`);
  return {
    ...(period === 'prev' || period === 'next' ? { period } : {}),
    ...(form === undefined ? {} : { form }),
    column,
  };
}

const isColumnId = (text: string): text is ColumnId => /^c\d+$/.test(text);

/** Every cell that the relation names. */
export function cellsOf({ left, right }: Relation): CellRef[] {
  return [...left, ...right].map(({ cell }) => cell);
}

/** The column whose number stands in the cell: "4" of "c4". */
export function columnNumber(id: ColumnId): string {
  return id.slice(1);
}
