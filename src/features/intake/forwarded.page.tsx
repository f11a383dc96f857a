import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Visit } from '../../core/web.tsx';
import { parseVietnameseDay } from '../../law/day.ts';
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
  KeysetPager,
  Results,
  SelectField,
  withQuery,
} from '../../ui/index.ts';
import { bookNumber } from '../book.ts';
import { dueOf, type Now } from '../due.ts';
import { framed } from '../frame.tsx';
import { IntakeTabs } from '../intake-parts.page.tsx';
import { offsetIn, pagesAround } from '../paging.ts';
import { kindText, senderText, stateText } from '../petition/door.ts';
import { sendSheet } from '../sheets.ts';
import {
  countByBody,
  forwardedPetitions,
  type BodyCount,
  type Forwarded,
  type ForwardedFilters,
} from './forwarded-queries.ts';

const path = '/intake/forwarded';
const size = 50;

const answers = { open: 'Chưa trả lời', late: 'Quá ngày đề nghị trả lời', answered: 'Đã trả lời' } as const;

const filtersOf = ({ query }: Visit): ForwardedFilters => ({
  body: Number(query['body']) || undefined,
  answer: query['answer'],
  above: query['above'] === 'yes',
  from: parseVietnameseDay(query['from'] ?? ''),
  to: parseVietnameseDay(query['to'] ?? ''),
});

