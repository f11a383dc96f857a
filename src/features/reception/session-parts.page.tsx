import type { VNode } from 'preact';
import { allows, type Actor } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import { Badge, ButtonLink, Card, DataTable, DueBadge, EmptyState } from '../../ui/index.ts';
import { dueOf, type Now } from '../due.ts';
import type { Participant } from './people-queries.ts';
import type { Session } from './queries.ts';
import type { Registration } from './registration-queries.ts';
import type { SessionVisit, Task } from './task-queries.ts';
import { attendances, secretName } from './words.tsx';

/** Who takes part: invited when, came or why not, what was said. */
export const ParticipantsCard = ({ people }: { people: readonly Participant[] }): VNode => (
  <Card title="Thành phần tham dự" flush={people.length > 0}>
    <DataTable
      caption="Thành phần tham dự"
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', label: 'Cơ quan, người dự', main: true, cell: ({ name }) => name },
        {
          key: 'invited',
          label: 'Mời ngày',
          narrow: true,
          cell: ({ invited_on }) => (invited_on ? formatDay(invited_on) : 'Chưa mời'),
        },
        {
          key: 'attendance',
          label: 'Dự',
          cell: ({ attendance, substitute, absence_reason }) =>
            attendance && (
              <>
                <Badge tone={attendance === 'absent' ? 'warning' : 'success'}>
                  {attendances[attendance as keyof typeof attendances]}
                </Badge>{' '}
                {[substitute, absence_reason].filter(Boolean).join('; ')}
              </>
            ),
        },
        { key: 'opinion', label: 'Ý kiến', cell: ({ opinion }) => opinion },
      ]}
      empty={<EmptyState title="Chưa có thành phần tham dự" icon="users" />}
    />
  </Card>
);

/** Citizens who registered and are placed in the session, in order. */
export const RegistrationsCard = ({ rows }: { rows: readonly Registration[] }): VNode | null =>
  rows.length === 0 ? null : (
    <Card title="Công dân đăng ký đã xếp" flush>
      <DataTable
        caption="Công dân đăng ký đã xếp vào buổi tiếp"
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/registrations/${id}`}
        columns={[
          { key: 'position', label: 'Thứ tự', narrow: true, numeric: true, cell: ({ position }) => position },
          { key: 'name', label: 'Công dân', main: true, cell: ({ full_name }) => full_name },
          { key: 'content', label: 'Nội dung', cell: ({ content }) => content },
          { key: 'people', label: 'Số người', narrow: true, numeric: true, cell: ({ people }) => people },
        ]}
      />
    </Card>
  );

/** The visits received at the session; nobody is named where a visit is secret. */
export const VisitsCard = ({
  session,
  visits,
  actor,
}: {
  session: Session;
  visits: readonly SessionVisit[];
  actor: Actor;
}): VNode => (
  <Card
    title="Lượt tiếp"
    flush={visits.length > 0}
    actions={
      allows(actor.role, 'session.hold') &&
      session.state !== 'postponed' &&
      session.state !== 'cancelled' && (
        <ButtonLink href={`/visits/new?sessionId=${session.id}`} small icon="plus">
          Ghi lượt tiếp
        </ButtonLink>
      )
    }
  >
    <DataTable
      caption="Lượt tiếp trong buổi"
      rows={visits}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/visits/${id}`}
      columns={[
        {
          key: 'number',
          label: 'Số',
          narrow: true,
          main: true,
          cell: ({ book_number, book_year }) => `${book_number}/${book_year}`,
        },
        { key: 'who', label: 'Công dân', cell: whoText },
        { key: 'content', label: 'Nội dung', cell: ({ content }) => content },
        { key: 'conclusion', label: 'Kết luận', cell: ({ conclusion }) => conclusion },
      ]}
      empty={<EmptyState title="Chưa ghi lượt tiếp nào" icon="user" />}
    />
  </Card>
);

/** Who came, or that nobody may be named. */
export const whoText = ({ secret, full_name, people }: SessionVisit): string =>
  secret ? secretName : `${full_name ?? ''}${people > 1 ? ` và ${people - 1} người khác` : ''}`;

/** The conclusion and its instructions, each with its owner and due day. */
export const TasksCard = ({
  session,
  tasks,
  visit,
}: {
  session: Session;
  tasks: readonly Task[];
  visit: Visit;
}): VNode | null => {
  const { actor, today } = visit;
  const at = `/sessions/${session.id}`;
  const may =
    allows(actor.role, 'session.conclude') &&
    actor.unitIds.includes(session.unit_id) &&
    session.held_on <= today;
  if (!may && tasks.length === 0) return null;
  return (
    <Card
      title="Kết luận, việc được giao"
      flush={tasks.length > 0}
      actions={
        may && (
          <>
            <ButtonLink href={`${at}/conclude`} small icon="writing">
              Ghi kết luận
            </ButtonLink>
            <ButtonLink href={`${at}/tasks/new`} small icon="plus">
              Giao việc
            </ButtonLink>
          </>
        )
      }
    >
      <DataTable
        caption="Việc giao theo kết luận"
        rows={tasks}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/tasks/${id}`}
        columns={[
          { key: 'title', label: 'Việc', main: true, cell: ({ title }) => title },
          { key: 'owner', label: 'Chủ trì', cell: ({ owner_name }) => owner_name },
          {
            key: 'due',
            label: 'Thời hạn',
            narrow: true,
            cell: (task) => <TaskDue task={task} now={visit} />,
          },
        ]}
        empty={
          <EmptyState
            title="Chưa giao việc nào"
            text="Giao việc cho từng lượt tiếp, rồi lập Thông báo kết luận ở mục Văn bản."
            icon="list-check"
          />
        }
      />
    </Card>
  );
};

/** Where the due day of an instruction stands. */
export const TaskDue = ({ task, now }: { task: Task; now: Now }): VNode =>
  task.state === 'open' ? (
    <DueBadge {...dueOf(task, now)} withDay />
  ) : task.state === 'cancelled' ? (
    <Badge>Thôi giao</Badge>
  ) : (
    <DueBadge
      standing={(task.done_on ?? '') <= task.due_on ? 'met' : 'late'}
      due={task.done_on ?? task.due_on}
      withDay
    />
  );
