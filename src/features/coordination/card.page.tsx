import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import type { Tx } from '../../core/db.ts';
import type { Visit } from '../../core/web.tsx';
import { Badge, ButtonLink, Card, DataTable, dayText, DueBadge } from '../../ui/index.ts';
import { dueOf } from '../due.ts';
import type { Resolution } from '../resolution/queries.ts';
import { kindText } from './kinds.ts';
import { requestsOfCase, type Request } from './queries.ts';

/** Where a request stands: answered, in time or late, or how long it still has. */
export const StateOf = ({
  request,
  visit,
}: {
  request: Pick<Request, 'answered_on' | 'due_on'>;
  visit: Visit;
}) =>
  request.answered_on === null ? (
    <DueBadge {...dueOf(request, visit)} withDay />
  ) : (
    <Badge tone={request.due_on !== null && request.answered_on > request.due_on ? 'warning' : 'success'}>
      Trả lời {dayText(request.answered_on)}
    </Badge>
  );

/** The card of a case: what was asked of other units and what came back. */
export async function coordinationCard(
  tx: Tx,
  resolution: Resolution,
  visit: Visit,
): Promise<VNode | undefined> {
  const requests = await requestsOfCase(tx, resolution.id);
  const may = resolution.ended_on === null && allows(visit.actor.role, 'coordination.ask');
  if (requests.length === 0 && !may) return undefined;
  return (
    <Card
      title="Phối hợp, tham vấn"
      id="coordination"
      actions={
        may && (
          <ButtonLink href={`/resolutions/${resolution.id}/coordination`} icon="plus" small>
            Yêu cầu phối hợp
          </ButtonLink>
        )
      }
    >
      {requests.length === 0 ? (
        <p class="form-hint">Chưa yêu cầu cơ quan nào phối hợp.</p>
      ) : (
        <DataTable
          caption="Yêu cầu phối hợp"
          rows={requests}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/coordination/${id}`}
          columns={[
            { key: 'asked', label: 'Cơ quan được yêu cầu', cell: ({ asked }) => asked },
            {
              key: 'what',
              label: 'Nội dung',
              main: true,
              cell: ({ kind, about }) => <span class="clamp">{`${kindText(kind)}: ${about}`}</span>,
            },
            {
              key: 'state',
              label: 'Hạn trả lời',
              narrow: true,
              cell: (one) => <StateOf request={one} visit={visit} />,
            },
            {
              key: 'urged',
              label: 'Đôn đốc',
              narrow: true,
              cell: ({ urged }) => (urged > 0 ? `${urged} lần` : ''),
            },
          ]}
        />
      )}
    </Card>
  );
}
