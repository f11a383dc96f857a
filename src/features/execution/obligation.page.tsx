import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import { obstacleNames, progressOf } from '../../law/execution.ts';
import {
  Badge,
  ButtonLink,
  Card,
  DataTable,
  dayText,
  DefinitionList,
  DueBadge,
  EmptyState,
  type Column,
} from '../../ui/index.ts';
import { dueOf } from '../due.ts';
import { framed } from '../frame.tsx';
import { caseTitle } from '../resolution/door.ts';
import { getResolution } from '../resolution/queries.ts';
import { progress } from './card.page.tsx';
import { figuresText } from './figures.page.tsx';
import { executionState } from './follow.ts';
import { kindText, sorts, type Sort } from './obligation.ts';
import { getObligation, obstaclesOf, partsOf, type PartRow } from './queries.ts';
import { obligationsToday, type Obligation } from './state.ts';
import { statusText } from './words.ts';

/** One obligation: what was ordered, what was done of it and by which evidence, what stands in its way. */
export async function obligationPage(visit: Visit): Promise<VNode> {
  const { row, resolution } = await visit.read(async (tx) => {
    const found = await getObligation(tx, Number(visit.params['id']) || 0);
    const of = found.resolution_id;
    const all = obligationsToday([found], await partsOf(tx, of), await obstaclesOf(tx, of), visit.today);
    return { row: all[0], resolution: await getResolution(tx, of) };
  });
  if (!row) throw new Error('An obligation that was read stands nowhere.');
  const may =
    allows(visit.actor.role, 'execution.record') &&
    row.voided_on === null &&
    executionState(resolution) !== 'executed';
  const at = `/obligations/${row.id}`;
  return framed(visit, {
    title: kindText(row.kind),
    breadcrumbs: [
      { label: 'Thi hành', href: '/executions' },
      { label: caseTitle(resolution), href: `/resolutions/${resolution.id}#execution` },
      { label: 'Nghĩa vụ' },
    ],
    marks: (
      <>
        <Badge tone={row.status === 'xong' ? 'success' : 'info'}>
          {row.voided_on === null ? statusText(row.status) : 'Đã hủy'}
        </Badge>
        {row.done_on === null && row.due_on !== null && <DueBadge {...dueOf(row, visit)} withDay />}
      </>
    ),
    actions: may && (
      <>
        {(row.done_on === null || row.kind === 'dieu-tra') && (
          <ButtonLink href={`${at}/part`} kind="primary" icon="check" keys="t">
            Ghi kết quả thi hành
          </ButtonLink>
        )}
        {row.done_on === null && (
          <ButtonLink href={`${at}/obstacle`} icon="alert-triangle">
            Ghi vướng mắc
          </ButtonLink>
        )}
        <ButtonLink href={`${at}/void`} icon="arrow-back-up">
          Hủy nghĩa vụ ghi nhầm
        </ButtonLink>
      </>
    ),
    children: (
      <>
        <Facts row={row} />
        <Parts row={row} may={may} />
        <Obstacles row={row} may={may} />
      </>
    ),
  });
}

const Facts = ({ row }: { row: Obligation }) => (
  <Card title="Phải thi hành">
    <DefinitionList
      items={[
        { term: 'Nội dung', value: row.content, wide: true },
        { term: 'Người phải thi hành', value: row.obliged, hint: sorts[row.obliged_sort as Sort] },
        { term: 'Trả lại cho', value: row.beneficiary_sort && sorts[row.beneficiary_sort as Sort] },
        { term: 'Số liệu', value: figuresText(row) },
        { term: 'Trong đó cán bộ, công chức, viên chức', value: row.officials && `${row.officials} người` },
        { term: 'Đã/phải thi hành', value: progressOf(row).length > 0 && progress(row) },
        { term: 'Từ ngày', value: dayText(row.ordered_on) },
        { term: 'Hạn', value: row.due_on && dayText(row.due_on) },
        { term: 'Thi hành xong', value: row.done_on && dayText(row.done_on) },
        { term: 'Lý do hủy', value: row.voided_why, wide: true },
      ]}
    />
  </Card>
);

const prosecuted = (row: PartRow): string =>
  row.prosecuted_cases || row.prosecuted_people
    ? `khởi tố ${row.prosecuted_cases ?? 0} vụ, ${row.prosecuted_people ?? 0} người`
    : '';

const Parts = ({ row, may }: { row: Obligation; may: boolean }) => (
  <Card title="Kết quả thi hành" flush={row.parts.length > 0}>
    <DataTable
      caption="Kết quả thi hành theo ngày"
      rows={row.parts}
      rowKey={({ id }) => id}
      columns={partColumns(row, may)}
      empty={<EmptyState title="Chưa ghi kết quả nào" icon="list-check" />}
    />
  </Card>
);

const partColumns = (row: Obligation, may: boolean): readonly Column<PartRow>[] => [
  { key: 'on', label: 'Ngày', narrow: true, main: true, cell: ({ done_on }) => dayText(done_on) },
  {
    key: 'done',
    label: 'Đã thi hành',
    cell: (part) =>
      [figuresText(part), prosecuted(part), part.finished ? 'đã thực hiện xong' : '']
        .filter(Boolean)
        .join('; '),
  },
  { key: 'note', label: 'Ghi chú', cell: ({ note }) => note },
  {
    key: 'proof',
    label: 'Chứng cứ',
    narrow: true,
    cell: ({ file_id }) => file_id && <a href={`/files/${file_id}`}>Mở tệp</a>,
  },
  {
    key: 'void',
    label: 'Hiệu lực',
    cell: ({ id, voided_on, voided_why }) =>
      voided_on !== null ? (
        `Đã hủy ngày ${dayText(voided_on)}: ${voided_why}`
      ) : may ? (
        <a class="no-print" href={`/obligations/${row.id}/parts/${id}/void`}>
          Hủy ghi nhầm
        </a>
      ) : (
        ''
      ),
  },
];

const Obstacles = ({ row, may }: { row: Obligation; may: boolean }) =>
  row.obstacles.length === 0 ? null : (
    <Card title="Vướng mắc">
      <ul>
        {row.obstacles.map((one) => (
          <li key={one.id}>
            <strong>{obstacleNames[one.kind]}</strong> từ {dayText(one.since)}
            {one.until !== null && ` đến ${dayText(one.until)}`}: {one.reason}
            {one.proposal && ` Đề xuất: ${one.proposal}`}{' '}
            {one.until === null && may && (
              <a class="no-print" href={`/obligations/${row.id}/obstacles/${one.id}/end`}>
                Ghi đã giải quyết
              </a>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
