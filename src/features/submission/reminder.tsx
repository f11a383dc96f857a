import type { VNode } from 'preact';
import { formatDay, type Day } from '../../law/day.ts';
import { Alert } from '../../ui/index.ts';
import { unsent, type Line } from './lines.ts';

type Props = {
  lines: readonly Line[];
  today: Day;
  /** Elsewhere than on the page of reports. */
  linked?: boolean;
};

/** Which reports a unit has not sent: those late first. */
export function ReportReminder({ lines, today, linked = false }: Props): VNode | null {
  const open = unsent(lines, today);
  const late = open.filter(({ due }) => due.on !== undefined && today > due.on);
  const rest = open.filter((line) => !late.includes(line));
  if (open.length === 0) return null;
  return (
    <Alert tone={late.length > 0 ? 'danger' : 'warning'} title="Báo cáo chưa gửi">
      <Named label="Quá hạn" lines={late} />
      <Named label="Phải gửi" lines={rest} />
      {linked && (
        <p>
          <a href="/submissions">Mở báo cáo định kỳ của đơn vị</a>
        </p>
      )}
    </Alert>
  );
}

function Named({ label, lines }: { label: string; lines: readonly Line[] }): VNode | null {
  if (lines.length === 0) return null;
  const named = lines.map(({ period, due, sent }) => {
    const back = sent.length > 0 ? ', bị trả lại' : '';
    const proposed = due.proposed ? ', đề xuất' : '';
    return due.on
      ? `${period.name} (hạn ${formatDay(due.on)}${proposed}${back})`
      : `${period.name} (hạn do cấp trên ấn định${back})`;
  });
  return (
    <p>
      {label}: {named.join('; ')}.
    </p>
  );
}
