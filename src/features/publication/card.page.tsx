import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import { publicationForm } from '../../law/publication.ts';
import {
  Alert,
  Badge,
  ButtonLink,
  Card,
  DataTable,
  dayText,
  DueBadge,
  EmptyState,
  type Column,
} from '../../ui/index.ts';
import { dueOf } from '../due.ts';
import { caseStateText, deedsNow, type CaseCard } from '../resolution/door.ts';
import { publicationState } from './publish.ts';
import { publicationsOf, publishDue, type Publication } from './queries.ts';

const deeds = ['call-meeting', 'finish-posting', 'keep-private'];

/** On the page of a case: whether its result is made known, by when it must be, where and until when. */
export const publicationCard: CaseCard = async (tx, resolution, visit): Promise<VNode | undefined> => {
  const state = publicationState(resolution);
  if (state === undefined || resolution.decided_on === null) return undefined;
  const { id } = resolution;
  const rows = await publicationsOf(tx, id);
  const due = await publishDue(tx, id);
  const next = deedsNow(visit, resolution).allowed.filter(({ row }) => deeds.includes(row.action));
  const over = rows.filter(
    ({ until_on, withdrawn_on }) => withdrawn_on === null && until_on !== null && until_on < visit.today,
  );
  return (
    <Card
      title="Công khai kết quả"
      id="publication"
      flush={rows.length > 0}
      footer={
        <div class="form-actions no-print">
          {allows(visit.actor.role, 'publication.prepare') && (
            <ButtonLink href={`/resolutions/${id}/publications/new`} icon="plus" small>
              Soạn nội dung công khai
            </ButtonLink>
          )}
          {next.map(({ row }) => (
            <ButtonLink key={row.action} href={`/resolutions/${id}/steps/${row.action}`} small>
              {row.label}
            </ButtonLink>
          ))}
        </div>
      }
      actions={
        <>
          <Badge tone={state === 'new' ? 'neutral' : 'success'}>
            {caseStateText(resolution.procedure, state, 'publication')}
          </Badge>
          {due !== undefined && <DueBadge {...dueOf({ due_on: due }, visit)} withDay />}
        </>
      }
    >
      {state === 'posted' && over.length > 0 && (
        <Alert tone="warning" title="Đã hết thời gian niêm yết, đăng tải: ghi nhận kết thúc niêm yết." />
      )}
      <DataTable
        caption="Nội dung công khai"
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `/publications/${row.id}`}
        columns={columns}
        empty={<EmptyState title="Chưa soạn nội dung công khai" icon="file-text" />}
      />
    </Card>
  );
};

/** Where one publication stands. */
export const publicationText = ({ published_on, withdrawn_on, from_on, until_on }: Publication): string => {
  if (withdrawn_on !== null) return `Đã gỡ ngày ${dayText(withdrawn_on)}`;
  if (published_on === null || from_on === null) return 'Dự thảo';
  return until_on === null ? `Ngày ${dayText(from_on)}` : `Từ ${dayText(from_on)} đến ${dayText(until_on)}`;
};

/** The name of a form of publication. */
export const formText = (form: string): string => publicationForm(form)?.text ?? form;

const columns: readonly Column<Publication>[] = [
  { key: 'title', label: 'Nội dung', main: true, cell: ({ title }) => <span class="clamp">{title}</span> },
  { key: 'form', label: 'Hình thức', cell: ({ form }) => formText(form) },
  { key: 'place', label: 'Nơi', cell: ({ place }) => place },
  { key: 'state', label: 'Tình trạng', cell: publicationText },
];
