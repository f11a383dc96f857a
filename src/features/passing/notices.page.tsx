import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { parseVietnameseDay } from '../../law/day.ts';
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  Chips,
  DataTable,
  DateField,
  dayText,
  dayOfMomentText,
  EmptyState,
  ErrorSummary,
  Filters,
  KeysetPager,
  numberText,
  Results,
  SelectField,
  UnitField,
  withQuery,
  type Column,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { unitsOn } from '../unit-queries.ts';
import { SavedFilters, savedOn } from '../work/door.ts';
import {
  noticeCounts,
  noticeKinds,
  noticesOf,
  type Notice,
  type NoticeFilters,
  type NoticeKind,
} from './notice-queries.ts';

const size = 50;
const path = '/notices';

/** The filters that the address names. */
export const filtersIn = ({ query }: Visit): NoticeFilters => ({
  kind: query['kind'] || undefined,
  fromUnitId: Number(query['unit']) || undefined,
  from: parseVietnameseDay(query['from'] ?? ''),
  to: parseVietnameseDay(query['to'] ?? ''),
  unread: query['read'] === 'no',
  before: Number(query['after']) || undefined,
});

/** What the units told this one in writing of what they guided or passed on (kế hoạch, P14). */
export async function noticesPage(visit: Visit, draft?: Draft): Promise<VNode> {
  const { query, today, actor } = visit;
  const filters = filtersIn(visit);
  const { rows, counts, units, saved } = await visit.read(async (tx) => ({
    rows: await noticesOf(tx, actor.unitId, filters, size),
    counts: await noticeCounts(tx, actor.unitId, { ...filters, before: undefined }),
    units: await unitsOn(tx, today),
    saved: await savedOn(tx, path),
  }));
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const named = new Map(units.map(({ id, short_name }) => [String(id), short_name]));
  return framed(visit, {
    title: 'Thông báo của các đơn vị',
    actions: rows.length > 0 && (
      <ButtonLink href={withQuery(`${path}.xlsx`, query)} icon="download" download>
        Tải XLSX
      </ButtonLink>
    ),
    children: (
      <>
        {draft && <ErrorSummary errors={draft.errors} problem={draft.problem} />}
        <SavedFilters visit={visit} path={path} saved={saved} />
        <Filters path={path} query={query}>
          <SelectField
            name="kind"
            label="Việc"
            placeholder="Tất cả"
            options={Object.entries(noticeKinds).map(([value, label]) => ({ value, label }))}
          />
          <UnitField
            name="unit"
            label="Đơn vị gửi"
            placeholder="Tất cả"
            units={units
              .filter(({ id }) => id !== actor.unitId)
              .map(({ id, short_name }) => ({ id, label: short_name }))}
          />
          <SelectField
            name="read"
            label="Tình trạng"
            placeholder="Tất cả"
            options={[{ value: 'no', label: 'Chưa xem' }]}
          />
          <DateField name="from" label="Từ ngày" />
          <DateField name="to" label="Đến ngày" />
        </Filters>
        <Results>
          <Chips path={path} query={query} chips={chipsOf(query, named)} />
          <NoticeList rows={shown} mayRead={allows(actor.role, 'notice.read')} />
          <KeysetPager
            path={path}
            query={query}
            after={last && rows.length > size ? String(last.id) : undefined}
            note={`${size} thông báo mỗi trang`}
          />
          <CountCard counts={counts} />
        </Results>
      </>
    ),
  });
}

function chipsOf(query: Visit['query'], units: ReadonlyMap<string, string>) {
  const words: Readonly<Record<string, [string, (value: string) => string]>> = {
    kind: ['Việc', (value) => noticeKinds[value as NoticeKind] ?? value],
    unit: ['Đơn vị gửi', (value) => units.get(value) ?? value],
    read: ['Tình trạng', () => 'Chưa xem'],
    from: ['Từ ngày', (value) => value],
    to: ['Đến ngày', (value) => value],
  };
  return Object.entries(words)
    .filter(([name]) => query[name])
    .map(([name, [label, say]]) => ({ name, label, text: say(query[name] ?? '') }));
}

