import type { VNode } from 'preact';
import { foldedMs } from '../../documents/report-sheet.ts';
import { number } from '../../law/reports/check.ts';
import type { FormValues } from '../../law/reports/evaluate.ts';
import { placedHeadings, type ColumnId, type ReportColumn, type ReportForm } from '../../law/reports/form.ts';
import { columnConfidence } from '../../law/reports/meaning.ts';
import { Icon } from '../../ui/index.ts';

export type FormRow = {
  readonly key: string;
  readonly name: string;
  readonly values: FormValues;
  /** Where the records behind a cell are listed. */
  readonly listOf?: (column: ReportColumn) => string;
  /** Columns of which a check speaks that does not hold. */
  readonly wrong: ReadonlySet<ColumnId>;
  /** Columns whose figures were typed: no record gives them. */
  readonly typed?: readonly ColumnId[] | undefined;
  readonly strong?: boolean;
};

/** The one row of the units that have not reported. */
export const missingRow = (count: number): FormRow[] =>
  count === 0 ? [] : [{ key: 'missing', name: `${count} đơn vị chưa gửi`, values: {}, wrong: new Set() }];

type FormTableProps = {
  form: ReportForm;
  rows: readonly FormRow[];
  /** The page that says what each column counts, where it is another one. */
  meanings?: string;
};

/** A form as the circular prints it: headings to any depth, the row MS, a row for each unit, the total. */
export const FormTable = ({ form, rows, meanings = '' }: FormTableProps): VNode => (
  // Reached by keyboard too, so that it can be scrolled without a mouse.
  <div class="report-box" tabIndex={0} role="region" aria-label={`Biểu ${form.code}`}>
    <table class="report-table">
      <caption class="visually-hidden">
        Biểu {form.code}: {form.title}
      </caption>
      <thead>
        <Headings form={form} />
        <tr class="report-ms">
          <th scope="row">MS</th>
          {form.columns.map((column) => (
            <td key={column.id}>
              <a href={`${meanings}#cot-${column.no}`} aria-label={`Cột ${column.no} đếm gì`}>
                {foldedMs(column.ms, 9)}
              </a>
            </td>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} class={row.strong ? 'report-total' : undefined}>
            <th scope="row">{row.name}</th>
            {form.columns.map((column) => (
              <Figure key={column.id} row={row} column={column} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

function Headings({ form }: { form: ReportForm }): VNode {
  const placed = placedHeadings(form);
  const depth = Math.max(1, ...placed.map((one) => one.depth + 1));
  return (
    <>
      {Array.from({ length: depth }, (_, level) => (
        <tr key={level}>
          {level === 0 && (
            <th scope="col" rowSpan={depth} class="report-unit">
              Đơn vị
            </th>
          )}
          {placed
            .filter((one) => one.depth === level)
            .toSorted((a, b) => a.from - b.from)
            .map((one) => (
              <th
                key={one.from}
                scope={one.leaf ? 'col' : 'colgroup'}
                colSpan={one.span}
                rowSpan={one.leaf ? depth - level : 1}
              >
                {one.title}
                {one.leaf && <Doubt form={form} at={one.from} />}
              </th>
            ))}
        </tr>
      ))}
    </>
  );
}

const doubted = { low: 'Cột chưa xác minh', unknown: 'Cột chưa rõ nguồn' } as const;

function Doubt({ form, at }: { form: ReportForm; at: number }): VNode | null {
  const column = form.columns[at];
  const level = column && columnConfidence(form, column);
  if (level !== 'low' && level !== 'unknown') return null;
  return (
    <span class="report-doubt">
      <Icon name="alert-triangle" label={doubted[level]} />
    </span>
  );
}

function Figure({ row, column }: { row: FormRow; column: ReportColumn }): VNode {
  const value = row.values[column.id];
  if (value === undefined) return <td class="report-none" aria-label="Không tính được từ hồ sơ" />;
  const wrong = row.wrong.has(column.id);
  const typed = row.typed?.includes(column.id);
  const text = number(value);
  return (
    <td
      class={['report-figure', wrong && 'report-wrong', typed && 'report-typed'].filter(Boolean).join(' ')}
      id={wrong ? `o-${column.id}` : undefined}
    >
      {typed && <span class="visually-hidden">Nhập tay: </span>}
      {wrong && <span class="visually-hidden">Phép kiểm không đúng: </span>}
      {row.listOf && value > 0 ? <a href={row.listOf(column)}>{text}</a> : text}
    </td>
  );
}
