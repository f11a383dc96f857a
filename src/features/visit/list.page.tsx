import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import { parseVietnameseDay } from '../../law/day.ts';
import { fieldPath } from '../../law/fields.ts';
import { sessionKindNames, type SessionKind } from '../../law/reception/row.ts';
import {
  ButtonLink,
  CheckboxGroup,
  Chips,
  DataTable,
  DateField,
  EmptyState,
  FieldTreeField,
  Filters,
  KeysetPager,
  numberText,
  Results,
  SelectField,
  TextField,
  UnitField,
  withQuery,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { fieldTree } from '../petition/door.ts';
import { unitsOn } from '../unit-queries.ts';
import { visitColumns } from './hits.page.tsx';
import { contentKinds } from './input.ts';
import { newestVisits, visitKey, visitTotals, type VisitFilters } from './lists.ts';
import { kindName } from './words.ts';

const pageSize = 50;
const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** The filters of the register as they stand in an address. */
export function filtersOf(query: Visit['query']): VisitFilters {
  const { q, kind, contentKind, fieldCode, unit, session, matter, crowd, overdue, before, after } = query;
  return {
    words: q?.trim().slice(0, 200) || undefined,
    from: parseVietnameseDay(query['from'] ?? ''),
    to: parseVietnameseDay(query['to'] ?? ''),
    kind: kind || undefined,
    contentKind: contentKind || undefined,
    fieldCode: fieldCode || undefined,
    unitId: Number(unit) || undefined,
    sessionId: Number(session) || undefined,
    matterId: Number(matter) || undefined,
    crowd: crowd === 'on',
    overdue: overdue === 'on',
    before,
    after,
  };
}

/** The register of reception: filters that are part of the address, totals, print and sheet. */
export async function visitsPage(visit: Visit): Promise<VNode> {
  const { query, today, actor } = visit;
  const filters = filtersOf(query);
  const { rows, totals, units } = await visit.read(async (tx) => ({
    rows: await newestVisits(tx, filters, today, pageSize),
    totals: await visitTotals(tx, filters, today),
    units: (await unitsOn(tx, today)).filter(({ id }) => actor.unitIds.includes(id)),
  }));
  const more = rows.length > pageSize;
  const shown = filters.before ? rows.slice(more ? 1 : 0) : rows.slice(0, pageSize);
  const [first, last] = [shown[0], shown.at(-1)];
  const names = new Map(units.map(({ id, short_name }) => [id, short_name]));
  const kept = withoutPage(query);
  return framed(visit, {
    title: 'Sổ tiếp công dân',
    actions: (
      <>
        {allows(actor.role, 'visit.receive') && (
          <ButtonLink href="/visits/new" kind="primary" icon="plus">
            Tiếp công dân
          </ButtonLink>
        )}
        <ButtonLink href={withQuery('/visits/register', kept)} icon="printer">
          Xem, in sổ
        </ButtonLink>
      </>
    ),
    children: (
      <>
        <FiltersBar query={query} units={units} />
        <Results>
          <Chips path="/visits" query={query} chips={chipsOf(query, names)} />
          <p class="lead">
            {numberText(totals.visits)} lượt · {numberText(totals.people)} người · {numberText(totals.crowds)}{' '}
            đoàn đông người · {numberText(totals.matters)} vụ việc
          </p>
          <DataTable
            columns={visitColumns(visit, names)}
            rows={shown}
            rowKey={(row) => row.id}
            rowHref={(row) => `/visits/${row.id}`}
            caption="Sổ tiếp công dân, mới nhất trước"
            empty={
              <EmptyState
                title="Không có lượt tiếp nào"
                text="Thử bỏ bớt điều kiện lọc, hoặc ghi lượt tiếp mới."
              />
            }
          />
          <KeysetPager
            path="/visits"
            query={query}
            before={first && (filters.after || (filters.before && more)) ? visitKey(first) : undefined}
            after={last && (filters.before || more) ? visitKey(last) : undefined}
            note={`${pageSize} lượt mỗi trang`}
          />
        </Results>
      </>
    ),
  });
}

const withoutPage = ({ before: _before, after: _after, ...kept }: Visit['query']) => kept;

type Units = Awaited<ReturnType<typeof unitsOn>>;

const FiltersBar = ({ query, units }: { query: Visit['query']; units: Units }): VNode => (
  <Filters path="/visits" query={query} keep={['session', 'matter']}>
    <TextField name="q" label="Họ tên, nội dung" />
    <DateField name="from" label="Từ ngày" />
    <DateField name="to" label="Đến ngày" />
    <SelectField name="kind" label="Loại tiếp" placeholder="Tất cả" options={options(sessionKindNames)} />
    <SelectField
      name="contentKind"
      label="Loại nội dung"
      placeholder="Tất cả"
      options={options(contentKinds)}
    />
    <FieldTreeField name="fieldCode" label="Lĩnh vực" placeholder="Tất cả" tree={fieldTree} />
    {units.length > 1 && (
      <UnitField
        name="unit"
        label="Đơn vị"
        placeholder="Tất cả"
        units={units.map(({ id, short_name }) => ({ id, label: short_name }))}
      />
    )}
    <CheckboxGroup
      name="crowd"
      label="Đoàn đông người"
      options={[{ value: 'on', label: 'Chỉ đoàn' }]}
      width="short"
    />
    <CheckboxGroup
      name="overdue"
      label="Trả lời"
      options={[{ value: 'on', label: 'Quá hạn trả lời' }]}
      width="short"
    />
  </Filters>
);

function chipsOf(query: Visit['query'], units: ReadonlyMap<number, string>) {
  const word = (name: string, value: string): string => {
    if (name === 'kind') return sessionKindNames[value as SessionKind] ?? value;
    if (name === 'contentKind') return kindName(value);
    if (name === 'fieldCode')
      return fieldPath(value)
        .map(({ label }) => label)
        .join(' › ');
    if (name === 'unit') return units.get(Number(value)) ?? value;
    return value === 'on' ? 'có' : value;
  };
  const labels = {
    q: 'Tìm',
    from: 'Từ ngày',
    to: 'Đến ngày',
    kind: 'Loại tiếp',
    contentKind: 'Loại nội dung',
    fieldCode: 'Lĩnh vực',
    unit: 'Đơn vị',
    session: 'Buổi tiếp',
    matter: 'Vụ việc',
    crowd: 'Đoàn đông người',
    overdue: 'Quá hạn trả lời',
  };
  return Object.entries(labels)
    .filter(([name]) => query[name])
    .map(([name, label]) => ({ name, label, text: word(name, query[name] ?? '') }));
}
