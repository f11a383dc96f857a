import type { VNode } from 'preact';
import type { ColumnId, ReportForm } from '../../law/reports/form.ts';
import { columnMeaning } from '../../law/reports/meaning.ts';
import { Card, Confidence, DataTable, DefinitionList } from '../../ui/index.ts';

/** What each column of the form counts, with how far that was checked; the row MS leads here. */
export const Definitions = ({ form }: { form: ReportForm }): VNode => (
  <div class="no-print">
    <Card title="Mỗi cột đếm gì" flush>
      <DataTable
        caption={`Cách đếm các cột của Biểu ${form.code}`}
        rows={form.columns.map((column) => ({ column, meaning: columnMeaning(form, column.id) }))}
        rowKey={({ column }) => column.id}
        columns={[
          {
            key: 'no',
            label: 'Cột',
            narrow: true,
            cell: ({ column }) => <span id={`cot-${column.no}`}>({column.no})</span>,
          },
          { key: 'head', label: 'Đầu cột', main: true, cell: ({ meaning }) => meaning.heading },
          { key: 'unit', label: 'Đơn vị tính', narrow: true, cell: ({ meaning }) => meaning.unit },
          {
            key: 'text',
            label: 'Đếm gì',
            cell: ({ meaning: { text, formula, notes } }) => (
              <>
                {[text, formula !== text && formula, ...notes].filter(Boolean).map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
              </>
            ),
          },
          {
            key: 'sure',
            label: 'Xác minh',
            narrow: true,
            cell: ({ meaning }) => <Confidence level={meaning.confidence} always />,
          },
        ]}
      />
    </Card>
  </div>
);

/** The same for one column, at the head of its list. */
export function Definition({ form, column }: { form: ReportForm; column: ColumnId }): VNode {
  const { heading, text, formula, notes, unit, confidence, sources } = columnMeaning(form, column);
  return (
    <DefinitionList
      columns={1}
      items={[
        { term: 'Đầu cột', value: heading },
        { term: 'Đếm gì', value: [text, formula !== text && formula].filter(Boolean).join('. ') },
        { term: 'Đơn vị tính', value: unit },
        ...(notes.length > 0 ? [{ term: 'Ghi chú', value: notes.join(' ') }] : []),
        { term: 'Xác minh', value: <Confidence level={confidence} always /> },
        { term: 'Nguồn', value: sources.join('; ') },
      ]}
    />
  );
}
