import type { VNode } from 'preact';
import type { Visit } from '../../core/web.tsx';
import { parseVietnameseDay, type Day } from '../../law/day.ts';
import {
  Badge,
  ButtonLink,
  Card,
  DataTable,
  DateField,
  dayText,
  DueBadge,
  EmptyState,
  Filters,
  numberText,
  Results,
  Tabs,
  TextField,
  type Column,
} from '../../ui/index.ts';
import { dueOf, type Now } from '../due.ts';
import { framed } from '../frame.tsx';
import { SavedFilters, savedOn } from '../work/door.ts';
import { TransferMark } from './card.page.tsx';
import {
  inboxOf,
  passedWaiting,
  sentBy,
  sentCounts,
  type InboxState,
  type ListedTransfer,
  type SentCount,
  type SentState,
} from './card-queries.ts';
import { urgingsBeforeReport } from './kinds.ts';

const size = 200;

const secretMark = (secret: boolean) =>
  secret && (
    <Badge tone="danger" icon="shield-lock">
      Mật
    </Badge>
  );

const tabs = (current: string, waiting?: number) => (
  <Tabs
    label="Chuyển đơn"
    items={[
      { href: '/transfers', label: 'Chờ tiếp nhận', count: waiting, current: current === 'waiting' },
      { href: '/transfers?state=taken', label: 'Đã tiếp nhận', current: current === 'taken' },
      { href: '/transfers?state=returned', label: 'Đã trả lại', current: current === 'returned' },
      { href: '/transfers/sent', label: 'Đơn đã chuyển đi', current: current === 'sent' },
      { href: '/transfers/statistics', label: 'Thống kê đơn chuyển', current: current === 'statistics' },
    ]}
  />
);