/** The register of petitions that other bodies passed on: by body, with what was asked and answered. */
export async function forwardedPage(visit: Visit): Promise<VNode> {
  const filters = filtersOf(visit);
  const offset = offsetIn(visit.query);
  const { rows, bodies } = await visit.read(async (tx) => ({
    rows: await forwardedPetitions(tx, filters, visit.today, { size: size + 1, offset }),
    bodies: await countByBody(tx, filters, visit.today),
  }));
  const shown = rows.slice(0, size);
  return framed(visit, {
    title: 'Sổ theo dõi đơn do cơ quan chuyển đến',
    breadcrumbs: [{ label: 'Sổ đơn', href: '/petitions' }, { label: 'Đơn do cơ quan chuyển đến' }],
    actions: (
      <ButtonLink href={withQuery(`${path}.xlsx`, visit.query, {})} icon="download">
        Tải Excel
      </ButtonLink>
    ),
    children: (
      <>
        <IntakeTabs at="forwarded" />
        <Filters path={path} query={visit.query}>
          <SelectField
            name="body"
            label="Cơ quan chuyển đơn"
            placeholder="Tất cả"
            options={bodies.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <SelectField
            name="answer"
            label="Việc trả lời"
            placeholder="Tất cả"
            options={Object.entries(answers).map(([value, label]) => ({ value, label }))}
          />
          <SelectField
            name="above"
            label="Nơi chuyển"
            placeholder="Tất cả"
            options={[{ value: 'yes', label: 'Cơ quan cấp trên' }]}
          />
          <DateField name="from" label="Nhận từ ngày" />
          <DateField name="to" label="Đến ngày" />
        </Filters>
        <Results>
          <BodiesCard bodies={bodies} visit={visit} />
          <Card title="Đơn, mới nhất trước" flush>
            <ForwardedTable rows={shown} visit={visit} />
          </Card>
          <KeysetPager
            path={path}
            query={visit.query}
            {...pagesAround({ offset, size, more: rows.length > size })}
            note={`${size} đơn mỗi trang`}
          />
        </Results>
      </>
    ),
  });
}

const BodiesCard = ({ bodies, visit }: { bodies: readonly BodyCount[]; visit: Visit }) =>
  bodies.length === 0 ? null : (
    <Card title="Theo cơ quan chuyển đơn" flush>
      <DataTable
        caption="Số đơn theo cơ quan chuyển đơn"
        rows={bodies}
        rowKey={({ id }) => id}
        rowHref={({ id }) => withQuery(path, visit.query, { body: String(id) })}
        columns={[
          { key: 'name', label: 'Cơ quan', cell: ({ name }) => name },
          {
            key: 'marks',
            label: '',
            cell: ({ listed, superior }) => (
              <>
                {superior && <Badge>Cấp trên</Badge>}
                {listed && <Badge title="Thông tư 05/2021/TT-TTCP, Điều 8 khoản 2">Điều 8 khoản 2</Badge>}
              </>
            ),
          },
          { key: 'all', label: 'Tất cả', numeric: true, cell: ({ all }) => all },
          { key: 'answered', label: 'Đã trả lời', numeric: true, cell: ({ answered }) => answered },
          {
            key: 'late',
            label: 'Quá ngày đề nghị',
            numeric: true,
            cell: ({ late }) => (late > 0 ? <Badge tone="danger">{late}</Badge> : 0),
          },
        ]}
      />
    </Card>
  );

const ForwardedTable = ({ rows, visit }: { rows: readonly Forwarded[]; visit: Visit }) => (
  <DataTable
    caption="Đơn do cơ quan khác chuyển đến"
    rows={rows}
    rowKey={({ id }) => id}
    rowHref={({ id }) => `/petitions/${id}`}
    empty={
      <EmptyState title="Không có đơn nào" text="Đơn nhập với nguồn “Cơ quan khác chuyển đến” hiện ở đây." />
    }
    columns={[
      { key: 'number', label: 'Số đơn', narrow: true, cell: bookNumber },
      { key: 'received', label: 'Ngày nhận', narrow: true, cell: (row) => dayText(row.received_on) },
      { key: 'body', label: 'Nơi chuyển', cell: (row) => row.body_name },
      { key: 'letter', label: 'Văn bản chuyển', cell: letterText },
      { key: 'summary', label: 'Nội dung', main: true, cell: (row) => row.summary },
      { key: 'kind', label: 'Loại đơn', wideOnly: true, cell: kindText },
      { key: 'state', label: 'Tình trạng', cell: (row) => stateText(row.state) },
      {
        key: 'answer',
        label: 'Trả lời nơi chuyển (theo dõi nội bộ)',
        cell: (row) => <Answer row={row} now={visit} />,
      },
    ]}
  />
);

function letterText({ forwarder_number, forwarder_on }: Forwarded): string {
  const parts = [
    forwarder_number && `số ${forwarder_number}`,
    forwarder_on && `ngày ${dayText(forwarder_on)}`,
  ];
  return parts.filter(Boolean).join(', ') || 'Không có văn bản';
}

function Answer({ row, now }: { row: Forwarded; now: Now }) {
  if (row.forwarder_replied_on !== null)
    return <Badge tone="success">Đã trả lời {dayText(row.forwarder_replied_on)}</Badge>;
  if (row.forwarder_reply_due_on === null) return <>Chưa trả lời; không đề nghị ngày</>;
  return <DueBadge {...dueOf({ due_on: row.forwarder_reply_due_on }, now)} withDay />;
}

/** The same register as a sheet. */
export async function forwardedSheet(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const rows = await visit.read((tx) => forwardedPetitions(tx, filtersOf(visit), visit.today));
  return sendSheet(visit, reply, 'don-co-quan-chuyen-den', {
    title: 'Sổ theo dõi đơn do cơ quan chuyển đến',
    columns: sheetColumns.map((column, at) => ({ ...column, number: String(at + 1) })),
    rows: rows.map((row, at) => [
      at + 1,
      bookNumber(row),
      dayText(row.received_on),
      row.body_name,
      letterText(row),
      senderText(row),
      row.summary,
      kindText(row),
      stateText(row.state),
      row.forwarder_reply_due_on ? dayText(row.forwarder_reply_due_on) : '',
      row.forwarder_replied_on ? dayText(row.forwarder_replied_on) : '',
    ]),
  });
}

const sheetColumns = [
  { heading: 'STT', width: 10, align: 'center' },
  { heading: 'Số đơn', width: 16, align: 'center' },
  { heading: 'Ngày nhận', width: 22, align: 'center' },
  { heading: 'Nơi chuyển đơn', width: 36 },
  { heading: 'Văn bản chuyển', width: 32 },
  { heading: 'Người gửi', width: 34 },
  { heading: 'Nội dung', width: 60 },
  { heading: 'Loại đơn', width: 24 },
  { heading: 'Tình trạng', width: 24 },
  { heading: 'Đề nghị trả lời trước', width: 22, align: 'center' },
  { heading: 'Ngày trả lời', width: 22, align: 'center' },
] as const;
