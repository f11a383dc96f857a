import type { VNode } from 'preact';
import { addDays, addMonths, formatDay, weekday, type Day } from '../../law/day.ts';
import type { ReceptionLevel } from '../../law/reception/leaders.ts';
import { publicationFault, type PublicationFault } from '../../law/reception/publish.ts';
import type { SessionKind } from '../../law/reception/row.ts';
import { Badge, type Tone } from '../../ui/index.ts';
import type { Now } from '../due.ts';
import type { Listed, SessionState } from './queries.ts';

export const kindNames: Readonly<Record<SessionKind, string>> = {
  regular: 'Thường xuyên',
  periodic: 'Định kỳ',
  extraordinary: 'Đột xuất',
};

export const sessionStates: Readonly<Record<SessionState, { label: string; tone: Tone }>> = {
  planned: { label: 'Dự kiến', tone: 'neutral' },
  published: { label: 'Đã công bố', tone: 'info' },
  postponed: { label: 'Đã lùi lịch', tone: 'warning' },
  cancelled: { label: 'Đã hủy', tone: 'warning' },
  held: { label: 'Đã tiếp', tone: 'success' },
};

export const documentKinds = {
  rules: 'Nội quy tiếp công dân',
  regulation: 'Quy chế tiếp công dân',
  procedure: 'Quy trình niêm yết',
} as const;

export const attendances = {
  present: 'Có mặt',
  represented: 'Cử người dự thay',
  absent: 'Vắng mặt',
} as const;

/** "07:30" from what the database keeps. */
export const hourText = (time: string): string => time.slice(0, 5);

/** "07:30–11:30". */
export const hoursText = ({ from_time, to_time }: { from_time: string; to_time: string }): string =>
  `${hourText(from_time)}–${hourText(to_time)}`;

const weekdayNames = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'];

/** "Thứ Năm". */
export const weekdayName = (on: Day): string => weekdayNames[weekday(on) - 1] ?? '';

/** "Thứ Năm, 15/02/2024". */
export const longDay = (on: Day): string => `${weekdayName(on)}, ${formatDay(on)}`;

/** "tháng 02/2024" from "2024-02". */
export const monthText = (month: string): string => `tháng ${month.slice(5)}/${month.slice(0, 4)}`;

/** The month in which a day lies: "2024-02". */
export const monthOf = (on: Day): string => on.slice(0, 7);

/** The month of that name, or the one of the day when there is none such. */
export const monthFrom = (typed: string | undefined, today: Day): string =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(typed ?? '') ? String(typed) : monthOf(today);

/** The first and last day of a month. */
export function spanOf(month: string): { from: Day; to: Day } {
  const from = `${month}-01` as Day;
  return { from, to: addDays(addMonths(from, 1), -1) };
}

/** The month so many later. */
export const monthAfter = (month: string, count: number): string =>
  monthOf(addMonths(`${month}-01` as Day, count));

export const SessionMark = ({ state }: { state: SessionState }): VNode => (
  <Badge tone={sessionStates[state].tone}>{sessionStates[state].label}</Badge>
);

/** Who receives, as lists show it. */
export const leaderText = ({
  leader_name,
  leader_title,
}: Pick<Listed, 'leader_name' | 'leader_title'>): string =>
  leader_name === null ? 'Cán bộ tiếp công dân' : `${leader_name}, ${leader_title}`;

/** What is wrong with the publication of a session; nothing once it is put off or called off. */
export function faultOf(session: Listed, { today, calendar }: Now): PublicationFault | undefined {
  const { kind, held_on, published_on, rescheduled, state } = session;
  if ((state === 'postponed' || state === 'cancelled') && published_on === null) return undefined;
  return publicationFault(
    { kind, on: held_on, publishedOn: published_on ?? undefined, rescheduled },
    today,
    calendar,
  );
}

const levels: readonly string[] = ['province', 'district', 'commune', 'office'];

/** The level of a unit as the law of reception asks it. */
export const levelOf = (level: string): ReceptionLevel | undefined =>
  levels.includes(level) ? (level as ReceptionLevel) : undefined;

/** A visit or registration of which nobody may be named. */
export const secretName = 'Danh tính được giữ bí mật';

/** The number in the address under that name. */
export const numberIn = (params: Readonly<Record<string, string>>, name: string): number =>
  Number(params[name]) || 0;
