import type { VNode } from 'preact';
import type { Visit } from '../../core/web.tsx';
import { ButtonLink, Card, DataTable, EmptyState, numberText, type Column } from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { getUnitOn } from '../unit-queries.ts';
import { boardRows, type BoardRow } from './board-queries.ts';
import { SavedFilters, savedOn } from './saved.page.tsx';

type Count = 'received' | 'classified' | 'proposed' | 'signed' | 'open' | 'week' | 'overdue' | 'done';

const counts: readonly (readonly [Count, string])[] = [
  ['received', 'Chờ phân loại'],
  ['classified', 'Chờ trình'],
  ['proposed', 'Chờ ký'],
  ['signed', 'Chờ ban hành'],
  ['open', 'Tổng đang xử lý'],
  ['week', 'Đến hạn trong tuần'],
  ['overdue', 'Quá hạn'],
  ['done', 'Xong trong tháng'],
];

/** How the work of a unit stands, person by person; of several units, unit by unit. */
export async function boardPage(visit: Visit): Promise<VNode> {
  const { actor, today, query } = visit;
  const asked = Number(query['unit']) || undefined;
  const chosen = asked !== undefined && actor.unitIds.includes(asked) ? asked : undefined;
  const unitIds = chosen === undefined ? actor.unitIds : [chosen];
  const byPerson = unitIds.length === 1;
  const { rows, unit, saved } = await visit.read(async (tx) => ({
    rows: await boardRows(tx, unitIds, byPerson, today),
    unit: byPerson ? await getUnitOn(tx, unitIds[0] ?? actor.unitId, today) : undefined,
    saved: await savedOn(tx, '/board'),
  }));
  const of = chosen === undefined ? '' : `&unit=${chosen}`;
  return framed(visit, {
    title: 'Bảng theo dõi',
    breadcrumbs:
      chosen === undefined
        ? undefined
        : [{ label: 'Bảng theo dõi', href: '/board' }, { label: unit?.short_name ?? '' }],
    actions: (
      <>
        <ButtonLink href={`/due?when=week${of}`} icon="calendar-due">
          Đến hạn trong tuần
        </ButtonLink>
        <ButtonLink href={`/due?when=overdue${of}`} icon="alert-circle">
          Quá hạn
        </ButtonLink>
        <ButtonLink href="/substitutes" icon="users">
          Làm thay
        </ButtonLink>
      </>
    ),
    children: (
      <>
        <SavedFilters visit={visit} path="/board" saved={saved} />
        <Card title={unit?.name ?? 'Theo đơn vị'} flush>
          <DataTable
            caption={byPerson ? 'Việc đang xử lý theo người' : 'Việc đang xử lý theo đơn vị'}
            rows={rows}
            rowKey={({ unit_id, post_id }) => `${unit_id}-${post_id ?? ''}`}
            rowHref={(row) => hrefOf(row, byPerson)}
            columns={columns(byPerson)}
            totals={{
              name: 'Cộng',
              ...Object.fromEntries(
                counts.map(([key]) => [key, numberText(rows.reduce((sum, row) => sum + row[key], 0))]),
              ),
            }}
            empty={<EmptyState title="Không có đơn nào đang xử lý" icon="circle-check" />}
          />
        </Card>
      </>
    ),
  });
}

const hrefOf = ({ unit_id, post_id }: BoardRow, byPerson: boolean): string =>
  byPerson ? `/petitions?open=yes&unit=${unit_id}&handler=${post_id ?? 'none'}` : `/board?unit=${unit_id}`;

const columns = (byPerson: boolean): readonly Column<BoardRow>[] => [
  {
    key: 'name',
    label: byPerson ? 'Người xử lý' : 'Đơn vị',
    main: true,
    cell: ({ unit, person }) => (byPerson ? (person ?? 'Chưa giao người xử lý') : unit),
  },
  ...counts.map(([key, label]): Column<BoardRow> => ({
    key,
    label,
    numeric: true,
    cell: (row) =>
      key === 'overdue' && row.overdue > 0 ? (
        <strong>{numberText(row.overdue)}</strong>
      ) : (
        numberText(row[key])
      ),
  })),
];
