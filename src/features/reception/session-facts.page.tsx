import type { Calendar } from '../../law/calendar.ts';
import { formatDay } from '../../law/day.ts';
import { onlineCases } from '../../law/reception/online.ts';
import { publicationLimit } from '../../law/reception/publish.ts';
import { Card, DefinitionList } from '../../ui/index.ts';
import type { pointsOf } from './online-queries.ts';
import type { Session } from './queries.ts';
import { hoursText, hourText, kindNames, leaderText, longDay } from './words.tsx';

/** What was announced of a session, how it was held, and how an online one was prepared. */
export const FactsCard = ({
  session,
  points,
  calendar,
}: {
  session: Session;
  points: Awaited<ReturnType<typeof pointsOf>>;
  calendar: Calendar;
}) => (
  <Card title="Thông tin buổi tiếp">
    <DefinitionList items={[...announced(session, calendar), ...held(session), ...online(session, points)]} />
  </Card>
);

const announced = (session: Session, calendar: Calendar) => [
  { term: 'Thời gian', value: `${hoursText(session)}, ${longDay(session.held_on)}` },
  { term: 'Loại', value: kindNames[session.kind] },
  { term: 'Nơi tiếp', value: `${session.place_name} (${session.place_address})` },
  { term: 'Lãnh đạo tiếp', value: leaderText(session) },
  { term: 'Đơn vị tổ chức', value: session.unit_name },
  { term: 'Dự kiến nội dung', value: session.contents, wide: true },
  { term: 'Lý do, căn cứ', value: session.ground, wide: true },
  {
    term: 'Công bố',
    value: session.published_on
      ? `Ngày ${formatDay(session.published_on)}, tại ${session.published_where}`
      : session.kind === 'periodic' && session.state === 'planned'
        ? `Chưa; hạn cuối ngày ${lastDay(session, calendar)}`
        : 'Chưa',
    wide: true,
  },
  {
    term: 'Thay cho buổi',
    value: session.replaces && <a href={`/sessions/${session.replaces}`}>Buổi đã lùi</a>,
  },
];

const lastDay = ({ held_on }: Session, calendar: Calendar): string => {
  const last = publicationLimit(held_on, calendar).due;
  return last === undefined ? '' : formatDay(last);
};

const held = (session: Session) => {
  const delegated = session.receiver_post_id !== null && session.receiver_post_id !== session.leader_post_id;
  return [
    {
      term: 'Người trực tiếp tiếp',
      value: session.receiver_name && `${session.receiver_name}, ${session.receiver_title}`,
    },
    {
      term: 'Ủy quyền',
      value:
        delegated &&
        session.leader_post_id !== null &&
        `${session.delegation_paper ?? ''}; ${session.delegation_reason ?? ''}`,
    },
    {
      term: 'Thực tế',
      value: session.began_at && `${hourText(session.began_at)}–${hourText(session.ended_at ?? '')}`,
    },
    { term: 'Người ghi chép', value: session.note_taker },
    { term: 'Công dân', value: session.nobody_came && 'Không có công dân đến' },
    { term: 'Kết luận chung', value: session.conclusion, wide: true },
    { term: 'Không ra thông báo kết luận', value: session.no_conclusion_reason, wide: true },
  ];
};

const online = (session: Session, points: Awaited<ReturnType<typeof pointsOf>>) =>
  session.mode !== 'online'
    ? []
    : [
        {
          term: 'Trường hợp tiếp trực tuyến',
          value: onlineCases.find(({ id }) => id === session.online_case)?.text ?? 'Chưa ghi',
          wide: true,
        },
        {
          term: 'Điểm cầu',
          value: points
            .map(({ place, attendants }) => [place, attendants].filter(Boolean).join(': '))
            .join('; '),
          wide: true,
        },
        { term: 'Thông báo', value: session.notified_on && formatDay(session.notified_on) },
        { term: 'Kiểm tra kết nối', value: session.tested_on && formatDay(session.tested_on) },
        { term: 'Kết nối lúc', value: session.connected_at && hourText(session.connected_at) },
        { term: 'Bản ghi âm, ghi hình', value: session.recording, wide: true },
      ];
