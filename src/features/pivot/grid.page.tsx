import type { VNode } from 'preact';
import { numberText, withQuery, type Query } from '../../ui/index.ts';
import type { PivotAsked } from './asked.ts';
import type { PivotTable } from './table.ts';
import { dimensionName } from './words.ts';

type Props = { asked: PivotAsked; table: PivotTable; query: Query };

/** The table with the sums of its rows and columns; it scrolls in a box of its own, reached by keyboard too. */
export const PivotGrid = ({ asked, table, query }: Props): VNode => (
  <div class="report-box" tabIndex={0} role="region" aria-label="Bảng số liệu">
    <table class="report-table">
      <caption class="visually-hidden">
        {dimensionName(asked.rows, asked.measure)} theo {dimensionName(asked.columns, asked.measure)}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="report-unit">
            {dimensionName(asked.rows, asked.measure)}
          </th>
          {table.columns.map(({ value, name }) => (
            <th key={value} scope="col">
              {name}
            </th>
          ))}
          <th scope="col">Tổng số</th>
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.value}>
            <th scope="row">{row.name}</th>
            {table.columns.map((column) => (
              <Figure
                key={column.value}
                figure={table.cell(row.value, column.value)}
                query={{ ...query, row: row.value, column: column.value }}
              />
            ))}
            <Figure figure={row.sum} query={{ ...query, row: row.value }} />
          </tr>
        ))}
        <tr class="report-total">
          <th scope="row">Tổng số</th>
          {table.columns.map(({ value, sum }) => (
            <Figure key={value} figure={sum} query={{ ...query, column: value }} />
          ))}
          <Figure figure={table.total} query={query} />
        </tr>
      </tbody>
    </table>
  </div>
);

const Figure = ({ figure, query }: { figure: number; query: Query }): VNode => (
  <td class="report-figure">
    {figure === 0 ? '0' : <a href={withQuery('/pivot/list', query)}>{numberText(figure)}</a>}
  </td>
);
