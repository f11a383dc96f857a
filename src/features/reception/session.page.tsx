import type { VNode } from 'preact';
import type { Tx } from '../../core/db.ts';
import { allows } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import { Alert, Badge, ButtonLink, Card, Confidence, Form, SubmitButton, Timeline } from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { PapersCard, type About, type PaperKind } from '../paper/door.ts';
import { getAbout, sidePapersOf } from '../paper/queries.ts';
import type { Now } from '../due.ts';
import { sessionEventNames } from './events.ts';
import { faultsOfOnline } from './online.ts';
import { pointsOf } from './online-queries.ts';
import { participantsOf } from './people-queries.ts';
import { eventsOfSession, getSession, type Session } from './queries.ts';
import { registrationsOf } from './registration-queries.ts';
import { FactsCard } from './session-facts.page.tsx';
import { ParticipantsCard, RegistrationsCard, TasksCard, VisitsCard } from './session-parts.page.tsx';
import { missingOf } from './missing.ts';
import { tasksOfSession, visitsOf } from './task-queries.ts';
import { faultOf, longDay, numberIn, SessionMark } from './words.tsx';

/** A session: what was announced, who takes part, who is received, what was concluded, and what the law still misses. */
export const sessionPage =
  (kinds: readonly PaperKind[]) =>
  async (visit: Visit): Promise<VNode> => {
    const found = await visit.read(async (tx) => {
      const session = await getSession(tx, numberIn(visit.params, 'sessionId'));
      const { id } = session;
      return {
        session,
        people: await participantsOf(tx, id),
        registrations: await registrationsOf(tx, id),
        visits: await visitsOf(tx, id),
        tasks: await tasksOfSession(tx, id),
        papers: await sidePapersOf(tx, 'session', id),
        points: await pointsOf(tx, id),
        events: await eventsOfSession(tx, id),
        offered: await offeredOf(tx, kinds, await getAbout(tx, 'session', id), visit.today),
      };
    });
    const { session, papers, events } = found;
    const own = visit.actor.unitIds.includes(session.unit_id);
    return framed(visit, {
      title: `Buổi tiếp ${longDay(session.held_on)}`,
      breadcrumbs: [
        { label: 'Lịch tiếp công dân', href: `/sessions?month=${session.held_on.slice(0, 7)}` },
        { label: longDay(session.held_on) },
      ],
      marks: (
        <>
          <SessionMark state={session.state} />
          {session.mode === 'online' && <Badge tone="info">Trực tuyến</Badge>}
        </>
      ),
      actions: own && <Actions session={session} visit={visit} />,
      children: (
        <>
          <Warnings {...found} now={visit} />
          <div class="columns">
            <div class="stack">
              <FactsCard session={session} points={found.points} calendar={visit.calendar} />
              <ParticipantsCard people={found.people} />
              <RegistrationsCard rows={found.registrations} />
              <VisitsCard session={session} visits={found.visits} actor={visit.actor} />
              <TasksCard session={session} tasks={found.tasks} visit={visit} />
              {own && (
                <PapersCard
                  about={{ kind: 'session', id: session.id }}
                  papers={papers}
                  kinds={found.offered}
                  role={visit.actor.role}
                />
              )}
            </div>
            <Card title="Diễn biến">
              <Timeline
                entries={events.map((event) => ({
                  id: event.id,
                  happenedOn: event.happened_on,
                  recordedAt: event.recorded_at,
                  title: sessionEventNames[event.type] ?? event.type,
                  actor: [event.full_name, event.title].filter(Boolean).join(', '),
                }))}
              />
            </Card>
          </div>
        </>
      ),
    });
  };

async function offeredOf(tx: Tx, kinds: readonly PaperKind[], about: About, today: Visit['today']) {
  const found: PaperKind[] = [];
  for (const kind of kinds)
    if (kind.offered === undefined || (await kind.offered(tx, about, today))) found.push(kind);
  return found;
}

function Actions({ session, visit: { actor, today } }: { session: Session; visit: Visit }): VNode {
  const at = `/sessions/${session.id}`;
  const open = session.state === 'planned' || session.state === 'published';
  const may = (permission: Parameters<typeof allows>[1]): boolean => open && allows(actor.role, permission);
  return (
    <>
      {may('session.hold') && session.held_on <= today && (
        <ButtonLink href={`${at}/hold`} kind="primary" icon="list-check" keys="s">
          Ghi buổi tiếp
        </ButtonLink>
      )}
      {session.state === 'planned' && may('session.publish') && (
        <ButtonLink href={`/sessions/publish?sessionIds=${session.id}`} kind="primary" icon="send">
          Công bố
        </ButtonLink>
      )}
      {session.state === 'planned' && may('session.plan') && (
        <>
          <ButtonLink href={`${at}/edit`} icon="pencil">
            Sửa
          </ButtonLink>
          <Form action={`${at}/remove`} version={session.version} guard={false}>
            <SubmitButton kind="ghost" icon="trash">
              Bỏ buổi này
            </SubmitButton>
          </Form>
        </>
      )}
      {may('session.publish') && (
        <ButtonLink href={`${at}/postpone`} icon="calendar-due" dialog>
          Lùi lịch
        </ButtonLink>
      )}
      {session.state === 'published' && may('session.publish') && (
        <ButtonLink href={`${at}/cancel`} icon="x" dialog>
          Hủy buổi tiếp
        </ButtonLink>
      )}
      {session.mode === 'online' && may('session.hold') && (
        <ButtonLink href={`${at}/online`} icon="settings">
          Tiếp trực tuyến
        </ButtonLink>
      )}
    </>
  );
}

type WarningProps = {
  session: Session;
  visits: Awaited<ReturnType<typeof visitsOf>>;
  people: Awaited<ReturnType<typeof participantsOf>>;
  tasks: Awaited<ReturnType<typeof tasksOfSession>>;
  papers: Awaited<ReturnType<typeof sidePapersOf>>;
  now: Now;
};

function Warnings({ now, ...found }: WarningProps): VNode {
  const { session } = found;
  const fault = faultOf(session, now);
  const online = faultsOfOnline(session, now);
  const missing = missingOf(found, now.today);
  return (
    <>
      {(session.state === 'postponed' || session.state === 'cancelled') && (
        <Alert
          tone="warning"
          title={session.state === 'postponed' ? 'Buổi tiếp đã lùi lịch.' : 'Buổi tiếp đã hủy.'}
        >
          <p>Lý do: {session.change_reason}</p>
          {session.postponed_to && <a href={`/sessions/${session.postponed_to}`}>Xem buổi tiếp thay thế</a>}
        </Alert>
      )}
      {fault && (
        <Alert
          tone="danger"
          title={fault.fault === 'late' ? 'Công bố muộn so với quy định.' : 'Chưa công bố.'}
        >
          <p>
            {fault.text} ({fault.basis}) <Confidence level={fault.confidence} />
          </p>
          {session.late_reason && <p>Lý do: {session.late_reason}</p>}
        </Alert>
      )}
      {online.length > 0 && (
        <Alert tone="danger" title="Chuẩn bị tiếp trực tuyến chưa đúng quy định.">
          <ul>
            {online.map(({ step, text, basis }) => (
              <li key={step}>
                {text} ({basis})
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {missing.length > 0 && (
        <Alert tone="warning" title="Còn thiếu theo quy định:">
          <ul>
            {missing.map(({ id, text, basis, confidence }) => (
              <li key={id}>
                {text} ({basis}) <Confidence level={confidence} />
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}
