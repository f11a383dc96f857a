import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import { addDays } from '../../law/day.ts';
import { Alert, ButtonLink, dayText, EmptyState, Tabs, WorkList, withQuery } from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { repliesDue } from '../intake/door.ts';
import { reportsDue, ReportReminder } from '../submission/door.ts';
import { otherItem, petitionItem, workKinds, type WorkKind } from './entries.ts';
import { waitingFor, type Waiting } from './waiting.ts';

/** Everything that waits for this post, by the days left. */
export async function myWorkPage(visit: Visit): Promise<VNode> {
  const { actor, today, query } = visit;
  const { waiting, replies, reports } = await visit.read(async (tx) => ({
    waiting: await waitingFor(tx, actor, today),
    replies: await repliesDue(tx, actor.unitId, addDays(today, 7)),
    reports: allows(actor.role, 'report.prepare') ? await reportsDue(tx, actor.unitId, today) : [],
  }));
  const kind = (query['kind'] ?? '') as WorkKind | '';
  const shown = [
    ...waiting.petitions.map((row) => ({
      kind: 'petition' as WorkKind,
      item: petitionItem(row, actor.role, visit),
    })),
    ...waiting.others.map((row) => ({ kind: row.kind, item: otherItem(row, visit) })),
  ].filter((one) => kind === '' || one.kind === kind);
  return framed(visit, {
    title: 'Việc của tôi',
    actions: allows(actor.role, 'petition.receive') && (
      <ButtonLink href="/petitions/new" kind="primary" icon="plus">
        Tiếp nhận đơn
      </ButtonLink>
    ),
    children: (
      <>
        <p class="lead">
          {actor.postTitle}. Ngày làm việc {dayText(today)}. <a href="/due?when=week">Đến hạn trong tuần</a> ·{' '}
          <a href="/due?when=overdue">Quá hạn</a>
        </p>
        <Notes waiting={waiting} />
        {waiting.overview && <Leading {...waiting.overview} />}
        {replies.length > 0 && allows(actor.role, 'petition.see') && <Replies count={replies.length} />}
        <ReportReminder lines={reports} today={today} linked />
        <Tabs label="Loại việc" items={tabsOf(waiting, kind)} />
        <WorkList
          items={shown.map(({ item }) => item)}
          empty={
            <EmptyState
              title="Không có việc đang chờ"
              text="Đơn, văn bản, nhiệm vụ cần chức vụ này xử lý sẽ hiện ở đây, việc gấp đứng trước."
              icon="circle-check"
            />
          }
        />
      </>
    ),
  });
}

// What lies late in the leader's units, and when citizens come to him next.
const Leading = ({ overdue, session }: NonNullable<Waiting['overview']>) => (
  <>
    {overdue > 0 && (
      <Alert tone="warning">
        <a href="/due?when=overdue">{overdue} đơn quá hạn ở các đơn vị thuộc phạm vi quản lý</a>
      </Alert>
    )}
    {session && (
      <Alert tone="info">
        <a href={`/sessions/${session.id}`}>
          Buổi tiếp công dân sắp tới: {session.from_time} ngày {dayText(session.held_on)}
        </a>
      </Alert>
    )}
  </>
);

// What forwarding bodies asked for; no limit of law.
const Replies = ({ count }: { count: number }) => (
  <Alert tone="info">
    <a href="/intake/forwarded?answer=open">
      {count} đơn do cơ quan chuyển đến cần trả lời nơi chuyển trong 7 ngày tới hoặc đã quá ngày đề nghị
    </a>
  </Alert>
);

const Notes = ({ waiting: { notices, absent } }: { waiting: Waiting }) => (
  <>
    {absent.map(({ name, until }) => (
      <Alert key={name} tone="info">
        Đang làm thay {name} đến hết ngày {dayText(until)}: việc của người này hiện cùng việc của tôi.
      </Alert>
    ))}
    {notices > 0 && (
      <Alert tone="info">
        <a href="/notices?read=no">{notices} thông báo của các đơn vị chưa xem</a>
      </Alert>
    )}
  </>
);

function tabsOf({ petitions, others }: Waiting, current: string) {
  const counts = new Map<WorkKind, number>();
  const [first] = petitions;
  if (first) counts.set('petition', first.total);
  for (const { kind, total } of others) counts.set(kind, total);
  const all = [...counts.values()].reduce((sum, one) => sum + one, 0);
  return [
    { href: '/', label: 'Tất cả', count: all, current: current === '' },
    ...[...counts].map(([kind, count]) => ({
      href: withQuery('/', { kind }),
      label: workKinds[kind],
      count,
      current: current === kind,
    })),
  ];
}
