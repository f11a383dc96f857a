import type { ComponentChildren, VNode } from 'preact';
import { roleNames } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import { addDays, formatDay, type Day } from '../../law/day.ts';
import {
  Badge,
  ButtonLink,
  Card,
  DataTable,
  dayText,
  DefinitionList,
  EmptyState,
  Timeline,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { postsOfUnit } from './official-queries.ts';
import { checkAdministered } from './scope.ts';
import { traceEntry } from './traces.ts';
import { getUnit, levelNames, namesOf, parentsOf, tracesOf } from './unit-queries.ts';

/** "từ 01/01/2020 đến hết 30/06/2025". */
export const periodText = ({ from, until }: { from: Day; until: Day | null }): string =>
  `từ ${formatDay(from)}${until === null ? '' : ` đến hết ${formatDay(addDays(until, -1))}`}`;

/** One unit for its administrator: its names and superiors over time, who holds which post, what was changed. */
export async function unitPage(visit: Visit): Promise<VNode> {
  const unitId = Number(visit.params['unitId']) || 0;
  const { unit, names, parents, posts, traces } = await visit.read(async (tx) => {
    await checkAdministered({ tx, ...visit }, unitId);
    return {
      unit: await getUnit(tx, unitId),
      names: await namesOf(tx, unitId),
      parents: await parentsOf(tx, unitId),
      posts: await postsOfUnit(tx, unitId),
      traces: await tracesOf(tx, unitId),
    };
  });
  const [current] = names;
  return framed(visit, {
    title: current?.name ?? 'Đơn vị',
    breadcrumbs: [{ label: 'Cơ quan, đơn vị', href: '/units' }, { label: current?.short_name ?? '' }],
    marks: unit.until !== null && (
      <Badge tone="warning">Kết thúc hoạt động từ ngày {formatDay(unit.until)}</Badge>
    ),
    actions: unit.until === null && (
      <>
        <ButtonLink href={`/units/${unitId}/rename`} icon="edit">
          Đổi tên
        </ButtonLink>
        <ButtonLink href={`/units/${unitId}/place`} icon="building">
          Cơ quan cấp trên
        </ButtonLink>
        <ButtonLink href={`/units/${unitId}/end`}>Kết thúc hoạt động</ButtonLink>
      </>
    ),
    children: (
      <>
        <DefinitionList
          items={[
            { term: 'Cấp', value: levelNames[unit.level] },
            { term: 'Hoạt động', value: periodText({ from: unit.since, until: unit.until }) },
            { term: 'Ký hiệu', value: current?.symbol ?? '' },
            { term: 'Địa danh', value: current?.place ?? '' },
            {
              term: 'Tên qua các thời kỳ',
              value: <Lines rows={names.map((one) => `${one.name}, ${periodText(one)}`)} />,
              wide: true,
            },
            {
              term: 'Cơ quan cấp trên',
              value: <Lines rows={parents.map((one) => `${one.name}, ${periodText(one)}`)} />,
              wide: true,
            },
          ]}
        />
        <Card title="Chức vụ" flush>
          <DataTable
            caption="Chức vụ tại đơn vị"
            rows={posts}
            rowKey={({ id }) => id}
            rowHref={({ official_id }) => `/officials/${official_id}`}
            columns={[
              { key: 'name', label: 'Họ và tên', cell: ({ full_name }) => full_name },
              { key: 'title', label: 'Chức vụ', cell: ({ title }) => title },
              { key: 'role', label: 'Vai trò', cell: ({ role }) => roleNames[role] },
              {
                key: 'secret',
                label: 'Xử lý tố cáo',
                narrow: true,
                cell: ({ handles_denunciations }) => (handles_denunciations ? 'Có' : ''),
              },
              { key: 'from', label: 'Từ ngày', narrow: true, cell: ({ from }) => dayText(from) },
              {
                key: 'until',
                label: 'Thôi giữ từ',
                narrow: true,
                cell: ({ until }) => (until === null ? '' : dayText(until)),
              },
            ]}
            empty={<EmptyState title="Chưa có ai giữ chức vụ ở đơn vị này" icon="users" />}
          />
        </Card>
        <Card title="Nhật ký quản trị">
          {traces.length === 0 ? <p>Chưa có thay đổi nào.</p> : <Timeline entries={traces.map(traceEntry)} />}
        </Card>
      </>
    ),
  });
}

const Lines = ({ rows }: { rows: readonly string[] }): ComponentChildren =>
  rows.length === 0 ? 'Không có' : rows.map((row) => <div key={row}>{row}</div>);