/** What other units passed on to this one: to be taken into the book or given back. */
export async function inboxPage(visit: Visit): Promise<VNode> {
  const asked = visit.query['state'] ?? '';
  const state: InboxState = asked === 'taken' || asked === 'returned' ? asked : 'waiting';
  const { rows, waiting } = await visit.read(async (tx) => ({
    rows: await inboxOf(tx, visit.actor.unitId, state, size),
    waiting: await passedWaiting(tx, visit.actor.unitId),
  }));
  return framed(visit, {
    title: 'Đơn chuyển đến',
    children: (
      <>
        {tabs(state, waiting)}
        <DataTable
          caption="Đơn do cơ quan khác trong hệ thống chuyển đến"
          rows={rows}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/transfers/${id}`}
          columns={inboxColumns(state)}
          empty={
            <EmptyState
              title={state === 'waiting' ? 'Không có đơn nào chờ tiếp nhận' : 'Chưa có đơn nào'}
              text="Đơn do cơ quan khác trong hệ thống chuyển đến hiện ở đây ngay khi văn bản chuyển đơn được ban hành."
            />
          }
        />
      </>
    ),
  });
}

const inboxColumns = (state: InboxState): readonly Column<ListedTransfer>[] => [
  { key: 'from', label: 'Cơ quan chuyển', main: true, cell: ({ from_unit }) => from_unit },
  { key: 'summary', label: 'Nội dung', cell: ({ summary }) => <span class="clamp">{summary}</span> },
  { key: 'number', label: 'Số văn bản', narrow: true, cell: ({ number }) => number },
  { key: 'sent', label: 'Ngày', narrow: true, cell: ({ sent_on }) => dayText(sent_on) },
  { key: 'secret', label: 'Độ mật', narrow: true, cell: ({ secret }) => secretMark(secret) },
  {
    key: 'reply',
    label: 'Đề nghị trả lời',
    narrow: true,
    cell: ({ reply_due_on }) => reply_due_on && dayText(reply_due_on),
  },
  ...(state === 'waiting'
    ? []
    : [
        {
          key: 'done',
          label: 'Kết quả',
          cell: (row: ListedTransfer) =>
            row.taken_number === null
              ? `Trả lại: ${row.returned_why ?? ''}`
              : `Số đơn ${row.taken_number}, ngày ${dayText(row.taken_on ?? '')}`,
        },
      ]),
];

const sentNames: Readonly<Record<SentState, string>> = {
  open: 'Chờ trả lời',
  overdue: 'Quá hạn trả lời',
  returned: 'Bị trả lại',
  all: 'Tất cả',
};

/** What this unit passed on: what is not answered, what is overdue, what came back. */
export async function sentPage(visit: Visit): Promise<VNode> {
  const { query, today } = visit;
  const asked = query['state'] ?? '';
  const state = (asked in sentNames ? asked : 'open') as SentState;
  const { rows, saved } = await visit.read(async (tx) => ({
    rows: await sentBy(
      tx,
      visit.actor.unitIds,
      { state, to: query['to'], ...period(query) },
      { today, size },
    ),
    saved: await savedOn(tx, '/transfers/sent'),
  }));
  return framed(visit, {
    title: 'Đơn đã chuyển đi',
    children: (
      <>
        {tabs('sent')}
        <SavedFilters visit={visit} path="/transfers/sent" saved={saved} />
        <Filters path="/transfers/sent" query={query} keep={['state']}>
          <TextField name="to" label="Cơ quan nhận đơn" />
          <DateField name="from" label="Chuyển từ ngày" />
          <DateField name="until" label="Đến ngày" />
        </Filters>
        <Results>
          <Tabs
            label="Tình trạng trả lời"
            items={Object.entries(sentNames).map(([value, label]) => ({
              href: `/transfers/sent?state=${value}`,
              label,
              current: value === state,
            }))}
          />
          <DataTable
            caption="Đơn đã chuyển đi"
            rows={rows}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `/transfers/${id}`}
            columns={sentColumns(visit)}
            empty={<EmptyState title="Không có đơn nào" icon="send" />}
          />
        </Results>
      </>
    ),
  });
}

const sentColumns = (now: Now): readonly Column<ListedTransfer>[] => [
  {
    key: 'book',
    label: 'Số đơn',
    narrow: true,
    cell: ({ book, secret }) => (
      <>
        {book} {secretMark(secret)}
      </>
    ),
  },
  { key: 'to', label: 'Cơ quan nhận đơn', main: true, cell: ({ to_name }) => to_name },
  { key: 'summary', label: 'Nội dung', cell: ({ summary }) => <span class="clamp">{summary}</span> },
  { key: 'number', label: 'Số văn bản', narrow: true, cell: ({ number }) => number },
  { key: 'sent', label: 'Ngày chuyển', narrow: true, cell: ({ sent_on }) => dayText(sent_on) },
  {
    key: 'state',
    label: 'Tình trạng',
    cell: (row) => (
      <span class="marks">
        <TransferMark transfer={row} />
        {!row.decided && row.urged >= urgingsBeforeReport && row.reported_on === null && (
          <Badge tone="danger">Báo cáo người đứng đầu</Badge>
        )}
      </span>
    ),
  },
  {
    key: 'due',
    label: 'Hạn trả lời',
    narrow: true,
    cell: (row) =>
      row.reply_due_on &&
      row.returned_on === null &&
      !row.decided && <DueBadge {...dueOf({ due_on: row.reply_due_on }, now)} withDay />,
  },
];

/** The days between which was passed on, as the address gives them. */
export const period = (query: Visit['query']): { from: Day | undefined; until: Day | undefined } => ({
  from: parseVietnameseDay(query['from'] ?? ''),
  until: parseVietnameseDay(query['until'] ?? ''),
});

/** The table "Thống kê đơn chuyển giải quyết". */
export async function statisticsPage(visit: Visit): Promise<VNode> {
  const { query, today } = visit;
  const rows = await visit.read((tx) => sentCounts(tx, visit.actor.unitIds, { ...period(query), today }));
  const sum = (key: Exclude<keyof SentCount, 'to_name'>): string =>
    numberText(rows.reduce((total, row) => total + row[key], 0));
  return framed(visit, {
    title: 'Thống kê đơn chuyển giải quyết',
    actions: rows.length > 0 && (
      <ButtonLink
        href={`/transfers/statistics.xlsx?${new URLSearchParams(query).toString()}`}
        icon="download"
        download
      >
        Tải XLSX
      </ButtonLink>
    ),
    children: (
      <>
        {tabs('statistics')}
        <Filters path="/transfers/statistics" query={query}>
          <DateField name="from" label="Chuyển từ ngày" />
          <DateField name="until" label="Đến ngày" />
        </Filters>
        <Results>
          <Card flush>
            <DataTable
              caption="Thống kê đơn chuyển giải quyết theo cơ quan nhận đơn"
              rows={rows}
              rowKey={({ to_name }) => to_name}
              rowHref={({ to_name }) => `/transfers/sent?state=all&to=${encodeURIComponent(to_name)}`}
              columns={countColumns}
              totals={{
                to: 'Cộng',
                total: sum('total'),
                silent: sum('silent'),
                answered: sum('answered'),
                decided: sum('decided'),
                overdue: sum('overdue'),
              }}
              empty={<EmptyState title="Chưa chuyển đơn nào trong thời gian này" icon="report" />}
            />
          </Card>
        </Results>
      </>
    ),
  });
}

const countColumns: readonly Column<SentCount>[] = [
  { key: 'to', label: 'Cơ quan nhận đơn', main: true, cell: ({ to_name }) => to_name },
  { key: 'total', label: 'Tổng số đơn đã giao', numeric: true, cell: ({ total }) => numberText(total) },
  { key: 'silent', label: 'Chưa có báo cáo', numeric: true, cell: ({ silent }) => numberText(silent) },
  { key: 'answered', label: 'Đã có báo cáo', numeric: true, cell: ({ answered }) => numberText(answered) },
  {
    key: 'decided',
    label: 'Đã ban hành giải quyết',
    numeric: true,
    cell: ({ decided }) => numberText(decided),
  },
  { key: 'overdue', label: 'Quá hạn trả lời', numeric: true, cell: ({ overdue }) => numberText(overdue) },
];
