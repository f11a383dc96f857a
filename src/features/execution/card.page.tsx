import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import { doneSoFar, percentOf } from '../../law/execution.ts';
import {
  Badge,
  ButtonLink,
  Card,
  DataTable,
  dayText,
  DueBadge,
  EmptyState,
  type Column,
} from '../../ui/index.ts';
import { dueOf, type Now } from '../due.ts';
import { deedsNow, type CaseCard } from '../resolution/door.ts';
import { progressText } from './figures.page.tsx';
import { executionState } from './follow.ts';
import { kindText } from './obligation.ts';
import { obligationsOf, obstaclesOf, partsOf } from './queries.ts';
import { counted, obligationsToday, type Obligation } from './state.ts';
import { statusText } from './words.ts';

const deeds = [
  'direct-execution',
  'follow-up',
  'note-no-obligation',
  'coerce',
  'end-coercion',
  'finish-execution',
];

/** On the page of a case: what its decision lays down, how much of it is done, and what comes next. */
export const executionCard: CaseCard = async (tx, resolution, visit): Promise<VNode | undefined> => {
  const state = executionState(resolution);
  if (state === undefined || resolution.decided_on === null) return undefined;
  const { id } = resolution;
  const rows = obligationsToday(
    await obligationsOf(tx, id),
    await partsOf(tx, id),
    await obstaclesOf(tx, id),
    visit.today,
  );
  const percent = percentOf(rows.map(({ share }) => share));
  const next = deedsNow(visit, resolution).allowed.filter(({ row }) => deeds.includes(row.action));
  const open = state !== 'executed' && state !== 'nothing';
  return (
    <Card
      title={`Thi hành quyết định, kết luận${percent === undefined ? '' : `: ${percent}%`}`}
      id="execution"
      flush={rows.length > 0}
      footer={
        open && (
          <div class="form-actions no-print">
            {allows(visit.actor.role, 'execution.record') && (
              <ButtonLink href={`/resolutions/${id}/obligations/new`} icon="plus" small>
                Thêm nghĩa vụ
              </ButtonLink>
            )}
            {next
              .filter(({ row }) => row.action !== 'note-no-obligation' || rows.length === 0)
              .map(({ row }) => (
                <ButtonLink key={row.action} href={`/resolutions/${id}/steps/${row.action}`} small>
                  {row.label}
                </ButtonLink>
              ))}
          </div>
        )
      }
      actions={state === 'executed' && <Badge tone="success">Đã thi hành xong</Badge>}
    >
      <DataTable
        caption="Nghĩa vụ phải thi hành"
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/obligations/${row.id}`}
        columns={columns(visit)}
        empty={
          <EmptyState
            title={
              state === 'nothing'
                ? 'Không có nghĩa vụ phải thi hành'
                : 'Chưa ghi nghĩa vụ nào của quyết định, kết luận'
            }
            icon="list-check"
          />
        }
      />
    </Card>
  );
};

/** What was done of an obligation and what had to be. */
export const progress = (row: Obligation): string =>
  progressText(row, {
    amount: doneSoFar(counted(row.parts), 'amount'),
    area: doneSoFar(counted(row.parts), 'area'),
    people: doneSoFar(counted(row.parts), 'people'),
    organisations: doneSoFar(counted(row.parts), 'organisations'),
  });

const columns = (now: Now): readonly Column<Obligation>[] => [
  {
    key: 'what',
    label: 'Nghĩa vụ',
    main: true,
    cell: ({ kind, content }) => (
      <span class="clamp">
        {kindText(kind)}: {content}
      </span>
    ),
  },
  { key: 'who', label: 'Người phải thi hành', cell: ({ obliged }) => obliged },
  { key: 'progress', label: 'Đã/phải thi hành', cell: progress },
  {
    key: 'due',
    label: 'Hạn',
    narrow: true,
    cell: (row) =>
      row.done_on === null ? row.due_on && <DueBadge {...dueOf(row, now)} withDay /> : dayText(row.done_on),
  },
  {
    key: 'status',
    label: 'Tình trạng',
    narrow: true,
    cell: ({ status }) => <Badge>{statusText(status)}</Badge>,
  },
];
