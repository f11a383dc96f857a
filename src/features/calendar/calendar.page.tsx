import type { VNode } from 'preact';
import { calendarOf } from '../../core/calendar.ts';
import { allows } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import { applied, isWorked, whyOff, type Calendar } from '../../law/calendar.ts';
import { addDays, day, formatDay, weekday, yearOf, type Day } from '../../law/day.ts';
import {
  Alert,
  Badge,
  ButtonLink,
  Card,
  DataTable,
  EmptyState,
  withQuery,
  YearCalendar,
  type Column,
  type YearDay,
  type YearMonth,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { kindNames } from './change.ts';
import { barOf } from './keeper.ts';
import { changesOf, type ChangeRow } from './queries.ts';
import { rulesDiffer } from './rules-mark.ts';

const title = 'Lịch nghỉ, làm bù';
export const crumbs = (label: string) => [{ label: title, href: '/calendar' }, { label }];

/** Which days of a year are off or worked, by which document, and what the office itself entered. */
export async function calendarPage(visit: Visit): Promise<VNode> {
  const year = yearIn(visit);
  const { may, calendar, changes, pending } = await visit.read(async (tx) => {
    const may =
      allows(visit.actor.role, 'calendar.set') && (await barOf(tx, visit.actor, visit.today)) === undefined;
    return {
      may,
      calendar: calendarOf(tx),
      changes: await changesOf(tx, year),
      pending: may && (await rulesDiffer(tx)),
    };
  });
  return framed(visit, {
    title: `${title} năm ${year}`,
    actions: may && (
      <ButtonLink href="/calendar/new" kind="primary" icon="plus" keys="n">
        Nhập ngày theo văn bản
      </ButtonLink>
    ),
    children: (
      <>
        {pending && <RulesNotice />}
        {!calendar.years.has(year) && (
          <Alert tone="warning" title={`Chưa có thông báo chính thức về ngày nghỉ năm ${year}.`}>
            <p>Thời hạn chỉ trừ thứ Bảy, Chủ nhật và các ngày đã nhập ở đây.</p>
          </Alert>
        )}
        <YearSteps year={year} />
        <Card>
          <YearCalendar months={monthsOf(year, calendar, visit.today)} />
        </Card>
        <Card title={`Ngày nghỉ, làm bù năm ${year}`} flush>
          <DataTable
            caption={`Ngày nghỉ, làm bù năm ${year}`}
            columns={columns(may, changes.length > 0)}
            rows={rowsOf(year, calendar, changes)}
            rowKey={({ key }) => key}
            empty={<EmptyState title="Chưa có ngày nào" icon="calendar" />}
          />
        </Card>
      </>
    ),
  });
}

function yearIn({ query, today }: Visit): number {
  const asked = query['year'] ?? '';
  const year = /^\d{4}$/.test(asked) ? Number(asked) : yearOf(today);
  return Math.min(Math.max(year, firstYear), lastYear);
}

const firstYear = 2012;
const lastYear = 2035;

const RulesNotice = () => (
  <Alert tone="warning" title="Quy định về thời hạn trong hệ thống đã được cập nhật.">
    <p>
      Một số thời hạn đang chạy có thể tính lại theo quy định mới. <a href="/calendar/rules">Xem thay đổi</a>
    </p>
  </Alert>
);

const YearSteps = ({ year }: { year: number }) => (
  <div class="month-steps">
    {year > firstYear && (
      <ButtonLink small icon="chevron-left" href={withQuery('/calendar', { year: String(year - 1) })}>
        Năm {year - 1}
      </ButtonLink>
    )}
    <h2>Năm {year}</h2>
    {year < lastYear && (
      <ButtonLink small icon="chevron-right" href={withQuery('/calendar', { year: String(year + 1) })}>
        Năm {year + 1}
      </ButtonLink>
    )}
  </div>
);

function monthsOf(year: number, calendar: Calendar, today: Day): YearMonth[] {
  return Array.from({ length: 12 }, (_, month) => {
    const first = day(`${year}-${String(month + 1).padStart(2, '0')}-01`);
    const weeks: (YearDay | undefined)[][] = [];
    for (let monday = addDays(first, 1 - weekday(first)); monday.slice(0, 7) <= first.slice(0, 7);) {
      weeks.push(
        [0, 1, 2, 3, 4, 5, 6].map((later) => {
          const on = addDays(monday, later);
          return on.startsWith(first.slice(0, 7)) ? dayOf(on, calendar, today) : undefined;
        }),
      );
      monday = addDays(monday, 7);
    }
    return { title: `Tháng ${month + 1}`, weeks };
  });
}

function dayOf(on: Day, calendar: Calendar, today: Day): YearDay {
  const row = applied(on, calendar);
  const worked = isWorked(on, calendar);
  return {
    on,
    off: whyOff(on, calendar),
    worked: worked ? row?.name : undefined,
    special: worked !== weekday(on) <= 5,
    today: on === today,
  };
}

type Row = {
  key: string;
  on: Day;
  off: boolean;
  name: string;
  basis: string;
  /** Official and not of high confidence. */
  unsure: boolean;
  change?: ChangeRow;
};

// The official days, and below each day what the office entered for it.
function rowsOf(year: number, calendar: Calendar, changes: readonly ChangeRow[]): Row[] {
  const standing = new Set(changes.filter((one) => one.withdrawn_on === null).map((one) => one.day));
  const official = [...calendar.exceptions.values()]
    .filter(({ date }) => yearOf(date) === year && !standing.has(date))
    .map(({ date, isWorked: worked, name, basis, confidence }) => ({
      key: date,
      on: date,
      off: !worked,
      name,
      basis,
      unsure: confidence !== 'high',
    }));
  const entered = changes.map((change) => ({
    key: `change-${change.id}`,
    on: change.day,
    off: change.kind === 'off',
    name: change.name,
    basis: change.basis,
    unsure: false,
    change,
  }));
  return [...official, ...entered].toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

const weekdayNames = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

const columns = (may: boolean, entered: boolean): readonly Column<Row>[] => [
  {
    key: 'day',
    label: 'Ngày',
    main: true,
    narrow: true,
    cell: ({ on }) => `${formatDay(on)}, ${weekdayNames[weekday(on) - 1]}`,
  },
  {
    key: 'kind',
    label: 'Nghỉ, làm bù',
    narrow: true,
    cell: ({ off, change }) => (
      <Badge tone={change?.withdrawn_on ? 'neutral' : off ? 'danger' : 'info'}>
        {kindNames[off ? 'off' : 'worked']}
      </Badge>
    ),
  },
  { key: 'name', label: 'Lý do', cell: ({ name }) => name },
  { key: 'basis', label: 'Căn cứ', cell: ({ basis }) => basis },
  { key: 'by', label: 'Nguồn', narrow: !entered, cell: (row) => <Source {...row} /> },
  ...(may && entered
    ? [
        {
          key: 'act',
          label: '',
          narrow: true,
          cell: ({ change }: Row) =>
            change?.withdrawn_on === null && (
              <ButtonLink small href={`/calendar/${change.id}/withdraw`}>
                Rút
              </ButtonLink>
            ),
        },
      ]
    : []),
];

function Source({ change, unsure }: Row): VNode {
  if (!change) return unsure ? <>Lịch chính thức, chưa đối chiếu văn bản gốc</> : <>Lịch chính thức</>;
  return (
    <>
      {change.entered_name} nhập ngày {formatDay(change.entered_on)}
      {change.withdrawn_on !== null && (
        <>
          ; <strong>đã rút</strong> ngày {formatDay(change.withdrawn_on)} ({change.withdrawn_name}:{' '}
          {change.withdrawn_why})
        </>
      )}
    </>
  );
}
