import type { VNode } from 'preact';
import type { Tx } from '../../core/db.ts';
import { NotFound } from '../../core/errors.ts';
import type { Visit } from '../../core/web.tsx';
import { choicesOf } from '../../law/choices.ts';
import { number } from '../../law/reports/check.ts';
import type { TallySubject } from '../../law/reports/counted.ts';
import type { ReportColumn, ReportForm } from '../../law/reports/form.ts';
import { procedures } from '../../law/flows/case/procedures.ts';
import { sessionKindNames, type SessionKind } from '../../law/reception/row.ts';
import {
  Alert,
  ButtonLink,
  Card,
  DataTable,
  dayText,
  EmptyState,
  numberText,
  withQuery,
  type Column,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { statedKinds } from '../petition/door.ts';
import { kindName } from '../visit/door.ts';
import { formIn, queryOf, readAsked, slugOf, windowText, type ReportAsked } from './asked.ts';
import { seenRecords, type SeenRecord } from './behind-queries.ts';
import { Definition } from './definitions.tsx';
import { listBehind } from './figures.ts';

const pageSize = 200;

export type Listed = {
  subject: TallySubject;
  seen: readonly SeenRecord[];
  hidden: number;
  /** How much each adds, where the column counts no records. */
  amounts: ReadonlyMap<number, number>;
  /** All of them together, those that this reader may not see too. */
  sum: number;
  total: number;
};
type Found = { asked: ReportAsked; form: ReportForm; column: ReportColumn; lists: readonly Listed[] };

async function found(visit: Visit, tx: Tx): Promise<Found> {
  const asked = await readAsked(visit, tx);
  if ('faults' in asked) throw new NotFound(Object.values(asked.faults)[0]);
  const form = formIn(asked.regime, visit.params['form'] ?? '');
  const column = form?.columns.find(({ id }) => id === visit.params['column']);
  if (!form || !column) throw new NotFound();
  const { units, window, knownOn } = asked;
  const cells = await listBehind(tx, form, column, { unitIds: units.map(({ id }) => id), window, knownOn });
  const lists: Listed[] = [];
  for (const [subject, parts] of Map.groupBy(cells, (cell) => cell.subject)) {
    const records = parts.flatMap((part) => part.records);
    const seen = await seenRecords(tx, subject, [...new Set(records.map(({ id }) => id))]);
    const amounts = new Map(records.map(({ id, amount }) => [id, amount]));
    const sum = records.reduce((all, { amount }) => all + amount, 0);
    lists.push({ subject, seen, hidden: records.length - seen.length, amounts, sum, total: records.length });
  }
  return { asked, form, column, lists };
}

/** The records behind a cell: as many as its figure; those that this reader may not see are told of in number only. */
export async function behindPage(visit: Visit): Promise<VNode> {
  const { asked, form, column, lists } = await visit.read((tx) => found(visit, tx));
  const back = withQuery(`/reports/${slugOf(form)}`, queryOf(asked));
  return framed(visit, {
    title: `Biểu ${form.code}, cột (${column.no})`,
    breadcrumbs: [
      { label: 'Báo cáo thống kê', href: '/reports' },
      { label: `Biểu ${form.code}`, href: back },
      { label: `Cột (${column.no})` },
    ],
    actions: (
      <ButtonLink href={back} icon="chevron-left">
        Về biểu
      </ButtonLink>
    ),
    children: (
      <>
        <Card
          title={`${asked.below ? `${asked.unit.name} và cấp dưới` : asked.unit.name} · ${windowText(asked.window)}`}
        >
          <Definition form={form} column={column.id} />
        </Card>
        {lists.length === 0 && (
          <Card>
            <EmptyState title="Không có hồ sơ nào" text="Ô này bằng 0, hoặc chưa có hồ sơ để tính." />
          </Card>
        )}
        {lists.map((list) => (
          <RecordList key={list.subject} visit={visit} units={asked.units} column={column} list={list} />
        ))}
      </>
    ),
  });
}

const nouns: Readonly<Record<TallySubject, string>> = {
  petition: 'đơn',
  visit: 'lượt tiếp',
  session: 'ngày tiếp',
  reply: 'văn bản phúc đáp',
  ruling: 'quyết định, kết luận',
  obligation: 'nghĩa vụ phải thi hành',
  part: 'lần ghi kết quả thi hành',
};

/** The records behind a cell that this reader may see, a page of them, and how many he may not. */
export function RecordList({
  visit,
  units,
  column,
  list,
}: {
  visit: Visit;
  units: ReportAsked['units'];
  /** What the cell counts: records, people, money. */
  column: Pick<ReportColumn, 'unit'>;
  list: Listed;
}): VNode {
  const { subject, seen, hidden, total, sum } = list;
  // What an ended unit had and somebody else continues.
  const passed = units.some(({ id }) => !visit.actor.unitIds.includes(id));
  const page = Math.max(1, Number(visit.query['page']) || 1);
  const shown = seen.slice((page - 1) * pageSize, page * pageSize);
  const noun = column.unit === 'vụ việc' ? 'vụ việc' : nouns[subject];
  const counted =
    column.unit === 'người' || isMeasured(subject)
      ? `${number(sum)} ${column.unit} trong ${numberText(total)} ${noun}`
      : `${numberText(total)} ${noun}`;
  return (
    <Card title={counted} flush>
      {hidden > 0 && (
        <Alert
          tone="neutral"
          title={`${numberText(hidden)} hồ sơ mật${passed ? ' hoặc đã bàn giao cho đơn vị khác' : ''}`}
        >
          <p>Được tính vào số liệu; nội dung chỉ người có thẩm quyền mới xem được.</p>
        </Alert>
      )}
      <DataTable
        caption={counted}
        rows={shown}
        rowKey={({ id }) => id}
        rowHref={(row) => addresses[subject](row.page)}
        columns={columnsOf(list, column, units)}
        empty={hidden === 0 ? <EmptyState title="Không có hồ sơ nào" /> : <></>}
      />
      <Pages visit={visit} page={page} pages={Math.ceil(seen.length / pageSize)} />
    </Card>
  );
}

const addresses: Readonly<Record<TallySubject, (id: number) => string>> = {
  petition: (id) => `/petitions/${id}`,
  visit: (id) => `/visits/${id}`,
  session: (id) => `/sessions/${id}`,
  reply: (id) => `/transfers/${id}`,
  ruling: (id) => `/resolutions/${id}`,
  obligation: (id) => `/obligations/${id}`,
  part: (id) => `/obligations/${id}`,
};

/** Whether the cell adds up figures of the records: money, land, people. */
const isMeasured = (subject: TallySubject): boolean => subject === 'obligation' || subject === 'part';

function columnsOf(
  { subject, amounts }: Listed,
  { unit }: Pick<ReportColumn, 'unit'>,
  units: ReportAsked['units'],
): readonly Column<SeenRecord>[] {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return [
    ...(subject === 'session'
      ? []
      : [{ key: 'number', label: 'Số', narrow: true, cell: (row: SeenRecord) => row.number }]),
    { key: 'on', label: 'Ngày', narrow: true, main: subject === 'session', cell: (row) => dayText(row.on) },
    {
      key: 'text',
      label: subject === 'reply' ? 'Cơ quan phúc đáp' : 'Nội dung',
      main: subject !== 'session',
      cell: (row) => <span class="clamp">{row.text}</span>,
    },
    ...(subject === 'reply'
      ? []
      : [
          {
            key: 'kind',
            label: 'Loại',
            narrow: true,
            cell: (row: SeenRecord) => kindText(subject, row.kind),
          },
        ]),
    ...(isMeasured(subject)
      ? [
          {
            key: 'amount',
            label: `Số liệu (${unit})`,
            narrow: true,
            cell: (row: SeenRecord) => number(amounts.get(row.id) ?? 0),
          },
        ]
      : []),
    ...(units.length > 1
      ? [{ key: 'unit', label: 'Đơn vị', cell: (row: SeenRecord) => names.get(row.unit_id) ?? '' }]
      : []),
  ];
}

function kindText(subject: TallySubject, kind: string): string {
  if (subject === 'session') return sessionKindNames[kind as SessionKind] ?? kind;
  if (subject === 'visit') return kindName(kind);
  if (subject === 'ruling') return procedures.find(({ id }) => id === kind)?.name ?? kind;
  if (isMeasured(subject)) return choicesOf('obligation').find(({ id }) => id === kind)?.text ?? kind;
  const kinds: Readonly<Record<string, string>> = statedKinds;
  return kinds[kind] ?? kind;
}

const Pages = ({ visit, page, pages }: { visit: Visit; page: number; pages: number }): VNode | null => {
  if (pages <= 1) return null;
  const to = (wanted: number): string =>
    withQuery(visit.path.split('?')[0] ?? '', visit.query, { page: String(wanted) });
  return (
    <nav class="pager no-print" aria-label="Chuyển trang">
      {page > 1 && <ButtonLink href={to(page - 1)}>Trang trước</ButtonLink>}
      <span class="pager-note">
        Trang {page}/{pages}
      </span>
      {page < pages && <ButtonLink href={to(page + 1)}>Trang sau</ButtonLink>}
    </nav>
  );
};
