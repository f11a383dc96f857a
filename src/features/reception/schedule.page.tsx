import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import { isWorked, whyOff } from '../../law/calendar.ts';
import { addDays, weekday, type Day } from '../../law/day.ts';
import {
  Badge,
  ButtonLink,
  Card,
  DataTable,
  dayText,
  EmptyState,
  Filters,
  Icon,
  MonthCalendar,
  Results,
  SelectField,
  Tabs,
  UnitField,
  withQuery,
  type CalendarDay,
  type Column,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import type { Now } from '../due.ts';
import { DutyBanner } from './duty.page.tsx';
import { standingsOf } from './duties.ts';
import { sessionsBetween, type Listed } from './queries.ts';
import { unitChoices } from './unit-choices.ts';
import {
  faultOf,
  hoursText,
  kindNames,
  leaderText,
  longDay,
  monthAfter,
  monthFrom,
  monthText,
  SessionMark,
  sessionStates,
  spanOf,
} from './words.tsx';

/** The sessions of a month, as a calendar or a list, with what the law asks of each leader. */
export async function schedulePage(visit: Visit): Promise<VNode> {
  const { actor, query, today } = visit;
  const month = monthFrom(query['month'], today);
  const span = spanOf(month);
  const unitId = wantedUnit(visit);
  const list = query['view'] === 'list';
  const { sessions, standings, units } = await visit.read(async (tx) => ({
    sessions: await sessionsBetween(tx, { ...span, unitId }),
    standings: await standingsOf(tx, unitId === undefined ? [actor.unitId] : [unitId], span),
    units: await unitChoices(tx, actor, today),
  }));
  const shown = query['kind'] ? sessions.filter(({ kind }) => kind === query['kind']) : sessions;
  return framed(visit, {
    title: 'Lịch tiếp công dân',
    actions: <Actions visit={visit} month={month} />,
    children: (
      <>
        <DutyBanner standings={standings} today={today} />
        <Filters path="/sessions" query={query} keep={['month', 'view']}>
          {units.length > 1 && <UnitField name="unitId" label="Đơn vị" units={units} placeholder="Tất cả" />}
          <SelectField
            name="kind"
            label="Loại"
            placeholder="Tất cả"
            options={Object.entries(kindNames).map(([value, label]) => ({ value, label }))}
          />
        </Filters>
        <Results>
          <div class="month-steps">
            <ButtonLink
              small
              icon="chevron-left"
              href={withQuery('/sessions', query, { month: monthAfter(month, -1) })}
            >
              Tháng trước
            </ButtonLink>
            <h2>Tháng {monthText(month).slice(6)}</h2>
            <ButtonLink
              small
              icon="chevron-right"
              href={withQuery('/sessions', query, { month: monthAfter(month, 1) })}
            >
              Tháng sau
            </ButtonLink>
            <ViewTabs query={query} list={list} />
          </div>
          <Card flush>
            {list ? (
              <SessionTable rows={shown} now={visit} units={units.length > 1} />
            ) : (
              <MonthCalendar
                caption={`Lịch ${monthText(month)}`}
                weeks={weeksOf(span, shown, visit)}
                add={allows(actor.role, 'session.plan') ? addOn(visit) : undefined}
              />
            )}
            {shown.length === 0 && !list && <NoSession />}
          </Card>
        </Results>
      </>
    ),
  });
}

function wantedUnit({ actor, query }: Visit): number | undefined {
  const wanted = Number(query['unitId']);
  return actor.unitIds.includes(wanted) ? wanted : undefined;
}

const Actions = ({ visit: { actor, query }, month }: { visit: Visit; month: string }) => (
  <>
    {allows(actor.role, 'session.plan') && (
      <>
        <ButtonLink href="/sessions/new" kind="primary" icon="plus" keys="n">
          Lập buổi tiếp
        </ButtonLink>
        <ButtonLink href="/sessions/series" icon="calendar-event">
          Lập lịch định kỳ
        </ButtonLink>
      </>
    )}
    {allows(actor.role, 'session.publish') && (
      <ButtonLink href={withQuery('/sessions/publish', { month })} icon="send">
        Công bố lịch
      </ButtonLink>
    )}
    <ButtonLink
      href={withQuery('/sessions/print', { month, unitId: query['unitId'] ?? '' })}
      icon="printer"
      download
    >
      In lịch
    </ButtonLink>
    <ButtonLink href="/registrations" icon="users">
      Đăng ký gặp lãnh đạo
    </ButtonLink>
    <ButtonLink href="/places" icon="building">
      Nơi tiếp, nội quy
    </ButtonLink>
  </>
);

const ViewTabs = ({ query, list }: { query: Visit['query']; list: boolean }) => (
  <Tabs
    label="Cách xem"
    items={[
      { href: withQuery('/sessions', query, { view: '' }), label: 'Lịch tháng', current: !list },
      { href: withQuery('/sessions', query, { view: 'list' }), label: 'Danh sách', current: list },
    ]}
  />
);

const addOn =
  ({ today, calendar }: Now) =>
  (on: string) =>
    on >= today &&
    isWorked(on as Day, calendar) && (
      <a class="month-add" href={`/sessions/new?heldOn=${on}`}>
        <Icon name="plus" label={`Lập buổi tiếp ngày ${dayText(on)}`} />
      </a>
    );

const NoSession = () => (
  <EmptyState
    title="Chưa có buổi tiếp nào trong tháng"
    text="Lập lịch định kỳ cho cả tháng, quý hoặc năm; lịch được công bố chậm nhất 05 ngày làm việc trước ngày tiếp."
    icon="calendar-event"
  />
);

function weeksOf(
  { from, to }: { from: Day; to: Day },
  sessions: readonly Listed[],
  now: Now,
): CalendarDay[][] {
  const weeks: CalendarDay[][] = [];
  for (let monday = addDays(from, 1 - weekday(from)); monday <= to; monday = addDays(monday, 7))
    weeks.push(
      [0, 1, 2, 3, 4, 5, 6].map((later) => {
        const on = addDays(monday, later);
        return {
          on,
          off: isWorked(on, now.calendar) ? undefined : (whyOff(on, now.calendar) ?? 'Nghỉ hằng tuần'),
          today: on === now.today,
          outside: on < from || on > to,
          items: sessions.filter(({ held_on }) => held_on === on).map((session) => itemOf(session, now)),
        };
      }),
    );
  return weeks;
}

function itemOf(session: Listed, now: Now): CalendarDay['items'][number] {
  const fault =
    session.state === 'planned' || session.state === 'published' ? faultOf(session, now) : undefined;
  const { label, tone } = sessionStates[session.state];
  const past = session.held_on < now.today && (session.state === 'planned' || session.state === 'published');
  return {
    href: `/sessions/${session.id}`,
    when: session.from_time.slice(0, 5),
    title: session.leader_name ?? kindNames[session.kind],
    mark: past
      ? 'Chưa ghi kết quả'
      : fault?.fault === 'unpublished'
        ? 'Chưa công bố'
        : fault
          ? 'Công bố muộn'
          : label,
    tone: fault ? 'danger' : tone,
  };
}

const columns = (now: Now, units: boolean): Column<Listed>[] => [
  { key: 'day', label: 'Ngày tiếp', narrow: true, main: true, cell: (row) => longDay(row.held_on) },
  { key: 'hours', label: 'Giờ', narrow: true, cell: hoursText },
  ...(units ? [{ key: 'unit', label: 'Đơn vị', cell: (row: Listed) => row.unit_name }] : []),
  { key: 'kind', label: 'Loại', narrow: true, cell: (row) => kindNames[row.kind] },
  { key: 'leader', label: 'Người tiếp', cell: leaderText },
  { key: 'place', label: 'Nơi tiếp', cell: (row) => row.place_name, wideOnly: true },
  { key: 'contents', label: 'Dự kiến nội dung', cell: (row) => row.contents, wideOnly: true },
  {
    key: 'state',
    label: 'Tình trạng',
    narrow: true,
    cell: (row) => (
      <>
        <SessionMark state={row.state} />
        {faultOf(row, now) && (
          <Badge tone="danger">{row.published_on ? 'Công bố muộn' : 'Chưa công bố'}</Badge>
        )}
      </>
    ),
  },
];

const SessionTable = ({ rows, now, units }: { rows: readonly Listed[]; now: Now; units: boolean }) => (
  <DataTable
    caption="Các buổi tiếp công dân"
    columns={columns(now, units)}
    rows={rows}
    rowKey={({ id }) => id}
    rowHref={({ id }) => `/sessions/${id}`}
    empty={<NoSession />}
  />
);
