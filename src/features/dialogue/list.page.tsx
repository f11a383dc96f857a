import type { VNode } from 'preact';
import type { FastifyReply } from 'fastify';
import type { Visit } from '../../core/web.tsx';
import { formatDay, parseVietnameseDay } from '../../law/day.ts';
import {
  Badge,
  ButtonLink,
  Chips,
  DataTable,
  DateField,
  dayText,
  EmptyState,
  Filters,
  Results,
  Tabs,
  UnitField,
  withQuery,
  type Column,
} from '../../ui/index.ts';
import { bookNumber } from '../book.ts';
import { framed } from '../frame.tsx';
import { sendSheet } from '../sheets.ts';
import { unitsOn } from '../unit-queries.ts';
import { listedDialogues, type ListedDialogue, type ListFilters } from './queries.ts';
import { outcomeNames, partNames, stateNames } from './words.ts';

const path = '/dialogues';
const most = 500;
const views = { coming: 'Sắp tổ chức', held: 'Đã tổ chức', all: 'Tất cả' } as const;

function filtersIn({ query, today }: Visit): ListFilters {
  const view = query['view'];
  return {
    view: view === 'held' || view === 'all' ? view : 'coming',
    from: parseVietnameseDay(query['from'] ?? ''),
    until: parseVietnameseDay(query['until'] ?? ''),
    unitId: Number(query['unit']) || undefined,
    today,
  };
}

/** Dialogues to come and held, in the cases that the post sees. */
export async function dialoguesPage(visit: Visit): Promise<VNode> {
  const { query, today } = visit;
  const filters = filtersIn(visit);
  const { rows, units } = await visit.read(async (tx) => ({
    rows: await listedDialogues(tx, filters, most + 1),
    units: await unitsOn(tx, today),
  }));
  return framed(visit, {
    title: 'Đối thoại',
    actions: (
      <ButtonLink href={withQuery(`${path}.xlsx`, query, {})} icon="download" small>
        Xuất Excel
      </ButtonLink>
    ),
    children: (
      <>
        <Tabs
          label="Các buổi đối thoại"
          items={Object.entries(views).map(([view, label]) => ({
            href: withQuery(path, query, { view: view === 'coming' ? '' : view }),
            label,
            current: view === filters.view,
          }))}
        />
        <Filters path={path} query={query} keep={['view']}>
          <DateField name="from" label="Từ ngày" />
          <DateField name="until" label="Đến ngày" />
          <UnitField
            name="unit"
            label="Cơ quan tham mưu, xác minh"
            placeholder="Tất cả"
            units={units
              .filter(({ id }) => visit.actor.unitIds.includes(id))
              .map(({ id, short_name }) => ({ id, label: short_name }))}
          />
        </Filters>
        <Results>
          <Chips path={path} query={query} chips={chipsOf(query, units)} />
          <DataTable
            caption={`Đối thoại: ${views[filters.view]}`}
            columns={columns}
            rows={rows.slice(0, most)}
            rowKey={({ id }) => id}
            rowHref={({ resolution_id }) => `/resolutions/${resolution_id}#dialogue`}
            empty={
              <EmptyState
                title="Không có buổi đối thoại nào"
                text="Kế hoạch đối thoại lập ở trang của vụ việc, mục “Đối thoại”."
                icon="users"
              />
            }
          />
          {rows.length > most && (
            <p class="form-hint">Chỉ hiện {most} buổi. Thu hẹp khoảng ngày để xem hết.</p>
          )}
        </Results>
      </>
    ),
  });
}

const timeOf = ({ planned_at, planned_on }: ListedDialogue): string =>
  `${planned_at} ngày ${formatDay(planned_on)}`;
const resultOf = ({ state, result, conclusion }: ListedDialogue): string =>
  [result ? outcomeNames[result] : stateNames[state], conclusion].filter(Boolean).join('. ');

const columns: readonly Column<ListedDialogue>[] = [
  { key: 'when', label: 'Thời gian', narrow: true, cell: timeOf },
  { key: 'case', label: 'Vụ việc', narrow: true, cell: bookNumber },
  { key: 'title', label: 'Nội dung', main: true, cell: ({ title }) => <span class="clamp">{title}</span> },
  { key: 'place', label: 'Địa điểm', cell: ({ place }) => place },
  { key: 'chair', label: 'Chủ trì', cell: ({ chair }) => chair },
  { key: 'unit', label: 'Cơ quan', cell: ({ short_name }) => short_name },
  {
    key: 'state',
    label: 'Kết quả',
    cell: ({ state, result, held_on }) => (
      <>
        <Badge tone={state === 'held' ? 'success' : state === 'planned' ? 'info' : 'neutral'}>
          {result ? outcomeNames[result] : stateNames[state]}
        </Badge>
        {held_on && <span class="fact-hint">{dayText(held_on)}</span>}
      </>
    ),
  },
];

function chipsOf(query: Visit['query'], units: readonly { id: number; short_name: string }[]) {
  const say = [
    ['from', 'Từ ngày', query['from']],
    ['until', 'Đến ngày', query['until']],
    ['unit', 'Cơ quan', units.find(({ id }) => String(id) === query['unit'])?.short_name],
  ] as const;
  return say.flatMap(([name, label, text]) => (text ? [{ name, label, text }] : []));
}

/** The same dialogues as a sheet of Excel, in the six parts of the plan. */
export async function dialoguesSheet(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const filters = filtersIn(visit);
  const rows = await visit.read((tx) => listedDialogues(tx, filters, 5_000));
  const { from, until, today } = filters;
  return sendSheet(visit, reply, 'ke-hoach-doi-thoai', {
    title: 'KẾ HOẠCH, KẾT QUẢ ĐỐI THOẠI VỚI CÔNG DÂN',
    subtitle: `${from ? `Từ ngày ${formatDay(from)} đến` : 'Đến'} ngày ${formatDay(until ?? today)}`,
    columns: [
      { number: '1', heading: 'STT', width: 10, align: 'center' },
      { number: '2', heading: 'Vụ việc', width: 40 },
      { number: '3', heading: partNames.purpose, width: 34 },
      { number: '4', heading: partNames.demands, width: 34 },
      { number: '5', heading: partNames.content, width: 38 },
      { number: '6', heading: 'Chủ thể', group: partNames.participants, width: 26 },
      { number: '7', heading: 'Đối tượng', group: partNames.participants, width: 32 },
      { number: '8', heading: partNames.place, width: 28 },
      { number: '9', heading: partNames.preparation, width: 34 },
      { number: '10', heading: 'Kết quả', width: 30 },
    ],
    rows: rows.map((row, at) => [
      at + 1,
      `Số ${bookNumber(row)}: ${row.title}`,
      row.purpose,
      row.demands,
      row.content,
      row.chair,
      row.participants,
      `${timeOf(row)}, ${row.place}`,
      row.preparation,
      resultOf(row),
    ]),
  });
}
