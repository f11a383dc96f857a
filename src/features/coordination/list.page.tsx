import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import {
  ButtonLink,
  Chips,
  DataTable,
  dayText,
  EmptyState,
  Filters,
  KeysetPager,
  Results,
  SelectField,
  TextField,
  UnitField,
  withQuery,
  type Column,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { offsetIn, pagesAround } from '../paging.ts';
import { sendSheet } from '../sheets.ts';
import { unitsOn } from '../unit-queries.ts';
import { StateOf } from './card.page.tsx';
import { kindText, requestNames } from './kinds.ts';
import { listedRequests, type ListedRequest, type RequestFilters } from './lists.ts';

const path = '/coordination';
const size = 50;
const sides = { in: 'Yêu cầu gửi đến cơ quan tôi', out: 'Cơ quan tôi yêu cầu' } as const;
const states = { open: 'Chờ trả lời', late: 'Quá hạn trả lời', answered: 'Đã trả lời' } as const;
const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

const filtersOf = ({ query }: Visit): RequestFilters => ({
  q: query['q'],
  side: query['side'],
  state: query['state'],
  kind: query['kind'],
  unit: query['unit'],
});

/** What units ask of each other: to whom, until when, what is late. The asker, the asked and who watches over them see it. */
export async function coordinationPage(visit: Visit): Promise<VNode> {
  const { query, today, actor } = visit;
  const offset = offsetIn(query);
  const { rows, units } = await visit.read(async (tx) => ({
    rows: await listedRequests(
      tx,
      filtersOf(visit),
      { unitId: actor.unitId, today },
      { size: size + 1, offset },
    ),
    units: await unitsOn(tx, today),
  }));
  return framed(visit, {
    title: 'Phối hợp giữa các cơ quan',
    actions: (
      <ButtonLink href={withQuery(`${path}.xlsx`, query)} icon="download" download>
        Tải XLSX
      </ButtonLink>
    ),
    children: (
      <>
        <Filters path={path} query={query}>
          <TextField name="q" label="Từ khóa" />
          <SelectField name="side" label="Chiều" placeholder="Tất cả" options={options(sides)} />
          <SelectField name="state" label="Tình trạng" placeholder="Tất cả" options={options(states)} />
          <SelectField name="kind" label="Yêu cầu" placeholder="Tất cả" options={options(requestNames)} />
          <UnitField
            name="unit"
            label="Cơ quan được yêu cầu"
            placeholder="Tất cả"
            units={units.map(({ id, short_name }) => ({ id, label: short_name }))}
          />
        </Filters>
        <Results>
          <Chips path={path} query={query} chips={chipsOf(query, units)} />
          <DataTable
            caption="Yêu cầu phối hợp, chờ trả lời đứng trước, hạn sớm đứng trước"
            columns={columns(visit)}
            rows={rows.slice(0, size)}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `${path}/${id}`}
            empty={
              <EmptyState
                title="Không có yêu cầu nào"
                text="Yêu cầu phối hợp, tham vấn, báo cáo được gửi từ trang của vụ việc: thẻ “Phối hợp, tham vấn”."
                icon="users"
              />
            }
          />
          <KeysetPager
            path={path}
            query={query}
            {...pagesAround({ offset, size, more: rows.length > size })}
            note={`${size} yêu cầu mỗi trang`}
          />
        </Results>
      </>
    ),
  });
}

const columns = (visit: Visit): readonly Column<ListedRequest>[] => [
  { key: 'asked', label: 'Cơ quan được yêu cầu', cell: ({ asked }) => asked },
  {
    key: 'what',
    label: 'Nội dung',
    main: true,
    cell: ({ kind, about }) => (
      <>
        <span class="clamp">{about}</span>
        <span class="fact-hint">{kindText(kind)}</span>
      </>
    ),
  },
  {
    key: 'asking',
    label: 'Cơ quan yêu cầu',
    cell: ({ asking, number, asked_on }) => (
      <div>
        {asking}
        <span class="fact-hint">{[number, dayText(asked_on)].filter(Boolean).join(', ')}</span>
      </div>
    ),
  },
  {
    key: 'state',
    label: 'Hạn, trả lời',
    narrow: true,
    cell: (row) => <StateOf request={row} visit={visit} />,
  },
  {
    key: 'urged',
    label: 'Đôn đốc',
    narrow: true,
    cell: ({ urged, urged_on }) => (urged_on === null ? '' : `${urged} lần, ${dayText(urged_on)}`),
  },
];

function chipsOf(query: Visit['query'], units: readonly { id: number; short_name: string }[]) {
  const say: readonly (readonly [string, string, (value: string) => string | undefined])[] = [
    ['q', 'Từ khóa', (value) => value],
    ['side', 'Chiều', (value) => sides[value as 'in']],
    ['state', 'Tình trạng', (value) => states[value as 'open']],
    ['kind', 'Yêu cầu', kindText],
    ['unit', 'Cơ quan', (value) => units.find(({ id }) => String(id) === value)?.short_name],
  ];
  return say.flatMap(([name, label, words]) => {
    const value = query[name];
    return value ? [{ name, label, text: words(value) ?? value }] : [];
  });
}

// A denunciation's words may give its sender away: a file that leaves the system does not carry them.
const withheld = '(nội dung mật, xem hồ sơ)';

/** The same as a sheet of Excel, all of it. */
export async function coordinationSheet(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const { actor, today } = visit;
  const rows = await visit.read((tx) =>
    listedRequests(tx, filtersOf(visit), { unitId: actor.unitId, today }),
  );
  return sendSheet(visit, reply, 'yeu-cau-phoi-hop', {
    title: 'DANH SÁCH YÊU CẦU PHỐI HỢP GIỮA CÁC CƠ QUAN',
    subtitle: `Đến ngày ${formatDay(today)}`,
    columns: [
      { number: '1', heading: 'STT', width: 10 },
      { number: '2', heading: 'Cơ quan yêu cầu', width: 36 },
      { number: '3', heading: 'Cơ quan được yêu cầu', width: 36 },
      { number: '4', heading: 'Yêu cầu', width: 28 },
      { number: '5', heading: 'Nội dung', width: 64 },
      { number: '6', heading: 'Văn bản, ngày yêu cầu', width: 30 },
      { number: '7', heading: 'Hạn trả lời', width: 22 },
      { number: '8', heading: 'Ngày trả lời', width: 22 },
      { number: '9', heading: 'Tình trạng', width: 28 },
      { number: '10', heading: 'Số lần đôn đốc', width: 18, align: 'right' },
    ],
    rows: rows.map((row, at) => [
      at + 1,
      row.asking,
      row.asked,
      kindText(row.kind),
      row.secret ? withheld : row.about,
      [row.number, formatDay(row.asked_on)].filter(Boolean).join(', '),
      row.due_on === null ? '' : formatDay(row.due_on),
      row.answered_on === null ? '' : formatDay(row.answered_on),
      stateText(row, today),
      row.urged,
    ]),
  });
}

function stateText({ answered_on: answered, due_on: due }: ListedRequest, today: string): string {
  const late = due !== null && (answered ?? today) > due;
  if (answered !== null) return late ? 'Trả lời muộn' : 'Trả lời đúng hạn';
  return late ? 'Quá hạn, chưa trả lời' : 'Chờ trả lời';
}
