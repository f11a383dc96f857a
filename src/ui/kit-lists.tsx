import { MonthCalendar, type CalendarDay } from './calendar.tsx';
import { SelectField } from './choices.tsx';
import { DueBadge, type Due } from './due.tsx';
import { DateField, TextField } from './field.tsx';
import { Chips, Filters, KeysetPager, Results } from './filters.tsx';
import { numberText } from './format.ts';
import { Sample } from './sample.tsx';
import { DataTable, type Column } from './table.tsx';
import { WorkList } from './worklist.tsx';

/** Tables, filters, pages, and work in the order of its deadlines. */
export const KitLists = ({ path }: { path: string }) => (
  <>
    <Sample name="Filters, Chips, DataTable, KeysetPager, Results">
      <Filters path={path} query={query}>
        <TextField name="q" label="Từ khóa" />
        <SelectField name="kind" label="Loại đơn" options={kinds} placeholder="Tất cả" />
        <DateField name="from" label="Nhận từ ngày" />
      </Filters>
      <Results>
        <Chips
          path={path}
          query={query}
          chips={[
            { name: 'kind', label: 'Loại đơn', text: 'Khiếu nại' },
            { name: 'from', label: 'Nhận từ', text: '01/02/2024' },
          ]}
        />
        <DataTable
          caption="Đơn đã tiếp nhận"
          columns={columns}
          rows={rows}
          rowKey={({ code }) => code}
          rowHref={({ code }) => `#${code}`}
          totals={{ code: 'Cộng', people: '46' }}
        />
        <KeysetPager path={path} query={query} after="2024-02-05.17" note="50 đơn mỗi trang" />
      </Results>
    </Sample>
    <Sample name="DataTable không có dòng nào">
      <DataTable caption="Đơn" columns={columns} rows={[]} rowKey={({ code }) => code} />
    </Sample>
    <Sample name="MonthCalendar">
      <MonthCalendar caption="Một tuần của lịch tiếp công dân" weeks={[week]} />
    </Sample>
    <Sample name="WorkList">
      <WorkList
        items={rows.map(({ code, person, content, due }) => ({
          id: code,
          href: `#${code}`,
          code,
          title: `${person}: ${content}`,
          note: 'Việc cần làm: phân loại đơn',
          due,
        }))}
      />
    </Sample>
  </>
);

const query = { kind: 'complaint', from: '2024-02-01' };

const kinds = [
  { value: 'complaint', label: 'Khiếu nại' },
  { value: 'denunciation', label: 'Tố cáo' },
  { value: 'proposal', label: 'Kiến nghị, phản ánh' },
];

const week: readonly CalendarDay[] = [5, 6, 7, 8, 9, 10, 11].map((number) => ({
  on: `2024-02-${String(number).padStart(2, '0')}`,
  today: number === 6,
  off: number > 7 ? 'Nghỉ Tết Nguyên đán' : undefined,
  items:
    number === 7
      ? [{ href: '#lich', when: '07:30', title: 'Nguyễn Văn Mẫu', mark: 'Đã công bố', tone: 'info' as const }]
      : [],
}));

type Row = { code: string; person: string; content: string; people: number; due: Due };

const rows: readonly Row[] = [
  {
    code: '0117/2024',
    person: 'Nguyễn Thị Đượm',
    content: 'Không đồng ý phương án bồi thường GPMB',
    people: 1,
    due: { standing: 'overdue', daysLeft: -3, due: '2024-02-01' },
  },
  {
    code: '0121/2024',
    person: 'Lường Văn Ặm',
    content: 'Đề nghị cấp giấy chứng nhận quyền sử dụng đất',
    people: 1,
    due: { standing: 'today', daysLeft: 0, due: '2024-02-06' },
  },
  {
    code: '0122/2024',
    person: 'Đặng Quốc Huỳnh và 31 người',
    content: 'Phản ánh ô nhiễm mương thoát nước',
    people: 32,
    due: { standing: 'soon', daysLeft: 4, due: '2024-02-19' },
  },
  {
    code: '0125/2024',
    person: 'Phạm Thị Ngữ',
    content: 'Khiếu nại quyết định xử phạt',
    people: 12,
    due: { standing: 'ahead', daysLeft: 10, due: '2024-02-28' },
  },
];

const columns: readonly Column<Row>[] = [
  { key: 'code', label: 'Số đơn', cell: ({ code }) => code, narrow: true, main: true },
  { key: 'person', label: 'Người đứng đơn', cell: ({ person }) => person },
  { key: 'content', label: 'Nội dung', cell: ({ content }) => content },
  { key: 'people', label: 'Số người', cell: ({ people }) => numberText(people), numeric: true, narrow: true },
  { key: 'due', label: 'Thời hạn', cell: ({ due }) => <DueBadge {...due} withDay />, narrow: true },
];