// Works without script: the ticks are sent with the button above the list.
const NoticeList = ({ rows, mayRead }: { rows: readonly Notice[]; mayRead: boolean }) => (
  <form method="post" action={`${path}/read`} aria-label="Đánh dấu đã xem">
    {mayRead && rows.some(({ read_at }) => read_at === null) && (
      <div class="bulk-bar no-print">
        <span>Đánh dấu đã xem:</span>
        <Button icon="check" small>
          Các dòng đã chọn
        </Button>
        <Button name="all" value="yes" icon="check" small>
          Tất cả
        </Button>
      </div>
    )}
    <DataTable
      caption="Thông báo của các đơn vị, mới nhất trước"
      rows={rows}
      rowKey={({ id }) => id}
      columns={mayRead ? [tick, ...columns] : columns}
      empty={
        <EmptyState
          title="Không có thông báo nào"
          icon="bell"
          text="Khi một đơn vị hướng dẫn, chuyển đơn, trả lời hoặc chậm trả lời yêu cầu phối hợp, thông báo tự động hiện ở đây."
        />
      }
    />
  </form>
);

const tick: Column<Notice> = {
  key: 'tick',
  label: 'Chọn',
  narrow: true,
  cell: ({ id, title, read_at }) =>
    read_at === null && (
      <input
        class="form-check-input"
        type="checkbox"
        name="noticeIds"
        value={id}
        aria-label={`Chọn: ${title}`}
      />
    ),
};

const columns: readonly Column<Notice>[] = [
  { key: 'day', label: 'Ngày', narrow: true, cell: ({ happened_on }) => dayText(happened_on) },
  {
    key: 'title',
    label: 'Nội dung',
    main: true,
    cell: ({ title, text, visible, petition_id, coordination_id }) => (
      <>
        <strong>{title}</strong>
        <div class="work-note">{text}</div>
        {visible && <a href={`/petitions/${petition_id}`}>Mở hồ sơ</a>}
        {coordination_id !== null && <a href={`/coordination/${coordination_id}`}>Mở yêu cầu</a>}
      </>
    ),
  },
  {
    key: 'kind',
    label: 'Việc',
    narrow: true,
    cell: ({ kind }) => noticeKinds[kind as NoticeKind] ?? kind,
  },
  {
    key: 'read',
    label: 'Tình trạng',
    cell: ({ read_at, read_by_name }) =>
      read_at === null ? (
        <Badge tone="info">Chưa xem</Badge>
      ) : (
        `${read_by_name ?? ''} xem ngày ${dayOfMomentText(read_at)}`
      ),
  },
];

const CountCard = ({ counts }: { counts: Awaited<ReturnType<typeof noticeCounts>> }) =>
  counts.length === 0 ? null : (
    <Card title="Số thông báo theo đơn vị" flush>
      <DataTable
        caption="Số thông báo theo đơn vị"
        rows={counts}
        rowKey={({ from_unit_id }) => from_unit_id}
        rowHref={({ from_unit_id }) => `${path}?unit=${from_unit_id}`}
        columns={[
          { key: 'name', label: 'Đơn vị', main: true, cell: ({ name }) => name },
          { key: 'guided', label: 'Hướng dẫn', numeric: true, cell: ({ guided }) => numberText(guided) },
          { key: 'passed', label: 'Chuyển đơn', numeric: true, cell: ({ passed }) => numberText(passed) },
          { key: 'total', label: 'Tổng số', numeric: true, cell: ({ total }) => numberText(total) },
          { key: 'unread', label: 'Chưa xem', numeric: true, cell: ({ unread }) => numberText(unread) },
        ]}
      />
    </Card>
  );
