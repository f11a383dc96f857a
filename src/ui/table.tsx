import type { ComponentChildren, VNode } from 'preact';
import { EmptyState } from './basics.tsx';

export type Column<Row> = {
  key: string;
  label: string;
  cell: (row: Row) => ComponentChildren;
  /** Numbers stand at the right, digits below digits. */
  numeric?: boolean | undefined;
  /** As narrow as its content. */
  narrow?: boolean | undefined;
  /** Carries the row's link; the first column unless another says so. */
  main?: boolean | undefined;
  /** Left out where rows become cards. */
  wideOnly?: boolean | undefined;
};

export type DataTableProps<Row> = {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  rowHref?: ((row: Row) => string | undefined) | undefined;
  /** What the table shows, for those who hear the page. */
  caption: string;
  empty?: ComponentChildren;
  /** The sums at the foot, by column key. */
  totals?: Readonly<Record<string, ComponentChildren>> | undefined;
};

/** A table whose rows become cards on a phone. The roles keep it a table for screen readers there. */
export function DataTable<Row>({
  columns,
  rows,
  rowKey,
  rowHref,
  caption,
  empty,
  totals,
}: DataTableProps<Row>): VNode {
  if (rows.length === 0) return <>{empty ?? <EmptyState title="Không có dữ liệu" />}</>;
  const main = columns.find((column) => column.main) ?? columns[0];
  return (
    <div class="table-box">
      <table class="table data-table" role="table">
        <caption class="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.key} scope="col" role="columnheader" class={classOf(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => {
            const href = rowHref?.(row);
            return (
              <tr key={rowKey(row)} role="row" data-row-link={href !== undefined}>
                {columns.map((column) => (
                  <td
                    key={column.key}
                    role="cell"
                    class={classOf(column, column === main)}
                    data-label={column.label}
                  >
                    {href !== undefined && column === main ? (
                      <a class="row-link" href={href}>
                        {column.cell(row)}
                      </a>
                    ) : (
                      column.cell(row)
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
        {totals && <Totals columns={columns} totals={totals} />}
      </table>
    </div>
  );
}

function Totals<Row>({
  columns,
  totals,
}: {
  columns: readonly Column<Row>[];
  totals: Readonly<Record<string, ComponentChildren>>;
}): VNode {
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        {columns.map((column) => (
          <td key={column.key} role="cell" class={classOf(column)} data-label={column.label}>
            {totals[column.key]}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

function classOf<Row>({ numeric, narrow, wideOnly }: Column<Row>, main = false): string | undefined {
  const classes = [
    numeric && 'numeric',
    narrow && 'narrow',
    wideOnly && 'wide-only',
    main && 'main-cell',
  ].filter(Boolean);
  return classes.length > 0 ? classes.join(' ') : undefined;
}
