import type { VNode } from 'preact';
import type { Visit } from '../../core/web.tsx';
import {
  Badge,
  Chips,
  DataTable,
  dayText,
  DueBadge,
  EmptyState,
  Filters,
  KeysetPager,
  Results,
  SelectField,
  type Column,
} from '../../ui/index.ts';
import { bookNumber } from '../book.ts';
import { dueOf } from '../due.ts';
import { framed } from '../frame.tsx';
import { offsetIn, pagesAround } from '../paging.ts';
import { caseStateText, procedureText } from '../resolution/door.ts';
import { casesToPublish, type ListedPublication } from './queries.ts';

const path = '/publications';
const size = 50;
const states = {
  late: 'Chưa công khai, đã quá hạn',
  posted: 'Đang niêm yết, đăng tải',
  over: 'Hết thời gian niêm yết, chưa ghi kết thúc',
  published: 'Đã công khai',
  all: 'Tất cả',
} as const;

/** The results that are to be published: what is late, what hangs, what may be taken down. */
export async function publicationsPage(visit: Visit): Promise<VNode> {
  const { query, today } = visit;
  const offset = offsetIn(query);
  const found = await visit.read((tx) =>
    casesToPublish(tx, query['state'], today, { size: size + 1, offset }),
  );
  const rows = found.slice(0, size);
  const chosen = states[query['state'] as keyof typeof states];
  return framed(visit, {
    title: 'Công khai kết quả giải quyết',
    children: (
      <>
        <Filters path={path} query={query}>
          <SelectField
            name="state"
            label="Tình trạng"
            placeholder="Chưa công khai"
            options={Object.entries(states).map(([value, label]) => ({ value, label }))}
          />
        </Filters>
        <Results>
          <Chips
            path={path}
            query={query}
            chips={chosen ? [{ name: 'state', label: 'Tình trạng', text: chosen }] : []}
          />
          <DataTable
            caption="Kết quả giải quyết phải công khai, đến hạn trước đứng trước"
            columns={columns(visit)}
            rows={rows}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `/resolutions/${id}#publication`}
            empty={<EmptyState title="Không có kết quả nào" icon="check" />}
          />
          <KeysetPager
            path={path}
            query={query}
            {...pagesAround({ offset, size, more: found.length > size })}
            note={`${size} kết quả mỗi trang`}
          />
        </Results>
      </>
    ),
  });
}

const columns = (visit: Visit): readonly Column<ListedPublication>[] => [
  { key: 'number', label: 'Vụ việc', narrow: true, cell: bookNumber },
  {
    key: 'decided',
    label: 'Ngày quyết định, kết luận',
    narrow: true,
    cell: (row) => dayText(row.decided_on),
  },
  {
    key: 'title',
    label: 'Nội dung',
    main: true,
    cell: ({ title, procedure }) => (
      <span class="clamp">
        {title} ({procedureText(procedure)})
      </span>
    ),
  },
  {
    key: 'state',
    label: 'Tình trạng',
    cell: ({ procedure, state }) => caseStateText(procedure, state, 'publication'),
  },
  {
    key: 'due',
    label: 'Hạn công khai, kết thúc niêm yết',
    narrow: true,
    cell: (row) =>
      row.state === 'posted' && row.until_on !== null ? (
        <Badge tone={row.until_on < visit.today ? 'warning' : 'info'}>đến hết {dayText(row.until_on)}</Badge>
      ) : (
        row.due_on !== null && <DueBadge {...dueOf({ due_on: row.due_on }, visit)} withDay />
      ),
  },
];
