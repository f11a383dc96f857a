import type { VNode } from 'preact';
import type { Visit } from '../../core/web.tsx';
import { Alert, Card, DataTable, dayText, DueBadge, EmptyState, type Column } from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { searchPetitions, type Listed } from './lists.ts';
import { VisitHits, visitSuggestions } from '../visit/door.ts';
import { dueOf, type Now } from '../due.ts';
import { bookNumber, isClosed, kindText, senderText, stateText } from './words.tsx';

const pageSize = 50;

const columns = (now: Now): readonly Column<Listed>[] => [
  { key: 'number', label: 'Số đơn', narrow: true, cell: bookNumber },
  { key: 'received', label: 'Ngày nhận', narrow: true, cell: (row) => dayText(row.received_on) },
  { key: 'sender', label: 'Người gửi', cell: senderText },
  { key: 'summary', label: 'Nội dung', main: true, cell: (row) => <span class="clamp">{row.summary}</span> },
  { key: 'kind', label: 'Loại đơn', cell: kindText },
  { key: 'state', label: 'Tình trạng', narrow: true, cell: (row) => stateText(row.state) },
  {
    key: 'due',
    label: 'Thời hạn',
    narrow: true,
    cell: (row) => !isClosed(row.state) && <DueBadge {...dueOf(row, now)} withDay />,
  },
];

/** Petitions as rows; `before` are columns that stand in front. */
export const PetitionTable = ({
  rows,
  visit,
  caption,
  empty,
  before = [],
}: {
  rows: readonly Listed[];
  visit: Visit;
  caption: string;
  empty: VNode;
  before?: readonly Column<Listed>[];
}) => (
  <DataTable
    columns={[...before, ...columns(visit)]}
    rows={rows}
    rowKey={(row) => row.id}
    rowHref={(row) => `/petitions/${row.id}`}
    caption={caption}
    empty={empty}
  />
);

/** The first few hits for what is being typed, as a fragment under the search box. The same function, so the same eyes. */
export async function suggestions(visit: Visit): Promise<VNode> {
  const asked = (visit.query['q'] ?? '').trim().slice(0, 200);
  const { rows } = asked.length < 2 ? { rows: [] } : await visit.read((tx) => searchPetitions(tx, asked, 8));
  const visits = asked.length < 2 ? [] : await visitSuggestions(visit, asked);
  return rows.length + visits.length === 0 ? (
    <></>
  ) : (
    <ul>
      {visits}
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
  const visits = await VisitHits(visit, asked);
  return framed(visit, {
    title: asked === '' ? 'Tìm kiếm' : `Tìm: ${asked}`,
    children: (
      <>
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
        {visits}
      </>
    ),
  });
}
