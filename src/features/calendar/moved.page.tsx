import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import { Badge, Card, DataTable, EmptyState, numberText, type Column } from '../../ui/index.ts';
import { dayOr, type Moved } from './moved.ts';

const most = 300;

const kinds: Readonly<Record<Moved['kind'], { name: string; path: string }>> = {
  petition: { name: 'Đơn', path: '/petitions' },
  visit: { name: 'Lượt tiếp', path: '/visits' },
  case: { name: 'Vụ việc', path: '/resolutions' },
};

/** What would move before it is applied: how many by unit, then each limit with its old and new day. */
export const Moves = ({ moved, visit }: { moved: readonly Moved[]; visit: Visit }): VNode => (
  <>
    <Card
      title={moved.length === 0 ? 'Thời hạn thay đổi' : `${numberText(moved.length)} thời hạn thay đổi`}
      flush
    >
      {moved.length === 0 ? (
        <EmptyState
          title="Không có thời hạn nào thay đổi"
          text="Trong các hồ sơ mà chức vụ đang dùng được xem."
          icon="calendar"
        />
      ) : (
        <>
          <DataTable
            caption="Số thời hạn thay đổi theo đơn vị"
            columns={unitColumns}
            rows={unitsOf(moved)}
            rowKey={({ unit }) => unit}
          />
          {seesRecords(visit) && (
            <DataTable
              caption="Thời hạn thay đổi"
              columns={columns}
              rows={moved.slice(0, most)}
              rowKey={({ id }) => id}
              rowHref={({ kind, record_id }) => `${kinds[kind].path}/${record_id}`}
            />
          )}
        </>
      )}
    </Card>
    <p class="form-hint">
      {!seesRecords(visit) && 'Chức vụ đang dùng không mở hồ sơ nên chỉ thấy số lượng. '}
      {moved.length > most && `Hiện ${numberText(most)} dòng đầu. `}
      Danh sách và số đếm chỉ gồm hồ sơ mà chức vụ đang dùng được xem; khi áp dụng, mọi hồ sơ đang có thời hạn
      đều được tính lại như nhau.
    </p>
  </>
);

const seesRecords = ({ actor }: Visit): boolean => allows(actor.role, 'petition.see');

type UnitCount = { unit: string; count: number; records: number };

function unitsOf(moved: readonly Moved[]): UnitCount[] {
  return [...Map.groupBy(moved, ({ unit }) => unit)].map(([unit, rows]) => ({
    unit,
    count: rows.length,
    records: new Set(rows.map(({ kind, record_id }) => `${kind} ${record_id}`)).size,
  }));
}

const unitColumns: readonly Column<UnitCount>[] = [
  { key: 'unit', label: 'Đơn vị', main: true, cell: ({ unit }) => unit },
  { key: 'records', label: 'Số hồ sơ', numeric: true, cell: ({ records }) => numberText(records) },
  { key: 'count', label: 'Số thời hạn', numeric: true, cell: ({ count }) => numberText(count) },
];

const columns: readonly Column<Moved>[] = [
  {
    key: 'record',
    label: 'Hồ sơ',
    main: true,
    narrow: true,
    cell: ({ kind, number }) => `${kinds[kind].name} ${number}`,
  },
  { key: 'unit', label: 'Đơn vị', cell: ({ unit }) => unit },
  { key: 'name', label: 'Thời hạn', cell: ({ name }) => name },
  { key: 'was', label: 'Hạn cũ', narrow: true, cell: ({ was }) => dayOr(was) },
  {
    key: 'becomes',
    label: 'Hạn mới',
    narrow: true,
    cell: ({ was, becomes }) => (
      <Badge tone={was !== null && becomes !== null && becomes < was ? 'danger' : 'info'}>
        {dayOr(becomes)}
      </Badge>
    ),
  },
];
