import type { VNode } from 'preact';
import { formatDay, type Day } from '../../law/day.ts';
import { Badge } from '../../ui/index.ts';
import type { Due, ReportPeriod } from './periods.ts';
import { standing, type Sent } from './queries.ts';

type StateProps = { period: ReportPeriod; due: Due; sent: readonly Sent[]; today: Day };

/** How a report stands on a day: its period runs, it is due, sent, returned, late. */
export function ReportState({ period, due, sent, today }: StateProps): VNode {
  const counts = standing(sent);
  const late = (on: Day): boolean => due.on !== undefined && on > due.on;
  if (counts) {
    const first = sent.filter(({ returned_on }) => returned_on === null).at(-1) ?? counts;
    if (late(first.submitted_on)) return <Badge tone="warning">Đã gửi, chậm</Badge>;
    return <Badge tone="success">{counts.reason ? 'Đã gửi bản thay thế' : 'Đã gửi'}</Badge>;
  }
  if (period.window.to >= today) return <Badge tone="info">Đang trong kỳ</Badge>;
  // Nobody has set a day: it is sent when it is asked for.
  if (due.on === undefined && sent.length === 0) return <Badge>Chưa gửi</Badge>;
  if (late(today)) return <Badge tone="danger">{sent.length > 0 ? 'Bị trả, quá hạn' : 'Quá hạn'}</Badge>;
  return sent.length > 0 ? <Badge tone="warning">Bị trả lại</Badge> : <Badge tone="warning">Phải gửi</Badge>;
}

/** The day by which it must be there, a proposal marked as such. */
export const dueText = (due: Due): string =>
  due.on ? `${formatDay(due.on)}${due.proposed ? ' (đề xuất)' : ''}` : 'Do cấp trên ấn định';
