import type { VNode } from 'preact';
import type { Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import { ButtonLink, Card, DataTable, EmptyState, Filters, SelectField } from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { linesOf } from './lines.ts';
import { periodsOpen, yearOn } from './periods.ts';
import { standing } from './queries.ts';
import { ReportReminder } from './reminder.tsx';
import { dueText, ReportState } from './state.tsx';

const firstYear = 2021;

/** The reports of the own unit for a reporting year: running, due, sent, late, with how many units below have sent theirs. */
export async function submissionsPage(visit: Visit): Promise<VNode> {
  const newest = yearOn(visit.today);
  const asked = Number(visit.query['year']);
  const year = asked >= firstYear && asked <= newest ? asked : newest;
  const lines = await visit.read((tx) => linesOf(tx, visit.actor.unitId, periodsOpen(year, visit.today)));
  const years = Array.from({ length: newest - firstYear + 1 }, (_, n) => String(newest - n));
  const { unitId } = visit.actor;
  return framed(visit, {
    title: 'Gửi báo cáo định kỳ',
    breadcrumbs: [{ label: 'Báo cáo thống kê', href: '/reports' }, { label: 'Gửi báo cáo định kỳ' }],
    actions: <ButtonLink href="/reports">Số liệu theo hồ sơ</ButtonLink>,
    children: (
      <>
        <Filters path="/submissions" query={{ year: String(year) }}>
          <SelectField
            name="year"
            label="Năm báo cáo"
            options={years.map((one) => ({ value: one, label: one }))}
          />
        </Filters>
        <ReportReminder lines={lines} today={visit.today} />
        <Card title={`Báo cáo năm ${year} của đơn vị`} flush>
          <DataTable
            caption={`Báo cáo năm ${year} của đơn vị`}
            rows={lines}
            rowKey={({ period }) => period.key}
            rowHref={({ period }) => `/submissions/${unitId}/${period.key}`}
            columns={[
              { key: 'name', label: 'Kỳ', main: true, cell: ({ period }) => period.name },
              {
                key: 'window',
                label: 'Số liệu',
                cell: ({ period }) => `${formatDay(period.window.from)} – ${formatDay(period.window.to)}`,
              },
              { key: 'due', label: 'Hạn gửi', cell: ({ due }) => dueText(due) },
              {
                key: 'sent',
                label: 'Ngày gửi',
                cell: ({ sent }) => {
                  const counts = standing(sent);
                  return counts && formatDay(counts.submitted_on);
                },
              },
              {
                key: 'below',
                label: 'Đơn vị đã gửi đến',
                cell: ({ below, reported }) => below > 0 && `${reported}/${below}`,
              },
              {
                key: 'state',
                label: 'Tình trạng',
                narrow: true,
                cell: (line) => <ReportState {...line} today={visit.today} />,
              },
            ]}
            empty={
              <EmptyState title="Không có kỳ báo cáo nào" text="Hệ thống có biểu mẫu từ ngày 10/05/2021." />
            }
          />
        </Card>
      </>
    ),
  });
}
