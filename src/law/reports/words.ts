import type { ReportForm } from './form.ts';
import { columnNumber, type CellRef, type Relation, type Term } from './relation.ts';

type Find = (code: string) => ReportForm | undefined;

/** "cột (1) Tổng số lượt tiếp phải bằng cột (4) + cột (13) + cột (22)"; `own` is the form in which it is read. */
export function relationInWords(relation: Relation, own: string, find: Find): string {
  const [only] = relation.left;
  const name = only && relation.left.length === 1 ? headingOf(only, own, find) : '';
  return `${sideInWords(relation.left, own)}${name} ${verbs[relation.is]} ${sideInWords(relation.right, own)}`;
}

const verbs = { '==': 'phải bằng', '<=': 'không được lớn hơn', '>=': 'không được nhỏ hơn' } as const;
const periods = { prev: ' kỳ trước', next: ' kỳ sau' } as const;

function headingOf({ cell }: Term, own: string, find: Find): string {
  const column = find(cell.form ?? own)?.columns.find(({ id }) => id === cell.column);
  return column ? ` ${column.path.join(' – ')}` : '';
}

function sideInWords(terms: readonly Term[], own: string): string {
  return terms
    .map(({ times, cell }, index) => {
      const words = `${Math.abs(times) === 1 ? '' : `${Math.abs(times)} × `}${cellInWords(cell, own)}`;
      if (index === 0) return times < 0 ? `− ${words}` : words;
      return `${times < 0 ? '−' : '+'} ${words}`;
    })
    .join(' ');
}

/** "cột (6)", "Biểu 02/XLD cột (6)". */
export function cellInWords({ period, form, column }: CellRef, own: string): string {
  const where = form === undefined || form === own ? '' : `Biểu ${form} `;
  return `${where}cột (${columnNumber(column)})${period ? periods[period] : ''}`;
}
