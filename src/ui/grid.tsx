import type { VNode } from 'preact';
import { Button } from './basics.tsx';
import { FieldError } from './field.tsx';
import { fieldId, useField, useForm } from './form.tsx';
import { rowsSent } from './person.tsx';

export type GridColumn = {
  name: string;
  label: string;
  /** The share of the width, in rem; the rest goes to the long column. */
  width?: number | undefined;
  /** Text that may take several lines. */
  long?: boolean | undefined;
  /** What may be typed, for choosing; the server understands more. */
  options?: readonly string[] | undefined;
  numeric?: boolean | undefined;
  date?: boolean | undefined;
  /** Stands in every new row as it stands in the row above. */
  carry?: boolean | undefined;
};

export type EntryGridProps = {
  /** Field path of the rows: "rows" makes rows.0.fullName … */
  name: string;
  caption: string;
  columns: readonly GridColumn[];
  /** Rows shown at least. */
  rows: number;
};

/**
 * Rows for fast serial entry. Script adds the next row, copies from the row above (Ctrl+D) and takes a block pasted from a
 * spreadsheet; without it the rows that are there are filled and more come back with the next form.
 */
export function EntryGrid({ name, caption, columns, rows }: EntryGridProps): VNode {
  const shown = Math.max(rows, rowsSent(useForm().values, name));
  return (
    <div class="grid-box">
      <table class="entry-grid" data-grid={name} id={fieldId(name)} tabIndex={-1} role="table">
        <caption class="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" class="grid-number">
              <span aria-hidden="true">#</span>
              <span class="visually-hidden">Dòng</span>
            </th>
            {columns.map((column) => (
              <th key={column.name} scope="col" role="columnheader" class={`grid-${column.width ?? 'wide'}`}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {Array.from({ length: shown }, (_, at) => (
            <GridRow key={at} name={`${name}.${at}`} at={at} columns={columns} />
          ))}
        </tbody>
      </table>
      {columns.map(
        ({ name: column, options }) =>
          options && (
            <datalist key={column} id={`${name}-${column}-options`}>
              {options.map((option) => (
                <option key={option} value={option} />
              ))}
            </datalist>
          ),
      )}
      <p class="grid-actions" data-grid-actions hidden>
        <span data-grid-add>
          <Button type="button" icon="plus" small>
            Thêm 5 dòng
          </Button>
        </span>{' '}
        <span data-grid-copy>
          <Button type="button" icon="chevron-down" small>
            Chép các ô trống từ dòng trên
          </Button>
        </span>
      </p>
    </div>
  );
}

type RowProps = { name: string; at: number; columns: readonly GridColumn[] };

function GridRow({ name, at, columns }: RowProps) {
  const start = columns.find(({ carry }) => !carry);
  return (
    <tr role="row" data-grid-row>
      <th scope="row" role="rowheader" class="grid-number">
        {at + 1}
      </th>
      {columns.map((column) => (
        <td key={column.name} role="cell" data-label={column.label}>
          <GridCell
            name={`${name}.${column.name}`}
            row={at + 1}
            column={column}
            first={at === 0 && column === start}
          />
        </td>
      ))}
    </tr>
  );
}

type CellProps = { name: string; row: number; column: GridColumn; first: boolean };

function GridCell({ name, row, column, first }: CellProps) {
  const { id, value, error } = useField(name);
  const list = /^(.*)\.\d+\./.exec(name)?.[1] ?? '';
  const shared = {
    id,
    name,
    class: 'form-control grid-cell',
    'aria-label': `${column.label}, dòng ${row}`,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': error ? `${id}-error` : undefined,
    'data-cell': column.name,
    'data-carry': column.carry,
    'data-focus': first || undefined,
    autocomplete: 'off' as const,
  };
  return (
    <>
      {column.long ? (
        <textarea rows={1} {...shared}>
          {value}
        </textarea>
      ) : (
        <input
          type="text"
          {...shared}
          value={value}
          inputmode={column.numeric || column.date ? 'numeric' : undefined}
          list={column.options && `${list}-${column.name}-options`}
          data-day={column.date}
        />
      )}
      <FieldError name={name} />
    </>
  );
}
