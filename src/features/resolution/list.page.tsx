import type { VNode } from 'preact';
import type { Visit } from '../../core/web.tsx';
import {
  Badge,
  ButtonLink,
  Chips,
  DataTable,
  dayText,
  DueBadge,
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
import { bookNumber } from '../book.ts';
import { dueOf, soonEnd } from '../due.ts';
import { framed } from '../frame.tsx';
import { offsetIn, pagesAround } from '../paging.ts';
import { shares } from '../target-cases.ts';
import { unitsOn } from '../unit-queries.ts';
import { newestCases, type ListedCase } from './lists.ts';
import { procedureNames } from './procedures.ts';
import { nextDeed } from './next.ts';
import { procedureText, stateText } from './words.ts';

const path = '/resolutions';
const pageSize = 50;
const opens = { yes: 'Đang giải quyết', no: 'Đã kết thúc' } as const;
const dues = {
  overdue: 'Quá hạn',
  soon: 'Đến hạn trong 05 ngày làm việc',
  week: 'Đến hạn trong tuần',
} as const;
const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** Who complains or proposes, for a line of a list. */
export const partyText = ({
  secret,
  person,
  people,
}: Pick<ListedCase, 'secret' | 'person' | 'people'>): string => {
  if (secret) return 'Danh tính được giữ bí mật';
  if (person === null) return 'Không rõ họ tên';
  return people > 1 ? `${person} và ${people - 1} người khác` : person;
};

/** The register of cases under resolution. */
export async function casesPage(visit: Visit): Promise<VNode> {
  const { query, today } = visit;
  const offset = offsetIn(query);
  const { rows, units } = await visit.read(async (tx) => ({
    rows: await newestCases(
      tx,
      { ...query, today, soon: soonEnd({ today, calendar: visit.calendar }) },
      { size: pageSize + 1, offset },
    ),
    units: await unitsOn(tx, today),
  }));
  const shown = rows.slice(0, pageSize);
  return framed(visit, {
    title: 'Vụ việc giải quyết',
    actions: (
      <ButtonLink href={withQuery('/resolutions.xlsx', query)} icon="download" download>
        Tải XLSX
      </ButtonLink>
    ),
    children: (
      <>
        <Filters path={path} query={query} keep={['counted', 'owner', 'respondentOf', 'peopleOf']}>
          <TextField name="q" label="Từ khóa" />
          <SelectField
            name="procedure"
            label="Thủ tục"
            placeholder="Tất cả"
            options={options(procedureNames)}
          />
          <SelectField name="open" label="Tình trạng" placeholder="Tất cả" options={options(opens)} />
          <SelectField name="due" label="Thời hạn" placeholder="Tất cả" options={options(dues)} />
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
            columns={columns(visit)}
            rows={shown}
            rowKey={(row) => row.id}
            rowHref={(row) => `${path}/${row.id}`}
            caption="Vụ việc giải quyết, mới nhất trước"
            empty={
              <EmptyState
                title="Không có vụ việc nào"
                text="Vụ việc được mở từ trang của đơn thuộc thẩm quyền: bấm “Mở vụ việc giải quyết” trên trang đơn."
              />
            }
          />
          <KeysetPager
            path={path}
            query={query}
            {...pagesAround({ offset, size: pageSize, more: rows.length > pageSize })}
            note={`${pageSize} vụ việc mỗi trang`}
          />
        </Results>
      </>
    ),
  });
}

const columns = (visit: Visit): readonly Column<ListedCase>[] => [
  { key: 'number', label: 'Số', narrow: true, cell: bookNumber },
  { key: 'received', label: 'Ngày nhận', narrow: true, cell: (row) => dayText(row.received_on) },
  { key: 'who', label: 'Người gửi', cell: partyText },
  {
    key: 'title',
    label: 'Nội dung',
    main: true,
    cell: (row) => (
      <>
        <span class="clamp">{row.title}</span>
        <span class="fact-hint">{procedureText(row.procedure)}</span>
      </>
    ),
  },
  { key: 'state', label: 'Tình trạng', cell: (row) => stateText(row.procedure, row.state) },
  { key: 'next', label: 'Việc tiếp theo', cell: (row) => nextDeed(visit, row) },
  {
    key: 'due',
    label: 'Thời hạn',
    narrow: true,
    cell: (row) =>
      row.ended_on === null ? (
        <div>
          <DueBadge {...dueOf(row, visit)} withDay />
          {row.inner_due_on !== null && <span class="fact-hint">Nội bộ: {dayText(row.inner_due_on)}</span>}
        </div>
      ) : (
        <Badge>Kết thúc</Badge>
      ),
  },
];

function chipsOf(query: Visit['query'], units: readonly { id: number; short_name: string }[]) {
  const say: readonly (readonly [string, string, (value: string) => string | undefined])[] = [
    ['q', 'Từ khóa', (value) => value],
    ['procedure', 'Thủ tục', procedureText],
    ['open', 'Tình trạng', (value) => opens[value as 'yes']],
    ['due', 'Thời hạn', (value) => dues[value as 'week']],
    ['respondentOf', 'Liên quan', () => 'cùng người, cơ quan bị khiếu nại, tố cáo'],
    ['peopleOf', 'Liên quan', () => 'cùng người khiếu nại, kiến nghị'],
    ['counted', 'Tỷ lệ giải quyết trong kỳ', (value) => shares[value as 'of']],
    ['owner', 'Cơ quan giải quyết', (value) => units.find(({ id }) => String(id) === value)?.short_name],
    ['unit', 'Cơ quan', (value) => units.find(({ id }) => String(id) === value)?.short_name],
  ];
  return say.flatMap(([name, label, words]) => {
    const value = query[name];
    return value ? [{ name, label, text: words(value) ?? value }] : [];
  });
}
