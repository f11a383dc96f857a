import type { VNode } from 'preact';
import type { Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import { Card, DataTable } from '../../ui/index.ts';
import type { ReportPeriod } from './periods.ts';
import { standing } from './queries.ts';
import { reportAddress } from './scope.ts';
import { dueText, ReportState } from './state.tsx';
import type { Stop } from './way.ts';

type Props = { visit: Visit; period: ReportPeriod; way: readonly Stop[] };

/** Through whom the monthly report goes, by when, and how far it has come. */
export function Way({ visit, period, way }: Props): VNode | null {
  if (way.length < 2) return null;
  return (
    <Card title="Đường đi của báo cáo tháng" flush>
      <DataTable
        caption="Đường đi của báo cáo tháng"
        rows={way}
        rowKey={({ id }) => id}
        rowHref={({ id, sent }) => (sent ? reportAddress({ unitId: id, period: period.key }) : undefined)}
        columns={[
          { key: 'name', label: 'Nơi lập, tổng hợp', main: true, cell: ({ name }) => name },
          { key: 'due', label: 'Hạn gửi', cell: ({ due }) => dueText(due) },
          {
            key: 'below',
            label: 'Đơn vị đã gửi đến',
            cell: ({ below }) => below && below.units > 0 && `${below.reported}/${below.units}`,
          },
          {
            key: 'sent',
            label: 'Ngày gửi',
            cell: ({ sent = [] }) => {
              const counts = standing(sent);
              return counts && formatDay(counts.submitted_on);
            },
          },
          {
            key: 'state',
            label: 'Tình trạng',
            narrow: true,
            cell: ({ sent, due }) =>
              sent && <ReportState period={period} due={due} sent={sent} today={visit.today} />,
          },
        ]}
      />
    </Card>
  );
}
