import type { FastifyReply } from 'fastify';
import { NotFound } from '../../core/errors.ts';
import type { Visit } from '../../core/web.tsx';
import type { SheetColumn, SheetValue } from '../../documents/sheet.ts';
import { sendSheet } from '../sheets.ts';
import { readPivot } from './asked.ts';
import { titleOf, underTitle } from './pivot.page.tsx';
import { pivotTable, type PivotTable } from './table.ts';
import { dimensionName } from './words.ts';

/** The table as a sheet of Excel: figures stay numbers, the sums are printed as counted. */
export async function sendPivotSheet(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const { asked, table } = await visit.read(async (tx) => {
    const read = await readPivot(visit, tx);
    if ('faults' in read) throw new NotFound(Object.values(read.faults)[0]);
    return { asked: read, table: await pivotTable(tx, read) };
  });
  return sendSheet(visit, reply, 'bang-tong-hop', {
    title: titleOf(asked).toUpperCase(),
    subtitle: underTitle(asked),
    columns: columnsOf(dimensionName(asked.rows, asked.measure), table),
    rows: rowsOf(table),
  });
}

function columnsOf(rows: string, { columns }: PivotTable): SheetColumn[] {
  const width = Math.max(18, Math.min(32, 200 / (columns.length + 1)));
  const headings = [...columns.map(({ name }) => name), 'Tổng số'];
  return [
    { number: '1', heading: rows, width: 60, align: 'left' },
    ...headings.map((heading, at): SheetColumn => ({
      number: String(at + 2),
      heading,
      width,
      align: 'right',
    })),
  ];
}

const rowsOf = ({ rows, columns, cell, total }: PivotTable): SheetValue[][] => [
  ...rows.map((row) => [row.name, ...columns.map((column) => cell(row.value, column.value)), row.sum]),
  ['Tổng số', ...columns.map(({ sum }) => sum), total],
];
