import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import { parseVietnameseDay } from '../../law/day.ts';
import { petitionStates, processingFlow } from '../../law/flows/processing.ts';
import {
  Alert,
  Badge,
  ButtonLink,
  Card,
  Chips,
  DataTable,
  dayText,
  DateField,
  DueBadge,
  EmptyState,
  Filters,
  KeysetPager,
  Results,
  SelectField,
  WorkList,
  type Column,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { countOpen, newestPetitions, openWork, rowKey, searchPetitions, type Listed } from './lists.ts';
import { statedKinds } from './receive.ts';
import { dueOf } from '../due.ts';
import { bookNumber, isClosed, kindText, senderText, stateText } from './words.tsx';

const pageSize = 50;

/** The work that waits for this post, by what presses most. */
export async function myWorkPage(visit: Visit): Promise<VNode> {
  const { actor, today } = visit;
  const states = statesFor(actor.role);
  const toFile = allows(actor.role, 'petition.sign');
  const { items, counts } = await visit.read(async (tx) => ({
    items: states.length > 0 ? await openWork(tx, actor.unitId, { states, toFile }, 200) : [],
    counts: await countOpen(tx, actor.unitId),
  }));
  return framed(visit, {
    title: 'Việc của tôi',
    actions: allows(actor.role, 'petition.receive') && (
      <ButtonLink href="/petitions/new" kind="primary" icon="plus">
        Tiếp nhận đơn
      </ButtonLink>
    ),
    children: (
      <>
        <p class="lead">
          {actor.postTitle}. Ngày làm việc {dayText(today)}.
        </p>
        <div class="form-actions">
          {inOrder(counts).map(({ state, count }) => (
            <Badge key={state}>
              {stateText(state)}: {count}
            </Badge>
          ))}
        </div>
        <WorkList
          items={items.map((row) => ({
            id: row.id,
            href: `/petitions/${row.id}`,
            code: bookNumber(row),
            title: row.summary,
            note: `${kindText(row)} · ${senderText(row)} · ${nextStep(row.state, actor.role)}`,
            due: dueOf(row, today),
          }))}
          empty={
            <EmptyState
              title="Không có việc đang chờ"
              text="Đơn cần chức vụ này xử lý sẽ hiện ở đây, việc gấp đứng trước."
              icon="circle-check"
            />
          }
        />
      </>
    ),
  });
}

const order = Object.keys(petitionStates);
const inOrder = <Of extends { state: string }>(counts: readonly Of[]): Of[] =>
  counts.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));

// From which states the flow waits for this role.
const statesFor = (role: string): string[] => [
  ...new Set(
    stepsOf(role)
      .filter(({ action }) => action !== 'file')
      .flatMap(({ from }) => from),
  ),
];

// Giving back is always possible where something else is: it is no work that waits.
const stepsOf = (role: string) =>
  processingFlow.filter(({ by, action }) => action !== 'return' && by.some((one) => one === role));

const nextStep = (state: string, role: string): string => {
  const step = stepsOf(role).findLast(({ from }) => from.some((one) => one === state));
  return step ? `Việc tiếp theo: ${step.label}` : stateText(state);
};

const columns = (today: Visit['today']): readonly Column<Listed>[] => [
  { key: 'number', label: 'Số đơn', narrow: true, cell: bookNumber },
  { key: 'received', label: 'Ngày nhận', narrow: true, cell: (row) => dayText(row.received_on) },
  { key: 'sender', label: 'Người gửi', cell: senderText },
  { key: 'summary', label: 'Nội dung', main: true, cell: (row) => row.summary },
  { key: 'kind', label: 'Loại đơn', cell: kindText },
  { key: 'state', label: 'Tình trạng', narrow: true, cell: (row) => stateText(row.state) },
  {
    key: 'due',
    label: 'Thời hạn',
    narrow: true,
    cell: (row) => !isClosed(row.state) && <DueBadge {...dueOf(row, today)} withDay />,
  },
];

const PetitionTable = ({
  rows,
  visit,
  caption,
  empty,
}: {
  rows: readonly Listed[];
  visit: Visit;
  caption: string;
  empty: VNode;
}) => (
  <DataTable
    columns={columns(visit.today)}
    rows={rows}
    rowKey={(row) => row.id}
    rowHref={(row) => `/petitions/${row.id}`}
    caption={caption}
    empty={empty}
  />
);

