import type { VNode } from 'preact';
import type { Visit } from '../../core/web.tsx';
import { isCrowd } from '../../law/crowd.ts';
import { Badge, ButtonLink, Card, DataTable, dayText, DueBadge, type Column } from '../../ui/index.ts';
import { dueOf, type Now } from '../due.ts';
import { newestVisits, type ListedVisit, type VisitFilters } from './lists.ts';
import { hiddenPerson, kindName, outcomeName, visitNumber } from './words.ts';

/** Who came, for a line of a list. */
export function whoText({
  secret,
  person,
  people,
}: Pick<ListedVisit, 'secret' | 'person' | 'people'>): string {
  if (secret) return hiddenPerson;
  if (person === null) return 'Không ghi được họ tên';
  return people > 1 ? `${person} và ${people - 1} người khác` : person;
}

const short = (text: string): string => (text.length > 160 ? `${text.slice(0, 157)}…` : text);

/** The columns of a list of visits; the unit's only where there are several. */
export const visitColumns = (
  now: Now,
  unitNames: ReadonlyMap<number, string> = new Map(),
): Column<ListedVisit>[] => [
  { key: 'number', label: 'Số', narrow: true, cell: visitNumber },
  { key: 'day', label: 'Ngày tiếp', narrow: true, cell: (row) => dayText(row.received_on) },
  {
    key: 'who',
    label: 'Người đến',
    cell: (row) => (
      <span>
        {whoText(row)} {isCrowd(row.people) && <Badge tone="warning">Đoàn {row.people} người</Badge>}
      </span>
    ),
  },
  { key: 'content', label: 'Nội dung', main: true, cell: (row) => short(row.content) },
  { key: 'kind', label: 'Loại', narrow: true, cell: (row) => kindName(row.content_kind) },
  ...(unitNames.size > 1
    ? [{ key: 'unit', label: 'Đơn vị', cell: (row: ListedVisit) => unitNames.get(row.unit_id) ?? '' }]
    : []),
  { key: 'outcome', label: 'Kết quả', cell: (row) => outcomeName(row.outcome) },
  {
    key: 'due',
    label: 'Trả lời',
    narrow: true,
    cell: (row) =>
      row.answered_on !== null ? (
        dayText(row.answered_on)
      ) : row.due_on === null ? null : (
        <DueBadge {...dueOf(row, now)} withDay />
      ),
  },
];

const hits = (visit: Visit, filters: VisitFilters, limit: number): Promise<ListedVisit[]> =>
  visit.read((tx) => newestVisits(tx, filters, visit.today, limit));

/** The visits that hold every word asked for, as lines under the search box. */
export async function visitSuggestions(visit: Visit, words: string): Promise<VNode[]> {
  const rows = await hits(visit, { words }, 3);
  return rows.slice(0, 3).map((row) => (
    <li key={`visit-${row.id}`}>
      <a href={`/visits/${row.id}`}>
        Lượt tiếp {visitNumber(row)} · {whoText(row)} · {short(row.content)}
      </a>
    </li>
  ));
}

/** The visits that hold every word asked for, as a card of the page of results; nothing when there are none. */
export async function VisitHits(visit: Visit, words: string): Promise<VNode | null> {
  const rows = words === '' ? [] : await hits(visit, { words }, 20);
  if (rows.length === 0) return null;
  return (
    <Card
      title={rows.length > 20 ? 'Hơn 20 lượt tiếp' : `${rows.length} lượt tiếp`}
      flush
      actions={
        <ButtonLink href={`/visits?q=${encodeURIComponent(words)}`} small>
          Xem trong sổ tiếp công dân
        </ButtonLink>
      }
    >
      <DataTable
        columns={visitColumns(visit)}
        rows={rows.slice(0, 20)}
        rowKey={(row) => row.id}
        rowHref={(row) => `/visits/${row.id}`}
        caption="Lượt tiếp công dân tìm thấy"
      />
    </Card>
  );
}
