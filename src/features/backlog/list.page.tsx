import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import {
  Badge,
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
import { unitsOn } from '../unit-queries.ts';
import { filtersOf } from './filters.ts';
import { CampaignsCard, PlansCard, PlanTexts } from './parts.page.tsx';
import { campaignsOf, pendingCases, plansOf, reasonsOf, type Pending } from './queries.ts';
import { kindNames, numberText, personText } from './words.ts';

const path = '/backlog';
const size = 50;
const firsts = { yes: 'Chỉ vụ việc ưu tiên' } as const;
const fills = { no: 'Chưa ghi đủ', yes: 'Đã ghi đủ', late: 'Quá thời hạn kế hoạch' } as const;
const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** The register of pending cases: what the plan asks of each, what comes first, the approved plans and the campaigns. */
export async function backlogPage(visit: Visit): Promise<VNode> {
  const { query, today, actor } = visit;
  const offset = offsetIn(query);
  const { rows, units, plans, campaigns } = await visit.read(async (tx) => ({
    rows: await pendingCases(tx, today, { filters: filtersOf(visit), size, offset }),
    units: (await unitsOn(tx, today)).filter(({ id }) => actor.unitIds.includes(id)),
    plans: await plansOf(tx, today),
    campaigns: await campaignsOf(tx),
  }));
  const total = rows[0]?.total ?? 0;
  const fromHere = new Map(units.map(({ id, short_name }) => [String(id), short_name]));
  return framed(visit, {
    title: 'Vụ việc tồn đọng',
    actions: (
      <>
        {allows(actor.role, 'backlog.approve') && (
          <ButtonLink href="/backlog/plans/new" kind="primary" icon="check">
            Phê duyệt kế hoạch
          </ButtonLink>
        )}
        <ButtonLink href={withQuery(`${path}.docx`, query)} icon="download" download>
          Tải DOCX
        </ButtonLink>
        <ButtonLink href={withQuery(`${path}.xlsx`, query)} icon="download" download>
          Tải XLSX
        </ButtonLink>
      </>
    ),
    children: (
      <>
        <Filters path={path} query={query}>
          <TextField name="q" label="Từ khóa" />
          <SelectField name="kind" label="Loại" placeholder="Tất cả" options={options(kindNames)} />
          <SelectField name="first" label="Ưu tiên" placeholder="Tất cả" options={options(firsts)} />
          <SelectField
            name="filled"
            label="Nội dung kế hoạch"
            placeholder="Tất cả"
            options={options(fills)}
          />
          <UnitField
            name="unit"
            label="Cơ quan giải quyết"
            placeholder="Tất cả"
            units={units.map(({ id, short_name }) => ({ id, label: short_name }))}
          />
        </Filters>
        <Results>
          <Chips path={path} query={query} chips={chipsOf(query, fromHere)} />
          <DataTable
            columns={columns(visit)}
            rows={rows}
            rowKey={(row) => `${row.of}-${row.id}`}
            rowHref={(row) =>
              allows(actor.role, 'backlog.fill')
                ? `${path}/${row.of}/${row.id}`
                : `/${row.of === 'case' ? 'resolutions' : 'petitions'}/${row.id}`
            }
            caption="Vụ việc tồn đọng, ưu tiên trước"
            empty={
              <EmptyState
                title="Không có vụ việc tồn đọng"
                text="Vụ việc đang giải quyết và đơn thuộc thẩm quyền chưa mở vụ việc hiện ở đây."
              />
            }
          />
          <KeysetPager
            path={path}
            query={query}
            {...pagesAround({ offset, size, more: offset + rows.length < total })}
            note={`${total} vụ việc, đơn; ${size} dòng mỗi trang`}
          />
        </Results>
        <PlansCard plans={plans} />
        <CampaignsCard campaigns={campaigns} may={allows(actor.role, 'backlog.campaign')} />
      </>
    ),
  });
}

const columns = ({ today }: Visit): readonly Column<Pending>[] => [
  {
    key: 'number',
    label: 'Vụ việc, công dân',
    cell: (row) => (
      <div>
        {numberText(row)}
        <span class="fact-hint">nhận {dayText(row.received_on)}</span>
        {personText(row)}
      </div>
    ),
  },
  {
    key: 'title',
    label: 'Nội dung, ưu tiên',
    main: true,
    cell: (row) => (
      <>
        <span class="clamp">{row.title}</span>
        <span class="marks">
          {reasonsOf(row, today).map(({ id, text, basis }) => (
            <Badge key={id} tone="warning" title={basis}>
              {text}
            </Badge>
          ))}
        </span>
      </>
    ),
  },
  { key: 'plan', label: 'Nguyên nhân, vướng mắc, phương hướng', cell: (row) => <PlanTexts row={row} /> },
  {
    key: 'by',
    label: 'Thời hạn, cơ quan',
    narrow: true,
    cell: (row) => (
      <div>
        {row.finish_by === null ? <Badge>Chưa ghi</Badge> : dayText(row.finish_by)}{' '}
        {row.finish_by !== null && row.finish_by < today && <Badge tone="danger">Quá hạn</Badge>}
        <span class="fact-hint">{row.unit}</span>
      </div>
    ),
  },
];

function chipsOf(query: Visit['query'], units: ReadonlyMap<string, string>) {
  const say: readonly (readonly [string, string, (value: string) => string | undefined])[] = [
    ['q', 'Từ khóa', (value) => value],
    ['kind', 'Loại', (value) => kindNames[value]],
    ['first', 'Ưu tiên', (value) => firsts[value as 'yes']],
    ['filled', 'Nội dung kế hoạch', (value) => fills[value as 'no']],
    ['unit', 'Cơ quan', (value) => units.get(value)],
  ];
  return say.flatMap(([name, label, words]) => {
    const value = query[name];
    return value ? [{ name, label, text: words(value) ?? value }] : [];
  });
}
