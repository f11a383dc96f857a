import type { VNode } from 'preact';
import type { Visit } from '../../core/web.tsx';
import { formatDay, type Day } from '../../law/day.ts';
import { Alert, ButtonLink, Card, DataTable, EmptyState, Filters, SelectField } from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { dueOf, periodsOpen, yearOn, type Due, type ReportPeriod } from './periods.ts';
import { placesOf, sentBy, standing, type Sent } from './queries.ts';
import { dueText, ReportState } from './state.tsx';

const firstYear = 2021;
type Line = { period: ReportPeriod; due: Due; sent: readonly Sent[]; below: number; reported: number };

/** The reports of the own unit for a reporting year: running, due, sent, late, with how many units below have sent theirs. */
export async function submissionsPage(visit: Visit): Promise<VNode> {
  const newest = yearOn(visit.today);
  const asked = Number(visit.query['year']);
  const year = asked >= firstYear && asked <= newest ? asked : newest;
  const lines = await linesOf(visit, periodsOpen(year, visit.today));
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
        <Reminder lines={lines} today={visit.today} />
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

function linesOf({ read, actor }: Visit, periods: readonly ReportPeriod[]): Promise<Line[]> {
  return read(async (tx) => {
    const lines: Line[] = [];
    for (const period of periods) {
      const places = await placesOf(tx, period, { units: [actor.unitId], under: actor.unitId });
      const own = places.find(({ id }) => id === actor.unitId);
      if (!own) continue;
      const sent = await sentBy(
        tx,
        places.map(({ id }) => id),
        [period.key],
      );
      const by = Map.groupBy(sent, ({ unit_id }) => unit_id);
      const below = places.filter(({ id }) => id !== own.id);
      lines.push({
        period,
        due: dueOf(period, own.level, own.receiver_level ?? undefined),
        sent: by.get(own.id) ?? [],
        below: below.length,
        reported: below.filter(({ id }) => standing(by.get(id) ?? [])).length,
      });
    }
    return lines;
  });
}

function Reminder({ lines, today }: { lines: readonly Line[]; today: Day }): VNode | null {
  const open = lines.filter(({ sent, period }) => !standing(sent) && period.window.to < today);
  const late = open.filter(({ due }) => due.on !== undefined && today > due.on);
  const rest = open.filter((line) => !late.includes(line));
  if (open.length === 0) return null;
  const named = (some: readonly Line[]): string =>
    some.map(({ period, due }) => `${period.name} (hạn ${dueText(due)})`).join('; ');
  return (
    <Alert tone={late.length > 0 ? 'danger' : 'warning'} title="Báo cáo chưa gửi">
      {late.length > 0 && <p>Quá hạn: {named(late)}.</p>}
      {rest.length > 0 && <p>Phải gửi: {named(rest)}.</p>}
    </Alert>
  );
}
