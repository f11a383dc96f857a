import type { VNode } from 'preact';
import {
  Alert,
  Badge,
  Card,
  DataTable,
  dayText,
  EmptyState,
  PublicPage,
  type Column,
} from '../../ui/index.ts';
import { publicNav } from './nav.ts';
import type { publicDocuments, publicPlaces, PublicSession, publishingUnits } from './queries.ts';

type Units = Awaited<ReturnType<typeof publishingUnits>>;
type Unit = Units[number];

export type ScheduleProps = {
  unit: Unit;
  units: Units;
  places: Awaited<ReturnType<typeof publicPlaces>>;
  sessions: readonly PublicSession[];
  documents: Awaited<ReturnType<typeof publicDocuments>>;
};

const path = '/lich-tiep-cong-dan';

/** What a unit must make known: where and when it receives, whose days, with whom, about what, and its rules. */
export const PublicSchedule = ({ unit, units, places, sessions, documents }: ScheduleProps): VNode => (
  <PublicPage
    title="Lịch tiếp công dân"
    unit={unit.name}
    lead={`Cập nhật đến ngày ${dayText(unit.today)}.`}
    nav={publicNav}
    narrow={false}
    demo={unit.demo}
  >
    {units.length > 1 && (
      <Card title="Cơ quan, đơn vị">
        <ul>
          {units.map(({ id, code, name }) => (
            <li key={id}>
              {id === unit.id ? (
                <strong>{name}</strong>
              ) : (
                <a href={`${path}?don-vi=${encodeURIComponent(code)}`}>{name}</a>
              )}
            </li>
          ))}
        </ul>
      </Card>
    )}
    {sessions.filter(isChanged).map((session) => (
      <ChangeNotice key={session.id} session={session} />
    ))}
    <Card title="Nơi và thời gian tiếp công dân thường xuyên">
      {places.length === 0 && <p>Chưa công bố nơi tiếp công dân.</p>}
      {places.map(({ id, name, address, hours }) => (
        <p key={id}>
          <strong>{name}</strong>
          <br />
          Địa chỉ: {address}
          <br />
          Thời gian: {hours}
        </p>
      ))}
    </Card>
    <Card title="Lịch tiếp công dân của lãnh đạo" flush={sessions.length > 0}>
      <DataTable
        caption={`Lịch tiếp công dân của ${unit.name}`}
        columns={columns}
        rows={sessions.filter((session) => !isChanged(session))}
        rowKey={({ id }) => id ?? 0}
        empty={
          <EmptyState title="Chưa có lịch tiếp nào được công bố trong thời gian tới" icon="calendar-event" />
        }
      />
    </Card>
    {documents.map((one) => (
      <Card key={one.id} title={one.title}>
        <p class="muted">
          {[
            one.number,
            one.signed_on && `ngày ${dayText(one.signed_on)}`,
            one.in_force_from && `có hiệu lực từ ngày ${dayText(one.in_force_from)}`,
          ]
            .filter(Boolean)
            .join(', ')}
        </p>
        {one.text ? (
          <details>
            <summary>Xem toàn văn</summary>
            {one.text.split('\n').map((line, index) => (
              <p key={index}>{line}</p>
            ))}
          </details>
        ) : (
          <p>Văn bản được niêm yết tại nơi tiếp công dân.</p>
        )}
      </Card>
    ))}
  </PublicPage>
);

const isChanged = ({ state }: PublicSession): boolean => state === 'postponed' || state === 'cancelled';

const ChangeNotice = ({ session }: { session: PublicSession }) => (
  <Alert
    tone="warning"
    title={
      session.state === 'postponed'
        ? `Lùi lịch tiếp công dân ngày ${dayText(session.held_on ?? '')}`
        : `Hủy buổi tiếp công dân ngày ${dayText(session.held_on ?? '')}`
    }
  >
    <p>Lý do: {session.change_reason}</p>
    {session.new_day && (
      <p>
        Ngày tiếp mới: {dayText(session.new_day)}, từ {session.new_time?.slice(0, 5)}.
      </p>
    )}
  </Alert>
);

const kinds: Readonly<Record<string, string>> = {
  regular: 'Thường xuyên',
  periodic: 'Định kỳ',
  extraordinary: 'Đột xuất',
};

const columns: readonly Column<PublicSession>[] = [
  { key: 'day', label: 'Ngày', main: true, cell: ({ held_on }) => dayText(held_on ?? '') },
  {
    key: 'hours',
    label: 'Giờ',
    cell: ({ from_time, to_time }) => `${from_time?.slice(0, 5)}–${to_time?.slice(0, 5)}`,
  },
  {
    key: 'leader',
    label: 'Người tiếp',
    cell: ({ leader_name, leader_title }) =>
      leader_name ? `${leader_name}, ${leader_title}` : 'Cán bộ tiếp công dân',
  },
  {
    key: 'kind',
    label: 'Loại',
    cell: ({ kind, mode, state }) => (
      <>
        {kinds[kind ?? '']}
        {mode === 'online' && ', trực tuyến'} {state === 'held' && <Badge>Đã tiếp</Badge>}
      </>
    ),
  },
  { key: 'place', label: 'Nơi tiếp', cell: ({ place_name }) => place_name },
  { key: 'participants', label: 'Thành phần tham dự', cell: ({ participants }) => participants },
  { key: 'contents', label: 'Dự kiến nội dung', cell: ({ contents }) => contents },
];

/** Said where no unit has published anything yet. */
export const NothingPublished = (): VNode => (
  <PublicPage title="Lịch tiếp công dân" nav={publicNav}>
    <Card>
      <EmptyState
        title="Chưa có lịch tiếp công dân nào được công bố"
        text="Lịch được công bố chậm nhất 05 ngày làm việc trước ngày tiếp."
        icon="calendar-event"
      />
    </Card>
  </PublicPage>
);
