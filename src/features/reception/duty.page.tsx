import type { VNode } from 'preact';
import { formatDay, type Day } from '../../law/day.ts';
import type { DutyPeriod } from '../../law/reception/duty-standing.ts';
import { Alert, Confidence } from '../../ui/index.ts';
import type { LeaderStanding } from './duties.ts';

const perText = { month: 'tháng', week: 'tuần', 'working-day': 'ngày làm việc' } as const;

/** For each leader: how many days the law asks, how many are planned and held, what is missing. */
export const DutyBanner = ({
  standings,
  today,
}: {
  standings: readonly LeaderStanding[];
  today: Day;
}): VNode => (
  <>
    {standings.map(({ leader, duty, standing }) => (
      <Alert
        key={leader.id}
        tone={standing.missing > 0 ? 'warning' : overdue(standing.periods, today) > 0 ? 'danger' : 'success'}
        title={`${leader.fullName}, ${leader.title}: tiếp ít nhất ${String(duty.count).padStart(2, '0')} ngày/${perText[duty.per]}`}
      >
        {standing.periods.length === 0 && <p>Các kỳ đều đủ số ngày theo luật.</p>}
        {standing.periods.map((period) => (
          <p key={period.from}>
            {duty.per === 'month'
              ? 'Trong tháng'
              : `Tuần ${formatDay(period.from)} – ${formatDay(period.to)}`}
            : {periodText(period, today)}
          </p>
        ))}
        <p class="form-hint">
          {duty.basis} <Confidence level={duty.confidence} />
        </p>
      </Alert>
    ))}
  </>
);

const overdue = (periods: readonly DutyPeriod[], today: Day): number =>
  periods.filter(({ to, owed }) => to < today && owed > 0).length;

function periodText(
  { required, planned, held, delegated, missing, owed, to }: DutyPeriod,
  today: Day,
): string {
  const parts = [`phải tiếp ${required}`, `đã tiếp ${held}`, `đã lập lịch ${planned}`];
  if (delegated > 0) parts.push(`ủy quyền tiếp ${delegated} (không tính là trực tiếp tiếp)`);
  if (missing > 0) parts.push(`còn thiếu ${missing} ngày trong lịch`);
  else if (to < today && owed > 0) parts.push(`kỳ đã qua, còn ${owed} ngày chưa tiếp`);
  else parts.push('đủ số ngày theo luật');
  return `${parts.join('; ')}.`;
}