/** The register of petitions with filters that are part of the address. */
export async function petitionsPage(visit: Visit): Promise<VNode> {
  const { query } = visit;
  const { kind, state, before, after } = query;
  const from = parseVietnameseDay(query['from'] ?? '');
  const to = parseVietnameseDay(query['to'] ?? '');
  const rows = await visit.read((tx) =>
    newestPetitions(tx, visit.actor.unitIds, { kind, state, from, to, before, after }, pageSize),
  );
  const more = rows.length > pageSize;
  const shown = before ? rows.slice(more ? 1 : 0) : rows.slice(0, pageSize);
  const [first, last] = [shown[0], shown.at(-1)];
  return framed(visit, {
    title: 'Sổ đơn',
    actions: allows(visit.actor.role, 'petition.receive') && (
      <ButtonLink href="/petitions/new" kind="primary" icon="plus">
        Tiếp nhận đơn
      </ButtonLink>
    ),
    children: (
      <>
        <Filters path="/petitions" query={query}>
          <SelectField name="kind" label="Loại đơn" placeholder="Tất cả" options={options(statedKinds)} />
          <SelectField
            name="state"
            label="Tình trạng"
            placeholder="Tất cả"
            options={options(petitionStates)}
          />
          <DateField name="from" label="Nhận từ ngày" />
          <DateField name="to" label="Đến ngày" />
        </Filters>
        <Results>
          <Chips path="/petitions" query={query} chips={chipsOf(query)} />
          <PetitionTable
            rows={shown}
            visit={visit}
            caption="Sổ đơn, mới nhất trước"
            empty={
              <EmptyState title="Không có đơn nào" text="Thử bỏ bớt điều kiện lọc, hoặc tiếp nhận đơn mới." />
            }
          />
          <KeysetPager
            path="/petitions"
            query={query}
            before={first && (after || (before && more)) ? rowKey(first) : undefined}
            after={last && (before || more) ? rowKey(last) : undefined}
            note={`${pageSize} đơn mỗi trang`}
          />
        </Results>
      </>
    ),
  });
}

const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

function chipsOf(query: Visit['query']) {
  const labels: Readonly<Record<string, [string, Readonly<Record<string, string>>]>> = {
    kind: ['Loại đơn', statedKinds],
    state: ['Tình trạng', petitionStates],
    from: ['Từ ngày', {}],
    to: ['Đến ngày', {}],
  };
  return Object.entries(labels)
    .filter(([name]) => query[name])
    .map(([name, [label, words]]) => ({ name, label, text: words[query[name] ?? ''] ?? query[name] ?? '' }));
}

/** The first few hits for what is being typed, as a fragment under the search box. The same function, so the same eyes. */
export async function suggestions(visit: Visit): Promise<VNode> {
  const asked = (visit.query['q'] ?? '').trim().slice(0, 200);
  const { rows } = asked.length < 2 ? { rows: [] } : await visit.read((tx) => searchPetitions(tx, asked, 8));
  return rows.length === 0 ? (
    <></>
  ) : (
    <ul>
      {rows.map((row) => (
        <li key={row.id}>
          <a href={`/petitions/${row.id}`}>
            {bookNumber(row)} · {senderText(row)} · {row.summary}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What was found for the words in the search box. */
export async function searchPage(visit: Visit): Promise<VNode> {
  const asked = (visit.query['q'] ?? '').trim().slice(0, 200);
  const found =
    asked === ''
      ? { rows: [], total: 0, more: false }
      : await visit.read((tx) => searchPetitions(tx, asked, pageSize));
  return framed(visit, {
    title: asked === '' ? 'Tìm kiếm' : `Tìm: ${asked}`,
    children: (
      <Card
        flush
        title={
          asked === ''
            ? undefined
            : found.more
              ? `Hơn ${found.total} đơn; hiện ${found.total} đơn mới nhất`
              : `${found.total} đơn`
        }
      >
        {found.more && <Alert tone="info">Thêm từ vào ô tìm để thu hẹp kết quả.</Alert>}
        <PetitionTable
          rows={found.rows}
          visit={visit}
          caption="Kết quả tìm"
          empty={
            <EmptyState
              icon="search"
              title={asked === '' ? 'Nhập số đơn, họ tên hoặc nội dung' : 'Không tìm thấy đơn nào'}
              text="Gõ có dấu hoặc không dấu, chữ hoa hay chữ thường đều được; có thể dùng chữ viết tắt như UBND, GPMB. Danh tính người tố cáo không nằm trong kết quả tìm."
            />
          }
        />
      </Card>
    ),
  });
}
